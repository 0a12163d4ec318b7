#ifndef CHART_H
#define CHART_H

#include <stddef.h>

struct block;
struct histogram;
struct line_of;

/*
 * What charts have in common, however they are drawn.
 */

/* A share as one character: a block, in ASCII a digit; a dot for NaN. */
const char *chart_spark(double share, int unicode);

/*
 * A bar of so many characters, which begins at low (0 or below) and ends at 1:
 * one of its characters.  Where it begins below 0, one of them is its axis,
 * and a share below 0 runs from there to the left.
 */
const char *chart_bar(double low, double share, size_t width, size_t at,
    int unicode);

/*
 * A track of so many characters with a mark at each of two shares, which are
 * joined: the characters' numbers into place, -1 for NaN.  And one of its
 * characters: of neither, of one mark, of both at one place.
 */
void chart_places(const double share[2], size_t width, long place[2]);
const char *chart_track(const long place[2], long at, int unicode);
const char *chart_mark(int side, int unicode); /* 2: both */

/* The first and the last number on a line; "" if there is none. */
const char *chart_first(const struct line_of *line);
const char *chart_last(const struct line_of *line);

/* The largest count, and all of them together. */
size_t chart_largest(const struct histogram *histogram);
size_t chart_total(const struct histogram *histogram);

/* Whether this column of a table holds figures and nothing else. */
int chart_is_numeric(const struct block *block, size_t column);

#endif
