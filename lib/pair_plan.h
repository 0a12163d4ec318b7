#ifndef PAIR_PLAN_H
#define PAIR_PLAN_H

#include <stddef.h>
#include <stdint.h>

struct codebook;
struct error;

/*
 * How two people are compared by a codebook, worked out once.  Answers are
 * keyed and counted in steps from the item's lowest; one step of item i is
 * weight[i] / multiple of its range, so that all sums are whole numbers.
 */
struct pair_plan {
	const struct codebook *book;
	int64_t multiple; /* of all items' steps */
	int32_t *steps; /* per item: from its lowest to its highest answer */
	int64_t *weight; /* per item: multiple / steps */
	char *compared; /* per item: it may be in a figure */
	char *worded; /* per item: what is said of pillars in words rests on
		       * it */
	long *mirror; /* per giving item: the receiving one that mirrors it, or
		       * -1 */
	struct pair_group *group; /* see pair_plan_group */
};

/* The items of a scale, or all, that a form has and that may be compared. */
struct pair_group {
	size_t *item; /* n of them, ascending */
	size_t n;
	size_t required; /* answers for a score */
	size_t *giving; /* those of them whose mirror is among them, too */
	size_t ngiving;
};

/* An answer that is not there. */
enum { PAIR_NONE = -1 };

/*
 * The codebook's items have a common multiple of their steps up to this, and
 * all items together as many of its steps as that.  Then 4 (n multiple)^2, the
 * largest number that pair.h makes of n items, is an int64_t.
 */
enum { PAIR_MULTIPLE = 1000000, PAIR_STEPS = 1500000000 };

/*
 * The codebook must be without mistakes and outlive the plan.  Private items
 * are compared only if asked for.  Returns NULL with e set if the items' steps
 * have no common multiple up to PAIR_MULTIPLE, or are more than PAIR_STEPS.
 */
struct pair_plan *pair_plan_new(const struct codebook *book, int with_private,
    struct error *e);
void pair_plan_free(struct pair_plan *plan);

/* The items of a scale in a form; of all scales if it is the codebook's
 * nscales. */
const struct pair_group *pair_plan_group(const struct pair_plan *plan,
    size_t form, size_t scale);

/* An answer in the codebook's units as keyed steps from the lowest. */
int32_t pair_plan_steps(const struct pair_plan *plan, size_t item,
    int64_t value);

#endif
