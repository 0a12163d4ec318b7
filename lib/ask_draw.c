/*
 * How the steps of an interview look on a screen.
 */

#include "ask_draw.h"

#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ask.h"
#include "canvas.h"
#include "codebook.h"
#include "codebook_find.h"
#include "render.h"
#include "session.h"
#include "term.h"
#include "words.h"

enum {
	WIDEST = 72, /* columns: longer lines are hard to read */
	SECONDS = 9, /* that an answer takes */
	BAR = 16
};

size_t
ask_review_length(const struct session *session)
{
	size_t number, of;

	session_progress(session, &number, &of);
	return of;
}

static const char *
get(const struct view *view, const char *id)
{
	return words_get(view->asking->words, id);
}

/* "12 of 42", a bar, and about how long it still takes. */
static void
add_progress(struct view *view, struct canvas *canvas)
{
	const struct session *session = view->asking->session;
	char number[32], of[32], minutes[32], line[256], bar[BAR * 4 + 1];
	struct blank blanks[] = { { "number", number }, { "of", of },
		{ "minutes", minutes }, { NULL, NULL } };
	int unicode = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
	size_t n, all, i;
	char *text;

	session_progress(session, &n, &all);
	snprintf(number, sizeof(number), "%zu", n);
	snprintf(of, sizeof(of), "%zu", all);
	snprintf(minutes, sizeof(minutes), "%zu",
	    ((all - n + 1) * SECONDS + 59) / 60);
	bar[0] = '\0';
	for (i = 0; i < BAR; i++)
		strcat(bar,
		    i < (n - 1) * BAR / all ? (unicode ? "\u2588" : "#") :
					      (unicode ? "\u2591" : "."));
	text = words_fill(view->asking->words, "ask_progress", blanks);
	snprintf(line, sizeof(line), canvas->width < 46 ? "%s" : "%s  %s", text,
	    bar);
	free(text);
	canvas_cut(canvas, CANVAS_PLAIN, line);
	canvas_add(canvas, CANVAS_SPARE, "", "");
}

/* The options, one a line, the marked one with a sign of its own. */
static void
add_options(struct view *view, struct canvas *canvas)
{
	const struct session *session = view->asking->session;
	char first[NUMBER_MAX + 40];
	struct session_option option;
	size_t i, widest = 0;

	for (i = 0; session_option(session, i, &option); i++) {
		if (strlen(option.key) > widest)
			widest = strlen(option.key);
	}
	for (i = 0; session_option(session, i, &option); i++) {
		if ((long)i == view->mark)
			view->marked = canvas_lines(canvas);
		snprintf(first, sizeof(first), "%s%*s  ",
		    (long)i == view->mark ? "> " : "  ", (int)widest,
		    option.key);
		canvas_add(canvas,
		    (long)i == view->mark ? CANVAS_CHOSEN : CANVAS_PLAIN, first,
		    ask_label(view->asking, &option));
	}
}

/* What can be typed where there are no options, and what was typed. */
static void
add_typed(struct view *view, struct canvas *canvas)
{
	const struct session *session = view->asking->session;
	const struct step *step = session_step(session);
	char range[1024], before[128], line[256];

	if (view->last < 0 && step->kind == STEP_ITEM) {
		ask_range(view->asking, range, sizeof(range));
		canvas_add(canvas, CANVAS_PLAIN, "  ", range);
		ask_answer(view->asking, session->at, before, sizeof(before));
		snprintf(line, sizeof(line), "[%s]", before);
		view->marked = canvas_lines(canvas);
		if (*before != '\0')
			canvas_add(canvas, CANVAS_PLAIN, "  ", line);
	}
	if (view->typed[0] == '\0')
		return;
	snprintf(line, sizeof(line), "> %s_", view->typed);
	view->marked = canvas_lines(canvas);
	canvas_cut(canvas, CANVAS_STRONG, line);
}

static void
add_question(struct view *view, struct canvas *canvas)
{
	const struct step *step = session_step(view->asking->session);
	const char *stem = ask_stem(view->asking);

	if (step->kind == STEP_ITEM)
		add_progress(view, canvas);
	if (*stem != '\0')
		canvas_add(canvas, step->guess ? CANVAS_PLAIN : CANVAS_SPARE,
		    "", stem);
	if (*stem != '\0')
		canvas_add(canvas, CANVAS_SPARE, "", "");
	canvas_add(canvas, CANVAS_STRONG, "", ask_question(view->asking));
	canvas_add(canvas, CANVAS_SPARE, "", "");
	add_options(view, canvas);
	add_typed(view, canvas);
}

static void
add_reading(struct view *view, struct canvas *canvas)
{
	const struct step *step = session_step(view->asking->session);
	const char *text;
	size_t i;

	for (i = 0; (text = ask_paragraph(view->asking, i)) != NULL; i++) {
		if (i > 0)
			canvas_add(canvas, CANVAS_SPARE, "", "");
		canvas_add(canvas, CANVAS_PLAIN,
		    step->kind == STEP_PAUSE && i > 0 ? "- " : "", text);
	}
}

