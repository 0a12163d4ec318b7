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
	size_t n;
	size_t *index; /* of the items: n, those that are reversed last */
	size_t forward; /* items that are not */
	int alike; /* all items have the same bounds, which is all it takes */
	size_t required; /* answers for a score */
	int64_t multiple; /* of all ranges */
	int64_t range; /* sum of all ranges */
};

struct scoring {
	const struct codebook *book;
	int64_t unit; /* units in 1 */
	struct plan *plan; /* scale s in form f is plan[f * nscales + s] */
	char *in_form; /* item i is in form f: in_form[f * nitems + i] */
};

#endif
