/*
 * From a table of scores to sittings.
 */

#include "scores.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "date.h"
#include "error.h"
#include "number.h"
#include "score.h"
#include "utf8.h"

/* What a table without scales may be. */
static int
refuse(const struct scores *s, struct error *e)
{
	size_t i;

	if (header_find(s->header, "scale") != -1 &&
	    header_find(s->header, "score") != -1)
		return error_set(e, 1,
		    "these are scores one a row: run attune-score without -l");
	if (s->header->n == 1 && strchr(s->header->name[0], '\t') != NULL)
		return error_set(e, 1,
		    "the names are separated by tabs, which -t reads");
	for (i = 0; i < s->book->nitems; i++) {
		if (header_find(s->header, s->book->item[i].id) != -1)
			return error_set(e, 1,
			    "these are answers: attune-score makes scores of "
			    "them");
	}
	return error_set(e, 1, "the table has none of the codebook's scales");
}

int
scores_open(struct scores *s, const struct codebook *book,
    const struct header *header, struct error *e)
{
	size_t i, found = 0;

	s->book = book;
	s->header = header;
	s->column = xcalloc(book->nscales, sizeof(*s->column));
	for (i = 0; i < book->nscales; i++) {
		s->column[i] = header_find(header, book->scale[i].id);
		found += s->column[i] != -1;
	}
	s->who = header_find(header, "who");
	s->date = header_find(header, "date");
	s->form = header_find(header, "form");
	s->about = header_find(header, "about");
	if (found > 0)
		return 0;
	refuse(s, e);
	scores_close(s);
	return -1;
}

void
scores_close(struct scores *s)
{
	free(s->column);
	s->column = NULL;
}

void
sitting_free(struct sitting *sitting, const struct codebook *book)
{
	size_t i;

	free(sitting->who);
	free(sitting->date);
	free(sitting->score);
	for (i = 0; sitting->text != NULL && i < book->nscales; i++)
		free(sitting->text[i]);
	free(sitting->text);
	memset(sitting, 0, sizeof(*sitting));
}

static char *
copy_cell(const struct row *row, long column)
{
	if (column == -1)
		return xstrdup("");
	return xstrndup(row->field[column].s, row->field[column].n);
}

static int
read_frame(const struct scores *s, const struct row *row,
    struct sitting *sitting, struct error *e)
{
	char quoted[UTF8_QUOTE];
	long day, form = 0;

	if (s->about != -1 && row->field[s->about].n > 0 &&
	    !slice_is(row->field[s->about], "self"))
		return error_set(e, row->line,
		    "about: %s is not self or partner",
		    utf8_quote(quoted, row->field[s->about].s,
			row->field[s->about].n));
	sitting->who = copy_cell(row, s->who);
	sitting->date = copy_cell(row, s->date);
	if (*sitting->date != '\0' && date_parse(sitting->date, &day) == -1)
		return error_set(e, row->line,
		    "date: %s is not a date such as 2026-01-31",
		    utf8_quote(quoted, sitting->date, strlen(sitting->date)));
	if (s->form != -1)
		form = codebook_form(s->book, row->field[s->form]);
	if (form == -1)
		return error_set(e, row->line,
		    "form: %s is not a form of the codebook",
		    utf8_quote(quoted, row->field[s->form].s,
			row->field[s->form].n));
	sitting->form = (size_t)form;
	return 0;
}

/* Whether a score is in its scale's range, but for what its rounding adds. */
static int
is_possible(const struct codebook *book, size_t scale,
    const struct sitting *sitting)
{
	const char *point = strchr(sitting->text[scale], '.');
	double low, high, slack = 0.5;

	for (; point != NULL && point[1] != '\0'; point++)
		slack /= 10;
	codebook_range(book, &book->scale[scale], sitting->form, &low, &high);
	return high <= low ||
	    (sitting->score[scale] >= low - slack &&
		sitting->score[scale] <= high + slack);
}

/* Returns 1, 0 if the cell is empty, or -1 with e set. */
static int
read_score(const struct scores *s, const struct row *row, size_t scale,
    struct sitting *sitting, struct error *e)
{
	char quoted[UTF8_QUOTE];

	sitting->score[scale] = NAN;
	if (s->column[scale] == -1)
		return 0;
	sitting->text[scale] = copy_cell(row, s->column[scale]);
	if (*sitting->text[scale] == '\0')
		return 0;
	sitting->score[scale] = strtod(sitting->text[scale], NULL);
	if (!number_is_decimal(sitting->text[scale]) ||
	    !is_possible(s->book, scale, sitting))
		return error_set(e, row->line,
		    "%s: %s is not a score that it can have",
		    s->book->scale[scale].id,
		    utf8_quote(quoted, sitting->text[scale],
			strlen(sitting->text[scale])));
	return 1;
}

int
scores_read(const struct scores *s, const struct row *row,
    struct sitting *sitting, struct error *e)
{
	size_t i;
	int got, any = 0;

	sitting_free(sitting, s->book);
	if (s->about != -1 && slice_is(row->field[s->about], "partner"))
		return 0;
	sitting->text = xcalloc(s->book->nscales, sizeof(*sitting->text));
	sitting->score = xcalloc(s->book->nscales, sizeof(*sitting->score));
	if (read_frame(s, row, sitting, e) == -1)
		return -1;
	for (i = 0; i < s->book->nscales; i++) {
		if ((got = read_score(s, row, i, sitting, e)) == -1)
			return -1;
		any |= got;
	}
	return any;
}

void
sitting_fill(struct sitting *sitting, const struct codebook *book, size_t form,
    const struct score *score)
{
	char text[NUMBER_MAX];
	size_t i;

	sitting_free(sitting, book);
	sitting->who = xstrdup("");
	sitting->date = xstrdup("");
	sitting->form = form;
	sitting->text = xcalloc(book->nscales, sizeof(*sitting->text));
	sitting->score = xcalloc(book->nscales, sizeof(*sitting->score));
	for (i = 0; i < book->nscales; i++) {
		*text = '\0';
		sitting->score[i] = NAN;
		if (score[i].denominator != 0) {
			number_ratio(text, score[i].numerator,
			    score[i].denominator, 2);
			sitting->score[i] = strtod(text, NULL);
		}
		sitting->text[i] = xstrdup(text);
	}
}
