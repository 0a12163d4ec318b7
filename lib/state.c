/*
 * Exact sums of a sample: how a row is added to them, and how they are merged.
 * Addition of whole numbers has no order, so that any split of the rows gives
 * the same state.  What is done here row by row, state_block.c does by the
 * block; the tests hold the two together.
 */

#include "state.h"

#include <stdlib.h>

#include "alloc.h"
#include "error.h"
#include "state_plan.h"

struct state *
state_new(const struct state_plan *plan, int listwise)
{
	struct state *state = xcalloc(1, sizeof(*state));
	size_t p = plan->nitems, n, i, s;

	state->plan = plan;
	state->listwise = listwise;
	state->item = xcalloc(p, sizeof(*state->item));
	state->pair = xcalloc(p * (p - 1) / 2 + 1, sizeof(*state->pair));
	state->scale = xcalloc(plan->nscales, sizeof(*state->scale));
	for (i = 0; i < p; i++) {
		n = state_plan_answers(plan, i);
		if (n > 0)
			state->item[i].answer =
			    xcalloc(n, sizeof(*state->item[i].answer));
	}
	for (s = 0; s < plan->nscales && listwise; s++) {
		n = plan->scale[s].n;
		state->scale[s].x = xcalloc(n, sizeof(struct wide));
		state->scale[s].xy =
		    xcalloc(n * (n + 1) / 2, sizeof(struct wide));
	}
	return state;
}

void
state_free(struct state *state)
{
	size_t i;

	if (state == NULL)
		return;
	for (i = 0; i < state->plan->nitems; i++)
		free(state->item[i].answer);
	for (i = 0; i < state->plan->nscales; i++) {
		counts_free(&state->scale[i].scores);
		free(state->scale[i].x);
		free(state->scale[i].xy);
	}
	free(state->item);
	free(state->pair);
	free(state->scale);
	free(state);
}

struct state_pair *
state_pair(const struct state *state, size_t i, size_t j)
{
	size_t p = state->plan->nitems;

	return &state->pair[i * (2 * p - i - 1) / 2 + j - i - 1];
}

struct wide *
state_product(const struct state *state, size_t scale, size_t j, size_t k)
{
	size_t n = state->plan->scale[scale].n;

	return &state->scale[scale].xy[j * (2 * n - j + 1) / 2 + k - j];
}

static void
sum_pairs(struct state *state, const struct state_row *row)
{
	size_t p = state->plan->nitems, i, j;
	struct state_pair *pair = state->pair;
	uint64_t x, y;

	for (i = 0; i < p; i++) {
		for (j = i + 1; j < p; j++, pair++) {
			if (!row->has[i] || !row->has[j])
				continue;
			x = (uint64_t)row->x[i];
			y = (uint64_t)row->x[j];
			pair->n++;
			wide_add_small(&pair->x, x);
			wide_add_small(&pair->y, y);
			wide_add_small(&pair->xx, x * x);
			wide_add_small(&pair->yy, y * y);
			wide_add_small(&pair->xy, x * y);
		}
	}
}

static void
sum_complete(struct state *state, const struct state_row *row, size_t s)
{
	const struct state_scale_plan *plan = &state->plan->scale[s];
	struct state_scale *scale = &state->scale[s];
	struct wide *xy = scale->xy;
	size_t j, k;
	uint64_t x;

	for (j = 0; j < plan->n; j++) {
		if (!row->has[plan->item[j]])
			return;
	}
	for (j = 0; j < plan->n; j++) {
		x = (uint64_t)row->x[plan->item[j]];
		wide_add_small(&scale->x[j], x);
		for (k = j; k < plan->n; k++)
			wide_add_small(xy++,
			    x * (uint64_t)row->x[plan->item[k]]);
	}
}

static void
sum_items(struct state *state, const struct state_row *row)
{
	const struct state_plan *plan = state->plan;
	const char *in_form = plan->in_form + row->form * plan->nitems;
	struct state_item *item = state->item;
	uint64_t x;
	size_t i;

	for (i = 0; i < plan->nitems; i++, item++) {
		item->asked += (uint64_t)in_form[i];
		if (!row->has[i])
			continue;
		x = (uint64_t)row->x[i];
		item->n++;
		wide_add_small(&item->x, x);
		wide_add_small(&item->xx, x * x);
		if (item->answer != NULL)
			item->answer[state_plan_given(plan, i, row->x[i])]++;
	}
}

void
state_sum(struct state *state, const struct state_row *row)
{
	size_t s;

	sum_items(state, row);
	sum_pairs(state, row);
	for (s = 0; state->listwise && s < state->plan->nscales; s++)
		sum_complete(state, row, s);
}

static void
merge_items(struct state *state, const struct state *other)
{
	struct state_item *to;
	const struct state_item *from;
	size_t i, j;

	for (i = 0; i < state->plan->nitems; i++) {
		to = &state->item[i];
		from = &other->item[i];
		to->asked += from->asked;
		to->n += from->n;
		wide_add(&to->x, from->x);
		wide_add(&to->xx, from->xx);
		for (j = 0; j < state_plan_answers(state->plan, i); j++)
			to->answer[j] += from->answer[j];
	}
}

static void
merge_pairs(struct state *state, const struct state *other)
{
	size_t p = state->plan->nitems, i;
	struct state_pair *to = state->pair;
	const struct state_pair *from = other->pair;

	for (i = 0; i < p * (p - 1) / 2; i++, to++, from++) {
		to->n += from->n;
		wide_add(&to->x, from->x);
		wide_add(&to->y, from->y);
		wide_add(&to->xx, from->xx);
		wide_add(&to->yy, from->yy);
		wide_add(&to->xy, from->xy);
	}
}

static void
merge_scale(struct state *state, const struct state *other, size_t s)
{
	struct state_scale *to = &state->scale[s];
	const struct state_scale *from = &other->scale[s];
	size_t n = state->plan->scale[s].n, i;
	const struct count *count;

	to->complete += from->complete;
	for (i = 0; i < from->scores.size; i++) {
		count = &from->scores.slot[i];
		if (count->n > 0)
			counts_add(&to->scores, count->asked, count->answered,
			    count->value, count->n);
	}
	for (i = 0; state->listwise && i < n; i++)
		wide_add(&to->x[i], from->x[i]);
	for (i = 0; state->listwise && i < n * (n + 1) / 2; i++)
		wide_add(&to->xy[i], from->xy[i]);
}

int
state_merge(struct state *state, const struct state *other, struct error *e)
{
	size_t s;

	if (other->rows > STATE_ROWS - state->rows)
		return error_set(e, 0, "more than 10^%d respondents",
		    STATE_ROWS_DIGITS);
	state->rows += other->rows;
	state->answered += other->answered;
	merge_items(state, other);
	merge_pairs(state, other);
	for (s = 0; s < state->plan->nscales; s++)
		merge_scale(state, other, s);
	return 0;
}
