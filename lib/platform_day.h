#ifndef PLATFORM_DAY_H
#define PLATFORM_DAY_H

#include <stddef.h>

#include "table.h"

/*
 * The day of a date and time of day, as YYYY-MM-DD.  Each of the ways, words,
 * is the order of year, month and day and the marks that may be between them,
 * as in `ymd-/ mdy/`; a time may follow, behind a blank, T, - or a comma.  A
 * year at the end may have two digits, which are those of this century.
 * Returns 0; 1 if it was read by mdy, which is not the first way, and could be
 * by dmy, too; or -1 if it is none.
 */
int platform_day(const char *ways, struct slice cell, char day[11]);

/* The order dmy, mdy or ymd that reads a date, or NULL; the ways of an order,
 * or NULL if it is none. */
const char *platform_order(struct slice cell);
const char *platform_ways(const char *order);

/* The ways as `y-m-d or m/d/y`. */
void platform_say_ways(const char *ways, char *out, size_t size);

#endif
