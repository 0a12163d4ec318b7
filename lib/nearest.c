/*
 * Pairs of nearest days: of all pairs that are near enough, the nearest whose
 * two are still free, again and again.
 */

#include "nearest.h"

#include <stdlib.h>

#include "alloc.h"

/* Two that are near enough. */
struct near {
	size_t a, b;
	long apart;
};

static int
compare(const void *left, const void *right)
{
	const struct near *x = left, *y = right;

	if (x->apart != y->apart)
		return x->apart < y->apart ? -1 : 1;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return (x->b > y->b) - (x->b < y->b);
}

/*
 * Write down all that are near enough, if there is room for them.  Returns how
 * many there are.
 */
static size_t
find_near(const long *a, size_t na, const long *b, size_t nb, long days,
    struct near *out)
{
	size_t first = 0, n = 0, i, j;

	for (i = 0; i < na; i++) {
		while (first < nb && b[first] < a[i] - days)
			first++;
		for (j = first; j < nb && b[j] <= a[i] + days; j++, n++) {
			if (out == NULL)
				continue;
			out[n].a = i;
			out[n].b = j;
			out[n].apart = labs(a[i] - b[j]);
		}
	}
	return n;
}

size_t
nearest_pair(const long *a, size_t na, const long *b, size_t nb, long days,
    long *partner)
{
	size_t n = find_near(a, na, b, nb, days, NULL), pairs = 0, i;
	struct near *near = xcalloc(n, sizeof(*near));
	char *taken = xcalloc(nb, 1);

	find_near(a, na, b, nb, days, near);
	qsort(near, n, sizeof(*near), compare);
	for (i = 0; i < na; i++)
		partner[i] = -1;
	for (i = 0; i < n; i++) {
		if (partner[near[i].a] != -1 || taken[near[i].b])
			continue;
		partner[near[i].a] = (long)near[i].b;
		taken[near[i].b] = 1;
		pairs++;
	}
	free(near);
	free(taken);
	return pairs;
}
