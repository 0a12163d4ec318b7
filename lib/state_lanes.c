/*
 * What digits come to on a scale is told by its lane (score.h), a small number
 * that is found for all scales at once.  So rows are counted by their lanes,
 * and only the first row of each is looked at to see what score that is.
 */

#include "state_lanes.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "score.h"
#include "state.h"
#include "state_plan.h"

enum { MOST = 1 << 16 }; /* lanes that are counted, of all scales together */

struct state_lanes {
	struct state *state;
	struct scoring *scoring;
	size_t nforms, nscales;
	size_t room; /* lanes that may still be counted */
	char *begun; /* per form: there were rows of it */
	struct count **count; /* scale s in form f, count[f * nscales + s]: the
			       * score of each of its lanes; NULL if it has
			       * too many, or none */
	uint32_t *lane; /* of a row's scales */
};

struct state_lanes *
state_lanes_new(struct state *state)
{
	const struct codebook *book = state->plan->book;
	struct state_lanes *l = xcalloc(1, sizeof(*l));

	l->state = state;
	l->scoring = scoring_new(book);
	l->nforms = book->nforms;
	l->nscales = book->nscales;
	l->room = MOST;
	l->begun = xcalloc(l->nforms, 1);
	l->count = xcalloc(l->nforms * l->nscales, sizeof(*l->count));
	l->lane = xcalloc(l->nscales, sizeof(*l->lane));
	return l;
}

void
state_lanes_free(struct state_lanes *l)
{
	size_t i;

	if (l == NULL)
		return;
	for (i = 0; i < l->nforms * l->nscales; i++)
		free(l->count[i]);
	scoring_free(l->scoring);
	free(l->begun);
	free(l->count);
	free(l->lane);
	free(l);
}

/* Most codebooks have more forms than a table. */
static void
begin_form(struct state_lanes *l, size_t form)
{
	size_t s, n;

	l->begun[form] = 1;
	for (s = 0; s < l->nscales; s++) {
		n = score_lanes(l->scoring, form, s);
		if (n == 1 || n > l->room)
			continue;
		l->room -= n;
		l->count[form * l->nscales + s] =
		    xcalloc(n, sizeof(struct count));
	}
}

static void
add_whole(struct state *state, const struct state_row *row, size_t s)
{
	struct count score = { 0, 0, 0, 1 };

	state_row_score(row, state->plan, s, &score);
	state_add_score(state, s, &score);
}

void
state_lanes_add(struct state_lanes *l, const struct state_row *row)
{
	struct count **count = l->count + row->form * l->nscales, *score;
	size_t s;

	if (!l->begun[row->form])
		begin_form(l, row->form);
	l->state->rows++;
	l->state->answered += row->answered > 0;
	score_find_lanes(l->scoring, row->form, row->word, l->lane);
	for (s = 0; s < l->nscales; s++) {
		if (count[s] == NULL) {
			add_whole(l->state, row, s);
			continue;
		}
		score = &count[s][l->lane[s]];
		if (score->n++ == 0)
			state_row_score(row, l->state->plan, s, score);
	}
}

/* Add what was counted of a scale, and begin anew. */
static void
flush_scale(struct state_lanes *l, size_t s, struct count *count, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (count[i].n > 0)
			state_add_score(l->state, s, &count[i]);
	}
	memset(count, 0, n * sizeof(*count));
}

void
state_lanes_flush(struct state_lanes *l)
{
	struct count *count;
	size_t f, s;

	for (f = 0; f < l->nforms; f++) {
		for (s = 0; s < l->nscales; s++) {
			count = l->count[f * l->nscales + s];
			if (count != NULL)
				flush_scale(l, s, count,
				    score_lanes(l->scoring, f, s));
		}
	}
}
