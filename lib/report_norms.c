/*
 * A person's scores beside those of others, where the table of scores says who
 * they are: only then may a report speak of percentiles.
 */

#include "report_norms.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "alloc.h"
#include "codebook.h"
#include "person.h"
#include "report.h"
#include "report_chart.h"
#include "sitting.h"
#include "words.h"

static int
has_norm(const struct person *person, size_t s)
{
	const struct sitting *sitting = person->sitting;

	return *sitting->norms != '\0' && *sitting->pct[s] != '\0' &&
	    !isnan(sitting->score[s]) && report_draws(person, s);
}

int
report_has_norms(const struct person *person)
{
	size_t s;

	for (s = 0; s < person->book->nscales; s++) {
		if (has_norm(person, s))
			return 1;
	}
	return 0;
}

/* A percentile as it is printed: whole, but never nobody nor everybody.  To be
 * freed. */
static char *
percentile_word(const struct person *person, size_t s)
{
	double percentile = strtod(person->sitting->pct[s], NULL);
	char text[64];

	if (percentile < 1)
		return xstrdup(words_get(person->words, "norms_least"));
	if (percentile > 99)
		return xstrdup(words_get(person->words, "norms_most"));
	snprintf(text, sizeof(text), "%.0f", floor(percentile + 0.5));
	return xstrdup(text);
}

static void
add_row(const struct person *person, struct report *report, size_t s)
{
	char *percentile = percentile_word(person, s), number[64];

	person_number(person, s, number);
	report_cell(report, person_title(person, s));
	report_cell(report, number);
	report_cell(report, percentile);
	free(percentile);
}

static void
why_scale(const struct person *person, struct report *report, size_t s)
{
	char score[64];
	const struct blank blanks[] = { { "title", person_title(person, s) },
		{ "score", score }, { "percentile", person->sitting->pct[s] },
		{ NULL, NULL } };

	person_number(person, s, score);
	person_why(person, report, "why_norms", blanks);
}

void
report_norms(const struct person *person, struct report *report)
{
	const struct sitting *sitting = person->sitting;
	size_t n = person->book->nscales, s;

	if (!report_has_norms(person))
		return;
	person_say(person, report, BLOCK_HEADING, "norms", NULL, NULL);
	person_say(person, report, BLOCK_SENTENCE, "norms_text", sitting->norms,
	    NULL);
	report_begin(report, BLOCK_TABLE, "", 3);
	report_head(report, words_get(person->words, "head_scale"));
	report_head(report, words_get(person->words, "head_score"));
	report_head(report, words_get(person->words, "head_percentile"));
	for (s = 0; s < n; s++) {
		if (has_norm(person, s))
			add_row(person, report, s);
	}
	person_say(person, report, BLOCK_SENTENCE, "norms_meaning", NULL, NULL);
	for (s = 0; s < n; s++) {
		if (!has_norm(person, s))
			continue;
		why_scale(person, report, s);
		person_figure(person, report, (long)s, "percentile",
		    sitting->pct[s], sitting->norms);
	}
}
