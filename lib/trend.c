/*
 * Change over time without a model: medians and signs of pairs of values, so
 * that neither the distances of the days nor one odd value lead astray.
 */

#include "trend.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"

enum {
	EXACT = 10, /* the most values whose every order is counted */
	PAIRS = EXACT * (EXACT - 1) / 2
};

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* The median of n sorted values, n above 0. */
static double
median(const double *sorted, size_t n)
{
	double low = sorted[(n - 1) / 2], high = sorted[n / 2];

	return low + (high - low) / 2;
}

/* The median slope of the pairs of different days, for which there is room. */
static double
find_slope(const double *day, const double *y, size_t n, double *slope)
{
	size_t i, j, count = 0;

	for (i = 0; i < n; i++) {
		for (j = i + 1; j < n; j++) {
			if (day[j] != day[i])
				slope[count++] =
				    (y[j] - y[i]) / (day[j] - day[i]);
		}
	}
	if (count == 0)
		return NAN;
	qsort(slope, count, sizeof(*slope), compare);
	return median(slope, count);
}

static long
sum_signs(const double *y, size_t n)
{
	size_t i, j;
	long s = 0;

	for (i = 0; i < n; i++) {
		for (j = i + 1; j < n; j++)
			s += (y[j] > y[i]) - (y[j] < y[i]);
	}
	return s;
}

/*
 * How many orders of the n sorted values have 0, 1, ... inversions.  Their
 * generating function is the Gaussian multinomial coefficient: the product of
 * 1 - q^m for m = 1..n, over the same for m = 1..t of each group of t equal
 * values (MacMahon 1915, Combinatory Analysis).  Taken a value at a time, what
 * stands between is the coefficient of the values so far, and stays whole.
 */
static void
count_orders(const double *sorted, size_t n, int64_t count[PAIRS + 1])
{
	size_t i, m, alike = 0;

	memset(count, 0, (PAIRS + 1) * sizeof(*count));
	count[0] = 1;
	for (m = 1; m <= n; m++) {
		alike = m > 1 && sorted[m - 1] == sorted[m - 2] ? alike + 1 : 1;
		for (i = PAIRS; i >= m; i--)
			count[i] -= count[i - m];
		for (i = alike; i <= PAIRS; i++)
			count[i] += count[i - alike];
	}
}

/* The sum of t (t - 1) (2t + 5) over the groups of t equal values, or of
 * t (t - 1) / 2, the pairs of them. */
static double
sum_ties(const double *sorted, size_t n, int pairs)
{
	double sum = 0, t;
	size_t i, end;

	for (i = 0; i < n; i = end) {
		for (end = i + 1; end < n && sorted[end] == sorted[i];)
			end++;
		t = (double)(end - i);
		sum += t * (t - 1) * (pairs ? 0.5 : 2 * t + 5);
	}
	return sum;
}

/* An order with i inversions, of so many pairs that differ, has S = pairs -
 * 2 i. */
static double
exact_p(const double *sorted, size_t n, long s)
{
	int64_t count[PAIRS + 1], all = 0, far = 0;
	long pairs = (long)(n * (n - 1) / 2), i;

	pairs -= (long)sum_ties(sorted, n, 1);
	count_orders(sorted, n, count);
	for (i = 0; i <= pairs; i++) {
		all += count[i];
		if (labs(pairs - 2 * i) >= labs(s))
			far += count[i];
	}
	return (double)far / (double)all;
}

static double
normal_p(const double *sorted, size_t n, long s)
{
	double m = (double)n, variance;

	if (s == 0)
		return 1;
	variance = (m * (m - 1) * (2 * m + 5) - sum_ties(sorted, n, 0)) / 18;
	return erfc((double)(labs(s) - 1) / sqrt(2 * variance));
}

void
trend_find(const double *day, const double *y, size_t n, struct trend *trend)
{
	/* The values, and n (n - 1) / 2 slopes; xcalloc minds the product. */
	double *sorted = xcalloc(n, (n / 2 + 1) * sizeof(*sorted));

	trend->s = sum_signs(y, n);
	trend->slope = find_slope(day, y, n, sorted + n);
	if (n > 0)
		memcpy(sorted, y, n * sizeof(*sorted));
	qsort(sorted, n, sizeof(*sorted), compare);
	trend->intercept = NAN;
	if (!isnan(trend->slope))
		trend->intercept =
		    median(sorted, n) - trend->slope * median(day, n);
	trend->p = n <= EXACT ? exact_p(sorted, n, trend->s) :
				normal_p(sorted, n, trend->s);
	free(sorted);
}

void
trend_usual(const double *y, size_t n, double *low, double *mean, double *high)
{
	double sum = 0, range = 0;
	size_t i;

	for (i = 0; i < n; i++) {
		sum += y[i];
		if (i > 0)
			range += fabs(y[i] - y[i - 1]);
	}
	*mean = sum / (double)n;
	range /= (double)n - 1;
	*low = n < 2 ? NAN : *mean - 2.66 * range;
	*high = n < 2 ? NAN : *mean + 2.66 * range;
}
