#ifndef PAIR_H
#define PAIR_H

#include <stddef.h>
#include <stdint.h>

#include "pair_names.h"

struct pair_group;
struct pair_plan;

/*
 * Two people's answers to one group of items.  Answers are arrays by item, in
 * keyed steps or PAIR_NONE; sums are of weighted steps, so that a sum over n
 * items is sum / (n multiple) of the range.
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

/* A guess g held against the truth t, and against the guesser's own s. */
struct pair_guess {
	size_t guessed; /* items that have g and t */
	int64_t bias, off; /* sums of g - t and |g - t| over these */
	size_t all; /* items that have all three */
	int64_t wrong, differ; /* sums of |g - t| and |s - t| over these */
	int64_t g, t, s; /* sums over these */
	size_t seen, missed, imagined, shared; /* items: see attune(5) */
};

/* Items for the four counts of a guess, and for an intraclass correlation. */
enum { PAIR_COUNTED = 10, PAIR_CORRELATED = 12 };

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

void pair_guess(const struct pair_plan *plan, const struct pair_group *group,
    const int32_t *guess, const int32_t *truth, const int32_t *own,
    struct pair_guess *out);

#endif
