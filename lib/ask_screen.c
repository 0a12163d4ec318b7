/*
 * An interview on a screen: one step at a time, a key for each thing.
 */

#include "ask.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ask_draw.h"
#include "session.h"
#include "term.h"

enum { CTRL_C = 'c' & 037, CTRL_D = 'd' & 037, DELETE = 127 };

/* Where the mark is when a step begins: at its answer, if it has one. */
static void
begin_step(struct view *view)
{
	const struct session *session = view->asking->session;
	const struct step *step = session_step(session);
	struct session_option option;
	long i;

	view->mark = -1;
	view->typed[0] = '\0';
	view->message = NULL;
	view->scroll = 0;
	view->more = 0;
	if (step == NULL)
		return;
	for (i = 0; session_option(session, (size_t)i, &option); i++) {
		if (step->answered && option.value == step->value)
			view->mark = i;
	}
	view->last = i - 1;
	if (step->kind == STEP_REVIEW) {
		view->mark = 0;
		view->last = (long)ask_review_length(session);
	}
}

/* Up and down: the mark where there is something to choose, else the text. */
static void
move(struct view *view, int by)
{
	if (view->last < 0) {
		if (by > 0 || view->scroll > 0)
			view->scroll += (size_t)by;
		return;
	}
	view->typed[0] = '\0';
	if (view->mark == -1)
		view->mark = by > 0 ? 0 : view->last;
	else if (view->mark + by >= 0 && view->mark + by <= view->last)
		view->mark += by;
}

/* Enter: what was typed, else what is marked, else on as it is. */
static enum session_event
confirm(struct view *view)
{
	struct session *session = view->asking->session;
	const struct step *step = session_step(session);
	struct session_option option;
	enum session_event event;

	if (view->more) {
		view->scroll += view->page;
		return SESSION_HELP;
	}
	if (view->typed[0] != '\0') {
		event = session_type(session, view->typed);
		view->typed[0] = '\0';
		return event;
	}
	if (step->kind == STEP_REVIEW && view->mark > 0)
		return session_jump(session, (size_t)view->mark);
	if (view->last >= 0 && view->mark >= 0 && step->kind != STEP_REVIEW) {
		session_option(session, (size_t)view->mark, &option);
		return session_choose(session, option.value);
	}
	return session_type(session, "");
}

/*
 * A character of a number.  It is an answer at once if it is the key of an
 * option and no other key begins like it.
 */
static enum session_event
type(struct view *view, int c)
{
	struct session *session = view->asking->session;
	const struct step *step = session_step(session);
	size_t n = strlen(view->typed), i, longer = 0, same = 0;
	struct session_option option;

	if (n + 1 >= sizeof(view->typed) || step->kind == STEP_WORDS ||
	    step->kind == STEP_PAUSE)
		return SESSION_UNKNOWN;
	if (step->kind != STEP_REVIEW)
		view->mark = -1;
	view->typed[n++] = (char)c;
	view->typed[n] = '\0';
	for (i = 0; session_option(session, i, &option); i++) {
		if (strncmp(option.key, view->typed, n) != 0)
			continue;
		same += option.key[n] == '\0';
		longer += option.key[n] != '\0';
	}
	if (same == 1 && longer == 0)
		return session_type(session, view->typed);
	if (i > 0 && longer == 0) {
		view->typed[0] = '\0';
		return SESSION_UNKNOWN;
	}
	return SESSION_HELP;
}

/* Left, b and Backspace: a character back, else a step. */
static enum session_event
back(struct view *view, int key)
{
	size_t n = strlen(view->typed);

	if (n > 0 && key != 'b') {
		view->typed[n - 1] = '\0';
		return SESSION_HELP;
	}
	return session_back(view->asking->session);
}

/*
 * What a key does.  SESSION_HELP stands for "no other step": the same one is
 * drawn again.
 */
static enum session_event
press(struct view *view, int key)
{
	struct session *session = view->asking->session;

	if (view->help) {
		view->help = 0;
		return SESSION_HELP;
	}
	view->help = key == '?';
	if ((key >= '0' && key <= '9') || key == '-' || key == '.')
		return type(view, key);
	switch (key) {
	case TERM_UP:
	case 'k':
		move(view, -1);
		return SESSION_HELP;
	case TERM_DOWN:
	case 'j':
		move(view, 1);
		return SESSION_HELP;
	case '\r':
	case '\n':
		return confirm(view);
	case 'b':
	case TERM_LEFT:
	case DELETE:
	case '\b':
		return back(view, key);
	case TERM_RIGHT:
		return session_step(session)->answered ? session_next(session) :
							 SESSION_HELP;
	case 's':
		return session_type(session, "s");
	case 'q':
	case CTRL_C:
	case CTRL_D:
		return SESSION_QUIT;
	case '?':
		return SESSION_HELP;
	default:
		return key < 256 ? SESSION_UNKNOWN : SESSION_HELP;
	}
}

/* Ask whoever quits.  Returns ASK_DONE if the person goes on after all. */
static enum ask_end
leave(struct view *view)
{
	int key;

	for (;;) {
		ask_draw_leaving(view);
		key = term_key(view->asking->term);
		if (key == TERM_GONE)
			return ASK_GONE;
		if (key == 'd' || key == CTRL_C)
			return ASK_DISCARD;
		if (key == 'k')
			return ASK_KEEP;
		if (key == 'b' || key == '\r' || key == '\n')
			return ASK_DONE;
	}
}

static enum ask_end
run(struct view *view)
{
	struct session *session = view->asking->session;
	enum session_event event;
	enum ask_end end;
	int key;

	begin_step(view);
	while (session_step(session) != NULL) {
		ask_draw(view);
		if ((key = term_key(view->asking->term)) == TERM_GONE)
			return ASK_GONE;
		if (key == TERM_REDRAW)
			continue;
		event = press(view, key);
		view->message = event == SESSION_UNKNOWN ? "ask_unknown" :
		    event == SESSION_FIRST               ? "ask_first" :
							   NULL;
		if (event == SESSION_MOVED)
			begin_step(view);
		if (event == SESSION_QUIT && (end = leave(view)) != ASK_DONE)
			return end;
	}
	return ASK_DONE;
}

enum ask_end
ask_screen(struct asking *asking)
{
	struct view view = { .asking = asking };
	enum ask_end end;

	term_begin(asking->term);
	end = run(&view);
	term_end(asking->term);
	return end;
}
