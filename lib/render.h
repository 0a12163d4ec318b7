#ifndef RENDER_H
#define RENDER_H

#include <stdio.h>

struct error;
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

/* Draw a report as Markdown. */
void render_markdown(const struct report *report, FILE *out);

/* What a page says of itself. */
struct page {
	const char *language; /* such as de; "" = not said */
	const char *title; /* in the tab and the history, so a neutral one */
};

/* Draw a report as one page that needs nothing else. */
void render_html(const struct report *report, const struct page *page,
    FILE *out);

/* Write a report's figures as a table.  Returns 0, or -1 with e set if it did
 * not arrive. */
int render_csv(const struct report *report, char delimiter, FILE *out,
    struct error *e);

/*
 * Print text in lines of at most width columns, broken at blanks; the first
 * begins behind `used` columns that stand there already, all others behind
 * indent blanks.  Ends with a newline.
 */
void render_wrapped(const char *text, size_t used, size_t indent, size_t width,
    FILE *out);

#endif
