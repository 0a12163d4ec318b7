/*
 * A state as a table.  Its rows have one order, and whole numbers one
 * spelling, so that equal states are equal bytes.
 */

#include <stdio.h>
#include <stdlib.h>

#include "codebook.h"
#include "number.h"
#include "state.h"
#include "state_plan.h"
#include "state_table.h"
#include "table.h"

const char *const state_names[STATE_COLUMNS] = { "state", "scale", "item",
	"with", "a", "b", "c", "d", "e", "f" };

void
state_write_header(struct writer *out)
{
	size_t i;

	for (i = 0; i < STATE_COLUMNS; i++)
		writer_string(out, state_names[i]);
	writer_end(out);
}

static void
write_names(struct writer *out, const char *kind, const char *scale,
    const char *item, const char *with)
{
	writer_string(out, kind);
	writer_string(out, scale);
	writer_string(out, item);
	writer_string(out, with);
}

static void
write_wide(struct writer *out, struct wide value)
{
	char text[WIDE_MAX];

	writer_cell(out, text, wide_format(text, value));
}

/* End a record that has so many numbers. */
static void
end_row(struct writer *out, int numbers)
{
	while (STATE_NUMBER + numbers++ < STATE_COLUMNS)
		writer_cell(out, NULL, 0);
	writer_end(out);
}

static void
write_frame(const struct state *state, struct writer *out)
{
	char fingerprint[32];

	snprintf(fingerprint, sizeof(fingerprint), "%016llx",
	    (unsigned long long)state->plan->fingerprint);
	write_names(out, "format", "", "", fingerprint);
	writer_count(out, STATE_FORMAT);
	end_row(out, 1);
	write_names(out, "rows", "", "", "");
	writer_count(out, state->rows);
	writer_count(out, state->answered);
	end_row(out, 2);
}

static void
write_item(const struct state *state, size_t i, struct writer *out)
{
	const struct codebook *book = state->plan->book;
	const struct item *item = &book->item[i];
	const struct state_item *sums = &state->item[i];
	char text[NUMBER_MAX];
	size_t k;

	write_names(out, "item", "", item->id, "");
	writer_count(out, sums->asked);
	writer_count(out, sums->n);
	write_wide(out, sums->x);
	write_wide(out, sums->xx);
	end_row(out, 4);
	for (k = 0; k < state_plan_answers(state->plan, i); k++) {
		if (sums->answer[k] == 0)
			continue;
		number_format(text, item->low + (int64_t)k * item->step,
		    book->decimals);
		write_names(out, "answer", "", item->id, text);
		writer_count(out, sums->answer[k]);
		end_row(out, 1);
	}
}

static void
write_pair(const struct state *state, size_t i, size_t j, struct writer *out)
{
	const struct item *item = state->plan->book->item;
	const struct state_pair *pair = state_pair(state, i, j);

	write_names(out, "pair", "", item[i].id, item[j].id);
	writer_count(out, pair->n);
	write_wide(out, pair->x);
	write_wide(out, pair->y);
	write_wide(out, pair->xx);
	write_wide(out, pair->yy);
	write_wide(out, pair->xy);
	end_row(out, 6);
}

static void
write_complete(const struct state *state, size_t s, struct writer *out)
{
	const struct state_scale_plan *plan = &state->plan->scale[s];
	const struct item *item = state->plan->book->item;
	const char *scale = state->plan->book->scale[s].id;
	size_t j, k;

	for (j = 0; j < plan->n; j++) {
		write_names(out, "complete", scale, item[plan->item[j]].id, "");
		write_wide(out, state->scale[s].x[j]);
		end_row(out, 1);
		for (k = j; k < plan->n; k++) {
			write_names(out, "complete", scale,
			    item[plan->item[j]].id, item[plan->item[k]].id);
			write_wide(out, *state_product(state, s, j, k));
			end_row(out, 1);
		}
	}
}

static void
write_scale(const struct state *state, size_t s, struct writer *out)
{
	const struct state_scale *scale = &state->scale[s];
	const char *id = state->plan->book->scale[s].id;
	struct count *count = counts_sorted(&scale->scores);
	char text[NUMBER_MAX];
	size_t i;

	write_names(out, "scale", id, "", "");
	writer_count(out, scale->complete);
	writer_count(out, scale->scores.used);
	end_row(out, 2);
	write_complete(state, s, out);
	for (i = 0; i < scale->scores.used; i++) {
		write_names(out, "score", id, "", "");
		writer_count(out, count[i].asked);
		writer_count(out, count[i].answered);
		writer_cell(out, text, number_format(text, count[i].value, 0));
		writer_count(out, count[i].n);
		end_row(out, 4);
	}
	free(count);
}

void
state_write(const struct state *state, struct writer *out)
{
	size_t p = state->plan->nitems, i, j;

	write_frame(state, out);
	for (i = 0; i < p; i++)
		write_item(state, i, out);
	for (i = 0; i < p; i++) {
		for (j = i + 1; j < p; j++)
			write_pair(state, i, j, out);
	}
	for (i = 0; i < state->plan->nscales; i++)
		write_scale(state, i, out);
}
