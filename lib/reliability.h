#ifndef RELIABILITY_H
#define RELIABILITY_H

#include <stddef.h>

/*
 * How well the items of a scale hold together.  C is the covariances of its p
 * keyed items, V the sum of all of C, R is C as correlations.  A figure is NaN
 * where it is not defined: all are with fewer than two items, and those that
 * need a cell of C that is NaN.
 */
struct reliability {
	/*
	 * p / (p - 1) (1 - trace C / V): 1 or less, but for some pairwise C,
	 * and perhaps below 0 (Cronbach 1951, Psychometrika 16, 297-334).  Not
	 * defined, as lambda2, if V is not above 0 (1e-12 of the trace, since C
	 * is rounded).
	 */
	double alpha;
	/*
	 * Its 95% interval: 1 - (1 - alpha) F, with the .975 and the .025
	 * quantile of F(n - 1, (n - 1)(p - 1)) (Feldt 1965, Psychometrika 30,
	 * 357-370).  Not defined for n below 2.
	 */
	double alpha_low, alpha_high;
	/* Standardized: p / (p - 1) (1 - p / sum R), if sum R is above 0. */
	double alpha_std;
	/*
	 * [S + sqrt(p / (p - 1) Q)] / V, with S the sum, and Q the sum of the
	 * squares, of all that is off the diagonal of C; alpha or more (Guttman
	 * 1945, Psychometrika 10, 255-282).
	 */
	double lambda2;
	/*
	 * Omega total of one factor, 0..1, from the loadings l:
	 * (sum l)^2 / [(sum l)^2 + sum (1 - l^2)] (McDonald 1999, Test Theory).
	 */
	double omega;
	double r_mean; /* of the correlations: (sum R - p) / (p (p - 1)) */
	int heywood; /* a loading is at its limit: |l| > 1 - 1e-9 */
	/*
	 * R is not positive definite: in its Cholesky decomposition a pivot
	 * (the part of an item that those before it do not explain) is below
	 * 1e-10, as when items determine each other.  Pairwise C may be so too.
	 */
	int indefinite;
	int constant; /* an item has no variance: then there is no R */
};

/* An item among the others of its scale. */
struct reliability_item {
	/*
	 * Its correlation with the sum of the others, from C: (sum_j C_ij -
	 * C_ii) / sqrt(C_ii W), with W the V of the others; -1..1, but pairwise
	 * C may lead beyond.
	 */
	double rest_r;
	double alpha_without; /* alpha of the others, from three items on */
	/*
	 * On the one factor that best fits what is off the diagonal of R, by
	 * least squares (as minres of psych's fa), -1..1, from three items on.
	 * All from .5 on, one after the other is
	 *     l_j = sum_{i != j} r_ij l_i / sum_{i != j} l_i^2
	 * clipped to -1..1 (or 0, if all others are), until no change of a
	 * round is 1e-12 or more.  Most items load positively; if just half of
	 * them do, their sum is positive.  After 100000 rounds there is no such
	 * factor: then the loadings and omega are NaN.
	 */
	double loading;
};

/*
 * Find all that for p items.  c is p x p, by rows, and symmetric; n is the
 * least number of respondents behind a cell of c.  work has room for 2 p p
 * doubles, item for p items.
 */
void reliability_find(const double *c, size_t p, size_t n, double *work,
    struct reliability *out, struct reliability_item *item);

/*
 * The correlation of the sums of two lists of items, which may share some: the
 * sum of C_ij over i in a and j in b, divided by sqrt(V_a V_b).  c is q x q; a
 * and b hold na and nb positions in it, from 0.  NaN unless both V are above 0.
 */
double reliability_between(const double *c, size_t q, const size_t *a,
    size_t na, const size_t *b, size_t nb);

enum audit {
	AUDIT_NONE,
	AUDIT_WEAK, /* it points against its key, as may happen by chance */
	AUDIT_KEY /* its key is suspicious */
};

/*
 * Whether an item points against its key, among n respondents who answered it.
 * AUDIT_KEY: n is 100 or more, and rest_r is below -2 / sqrt(n), or loading is
 * below 0 and |rest_r| above 2 / sqrt(n).  AUDIT_WEAK: else, if rest_r or
 * loading is below 0.  Of two items, both point against their keys or neither.
 */
enum audit reliability_audit(const struct reliability_item *item, size_t n);

#endif
