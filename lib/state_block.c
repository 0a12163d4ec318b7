/*
 * Rows are summed by the block, so that a pair of items costs one product of
 * two columns of small numbers, which compilers turn into few instructions.
 * What a pair loses where one of its items is missing is summed by the row,
 * for all pairs of the missing item at once: most rows miss little.  What a
 * form does not ask is missing in all its rows, for which one sum will do.
 *
 * Sums are of 32 bits as long as none can be beyond them, and then are folded
 * into the state's.  No sum of a block is, if no item has more than
 * STATE_NARROW steps: 256 * 2896^2 < 2^31.  Other codebooks are summed by the
 * row.
 */

#include "state_block.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "state.h"
#include "state_block_part.h"
#include "state_lanes.h"
#include "state_plan.h"

/* How many rows, in whole blocks, have no sum beyond 32 bits. */
static size_t
find_span(const struct state_plan *plan)
{
	int32_t most = 1;
	size_t i;

	for (i = 0; i < plan->nitems; i++)
		most = plan->steps[i] > most ? plan->steps[i] : most;
	return plan->narrow ?
	    (size_t)(INT32_MAX / (most * most) / ROWS * ROWS) :
	    0;
}

static void
init_masked(struct state_masked *masked, size_t n)
{
	size_t i;

	masked->column = xcalloc(n * ROWS, sizeof(*masked->column));
	masked->x = xcalloc(n, sizeof(*masked->x));
	masked->product = xcalloc(n * n, sizeof(*masked->product));
	masked->place = xcalloc(n, sizeof(*masked->place));
	for (i = 0; i < n; i++)
		masked->place[i] = i;
}

static void
free_masked(struct state_masked *masked)
{
	free(masked->column);
	free(masked->x);
	free(masked->product);
	free(masked->place);
}

struct state_block *
state_block_new(struct state *state)
{
	const struct state_plan *plan = state->plan;
	struct state_block *b = xcalloc(1, sizeof(*b));
	size_t n = plan->stride, nforms = plan->book->nforms;

	b->state = state;
	b->lanes = state_lanes_new(state);
	b->span = find_span(plan);
	b->column = xcalloc(n * ROWS, sizeof(*b->column));
	b->complete = xcalloc(plan->nscales * ROWS, sizeof(*b->complete));
	init_masked(&b->masked, n);
	b->x = xcalloc(n, sizeof(*b->x));
	b->product = xcalloc(n * n, sizeof(*b->product));
	b->total = xcalloc(n * SUMS, sizeof(*b->total));
	b->cross = xcalloc(n * n, sizeof(*b->cross));
	b->absent = xcalloc(n, sizeof(*b->absent));
	b->lost = xcalloc(n * n * SUMS, sizeof(*b->lost));
	b->forms = xcalloc(nforms, sizeof(*b->forms));
	b->asked = xcalloc(nforms * n * SUMS, sizeof(*b->asked));
	b->square = xcalloc(n, sizeof(*b->square));
	return b;
}

void
state_block_free(struct state_block *b)
{
	if (b == NULL)
		return;
	state_lanes_free(b->lanes);
	free(b->column);
	free(b->complete);
	free_masked(&b->masked);
	free(b->x);
	free(b->product);
	free(b->total);
	free(b->cross);
	free(b->absent);
	free(b->lost);
	free(b->forms);
	free(b->asked);
	free(b->square);
	free(b);
}

static void
take_row(struct state_block *b, const struct state_row *row)
{
	const int32_t *x = row->x, *end = x + b->state->plan->nitems;
	int16_t *column = b->column + b->rows;

	for (; x < end; x += 4, column += 4 * ROWS) {
		column[0] = (int16_t)x[0];
		column[ROWS] = (int16_t)x[1];
		column[2 * ROWS] = (int16_t)x[2];
		column[3 * ROWS] = (int16_t)x[3];
	}
	b->forms[row->form]++;
}

static void
square(int32_t *restrict xx, const int32_t *restrict x, size_t n)
{
	size_t i, k;

	for (i = 0; i < n; i += STATE_STRIDE) {
		for (k = 0; k < STATE_STRIDE; k++)
			xx[i + k] = x[i + k] * x[i + k];
	}
}

/* Add a row to sums of items. */
static void
add_row(const struct state_block *b, const struct state_row *row, int32_t *sums)
{
	const size_t n = b->state->plan->stride;

	state_add_lanes(sums, row->has, n);
	state_add_lanes(sums + n, row->x, n);
	state_add_lanes(sums + 2 * n, b->square, n);
}

/* Take what lacks an answer out of the pairs' sums. */
static void
lose_row(struct state_block *b, const struct state_row *row)
{
	const struct state_plan *plan = b->state->plan;
	const char *in_form = plan->in_form + row->form * plan->nitems;
	const size_t sums = plan->stride * SUMS;
	size_t left = plan->asked[row->form] - row->answered, i;

	square(b->square, row->x, plan->stride);
	if (row->form > 0)
		add_row(b, row, b->asked + row->form * sums);
	for (i = 0; left > 0; i++) {
		if (row->has[i] || !in_form[i])
			continue;
		add_row(b, row, b->lost + i * sums);
		b->absent[i]++;
		left--;
	}
}

/* Which scales the row is complete on. */
static void
mark_complete(struct state_block *b, const struct state_row *row)
{
	const struct state_scale_plan *scale;
	int16_t *mark = b->complete + b->rows;
	size_t s, i;

	for (s = 0; s < b->state->plan->nscales; s++) {
		scale = &b->state->plan->scale[s];
		for (i = 0; i < scale->n && row->has[scale->item[i]]; i++)
			continue;
		mark[s * ROWS] = i == scale->n ? -1 : 0;
	}
}

void
state_block_add(struct state_block *b, const struct state_row *row)
{
	if (row->digit != NULL)
		state_lanes_add(b->lanes, row);
	else
		state_score(b->state, row);
	if (!b->state->plan->narrow) {
		state_sum(b->state, row);
		return;
	}
	take_row(b, row);
	if (row->answered < b->state->plan->nitems)
		lose_row(b, row);
	if (b->state->listwise)
		mark_complete(b, row);
	if (++b->rows == ROWS)
		state_block_sum(b);
	if (b->summed == b->span)
		state_block_fold(b);
}

/* Nothing must be left behind the last row of n columns. */
static void
clear_rest(const struct state_block *b, int16_t *column, size_t n)
{
	for (; n > 0; n--, column += ROWS)
		memset(column + b->rows, 0, (ROWS - b->rows) * sizeof(*column));
}

void
state_block_flush(struct state_block *b)
{
	clear_rest(b, b->column, b->state->plan->nitems);
	clear_rest(b, b->complete, b->state->plan->nscales);
	state_block_sum(b);
	state_block_fold(b);
	state_lanes_flush(b->lanes);
}
