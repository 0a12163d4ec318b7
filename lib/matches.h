#ifndef MATCHES_H
#define MATCHES_H

#include <stddef.h>

#include "pair_names.h"

struct pair_plan;
struct partners;
struct visit;

/* A sitting of both, with their guesses or NULL. */
struct match {
	const struct visit *a, *b, *a_guess, *b_guess;
};

/* What two people have that may be shown. */
struct matches {
	enum consent consent; /* of both */
	struct match *match; /* n of them, by date and then by form */
	size_t n;
	size_t again; /* rows that were given again, and did not count */
	size_t alone; /* rows that are in no match */
};

/*
 * No more rows of the partners will come: match sittings of one form that are
 * at most so many days apart, the nearest first, if both agreed to this at
 * least. Of the flaws only those are kept that are in what may be shown.  The
 * matches point into the partners; they are to be given back with matches_free.
 */
void matches_find(struct matches *matches, struct partners *partners,
    const struct pair_plan *plan, long days, enum consent least);
void matches_free(struct matches *matches);

/* The later of the dates of a match. */
const char *match_date(const struct match *match);

#endif
