#ifndef PLATFORM_H
#define PLATFORM_H

#include <stddef.h>

#include "table.h"

/* What is usual on a survey platform. */
struct platform {
	const char *name;
	const char *who, *date; /* columns, the first that there is of `a|b` */
	const char *dates; /* how it writes dates: words ymd, mdy, dmy */
	const char *missing; /* codes between commas */
	const char *mark; /* a column that tells which rows hardly count ... */
	const char *marked; /* ... by these cells, `a|b`; "" is an empty one */
	const char *meaning; /* ... and what they are */
};

/* The platform of this name, or NULL. */
const struct platform *platform_find(const char *name);

/* The names of all, with commas, into out. */
void platform_names(char *out, size_t size);

/* The first of the columns `a|b`, folded, that a header has, or -1. */
long platform_column(const struct header *header, const char *columns);

/* Whether a row is marked, by the cell of its mark. */
int platform_marks(const struct platform *platform, struct slice cell);

/*
 * The day of a date and time of day, as YYYY-MM-DD.  Of the ways, words, ymd
 * is 2026-11-24 or 2026/11/24, mdy 11/24/2026, dmy 24.11.2026; each may be
 * followed by anything that begins with no digit.  Returns 0, or -1 if it is
 * none.
 */
int platform_day(const char *ways, struct slice cell, char day[11]);

#endif
