/*
 * Everything is sums over a matrix of p x p cells, by rows, of which what is
 * below the diagonal is read; p as the position of an item means none.
 */

#include "reliability.h"

#include <math.h>
#include <string.h>

#include "fisher.h"

static const double still = 1e-12; /* a change of loadings that is none */
static const double limit = 1 - 1e-9; /* a loading that is at its limit */
static const double no_pivot = 1e-10; /* below it, R is not positive definite */
static const double no_variance = 1e-12; /* of a sum, by those of its items */

enum { ROUNDS = 100000 };

/* The sum of the diagonal, without one item. */
static double
sum_diagonal(const double *c, size_t p, size_t without)
{
	double sum = 0;
	size_t i;

	for (i = 0; i < p; i++) {
		if (i != without)
			sum += c[i * p + i];
	}
	return sum;
}

/* The sum of what is off the diagonal, without one item. */
static double
sum_off(const double *c, size_t p, size_t without)
{
	double sum = 0;
	size_t i, j;

	for (i = 0; i < p; i++) {
		for (j = 0; j < i && i != without; j++) {
			if (j != without)
				sum += c[i * p + j];
		}
	}
	return 2 * sum;
}

static double
sum_off_squares(const double *c, size_t p)
{
	double sum = 0;
	size_t i, j;

	for (i = 0; i < p; i++) {
		for (j = 0; j < i; j++)
			sum += c[i * p + j] * c[i * p + j];
	}
	return 2 * sum;
}

/* The variance of a sum; NaN if it is not above 0. */
static double
variance(double diagonal, double off)
{
	double v = diagonal + off;

	return v > no_variance * diagonal ? v : NAN;
}

/* 1 - diagonal / V is off / V.  What is above 1 by rounding is 1. */
static double
alpha_of(size_t p, double diagonal, double off)
{
	double alpha;

	if (p < 2)
		return NAN;
	alpha = (double)p / (double)(p - 1) * off / variance(diagonal, off);
	return alpha > 1 && alpha < 1 + no_variance ? 1 : alpha;
}

static void
find_covariance_figures(const double *c, size_t p, size_t n,
    struct reliability *out)
{
	double diagonal = sum_diagonal(c, p, p), off = sum_off(c, p, p);
	double d1 = (double)n - 1, d2 = d1 * ((double)p - 1);

	out->alpha = alpha_of(p, diagonal, off);
	out->alpha_low = out->alpha_high = NAN;
	if (out->alpha <= 1) {
		out->alpha_low =
		    1 - (1 - out->alpha) * fisher_quantile(0.975, d1, d2);
		out->alpha_high =
		    1 - (1 - out->alpha) * fisher_quantile(0.025, d1, d2);
	}
	if (p > 1)
		out->lambda2 = (off +
				   sqrt((double)p / (double)(p - 1) *
				       sum_off_squares(c, p))) /
		    variance(diagonal, off);
}

static void
find_item_figures(const double *c, size_t p, size_t i,
    struct reliability_item *item)
{
	double diagonal = sum_diagonal(c, p, i), off = sum_off(c, p, i);
	double with = 0;
	size_t j;

	for (j = 0; j < p; j++) {
		if (j != i)
			with += i > j ? c[i * p + j] : c[j * p + i];
	}
	item->rest_r = c[i * p + i] > 0 ?
	    with / sqrt(c[i * p + i] * variance(diagonal, off)) :
	    NAN;
	item->alpha_without = alpha_of(p - 1, diagonal, off);
}

static int
has_constant(const double *c, size_t p)
{
	size_t i;

	for (i = 0; i < p; i++) {
		if (c[i * p + i] <= 0)
			return 1;
	}
	return 0;
}

static void
correlate(const double *c, size_t p, double *r)
{
	size_t i, j;

	for (i = 0; i < p; i++) {
		for (j = 0; j < i; j++)
			r[i * p + j] = r[j * p + i] =
			    c[i * p + j] / sqrt(c[i * p + i] * c[j * p + j]);
		r[i * p + i] = 1;
	}
}

/* By Cholesky's decomposition, whose lower triangle goes to l. */
static int
is_indefinite(const double *r, size_t p, double *l)
{
	double sum;
	size_t i, j, k;

	for (i = 0; i < p; i++) {
		for (j = 0; j <= i; j++) {
			sum = r[i * p + j];
			for (k = 0; k < j; k++)
				sum -= l[i * p + k] * l[j * p + k];
			if (j == i && sum < no_pivot)
				return 1;
			l[i * p + j] = j == i ? sqrt(sum) : sum / l[j * p + j];
		}
	}
	return 0;
}

