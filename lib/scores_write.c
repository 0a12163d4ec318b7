/*
 * From scores to the rows of a table of scores, in its three shapes.
 */

#include "scores_write.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "codebook.h"
#include "codebook_find.h"
#include "columns.h"
#include "error.h"
#include "number.h"
#include "score.h"
#include "table.h"
#include "utf8.h"

static const char *const manner_names[] = { "answered", "run", "spread" };
static const char *const long_names[] = { "scale", "score", "answered", "items",
	"se", "level" };

enum {
	NMANNER = sizeof(manner_names) / sizeof(*manner_names),
	NLONG = sizeof(long_names) / sizeof(*long_names)
};

enum { NAME = 512 }; /* bytes of a column's name, cut if longer */

/*
 * The name of column i of those that are written behind what passes through,
 * into name.  Returns 0 behind the last.
 */
static int
column_name(const struct scores_style *style, size_t i, char name[NAME])
{
	static const char *const suffix[] = { "", "_n", "_se" };
	size_t n = style->book->nscales;
	size_t each = style->shape == SCORES_VERBOSE ? 3 : 1;

	if (style->shape == SCORES_LONG) {
		if (i >= NLONG)
			return 0;
		snprintf(name, NAME, "%s", long_names[i]);
	} else if (i < n * each) {
		snprintf(name, NAME, "%s%s", style->book->scale[i / each].id,
		    suffix[i % each]);
	} else {
		if (each == 1 || i - n * each >= NMANNER)
			return 0;
		snprintf(name, NAME, "%s", manner_names[i - n * each]);
	}
	return 1;
}

int
scores_check(const struct scores_style *style, struct error *e)
{
	char name[NAME], other[NAME];
	size_t i, j;

	for (i = 0; column_name(style, i, name); i++) {
		for (j = 0; j < i; j++) {
			column_name(style, j, other);
			if (strcmp(name, other) == 0)
				return error_set(e, 0,
				    "two columns of scores would be \"%s\"",
				    name);
		}
		if (columns_find(style->columns, name) != -1)
			return error_set(e, 1,
			    "column \"%s\" has the name of a column of scores; "
			    "rename it, or leave it out, with -i",
			    name);
	}
	return 0;
}

void
scores_write_header(const struct scores_style *style, struct writer *out)
{
	char name[NAME];
	size_t i;

	columns_write_names(style->columns, out);
	for (i = 0; column_name(style, i, name); i++)
		writer_string(out, name);
	writer_end(out);
}

static void
write_score(const struct score *score, int digits, struct writer *out)
{
	if (score->denominator == 0)
		writer_cell(out, NULL, 0);
	else
		writer_ratio(out, score->numerator, score->denominator, digits);
}

static void
write_count(size_t count, struct writer *out)
{
	writer_ratio(out, (int64_t)count, 1, 0);
}

/* NaN is an empty cell. */
static void
write_double(double value, int digits, struct writer *out)
{
	char text[NUMBER_MAX];

	if (isnan(value))
		writer_cell(out, NULL, 0);
	else
		writer_cell(out, text, number_double(text, value, digits));
}

static void
write_error(const struct scores_style *style, const struct scoring *scoring,
    const struct response *response, const struct score *score, size_t s,
    struct writer *out)
{
	write_double(score[s].denominator == 0 ?
		NAN :
		score_error(scoring, response, s),
	    style->digits, out);
}

/* The level is decided on the score as it is printed. */
static void
write_level(const struct scores_style *style, const struct score *score,
    size_t s, struct writer *out)
{
	const struct level *level = NULL;
	char text[NUMBER_MAX];

	if (score[s].denominator != 0) {
		number_ratio(text, score[s].numerator, score[s].denominator,
		    style->digits);
		level = codebook_level(style->book, &style->book->scale[s],
		    strtod(text, NULL));
	}
	writer_string(out, level == NULL ? "" : level->id);
}

static void
write_long(const struct scores_style *style, const struct row *row,
    const struct scoring *scoring, const struct response *response,
    const struct score *score, struct writer *out)
{
	size_t s;

	for (s = 0; s < style->book->nscales; s++) {
		columns_write(style->columns, row, out);
		writer_string(out, style->book->scale[s].id);
		write_score(&score[s], style->digits, out);
		write_count(score[s].answered, out);
		write_count(score[s].items, out);
		write_error(style, scoring, response, score, s, out);
		write_level(style, score, s, out);
		writer_end(out);
	}
}

void
scores_write(const struct scores_style *style, const struct row *row,
    const struct scoring *scoring, const struct response *response,
    const struct score *score, struct writer *out)
{
	struct manner manner;
	size_t s;

	if (style->shape == SCORES_LONG) {
		write_long(style, row, scoring, response, score, out);
		return;
	}
	columns_write(style->columns, row, out);
	for (s = 0; s < style->book->nscales; s++) {
		write_score(&score[s], style->digits, out);
		if (style->shape == SCORES_PLAIN)
			continue;
		write_count(score[s].answered, out);
		write_error(style, scoring, response, score, s, out);
	}
	if (style->shape == SCORES_VERBOSE) {
		score_manner(scoring, response, &manner);
		write_count(manner.answered, out);
		write_count(manner.run, out);
		write_double(manner.spread, style->digits, out);
	}
	writer_end(out);
}
