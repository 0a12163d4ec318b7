/*
 * From the sums of blocks to those of a state: what pairs lost is taken off.
 */

#include <string.h>

#include "codebook.h"
#include "state.h"
#include "state_block_part.h"
#include "state_plan.h"

/* What a form does not ask is lost with all its rows. */
static void
lose_form(struct state_block *b, size_t form)
{
	const struct state_plan *plan = b->state->plan;
	const size_t p = plan->nitems, sums = plan->stride * SUMS;
	size_t i;

	for (i = 0; i < p; i++) {
		if (plan->in_form[form * p + i])
			continue;
		state_add_lanes(b->lost + i * sums, b->asked + form * sums,
		    sums);
	}
}

/* How many were asked for an item. */
static int32_t
count_asked(const struct state_block *b, size_t item)
{
	const struct state_plan *plan = b->state->plan;
	int32_t n = 0;
	size_t f;

	for (f = 0; f < plan->book->nforms; f++) {
		if (plan->in_form[f * plan->nitems + item])
			n += b->forms[f];
	}
	return n;
}

/* Missing answers looked like 0 when they were counted. */
static void
fold_item(struct state_block *b, size_t i)
{
	const struct state_plan *plan = b->state->plan;
	struct state_item *item = &b->state->item[i];
	int32_t *total = b->total + i, asked = count_asked(b, i);

	total[0] = asked - b->absent[i];
	total[2 * plan->stride] = b->cross[i * plan->stride + i];
	item->asked += (uint64_t)asked;
	item->n += (uint64_t)total[0];
	wide_add_small(&item->x, (uint64_t)total[plan->stride]);
	wide_add_small(&item->xx, (uint64_t)total[2 * plan->stride]);
	if (item->answer != NULL)
		item->answer[state_plan_given(plan, i, 0)] -=
		    b->summed - (uint64_t)total[0];
}

/* A sum of item i over the rows that have j, too. */
static uint64_t
kept(const struct state_block *b, size_t sum, size_t i, size_t j)
{
	const size_t n = b->state->plan->stride, at = sum * n + i;

	return (uint64_t)(b->total[at] - b->lost[j * n * SUMS + at]);
}

static void
fold_pairs(struct state_block *b)
{
	struct state_pair *pair = b->state->pair;
	const size_t p = b->state->plan->nitems, n = b->state->plan->stride;
	size_t i, j;

	for (i = 0; i < p; i++) {
		for (j = i + 1; j < p; j++, pair++) {
			pair->n += kept(b, 0, i, j);
			wide_add_small(&pair->x, kept(b, 1, i, j));
			wide_add_small(&pair->y, kept(b, 1, j, i));
			wide_add_small(&pair->xx, kept(b, 2, i, j));
			wide_add_small(&pair->yy, kept(b, 2, j, i));
			wide_add_small(&pair->xy,
			    (uint64_t)b->cross[i * n + j]);
		}
	}
}

void
state_block_fold(struct state_block *b)
{
	const struct state_plan *plan = b->state->plan;
	const size_t n = plan->stride, nforms = plan->book->nforms;
	size_t i;

	if (b->summed == 0)
		return;
	for (i = 1; i < nforms; i++)
		lose_form(b, i);
	for (i = 0; i < plan->nitems; i++)
		fold_item(b, i);
	fold_pairs(b);
	memset(b->total, 0, n * SUMS * sizeof(*b->total));
	memset(b->cross, 0, n * n * sizeof(*b->cross));
	memset(b->absent, 0, n * sizeof(*b->absent));
	memset(b->lost, 0, n * n * SUMS * sizeof(*b->lost));
	memset(b->forms, 0, nforms * sizeof(*b->forms));
	memset(b->asked, 0, nforms * n * SUMS * sizeof(*b->asked));
	b->summed = 0;
}
