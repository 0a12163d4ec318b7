#ifndef LONGS_H
#define LONGS_H

#include <stddef.h>

struct header;
struct slice;

enum { LONGS_SITTINGS = 16 };

/* The columns of a table that has a row for each answer: who, the item and the
 * answer.  who may be -1. */
struct longs {
	long who, key, value;
	size_t sitting[LONGS_SITTINGS]; /* what tells sittings apart: */
	size_t nsittings; /* so many columns, */
	size_t nsure; /* the first of which always do, and dates may */
};

/* Whether a header is that of such a table. */
int longs_find(const struct header *names, struct longs *is);

/*
 * The column whose cells have all answers of a page, as jsPsych writes them:
 * objects of JSON in one of these n records, or else in what jsPsych calls
 * response.  -1 if there is none.  The columns of is are who, and that.
 */
int longs_find_objects(const struct header *names, const struct header *record,
    size_t n, struct longs *is);

/* The inside of an object of JSON that is a cell.  Returns 1, or 0 if the cell
 * is none, or empty. */
int longs_object(struct slice cell, struct slice *inside);

/* The next name inside an object, not in one that is in it; what is left moves
 * on.  Returns 1, or 0 at the end. */
int longs_name(struct slice *inside, struct slice *name);

#endif
