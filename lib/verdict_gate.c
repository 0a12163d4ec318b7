/*
 * The gate: when a report must not propose anything that involves the other
 * person.
 */

#include <math.h>

#include "codebook.h"
#include "codebook_find.h"
#include "sitting.h"
#include "verdict.h"

/* Whether a scale has all items of another. */
static int
contains(const struct scale *scale, const struct scale *other)
{
	size_t i, j = 0;

	for (i = 0; i < other->nitems; i++) {
		while (j < scale->nitems && scale->item[j] < other->item[i])
			j++;
		if (j == scale->nitems || scale->item[j] != other->item[i])
			return 0;
	}
	return 1;
}

static int
pillar_closes(const struct codebook *book, const struct sitting *sitting,
    size_t s)
{
	return !(verdict_percent(book, sitting, s) >= 50) ||
	    verdict_own_change(book, sitting, s) == CHANGE_FADING ||
	    verdict_trend(sitting, s) == CHANGE_FADING;
}

int
verdict_gate_closed(const struct codebook *book, const struct sitting *sitting)
{
	const struct scale *gate;
	size_t g, s;

	for (g = 0; g < book->nscales; g++) {
		gate = &book->scale[g];
		if (gate->role != ROLE_GATE)
			continue;
		if (isnan(sitting->score[g]) ||
		    codebook_level(book, gate, sitting->score[g]) != NULL)
			return 1;
		for (s = 0; s < book->nscales; s++) {
			if (book->scale[s].role == ROLE_PILLAR &&
			    contains(&book->scale[s], gate) &&
			    pillar_closes(book, sitting, s))
				return 1;
		}
	}
	return 0;
}