/* All answers, each on a line of its own, and above them the way out. */
static void
add_review(struct view *view, struct canvas *canvas)
{
	const struct session *session = view->asking->session;
	size_t length = ask_review_length(session), first, i;
	char skipped[32], answer[256], line[1024];
	struct blank blanks[] = { { "skipped", skipped }, { NULL, NULL } };
	const struct item *item;
	char *text;

	snprintf(skipped, sizeof(skipped), "%zu", session_skipped(session));
	text = words_fill(view->asking->words,
	    session_skipped(session) == 0 ? "ask_review" : "ask_review_skipped",
	    blanks);
	canvas_add(canvas, view->mark == 0 ? CANVAS_CHOSEN : CANVAS_PLAIN,
	    view->mark == 0 ? "> " : "  ", text);
	free(text);
	if (view->mark > 0)
		view->marked = canvas_lines(canvas) + (size_t)view->mark - 1;
	first = session->at - length;
	for (i = 1; i <= length; i++) {
		item = &session->book->item[session->step[first + i - 1].item];
		ask_answer(view->asking, first + i - 1, answer, sizeof(answer));
		snprintf(line, sizeof(line), "%s%3zu  %-16s  %s",
		    (long)i == view->mark ? "> " : "  ", i,
		    *answer != '\0' ? answer : "-",
		    *item->wording[0].text != '\0' ? item->wording[0].text :
						     item->id);
		canvas_cut(canvas,
		    (long)i == view->mark ? CANVAS_CHOSEN : CANVAS_PLAIN, line);
	}
}

static const char *
keys_id(const struct view *view)
{
	const struct step *step = session_step(view->asking->session);

	return step->kind == STEP_WORDS || step->kind == STEP_PAUSE ?
	    "ask_keys_read" :
	    "ask_keys";
}

static void
begin_canvas(const struct view *view, struct canvas *canvas, size_t *rows)
{
	struct looks looks;
	size_t columns;

	term_size(view->asking->term, rows, &columns);
	term_looks(view->asking->term->out, &looks);
	canvas_begin(canvas, columns > WIDEST ? WIDEST : columns,
	    looks.emphasis);
}

static int
is_reading(const struct view *view)
{
	const struct step *step = session_step(view->asking->session);

	return step->kind == STEP_WORDS || step->kind == STEP_PAUSE;
}

/* The step's own lines. */
static void
add_step(struct view *view, struct canvas *canvas)
{
	const struct step *step = session_step(view->asking->session);

	view->marked = 0;
	if (is_reading(view)) {
		add_reading(view, canvas);
	} else if (step->kind == STEP_REVIEW) {
		add_review(view, canvas);
		add_typed(view, canvas);
	} else {
		add_question(view, canvas);
	}
}

/* Where a text is scrolled to, and whether there is more of it below. */
static size_t
place_text(struct view *view, const struct canvas *canvas, size_t rows)
{
	size_t lines = canvas_lines(canvas);

	view->page = rows > 1 ? rows - 1 : 1;
	if (view->scroll + rows > lines)
		view->scroll = lines > rows ? lines - rows : 0;
	view->more = view->scroll + rows < lines;
	return view->scroll + rows / 2;
}

/* What the keys do is the first to go where there is little room. */
static void
add_keys(struct view *view, struct canvas *canvas)
{
	const struct step *step = session_step(view->asking->session);

	canvas_add(canvas, CANVAS_SPARE, "", "");
	if (view->message != NULL) {
		view->marked = canvas_lines(canvas);
		canvas_add(canvas, CANVAS_STRONG, "", get(view, view->message));
	}
	if (step->kind != STEP_REVIEW)
		canvas_add(canvas,
		    is_reading(view) ? CANVAS_PLAIN : CANVAS_SPARE, "",
		    get(view, keys_id(view)));
}

void
ask_draw(struct view *view)
{
	struct canvas canvas;
	size_t rows, middle = 0;

	begin_canvas(view, &canvas, &rows);
	if (view->help) {
		canvas_add(&canvas, CANVAS_PLAIN, "",
		    get(view, "ask_keys_all"));
	} else {
		add_step(view, &canvas);
		add_keys(view, &canvas);
		middle = is_reading(view) ? place_text(view, &canvas, rows) :
					    view->marked;
	}
	canvas_draw(&canvas, rows, middle,
	    is_reading(view) && !view->help ? get(view, "ask_more") : NULL,
	    view->asking->term->out);
	canvas_end(&canvas);
}

void
ask_draw_leaving(struct view *view)
{
	struct canvas canvas;
	size_t rows;

	begin_canvas(view, &canvas, &rows);
	canvas_add(&canvas, CANVAS_STRONG, "", get(view, "ask_leave"));
	canvas_add(&canvas, CANVAS_SPARE, "", "");
	canvas_add(&canvas, CANVAS_PLAIN, "  d  ", get(view, "ask_discard"));
	canvas_add(&canvas, CANVAS_PLAIN, "  k  ", get(view, "ask_keep"));
	canvas_add(&canvas, CANVAS_PLAIN, "  b  ", get(view, "ask_stay"));
	canvas_draw(&canvas, rows, 0, NULL, view->asking->term->out);
	canvas_end(&canvas);
}
