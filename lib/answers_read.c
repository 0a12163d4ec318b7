/*
 * From the cells of a row to a response.  A cell is empty, a missing code, a
 * number that its item admits, or bad; nothing is guessed.
 *
 * Most rows have nothing but digits: what these come to is looked up (tally.c).
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "answers.h"
#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "number.h"
#include "tally.h"

void
response_init(struct response *response, const struct codebook *book)
{
	response->value = xcalloc(book->nitems, sizeof(*response->value));
	response->state = xcalloc(book->nitems, 1);
	response->digit = NULL;
	response->word = NULL;
	number_units("1", 1, book->decimals, &response->unit);
	response->form = 0;
	response->guess = 0;
}

void
response_free(struct response *response)
{
	free(response->value);
	free(response->state);
}

enum answer_state
response_answer(const struct response *r, size_t item, int64_t *value)
{
	if (r->digit != NULL && r->digit[item].is == GLANCE_EMPTY)
		return ANSWER_MISSING;
	if (r->digit != NULL) {
		*value = r->digit[item].is * r->unit;
		return ANSWER_GIVEN;
	}
	*value = r->value[item];
	return (enum answer_state)r->state[item];
}

static int
is_missing_code(const struct item *item, struct slice cell)
{
	const char *words = item->missing;
	struct slice word;

	while (codebook_word(&words, &word)) {
		if (slice_equal(word, cell))
			return 1;
	}
	return 0;
}

enum answer_state
answers_cell(const struct codebook *book, const struct item *item,
    struct slice cell, int64_t *value)
{
	if (cell.n == 0 || is_missing_code(item, cell))
		return ANSWER_MISSING;
	if (number_units(cell.s, cell.n, book->decimals, value) == -1 ||
	    *value < item->low || *value > item->high ||
	    *value % item->step != 0)
		return ANSWER_BAD;
	return ANSWER_GIVEN;
}

/* Whether a cell is words: it has letters, and is not what R calls missing. */
static int
is_words(struct slice cell)
{
	size_t i;

	if (slice_is(cell, "NA") || slice_is(cell, "NaN"))
		return 0;
	for (i = 0; i < cell.n; i++) {
		if ((cell.s[i] >= 'a' && cell.s[i] <= 'z') ||
		    (cell.s[i] >= 'A' && cell.s[i] <= 'Z') ||
		    (unsigned char)cell.s[i] >= 0x80)
			return 1;
	}
	return 0;
}

/* Whether one of a row's cells is what Qualtrics puts under its headers. */
static int
has_import_id(const struct row *row)
{
	static const char mark[] = "ImportId";
	struct slice cell;
	size_t i;

	for (i = 0; i < row->n; i++) {
		cell = row_cell(row, i);
		if (cell.n > sizeof(mark) + 2 && cell.s[0] == '{' &&
		    memcmp(cell.s + 2, mark, sizeof(mark) - 1) == 0)
			return 1;
	}
	return 0;
}

/*
 * Whether a row shows that this is an export: all its answers, three at
 * least, are words, and no row before had a number.
 */
static int
is_export(struct answers *a, const struct row *row)
{
	struct slice cell;
	size_t i, words = 0;

	if (has_import_id(row))
		return 1;
	for (i = 0; i < a->book->nitems; i++) {
		if (a->column[i] == -1)
			continue;
		cell = row_cell(row, a->column[i]);
		if (cell.n == 0 || is_missing_code(&a->book->item[i], cell))
			continue;
		a->numeric |= !is_words(cell);
		words += (size_t)is_words(cell);
	}
	return words >= 3 && !a->numeric;
}

int
answers_bad_form(const struct answers *a, const struct row *row)
{
	return a->form != -1 &&
	    codebook_form(a->book, row_cell(row, a->form)) == -1;
}

int
answers_bad_about(const struct answers *a, const struct row *row)
{
	return a->about != -1 && row_cell(row, a->about).n > 0 &&
	    !slice_is(row_cell(row, a->about), "self") &&
	    !slice_is(row_cell(row, a->about), "partner");
}

/* The row's form and whom it is about.  Returns 0, 1 if bad, or -1. */
static int
read_frame(struct answers *a, const struct row *row, struct response *response,
    struct error *e)
{
	response->guess =
	    a->about != -1 && slice_is(row_cell(row, a->about), "partner");
	if (answers_bad_form(a, row) || answers_bad_about(a, row))
		return answers_bad_form(a, row) + answers_bad_about(a, row);
	if (a->form != -1)
		response->form =
		    (size_t)codebook_form(a->book, row_cell(row, a->form));
	if (a->checked[response->form])
		return 0;
	return answers_check_form(a, response->form, row->line, e);
}

/* Take a row's answers one by one.  Returns how many are bad. */
static int
take_cells(const struct answers *a, const struct row *row,
    struct response *response)
{
	const struct item *item = a->book->item;
	size_t i;
	int bad = 0;

	for (i = 0; i < a->book->nitems; i++) {
		response->state[i] = ANSWER_MISSING;
		if (a->column[i] != -1)
			response->state[i] =
			    (unsigned char)answers_cell(a->book, &item[i],
				row_cell(row, (size_t)a->column[i]),
				&response->value[i]);
		bad += response->state[i] == ANSWER_BAD;
	}
	return bad;
}

/* The glances of the items' cells, in the codebook's order. */
static const struct glance *
gather(const struct answers *a, const struct row *row)
{
	const long *column = a->column;
	size_t i;

	for (i = 0; i < a->book->nitems; i++) {
		if (column[i] != -1)
			a->glance[i] = row->glance[column[i]];
	}
	return a->glance;
}

int
answers_take(struct answers *a, const struct row *row,
    struct response *response, struct error *e)
{
	int bad;

	response->guess = 0;
	response->form = a->given_form;
	if ((a->form != -1 || a->about != -1) &&
	    (bad = read_frame(a, row, response, e)) != 0) {
		response->digit = NULL;
		memset(response->state, ANSWER_MISSING, a->book->nitems);
		return bad;
	}
	response->digit =
	    a->first == -1 ? gather(a, row) : row->glance + a->first;
	response->word = tally_add(a->tally, response->form, response->digit);
	if (response->word != NULL)
		return 0;
	response->digit = NULL;
	return take_cells(a, row, response);
}

int
answers_read(struct answers *a, const struct row *row,
    struct response *response, struct error *e)
{
	if (!a->numeric && is_export(a, row))
		return error_set(e, row->line,
		    "this looks like a platform's export; attune-import turns "
		    "it into answers");
	return answers_take(a, row, response, e);
}

void
answers_admitted(const struct codebook *book, const struct item *item,
    char *out, size_t size)
{
	char low[NUMBER_MAX], high[NUMBER_MAX], step[NUMBER_MAX];
	int64_t one = 1;
	int i;

	for (i = 0; i < book->decimals; i++)
		one *= 10;
	number_format(low, item->low, book->decimals);
	number_format(high, item->high, book->decimals);
	number_format(step, item->step, book->decimals);
	snprintf(out, size, "%.40s..%.40s%s%.40s", low, high,
	    item->step == one ? "" : " in steps of ",
	    item->step == one ? "" : step);
}
