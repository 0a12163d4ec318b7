/*
 * Counts of exact values: a hash table with open addressing, at most half
 * full.  What it holds does not depend on the order in which it was added.
 */

#include "counts.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"

enum { FIRST = 64 };

/* The slot of a key, or the free one where it would stand. */
static struct count *
find_slot(const struct counts *counts, uint32_t asked, uint32_t answered,
    int64_t value)
{
	uint64_t hash = (uint64_t)value * UINT64_C(0x9e3779b97f4a7c15);
	struct count *slot;
	size_t i;

	hash ^=
	    ((uint64_t)asked << 32 | answered) * UINT64_C(0xd6e8feb86659fd93);
	hash ^= hash >> 32;
	for (i = (size_t)hash;; i++) {
		slot = &counts->slot[i & (counts->size - 1)];
		if (slot->n == 0 ||
		    (slot->value == value && slot->answered == answered &&
			slot->asked == asked))
			return slot;
	}
}

static void
grow(struct counts *counts)
{
	struct counts larger = { NULL, 0, counts->used };
	const struct count *old;
	size_t i;

	larger.size = counts->size == 0 ? FIRST : counts->size * 2;
	larger.slot = xcalloc(larger.size, sizeof(*larger.slot));
	for (i = 0; i < counts->size; i++) {
		old = &counts->slot[i];
		if (old->n > 0)
			*find_slot(&larger, old->asked, old->answered,
			    old->value) = *old;
	}
	free(counts->slot);
	*counts = larger;
}

void
counts_add(struct counts *counts, uint32_t asked, uint32_t answered,
    int64_t value, uint64_t n)
{
	struct count *slot;

	if (counts->used >= counts->size / 2)
		grow(counts);
	slot = find_slot(counts, asked, answered, value);
	if (slot->n == 0) {
		slot->asked = asked;
		slot->answered = answered;
		slot->value = value;
		counts->used++;
	}
	slot->n += n;
}

int
count_compare(const struct count *x, const struct count *y)
{
	if (x->asked != y->asked)
		return x->asked < y->asked ? -1 : 1;
	if (x->answered != y->answered)
		return x->answered < y->answered ? -1 : 1;
	return (x->value > y->value) - (x->value < y->value);
}

static int
compare(const void *a, const void *b)
{
	return count_compare(a, b);
}

struct count *
counts_sorted(const struct counts *counts)
{
	struct count *sorted = xcalloc(counts->used + 1, sizeof(*sorted));
	size_t n = 0, i;

	for (i = 0; i < counts->size; i++) {
		if (counts->slot[i].n > 0)
			sorted[n++] = counts->slot[i];
	}
	qsort(sorted, n, sizeof(*sorted), compare);
	return sorted;
}

void
counts_free(struct counts *counts)
{
	free(counts->slot);
	memset(counts, 0, sizeof(*counts));
}
