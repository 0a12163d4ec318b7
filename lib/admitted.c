/*
 * Whether all answers of a row are digits that their items admit, or empty:
 * asked of eight items at once, and of nothing but the glances of their cells,
 * of which four are put between the other four.
 *
 * Added to a glance, 0x80 - low reaches the upper bit of its byte if the glance
 * is low or more; taken from 0x80 + high, it leaves that bit if it is not more
 * than high; only GLANCE_EMPTY reaches it by 0x80 - GLANCE_EMPTY.  Nothing
 * reaches the next byte.
 */

#include "admitted.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "answers.h"
#include "bytes.h"
#include "codebook.h"
#include "table.h"

enum {
	UPPER = 0x80, /* the bit that a sum may reach */
	LANES = BYTES,
	HALF = LANES / 2
};

/* What is added to the glances of LANES items, and what they are taken from: a
 * byte each. */
struct bounds {
	uint64_t low, high;
};

struct admitted {
	struct bounds *bounds; /* for n times LANES items */
	size_t n;
	long first; /* the column of the first item, if the others follow it in
		     * the codebook's order; or -1 */
	const long *column;
	size_t nitems;
	struct glance *glance; /* room for n times LANES */
};

/* The glances of LANES items, a byte each. */
static uint64_t
load(const struct glance *glance)
{
	return bytes_load(glance) | bytes_load(glance + HALF) << 8;
}

/* The digits that an item admits, which are none or follow each other.  Returns
 * whether they do. */
static int
find_bounds(const struct codebook *book, const struct item *item, int *low,
    int *high)
{
	struct slice cell = { NULL, 1 };
	int64_t value;
	int digit, n = 0;

	*low = 0;
	*high = -1;
	for (digit = 0; digit < 10; digit++) {
		cell.s = &"0123456789"[digit];
		if (answers_cell(book, item, cell, &value) != ANSWER_GIVEN)
			continue;
		*low = n++ == 0 ? digit : *low;
		*high = digit;
	}
	return n == *high - *low + 1;
}

/* Any glance will do for what is behind the last item. */
static int
set_bounds(struct admitted *a, const struct codebook *book)
{
	struct glance low[LANES], high[LANES];
	size_t i, at;
	int follow = 1, least, most;

	for (i = 0; i < a->n * LANES; i++) {
		at = i % LANES;
		least = 0;
		most = UINT8_MAX - UPPER;
		if (i < book->nitems)
			follow &=
			    find_bounds(book, &book->item[i], &least, &most);
		low[at].is = (unsigned char)(UPPER - least);
		high[at].is = (unsigned char)(UPPER + most);
		low[at].none = high[at].none = 0;
		if (at + 1 < LANES)
			continue;
		a->bounds[i / LANES].low = load(low);
		a->bounds[i / LANES].high = load(high);
	}
	return follow;
}

struct admitted *
admitted_new(const struct codebook *book, const long *column)
{
	struct admitted *a = xcalloc(1, sizeof(*a));
	size_t i;

	a->nitems = book->nitems;
	a->column = column;
	a->n = (book->nitems + LANES - 1) / LANES;
	a->bounds = xcalloc(a->n, sizeof(*a->bounds));
	a->glance = xcalloc(a->n * LANES, sizeof(*a->glance));
	a->first = column[0];
	for (i = 0; i < book->nitems; i++) {
		if (column[i] == -1 || column[i] != column[0] + (long)i)
			a->first = -1;
		a->glance[i].is = GLANCE_EMPTY;
	}
	if (!set_bounds(a, book))
		a->n = 0;
	return a;
}

void
admitted_free(struct admitted *a)
{
	if (a == NULL)
		return;
	free(a->bounds);
	free(a->glance);
	free(a);
}

/* Put the glances of the items' cells in the codebook's order. */
static const struct glance *
gather(const struct admitted *a, const struct row *row)
{
	const long *column = a->column;
	size_t i;

	for (i = 0; i < a->nitems; i++) {
		if (column[i] != -1)
			a->glance[i] = row->glance[column[i]];
	}
	return a->glance;
}

const struct glance *
admitted_glances(const struct admitted *a, const struct row *row)
{
	const uint64_t upper = BYTES_ONES * UPPER;
	const uint64_t empty = BYTES_ONES * (UPPER - GLANCE_EMPTY);
	const struct glance *glance, *next;
	const struct bounds *bounds = a->bounds, *end = bounds + a->n;
	uint64_t word, all = upper;

	if (a->n == 0)
		return NULL;
	glance = next =
	    a->first == -1 ? gather(a, row) : row->glance + a->first;
	for (; bounds < end; bounds++, next += LANES) {
		word = load(next);
		all &= ((word + bounds->low) & (bounds->high - word)) |
		    (word + empty);
	}
	return (all & upper) == upper ? glance : NULL;
}
