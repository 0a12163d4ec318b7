/*
 * Rows are summed by the block, so that a pair of items costs one product of
 * two columns of small numbers, which compilers turn into few instructions.
 * What a pair loses where one of its items is missing is summed by the row,
 * for all pairs of the missing item at once: most rows miss little.
 *
 * No sum of a block is beyond 32 bits if no item has more than STATE_NARROW
 * steps: 256 * 2896^2 < 2^31.  Other codebooks are summed by the row.
 */

#include "state_block.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "state.h"
#include "state_plan.h"

enum {
	ROWS = 256,
	LANES = 8, /* items that are added at once: lists are padded to that */
	SUMS = 3, /* of an item: n, x, xx */
	FEW = 16 /* answers of an item that are counted one after the other */
};

struct state_block {
	struct state *state;
	size_t rows;
	uint64_t *forms; /* rows of each form */
	size_t stride; /* nitems, padded */
	int16_t *column; /* item i is column[i * ROWS ..] */
	int32_t *own; /* a row's: n, x, xx, each for all items */
	int32_t *total; /* the sums of these */
	int32_t *lost; /* item j: their sums over the rows that miss j */
	int32_t *cross; /* sums of products of items i <= j: i * nitems + j */
	int16_t *complete; /* scale s: complete[s * ROWS ..], -1 or 0 */
	int16_t *masked; /* columns of a scale's complete rows */
};

struct state_block *
state_block_new(struct state *state)
{
	struct state_block *b = xcalloc(1, sizeof(*b));
	size_t p = state->plan->nitems, nscales = state->plan->nscales;

	b->state = state;
	b->stride = (p + LANES - 1) / LANES * LANES;
	b->forms = xcalloc(state->plan->book->nforms, sizeof(*b->forms));
	b->column = xcalloc(p * ROWS, sizeof(*b->column));
	b->own = xcalloc(b->stride * SUMS, sizeof(*b->own));
	b->total = xcalloc(b->stride * SUMS, sizeof(*b->total));
	b->lost = xcalloc(p * b->stride * SUMS, sizeof(*b->lost));
	b->cross = xcalloc(p * p, sizeof(*b->cross));
	b->complete = xcalloc(nscales * ROWS, sizeof(*b->complete));
	b->masked = xcalloc(p * ROWS, sizeof(*b->masked));
	return b;
}

void
state_block_free(struct state_block *b)
{
	if (b == NULL)
		return;
	free(b->forms);
	free(b->column);
	free(b->own);
	free(b->total);
	free(b->lost);
	free(b->cross);
	free(b->complete);
	free(b->masked);
	free(b);
}

/* sum[0..n) += part[0..n); n is a multiple of LANES. */
static void
add_lanes(int32_t *restrict sum, const int32_t *restrict part, size_t n)
{
	size_t i, k;

	for (i = 0; i < n; i += LANES) {
		for (k = 0; k < LANES; k++)
			sum[i + k] += part[i + k];
	}
}

/* The sum of products of two columns. */
static int32_t
multiply(const int16_t *restrict a, const int16_t *restrict b)
{
	int32_t sum = 0;
	size_t r;

	for (r = 0; r < ROWS; r++)
		sum += a[r] * b[r];
	return sum;
}

static void
mask_column(int16_t *restrict to, const int16_t *restrict from,
    const int16_t *restrict mask)
{
	size_t r;

	for (r = 0; r < ROWS; r++)
		to[r] = from[r] & mask[r];
}

