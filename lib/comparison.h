#ifndef COMPARISON_H
#define COMPARISON_H

#include "pair_names.h"

struct level;

/*
 * What a table of pairs says of two people, a and b, and of one scale or item.
 * Side 0 is a, side 1 is b.
 */

/* The numbers about both, and those about either; NaN where there is none.
 * What a number means stands in attune.5. */
enum pair_both {
	PAIR_ITEMS,
	PAIR_GAP, /* a's score minus b's */
	PAIR_DISTANCE,
	PAIR_HIGH,
	PAIR_LOW,
	PAIR_OPPOSITE,
	PAIR_NEAR,
	PAIR_ICC,
	PAIR_AGREEMENT,
	PAIR_BOTH
};

enum pair_own {
	PAIR_SCORE, /* percent */
	PAIR_GIVES, /* what this one gives; the other's PAIR_RECEIVES mirrors
		     * it */
	PAIR_RECEIVES,
	PAIR_GUESSED, /* from here on: of this one's guesses */
	PAIR_BIAS,
	PAIR_MAE,
	PAIR_SKILL,
	PAIR_SEEN,
	PAIR_MISSED,
	PAIR_IMAGINED,
	PAIR_SHARED,
	PAIR_OWN
};

struct comparison {
	int known; /* there is a row */
	double both[PAIR_BOTH], own[2][PAIR_OWN];
	enum pair_class class;
	enum pair_arrives sent[2]; /* by who gives */
	int pattern; /* the side whose score is higher, if the gap is one; -1 */
	const struct level *lower[2], *upper[2]; /* in place of the numbers
						  * where words alone were
						  * agreed to */
};

/* Nothing is known: no row, no number. */
void comparison_clear(struct comparison *pair);

#endif
