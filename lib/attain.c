/*
 * Which scores there can be.  Answers are whole numbers, of the codebook's
 * unit or of a part of the range; so all scores of a scale lie on a grid, and
 * for each of its points it is known whether some answers add up to it.
 */

#include "attain.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "number.h"

/* The answers to an item, as they count: low, low + step .. low + range. */
struct answers_of {
	int64_t low, range, step;
};

/* The points base, base + step, .. of which n there are. */
struct grid {
	int64_t base, step;
	size_t n;
	int32_t *since; /* per point: how many steps of the item gone through
			 * last it takes at least, or -1 if it is not reached */
};

/* The common multiple of all ranges. */
static int64_t
find_multiple(const struct codebook *book, const struct scale *scale)
{
	const struct item *item;
	int64_t multiple = 1, range;
	size_t i;

	for (i = 0; i < scale->nitems; i++) {
		item = &book->item[scale->item[i]];
		range = item->high - item->low;
		multiple = number_lcm(multiple, range);
	}
	return multiple;
}

/* Reversed or not, an item has the same answers. */
static struct answers_of
count_answers(const struct codebook *book, const struct scale *scale, size_t i,
    int64_t multiple)
{
	const struct item *item = &book->item[scale->item[i]];
	struct answers_of answers = { item->low, item->high - item->low,
		item->step };

	if (scale->metric == METRIC_PERCENT) {
		answers.low = 0;
		answers.step *= multiple / answers.range;
		answers.range = multiple;
	}
	return answers;
}

/* The points between the lowest and the highest score; none is reached. */
static int
lay_grid(const struct codebook *book, const struct scale *scale,
    int64_t multiple, struct grid *grid)
{
	int lowest = scale->metric == METRIC_LOWEST;
	struct answers_of a;
	int64_t high = 0;
	size_t i;

	for (i = 0; i < scale->nitems; i++) {
		a = count_answers(book, scale, i, multiple);
		if (i == 0) {
			grid->base = a.low;
			grid->step = a.step;
			high = a.low + a.range;
			continue;
		}
		grid->step = number_gcd(grid->step, a.step);
		if (!lowest)
			grid->base += a.low;
		else if (a.low < grid->base)
			grid->base = a.low;
		if (!lowest)
			high += a.low + a.range;
		else if (a.low + a.range < high)
			high = a.low + a.range;
	}
	if ((high - grid->base) / grid->step >= ATTAIN_MOST)
		return -1;
	grid->n = (size_t)((high - grid->base) / grid->step) + 1;
	grid->since = xcalloc(grid->n, sizeof(*grid->since));
	memset(grid->since, -1, grid->n * sizeof(*grid->since));
	return 0;
}

/* Each point that is reached, and what one more item adds to it. */
static void
add_item(struct grid *grid, struct answers_of a)
{
	size_t stride = (size_t)(a.step / grid->step), i;
	int32_t most = (int32_t)(a.range / a.step), before;

	for (i = 0; i < grid->n; i++) {
		before = i < stride ? -1 : grid->since[i - stride];
		if (grid->since[i] != -1)
			grid->since[i] = 0;
		else if (before != -1 && before < most)
			grid->since[i] = before + 1;
	}
}

/* The lowest is an answer to some item; the grid ends where one has no more. */
static void
add_lowest(struct grid *grid, struct answers_of a)
{
	size_t stride = (size_t)(a.step / grid->step);
	size_t i = (size_t)((a.low - grid->base) / grid->step);

	for (; i < grid->n; i += stride)
		grid->since[i] = 0;
}

static void
take_points(const struct codebook *book, const struct scale *scale,
    int64_t multiple, const struct grid *grid, struct attain *attain)
{
	int64_t unit = 1, point;
	size_t i;

	for (i = 0; i < (size_t)book->decimals; i++)
		unit *= 10;
	attain->numerator = xcalloc(grid->n, sizeof(*attain->numerator));
	for (i = 0; i < grid->n; i++) {
		point = grid->base + (int64_t)i * grid->step;
		if (grid->since[i] != -1)
			attain->numerator[attain->n++] =
			    scale->metric == METRIC_PERCENT ? 100 * point :
							      point;
	}
	attain->denominator = unit;
	if (scale->metric == METRIC_MEAN)
		attain->denominator = (int64_t)scale->nitems * unit;
	if (scale->metric == METRIC_PERCENT)
		attain->denominator = (int64_t)scale->nitems * multiple;
}

int
attain_find(const struct codebook *book, const struct scale *scale,
    struct attain *attain)
{
	int64_t multiple = find_multiple(book, scale);
	struct answers_of answers;
	struct grid grid = { 0, 1, 0, NULL };
	size_t i;

	memset(attain, 0, sizeof(*attain));
	if (lay_grid(book, scale, multiple, &grid) == -1)
		return -1;
	if (scale->metric != METRIC_LOWEST)
		grid.since[0] = 0;
	for (i = 0; i < scale->nitems; i++) {
		answers = count_answers(book, scale, i, multiple);
		if (scale->metric == METRIC_LOWEST)
			add_lowest(&grid, answers);
		else
			add_item(&grid, answers);
	}
	take_points(book, scale, multiple, &grid, attain);
	free(grid.since);
	return 0;
}

void
attain_free(struct attain *attain)
{
	free(attain->numerator);
	memset(attain, 0, sizeof(*attain));
}

size_t
attain_run(const struct attain *attain, size_t i, int digits)
{
	char first[NUMBER_MAX], next[NUMBER_MAX];

	number_ratio(first, attain->numerator[i], attain->denominator, digits);
	for (i++; i < attain->n; i++) {
		number_ratio(next, attain->numerator[i], attain->denominator,
		    digits);
		if (strcmp(first, next) != 0)
			break;
	}
	return i;
}

size_t
attain_nearest(const struct attain *attain, int64_t numerator,
    int64_t denominator)
{
	size_t low = 0, high = attain->n - 1, middle;
	int64_t between;

	while (low < high) {
		middle = low + (high - low) / 2;
		between =
		    attain->numerator[middle] + attain->numerator[middle + 1];
		if (number_compare(numerator, denominator, between,
			2 * attain->denominator) <= 0)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}
