/*
 * The items of a scale: how far each goes with the others, and which are worth
 * a look.
 */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "codebook.h"
#include "codebook_find.h"
#include "findings.h"
#include "group.h"
#include "report.h"
#include "report_stat_part.h"
#include "say.h"
#include "words.h"

/* So much higher must alpha be without an item for that to be told; a hair
 * less, since figures have been rounded. */
static const double matters = 0.02 - 1e-9;

/* Where bars begin so that all are seen: 0, or a quarter, a half, all below. */
static double
lowest(const struct measure *measure, size_t s)
{
	const struct scale *scale = &measure->book->scale[s];
	const struct findings_item *item;
	double low = 0;
	size_t i;

	for (i = 0; i < scale->nitems; i++) {
		item = &measure->findings->scale[s].item[i];
		if (stat_item_is_open(item) &&
		    item->value[FINDINGS_REST_R] < low)
			low = item->value[FINDINGS_REST_R];
	}
	if (low < 0)
		return low >= -0.25 ? -0.25 : low >= -0.5 ? -0.5 : -1;
	return 0;
}

static void
begin_bars(const struct measure *measure, size_t s, struct report *report)
{
	double low = lowest(measure, s);

	say(measure->words, report, BLOCK_SENTENCE,
	    low < 0 ? "stat_bars_below" : "stat_bars", NULL, NULL);
	report_begin(report, BLOCK_BARS,
	    words_get(measure->words, "stat_bars_name"), 0);
	report_head(report, words_get(measure->words, "head_item"));
	report_head(report, "");
	report_head(report, words_get(measure->words, "head_rest_r"));
	report_low(report, low);
}

static void
say_bars(const struct measure *measure, size_t s, struct report *report)
{
	const struct scale *scale = &measure->book->scale[s];
	const struct findings_item *item;
	char figure[STAT_FIGURE], *label;
	size_t i, begun = 0;

	for (i = 0; i < scale->nitems; i++) {
		item = &measure->findings->scale[s].item[i];
		if (!stat_item_is_open(item) ||
		    isnan(item->value[FINDINGS_REST_R]))
			continue;
		if (begun++ == 0)
			begin_bars(measure, s, report);
		label = stat_label(measure, scale->item[i]);
		stat_ratio(item->value[FINDINGS_REST_R], figure);
		report_bar(report, label, item->value[FINDINGS_REST_R], "",
		    figure);
		free(label);
	}
}

/* The figures of an item behind its id and key; where too few answered, none
 * but that. */
static void
put_figures(const struct measure *measure, const struct findings_item *item,
    struct report *report)
{
	static const size_t figures[] = { FINDINGS_N, FINDINGS_MISSING,
		FINDINGS_ITEM_MEAN, FINDINGS_ITEM_SD, FINDINGS_WITHOUT,
		FINDINGS_LOADING };
	char text[STAT_FIGURE], *few;
	const struct blank blanks[] = { { "one", text }, { NULL, NULL } };
	size_t i;

	if (!stat_item_is_open(item)) {
		snprintf(text, sizeof(text), "%d", GROUP_FEWEST);
		few = words_fill(measure->words, "few", blanks);
		for (i = 0; i < 6; i++)
			report_cell(report, i == 0 ? few : "");
		free(few);
		return;
	}
	for (i = 0; i < 6; i++) {
		if (figures[i] <= FINDINGS_MISSING)
			stat_count(item->value[figures[i]], text);
		else if (figures[i] <= FINDINGS_ITEM_SD)
			stat_score(item->value[figures[i]], text);
		else
			stat_ratio(item->value[figures[i]], text);
		report_cell(report, text);
	}
}

static void
say_table(const struct measure *measure, size_t s, struct report *report)
{
	static const char *const heads[] = { "head_item", "head_key", "head_n",
		"head_missing", "head_mean", "head_sd", "head_without",
		"head_loading" };
	const struct scale *scale = &measure->book->scale[s];
	const struct findings_item *item;
	size_t i;

	stat_table(measure, report, "stat_items_name", heads, 8);
	for (i = 0; i < scale->nitems; i++) {
		item = &measure->findings->scale[s].item[i];
		if (!item->known)
			continue;
		report_cell(report, measure->book->item[scale->item[i]].id);
		report_cell(report,
		    measure->book->item[scale->item[i]].reversed ? "-" : "+");
		put_figures(measure, item, report);
	}
}

/* What to look at about an item, if anything. */
static const char *
item_sentence(const struct measure *measure, size_t s,
    const struct findings_item *item)
{
	double alpha = measure->findings->scale[s].value[FINDINGS_ALPHA];

	if (!stat_item_is_open(item) || item->audit == FINDINGS_KEY)
		return NULL;
	if (item->audit == FINDINGS_WEAK)
		return isnan(item->value[FINDINGS_LOADING]) ? "stat_weak_r" :
							      "stat_weak";
	return item->value[FINDINGS_WITHOUT] - alpha >= matters ?
	    "stat_without" :
	    NULL;
}

static void
say_points(const struct measure *measure, size_t s, struct report *report)
{
	const struct scale *scale = &measure->book->scale[s];
	const struct findings_item *item;
	char r[STAT_FIGURE], loading[STAT_FIGURE], without[STAT_FIGURE],
	    alpha[STAT_FIGURE], *label;
	struct blank blanks[] = { { "one", NULL }, { "r", r },
		{ "loading", loading }, { "without", without },
		{ "alpha", alpha }, { NULL, NULL } };
	const char *id;
	size_t i;

	stat_ratio(measure->findings->scale[s].value[FINDINGS_ALPHA], alpha);
	for (i = 0; i < scale->nitems; i++) {
		item = &measure->findings->scale[s].item[i];
		if ((id = item_sentence(measure, s, item)) == NULL)
			continue;
		blanks[0].value = label = stat_quoted(measure, scale->item[i]);
		stat_ratio(item->value[FINDINGS_REST_R], r);
		stat_ratio(item->value[FINDINGS_LOADING], loading);
		stat_ratio(item->value[FINDINGS_WITHOUT], without);
		say_blanks(measure->words, report, BLOCK_POINT, id, blanks);
		free(label);
	}
}

void
report_stat_items(const struct measure *measure, size_t s,
    struct report *report)
{
	say_bars(measure, s, report);
	say_table(measure, s, report);
	say_points(measure, s, report);
}
