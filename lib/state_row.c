/*
 * One respondent's row: which answers count, how often each was given, and
 * the exact value of every scale.
 */

#include <stdlib.h>

#include "alloc.h"
#include "answers.h"
#include "codebook.h"
#include "state.h"
#include "state_plan.h"

void
state_row_init(struct state_row *row, const struct state_plan *plan)
{
	row->has = xcalloc(plan->nitems, sizeof(*row->has));
	row->x = xcalloc(plan->nitems, sizeof(*row->x));
	row->bad = xcalloc(plan->nitems, 1);
}

void
state_row_free(struct state_row *row)
{
	free(row->has);
	free(row->x);
	free(row->bad);
}

void
state_row_take(struct state_row *row, const struct state_plan *plan,
    const struct response *response)
{
	const char *in_form = plan->in_form + response->form * plan->nitems;
	size_t i;

	row->form = response->form;
	row->answered = 0;
	for (i = 0; i < plan->nitems; i++) {
		row->has[i] = in_form[i] && response->state[i] == ANSWER_GIVEN;
		row->bad[i] = in_form[i] && response->state[i] == ANSWER_BAD;
		row->x[i] = row->has[i] ?
		    state_plan_steps(plan, i, response->value[i]) :
		    0;
		row->answered |= row->has[i];
	}
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

static void
count_scale(struct state *state, const struct state_row *row, size_t s)
{
	const struct state_plan *plan = state->plan;
	const struct state_scale_plan *scale = &plan->scale[s];
	int64_t value = 0;
	uint32_t n = 0;
	size_t i;
	int bad = 0;

	for (i = 0; i < scale->n; i++) {
		n += (uint32_t)row->has[scale->item[i]];
		value += row->x[scale->item[i]] * scale->weight[i];
		bad |= row->bad[scale->item[i]];
	}
	state->scale[s].complete += n == scale->n;
	if (bad || n == 0)
		return;
	if (scale->value == STATE_LOWEST)
		value = find_lowest(plan, scale, row);
	else if (scale->value == STATE_FILLED)
		value = fill_in(plan, scale, row, n, value);
	counts_add(&state->scale[s].scores, scale->asked[row->form], n, value,
	    1);
}

void
state_count(struct state *state, const struct state_row *row)
{
	const struct state_plan *plan = state->plan;
	const char *in_form = plan->in_form + row->form * plan->nitems;
	struct state_item *item;
	size_t i, s;

	state->rows++;
	state->answered += (uint64_t)row->answered;
	for (i = 0; i < plan->nitems; i++) {
		item = &state->item[i];
		item->asked += (uint64_t)in_form[i];
		if (row->has[i] && item->answer != NULL)
			item->answer[plan->book->item[i].reversed ?
				plan->steps[i] - row->x[i] :
				row->x[i]]++;
	}
	for (s = 0; s < plan->nscales; s++)
		count_scale(state, row, s);
}
