/*
 * Records from a stream of bytes, a pull at a time.  The plain lane
 * (table_plain.c) takes the cells that can only mean one thing, which are
 * nearly all; libcsv (table_read_csv.c) says what the others mean.
 */

#include "table.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "cells.h"
#include "error.h"
#include "input.h"
#include "kept.h"
#include "returns.h"
#include "table_plain.h"
#include "table_read_csv.h"

/* What is known of a record before libcsv is asked. */
struct part {
	size_t cells;
	size_t bytes; /* theirs */
	size_t lines; /* ends of lines within them */
};

struct reader {
	struct plain plain;
	struct parser parser, cell; /* of records, and of single cells */
	struct input in;
	size_t line; /* of the byte in.at */

	/* The record so far. */
	size_t first; /* its first line */
	size_t bytes; /* of input */
	size_t quotes;
	size_t width; /* cells that there must be; 0 before the first record */
	int keeps; /* with reader_keep */
	struct kept kept; /* the record as it stands in the input */
};

static struct reader *
reader_new(char delimiter)
{
	struct reader *r = xcalloc(1, sizeof(*r));

	r->line = 1;
	parser_open(&r->parser, delimiter);
	parser_open(&r->cell, delimiter);
	plain_init(&r->plain, delimiter);
	return r;
}

struct reader *
reader_open(int fd, char delimiter)
{
	struct reader *r = reader_new(delimiter);

	input_open(&r->in, fd);
	return r;
}

struct reader *
reader_open_memory(const char *s, size_t n, char delimiter)
{
	struct reader *r = reader_new(delimiter);

	input_open_memory(&r->in, s, n);
	return r;
}

struct reader *
reader_open_source(input_source *source, void *data, char delimiter)
{
	struct reader *r = reader_new(delimiter);

	input_open_source(&r->in, source, data);
	return r;
}

void
reader_close(struct reader *r)
{
	if (r == NULL)
		return;
	parser_close(&r->parser);
	parser_close(&r->cell);
	input_close(&r->in);
	kept_free(&r->kept);
	free(r);
}

/* From the second record on the plain lane is open.  It must know where the
 * cells are whenever libcsv may have had more of them. */
static void
know_width(struct reader *r)
{
	const struct cells *cells = &r->parser.cells;

	if (r->in.begun && r->width > 0)
		plain_room(&r->plain, cells->glance, cells->cell, r->width);
}

void
reader_width(struct reader *r, size_t n)
{
	cells_room(&r->parser.cells, n);
	r->width = n;
	know_width(r);
}

void
reader_keep(struct reader *r)
{
	r->keeps = 1;
}

void
reader_plain(struct reader *r)
{
	r->plain.off = 1;
	parser_plain(&r->parser);
}

/* Pass over the rest of the line, and begin anew. */
int
reader_skip(struct reader *r, struct error *e)
{
	ssize_t n = 0;
	int ends = 0;

	parser_restart(&r->parser);
	know_width(r);
	while (!ends && (n = input_piece(&r->in, e)) > 0) {
		ends = r->in.at[n - 1] == '\n';
		kept_add(&r->kept, r->in.at, (size_t)n);
		r->in.at += n;
	}
	r->line++;
	return n == -1 ? -1 : 0;
}

struct slice
reader_record(const struct reader *r)
{
	return kept_line(&r->kept);
}

/* Take so many bytes of a record. */
static void
take(struct reader *r, size_t n)
{
	if (r->keeps)
		kept_add(&r->kept, r->in.at, n);
	r->in.at += n;
	r->bytes += n;
}

/* Begin a record, a part of which is known already. */
static void
begin_record(struct reader *r, const struct part *part)
{
	r->first = r->line;
	r->line += part->lines;
	r->bytes = r->quotes = r->kept.n = 0;
	parser_begin(&r->parser, part->cells);
	take(r, part->bytes);
}

/* Feed libcsv the next n bytes, without what attune(5) forbids and it does
 * not. */
static int
parse_piece(struct reader *r, size_t n, struct error *e)
{
	const char *s = r->in.at, *nul = memchr(s, '\0', n);
	size_t lone;

	if (nul != NULL)
		n = (size_t)(nul - s);
	lone = returns_find(s, n, r->parser.quote == '\0' ? NULL : &r->quotes);
	if (lone < n && parser_feed(&r->parser, s, lone, r->line, e) == -1)
		return -1;
	if (lone < n)
		return error_set(e, r->line,
		    "a carriage return that ends no line");
	if (r->bytes + n > TABLE_RECORD_MAX)
		return error_set(e, r->first, "a record of more than 16 MiB%s",
		    r->quotes % 2 == 1 ? "; is its quote closed?" : "");
	if (parser_feed(&r->parser, s, n, r->line, e) == -1)
		return -1;
	if (nul != NULL)
		return error_set(e, r->line,
		    "a NUL byte; is this UTF-16, or not a table?");
	take(r, n);
	r->line += s[n - 1] == '\n';
	return 0;
}

