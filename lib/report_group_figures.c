/*
 * The figures of a group: means, spread, quartiles.
 */

#include "report_group_figures.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "group.h"
#include "report.h"
#include "report_group.h"
#include "report_group_scale.h"
#include "say.h"
#include "words.h"

static void
add_heads(const struct people *people, struct report *report,
    const char *const *ids, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		report_head(report,
		    *ids[i] == '\0' ? "" : words_get(people->words, ids[i]));
}

void
report_means(const struct people *people, struct report *report)
{
	static const char *const heads[] = { "head_scale", "", "head_mean" };
	struct place place = { 0 };
	struct distribution *d;
	char number[64], *label;
	double mean;
	int begun = 0;

	while (group_next(people, 1, &place)) {
		if (!group_is_open(people, &place))
			continue;
		if (!begun++) {
			group_begin(people, report, "group_means", NULL,
			    BLOCK_BARS, 0);
			add_heads(people, report, heads, 3);
		}
		d = group_scores(people, &place);
		mean = distribution_mean(d);
		label = group_label(people, &place);
		group_number(people, place.scale, mean, number);
		report_bar(report, label, (mean - d->low) / (d->high - d->low),
		    "", number);
		free(label);
	}
}

/* n, mean, sd, and the quartiles. */
enum { FIGURES = 6 };
static const char *const figure_names[FIGURES] = { "n", "mean", "sd", "q1",
	"median", "q3" };

static void
find_figures(struct distribution *d, double figure[FIGURES])
{
	figure[0] = (double)d->n;
	figure[1] = distribution_mean(d);
	figure[2] = distribution_sd(d);
	figure[3] = distribution_quantile(d, 0.25);
	figure[4] = distribution_quantile(d, 0.5);
	figure[5] = distribution_quantile(d, 0.75);
}

static void
put_figures(const struct people *people, struct report *report,
    const struct place *place)
{
	char number[64], *few;
	const struct blank blanks[] = { { "one", number }, { NULL, NULL } };
	double figure[FIGURES];
	size_t i;

	report_cell(report, codebook_title(&people->book->scale[place->scale]));
	if (people->by != NULL)
		report_cell(report, group_value(people, place->value));
	if (!group_is_open(people, place)) {
		snprintf(number, sizeof(number), "%d", GROUP_FEWEST);
		few = words_fill(people->words, "few", blanks);
		for (i = 0; i < FIGURES; i++)
			report_cell(report, i == 0 ? few : "");
		free(few);
		return;
	}
	find_figures(group_scores(people, place), figure);
	for (i = 0; i < FIGURES; i++) {
		snprintf(number, sizeof(number), "%.0f", figure[i]);
		if (i > 0)
			group_number(people, place->scale, figure[i], number);
		report_cell(report, number);
	}
}

static void
add_figures(const struct people *people, struct report *report)
{
	struct place place = { 0 };
	double figure[FIGURES];
	size_t i;

	while (group_next(people, 0, &place)) {
		if (!group_is_open(people, &place))
			continue;
		find_figures(group_scores(people, &place), figure);
		for (i = 0; i < FIGURES; i++)
			group_figure(people, report, &place, figure_names[i],
			    figure[i], i == 0 ? 0 : 4, "");
	}
}

void
report_figures(const struct people *people, struct report *report)
{
	static const char *const heads[] = { "head_scale", "head_group",
		"head_n", "head_mean", "head_sd", "head_q1", "head_median",
		"head_q3" };
	int by = people->by != NULL, begun = 0;
	struct place place = { 0 };

	while (group_next(people, 0, &place)) {
		if (!begun++) {
			group_begin(people, report, "group_figures",
			    "group_figures_text", BLOCK_TABLE,
			    by ? FIGURES + 2 : FIGURES + 1);
			add_heads(people, report, heads, by ? 2 : 1);
			add_heads(people, report, heads + 2, FIGURES);
		}
		put_figures(people, report, &place);
	}
	add_figures(people, report);
}
