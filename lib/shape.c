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
#include "fold.h"

enum { SHAPE_LOOK = 3 }; /* records that signatures are looked for in */

static int
ends_in(const char *path, const char *ending)
{
	size_t n = strlen(path), m = strlen(ending);

	return n >= m && strcmp(path + n - m, ending) == 0;
}

char
shape_delimiter(struct slice head, const char *path)
{
	static const char delimiters[] = ",;\t|";
	size_t count[4] = { 0 }, i, best = 0;
	int quoted = 0, tie = 0;
	const char *found;

	if (path != NULL && (ends_in(path, ".tsv") || ends_in(path, ".tab")))
		return '\t';
	for (i = 0; i < head.n && (quoted || head.s[i] != '\n'); i++) {
		quoted ^= head.s[i] == '"';
		if (!quoted && head.s[i] != '\0' &&
		    (found = strchr(delimiters, head.s[i])) != NULL)
			count[found - delimiters]++;
	}
	for (i = 1; i < 4; i++) {
		if (count[i] > count[best]) {
			best = i;
			tie = 0;
		} else {
			tie |= count[i] == count[best];
		}
	}
	return tie ? ',' : delimiters[best];
}

static void
copy_row(struct header *out, const struct row *row)
{
	size_t i;

	out->n = row->n;
	out->name = xcalloc(row->n, sizeof(*out->name));
	for (i = 0; i < row->n; i++)
		out->name[i] = xstrndup(row->field[i].s, row->field[i].n);
}

static int
read_ahead(struct shape *s, struct reader *in, size_t n, struct error *e)
{
	struct slice raw;
	struct row row;
	int got;

	while (s->nahead < n) {
		if ((got = reader_next(in, &row, e)) != 1)
			return got;
		copy_row(&s->ahead[s->nahead], &row);
		raw = reader_record(in);
		s->raw[s->nahead] = xstrndup(raw.s, raw.n);
		s->line[s->nahead++] = row.line;
	}
	return 0;
}

/* The id in a cell such as {"ImportId":"QID1"}, also in single quotes, or NULL.
 */
static const char *
import_id(const char *cell)
{
	const char *colon;

	if (cell[0] != '{' || (cell[1] != '"' && cell[1] != '\'') ||
	    strncmp(cell + 2, "ImportId", 8) != 0 ||
	    (colon = strchr(cell, ':')) == NULL)
		return NULL;
	return colon + 1 + strspn(colon + 1, " \"'");
}

static int
has_import_ids(const struct header *record)
{
	return record->n > 0 && import_id(record->name[0]) != NULL;
}

static int
has_tags(const struct header *record)
{
	size_t i, tags = 0;

	for (i = 0; i < record->n; i++) {
		if (record->name[i][0] != '#' && record->name[i][0] != '\0')
			return 0;
		tags += record->name[i][0] == '#';
	}
	return tags > 0;
}

static int
is_surveymonkey(const struct header *first, const struct header *second)
{
	char *folded = fold(first->name[0], strlen(first->name[0]));
	int is = second->n == first->n && *second->name[0] == '\0' &&
	    (strcmp(folded, "respondent id") == 0 ||
		strcmp(folded, "respondentid") == 0 ||
		strcmp(folded, "respondent_id") == 0);

	free(folded);
	return is;
}

