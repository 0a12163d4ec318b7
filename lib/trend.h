#ifndef TREND_H
#define TREND_H

#include <stddef.h>

/* Whether something rises or falls over time. */
struct trend {
	double slope; /* of y per day; NaN without two different days */
	double intercept; /* of y at day 0; NaN likewise */
	long s; /* Mann-Kendall: pairs that rise less pairs that fall */
	double p; /* the chance of an s as far from 0 or farther, 0..1 */
};

/*
 * The trend of n values y over days.  The values stand in the order of time:
 * the days do not decrease, and of one day the earlier value comes first.
 * Nothing is NaN.  Takes n^2 / 2 doubles of memory while it works.
 *
 * slope and intercept: the median of (y[j] - y[i]) / (day[j] - day[i]) over
 * all pairs of different days (Theil 1950, Proceedings KNAW 53, 386-392, with
 * ties as Sen 1968, JASA 63, 1379-1389), and median(y) - slope median(day).
 *
 * s: the sum of the signs of y[j] - y[i] over all i < j (Mann 1945,
 * Econometrica 13, 245-259).  p = P(|S| >= |s|) if every order of these values
 * is as likely; exact up to n = 10, with ties too.  Above, S counts as normal
 * with the variance (n (n - 1) (2n + 5) - sum t (t - 1) (2t + 5)) / 18, t being
 * the numbers of equal values, and |s| as nearer to 0 by 1 (Kendall 1975, Rank
 * Correlation Methods, 4th ed.).  p is 1 if all values are equal.
 */
void trend_find(const double *day, const double *y, size_t n,
    struct trend *trend);

/*
 * The usual range of n values in the order of time, which stray from their
 * mean by no more than 2.66 times the mean of |y[i] - y[i - 1]| (XmR: Wheeler
 * & Chambers 1992, Understanding Statistical Process Control, 2nd ed.).  The
 * mean is NaN without a value, low and high are with fewer than two.
 */
void trend_usual(const double *y, size_t n, double *low, double *mean,
    double *high);

#endif
