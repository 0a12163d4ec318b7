#ifndef SVG_H
#define SVG_H

#include <stdio.h>

struct block;
struct histogram;
struct line_of;

/*
 * Drawings for a page, whose style knows their classes.  What they show stands
 * beside them as text, so that they are hidden from whoever reads a page out.
 */

/* A bar as wide and as high as the style says, which begins at low, 0 or below
 * it; nothing for NaN. */
void svg_bar(double share, double low, FILE *out);

/* Two marks on a track, as wide as the style says; nothing without either. */
void svg_dumbbell(const double share[2], FILE *out);

/* One of these marks alone, for a legend. */
void svg_mark(int second, FILE *out);

/* A line whose places stand between the days of its block. */
void svg_line(const struct line_of *line, long first, long last, FILE *out);

/* Columns; the top is this share of all that are counted. */
void svg_histogram(const struct histogram *histogram, double top, FILE *out);

/* Bars around a centre, with their names.  Fewer than three, or more than can
 * be told apart, are not drawn. */
void svg_radar(const struct block *block, FILE *out);

#endif
