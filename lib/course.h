#ifndef COURSE_H
#define COURSE_H

#include <stddef.h>

#include "trend.h"
#include "verdict.h"

struct codebook;
struct history;
struct scale;

/*
 * How a scale went over a person's sittings of one form, the latest one's.
 * All figures are percentages of the scale's range, whatever its metric.
 */
struct course {
	size_t n; /* sittings with a date and a score, COURSE_MOST at most */
	long span; /* days from the first of them to the last */
	struct trend trend; /* over days */
	enum change claim; /* what may be said of it */
	int early; /* too few sittings to say */
	double low, mean, high; /* the usual range; NaN below COURSE_USUAL */
	double was, is; /* the last two sittings' scores; NaN: none */
	double noise; /* how far these two may be apart by how much the answers
		       * varied; NaN where the table does not tell */
	int moved; /* since the sitting before: -1 down, 1 up, 0 not or not
		    * known */
};

enum {
	COURSE_MOST = 1000, /* sittings that are looked at, the latest */
	COURSE_FEWEST = 6, /* sittings for a trend on its own */
	COURSE_USUAL = 8, /* sittings for a usual range */
	COURSE_MOVED = 25 /* points that count as a move without an se */
};

/*
 * The rules of psychometrics for change.  A trend is claimed if Mann-Kendall's
 * p is below .01 and the line of Theil and Sen rises or falls by a step or more
 * from the first sitting to the last; or if p is below .05 and the person's own
 * answer about change says the same.  A scale moved since the sitting before
 * if the difference is a step or more and above 1.96 sqrt(se1^2 + se2^2), or,
 * where there is no se, COURSE_MOVED or more.
 */
void course_find(const struct codebook *book, const struct history *history,
    size_t scale, struct course *course);

/*
 * Whether a score moved: -1 down, 1 up, 0 not, or not known.  All in percent;
 * noise is NaN where the table does not tell, enough is course_enough.  And the
 * noise of two scores, by how much the answers of either varied.
 */
int course_moved(double was, double is, double noise, double enough);
double course_noise(double se, double other);

/*
 * A step of a scale in a form, in percent of its range: the average answer
 * half a step further, but at least two steps of a single answer, and at most
 * one step of every answer.  Ours: with five answers 12.5 points for six items
 * and 25 for two.  NaN if the form has none of the items.
 */
double course_step(const struct codebook *book, const struct scale *scale,
    size_t form);

/*
 * What counts as a step between two scores of two decimals: less by what the
 * difference may miss since both were rounded, 0.01 in the scale's metric.
 */
double course_enough(const struct codebook *book, const struct scale *scale,
    size_t form);

#endif
