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

/* The first and the last number on a line; "" if there is none. */
const char *chart_first(const struct line_of *line);
const char *chart_last(const struct line_of *line);

/* The largest count, and all of them together. */
size_t chart_largest(const struct histogram *histogram);
size_t chart_total(const struct histogram *histogram);

/* Whether this column of a table holds figures and nothing else. */
int chart_is_numeric(const struct block *block, size_t column);

#endif
