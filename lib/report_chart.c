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
#include "report_norms.h"
#include "report_told.h"
#include "sitting.h"
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
	person_number(person, s, number);
	report_bar(report, codebook_title(scale),
	    high > low ? (score - low) / (high - low) : NAN, word, number);
	free(word);
}

static void
add_figure(const struct person *person, struct report *report, size_t s)
{
	char *word = score_word(person, s);

	person_figure(person, report, (long)s, "score",
	    person->sitting->text[s], word);
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

int
report_draws(const struct person *person, size_t s)
{
	return is_in_chart(person, s, "areas") ||
	    is_in_chart(person, s, "closer") ||
	    is_in_chart(person, s, "scales");
}

static void
begin_chart(const struct person *person, struct report *report,
    const char *chart)
{
	person_say(person, report, BLOCK_HEADING, chart, NULL, NULL);
	report_begin(report, BLOCK_BARS, words_get(person->words, chart), 0);
	report_head(report, words_get(person->words, "head_scale"));
	report_head(report, words_get(person->words, "head_level"));
	report_head(report, words_get(person->words, "head_score"));
}

/* The same scores around a centre, where there are areas. */
static void
add_radar(const struct person *person, struct report *report)
{
	double score;
	char number[64];
	size_t s;

	report_begin(report, BLOCK_RADAR, words_get(person->words, "radar"), 0);
	for (s = 0; s < person->book->nscales; s++) {
		if (!is_in_chart(person, s, "areas") ||
		    person->sitting->text[s] == NULL)
			continue;
		score = verdict_percent(person->book, person->sitting, s);
		person_number(person, s, number);
		report_bar(report, person_title(person, s), score / 100, "",
		    number);
	}
}

/* From how many statements a score is, and what was said about change. */
static void
why_scale(const struct person *person, struct report *report, size_t s)
{
	const struct scale *scale = &person->book->scale[s];
	const struct sitting *sitting = person->sitting;
	char score[64], n[32], items[32];
	const struct blank blanks[] = { { "title", person_title(person, s) },
		{ "score", score }, { "n", n }, { "items", items },
		{ NULL, NULL } };

	person_number(person, s, score);
	snprintf(n, sizeof(n), "%.0f", sitting->n[s]);
	snprintf(items, sizeof(items), "%zu",
	    codebook_asked(person->book, scale, sitting->form));
	if (!isnan(sitting->score[s]))
		person_why(person, report,
		    isnan(sitting->n[s]) ? "why_items" : "why_n", blanks);
}

/* Not of a private area: its answer may be the one that closed the gate. */
static void
why_change(const struct person *person, struct report *report, size_t s)
{
	const struct scale *scale = &person->book->scale[s];
	char score[64], middle[64];
	struct blank blanks[] = { { "title", NULL }, { "score", score },
		{ "middle", middle }, { NULL, NULL } };
	long pillar = codebook_scale(person->book, scale->of);

	if (scale->role != ROLE_CHANGE || pillar == -1 ||
	    person->book->scale[pillar].private ||
	    verdict_own_change(person->book, person->sitting, (size_t)pillar) ==
		CHANGE_NONE)
		return;
	blanks[0].value = person_title(person, (size_t)pillar);
	person_number(person, s, score);
	person_percent(person, s, 50, middle);
	person_why(person, report, "why_change", blanks);
}

static void
why_chart(const struct person *person, struct report *report, const char *chart)
{
	char close[32];
	const struct blank blanks[] = { { "close", close }, { NULL, NULL } };
	size_t s;
	int areas = strcmp(chart, "areas") == 0;

	if (!person->explain)
		return;
	snprintf(close, sizeof(close), "%d", VERDICT_CLOSE);
	s = areas ? (size_t)codebook_role(person->book, ROLE_PILLAR) : 0;
	if (areas)
		person_why(person, report,
		    verdict_is_whole(person->book, &person->book->scale[s]) ?
			"why_levels" :
			"why_levels_plain",
		    blanks);
	for (s = 0; s < person->book->nscales; s++) {
		if (is_in_chart(person, s, chart))
			why_scale(person, report, s);
		if (areas)
			why_change(person, report, s);
	}
}

/* A heading and the bars of a chart, if it has any. */
void
report_chart(const struct person *person, struct report *report,
    const char *chart)
{
	size_t s, drawn = 0;

	for (s = 0; s < person->book->nscales; s++) {
		if (!is_in_chart(person, s, chart) ||
		    person->sitting->text[s] == NULL)
			continue;
		if (drawn++ == 0)
			begin_chart(person, report, chart);
		say_score(person, report, s);
	}
	if (drawn == 0)
		return;
	if (strcmp(chart, "areas") == 0)
		add_radar(person, report);
	why_chart(person, report, chart);
	for (s = 0; s < person->book->nscales; s++) {
		if (is_in_chart(person, s, chart) &&
		    person->sitting->text[s] != NULL)
			add_figure(person, report, s);
	}
}

/* Whether the sitting's form asks about change. */
static int
has_change(const struct person *person)
{
	const struct scale *scale;
	double low, high;
	size_t s;

	for (s = 0; s < person->book->nscales; s++) {
		scale = &person->book->scale[s];
		codebook_range(person->book, scale, person->sitting->form, &low,
		    &high);
		if (scale->role == ROLE_CHANGE && high > low)
			return 1;
	}
	return 0;
}

/* Whether any area goes in a direction by the sittings before. */
static int
has_trend(const struct person *person)
{
	size_t s;

	for (s = 0; s < person->book->nscales; s++) {
		if (verdict_trend(person->sitting, s) != CHANGE_NONE)
			return 1;
	}
	return 0;
}

/* The words for levels of a pillar, each with the score from which it holds. */
static void
say_levels(const struct person *person, struct report *report,
    const struct scale *pillar)
{
	const struct codebook *book = person->book;
	const struct level *level;
	char from[64];
	size_t i;
	int begun = 0;

	for (i = 0; i < book->nlevels; i++) {
		level = &book->level[i];
		if (codebook_level(book, pillar, level->low) != level)
			continue;
		if (!begun++) {
			person_say(person, report, BLOCK_SENTENCE,
			    "reading_levels", NULL, NULL);
			report_begin(report, BLOCK_TABLE, "", 3);
		}
		snprintf(from, sizeof(from), "%g", level->low);
		report_cell(report, level->wording[0].text);
		report_cell(report, from);
		report_cell(report, level->wording[0].more);
	}
}

void
report_reading(const struct person *person, struct report *report)
{
	const struct codebook *book = person->book;
	const struct scale *pillar;

	if (!person_has_pillars(person))
		return;
	pillar = &book->scale[codebook_role(book, ROLE_PILLAR)];
	person_say(person, report, BLOCK_HEADING, "reading", NULL, NULL);
	person_say(person, report, BLOCK_SENTENCE,
	    pillar->metric == METRIC_PERCENT ? "reading_bars" : "reading_range",
	    NULL, NULL);
	if (strcmp(codebook_text(book, "basis", ""), "anchors") == 0 &&
	    !report_has_norms(person))
		person_say(person, report, BLOCK_SENTENCE, "reading_norms",
		    NULL, NULL);
	if (has_trend(person))
		person_say(person, report, BLOCK_SENTENCE,
		    has_change(person) ? "reading_trend" :
					 "reading_trend_alone",
		    NULL, NULL);
	else if (has_change(person))
		person_say(person, report, BLOCK_SENTENCE, "reading_change",
		    NULL, NULL);
	report_answered(person, report);
	say_levels(person, report, pillar);
}
