#ifndef RENDER_H
#define RENDER_H

#include <stdio.h>

struct report;

/* What a terminal, or what stands for it, can show. */
struct looks {
	size_t width; /* columns */
	int unicode; /* bars of blocks, else of ASCII */
	int emphasis; /* bold titles by escape sequences */
};

/* Draw a report as text; untrusted characters are escaped. */
void render_text(const struct report *report, const struct looks *looks,
    FILE *out);

/*
 * Print text in lines of at most width columns, broken at blanks; the first
 * begins behind `used` columns that stand there already, all others behind
 * indent blanks.  Ends with a newline.
 */
void render_wrapped(const char *text, size_t used, size_t indent, size_t width,
    FILE *out);

#endif