static void
take_row(struct state_block *b, const struct state_row *row)
{
	size_t p = b->state->plan->nitems, n = b->stride * SUMS, i;
	int16_t *column = b->column + b->rows;

	for (i = 0; i < p; i++) {
		column[i * ROWS] = (int16_t)row->x[i];
		b->own[i] = row->has[i];
		b->own[b->stride + i] = row->x[i];
		b->own[2 * b->stride + i] = row->x[i] * row->x[i];
	}
	b->forms[row->form]++;
	add_lanes(b->total, b->own, n);
	for (i = 0; i < p; i++) {
		if (!row->has[i])
			add_lanes(b->lost + i * n, b->own, n);
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
	state_score(b->state, row);
	if (!b->state->plan->narrow) {
		state_sum(b->state, row);
		return;
	}
	take_row(b, row);
	if (b->state->listwise)
		mark_complete(b, row);
	if (++b->rows == ROWS)
		state_block_flush(b);
}

/* How often a number stands in a column. */
static uint64_t
occurrences(const int16_t *column, int16_t x)
{
	int16_t n = 0;
	size_t r;

	for (r = 0; r < ROWS; r++)
		n = (int16_t)(n + (column[r] == x));
	return (uint64_t)n;
}

/* Count the answers to item i, of which n are there: the others look like 0. */
static void
add_answers(struct state_block *b, size_t i, uint64_t n)
{
	const struct state_plan *plan = b->state->plan;
	const int16_t *column = b->column + i * ROWS;
	uint64_t *answer = b->state->item[i].answer;
	int16_t x;
	size_t r;

	if (answer == NULL)
		return;
	for (x = 0; plan->steps[i] < FEW && x <= plan->steps[i]; x++)
		answer[state_plan_given(plan, i, x)] += occurrences(column, x);
	for (r = 0; plan->steps[i] >= FEW && r < ROWS; r++)
		answer[state_plan_given(plan, i, column[r])]++;
	answer[state_plan_given(plan, i, 0)] -= ROWS - n;
}

static void
add_items(struct state_block *b)
{
	const struct state_plan *plan = b->state->plan;
	struct state_item *item = b->state->item;
	const int32_t *total = b->total;
	size_t p = plan->nitems, i, f;

	for (i = 0; i < p; i++, item++, total++) {
		for (f = 0; f < plan->book->nforms; f++)
			item->asked +=
			    plan->in_form[f * p + i] ? b->forms[f] : 0;
		item->n += (uint64_t)total[0];
		wide_add_small(&item->x, (uint64_t)total[b->stride]);
		wide_add_small(&item->xx, (uint64_t)total[2 * b->stride]);
		b->cross[i * p + i] = total[2 * b->stride];
		add_answers(b, i, (uint64_t)total[0]);
	}
}

/* A sum of item i over the block's rows that have j, too. */
static uint64_t
kept(const struct state_block *b, size_t sum, size_t i, size_t j)
{
	size_t at = sum * b->stride + i;

	return (uint64_t)(b->total[at] - b->lost[j * b->stride * SUMS + at]);
}

static void
add_pairs(struct state_block *b)
{
	struct state_pair *pair = b->state->pair;
	size_t p = b->state->plan->nitems, i, j;
	int32_t xy;

	for (i = 0; i < p; i++) {
		for (j = i + 1; j < p; j++, pair++) {
			xy = multiply(b->column + i * ROWS,
			    b->column + j * ROWS);
			b->cross[i * p + j] = xy;
			pair->n += kept(b, 0, i, j);
			wide_add_small(&pair->x, kept(b, 1, i, j));
			wide_add_small(&pair->y, kept(b, 1, j, i));
			wide_add_small(&pair->xx, kept(b, 2, i, j));
			wide_add_small(&pair->yy, kept(b, 2, j, i));
			wide_add_small(&pair->xy, (uint64_t)xy);
		}
	}
}

/* A scale that every row of the block is complete on: its sums are known. */
static void
add_whole_scale(struct state_block *b, size_t s)
{
	const struct state_scale_plan *plan = &b->state->plan->scale[s];
	struct wide *x = b->state->scale[s].x, *xy = b->state->scale[s].xy;
	size_t p = b->state->plan->nitems, j, k;
	const int32_t *cross;

	for (j = 0; j < plan->n; j++) {
		cross = b->cross + plan->item[j] * p;
		wide_add_small(x++,
		    (uint64_t)b->total[b->stride + plan->item[j]]);
		for (k = j; k < plan->n; k++)
			wide_add_small(xy++, (uint64_t)cross[plan->item[k]]);
	}
}

/* A scale that some are complete on; mark is 0 for the others. */
static void
add_part_scale(struct state_block *b, size_t s, const int16_t *mark)
{
	const struct state_scale_plan *plan = &b->state->plan->scale[s];
	struct wide *x = b->state->scale[s].x, *xy = b->state->scale[s].xy;
	const int16_t *column;
	size_t j, k;

	for (j = 0; j < plan->n; j++)
		mask_column(b->masked + j * ROWS,
		    b->column + plan->item[j] * ROWS, mark);
	for (j = 0; j < plan->n; j++) {
		column = b->masked + j * ROWS;
		wide_add_small(x++, (uint64_t)-multiply(column, mark));
		for (k = j; k < plan->n; k++)
			wide_add_small(xy++,
			    (uint64_t)multiply(column, b->masked + k * ROWS));
	}
}

static void
add_scales(struct state_block *b)
{
	const int16_t *mark = b->complete;
	size_t s, n;

	for (s = 0; s < b->state->plan->nscales; s++, mark += ROWS) {
		n = (size_t)multiply(mark, mark);
		if (n == b->rows)
			add_whole_scale(b, s);
		else if (n > 0)
			add_part_scale(b, s, mark);
	}
}

/* What is behind the last row must be 0, also of the next block. */
void
state_block_flush(struct state_block *b)
{
	const struct state_plan *plan = b->state->plan;
	size_t p = plan->nitems, n = b->stride * SUMS;

	if (b->rows == 0)
		return;
	add_items(b);
	add_pairs(b);
	if (b->state->listwise)
		add_scales(b);
	memset(b->forms, 0, plan->book->nforms * sizeof(*b->forms));
	memset(b->total, 0, n * sizeof(*b->total));
	memset(b->lost, 0, p * n * sizeof(*b->lost));
	memset(b->column, 0, p * ROWS * sizeof(*b->column));
	memset(b->complete, 0, plan->nscales * ROWS * sizeof(*b->complete));
	b->rows = 0;
}
