/*
 * One respondent's row: which answers count, and the exact value of every
 * scale.
 */

#include <stdlib.h>

#include "alloc.h"
#include "answers.h"
#include "codebook.h"
#include "state.h"
#include "state_plan.h"
#include "table.h"

enum { STEP = 4 }; /* items that are looked up at once */

void
state_row_init(struct state_row *row, const struct state_plan *plan)
{
	row->has = xcalloc(plan->stride, sizeof(*row->has));
	row->x = xcalloc(plan->stride, sizeof(*row->x));
	row->bad = xcalloc(plan->nitems, 1);
}

void
state_row_free(struct state_row *row)
{
	free(row->has);
	free(row->x);
	free(row->bad);
}

/* Take the answers of a response that is not digits. */
static void
take_values(struct state_row *row, const struct state_plan *plan,
    const struct response *response)
{
	const char *in_form = plan->in_form + response->form * plan->nitems;
	enum answer_state state;
	int64_t value;
	size_t i;

	for (i = 0; i < plan->nitems; i++) {
		state = response_answer(response, i, &value);
		row->has[i] = (state == ANSWER_GIVEN) & in_form[i];
		row->bad[i] = (state == ANSWER_BAD) & in_form[i];
		row->answered += (size_t)row->has[i];
		row->has_bad |= row->bad[i];
		row->x[i] = row->has[i] ? state_plan_steps(plan, i, value) : 0;
	}
}

/* Put what a glance says of item i.  Returns whether it has an answer. */
static inline int32_t
put_digit(struct state_row *row, size_t i, const struct state_answer *said,
    struct glance digit)
{
	const struct state_answer answer = said[digit.is];

	row->has[i] = answer.has;
	row->x[i] = answer.x;
	return answer.has;
}

/* Digits are looked up, four at once, as they are admitted: behind the last
 * is none that says anything. */
static void
take_digits(struct state_row *row, const struct state_plan *plan,
    const struct response *response)
{
	const struct state_answer *said =
	    plan->digit + response->form * plan->stride * GLANCES;
	const struct glance *digit = response->digit;
	int32_t n = 0;
	size_t i;

	for (i = 0; i < plan->nitems; i += STEP) {
		n += put_digit(row, i, said, digit[0]);
		n += put_digit(row, i + 1, said + GLANCES, digit[1]);
		n += put_digit(row, i + 2, said + 2 * GLANCES, digit[2]);
		n += put_digit(row, i + 3, said + 3 * GLANCES, digit[3]);
		said += STEP * GLANCES;
		digit += STEP;
	}
	row->answered = (size_t)n;
}

void
state_row_take(struct state_row *row, const struct state_plan *plan,
    const struct response *response)
{
	row->form = response->form;
	row->digit = response->digit;
	row->word = response->word;
	row->has_bad = 0;
	row->answered = 0;
	if (row->digit != NULL)
		take_digits(row, plan, response);
	else
		take_values(row, plan, response);
}

/* The least answer of a scale that has one, in the codebook's units. */
static int64_t
find_lowest(const struct state_plan *plan, const struct state_scale_plan *scale,
    const struct state_row *row)
{
	const struct item *item;
	int64_t least = INT64_MAX, x;
	size_t i;

	for (i = 0; i < scale->n; i++) {
		item = &plan->book->item[scale->item[i]];
		x = item->low + row->x[scale->item[i]] * item->step;
		if (row->has[scale->item[i]] && x < least)
			least = x;
	}
	return least;
}

/*
 * The sum of a scale of which n are answered, shares being the sum of their
 * shares: what is missing is filled in with the mean share, as score.c does.
 */
static int64_t
fill_in(const struct state_plan *plan, const struct state_scale_plan *scale,
    const struct state_row *row, int64_t n, int64_t shares)
{
	const struct item *item;
	const char *in_form = plan->in_form + row->form * plan->nitems;
	int64_t sum = 0, missing = 0;
	size_t i, at;

	for (i = 0; i < scale->n; i++) {
		at = scale->item[i];
		item = &plan->book->item[at];
		if (!in_form[at])
			continue;
		sum += item->low + row->x[at] * item->step;
		if (!row->has[at])
			missing += item->high - item->low;
	}
	return n * scale->multiple * sum + shares * missing;
}

/* Whether an answer to a scale is not admissible. */
static int
is_bad(const struct state_scale_plan *scale, const struct state_row *row)
{
	size_t i;

	for (i = 0; row->has_bad && i < scale->n; i++) {
		if (row->bad[scale->item[i]])
			return 1;
	}
	return 0;
}

void
state_row_score(const struct state_row *row, const struct state_plan *plan,
    size_t s, struct count *score)
{
	const struct state_scale_plan *scale = &plan->scale[s];
	int64_t value = 0;
	uint32_t n = 0;
	size_t i;

	for (i = 0; i < scale->n; i++) {
		n += (uint32_t)row->has[scale->item[i]];
		value += row->x[scale->item[i]] * scale->weight[i];
	}
	if (is_bad(scale, row))
		n = 0;
	if (scale->value == STATE_LOWEST)
		value = find_lowest(plan, scale, row);
	else if (scale->value == STATE_FILLED)
		value = fill_in(plan, scale, row, n, value);
	score->asked = scale->asked[row->form];
	score->answered = n;
	score->value = value;
}

void
state_add_score(struct state *state, size_t s, const struct count *score)
{
	struct state_scale *scale = &state->scale[s];

	if (score->answered == 0)
		return;
	if (score->answered == state->plan->scale[s].n)
		scale->complete += score->n;
	counts_add(&scale->scores, score->asked, score->answered, score->value,
	    score->n);
}

void
state_score(struct state *state, const struct state_row *row)
{
	struct count score = { 0, 0, 0, 1 };
	size_t s;

	state->rows++;
	state->answered += row->answered > 0;
	for (s = 0; s < state->plan->nscales; s++) {
		state_row_score(row, state->plan, s, &score);
		state_add_score(state, s, &score);
	}
}
