#ifndef SCORE_PLAN_H
#define SCORE_PLAN_H

#include <stddef.h>
#include <stdint.h>

#include "codebook.h"
#include "table.h"

/* An item of a scale; weight / multiple is 1 / its range. */
struct member {
	const struct item *item;
	size_t index; /* of the item, in the codebook */
	int64_t weight;
};

/*
 * Where a scale has its sum and its count among others in a word: the sum of
 * keyed answers from their lowest in the bits from shift on, and above these
 * how many they are.  A scale of the metric lowest has all its answers there,
 * one above the other, each from 1, and 0 for none.
 */
struct lane {
	size_t word;
	unsigned shift;
	unsigned bits; /* of the sum, or of an answer */
	uint64_t mask; /* of the lane, shifted down; 0: no lane */
};

/* A scale in one form. */
struct plan {
	enum metric metric;
	struct member *member;
	size_t n;
	int alike; /* all items have the same bounds */
	struct lane lane;
	size_t required; /* answers for a score, 1 at least */
	int64_t multiple; /* of all ranges */
	int64_t range; /* sum of all ranges */
};

enum { SCORE_STEP = GLANCE_MORE }; /* items that are added at once */

/* What digits add to the lanes of a word: glance g of an item i from first on,
 * and before end, adds worth[(i - first) * GLANCES + g].  Both are multiples of
 * SCORE_STEP; behind the last item there is nothing to add. */
struct worths {
	size_t first, end;
	uint64_t *worth;
};

struct scoring {
	const struct codebook *book;
	int64_t unit; /* units in 1 */
	struct plan *plan; /* scale s in form f is plan[f * nscales + s] */
	struct worths *worths; /* word w in form f is worths[f * nwords + w] */
	size_t nwords;
	uint64_t *word; /* of the response that was computed last, if it was
			 * digits; there is one at least, which scales without
			 * a lane are said to be in */
	int in_lanes; /* whether it was */
	size_t *laneless; /* per form: the first scale without a lane */
	char *in_form; /* item i is in form f: in_form[f * nitems + i] */
};

/* What is in a lane of the words. */
static inline uint32_t
lane_of(const struct lane *lane, const uint64_t *word)
{
	return (uint32_t)(word[lane->word] >> lane->shift & lane->mask);
}

/* Fill in the plans' lanes, and worths, nwords, word and laneless. */
void scoring_add_lanes(struct scoring *scoring);
void scoring_free_lanes(struct scoring *scoring);

/* Add up what the digits of a response are worth: word. */
void scoring_add_digits(const struct scoring *scoring, size_t form,
    const struct glance *digit);

#endif
