/*
 * From scores to the rows of a table of scores, in its three shapes.
 */

#include "scores_write.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "answers.h"
#include "codebook.h"
#include "codebook_find.h"
#include "columns.h"
#include "error.h"
#include "norms.h"
#include "number.h"
#include "score.h"
#include "scores_text.h"
#include "table.h"
#include "utf8.h"

static const char *const manner_names[] = { "answered", "run", "spread" };
static const char *const long_names[] = { "scale", "score", "answered", "items",
	"se", "level", "t", "pct", "norms" };

enum {
	NMANNER = sizeof(manner_names) / sizeof(*manner_names),
	NLONG = sizeof(long_names) / sizeof(*long_names),
	NNORMS = 3 /* of the long names, those of norms */
};

enum { NAME = 512 }; /* bytes of a column's name, cut if longer */

/* What a scale's column i adds to its name, or NULL behind its last. */
static const char *
suffix(const struct scores_style *style, size_t s, size_t i)
{
	static const char *const verbose[] = { "_n", "_se" };
	static const char *const norms[] = { "_t", "_pct" };

	if (i-- == 0)
		return "";
	if (style->shape == SCORES_VERBOSE && i < 2)
		return verbose[i];
	i -= style->shape == SCORES_VERBOSE ? 2 : 0;
	return norms_has(style->norms, s) && i < 2 ? norms[i] : NULL;
}

/* A name out of n, or NULL, with *i less n. */
static const char *
next_of(const char *const *names, size_t n, size_t *i)
{
	if (*i < n)
		return names[*i];
	*i -= n;
	return NULL;
}

/*
 * The name of column i of those that are written behind what passes through,
 * into name.  Returns 0 behind the last.
 */
static int
column_name(const struct scores_style *style, size_t i, char name[NAME])
{
	const char *end = NULL, *id = "";
	size_t s, k;

	if (style->shape == SCORES_LONG) {
		end = next_of(long_names,
		    style->norms == NULL ? NLONG - NNORMS : NLONG, &i);
		snprintf(name, NAME, "%s", end == NULL ? "" : end);
		return end != NULL;
	}
	for (s = 0; s < style->book->nscales && end == NULL; s++) {
		id = style->book->scale[s].id;
		for (k = 0; suffix(style, s, k) != NULL && k <= i; k++)
			end = k == i ? suffix(style, s, k) : NULL;
		i -= end == NULL ? k : 0;
	}
	if (end == NULL)
		id = "";
	if (end == NULL && style->shape == SCORES_VERBOSE)
		end = next_of(manner_names, NMANNER, &i);
	if (end == NULL && style->norms != NULL && i == 0)
		end = long_names[NLONG - 1];
	snprintf(name, NAME, "%s%s", id, end == NULL ? "" : end);
	return end != NULL;
}

void
scores_norms(struct scores_style *style, const struct norms *norms)
{
	size_t n = style->book->nscales, s;

	style->norms = norms;
	style->texts = scores_text_new(style->book, style->digits);
	if (norms == NULL)
		return;
	style->of_whom = xcalloc(n + 1, sizeof(*style->of_whom));
	for (s = 0; s < n; s++) {
		if (norms_has(norms, s))
			style->of_whom[s] = norms_text(norms, s);
	}
	style->of_whom[n] = norms_texts(norms);
}

void
scores_close_norms(struct scores_style *style)
{
	size_t s;

	for (s = 0; style->of_whom != NULL && s <= style->book->nscales; s++)
		free(style->of_whom[s]);
	free(style->of_whom);
	style->of_whom = NULL;
	scores_text_free(style->texts);
	style->texts = NULL;
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
write_error(const struct scores_style *style, const struct scoring *scoring,
    const struct response *response, const struct score *score, size_t s,
    struct writer *out)
{
	writer_double(out,
	    score[s].denominator == 0 ? NAN : score_error(scoring, response, s),
	    style->digits);
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

/* A scale's t and percentile, both empty without norms for the score. */
static void
write_norm(const struct norm *norm, struct writer *out)
{
	writer_string(out, norm == NULL ? "" : norm->t);
	writer_string(out, norm == NULL ? "" : norm->percentile);
}

static void
write_long(const struct scores_style *style, const struct row *row,
    const struct scoring *scoring, const struct response *response,
    struct score *score, struct writer *out)
{
	const struct norm *norm;
	size_t s;

	for (s = 0; s < style->book->nscales; s++) {
		columns_write(style->columns, row, out);
		writer_string(out, style->book->scale[s].id);
		scores_text_write_one(style->texts, scoring, response->form, s,
		    &score[s], out);
		writer_count(out, score[s].answered);
		writer_count(out, score[s].items);
		write_error(style, scoring, response, score, s, out);
		write_level(style, score, s, out);
		if (style->norms != NULL) {
			norm = norms_find(style->norms, s, &score[s]);
			write_norm(norm, out);
			writer_string(out,
			    norm == NULL ? "" : style->of_whom[s]);
		}
		writer_end(out);
	}
}

/* A scale's cells; returns whether norms are among them. */
static int
write_scale(const struct scores_style *style, const struct scoring *scoring,
    const struct response *response, struct score *score, size_t s,
    struct writer *out)
{
	const struct norm *norm;

	scores_text_write_one(style->texts, scoring, response->form, s,
	    &score[s], out);
	if (style->shape == SCORES_VERBOSE) {
		writer_count(out, score[s].answered);
		write_error(style, scoring, response, score, s, out);
	}
	if (!norms_has(style->norms, s))
		return 0;
	norm = norms_find(style->norms, s, &score[s]);
	write_norm(norm, out);
	return norm != NULL;
}

void
scores_write(const struct scores_style *style, const struct row *row,
    const struct scoring *scoring, const struct response *response,
    struct score *score, struct writer *out)
{
	struct manner manner;
	size_t s;
	int any = 0;

	if (style->shape == SCORES_PLAIN && style->norms == NULL) {
		columns_write(style->columns, row, out);
		scores_text_write(style->texts, scoring, response->form, score,
		    out);
		writer_end(out);
		return;
	}
	for (s = 0; s < style->book->nscales; s++)
		score_finish(scoring, response->form, s, &score[s]);
	if (style->shape == SCORES_LONG) {
		write_long(style, row, scoring, response, score, out);
		return;
	}
	columns_write(style->columns, row, out);
	for (s = 0; s < style->book->nscales; s++)
		any |= write_scale(style, scoring, response, score, s, out);
	if (style->shape == SCORES_VERBOSE) {
		score_manner(scoring, response, &manner);
		writer_count(out, manner.answered);
		writer_count(out, manner.run);
		writer_double(out, manner.spread, style->digits);
	}
	if (style->norms != NULL)
		writer_string(out, any ? style->of_whom[s] : "");
	writer_end(out);
}
