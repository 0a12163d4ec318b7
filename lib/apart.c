/*
 * Where a line over time is broken.
 */

#include "apart.h"

#include <stdlib.h>

#include "alloc.h"

static const double longest = 2.5; /* times the usual */

static int
compare_days(const void *a, const void *b)
{
	const long x = *(const long *)a, y = *(const long *)b;

	return (x > y) - (x < y);
}

/* The middle of the days from one to the next. */
static double
usual_gap(const long *day, size_t n)
{
	long *gap = xcalloc(n, sizeof(*gap));
	double middle;
	size_t i;

	for (i = 1; i < n; i++)
		gap[i - 1] = day[i] - day[i - 1];
	qsort(gap, n - 1, sizeof(*gap), compare_days);
	middle = (double)(gap[(n - 1) / 2] + gap[(n - 2) / 2]) / 2;
	free(gap);
	return middle;
}

int *
apart_find(const long *day, size_t n)
{
	int *apart = xcalloc(n + 1, sizeof(*apart));
	double usual;
	size_t i;

	if (n < 2)
		return apart;
	usual = usual_gap(day, n);
	for (i = 1; i < n; i++)
		apart[i] = (double)(day[i] - day[i - 1]) > longest * usual;
	return apart;
}
