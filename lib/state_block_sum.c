/*
 * A block of rows is added up column by column.  Four columns are multiplied by
 * a fifth at once, and four answers looked for, so that what is loaded once
 * serves four times.
 */

#include "codebook.h"
#include "state.h"
#include "state_block_part.h"
#include "state_plan.h"

enum {
	FOUR = 4,
	FEW = 16 /* answers of an item that are looked for one by one */
};

/* The sum of a column. */
static int32_t
add_up(const int16_t *column)
{
	int32_t sum = 0;
	size_t r;

	for (r = 0; r < ROWS; r++)
		sum += column[r];
	return sum;
}

/* The sums of products of a column with each of four. */
static void
multiply(int32_t *restrict product, const int16_t *restrict a,
    const int16_t *restrict b)
{
	int32_t sum0 = 0, sum1 = 0, sum2 = 0, sum3 = 0;
	size_t r;

	for (r = 0; r < ROWS; r++) {
		sum0 += a[r] * b[r];
		sum1 += a[r] * b[ROWS + r];
		sum2 += a[r] * b[2 * ROWS + r];
		sum3 += a[r] * b[3 * ROWS + r];
	}
	product[0] = sum0;
	product[1] = sum1;
	product[2] = sum2;
	product[3] = sum3;
}

/* Those of all columns i <= j < n: product[i * stride + j].  Some others are
 * set, too. */
static void
multiply_all(int32_t *product, const int16_t *column, size_t n, size_t stride)
{
	size_t i, j;

	for (i = 0; i < n; i++) {
		for (j = i / FOUR * FOUR; j < n; j += FOUR)
			multiply(product + i * stride + j, column + i * ROWS,
			    column + j * ROWS);
	}
}

/* How often each of four numbers, from x on, stands in a column. */
static void
count_four(const int16_t *column, int16_t x, int16_t *n)
{
	const int16_t x1 = (int16_t)(x + 1), x2 = (int16_t)(x + 2);
	const int16_t x3 = (int16_t)(x + 3);
	int16_t n0 = 0, n1 = 0, n2 = 0, n3 = 0;
	size_t r;

	for (r = 0; r < ROWS; r++) {
		n0 = (int16_t)(n0 + (column[r] == x));
		n1 = (int16_t)(n1 + (column[r] == x1));
		n2 = (int16_t)(n2 + (column[r] == x2));
		n3 = (int16_t)(n3 + (column[r] == x3));
	}
	n[0] = n0;
	n[1] = n1;
	n[2] = n2;
	n[3] = n3;
}

/* Count the answers to item i; those that are missing look like 0, and are
 * taken off that by the fold. */
static void
add_answers(struct state_block *b, size_t i)
{
	const struct state_plan *plan = b->state->plan;
	const int16_t *column = b->column + i * ROWS;
	uint64_t *answer = b->state->item[i].answer, others = 0;
	int16_t x, n[FOUR];
	size_t r;

	if (answer == NULL)
		return;
	for (r = 0; plan->steps[i] >= FEW && r < b->rows; r++)
		answer[state_plan_given(plan, i, column[r])]++;
	if (plan->steps[i] >= FEW)
		return;
	for (x = 1; x <= plan->steps[i]; x++) {
		if (x % FOUR == 1)
			count_four(column, x, n);
		answer[state_plan_given(plan, i, x)] +=
		    (uint64_t)n[(x - 1) % FOUR];
		others += (uint64_t)n[(x - 1) % FOUR];
	}
	answer[state_plan_given(plan, i, 0)] += b->rows - others;
}

/* Add the sums of a scale's complete rows: item j of it is at[j] of x and of
 * product. */
static void
add_scale(struct state_block *b, size_t s, const size_t *at, const int32_t *x,
    const int32_t *product)
{
	const size_t n = b->state->plan->scale[s].n;
	struct state_scale *scale = &b->state->scale[s];
	struct wide *xy = scale->xy;
	const int32_t *line;
	size_t j, k;

	for (j = 0; j < n; j++) {
		wide_add_small(&scale->x[j], (uint64_t)x[at[j]]);
		line = product + at[j] * b->state->plan->stride;
		for (k = j; k < n; k++)
			wide_add_small(xy++, (uint64_t)line[at[k]]);
	}
}

/* How many rows are marked. */
static size_t
count_marks(const int16_t *mark)
{
	return (size_t)-add_up(mark);
}

static void
mask_column(int16_t *restrict to, const int16_t *restrict from,
    const int16_t *restrict mask)
{
	size_t r;

	for (r = 0; r < ROWS; r++)
		to[r] = from[r] & mask[r];
}

/* A scale that some rows are complete on; mark is 0 for the others. */
static void
add_part_scale(struct state_block *b, size_t s, const int16_t *mark)
{
	const struct state_scale_plan *plan = &b->state->plan->scale[s];
	struct state_masked *masked = &b->masked;
	size_t j;

	for (j = 0; j < plan->n; j++) {
		mask_column(masked->column + j * ROWS,
		    b->column + plan->item[j] * ROWS, mark);
		masked->x[j] = add_up(masked->column + j * ROWS);
	}
	multiply_all(masked->product, masked->column, plan->n,
	    b->state->plan->stride);
	add_scale(b, s, masked->place, masked->x, masked->product);
}

static void
add_scales(struct state_block *b)
{
	const struct state_plan *plan = b->state->plan;
	const int16_t *mark = b->complete;
	size_t s, n;

	for (s = 0; s < plan->nscales; s++, mark += ROWS) {
		n = count_marks(mark);
		if (n == b->rows)
			add_scale(b, s, plan->scale[s].item, b->x, b->product);
		else if (n > 0)
			add_part_scale(b, s, mark);
	}
}

void
state_block_sum(struct state_block *b)
{
	const size_t p = b->state->plan->nitems, n = b->state->plan->stride;
	size_t i;

	if (b->rows == 0)
		return;
	for (i = 0; i < p; i++) {
		b->x[i] = add_up(b->column + i * ROWS);
		add_answers(b, i);
	}
	multiply_all(b->product, b->column, p, n);
	if (b->state->listwise)
		add_scales(b);
	state_add_lanes(b->total + n, b->x, n);
	state_add_lanes(b->cross, b->product, p * n);
	b->summed += b->rows;
	b->rows = 0;
}
