#ifndef ASK_DRAW_H
#define ASK_DRAW_H

#include <stddef.h>

struct asking;
struct session;

/* What a screen shows of a step, beside what the session knows. */
struct view {
	struct asking *asking;
	long mark; /* the option, or the line of a review, or -1 */
	long last; /* the last that can be marked, -1 if there is none */
	char typed[24]; /* digits typed and not yet confirmed */
	const char *message; /* id of words to show once, or NULL */
	int help; /* show what every key does */
	size_t scroll; /* lines of a text to read that are above the screen */
	size_t page; /* lines that the screen shows at once */
	int more; /* lines of the text are below the screen */
	size_t marked; /* line of the mark, to be kept in sight */
};

/* Draw the step that is next, at the size that the terminal has now. */
void ask_draw(struct view *view);

/* Draw the question for whoever quits. */
void ask_draw_leaving(struct view *view);

/* How many statements the review that is next can go back to. */
size_t ask_review_length(const struct session *session);

#endif
