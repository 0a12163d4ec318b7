/*
 * A questionnaire: how its scales hold together, in words that say no more than
 * the figures bear.
 */

#include "report_stat.h"

#include <math.h>
#include <stdio.h>

#include "codebook.h"
#include "codebook_find.h"
#include "findings.h"
#include "group.h"
#include "report.h"
#include "report_stat_part.h"
#include "say.h"
#include "words.h"

int
stat_is_shown(const struct measure *measure, size_t s)
{
	const struct findings_scale *scale = &measure->findings->scale[s];

	return measure->book->scale[s].role != ROLE_GATE &&
	    (scale->known || scale->has_items);
}

int
stat_is_single(const struct measure *measure, size_t s)
{
	const struct findings_scale *scale = &measure->findings->scale[s];

	return scale->known ? scale->value[FINDINGS_ITEMS] == 1 :
			      measure->book->scale[s].nitems == 1;
}

int
stat_is_open(const struct measure *measure, size_t s)
{
	const struct findings_scale *scale = &measure->findings->scale[s];

	return !scale->known || scale->value[FINDINGS_N_MAX] >= GROUP_FEWEST;
}

int
stat_item_is_open(const struct findings_item *item)
{
	return item->known && item->value[FINDINGS_N] >= GROUP_FEWEST;
}

static char *
fill_name(const struct measure *measure, size_t i, const char *id)
{
	const struct item *item = &measure->book->item[i];
	const struct blank blanks[] = { { "one", item->id },
		{ "two", item->wording[0].text }, { NULL, NULL } };

	return words_fill(measure->words,
	    *blanks[1].value == '\0' ? "stat_item_plain" : id, blanks);
}

char *
stat_label(const struct measure *measure, size_t i)
{
	return fill_name(measure, i, "stat_item");
}

char *
stat_quoted(const struct measure *measure, size_t i)
{
	return fill_name(measure, i, "stat_quoted");
}

/* Two decimals, rounded as by hand from the figure as it is written: of .815,
 * which is a hair less in binary, .82.  Nothing is below 0 that prints as 0. */
static double
rounded(double value)
{
	double cents = floor(fabs(value) * 100 + 0.5 + 1e-9);

	return value < 0 && cents > 0 ? -cents / 100 : cents / 100;
}

int
stat_is_below(double value)
{
	return rounded(value) < 0;
}

/* What is at most 1 needs no 0 in front. */
void
stat_ratio(double value, char out[STAT_FIGURE])
{
	char text[STAT_FIGURE];
	double shown;

	*out = '\0';
	if (isnan(value))
		return;
	shown = rounded(fmax(-1e9, fmin(1e9, value)));
	snprintf(text, sizeof(text), "%.2f", fabs(shown));
	snprintf(out, STAT_FIGURE, "%s%.*s", shown < 0 ? "-" : "",
	    STAT_FIGURE - 2, text + (*text == '0'));
}

void
stat_score(double value, char out[STAT_FIGURE])
{
	*out = '\0';
	if (!isnan(value))
		snprintf(out, STAT_FIGURE, "%.2f", rounded(value));
}

void
stat_count(double value, char out[STAT_FIGURE])
{
	*out = '\0';
	if (!isnan(value))
		snprintf(out, STAT_FIGURE, "%.0f", value);
}

void
stat_table(const struct measure *measure, struct report *report,
    const char *text, const char *const *heads, size_t n)
{
	size_t i;

	report_begin(report, BLOCK_TABLE, words_get(measure->words, text), n);
	for (i = 0; i < n; i++)
		report_head(report, words_get(measure->words, heads[i]));
}

/* A scale of one item has nothing to hold together. */
static void
say_singles(const struct measure *measure, struct report *report)
{
	static const char *const heads[] = { "head_scale", "head_n",
		"head_mean", "head_sd" };
	const struct findings_scale *scale;
	char figure[STAT_FIGURE];
	size_t s, begun = 0, c;

	for (s = 0; s < measure->book->nscales; s++) {
		scale = &measure->findings->scale[s];
		if (!stat_is_shown(measure, s) || !scale->known ||
		    !stat_is_single(measure, s) || !stat_is_open(measure, s))
			continue;
		if (begun++ == 0) {
			say(measure->words, report, BLOCK_HEADING,
			    "stat_singles", NULL, NULL);
			say(measure->words, report, BLOCK_SENTENCE,
			    "stat_singles_text", NULL, NULL);
			stat_table(measure, report, "stat_singles", heads, 4);
		}
		report_cell(report, codebook_title(&measure->book->scale[s]));
		stat_count(scale->value[FINDINGS_N_MAX], figure);
		report_cell(report, figure);
		for (c = FINDINGS_MEAN; c <= FINDINGS_SD; c++) {
			stat_score(scale->value[c], figure);
			report_cell(report, figure);
		}
	}
}

static void
say_withheld(const struct measure *measure, struct report *report)
{
	char fewest[STAT_FIGURE];
	size_t s;

	snprintf(fewest, sizeof(fewest), "%d", GROUP_FEWEST);
	for (s = 0; s < measure->book->nscales; s++) {
		if (stat_is_shown(measure, s) && !stat_is_open(measure, s))
			say(measure->words, report, BLOCK_SENTENCE,
			    "group_withheld",
			    codebook_title(&measure->book->scale[s]), fewest);
	}
}

static void
say_limits(const struct measure *measure, struct report *report)
{
	static const char *const limits[] = { "stat_limit_valid",
		"stat_limit_one", "stat_limit_same", "stat_limit_sample",
		"stat_limit_person" };
	size_t i;

	say(measure->words, report, BLOCK_HEADING, "silent", NULL, NULL);
	for (i = 0; i < sizeof(limits) / sizeof(*limits); i++)
		say(measure->words, report, BLOCK_POINT, limits[i], NULL, NULL);
}

void
report_stat(const struct measure *measure, struct report *report)
{
	size_t s;

	say_title(measure->words, measure->book, report);
	say(measure->words, report, BLOCK_SENTENCE, "stat_about", NULL, NULL);
	say_withheld(measure, report);
	report_stat_first(measure, report);
	report_stat_reading(measure, report);
	report_stat_overview(measure, report);
	for (s = 0; s < measure->book->nscales; s++) {
		if (stat_is_shown(measure, s) && stat_is_open(measure, s) &&
		    !stat_is_single(measure, s))
			report_stat_scale(measure, s, report);
	}
	say_singles(measure, report);
	report_stat_with(measure, report);
	report_stat_answers(measure, report);
	say_limits(measure, report);
	say_safety(measure->words, measure->book, measure->resources, report);
	report_stat_figures(measure, report);
}
