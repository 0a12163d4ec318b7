#ifndef STATE_BLOCK_PART_H
#define STATE_BLOCK_PART_H

#include <stddef.h>
#include <stdint.h>

#include "state_plan.h"

struct state;
struct state_lanes;

enum {
	ROWS = 256,
	SUMS = 3 /* of items: n, x, xx, each for all items */
};

/* The columns of a scale's complete rows, whose other rows are masked out, one
 * behind the other, and their sums. */
struct state_masked {
	int16_t *column;
	int32_t *x, *product;
	size_t *place; /* 0, 1, ... */
};

/*
 * What state_block.c takes rows into, state_block_sum.c adds up, and
 * state_block_fold.c adds to the state.  What there is for each item is padded
 * to the plan's stride.
 */
struct state_block {
	struct state *state;
	struct state_lanes *lanes;
	size_t rows; /* in the columns */
	int16_t *column; /* item i is column[i * ROWS ..] */
	int16_t *complete; /* scale s: complete[s * ROWS ..], -1 or 0 */
	struct state_masked masked;
	int32_t *x; /* the sums of the columns */
	int32_t *product; /* those of products of columns i <= j: i * stride + j
			   */

	size_t span; /* rows, at most, from one fold to the next; so far: */
	size_t summed;
	int32_t *total; /* sums of items, without n and xx until the fold */
	int32_t *cross; /* the sum of product */
	int32_t *absent; /* item j: how many lack it though their form has it */
	int32_t *lost; /* item j: the sums of items over these */
	int32_t *forms; /* form f: its rows */
	int32_t *asked; /* form f: the sums over these; not of form 0 */
	int32_t *square; /* xx of one row */
};

/* sum[0..n) += part[0..n); n is a multiple of STATE_STRIDE. */
static inline void
state_add_lanes(int32_t *restrict sum, const int32_t *restrict part, size_t n)
{
	size_t i, k;

	for (i = 0; i < n; i += STATE_STRIDE) {
		for (k = 0; k < STATE_STRIDE; k++)
			sum[i + k] += part[i + k];
	}
}

/* Add up the columns, which are 0 behind the last row, and begin anew. */
void state_block_sum(struct state_block *block);

/* Add what was added up to the state, and begin anew. */
void state_block_fold(struct state_block *block);

#endif
