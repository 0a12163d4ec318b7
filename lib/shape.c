/*
 * What separates the cells of an export, and how many of its records are
 * headers.
 */

#include "shape.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "decode.h"
#include "error.h"
#include "first.h"
#include "signature.h"
#include "utf8.h"

struct reader *
shape_reader(struct decoder *decoder, const char *path, char *delimiter,
    int *is_told, struct error *e)
{
	struct reader *in;
	struct slice head;
	char told;

	if (decode_peek(decoder, &head, e) == -1)
		return NULL;
	*is_told = first_tells(head, &told);
	if (*delimiter == '\0')
		*delimiter = *is_told ? told : first_delimiter(head, path);
	in = reader_open_source(decode_read, decoder, *delimiter);
	reader_keep(in);
	if (*is_told && reader_skip(in, e) == -1) {
		reader_close(in);
		return NULL;
	}
	return in;
}

static void
copy_row(struct header *out, const struct row *row)
{
	size_t i;

	out->n = row->n;
	out->name = xcalloc(row->n, sizeof(*out->name));
	for (i = 0; i < row->n; i++)
		out->name[i] = xstrndup(row_cell(row, i).s, row_cell(row, i).n);
}

/* What the cells end at, as words. */
static const char *
delimiter_words(const struct shape *s, char quoted[UTF8_QUOTE])
{
	return s->delimiter == '\t' ? "a tab" :
				      utf8_quote(quoted, &s->delimiter, 1);
}

int
shape_width(const struct shape *s, size_t line, size_t n, struct error *e)
{
	char quoted[UTF8_QUOTE];

	return error_set(e, line,
	    "expected %zu cells, found %zu (cells end at %s)", s->ahead[0].n, n,
	    delimiter_words(s, quoted));
}

/* The reader's next record; what is malformed may be by the delimiter. */
static int
next(const struct shape *s, struct reader *in, struct row *row, struct error *e)
{
	char quoted[UTF8_QUOTE];
	int got = reader_next(in, row, e);
	size_t used;

	if (got == -1 && e->status == 1 && e->line > 0) {
		used = strlen(e->text);
		snprintf(e->text + used, sizeof(e->text) - used,
		    " (cells end at %s)", delimiter_words(s, quoted));
	}
	return got;
}

/* Read the first records; what ends them sooner waits until it is due. */
static void
read_ahead(struct shape *s, struct reader *in)
{
	struct slice raw;
	struct row row;

	while (s->nahead < SHAPE_AHEAD &&
	    (s->ended = next(s, in, &row, &s->end)) == 1) {
		copy_row(&s->ahead[s->nahead], &row);
		raw = reader_record(in);
		s->raw[s->nahead] = xstrndup(raw.s, raw.n);
		s->line[s->nahead++] = row.line;
	}
}

static void
copy_header(struct header *out, const struct header *in)
{
	size_t i;

	out->n = in->n;
	out->name = xcalloc(in->n, sizeof(*out->name));
	for (i = 0; i < in->n; i++)
		out->name[i] = xstrdup(in->name[i]);
}

static int
check_header(const struct shape *s, size_t k, struct error *e)
{
	const struct header *record = &s->ahead[k];
	char words[DECODE_WORDS];
	struct slice cell;
	size_t i;

	if (record->n != s->ahead[0].n)
		return shape_width(s, s->line[k], record->n, e);
	for (i = 0; i < record->n; i++) {
		cell.s = record->name[i];
		cell.n = strlen(cell.s);
		if (decode_check(s->decoder, cell, words) == -1)
			return error_set(e, s->line[k], "column %zu: %s", i + 1,
			    words);
	}
	return 0;
}

static int
take_headers(struct shape *s, struct error *e)
{
	size_t i, n = s->ahead[0].n;
	int joined;

	for (i = 0; i < s->records; i++) {
		if (check_header(s, i, e) == -1)
			return -1;
	}
	joined =
	    s->records == 2 && signature_is_joined(&s->ahead[0], &s->ahead[1]);
	if (joined)
		signature_join(&s->header[s->nheaders++], &s->ahead[0],
		    &s->ahead[1]);
	for (i = 0; i < s->records; i++) {
		copy_header(&s->header[s->nheaders], &s->ahead[i]);
		signature_cut(&s->header[s->nheaders++]);
	}
	if (joined)
		signature_fill(&s->header[1], &s->ahead[1]);
	s->has_tail = n > 1;
	for (i = 0; i < s->records; i++)
		s->has_tail &= *s->ahead[i].name[n - 1] == '\0';
	s->at = s->records;
	return 0;
}

int
shape_open(struct shape *s, struct reader *in, char delimiter,
    const struct decoder *decoder, size_t records, struct error *e)
{
	memset(s, 0, sizeof(*s));
	s->delimiter = delimiter;
	s->decoder = decoder;
	s->signature = "";
	read_ahead(s, in);
	s->is_told = records > 0;
	s->records = records == 0 ? signature_count(s->ahead, s->nahead,
					&s->signature, &s->is_doubtful) :
				    records;
	if (s->nahead < s->records && s->ended == -1) {
		*e = s->end;
		return -1;
	}
	if (s->nahead == 0)
		return error_set(e, 0, "empty: not even a header");
	if (s->nahead < s->records)
		return error_set(e, 0, "fewer records than -r says: %zu",
		    s->nahead);
	return take_headers(s, e);
}

int
shape_try(struct shape *tried, const struct shape *s, size_t records)
{
	struct error e;

	*tried = *s;
	memset(tried->header, 0, sizeof(tried->header));
	memset(&tried->cells, 0, sizeof(tried->cells));
	tried->nheaders = 0;
	tried->records = records;
	return take_headers(tried, &e);
}

void
shape_forget(struct shape *tried)
{
	size_t i;

	for (i = 0; i < tried->nheaders; i++)
		header_free(&tried->header[i]);
	cells_free(&tried->cells);
}

void
shape_close(struct shape *s)
{
	size_t i;

	shape_forget(s);
	for (i = 0; i < s->nahead; i++) {
		header_free(&s->ahead[i]);
		free(s->raw[i]);
	}
	memset(s, 0, sizeof(*s));
}

int
shape_next(struct shape *s, struct reader *in, struct row *row, struct error *e)
{
	const struct header *ahead = &s->ahead[s->at];
	size_t i;
	int got;

	if (s->at >= s->nahead && s->ended != 1) {
		*e = s->end;
		return s->ended;
	}
	if (s->at >= s->nahead) {
		if ((got = next(s, in, row, e)) == 1)
			s->record = reader_record(in);
		return got;
	}
	cells_forget(&s->cells);
	for (i = 0; i < ahead->n; i++)
		cells_add(&s->cells, ahead->name[i], strlen(ahead->name[i]));
	cells_finish(&s->cells);
	cells_row(&s->cells, ahead->n, row);
	row->line = s->line[s->at];
	s->record.s = s->raw[s->at];
	s->record.n = strlen(s->record.s);
	s->at++;
	return 1;
}

int
shape_skip(struct shape *s, struct reader *in, struct error *e)
{
	if (reader_skip(in, e) == -1)
		return -1;
	s->record = reader_record(in);
	s->ended = 1;
	return 0;
}

void
shape_rewind(struct shape *s)
{
	s->at = s->records;
}
