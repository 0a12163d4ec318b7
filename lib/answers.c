/*
 * From the cells of a table of answers to a response: which column is which
 * item, and what each cell says.  A cell is empty, a missing code, a number
 * that its item admits, or bad; nothing is guessed.
 */

#include "answers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "match.h"
#include "number.h"
#include "utf8.h"

enum { LISTED = 8 }; /* missing items that a complaint names */

/* Add to a text that may be full. */
static void
append(char *out, size_t size, const char *s)
{
	size_t used = strlen(out);

	snprintf(out + used, size - used, "%s", s);
}

/* What kind of file a header without items may be the header of. */
static const char *
guess_origin(const struct header *header)
{
	if (header->n == 1 && strchr(header->name[0], '\t') != NULL)
		return "; its names are separated by tabs, which -t reads";
	if (header->n == 1 && strchr(header->name[0], ',') != NULL)
		return "; its names are separated by commas: leave -t out";
	if (strchr(header->name[0], ';') != NULL)
		return "; its names are separated by \";\", as in some "
		       "platforms' exports: attune-import reads those";
	return "";
}

/* An item that the table lacks, and the column that may have been meant. */
static void
append_lacking(char *out, size_t size, const struct answers *a, size_t item)
{
	char quoted[UTF8_QUOTE];
	char *taken = xcalloc(a->header->n, 1);
	const char *id = a->book->item[item].id;
	size_t i;
	long near;

	for (i = 0; i < a->book->nitems; i++) {
		if (a->column[i] != -1)
			taken[a->column[i]] = 1;
	}
	append(out, size, utf8_quote(quoted, id, strlen(id)));
	if ((near = match_nearest(a->header, id, taken)) != -1) {
		id = a->header->name[near];
		append(out, size, " (nearest column: ");
		append(out, size, utf8_quote(quoted, id, strlen(id)));
		append(out, size, ")");
	}
	free(taken);
}

/* Whether the table has all items of a form. */
static int
check_form(struct answers *a, size_t form, size_t line, struct error *e)
{
	char text[600] = "";
	size_t lacking = 0, i;

	for (i = 0; i < a->book->nitems; i++) {
		if (a->column[i] != -1 || !codebook_in_form(a->book, i, form))
			continue;
		if (lacking++ >= LISTED)
			continue;
		append(text, sizeof(text), lacking > 1 ? ", " : "");
		append_lacking(text, sizeof(text), a, i);
	}
	if (lacking == 0) {
		a->checked[form] = 1;
		return 0;
	}
	return error_set(e, line,
	    "the table lacks %zu item%s that form %s needs: %s%s", lacking,
	    lacking == 1 ? "" : "s", a->book->form[form], text,
	    lacking > LISTED ? ", ..." : "");
}

static int
find_items(struct answers *a, struct error *e)
{
	char quoted[UTF8_QUOTE];
	size_t i, found = 0;
	long item;

	for (i = 0; i < a->header->n; i++) {
		item = codebook_item(a->book, a->header->name[i]);
		if (item == -1)
			continue;
		if (a->column[item] != -1)
			return error_set(e, 1, "column %s stands twice",
			    utf8_quote(quoted, a->header->name[i],
				strlen(a->header->name[i])));
		a->column[item] = (long)i;
		found++;
	}
	if (found == 0)
		return error_set(e, 1,
		    "the table has none of the codebook's items%s",
		    guess_origin(a->header));
	return 0;
}

int
answers_open(struct answers *a, const struct codebook *book,
    const struct header *header, size_t form, struct error *e)
{
	size_t i;

	memset(a, 0, sizeof(*a));
	a->book = book;
	a->header = header;
	a->column = xcalloc(book->nitems, sizeof(*a->column));
	a->checked = xcalloc(book->nforms, 1);
	for (i = 0; i < book->nitems; i++)
		a->column[i] = -1;
	a->form = header_find(header, "form");
	a->about = header_find(header, "about");
	a->given_form = form;
	if (find_items(a, e) == 0 &&
	    (a->form != -1 || check_form(a, form, 1, e) == 0))
		return 0;
	answers_close(a);
	return -1;
}

void
answers_close(struct answers *a)
{
	free(a->column);
	free(a->checked);
	a->column = NULL;
	a->checked = NULL;
}

int
answers_is_item(const struct answers *a, size_t column)
{
	size_t i;

	for (i = 0; i < a->book->nitems; i++) {
		if (a->column[i] == (long)column)
			return 1;
	}
	return 0;
}

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

/*
 * Whether a row's answers are all words (three at least), or one of its cells
 * is what Qualtrics puts under its headers: then this is an export.
 */
static int
is_export(const struct answers *a, const struct row *row)
{
	static const char mark[] = "ImportId";
	struct slice cell;
	size_t i, words = 0;

	for (i = 0; i < row->n; i++) {
		cell = row->field[i];
		if (cell.n > sizeof(mark) + 2 && cell.s[0] == '{' &&
		    memcmp(cell.s + 2, mark, sizeof(mark) - 1) == 0)
			return 1;
	}
	for (i = 0; i < a->book->nitems; i++) {
		if (a->column[i] == -1)
			continue;
		cell = row->field[a->column[i]];
		if (cell.n == 0 || is_missing_code(&a->book->item[i], cell))
			continue;
		if (strchr("-+.0123456789", cell.s[0]) != NULL)
			return 0;
		words++;
	}
	return words >= 3;
}

int
answers_bad_form(const struct answers *a, const struct row *row)
{
	return a->form != -1 &&
	    codebook_form(a->book, row->field[a->form]) == -1;
}

/* The row's form and whom it is about.  Returns 0, 1 if bad, or -1. */
static int
read_frame(struct answers *a, const struct row *row, struct response *response,
    struct error *e)
{
	response->guess =
	    a->about != -1 && slice_is(row->field[a->about], "partner");
	response->form = a->given_form;
	if (answers_bad_form(a, row))
		return 1;
	if (a->form != -1)
		response->form =
		    (size_t)codebook_form(a->book, row->field[a->form]);
	if (a->checked[response->form])
		return 0;
	return check_form(a, response->form, row->line, e);
}

int
answers_read(struct answers *a, const struct row *row,
    struct response *response, struct error *e)
{
	const struct item *item = a->book->item;
	size_t i;
	int bad, bad_form;

	if (a->rows < 3 && is_export(a, row))
		return error_set(e, row->line,
		    "this looks like a platform's export; attune-import turns "
		    "it into answers");
	a->rows++;
	if ((bad = bad_form = read_frame(a, row, response, e)) == -1)
		return -1;
	for (i = 0; i < a->book->nitems; i++) {
		response->state[i] = ANSWER_MISSING;
		if (a->column[i] == -1 || bad_form)
			continue;
		response->state[i] = (unsigned char)read_cell(a->book, &item[i],
		    row->field[a->column[i]], &response->value[i]);
		bad += response->state[i] == ANSWER_BAD;
	}
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
