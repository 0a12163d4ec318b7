/*
 * The shortest way for rows whose answers are one digit each, or empty, be it
 * by a label: no number is made of them, only another character.
 */

#include "digits.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "export.h"
#include "label.h"
#include "number.h"
#include "place.h"
#include "table.h"

enum { NONE = 1 }; /* a digit that takes the long way */

struct column {
	size_t from;
	const struct labels *labels;
	char as[GLANCES]; /* what a cell of this glance is: a digit, NUL or NONE
			   */
};

struct digits {
	struct column *column; /* n of them */
	char *row;
	size_t n;
	int decimals; /* of the codebook */
};

static void
learn(struct column *column, const struct export *x, size_t item)
{
	struct slice cell = { NULL, 1 };
	char number[NUMBER_MAX];
	enum answer_state state;
	int64_t value;
	size_t i;

	column->from = x->place[item].column[0];
	column->labels = x->labels[item];
	for (i = 0; i < 10; i++) {
		cell.s = &"0123456789"[i];
		state = labels_read(x->labels[item], cell, &value);
		column->as[i] = NONE;
		if (state == ANSWER_MISSING)
			column->as[i] = '\0';
		else if (state == ANSWER_GIVEN &&
		    number_format(number, value, x->book->decimals) == 1)
			column->as[i] = number[0];
	}
}

struct digits *
digits_open(const struct export *x)
{
	struct digits *digits = xcalloc(1, sizeof(*digits));
	size_t i;

	digits->column = xcalloc(x->book->nitems, sizeof(*digits->column));
	digits->decimals = x->book->decimals;
	digits->row = xcalloc(x->book->nitems, 1);
	for (i = 0; i < x->book->nitems; i++) {
		if (x->place[i].n > 1) {
			digits_close(digits);
			return NULL;
		}
		if (x->place[i].n == 1)
			learn(&digits->column[digits->n++], x, i);
	}
	return digits;
}

void
digits_close(struct digits *digits)
{
	if (digits == NULL)
		return;
	free(digits->column);
	free(digits->row);
	free(digits);
}

/* What another cell is, such as a label: a digit, NUL or NONE. */
static char
read_other(const struct digits *digits, const struct column *column,
    struct slice cell)
{
	enum answer_state state;
	int64_t value;

	state = labels_read(column->labels, cell, &value);
	if (state == ANSWER_MISSING)
		return '\0';
	if (state == ANSWER_BAD || digits->decimals > 0 || value < 0 ||
	    value > 9)
		return NONE;
	return (char)('0' + value);
}

const char *
digits_row(struct digits *digits, const struct row *row)
{
	const struct column *column = digits->column;
	char *out = digits->row;
	size_t i, from;

	for (i = 0; i < digits->n; i++) {
		from = column[i].from;
		out[i] = column[i].as[row->glance[from].is];
		if (row->glance[from].is == GLANCE_TEXT)
			out[i] =
			    read_other(digits, &column[i], row->text[from]);
		if (out[i] == NONE)
			return NULL;
	}
	return digits->row;
}

size_t
digits_count(const struct digits *digits)
{
	return digits->n;
}
