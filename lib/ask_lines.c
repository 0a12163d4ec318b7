/*
 * An interview in plain lines: for screen readers, serial lines, and typing in
 * what was answered on paper.  Several answers may stand on one line.
 */

#include "ask.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "codebook.h"
#include "render.h"
#include "session.h"
#include "term.h"
#include "words.h"

static void
say(const struct asking *asking, const char *text)
{
	struct looks looks;

	term_looks(asking->term->out, &looks);
	render_wrapped(text, 0, 0, looks.width, asking->term->out);
}

static void
say_words(const struct asking *asking, const char *id)
{
	say(asking, words_get(asking->words, id));
}

/* The options on one line; the range of an item where they are not all. */
static void
show_options(const struct asking *asking)
{
	const struct session *session = asking->session;
	const struct step *step = session_step(session);
	char line[2048] = "";
	struct session_option option;
	struct looks looks;
	size_t i, used;

	for (i = 0; session_option(session, i, &option); i++) {
		used = strlen(line);
		snprintf(line + used, sizeof(line) - used, "%s%s%s%s",
		    i == 0 ? "" : "   ", option.key,
		    *ask_label(asking, &option) != '\0' ? " " : "",
		    ask_label(asking, &option));
	}
	if (i == 0 && step->kind == STEP_ITEM)
		ask_range(asking, line, sizeof(line));
	term_looks(asking->term->out, &looks);
	fputs("  ", asking->term->out);
	render_wrapped(line, 2, 2, looks.width, asking->term->out);
}

/*
 * The stem is said once, before the first statement that it is about, and
 * where the interview begins.
 */
static void
show_stem(const struct asking *asking, int begins)
{
	size_t number, of;

	session_progress(asking->session, &number, &of);
	if ((number == 1 || begins) && *ask_stem(asking) != '\0')
		say(asking, ask_stem(asking));
}

static void
show_question(const struct asking *asking, int begins)
{
	const struct session *session = asking->session;
	const struct step *step = session_step(session);
	char before[256], label[64] = "";
	size_t number, of;
	struct looks looks;

	if (step->kind == STEP_ITEM) {
		show_stem(asking, begins);
		session_progress(session, &number, &of);
		snprintf(label, sizeof(label), "%zu/%zu  ", number, of);
	}
	term_looks(asking->term->out, &looks);
	fputs(label, asking->term->out);
	render_wrapped(ask_question(asking), strlen(label), strlen(label),
	    looks.width, asking->term->out);
	show_options(asking);
	ask_answer(asking, session->at, before, sizeof(before));
	if (*before != '\0')
		fprintf(asking->term->out, "[%s] ", before);
}

/* How many statements have no answer, and which. */
static void
show_review(const struct asking *asking)
{
	const struct session *session = asking->session;
	char skipped[32], list[1024] = "";
	struct blank blanks[] = { { "skipped", skipped }, { "list", list },
		{ NULL, NULL } };
	size_t n, of, i, used;
	char *text;

	session_progress(session, &n, &of);
	for (i = 0; i < of; i++) {
		if (session->step[session->at - of + i].answered)
			continue;
		used = strlen(list);
		snprintf(list + used, sizeof(list) - used, "%s%zu",
		    used == 0 ? "" : " ", i + 1);
	}
	snprintf(skipped, sizeof(skipped), "%zu", session_skipped(session));
	text = words_fill(asking->words,
	    *list == '\0' ? "ask_lines_review" : "ask_lines_review_skipped",
	    blanks);
	say(asking, text);
	free(text);
}

static void
show_step(const struct asking *asking, int begins)
{
	const struct step *step = session_step(asking->session);
	const char *text;
	size_t i;

	fputc('\n', asking->term->out);
	if (step->kind == STEP_REVIEW) {
		show_review(asking);
	} else if (step->kind == STEP_WORDS || step->kind == STEP_PAUSE) {
		for (i = 0; (text = ask_paragraph(asking, i)) != NULL; i++)
			say(asking, text);
		say_words(asking, "ask_lines_read");
	} else {
		show_question(asking, begins);
	}
}

/* Whether the step that is next is a review. */
static int
is_at_review(const struct asking *asking)
{
	const struct step *step = session_step(asking->session);

	return step != NULL && step->kind == STEP_REVIEW;
}

/*
 * Do what a line says, word by word, as long as each word is understood.  An
 * empty line is one empty word.  What is left when the statements are at
 * their end is one answer too many, and is not taken for anything else.
 */
static enum session_event
type_line(struct asking *asking, char *line)
{
	static const char blanks[] = " \t\r,;";
	enum session_event event = SESSION_MOVED;
	char *word = line + strspn(line, blanks), *end;

	do {
		end = word + strcspn(word, blanks);
		if (*end != '\0')
			*end++ = '\0';
		event = session_type(asking->session, word);
		word = end + strspn(end, blanks);
		if (strchr(".0123456789", *word) != NULL && *word != '\0' &&
		    event == SESSION_MOVED && is_at_review(asking))
			return SESSION_UNKNOWN;
	} while (*word != '\0' && event == SESSION_MOVED &&
	    session_step(asking->session) != NULL);
	return event;
}

/* Ask whoever quits.  Returns ASK_DONE if the person goes on after all. */
static enum ask_end
leave(struct asking *asking)
{
	char line[256];

	for (;;) {
		say_words(asking, "ask_lines_leave");
		fputs("> ", asking->term->out);
		if (!term_line(asking->term, line, sizeof(line)))
			return ASK_GONE;
		if (strcmp(line, "d") == 0)
			return ASK_DISCARD;
		if (strcmp(line, "k") == 0)
			return ASK_KEEP;
		if (*line == '\0' || strcmp(line, "b") == 0)
			return ASK_DONE;
	}
}

enum ask_end
ask_lines(struct asking *asking)
{
	enum session_event event = SESSION_MOVED;
	enum ask_end end;
	char line[4096];
	size_t shown = (size_t)-1;

	while (session_step(asking->session) != NULL) {
		if (event == SESSION_MOVED || asking->session->at != shown)
			show_step(asking, shown == (size_t)-1);
		shown = asking->session->at;
		fputs("> ", asking->term->out);
		if (!term_line(asking->term, line, sizeof(line)))
			return ASK_GONE;
		event = type_line(asking, line);
		if (event == SESSION_HELP)
			say_words(asking, "ask_help");
		if (event == SESSION_FIRST)
			say_words(asking, "ask_first");
		if (event == SESSION_UNKNOWN)
			say_words(asking, "ask_unknown");
		if (event == SESSION_QUIT) {
			if ((end = leave(asking)) != ASK_DONE)
				return end;
			event = SESSION_MOVED;
		}
	}
	return ASK_DONE;
}
