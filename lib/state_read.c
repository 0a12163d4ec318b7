/*
 * A state from its table.  The codebook says which rows there are and in which
 * order, so that one that is missing, or there twice, is found where it is.
 * Numbers must be such as answers can add up to.
 */

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "codebook.h"
#include "error.h"
#include "number.h"
#include "state.h"
#include "state_plan.h"
#include "state_source.h"
#include "state_table.h"
#include "table.h"

/* The most that n answers of so many steps add up to. */
static struct wide
most_of(uint64_t n, int32_t steps)
{
	return wide_times(wide_of(n), (uint64_t)steps);
}

static int
read_frame(struct source *s)
{
	char fingerprint[32], found[SOURCE_ROW];
	uint64_t format;

	snprintf(fingerprint, sizeof(fingerprint), "%016llx",
	    (unsigned long long)s->state->plan->fingerprint);
	if (!slice_is(row_cell(&s->row, STATE_KIND), "format")) {
		source_describe(s, found);
		return error_set(s->e, s->row.line,
		    "damaged: \"%s\" in place of \"format\"", found);
	}
	if (source_count(s, 0, UINT32_MAX, &format) == -1)
		return -1;
	if (format != STATE_FORMAT)
		return error_set(s->e, s->row.line,
		    "a state of format %lu; this program reads format %d",
		    (unsigned long)format, STATE_FORMAT);
	if (!slice_is(row_cell(&s->row, STATE_WITH), fingerprint))
		return error_set(s->e, s->row.line,
		    "a state of another codebook: its items, keys, ranges, "
		    "steps or scales are not those of this one");
	if (source_next(s, "rows", "", "", "", 2) == -1 ||
	    source_count(s, 0, STATE_ROWS, &s->state->rows) == -1)
		return -1;
	return source_count(s, 1, s->state->rows, &s->state->answered);
}

/* The answers of an item that are counted one by one; they must add up to its
 * sums. */
static int
read_answers(struct source *s, size_t i)
{
	const struct codebook *book = s->state->plan->book;
	const struct item *item = &book->item[i];
	struct state_item *sums = &s->state->item[i];
	size_t n = state_plan_answers(s->state->plan, i), k = 0;
	struct wide x = wide_of(0), xx = wide_of(0);
	uint64_t left = sums->n, keyed, count;
	char text[NUMBER_MAX];
	int got;

	while (left > 0 && n > 0) {
		if ((got = reader_next(s->in, &s->row, s->e)) == 0)
			error_set(s->e, 0,
			    "the state ends within the answers to %s",
			    item->id);
		if (got != 1)
			return -1;
		do
			number_format(text, item->low + (int64_t)k * item->step,
			    book->decimals);
		while (
		    !source_is(s, "answer", "", item->id, text, 1) && ++k < n);
		if (k >= n)
			return error_set(s->e, s->row.line,
			    "damaged: the answers to %s do not add up",
			    item->id);
		if (source_count(s, 0, left, &count) == -1 || count == 0)
			return source_refuse(s, 0);
		sums->answer[k] = count;
		left -= count;
		keyed = item->reversed ? n - 1 - k : k;
		wide_add(&x, wide_times(wide_of(count), keyed));
		wide_add(&xx, wide_times(wide_of(count), keyed * keyed));
		k++;
	}
	if (n > 0 &&
	    (wide_compare(x, sums->x) != 0 || wide_compare(xx, sums->xx) != 0))
		return error_set(s->e, s->row.line,
		    "damaged: the answers to %s are not those of its sums",
		    item->id);
	return 0;
}

static int
read_item(struct source *s, size_t i)
{
	struct state_item *sums = &s->state->item[i];
	int32_t steps = s->state->plan->steps[i];

	if (source_next(s, "item", "", s->state->plan->book->item[i].id, "",
		4) == -1 ||
	    source_count(s, 0, s->state->rows, &sums->asked) == -1 ||
	    source_count(s, 1, sums->asked, &sums->n) == -1 ||
	    source_wide(s, 2, most_of(sums->n, steps), &sums->x) == -1 ||
	    source_wide(s, 3, wide_times(sums->x, (uint64_t)steps),
		&sums->xx) == -1)
		return -1;
	return read_answers(s, i);
}

static int
read_pair(struct source *s, size_t i, size_t j)
{
	const struct item *item = s->state->plan->book->item;
	const int32_t *steps = s->state->plan->steps;
	const struct state_item *a = &s->state->item[i], *b;
	struct state_pair *pair = state_pair(s->state, i, j);

	b = &s->state->item[j];
	if (source_next(s, "pair", "", item[i].id, item[j].id, 6) == -1 ||
	    source_count(s, 0, a->n < b->n ? a->n : b->n, &pair->n) == -1 ||
	    source_wide(s, 1, a->x, &pair->x) == -1 ||
	    source_wide(s, 2, b->x, &pair->y) == -1 ||
	    source_wide(s, 3, a->xx, &pair->xx) == -1 ||
	    source_wide(s, 4, b->xx, &pair->yy) == -1)
		return -1;
	if (wide_compare(pair->x, most_of(pair->n, steps[i])) > 0)
		return source_refuse(s, 1);
	if (wide_compare(pair->y, most_of(pair->n, steps[j])) > 0)
		return source_refuse(s, 2);
	return source_wide(s, 5, wide_times(pair->x, (uint64_t)steps[j]),
	    &pair->xy);
}

