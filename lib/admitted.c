/*
 * Whether all answers of a row are digits that their items admit, or empty:
 * asked of four items at once, and of nothing but the glances of their cells.
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
#include "codebook.h"
#include "table.h"

enum {
	UPPER = 0x80, /* the bit that a sum may reach */
	LANES = sizeof(uint64_t) / sizeof(struct glance)
};

/* What is added to the glances of LANES items, and what they are taken from. */
struct bounds {
	struct glance low[LANES], high[LANES];
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

static uint64_t
load(const struct glance *glance)
{
	uint64_t word;

	memcpy(&word, glance, sizeof(word));
	return word;
}

/* The bounds of the digits that an item admits, which are none or follow each
 * other.  Returns whether they do. */
static int
find_bounds(const struct codebook *book, const struct item *item,
    struct glance *low, struct glance *high)
{
	struct slice cell = { NULL, 1 };
	int64_t value;
	int digit, n = 0, least = 0, most = -1;

	for (digit = 0; digit < 10; digit++) {
		cell.s = &"0123456789"[digit];
		if (answers_cell(book, item, cell, &value) != ANSWER_GIVEN)
			continue;
		least = n++ == 0 ? digit : least;
		most = digit;
	}
	low->is = (unsigned char)(UPPER - least);
	high->is = (unsigned char)(UPPER + most);
	return n == most - least + 1;
}

/* The digits of any cell will do for what is behind the last item. */
static int
set_bounds(struct admitted *a, const struct codebook *book)
{
	struct bounds *bounds = a->bounds;
	size_t i, at;
	int follow = 1;

	for (i = 0; i < a->n * LANES; i++) {
		at = i % LANES;
		bounds[i / LANES].low[at].is = UPPER;
		bounds[i / LANES].low[at].none = UPPER;
		bounds[i / LANES].high[at].is = UINT8_MAX;
		bounds[i / LANES].high[at].none = UPPER;
		if (i < book->nitems)
			follow &= find_bounds(book, &book->item[i],
			    &bounds[i / LANES].low[at],
			    &bounds[i / LANES].high[at]);
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
	const uint64_t bytes = UINT64_MAX / 0xff, upper = bytes * UPPER;
	const uint64_t empty = bytes * (UPPER - GLANCE_EMPTY);
	const struct glance *glance, *next;
	const struct bounds *bounds = a->bounds, *end = bounds + a->n;
	uint64_t word, all = upper;

	if (a->n == 0)
		return NULL;
	glance = next =
	    a->first == -1 ? gather(a, row) : row->glance + a->first;
	for (; bounds < end; bounds++, next += LANES) {
		word = load(next);
		all &=
		    ((word + load(bounds->low)) & (load(bounds->high) - word)) |
		    (word + empty);
	}
	return (all & upper) == upper ? glance : NULL;
}
