/*
 * Pairs of nearest days.  Of all the days of two people in one line, the
 * nearest two of different people are neighbours: somebody between them would
 * be nearer to one of both.  So only neighbours are looked at, the nearest
 * first, and whenever two are taken out, those to either side become
 * neighbours.
 */

#include "nearest.h"

#include <stdlib.h>

#include "alloc.h"

/* A day of somebody, and those before and after it that are still there. */
struct point {
	long day;
	int is_b;
	size_t index; /* in a or b */
	size_t before, after; /* points from 1; 0 is none */
	int taken;
};

/* Two neighbours of different people. */
struct near {
	long apart;
	size_t a, b; /* their positions in a and b */
	size_t left, right; /* the two points */
};

/* The near ones: none is nearer than the one at (its place - 1) / 2. */
struct heap {
	struct near *near;
	size_t n;
};

static int
is_before(const struct near *x, const struct near *y)
{
	if (x->apart != y->apart)
		return x->apart < y->apart;
	return x->a != y->a ? x->a < y->a : x->b < y->b;
}

static void
push(struct heap *heap, struct near near)
{
	size_t i = heap->n++;

	for (; i > 0 && is_before(&near, &heap->near[(i - 1) / 2]);
	     i = (i - 1) / 2)
		heap->near[i] = heap->near[(i - 1) / 2];
	heap->near[i] = near;
}

static struct near
pop(struct heap *heap)
{
	struct near *near = heap->near, first = near[0], last;
	size_t i = 0, child;

	last = near[--heap->n];
	while ((child = 2 * i + 1) < heap->n) {
		if (child + 1 < heap->n &&
		    is_before(&near[child + 1], &near[child]))
			child++;
		if (!is_before(&near[child], &last))
			break;
		near[i] = near[child];
		i = child;
	}
	near[i] = last;
	return first;
}

/* Put two neighbours on the heap, if they are of two people and near. */
static void
meet(struct heap *heap, const struct point *point, size_t left, size_t right,
    long days)
{
	const struct point *l = &point[left], *r = &point[right];
	struct near near;

	if (left == 0 || right == 0 || l->is_b == r->is_b ||
	    r->day - l->day > days)
		return;
	near.apart = r->day - l->day;
	near.a = l->is_b ? r->index : l->index;
	near.b = l->is_b ? l->index : r->index;
	near.left = left;
	near.right = right;
	push(heap, near);
}

/* All days in one line. */
static void
line_up(struct point *point, const long *a, size_t na, const long *b, size_t nb)
{
	size_t i = 0, j = 0, at;

	for (at = 1; at <= na + nb; at++) {
		point[at].is_b = i == na || (j < nb && b[j] < a[i]);
		point[at].index = point[at].is_b ? j++ : i++;
		point[at].day =
		    point[at].is_b ? b[point[at].index] : a[point[at].index];
		point[at].before = at - 1;
		point[at].after = at < na + nb ? at + 1 : 0;
	}
}

size_t
nearest_pair(const long *a, size_t na, const long *b, size_t nb, long days,
    long *partner)
{
	struct point *point = xcalloc(na + nb + 1, sizeof(*point));
	struct heap heap = { xcalloc(2 * (na + nb), sizeof(*heap.near)), 0 };
	size_t pairs = 0, before, after, i;
	struct near near;

	line_up(point, a, na, b, nb);
	for (i = 0; i < na; i++)
		partner[i] = -1;
	for (i = 1; i < na + nb; i++)
		meet(&heap, point, i, i + 1, days);
	while (heap.n > 0) {
		near = pop(&heap);
		if (point[near.left].taken || point[near.right].taken)
			continue;
		point[near.left].taken = point[near.right].taken = 1;
		partner[near.a] = (long)near.b;
		pairs++;
		before = point[near.left].before;
		after = point[near.right].after;
		point[before].after = after;
		point[after].before = before;
		meet(&heap, point, before, after, days);
	}
	free(heap.near);
	free(point);
	return pairs;
}
