/*
 * What comes first: where a key may be wrong, how to read the figures, and the
 * figures of all scales side by side.
 */

#include <stdlib.h>

#include "codebook.h"
#include "codebook_find.h"
#include "findings.h"
#include "report.h"
#include "report_stat_part.h"
#include "say.h"
#include "words.h"

static void
begin_first(const struct measure *measure, struct report *report)
{
	say(measure->words, report, BLOCK_HEADING, "stat_first", NULL, NULL);
	say(measure->words, report, BLOCK_SENTENCE, "stat_first_text", NULL,
	    NULL);
	if (measure->explain)
		say(measure->words, report, BLOCK_WHY, "stat_why_key", NULL,
		    NULL);
}

static void
say_key(const struct measure *measure, size_t s, size_t i,
    const struct findings_item *item, struct report *report)
{
	char r[STAT_FIGURE], loading[STAT_FIGURE];
	char *label = stat_quoted(measure, i);
	const struct blank blanks[] = { { "one", label },
		{ "title", codebook_title(&measure->book->scale[s]) },
		{ "key", measure->book->item[i].reversed ? "-" : "+" },
		{ "r", r }, { "loading", loading }, { NULL, NULL } };

	stat_ratio(item->value[FINDINGS_REST_R], r);
	stat_ratio(item->value[FINDINGS_LOADING], loading);
	say_blanks(measure->words, report, BLOCK_POINT,
	    *loading == '\0' ? "stat_key_r" : "stat_key", blanks);
	free(label);
}

void
report_stat_first(const struct measure *measure, struct report *report)
{
	const struct findings_item *item;
	const struct scale *scale;
	size_t s, i, begun = 0;

	for (s = 0; s < measure->book->nscales; s++) {
		scale = &measure->book->scale[s];
		if (!stat_is_shown(measure, s) || !stat_is_open(measure, s))
			continue;
		for (i = 0; i < scale->nitems; i++) {
			item = &measure->findings->scale[s].item[i];
			if (!stat_item_is_open(item) ||
			    item->audit != FINDINGS_KEY)
				continue;
			if (begun++ == 0)
				begin_first(measure, report);
			say_key(measure, s, scale->item[i], item, report);
		}
	}
}

/* Whether there is a figure of scales, of items. */
static int
has_scales(const struct measure *measure)
{
	size_t s;

	for (s = 0; s < measure->book->nscales; s++) {
		if (measure->findings->scale[s].known &&
		    stat_is_shown(measure, s) && stat_is_open(measure, s) &&
		    !stat_is_single(measure, s))
			return 1;
	}
	return 0;
}

static int
has_items(const struct measure *measure)
{
	size_t s;

	for (s = 0; s < measure->book->nscales; s++) {
		if (measure->findings->scale[s].has_items &&
		    stat_is_shown(measure, s) && stat_is_open(measure, s) &&
		    !stat_is_single(measure, s))
			return 1;
	}
	return 0;
}

static void
say_list(const struct measure *measure, const char *const *ids, size_t n,
    const char *why, struct report *report)
{
	size_t i;

	for (i = 0; i < n; i++)
		say(measure->words, report, BLOCK_POINT, ids[i], NULL, NULL);
	if (measure->explain)
		say(measure->words, report, BLOCK_WHY, why, NULL, NULL);
}

void
report_stat_reading(const struct measure *measure, struct report *report)
{
	static const char *const of_scales[] = { "stat_read_alpha",
		"stat_read_interval", "stat_read_others", "stat_read_sem",
		"stat_read_enough" };
	static const char *const of_items[] = { "stat_read_rest",
		"stat_read_without", "stat_read_loading" };

	if (!has_scales(measure) && !has_items(measure))
		return;
	say(measure->words, report, BLOCK_HEADING, "reading", NULL, NULL);
	if (has_scales(measure))
		say_list(measure, of_scales, 5, "stat_why_scales", report);
	if (has_items(measure))
		say_list(measure, of_items, 3, "stat_why_items", report);
}

/* The next scale that has figures of its own, from s on. */
static size_t
next_scale(const struct measure *measure, size_t s)
{
	while (s < measure->book->nscales &&
	    (!measure->findings->scale[s].known || !stat_is_shown(measure, s) ||
		!stat_is_open(measure, s) || stat_is_single(measure, s)))
		s++;
	return s;
}

/* Below an alpha of 0, sem is none. */
static void
put_cells(const struct findings_scale *scale, const size_t *figure, size_t n,
    struct report *report)
{
	char text[STAT_FIGURE];
	size_t i;

	for (i = 0; i < n; i++) {
		if (figure[i] == FINDINGS_SEM &&
		    stat_is_below(scale->value[FINDINGS_ALPHA]))
			*text = '\0';
		else if (figure[i] <= FINDINGS_COMPLETE)
			stat_count(scale->value[figure[i]], text);
		else if (figure[i] < FINDINGS_ALPHA ||
		    figure[i] == FINDINGS_SEM)
			stat_score(scale->value[figure[i]], text);
		else
			stat_ratio(scale->value[figure[i]], text);
		report_cell(report, text);
	}
}

static void
put_overview(const struct measure *measure, const char *text,
    const char *const *heads, const size_t *figure, size_t n,
    struct report *report)
{
	size_t s = 0;

	stat_table(measure, report, text, heads, n + 1);
	while ((s = next_scale(measure, s)) < measure->book->nscales) {
		report_cell(report, codebook_title(&measure->book->scale[s]));
		put_cells(&measure->findings->scale[s], figure, n, report);
		s++;
	}
}

/* In two tables: one would be too wide. */
void
report_stat_overview(const struct measure *measure, struct report *report)
{
	static const char *const score_heads[] = { "head_scale", "head_items",
		"head_complete", "head_mean", "head_sd", "head_min", "head_max",
		"head_skew" };
	static const size_t scores[] = { FINDINGS_ITEMS, FINDINGS_COMPLETE,
		FINDINGS_MEAN, FINDINGS_SD, FINDINGS_MIN, FINDINGS_MAX,
		FINDINGS_SKEW };
	static const char *const heads[] = { "head_scale", "head_alpha",
		"head_from", "head_to", "head_alpha_std", "head_lambda2",
		"head_omega", "head_r_mean", "head_sem" };
	static const size_t figures[] = { FINDINGS_ALPHA, FINDINGS_ALPHA_LOW,
		FINDINGS_ALPHA_HIGH, FINDINGS_ALPHA_STD, FINDINGS_LAMBDA2,
		FINDINGS_OMEGA, FINDINGS_R_MEAN, FINDINGS_SEM };

	if (!has_scales(measure))
		return;
	say(measure->words, report, BLOCK_HEADING, "stat_overview", NULL, NULL);
	put_overview(measure, "stat_scores", score_heads, scores, 7, report);
	say(measure->words, report, BLOCK_SENTENCE, "stat_overview_text", NULL,
	    NULL);
	put_overview(measure, "stat_overview", heads, figures, 8, report);
}
