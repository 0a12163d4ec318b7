/*
 * From the rows of a table of scores to sittings.
 */

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "date.h"
#include "error.h"
#include "number.h"
#include "scores.h"
#include "sitting.h"
#include "utf8.h"

/* Add a column's cell, "" where there is none, to the strings at *at. */
static const char *
put_cell(char **at, const struct row *row, long column)
{
	char *cell = *at;
	struct slice from = { "", 0 };

	if (column != -1)
		from = row_cell(row, column);
	memcpy(cell, from.s, from.n);
	cell[from.n] = '\0';
	*at += from.n + 1;
	return cell;
}

/* Copy the row's cells that are kept as strings. */
static void
copy_cells(const struct scores *s, const struct row *row,
    struct sitting *sitting)
{
	size_t size = 0, i;
	char *at;

	for (i = 0; i < row->n; i++)
		size += row->glance[i].is == GLANCE_TEXT ? row->text[i].n : 1;
	size += 2 * s->book->nscales + 7;
	size += s->by == -1 ? 0 : row_cell(row, s->by).n;
	if (sitting->size < size) {
		sitting->cells = xreallocarray(sitting->cells, size, 1);
		sitting->size = size;
	}
	at = sitting->cells;
	sitting->who = put_cell(&at, row, s->who);
	sitting->date = put_cell(&at, row, s->date);
	sitting->focus = put_cell(&at, row, s->focus);
	sitting->did = put_cell(&at, row, s->did);
	sitting->hunch = put_cell(&at, row, s->hunch);
	sitting->by = put_cell(&at, row, s->by);
	sitting->norms = put_cell(&at, row, s->norms);
	for (i = 0; i < s->book->nscales; i++) {
		if (s->column[i] != -1)
			sitting->text[i] = put_cell(&at, row, s->column[i]);
		if (s->norms != -1)
			sitting->pct[i] = put_cell(&at, row, s->pct[i]);
	}
}

static int
read_frame(const struct scores *s, const struct row *row,
    struct sitting *sitting, struct error *e)
{
	char quoted[UTF8_QUOTE];
	long day, form = 0;

	if (s->about != -1 && row_cell(row, s->about).n > 0 &&
	    !slice_is(row_cell(row, s->about), "self"))
		return error_set(e, row->line,
		    "about: %s is not self or partner",
		    utf8_quote(quoted, row_cell(row, s->about).s,
			row_cell(row, s->about).n));
	if (*sitting->date != '\0' && date_parse(sitting->date, &day) == -1)
		return error_set(e, row->line,
		    "date: %s is not a date such as 2026-01-31",
		    utf8_quote(quoted, sitting->date, strlen(sitting->date)));
	if (s->form != -1)
		form = codebook_form(s->book, row_cell(row, s->form));
	if (form == -1)
		return error_set(e, row->line,
		    "form: %s is not a form of the codebook",
		    utf8_quote(quoted, row_cell(row, s->form).s,
			row_cell(row, s->form).n));
	sitting->form = (size_t)form;
	return 0;
}

/* Whether a score is in its scale's range, but for what its rounding adds. */
static int
is_possible(const struct scores *s, size_t scale, const struct sitting *sitting)
{
	const size_t at = sitting->form * s->book->nscales + scale;
	const double score = sitting->score[scale];
	const double low = s->low[at], high = s->high[at];
	const char *point;
	double slack = 0.5;

	if ((score >= low && score <= high) || high <= low)
		return 1;
	point = strchr(sitting->text[scale], '.');
	for (; point != NULL && point[1] != '\0'; point++)
		slack /= 10;
	return score >= low - slack && score <= high + slack;
}

/* Returns 1, 0 if the cell is empty, or -1 with e set. */
static int
read_score(const struct scores *s, size_t line, size_t scale,
    struct sitting *sitting, struct error *e)
{
	const char *text = sitting->text[scale];
	char quoted[UTF8_QUOTE];

	if (text == NULL || *text == '\0')
		return 0;
	if (number_value(text, &sitting->score[scale]) == 0 &&
	    is_possible(s, scale, sitting))
		return 1;
	return error_set(e, line, "%s: %s is not a score that it can have",
	    s->book->scale[scale].id, utf8_quote(quoted, text, strlen(text)));
}

/* A cell as a string. */
static void
copy_number(const struct row *row, long column, char text[64])
{
	const struct slice cell = row_cell(row, column);

	if (cell.n >= 64) {
		strcpy(text, "too long for a number");
		return;
	}
	memcpy(text, cell.s, cell.n);
	text[cell.n] = '\0';
}

