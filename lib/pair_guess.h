#ifndef PAIR_GUESS_H
#define PAIR_GUESS_H

#include <stddef.h>
#include <stdint.h>

struct pair_group;
struct pair_plan;

/* A guess g held against the truth t, and against the guesser's own s; sums are
 * as in pair.h. */
struct pair_guess {
	size_t guessed; /* items that have g and t */
	int64_t bias, off; /* sums of g - t and |g - t| over these */
	size_t all; /* items that have all three */
	int64_t wrong, differ; /* sums of |g - t| and |s - t| over these */
	int64_t g, t, s; /* sums over these */
	size_t seen, missed, imagined, shared; /* items: see attune(5) */
};

/* Items at least for the four counts. */
enum { PAIR_COUNTED = 10 };

/*
 * Hold what somebody expected of the other on a group against what that one
 * answered, and against the guesser's own answers: arrays as in pair.h.
 */
void pair_guess(const struct pair_plan *plan, const struct pair_group *group,
    const int32_t *guess, const int32_t *truth, const int32_t *own,
    struct pair_guess *out);

#endif
