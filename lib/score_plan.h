#ifndef SCORE_PLAN_H
#define SCORE_PLAN_H

#include <stddef.h>
#include <stdint.h>

#include "codebook.h"

/* An item of a scale; weight / multiple is 1 / its range. */
struct member {
	const struct item *item;
	size_t index; /* of the item, in the codebook */
	int64_t weight;
};

/* A scale in one form. */
struct plan {
	enum metric metric;
	struct member *member;
	size_t *index; /* of the items, and then of none: nindex of them */
	size_t nindex; /* a multiple of SCORE_LANES */
	size_t n;
	int alike; /* all items have the same bounds, small ones, and the
		    * score is made of their sum */
	size_t required; /* answers for a score */
	int64_t multiple; /* of all ranges */
	int64_t range; /* sum of all ranges */
};

/* What an answer adds to a sum of keyed answers that counts them, too. */
struct key {
	int64_t sign; /* 1 or -1 */
	int64_t rest;
};

enum {
	SCORE_COUNT = 48, /* the bits below the count in such a sum */
	SCORE_LANES = 4, /* items that are added at once */
	SCORE_SMALL = 1 << 30, /* an alike scale's bounds are smaller */
	SCORE_FEW = 1 << 14 /* and its items fewer */
};

struct scoring {
	const struct codebook *book;
	int64_t unit; /* units in 1 */
	struct plan *plan; /* scale s in form f is plan[f * nscales + s] */
	struct key *key; /* per item */
	int64_t *added; /* per item, and for none, what it adds: room for one
			 * response */
	char *in_form; /* item i is in form f: in_form[f * nitems + i] */
};

#endif
