#ifndef STATE_PLAN_H
#define STATE_PLAN_H

#include <stddef.h>
#include <stdint.h>

struct codebook;

/* What the exact value of a respondent's answers to a scale is. */
enum state_value {
	/*
	 * The sum of (x - low) / (high - low) over the answers, in parts of the
	 * scale's multiple.  Mean and percent follow, and a sum if all items
	 * have the same bounds.
	 */
	STATE_SHARES,
	/*
	 * For a sum of items with different bounds: the score itself, filled in
	 * where an answer is missing, times answered * multiple.
	 */
	STATE_FILLED,
	STATE_LOWEST /* for the lowest: the least x */
};

/* A scale: which items count, and for how much. */
struct state_scale_plan {
	const size_t *item; /* n of them, ascending, the codebook's */
	size_t n;
	enum state_value value;
	int64_t multiple; /* of all its items' steps */
	int64_t *weight; /* per item of it: multiple / steps */
	uint32_t *asked; /* per form: its items in it */
};

/* An answer, as state_row has it. */
struct state_answer {
	int32_t has, x;
};

/*
 * What a codebook's state is made of, worked out once.  Answers are keyed and
 * counted in steps from the item's lowest.
 */
struct state_plan {
	const struct codebook *book;
	size_t nitems, nscales;
	int32_t *steps; /* per item: from its lowest to its highest answer */
	int64_t *lowest; /* per item: the answer that is keyed the lowest */
	int64_t *unit; /* per item: a keyed step, below 0 if it is reversed */
	int is_unit; /* all of these are 1 or -1 */
	char *in_form; /* item i is in form f: in_form[f * nitems + i] */
	size_t *asked; /* per form: how many it has */
	size_t stride; /* nitems, padded to a multiple of STATE_STRIDE */
	struct state_answer *digit; /* glance g of item i in form f is
				     * digit[(f * stride + i) * GLANCES + g] */
	struct state_scale_plan *scale;
	int narrow; /* see state_block.c */
	uint64_t fingerprint;
};

enum {
	STATE_STRIDE = 8, /* items that are added at once */
	STATE_ANSWERS = 1001, /* an item with more has no counts of each */
	STATE_NARROW = 2896 /* steps of an item in a narrow plan, at most */
};

/* The codebook must be without mistakes and outlive the plan. */
struct state_plan *state_plan_new(const struct codebook *book);
void state_plan_free(struct state_plan *plan);

/* An answer in the codebook's units as keyed steps from the lowest. */
int32_t state_plan_steps(const struct state_plan *plan, size_t item,
    int64_t value);

/* The same the other way round: the answer as given, in steps. */
size_t state_plan_given(const struct state_plan *plan, size_t item,
    int32_t steps);

/* How many answers of an item are counted one by one, or 0. */
size_t state_plan_answers(const struct state_plan *plan, size_t item);

#endif
