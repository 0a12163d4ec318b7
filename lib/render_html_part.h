#ifndef RENDER_HTML_PART_H
#define RENDER_HTML_PART_H

#include <stdio.h>

struct block;

/*
 * The parts of render_html.
 */

/* A text between two pieces of markup; nothing if there is no text. */
void html_put(const char *before, const char *text, const char *behind,
    FILE *out);

/* The tag that begins an element, with a name for who hears the page. */
void html_begin(const char *tag, const char *name, FILE *out);

void html_bars(const struct block *block, FILE *out);
void html_dumbbells(const struct block *block, FILE *out);
void html_table(const struct block *block, FILE *out);

/* Small pictures, and the tables of their figures, which are folded away. */
void html_lines(const struct block *block, FILE *out);
void html_line_table(const struct block *block, FILE *out);
void html_histograms(const struct block *block, FILE *out);
void html_histogram_table(const struct block *block, FILE *out);

#endif