static int
finish_record(struct reader *r, struct row *row, struct error *e)
{
	struct cells *cells = &r->parser.cells;

	if (r->width == 0)
		r->width = cells->n;
	if (cells->n != r->width && !r->keeps)
		return error_set(e, r->first, "expected %zu cells, found %zu",
		    r->width, cells->n);
	cells_finish(cells);
	know_width(r);
	cells_row(cells, cells->n, row);
	row->line = r->first;
	return 1;
}

/* The input has ended: what is left is a record without an end of line. */
static int
last_record(struct reader *r, struct row *row, struct error *e)
{
	if (parser_end(&r->parser) == -1)
		return error_set(e, r->first, "a quote that is never closed");
	return r->parser.complete ? finish_record(r, row, e) : 0;
}

/* A record, a part of which is known already. */
static int
next_by_libcsv(struct reader *r, const struct part *part, struct row *row,
    struct error *e)
{
	static const struct part none = { 0, 0, 0 };
	ssize_t n;
	int blank;

	begin_record(r, part);
	while ((n = input_piece(&r->in, e)) > 0) {
		blank = r->bytes == 0 && returns_only(r->in.at, (size_t)n);
		if (parse_piece(r, (size_t)n, e) == -1)
			return -1;
		if (blank && r->width == 1)
			parser_empty(&r->parser);
		if (r->parser.complete || (blank && r->width == 1))
			return finish_record(r, row, e);
		if (blank)
			begin_record(r, &none);
	}
	return n == -1 ? -1 : last_record(r, row, e);
}

/* Hand on a record that is plain. */
static int
finish_plain(struct reader *r, size_t lines, struct row *row)
{
	if (r->keeps) {
		r->kept.n = 0;
		kept_add(&r->kept, r->in.at, (size_t)(r->plain.s - r->in.at));
	}
	r->in.at = r->plain.s;
	cells_row(&r->parser.cells, r->width, row);
	row->line = r->line;
	r->line += lines + 1;
	return 1;
}

/*
 * An odd cell by itself, if it is in quotes and all there, and what is plain
 * behind it.  That is tried once in a record: where one cell is odd the others
 * are not, or many are.
 */
static enum plain_got
pass_odd(struct reader *r, size_t *lines)
{
	struct plain *plain = &r->plain;
	const char *s = plain->s, *line = s;
	struct slice text;
	size_t n = plain_quoted(plain);

	if (n == 0 || (size_t)(s - r->in.at) + n > TABLE_RECORD_MAX - 2 ||
	    parser_cell(&r->cell, s, n, &text) == -1)
		return PLAIN_ODD;
	*plain->text = text;
	plain->next->is = cells_glance(text.s, text.n);
	while ((line = memchr(line, '\n', (size_t)(s + n - line))) != NULL) {
		++*lines;
		line++;
	}
	return plain_go_on(plain, n);
}

/* A record that is not plain in what there is, of which there may be more. */
static int
next_odd(struct reader *r, enum plain_got got, struct row *row, struct error *e)
{
	struct part part = { 0, 0, 0 };
	int more = 1;

	while (got == PLAIN_CUT && more != 0) {
		if ((more = input_more(&r->in, e)) == -1)
			return -1;
		got = plain_record(&r->plain, r->in.at, r->in.end);
	}
	if (got == PLAIN_ODD && r->plain.first != NULL)
		got = pass_odd(r, &part.lines);
	if (got == PLAIN_WHOLE)
		return finish_plain(r, part.lines, row);
	if (r->plain.first != NULL) {
		part.cells = (size_t)(r->plain.next - r->plain.first);
		part.bytes = (size_t)(r->plain.s - r->in.at);
	}
	return next_by_libcsv(r, &part, row, e);
}

int
reader_next(struct reader *r, struct row *row, struct error *e)
{
	enum plain_got got = plain_record(&r->plain, r->in.at, r->in.end);

	return got == PLAIN_WHOLE ? finish_plain(r, 0, row) :
				    next_odd(r, got, row, e);
}
