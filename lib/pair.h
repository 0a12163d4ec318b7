#ifndef PAIR_H
#define PAIR_H

#include <stddef.h>
#include <stdint.h>

#include "pair_names.h"

struct pair_group;
struct pair_plan;

/*
 * Two people's answers to one group of items.  Answers are arrays with a place
 * for each item of the codebook: keyed steps, or PAIR_NONE.  Sums are of
 * weighted steps, so that a sum over n items is sum / (n multiple) of the
 * range: PAIR_STEPS at most, and a sum of products at most its square.
 */

/* What both answered, a and b. */
struct pair_levels {
	size_t items; /* that both answered */
	int enough; /* they are as many as the scale needs */
	int64_t full; /* what a and b would be at the highest answers */
	int64_t a, b, apart; /* sums of answers, and of |a - b| */
	int64_t aa, bb, ab; /* sums of products */
	size_t both_high, both_low, opposite; /* items: see attune(5) */
	size_t near; /* items at most a step apart */
	size_t a_more, b_more; /* items whose answer is higher */
};

/* What one gives and the other receives, on mirrored items. */
struct pair_sent {
	size_t items; /* of which one answered the one, the other the mirror */
	int64_t gives, receives; /* sums */
	size_t less, more; /* items that arrive as less, or more, than given */
};

/* Items at least for an intraclass correlation. */
enum { PAIR_CORRELATED = 12 };

/* Compare a and b on a group of the plan, or on some of its items. */
void pair_levels(const struct pair_plan *plan, const struct pair_group *group,
    const int32_t *a, const int32_t *b, struct pair_levels *out);

/*
 * strength: both at 75 percent or more; thin: both below 50; differently: one
 * below 50, the other not, 12.5 points or more apart.
 */
enum pair_class pair_class(const struct pair_levels *levels);

/*
 * The side that is higher by a pattern, 0 for a or 1 for b, or -1.  A gap is
 * one from three items on, if it is 12.5 points or more, and at least two
 * thirds of the items that differ point that way.
 */
int pair_pattern(const struct pair_levels *levels);

/*
 * The double-entry intraclass correlation, with M the mean of all 2 n answers:
 *   2 sum (a - M)(b - M) / sum [(a - M)^2 + (b - M)^2]
 * as a ratio.  The denominator is 0 if it is not defined.
 */
void pair_correlation(const struct pair_levels *levels, int64_t *numerator,
    int64_t *denominator);

/* Compare what one gives with what the other receives, on those items of a
 * group whose mirrors are in it. */
void pair_sent(const struct pair_plan *plan, const struct pair_group *group,
    const int32_t *giver, const int32_t *receiver, struct pair_sent *out);

/*
 * How what is given arrives, from three mirrored items on.  Let d be what is
 * given minus what is received, and D the same over all mirrored items: less if
 * d - D is 25 points or more and at least two thirds of the items that differ
 * arrive as less; more likewise the other way; else alike, and also if no item
 * differs.
 */
enum pair_arrives pair_arrives(const struct pair_plan *plan,
    const struct pair_sent *sent, const struct pair_sent *all);

#endif
