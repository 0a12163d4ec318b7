/*
 * libcsv, in its strictest mode, says what a record means; this file is all
 * that knows it, and turns its callbacks into cells.
 *
 * Two settings make libcsv read what attune(5) says.  Only LF may end a
 * record, so feeding one line at a time completes at most one record and
 * never needs a queue.  And only CR counts as a blank, which libcsv drops
 * before the end of an unquoted cell: so CR LF is an end of line, and all
 * other blanks stay.  Any other CR outside quotes is refused (returns.c).
 */

#include "table_read_csv.h"

#include <errno.h>

#include "error.h"
#include "quote.h"

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
on_cell(void *s, size_t n, void *parser)
{
	cells_add(&((struct parser *)parser)->cells, s, n);
}

/* libcsv has the end of a record. */
static void
on_record(int c, void *parser)
{
	(void)c;
	((struct parser *)parser)->complete = 1;
}

static void
start(struct parser *p)
{
	csv_init(&p->csv, CSV_STRICT | CSV_STRICT_FINI);
	csv_set_delim(&p->csv, (unsigned char)p->delimiter);
	csv_set_quote(&p->csv, (unsigned char)p->quote);
	csv_set_space_func(&p->csv, is_blank);
	csv_set_term_func(&p->csv, is_end);
	csv_set_blk_size(&p->csv, 4096);
}

void
parser_open(struct parser *p, char delimiter)
{
	p->delimiter = delimiter;
	p->quote = '"';
	start(p);
}

void
parser_close(struct parser *p)
{
	csv_free(&p->csv);
	cells_free(&p->cells);
}

void
parser_plain(struct parser *p)
{
	p->quote = '\0';
	csv_set_quote(&p->csv, '\0');
}

void
parser_restart(struct parser *p)
{
	csv_free(&p->csv);
	start(p);
}

/* That there were cells is told libcsv by the delimiter behind the last, for
 * which it has an empty cell. */
void
parser_begin(struct parser *p, size_t n)
{
	cells_forget(&p->cells);
	if (n > 0)
		csv_parse(&p->csv, &p->delimiter, 1, on_cell, on_record, p);
	cells_forget(&p->cells);
	cells_keep(&p->cells, n);
	p->complete = 0;
}

int
parser_feed(struct parser *p, const char *s, size_t n, size_t line,
    struct error *e)
{
	size_t done = csv_parse(&p->csv, s, n, on_cell, on_record, p);

	if (done == n)
		return 0;
	if (csv_error(&p->csv) == CSV_ENOMEM) {
		errno = ENOMEM;
		return error_system(e, "");
	}
	return quote_error(e, line, p->cells.n + 1,
	    (const char *)p->csv.entry_buf,
	    p->csv.entry_pos - (p->csv.quoted != 0), s[done]);
}

int
parser_cell(struct parser *p, const char *s, size_t n, struct slice *text)
{
	cells_forget(&p->cells);
	if (csv_parse(&p->csv, s, n, on_cell, on_record, p) != n ||
	    csv_parse(&p->csv, "\n", 1, on_cell, on_record, p) != 1) {
		parser_restart(p);
		return -1;
	}
	text->s = p->cells.text;
	text->n = p->cells.used;
	return 0;
}

void
parser_empty(struct parser *p)
{
	cells_add(&p->cells, NULL, 0);
}

int
parser_end(struct parser *p)
{
	return csv_fini(&p->csv, on_cell, on_record, p) == 0 ? 0 : -1;
}
