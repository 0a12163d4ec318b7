/*
 * Records from a stream of bytes.  libcsv, in its strictest mode, says what a
 * record means; this file is all that knows it, and turns its callbacks into
 * a pull.  In front of it stands the plain lane (table_plain.c), which takes
 * the records that can only mean one thing.
 *
 * Two settings make libcsv read what attune(5) says.  Only LF may end a
 * record, so feeding one line at a time completes at most one record and
 * never needs a queue.  And only CR counts as a blank, which libcsv drops
 * before the end of an unquoted cell: so CR LF is an end of line, and all
 * other blanks stay.  Any other CR outside quotes is refused (returns.c).
 */

#include "table.h"

#include <csv.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "cells.h"
#include "error.h"
#include "input.h"
#include "kept.h"
#include "quote.h"
#include "returns.h"
#include "table_plain.h"

struct reader {
	struct csv_parser csv;
	struct plain plain;
	char delimiter;
	char quote; /* '"', or NUL, which no table has: no cell is quoted */
	struct input in;
	size_t line; /* of the byte in.at */

	/* The record so far. */
	size_t first; /* its first line */
	size_t bytes; /* of input */
	size_t quotes;
	struct cells cells;
	size_t width; /* cells that there must be; 0 before the first record */
	int complete;
	int keeps; /* with reader_keep */
	struct kept kept; /* the record as it stands in the input */
};

static int
is_blank(unsigned char c)
{
	return c == '\r';
}

static int
is_end(unsigned char c)
{
	return c == '\n';
}

/* libcsv has a cell. */
static void
on_cell(void *s, size_t n, void *reader)
{
	cells_add(&((struct reader *)reader)->cells, s, n);
}

/* libcsv has the end of a record. */
static void
on_record(int c, void *reader)
{
	(void)c;
	((struct reader *)reader)->complete = 1;
}

static void
start_csv(struct reader *r)
{
	csv_init(&r->csv, CSV_STRICT | CSV_STRICT_FINI);
	csv_set_delim(&r->csv, (unsigned char)r->delimiter);
	csv_set_quote(&r->csv, (unsigned char)r->quote);
	csv_set_space_func(&r->csv, is_blank);
	csv_set_term_func(&r->csv, is_end);
	csv_set_blk_size(&r->csv, 4096);
}

static struct reader *
reader_new(char delimiter)
{
	struct reader *r = xcalloc(1, sizeof(*r));

	r->delimiter = delimiter;
	r->quote = '"';
	r->line = 1;
	start_csv(r);
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
	csv_free(&r->csv);
	input_close(&r->in);
	cells_free(&r->cells);
	kept_free(&r->kept);
	free(r);
}

void
reader_width(struct reader *r, size_t n)
{
	cells_room(&r->cells, n);
	r->width = n;
}

void
reader_keep(struct reader *r)
{
	r->keeps = 1;
}

void
reader_plain(struct reader *r)
{
	r->quote = '\0';
	r->plain.off = 1;
	csv_set_quote(&r->csv, '\0');
}

/* Pass over the rest of the line, and begin anew. */
int
reader_skip(struct reader *r, struct error *e)
{
	ssize_t n = 0;
	int ends = 0;

	csv_free(&r->csv);
	start_csv(r);
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

static void
begin_record(struct reader *r)
{
	r->first = r->line;
	r->bytes = r->quotes = r->kept.n = 0;
	r->cells.used = r->cells.n = 0;
	r->complete = 0;
}

/* Have libcsv parse bytes that are known to be no nonsense to it. */
static int
parse(struct reader *r, const char *s, size_t n, struct error *e)
{
	size_t done = csv_parse(&r->csv, s, n, on_cell, on_record, r);

	if (done == n)
		return 0;
	if (csv_error(&r->csv) == CSV_ENOMEM) {
		errno = ENOMEM;
		return error_system(e, "");
	}
	return quote_error(e, r->line, r->cells.n + 1,
	    (const char *)r->csv.entry_buf,
	    r->csv.entry_pos - (r->csv.quoted != 0), s[done]);
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
	lone = returns_find(s, n, r->quote == '\0' ? NULL : &r->quotes);
	if (lone < n && parse(r, s, lone, e) == -1)
		return -1;
	if (lone < n)
		return error_set(e, r->line,
		    "a carriage return that ends no line");
	r->bytes += n;
	if (r->bytes > TABLE_RECORD_MAX)
		return error_set(e, r->first, "a record of more than 16 MiB%s",
		    r->quotes % 2 == 1 ? "; is its quote closed?" : "");
	if (parse(r, s, n, e) == -1)
		return -1;
	if (nul != NULL)
		return error_set(e, r->line,
		    "a NUL byte; is this UTF-16, or not a table?");
	if (r->keeps)
		kept_add(&r->kept, s, n);
	r->in.at += n;
	r->line += s[n - 1] == '\n';
	return 0;
}

static int
finish_record(struct reader *r, struct row *row, struct error *e)
{
	if (r->width == 0)
		r->width = r->cells.n;
	if (r->cells.n != r->width && !r->keeps)
		return error_set(e, r->first, "expected %zu cells, found %zu",
		    r->width, r->cells.n);
	cells_finish(&r->cells);
	row->field = r->cells.cell;
	row->n = r->cells.n;
	row->line = r->first;
	return 1;
}

/* The input has ended: what is left is a record without an end of line. */
static int
last_record(struct reader *r, struct row *row, struct error *e)
{
	if (csv_fini(&r->csv, on_cell, on_record, r) != 0)
		return error_set(e, r->first, "a quote that is never closed");
	return r->complete ? finish_record(r, row, e) : 0;
}

static int
next_by_libcsv(struct reader *r, struct row *row, struct error *e)
{
	ssize_t n;
	int blank;

	begin_record(r);
	while ((n = input_piece(&r->in, e)) > 0) {
		blank = r->bytes == 0 && returns_only(r->in.at, (size_t)n);
		if (parse_piece(r, (size_t)n, e) == -1)
			return -1;
		if (blank && r->width == 1)
			on_cell(NULL, 0, r);
		if (r->complete || (blank && r->width == 1))
			return finish_record(r, row, e);
		if (blank)
			begin_record(r);
	}
	return n == -1 ? -1 : last_record(r, row, e);
}

/* The next record, if it is a plain one.  Returns 1; 0 if it is none, or the
 * input has ended; or -1 with e set. */
static int
next_plain(struct reader *r, struct row *row, struct error *e)
{
	size_t n;
	int is_cut, got;

	if (r->width == 0 || !r->in.begun)
		return 0;
	while ((n = plain_record(&r->plain, r->in.at, r->in.end, r->cells.cell,
		    r->width, &is_cut)) == 0) {
		got = is_cut ? input_more(&r->in, e) : 0;
		if (got != 1)
			return got;
	}
	r->kept.n = 0;
	if (r->keeps)
		kept_add(&r->kept, r->in.at, n);
	r->in.at += n;
	row->field = r->cells.cell;
	row->n = r->width;
	row->line = r->line++;
	return 1;
}

int
reader_next(struct reader *r, struct row *row, struct error *e)
{
	int got = next_plain(r, row, e);

	return got != 0 ? got : next_by_libcsv(r, row, e);
}
