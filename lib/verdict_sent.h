#ifndef VERDICT_SENT_H
#define VERDICT_SENT_H

#include <stddef.h>

#include "pair_names.h"

struct codebook;
struct couple;

/*
 * What may be said of how what one gives reaches the other: as
 * verdict_couple.h, apart from the words for it.
 */

enum {
	COUPLE_SENT = 25, /* points of giving that are raised, when pooled */
	COUPLE_POOLED = 3 /* sittings at least that are taken together */
};

/* What is given in a pillar and how it reaches the other. */
struct couple_sent {
	size_t pillar;
	int giver; /* the side */
	enum pair_arrives way; /* PAIR_FEW: too few items to say of any
				* pillar; PAIR_ALIKE: nothing is to be raised */
	double by; /* points, the general difference taken out */
	size_t pooled; /* sittings taken together; 0: the latest alone */
};

/*
 * The one pillar and giver of the largest difference that counts.  Where the
 * table has no class, from COUPLE_POOLED sittings of the form on: a mean
 * difference of COUPLE_SENT, with two thirds of the sittings that differ
 * pointing its way.  What is lost or gained must be VERDICT_GIVEN points before
 * the general difference is taken out, too.
 */
void couple_raise(const struct codebook *book, const struct couple *couple,
    struct couple_sent *raised);

#endif
