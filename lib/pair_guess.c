/*
 * What one of two expects of the other, how far that is from what is, and how
 * far it would be to expect one's own answers.
 */

#include "pair_guess.h"

#include <stdlib.h>
#include <string.h>

#include "pair_plan.h"

/* One item that has the guess, the truth and the guesser's own answer. */
static void
add_guess(struct pair_guess *out, int32_t g, int32_t t, int32_t s,
    int64_t weight)
{
	long wrong = labs((long)g - t), differ = labs((long)s - t);
	int is_different = differ >= 2, expected = labs((long)g - s) >= 2;

	out->all++;
	out->wrong += wrong * weight;
	out->differ += differ * weight;
	out->g += g * weight;
	out->t += t * weight;
	out->s += s * weight;
	out->seen += is_different && wrong < differ;
	out->missed += is_different && wrong >= differ;
	out->imagined += !is_different && expected;
	out->shared += !is_different && !expected;
}

void
pair_guess(const struct pair_plan *plan, const struct pair_group *group,
    const int32_t *guess, const int32_t *truth, const int32_t *own,
    struct pair_guess *out)
{
	size_t i, item;
	int32_t g, t;

	memset(out, 0, sizeof(*out));
	for (i = 0; i < group->n; i++) {
		item = group->item[i];
		g = guess[item];
		t = truth[item];
		if (g == PAIR_NONE || t == PAIR_NONE)
			continue;
		out->guessed++;
		out->bias += ((int64_t)g - t) * plan->weight[item];
		out->off += llabs((int64_t)g - t) * plan->weight[item];
		if (own[item] != PAIR_NONE)
			add_guess(out, g, t, own[item], plan->weight[item]);
	}
}
