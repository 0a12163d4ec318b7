#ifndef RENDER_TEXT_CHART_H
#define RENDER_TEXT_CHART_H

#include <stddef.h>
#include <stdio.h>

struct block;
struct looks;

enum { INDENT = 2, BAR_MIN = 8, BAR_MAX = 24, GAP = 2 }; /* columns */

/* Make a width that of text, unless it is more already. */
void text_widen(size_t *width, const char *text);

/* The charts of render_text. */
void text_bars(const struct block *block, const struct looks *looks, FILE *out);
void text_lines(const struct block *block, const struct looks *looks,
    FILE *out);
void text_dumbbells(const struct block *block, const struct looks *looks,
    FILE *out);
void text_histograms(const struct block *block, const struct looks *looks,
    FILE *out);

#endif
