#ifndef LINE_H
#define LINE_H

#include <stddef.h>
#include <stdio.h>

/*
 * A line on its way to a stream.  Blanks are held back until something stands
 * behind them, so that no line ends in one.  Starts as all zeros but for out.
 */
struct line {
	FILE *out;
	size_t columns; /* with the blanks held back */
	size_t blanks; /* held back */
};

void line_blanks(struct line *line, size_t n);

/* Add harmless text; add text made harmless, and blanks up to a width.  What is
 * written from right to left stays where it is among other cells. */
void line_text(struct line *line, const char *s, size_t n);
void line_padded(struct line *line, const char *text, size_t width);
void line_end(struct line *line);

/*
 * Add text made harmless, in lines of at most width columns that begin behind
 * indent blanks, and end the last.
 */
void line_wrapped(struct line *line, const char *text, size_t indent,
    size_t width);

#endif
