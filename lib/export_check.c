/*
 * What of an export cannot be read, and what is hardly meant to be.
 */

#include "export.h"

#include <string.h>

#include "codebook.h"
#include "decode.h"
#include "encoding.h"
#include "error.h"
#include "number.h"
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

/* How many of a row's cells are answers, how many are none, and how many of
 * these are not even numbers. */
struct count {
	size_t good, bad, texts;
};

static struct count
count_answers(const struct export *x, const struct row *row)
{
	struct count count = { 0, 0, 0 };
	enum answer_state got;
	struct shown shown;
	int64_t value;
	size_t i;

	for (i = 0; i < x->book->nitems && row->n == x->header->n; i++) {
		if (x->place[i].n == 0)
			continue;
		got =
		    place_read(&x->place[i], x->labels[i], row, &value, &shown);
		count.good += got == ANSWER_GIVEN;
		if (got != ANSWER_BAD)
			continue;
		count.bad++;
		count.texts +=
		    number_decimals(shown.cell.s, shown.cell.n) == -1;
	}
	return count;
}

/*
 * How many records from the next on may be headers: they have texts for
 * answers, and the next that has any answer hardly anything else.  line is the
 * first's.
 */
static size_t
count_suspects(const struct export *x, struct shape *shape, struct reader *in,
    size_t *line)
{
	struct count count = { 0, 0, 0 };
	size_t n = 0, missing = 0;
	struct row row;
	struct error e;

	while (
	    shape->at < shape->nahead && shape_next(shape, in, &row, &e) == 1) {
		count = count_answers(x, &row);
		if (count.good > 0)
			break;
		if (n > 0 && count.texts == 0) {
			missing++;
			continue;
		}
		if (count.texts < 2 || missing > 0)
			break;
		if (n++ == 0)
			*line = row.line;
	}
	shape_rewind(shape);
	return count.good > 0 && count.bad * 10 <= count.good ? n : 0;
}

int
export_suspect(const struct export *x, struct shape *shape, struct reader *in,
    struct error *e)
{
	size_t line, n = count_suspects(x, shape, in, &line);

	if (n == 0)
		return 0;
	return error_set(e, line,
	    "this looks like a further header: -r %zu if it is, -r %zu if not",
	    shape->records + n, shape->records);
}

/* Whether the header records below the first have an answer. */
static int
has_answers(const struct export *x, struct shape *shape, struct reader *in)
{
	size_t good = 0;
	struct row row;
	struct error e;

	shape->at = 1;
	while (good == 0 && shape->at < shape->records &&
	    shape_next(shape, in, &row, &e) == 1)
		good = count_answers(x, &row).good;
	shape_rewind(shape);
	return good > 0;
}

/* How many header records there may be if there are at least as many as
 * shape's, or 0 unless this leaves less than half of the mistakes. */
static size_t
try_headers(const struct export *x, struct shape *shape, struct reader *in,
    size_t mistakes)
{
	struct export tried = *x;
	struct error_list left = { NULL, 0 };
	size_t n = 0, line;

	tried.header = &shape->header[0];
	tried.place = places_find(x->book, shape->header, shape->nheaders,
	    x->platform, x->labels, &left);
	if (2 * left.n < mistakes && !has_answers(&tried, shape, in))
		n = shape->records + count_suspects(&tried, shape, in, &line);
	places_free(tried.place, x->book->nitems);
	error_list_free(&left);
	return n;
}

int
export_suspect_names(const struct export *x, const struct shape *shape,
    struct reader *in, size_t mistakes, struct error *e)
{
	struct shape tried;
	size_t k, n = 0;

	if (shape->is_told || shape->records > 1)
		return 0;
	for (k = 2; k <= 3 && k < shape->nahead && n == 0; k++) {
		if (shape_try(&tried, shape, k) == 0)
			n = try_headers(x, &tried, in, mistakes);
		shape_forget(&tried);
	}
	if (n == 0)
		return 0;
	return error_set(e, shape->line[k - 2],
	    "this looks like a further header, in which items are found: -r "
	    "%zu "
	    "if it is, -r 1 if not",
	    n);
}
