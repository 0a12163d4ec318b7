#ifndef FISHER_H
#define FISHER_H

/*
 * Fisher's F distribution with d1 and d2 degrees of freedom, 1..1e12 each, not
 * necessarily whole: the ratio of two independent variances.  Beyond that, and
 * if anything is NaN, both functions return NaN.
 */

/*
 * The chance of an F of f or less, which is 0 up to f = 0: the incomplete beta
 * function I_x(d1 / 2, d2 / 2), x = d1 f / (d1 f + d2) (Abramowitz & Stegun
 * 1964, Handbook of Mathematical Functions, 26.6.2).
 */
double fisher_below(double f, double d1, double d2);

/* The f whose chance is p, 0 < p < 1; right to 1e-13 of it. */
double fisher_quantile(double p, double d1, double d2);

#endif
