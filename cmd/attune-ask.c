/*
 * attune-ask: ask a person the statements of a codebook, one by one.
 */

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "answers.h"
#include "answers_write.h"
#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "number.h"
#include "render.h"
#include "session.h"
#include "table.h"
#include "term.h"
#include "tool.h"
#include "tool_load.h"
#include "words.h"

/* Where and how the person is asked. */
struct place {
	struct term term;
	struct looks looks;
	const struct words *words;
};

static void
usage(struct tool *tool, int status)
{
	tool_usage(tool, "usage: attune-ask [-c codebook] [-f form] [-w who]\n",
	    status);
}

static void
say(struct place *place, const char *text)
{
	render_wrapped(text, 0, 0, place->looks.width, place->term.out);
}

/* What is said before the first statement. */
static void
welcome(struct place *place, const struct codebook *book, size_t form)
{
	static const char *const safety[] = { "safety_free", "safety_help",
		"safety_trace" };
	const char *frame =
	    codebook_text(book, "frame", form == 0 ? "" : book->form[form]);
	size_t i;

	say(place, codebook_text(book, "title", ""));
	fputc('\n', place->term.out);
	for (i = 0; codebook_role(book, ROLE_GATE) != -1 && i < 3; i++)
		say(place, words_get(place->words, safety[i]));
	if (*frame != '\0') {
		fputc('\n', place->term.out);
		say(place, frame);
	}
	say(place, words_get(place->words, "ask_help"));
}

/* The answers that an item admits: its labels, and the range if they are not
 * all. */
static void
show_choices(struct place *place, const struct codebook *book,
    const struct item *item)
{
	char line[2048] = "";
	size_t used, labels = 0, i;

	for (i = 0; i < book->nchoices; i++)
		labels += strcmp(book->choice[i].set, item->choices) == 0;
	if (labels < (size_t)((item->high - item->low) / item->step) + 1)
		answers_admitted(book, item, line, sizeof(line));
	for (i = 0; i < book->nchoices; i++) {
		if (strcmp(book->choice[i].set, item->choices) != 0)
			continue;
		used = strlen(line);
		snprintf(line + used, sizeof(line) - used, "%s%s %s",
		    used == 0 ? "" : "   ", book->choice[i].id,
		    book->choice[i].wording[0].text);
	}
	fputs("  ", place->term.out);
	render_wrapped(line, 2, 2, place->looks.width, place->term.out);
}

/* One statement, its answers, and what was answered before. */
static void
show_item(struct place *place, const struct session *session)
{
	const struct item *item = session_item(session);
	char number[NUMBER_MAX];
	int64_t value;

	fprintf(place->term.out, "\n%zu/%zu  ", session->at + 1, session->n);
	render_wrapped(*item->wording[0].text != '\0' ? item->wording[0].text :
							item->id,
	    7, 7, place->looks.width, place->term.out);
	show_choices(place, session->book, item);
	if (session_answered(session, &value)) {
		number_format(number, value, session->book->decimals);
		fprintf(place->term.out, "[%s] ", number);
	}
	fputs("> ", place->term.out);
}

/*
 * Ask until the end.  Returns 0, or -1 if the person quits or is gone.
 */
static int
interview(struct place *place, struct session *session)
{
	char line[256];
	enum session_event event = SESSION_MOVED;

	while (session_item(session) != NULL) {
		if (event == SESSION_MOVED)
			show_item(place, session);
		else
			fputs("> ", place->term.out);
		if (!term_line(&place->term, line, sizeof(line)))
			return -1;
		event = session_type(session, line);
		if (event == SESSION_QUIT)
			return -1;
		if (event == SESSION_HELP)
			say(place, words_get(place->words, "ask_help"));
		if (event == SESSION_FIRST)
			say(place, words_get(place->words, "ask_first"));
		if (event == SESSION_UNKNOWN)
			say(place, words_get(place->words, "ask_unknown"));
	}
	return 0;
}

/* Ask one person; the row, or the header alone, goes to out. */
static int
ask(struct place *place, const struct codebook *book, size_t form,
    struct circumstances *circumstances, struct writer *out)
{
	struct session session;
	int done;

	circumstances->form = book->form[form];
	circumstances->about = "self";
	session_begin(&session, book, form);
	welcome(place, book, form);
	answers_write_header(book, out);
	if ((done = interview(place, &session)) == 0) {
		fputc('\n', place->term.out);
		say(place, words_get(place->words, "ask_done"));
		answers_write(book, circumstances, &session.response, out);
	}
	session_end(&session);
	return done;
}

/* Find the terminal and ask there. */
static void
meet(struct tool *tool, const struct codebook *book, size_t form,
    struct circumstances *circumstances)
{
	struct words *words = tool_words(tool, NULL);
	struct place place = { .words = words };
	struct error e;

	if (term_open(&place.term, &e) == -1) {
		tool_error(tool, &e);
	} else {
		term_looks(place.term.out, &place.looks);
		tool->out = writer_open(STDOUT_FILENO, ',');
		if (ask(&place, book, form, circumstances, tool->out) == -1)
			tool->status = 1;
		term_close(&place.term);
	}
	words_free(words);
}

int
main(int argc, char *argv[])
{
	struct tool tool = { .name = "attune-ask" };
	struct circumstances circumstances = { .who = "" };
	const char *codebook = "checkin", *form = "";
	struct codebook *book;
	char today[11];
	int c;

	tool_begin();
	while (
	    (c = getopt_long(argc, argv, "c:f:w:", tool_options, NULL)) != -1) {
		if (c == 'c')
			codebook = optarg;
		else if (c == 'f')
			form = optarg;
		else if (c == 'w')
			circumstances.who = optarg;
		else if (c == TOOL_VERSION)
			tool_version(&tool);
		else
			usage(&tool, c == TOOL_HELP ? 0 : 2);
	}
	if (optind != argc)
		usage(&tool, 2);
	tool_today(&tool, today);
	circumstances.date = today;
	book = tool_need_codebook(&tool, codebook);
	meet(&tool, book, tool_form(&tool, book, form), &circumstances);
	tool_finish(&tool);
	writer_close(tool.out);
	codebook_free(book);
	return tool.status;
}
