/*
 * The scores of a person's report: bars, words for levels, and how to read
 * them.
 */

#include "report_chart.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "person.h"
#include "report.h"
#include "scores.h"
#include "verdict.h"
#include "words.h"

/* The word for a score: its level or the two it lies between, and change. */
static char *
score_word(const struct person *person, size_t s)
{
	const struct level *lower, *upper;
	struct blank blanks[] = { { "one", NULL }, { "two", NULL },
		{ NULL, NULL } };
	enum change change;
	const char *id;
	char *word, *both;

	if (isnan(person->sitting->score[s]))
		return xstrdup(words_get(person->words, "no_score"));
	verdict_levels(person->book, &person->book->scale[s],
	    person->sitting->score[s], &lower, &upper);
	if (lower == NULL)
		return xstrdup("");
	blanks[0].value = lower->wording[0].text;
	blanks[1].value = upper->wording[0].text;
	word = words_fill(person->words, lower == upper ? "level" : "levels",
	    blanks);
	change = verdict_change(person->book, person->sitting, s);
	if (person->book->scale[s].role != ROLE_PILLAR || change == CHANGE_NONE)
		return word;
	id = change == CHANGE_FADING ? "level_fading" : "level_brightening";
	blanks[0].value = word;
	both = words_fill(person->words, id, blanks);
	free(word);
	return both;
}

static void
say_score(const struct person *person, struct report *report, size_t s)
{
	const struct scale *scale = &person->book->scale[s];
	double score = person->sitting->score[s], low, high;
	char number[64], *word = score_word(person, s);

	codebook_range(person->book, scale, person->sitting->form, &low, &high);
	if (scale->metric == METRIC_PERCENT && !isnan(score))
		snprintf(number, sizeof(number), "%.0f",
		    verdict_printed(scale, score));
	else
		snprintf(number, sizeof(number), "%s",
		    person->sitting->text[s]);
	report_bar(report, codebook_title(scale),
	    high > low ? (score - low) / (high - low) : NAN, word, number);
	free(word);
}

/* Whether the report draws a scale of this role in this of its charts. */
static int
is_in_chart(const struct person *person, size_t s, const char *chart)
{
	enum role role = person->book->scale[s].role;

	if (strcmp(chart, "areas") == 0)
		return role == ROLE_PILLAR;
	if (strcmp(chart, "closer") == 0)
		return role == ROLE_FACET || role == ROLE_GIVING ||
		    role == ROLE_RECEIVING;
	return role == ROLE_PLAIN || role == ROLE_FLAG ||
	    (role == ROLE_TOTAL && !person_has_pillars(person));
}

/* A heading and the bars of a chart, if it has any. */
void
report_chart(const struct person *person, struct report *report,
    const char *chart)
{
	size_t s;
	int begun = 0;

	for (s = 0; s < person->book->nscales; s++) {
		if (!is_in_chart(person, s, chart))
			continue;
		if (!begun)
			person_say(person, report, BLOCK_HEADING, chart, NULL,
			    NULL);
		begun = 1;
		say_score(person, report, s);
	}
}

/* What a bar means, and what the words for levels mean. */
void
report_reading(const struct person *person, struct report *report)
{
	const struct codebook *book = person->book;
	const struct level *level;
	const struct scale *pillar;
	char from[64];
	size_t i;

	if (!person_has_pillars(person))
		return;
	pillar = &book->scale[codebook_role(book, ROLE_PILLAR)];
	person_say(person, report, BLOCK_HEADING, "reading", NULL, NULL);
	person_say(person, report, BLOCK_SENTENCE, "reading_bars", NULL, NULL);
	report_table(report, 3);
	for (i = 0; i < book->nlevels; i++) {
		level = &book->level[i];
		if (codebook_level(book, pillar, level->low) != level)
			continue;
		snprintf(from, sizeof(from), "%g", level->low);
		report_cell(report, level->wording[0].text);
		report_cell(report, from);
		report_cell(report, level->wording[0].more);
	}
}
