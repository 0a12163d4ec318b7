#ifndef STATE_H
#define STATE_H

#include <stddef.h>
#include <stdint.h>

#include "counts.h"
#include "wide.h"

struct error;
struct glance;
struct response;
struct state_plan;

/*
 * The exact sums of a sample, from which all its figures follow, and which
 * can be merged: whole numbers only.  x is an answer, keyed and in steps from
 * the item's lowest; see psychometrics, 3.
 */
struct state_item {
	uint64_t asked; /* respondents whose form has it */
	uint64_t n; /* who answered it */
	struct wide x, xx; /* their sums of x and of its square */
	uint64_t *answer; /* how many gave each answer, from the lowest, as
			   * given; NULL if they are not counted */
};

/* Over the respondents who answered both of two items. */
struct state_pair {
	uint64_t n;
	struct wide x, y, xx, yy, xy;
};

struct state_scale {
	struct counts scores; /* exact values: see state_plan.h */
	uint64_t complete; /* who answered all its items; over these: */
	struct wide *x; /* sums, an item of the scale each */
	struct wide *xy; /* sums of products: see state_product */
};

struct state {
	const struct state_plan *plan;
	int listwise; /* sums over complete rows are kept, else NULL */
	uint64_t rows; /* respondents */
	uint64_t answered; /* those with an answer to an item of their form */
	struct state_item *item;
	struct state_pair *pair; /* see state_pair */
	struct state_scale *scale;
};

enum { STATE_ROWS_DIGITS = 18 }; /* at most 10^18 rows, so no sum overflows */
#define STATE_ROWS UINT64_C(1000000000000000000)

/* A row's answers, as they are added up.  Behind has and x of the last item
 * there is 0, up to the plan's stride. */
struct state_row {
	size_t form;
	int32_t *has; /* per item: 1 if it has an answer, or 0 */
	int32_t *x; /* per item: the answer, or 0 */
	char *bad; /* per item: it has an answer that is not admissible */
	int has_bad; /* some item has */
	size_t answered; /* how many are */
	const struct glance *digit; /* the response's, or NULL */
	const uint64_t *word; /* with digit: the response's */
};

/* The plan must outlive the state. */
struct state *state_new(const struct state_plan *plan, int listwise);
void state_free(struct state *state);

/* The sums of items i < j; of the j-th and k-th item of a scale, j <= k. */
struct state_pair *state_pair(const struct state *state, size_t i, size_t j);
struct wide *state_product(const struct state *state, size_t scale, size_t j,
    size_t k);

/* The row of a response; an answer that its form does not have is none. */
void state_row_init(struct state_row *row, const struct state_plan *plan);
void state_row_take(struct state_row *row, const struct state_plan *plan,
    const struct response *response);
void state_row_free(struct state_row *row);

/*
 * What a row has on a scale, but for n: nothing, if none is answered or one
 * badly.  And add n respondents who have this.
 */
void state_row_score(const struct state_row *row, const struct state_plan *plan,
    size_t scale, struct count *score);
void state_add_score(struct state *state, size_t scale,
    const struct count *score);

/*
 * Add a row: its scores (a scale with a bad answer has none), and the sums of
 * items, pairs and complete rows.
 */
void state_score(struct state *state, const struct state_row *row);
void state_sum(struct state *state, const struct state_row *row);

/*
 * Add all of another state of the same plan, which keeps sums of complete rows
 * if this one does.  Returns 0, or -1 with e set if those are more rows than
 * can be.
 */
int state_merge(struct state *state, const struct state *other,
    struct error *e);

#endif
