/*
 * From the cells of a row to a response.  A cell is empty, a missing code, a
 * number that its item admits, or bad; nothing is guessed.
 *
 * Most cells are one digit, whose meaning never changes: which digits are
 * answers is asked once an item.
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

void
response_init(struct response *response, const struct codebook *book)
{
	response->value = xcalloc(book->nitems, sizeof(*response->value));
	response->state = xcalloc(book->nitems, 1);
	response->form = 0;
	response->guess = 0;
}

void
response_free(struct response *response)
{
	free(response->value);
	free(response->state);
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

static enum answer_state
read_cell(const struct codebook *book, const struct item *item,
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

uint16_t
answers_digits(const struct codebook *book, const struct item *item)
{
	static const char digits[] = "0123456789";
	struct slice cell = { NULL, 1 };
	uint16_t admitted = 0;
	int64_t value;
	int i;

	for (i = 0; i < 10; i++) {
		cell.s = digits + i;
		if (read_cell(book, item, cell, &value) == ANSWER_GIVEN)
			admitted |= (uint16_t)(1U << i);
	}
	return admitted;
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
		cell = row->field[i];
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
		cell = row->field[a->column[i]];
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
	    codebook_form(a->book, row->field[a->form]) == -1;
}

int
answers_bad_about(const struct answers *a, const struct row *row)
{
	return a->about != -1 && row->field[a->about].n > 0 &&
	    !slice_is(row->field[a->about], "self") &&
	    !slice_is(row->field[a->about], "partner");
}

/* The row's form and whom it is about.  Returns 0, 1 if bad, or -1. */
static int
read_frame(struct answers *a, const struct row *row, struct response *response,
    struct error *e)
{
	response->guess =
	    a->about != -1 && slice_is(row->field[a->about], "partner");
	response->form = a->given_form;
	if (answers_bad_form(a, row) || answers_bad_about(a, row))
		return answers_bad_form(a, row) + answers_bad_about(a, row);
	if (a->form != -1)
		response->form =
		    (size_t)codebook_form(a->book, row->field[a->form]);
	if (a->checked[response->form])
		return 0;
	return answers_check_form(a, response->form, row->line, e);
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

/* Take answers of one digit from item i on.  Returns the first item that has
 * none, or behind the last. */
static size_t
take_digits(const struct answers *a, const struct slice *field, size_t i,
    struct response *response)
{
	const size_t nitems = a->book->nitems;
	const long *column = a->column;
	const uint16_t *digits = a->digits;
	const int64_t unit = a->unit;
	unsigned char *state = response->state;
	int64_t *value = response->value;
	const struct slice *cell;
	unsigned digit;

	for (; i < nitems && column[i] != -1; i++) {
		cell = &field[column[i]];
		if (cell->n != 1)
			break;
		digit = (unsigned)(cell->s[0] - '0');
		if (digit >= 10 || !(digits[i] >> digit & 1))
			break;
		state[i] = ANSWER_GIVEN;
		value[i] = digit * unit;
	}
	return i;
}

/* Take an item's answer, whatever it looks like.  Returns whether it is bad. */
static int
take_cell(const struct answers *a, const struct slice *field, size_t i,
    struct response *response)
{
	response->state[i] = ANSWER_MISSING;
	if (a->column[i] != -1)
		response->state[i] =
		    (unsigned char)read_cell(a->book, &a->book->item[i],
			field[a->column[i]], &response->value[i]);
	return response->state[i] == ANSWER_BAD;
}

int
answers_take(struct answers *a, const struct row *row,
    struct response *response, struct error *e)
{
	const size_t nitems = a->book->nitems;
	size_t i = 0;
	int bad;

	if ((bad = read_frame(a, row, response, e)) != 0) {
		memset(response->state, ANSWER_MISSING, nitems);
		return bad;
	}
	while ((i = take_digits(a, row->field, i, response)) < nitems)
		bad += take_cell(a, row->field, i++, response);
	return bad;
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
