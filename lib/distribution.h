#ifndef DISTRIBUTION_H
#define DISTRIBUTION_H

#include <stddef.h>

enum {
	DISTRIBUTION_MOST = 8192, /* different values that are told apart */
	DISTRIBUTION_GRID = 10000 /* steps of the range when there are more */
};

/* A value and how often it came. */
struct distribution_value {
	double value;
	size_t n;
};

/*
 * How the scores of a scale are distributed, in one pass.  It holds each
 * different value and how often it came, so that its size is bounded by the
 * number of different values and not of people.  When there are more than
 * DISTRIBUTION_MOST, every value, earlier ones too, is replaced by the nearest
 * of low, low + step, ..., high, with step = (high - low) / DISTRIBUTION_GRID.
 * A quantile and the mean are then off by no more than step / 2, the standard
 * deviation by no more than step / 2 * sqrt(n / (n - 1)); counts are exact but
 * for values that near to a bound.
 *
 * What it says depends on the values and not on the order in which they came,
 * to the last bit.  Its members are its own, but n, low and high may be read.
 */
struct distribution {
	double low, high; /* low < high, both finite */
	struct distribution_value *slot; /* room of them; free ones have n 0 */
	size_t room; /* a power of two */
	size_t used; /* slots that are not free */
	struct distribution_value *sorted; /* used of them, or NULL */
	size_t n; /* values that came */
	int coarse; /* values are on the grid */
};

void distribution_start(struct distribution *d, double low, double high);
void distribution_free(struct distribution *d);

/* Returns 0, or -1 if the value is not in low..high and so does not count. */
int distribution_add(struct distribution *d, double value);

/* NaN without a value. */
double distribution_mean(struct distribution *d);

/* The standard deviation (n - 1); NaN with fewer than two values. */
double distribution_sd(struct distribution *d);

/*
 * The quantile for p in 0..1: with h = (n - 1) p, as far between the values of
 * ranks floor(h) and floor(h) + 1, from 0, as h is (type 7 of Hyndman & Fan
 * 1996, The American Statistician 50, 361-365; R's default).  NaN without a
 * value.
 */
double distribution_quantile(struct distribution *d, double p);

/* How many values are in [from, to). */
size_t distribution_count(struct distribution *d, double from, double to);

/*
 * How many values are in each of nbins (above 0) bins of equal width: from
 * their lower bound to below the next, and the last to high.  A value that is
 * below a bound by less than 1e-7 of a bin is on it but for its last decimals,
 * and counts as that (as R's hist has it).
 */
void distribution_bins(struct distribution *d, size_t nbins, size_t *count);

#endif
