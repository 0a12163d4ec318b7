/*
 * What of an export cannot be read, and what is hardly meant to be.
 */

#include "export.h"

#include <string.h>

#include "codebook.h"
#include "decode.h"
#include "encoding.h"
#include "error.h"
#include "place.h"
#include "shape.h"
#include "table.h"
#include "utf8.h"

int
export_check(const struct shape *shape, const struct row *row, struct error *e)
{
	const struct header *names = &shape->header[0];
	char quoted[UTF8_QUOTE], words[DECODE_WORDS];
	int is_text = encoding_is_ascii(shape->record) ||
	    encoding_wrong(shape->record) == shape->record.n;
	size_t i;

	if (row->n != names->n)
		return shape_width(shape, row->line, row->n, e);
	for (i = 0; i < row->n && !is_text; i++) {
		if (decode_check(shape->decoder, row_cell(row, i), words) == -1)
			return error_set(e, row->line, "%s: %s",
			    utf8_quote(quoted, names->name[i],
				strlen(names->name[i])),
			    words);
	}
	if (shape->has_tail && row_cell(row, row->n - 1).n > 0)
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
	struct shown shown;
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
	size_t good = 0, bad = 0, line = 0, n;
	struct row row;

	for (n = 0; shape->at < shape->nahead && good == 0; n++) {
		if (shape_next(shape, in, &row, e) != 1)
			break;
		line = n == 0 ? row.line : line;
		count_answers(x, &row, &good, &bad);
		if (good == 0 && bad < 2)
			break;
	}
	shape_rewind(shape);
	if (n < 2 || good == 0 || bad * 10 > good)
		return 0;
	return error_set(e, line,
	    "this looks like a further header: -r %zu if it is, -r %zu if not",
	    shape->records + n - 1, shape->records);
}
