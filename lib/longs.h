#ifndef LONGS_H
#define LONGS_H

#include <stddef.h>

struct header;

/* The columns of a table that has a row for each answer: who, the item and the
 * answer.  who may be -1. */
struct longs {
	long who, key, value;
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

#endif
