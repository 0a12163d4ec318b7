/*
 * What of an export cannot be read, and what is hardly meant to be.
 */

#include "export.h"

#include <string.h>

#include "codebook.h"
#include "decode.h"
#include "error.h"
#include "place.h"
#include "shape.h"
#include "table.h"
#include "utf8.h"

int
export_check(const struct shape *shape, char delimiter, const struct row *row,
    struct error *e)
{
	const struct header *names = &shape->header[0];
	char quoted[UTF8_QUOTE], mark[2] = { delimiter, '\0' };
	size_t i, at;

	if (row->n != names->n)
		return error_set(e, row->line,
		    "expected %zu cells, found %zu (cells end at %s)", names->n,
		    row->n,
		    delimiter == '\t' ? "a tab" : utf8_quote(quoted, mark, 1));
	for (i = 0; i < row->n; i++) {
		at = decode_invalid(row->field[i]);
		if (at < row->field[i].n)
			return error_set(e, row->line,
			    "%s: byte \\x%02X is not UTF-8; likely to be "
			    "-e %s",
			    utf8_quote(quoted, names->name[i],
				strlen(names->name[i])),
			    (unsigned)(unsigned char)row->field[i].s[at],
			    decode_likely(row->field[i]));
	}
	if (shape->has_tail && row->field[row->n - 1].n > 0)
		return error_set(e, row->line,
		    "the last column has no name, and is not empty");
	return 0;
}

/* How many of a row's cells are answers, and how many are none. */
static void
count_answers(const struct export *x, const struct row *row, size_t *good,
    size_t *bad)
{
	enum answer_state got;
	struct slice shown;
	int64_t value;
	size_t i;

	*good = *bad = 0;
	for (i = 0; i < x->book->nitems && row->n == x->header->n; i++) {
		if (x->place[i].n == 0)
			continue;
		got =
		    place_read(&x->place[i], x->labels[i], row, &value, &shown);
		*good += got == ANSWER_GIVEN;
		*bad += got == ANSWER_BAD;
	}
}

int
export_suspect(const struct export *x, struct shape *shape, struct reader *in,
    struct error *e)
{
	size_t good[2] = { 0 }, bad[2] = { 0 }, line = 0, i;
	struct row row;

	for (i = 0; i < 2 && shape->at < shape->nahead; i++) {
		if (shape_next(shape, in, &row, e) != 1)
			break;
		line = i == 0 ? row.line : line;
		count_answers(x, &row, &good[i], &bad[i]);
	}
	shape_rewind(shape);
	if (bad[0] < 2 || good[0] > 0 || good[1] == 0 || bad[1] > 0)
		return 0;
	return error_set(e, line,
	    "this looks like a second header: -r %zu if it is one, -r %zu if "
	    "not",
	    shape->records + 1, shape->records);
}