/* One round over all loadings; returns the largest change. */
static double
improve(const double *r, size_t p, struct reliability_item *item)
{
	double up, down, next, change = 0;
	size_t i, j;

	for (j = 0; j < p; j++) {
		up = down = 0;
		for (i = 0; i < p; i++) {
			if (i != j) {
				up += r[j * p + i] * item[i].loading;
				down += item[i].loading * item[i].loading;
			}
		}
		next = down > 0 ? fmax(-1, fmin(1, up / down)) : 0;
		change = fmax(change, fabs(next - item[j].loading));
		item[j].loading = next;
	}
	return change;
}

static void
set_loadings(size_t p, struct reliability_item *item, double loading)
{
	size_t i;

	for (i = 0; i < p; i++)
		item[i].loading = loading;
}

/* Turn the factor round, if most items point against it. */
static void
turn(size_t p, struct reliability_item *item)
{
	double sum = 0;
	size_t i, above = 0, below = 0;

	for (i = 0; i < p; i++) {
		sum += item[i].loading;
		above += item[i].loading > 0;
		below += item[i].loading < 0;
	}
	if (below < above || (below == above && sum >= 0))
		return;
	for (i = 0; i < p; i++)
		item[i].loading = -item[i].loading;
}

/* Returns 0, or -1 if the search has no end; then the loadings are NaN. */
static int
find_loadings(const double *r, size_t p, struct reliability_item *item)
{
	int round;

	set_loadings(p, item, 0.5);
	for (round = 0; round < ROUNDS; round++) {
		if (improve(r, p, item) < still) {
			turn(p, item);
			return 0;
		}
	}
	set_loadings(p, item, NAN);
	return -1;
}

static void
find_omega(size_t p, const struct reliability_item *item,
    struct reliability *out)
{
	double sum = 0, unique = 0;
	size_t i;

	for (i = 0; i < p; i++) {
		sum += item[i].loading;
		unique += 1 - item[i].loading * item[i].loading;
		if (fabs(item[i].loading) > limit)
			out->heywood = 1;
	}
	out->omega = sum * sum / (sum * sum + unique);
}

void
reliability_find(const double *c, size_t p, size_t n, double *work,
    struct reliability *out, struct reliability_item *item)
{
	double *r = work, off;
	size_t i;

	memset(out, 0, sizeof(*out));
	out->lambda2 = out->alpha_std = out->omega = out->r_mean = NAN;
	find_covariance_figures(c, p, n, out);
	for (i = 0; i < p; i++)
		find_item_figures(c, p, i, &item[i]);
	set_loadings(p, item, NAN);
	out->constant = has_constant(c, p);
	out->indefinite = out->alpha > 1 || out->lambda2 > 1 + no_variance;
	if (p < 2 || out->constant)
		return;
	correlate(c, p, r);
	off = sum_off(r, p, p);
	if (isnan(off))
		return;
	out->alpha_std = alpha_of(p, (double)p, off);
	out->r_mean = off / ((double)p * (double)(p - 1));
	out->indefinite |= is_indefinite(r, p, r + p * p);
	if (p > 2 && find_loadings(r, p, item) == 0)
		find_omega(p, item, out);
}

/* The sum of the cells where the rows of a meet the columns of b. */
static double
sum_block(const double *c, size_t q, const size_t *a, size_t na,
    const size_t *b, size_t nb)
{
	double sum = 0;
	size_t i, j;

	for (i = 0; i < na; i++) {
		for (j = 0; j < nb; j++)
			sum += c[a[i] * q + b[j]];
	}
	return sum;
}

static double
block_variance(const double *c, size_t q, const size_t *a, size_t n)
{
	double diagonal = 0;
	size_t i;

	for (i = 0; i < n; i++)
		diagonal += c[a[i] * q + a[i]];
	return variance(diagonal, sum_block(c, q, a, n, a, n) - diagonal);
}

double
reliability_between(const double *c, size_t q, const size_t *a, size_t na,
    const size_t *b, size_t nb)
{
	return sum_block(c, q, a, na, b, nb) /
	    sqrt(block_variance(c, q, a, na) * block_variance(c, q, b, nb));
}