/* How many records are headers, by their signatures. */
static size_t
recognise(struct shape *s)
{
	s->signature = "ImportId";
	if (s->nahead > 1 && has_import_ids(&s->ahead[1]))
		return 2;
	if (s->nahead > 2 && has_import_ids(&s->ahead[2]))
		return 3;
	s->signature = "SurveyMonkey";
	if (s->nahead > 1 && is_surveymonkey(&s->ahead[0], &s->ahead[1]))
		return 2;
	s->signature = "HXL";
	if (s->nahead > 1 && has_tags(&s->ahead[1]))
		return 2;
	s->signature = "";
	return 1;
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

/* `question > row`, where the question holds for the empty cells behind it. */
static void
join_names(struct header *out, const struct header *first,
    const struct header *second)
{
	const char *question = "";
	size_t i, size;

	out->n = first->n;
	out->name = xcalloc(out->n, sizeof(*out->name));
	for (i = 0; i < first->n; i++) {
		if (*first->name[i] != '\0')
			question = first->name[i];
		size = strlen(question) + strlen(second->name[i]) + 4;
		out->name[i] = xcalloc(size, 1);
		snprintf(out->name[i], size, "%s%s%s", question,
		    *second->name[i] != '\0' ? " > " : "", second->name[i]);
	}
}

static void
cut_import_ids(struct header *header)
{
	const char *id;
	char *cut;
	size_t i;

	for (i = 0; i < header->n; i++) {
		if ((id = import_id(header->name[i])) == NULL)
			continue;
		cut = xstrndup(id, strcspn(id, "\"'"));
		free(header->name[i]);
		header->name[i] = cut;
	}
}

static int
check_header(const struct header *record, size_t line, struct error *e)
{
	struct slice cell;
	size_t i, at;

	for (i = 0; i < record->n; i++) {
		cell.s = record->name[i];
		cell.n = strlen(cell.s);
		at = decode_invalid(cell);
		if (at < cell.n)
			return error_set(e, line,
			    "column %zu: byte \\x%02X is not UTF-8; likely "
			    "to be -e %s",
			    i + 1, (unsigned)(unsigned char)cell.s[at],
			    decode_likely(cell));
	}
	return 0;
}

static int
take_headers(struct shape *s, struct error *e)
{
	size_t i, n = s->ahead[0].n;

	for (i = 0; i < s->records; i++) {
		if (s->ahead[i].n != n)
			return error_set(e, s->line[i],
			    "expected %zu cells, found %zu", n, s->ahead[i].n);
		if (check_header(&s->ahead[i], s->line[i], e) == -1)
			return -1;
	}
	if (s->records == 2 && is_surveymonkey(&s->ahead[0], &s->ahead[1]))
		join_names(&s->header[s->nheaders++], &s->ahead[0],
		    &s->ahead[1]);
	for (i = 0; i < s->records; i++) {
		copy_header(&s->header[s->nheaders], &s->ahead[i]);
		cut_import_ids(&s->header[s->nheaders++]);
	}
	s->has_tail = n > 1;
	for (i = 0; i < s->records; i++)
		s->has_tail &= *s->ahead[i].name[n - 1] == '\0';
	s->at = s->records;
	return 0;
}

int
shape_open(struct shape *s, struct reader *in, size_t records, struct error *e)
{
	size_t look = records + 1 > SHAPE_LOOK ? records + 1 : SHAPE_LOOK;

	memset(s, 0, sizeof(*s));
	s->signature = "";
	if (read_ahead(s, in, look, e) == -1)
		return -1;
	if (s->nahead == 0)
		return error_set(e, 0, "empty: not even a header");
	s->records = records == 0 ? recognise(s) : records;
	if (s->records > s->nahead)
		return error_set(e, 0, "it has %zu records, all headers",
		    s->nahead);
	s->cell = xcalloc(s->ahead[0].n + 1, sizeof(*s->cell));
	return take_headers(s, e);
}

void
shape_close(struct shape *s)
{
	size_t i;

	for (i = 0; i < s->nheaders; i++)
		header_free(&s->header[i]);
	for (i = 0; i < s->nahead; i++) {
		header_free(&s->ahead[i]);
		free(s->raw[i]);
	}
	free(s->cell);
	memset(s, 0, sizeof(*s));
}

int
shape_next(struct shape *s, struct reader *in, struct row *row, struct error *e)
{
	const struct header *ahead = &s->ahead[s->at];
	size_t i;
	int got;

	if (s->at >= s->nahead) {
		if ((got = reader_next(in, row, e)) == 1)
			s->record = reader_record(in);
		return got;
	}
	s->cell = xreallocarray(s->cell, ahead->n + 1, sizeof(*s->cell));
	for (i = 0; i < ahead->n; i++) {
		s->cell[i].s = ahead->name[i];
		s->cell[i].n = strlen(ahead->name[i]);
	}
	row->field = s->cell;
	row->n = ahead->n;
	row->line = s->line[s->at];
	s->record.s = s->raw[s->at];
	s->record.n = strlen(s->record.s);
	s->at++;
	return 1;
}

void
shape_rewind(struct shape *s)
{
	s->at = s->records;
}