static int
refuse_number(const struct scores *s, const struct row *row, long column,
    const char *what, struct error *e)
{
	char quoted[UTF8_QUOTE];
	struct slice cell = row_cell(row, column);

	return error_set(e, row->line, "%s: %s is not %s",
	    s->header->name[column], utf8_quote(quoted, cell.s, cell.n), what);
}

/* How many answers a scale has, or how much they varied, where the table says
 * it. */
static int
read_verbose(const struct scores *s, const struct row *row, long column,
    double *value, struct error *e)
{
	char text[64];

	if (column == -1)
		return 0;
	copy_number(row, column, text);
	if (*text == '\0' || (number_value(text, value) == 0 && *text != '-'))
		return 0;
	return refuse_number(s, row, column, "a number from 0", e);
}

/* A number of answers, where the table says it. */
static int
read_count(const struct scores *s, const struct row *row, long column,
    long *count, struct error *e)
{
	char text[64];

	if (column == -1)
		return 0;
	copy_number(row, column, text);
	if (*text == '\0' || number_integer(text, 0, LONG_MAX, count) == 0)
		return 0;
	return refuse_number(s, row, column, "a number of answers", e);
}

/* A percentile, where the table has one. */
static int
check_percentile(const struct scores *s, const struct row *row, size_t scale,
    const struct sitting *sitting, struct error *e)
{
	const char *text = sitting->pct[scale];
	double percentile;

	if (*text == '\0' ||
	    (number_value(text, &percentile) == 0 && *text != '-' &&
		percentile <= 100))
		return 0;
	return refuse_number(s, row, s->pct[scale], "a number from 0 to 100",
	    e);
}

/* Whether a word is the id of a pillar, or a "-" in place of one. */
static int
is_area(const struct codebook *book, struct slice word)
{
	size_t s;

	if (slice_is(word, "-"))
		return 1;
	for (s = 0; s < book->nscales; s++) {
		if (book->scale[s].role == ROLE_PILLAR &&
		    slice_is(word, book->scale[s].id))
			return 1;
	}
	return 0;
}

/* Check what the person said about areas. */
static int
check_areas(const struct scores *s, size_t line, const struct sitting *sitting,
    struct error *e)
{
	const char *hunch = sitting->hunch, *did = sitting->did;
	struct slice word = { sitting->focus, strlen(sitting->focus) };
	char quoted[UTF8_QUOTE];
	size_t n = 0;

	if (word.n > 0 && (word.s[0] == '-' || !is_area(s->book, word)))
		return error_set(e, line,
		    "focus: %s is not an area of the codebook",
		    utf8_quote(quoted, word.s, word.n));
	if (*did != '\0' && strcmp(did, "not") != 0 &&
	    strcmp(did, "once") != 0 && strcmp(did, "more") != 0)
		return error_set(e, line,
		    "did: %s is not one of not, once, more",
		    utf8_quote(quoted, did, strlen(did)));
	while (codebook_word(&hunch, &word))
		n = is_area(s->book, word) ? n + 1 : 3;
	if (n == 2 || *sitting->hunch == '\0')
		return 0;
	return error_set(e, line,
	    "hunch: %s is not two areas of the codebook, or \"-\" for either",
	    utf8_quote(quoted, sitting->hunch, strlen(sitting->hunch)));
}

int
scores_read(const struct scores *s, const struct row *row,
    struct sitting *sitting, struct error *e)
{
	size_t i;
	int got, any = 0;

	sitting_clear(sitting, s->book);
	copy_cells(s, row, sitting);
	if (s->about != -1 && slice_is(row_cell(row, s->about), "partner"))
		return 0;
	if (read_frame(s, row, sitting, e) == -1 ||
	    check_areas(s, row->line, sitting, e) == -1 ||
	    read_count(s, row, s->answered, &sitting->answered, e) == -1 ||
	    read_count(s, row, s->run, &sitting->run, e) == -1)
		return -1;
	for (i = 0; i < s->book->nscales; i++) {
		got = read_score(s, row->line, i, sitting, e);
		if (got == -1 ||
		    read_verbose(s, row, s->n[i], &sitting->n[i], e) == -1 ||
		    read_verbose(s, row, s->se[i], &sitting->se[i], e) == -1 ||
		    check_percentile(s, row, i, sitting, e) == -1)
			return -1;
		any |= got;
	}
	return any;
}
