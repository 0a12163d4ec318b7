#ifndef PLATFORM_H
#define PLATFORM_H

#include <stddef.h>

#include "table.h"

/* Rows that hardly count: whose cell in this column, or in any that ends so
 * (`*_complete`), is one of these, `a|b`, or is empty (""). */
struct mark {
	const char *column; /* or NULL */
	const char *cells, *meaning;
};

enum { PLATFORM_MARKS = 2 };

/* What is usual on a survey platform. */
struct platform {
	const char *name;
	const char *who, *date; /* columns, the first that there is of `a|b` */
	const char *dates; /* how it writes dates, see platform_day */
	const char *no_day; /* the day that it writes where it keeps none, or
			     * NULL */
	const char *missing; /* codes between commas */
	struct mark mark[PLATFORM_MARKS];
};

/*
 * The platform `name` or `name:dmy`, with dates in the order dmy, mdy or ymd in
 * place of its own.  Returns 0, or -1 if there is none.
 */
int platform_choose(struct platform *out, const char *name);

/* The codes for a missing answer of a platform, and those of a list, each of
 * which may be NULL; to be freed. */
char *platform_missing(const struct platform *platform, const char *codes);

/* The names of all, with commas, into out. */
void platform_names(char *out, size_t size);

/* The first of the columns `a|b` that a header has, or -1: letter by letter, or
 * else folded. */
long platform_column(const struct header *header, const char *columns);

/* The same, but none of those that are used. */
long platform_column_unused(const struct header *header, const char *columns,
    const char *used);

/* Whether a column is, letter by letter, one that the platform calls who or
 * when. */
int platform_has_column(const struct platform *platform, const char *name);

/* Whether the codes of questions have letters and digits alone, as
 * LimeSurvey's: by the platform, or where it is NULL by columns of LimeSurvey's
 * own. */
int platform_has_letters(const struct platform *platform,
    const struct header *header);

/* Whether quotes are like any other character in a platform's tables whose
 * cells end at this.  platform may be NULL. */
int platform_is_plain(const struct platform *platform, char delimiter);

/* Whether a column has a mark. */
int platform_has_mark(const struct mark *mark, const char *name);

/* Whether a row is marked, by the cell of its mark. */
int platform_marks(const struct mark *mark, struct slice cell);

#endif