static int
read_complete(struct source *s, size_t at)
{
	const struct state_scale_plan *plan = &s->state->plan->scale[at];
	const struct item *item = s->state->plan->book->item;
	const int32_t *steps = s->state->plan->steps;
	const char *id = s->state->plan->book->scale[at].id;
	struct state_scale *scale = &s->state->scale[at];
	size_t j, k, a, b;

	for (j = 0; j < plan->n; j++) {
		a = plan->item[j];
		if (source_next(s, "complete", id, item[a].id, "", 1) == -1 ||
		    source_wide(s, 0, most_of(scale->complete, steps[a]),
			&scale->x[j]) == -1)
			return -1;
		for (k = j; k < plan->n; k++) {
			b = plan->item[k];
			if (source_next(s, "complete", id, item[a].id,
				item[b].id, 1) == -1 ||
			    source_wide(s, 0,
				wide_times(scale->x[j], (uint64_t)steps[b]),
				state_product(s->state, at, j, k)) == -1)
				return -1;
		}
	}
	return 0;
}

/* What the exact value of a scale of which so many are answered can be. */
static int
is_value(const struct state_plan *plan, size_t at, uint64_t answered,
    int64_t value)
{
	const struct state_scale_plan *scale = &plan->scale[at];
	const struct item *item;
	double bounds = 0, parts = (double)answered * (double)scale->multiple;
	size_t i;

	if (scale->value == STATE_SHARES)
		return value >= 0 && (double)value <= parts;
	for (i = 0; i < scale->n; i++) {
		item = &plan->book->item[scale->item[i]];
		bounds += fabs((double)item->low) + fabs((double)item->high);
	}
	if (scale->value == STATE_FILLED)
		bounds *= 2 * parts;
	return fabs((double)value) <= bounds;
}

/* One of a scale's scores, which must come after the one before it. */
static int
read_score(struct source *s, size_t at, struct count *last, uint64_t left)
{
	struct state_scale *scale = &s->state->scale[at];
	struct slice cell;
	struct count count;
	uint64_t asked, answered;

	if (source_next(s, "score", s->state->plan->book->scale[at].id, "", "",
		4) == -1 ||
	    source_count(s, 0, s->state->plan->scale[at].n, &asked) == -1 ||
	    source_count(s, 1, asked, &answered) == -1 ||
	    source_count(s, 3, left, &count.n) == -1)
		return -1;
	cell = row_cell(&s->row, STATE_NUMBER + 2);
	if (answered == 0)
		return source_refuse(s, 1);
	if (number_whole(cell.s, cell.n, &count.value) == -1 ||
	    !is_value(s->state->plan, at, answered, count.value))
		return source_refuse(s, 2);
	if (count.n == 0)
		return source_refuse(s, 3);
	count.asked = (uint32_t)asked;
	count.answered = (uint32_t)answered;
	if (count_compare(last, &count) >= 0)
		return error_set(s->e, s->row.line,
		    "damaged: the scores of %s are not in order",
		    s->state->plan->book->scale[at].id);
	counts_add(&scale->scores, count.asked, count.answered, count.value,
	    count.n);
	*last = count;
	return 0;
}

static int
read_scale(struct source *s, size_t at)
{
	struct state_scale *scale = &s->state->scale[at];
	struct count last = { 0, 0, 0, 0 };
	uint64_t left = s->state->answered, n;

	if (source_next(s, "scale", s->state->plan->book->scale[at].id, "", "",
		2) == -1 ||
	    source_count(s, 0, s->state->answered, &scale->complete) == -1 ||
	    source_count(s, 1, s->state->answered, &n) == -1 ||
	    read_complete(s, at) == -1)
		return -1;
	for (; n > 0; n--) {
		if (read_score(s, at, &last, left) == -1)
			return -1;
		left -= last.n;
	}
	return 0;
}

static int
read_rows(struct source *s)
{
	size_t p = s->state->plan->nitems, i, j;

	if (read_frame(s) == -1)
		return -1;
	for (i = 0; i < p; i++) {
		if (read_item(s, i) == -1)
			return -1;
	}
	for (i = 0; i < p; i++) {
		for (j = i + 1; j < p; j++) {
			if (read_pair(s, i, j) == -1)
				return -1;
		}
	}
	for (i = 0; i < s->state->plan->nscales; i++) {
		if (read_scale(s, i) == -1)
			return -1;
	}
	return 0;
}

/* Whether the row is a header once more. */
static int
is_header(const struct row *row)
{
	size_t i;

	for (i = 0; i < STATE_COLUMNS; i++) {
		if (!slice_is(row_cell(row, i), state_names[i]))
			return 0;
	}
	return 1;
}

int
state_read_header(struct reader *in, struct error *e)
{
	struct header header;
	size_t i;
	int got = 0;

	if (reader_header(in, &header, e) == -1)
		return -1;
	for (i = 0; i < STATE_COLUMNS && got == 0; i++) {
		if (header.n != STATE_COLUMNS ||
		    strcmp(header.name[i], state_names[i]) != 0)
			got = error_set(e, 1, "this is not a state");
	}
	header_free(&header);
	return got;
}

int
state_read(struct reader *in, struct state *state, struct error *e)
{
	struct source source = { .in = in, .state = state, .e = e };
	int got;

	do {
		if ((got = reader_next(in, &source.row, e)) != 1)
			return got;
	} while (is_header(&source.row));
	return read_rows(&source) == -1 ? -1 : 1;
}
