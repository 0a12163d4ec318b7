/*
 * How the scores of a group are spread: histograms.
 */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "codebook.h"
#include "codebook_find.h"
#include "group.h"
#include "report.h"
#include "report_group.h"
#include "report_group_figures.h"
#include "report_group_scale.h"
#include "say.h"
#include "words.h"

/*
 * The bins of a scale: one for each score that is possible where all is
 * answered, reaching half a step to both sides, if these are few; else equal
 * parts of the range.
 */
enum { BINS = 10, BINS_MOST = BINS + 1 };
struct bins {
	double low, width; /* of the first, of each */
	size_t n;
	int steps; /* each is one score */
};

/* How many steps it is from a scale's lowest score to its highest. */
static double
count_steps(const struct people *people, const struct scale *scale)
{
	const struct item *item;
	double steps = 0, most = 0, one;
	size_t i;

	for (i = 0; i < scale->nitems; i++) {
		item = &people->book->item[scale->item[i]];
		if (!codebook_in_form(people->book, scale->item[i],
			people->form))
			continue;
		one = (double)((item->high - item->low) / item->step);
		steps += one;
		most = fmax(most, one);
	}
	return scale->metric == METRIC_LOWEST ? most : steps;
}

/*
 * How many equal parts of the range hold whole steps alike, so that none is
 * higher only because it holds more scores: as many as BINS, or half of it at
 * least; BINS where no number of parts does.
 */
static size_t
count_parts(double steps)
{
	size_t n;

	for (n = BINS; n >= BINS / 2; n--) {
		if (fmod(steps, (double)n) == 0)
			return n;
	}
	return BINS;
}

static struct bins
find_bins(const struct people *people, const struct place *place)
{
	const struct distribution *d = group_scores(people, place);
	double steps = count_steps(people, &people->book->scale[place->scale]);
	size_t n = count_parts(steps);
	struct bins bins = { d->low, (d->high - d->low) / (double)n, n, 0 };

	if (steps >= 1 && steps <= BINS) {
		bins.width = (d->high - d->low) / steps;
		bins.low = d->low - bins.width / 2;
		bins.n = (size_t)steps + 1;
		bins.steps = 1;
	}
	return bins;
}

static void
count_bins(struct distribution *d, const struct bins *bins,
    size_t count[BINS_MOST])
{
	double from;
	size_t i;

	if (!bins->steps)
		distribution_bins(d, bins->n, count);
	for (i = 0; bins->steps && i < bins->n; i++) {
		from = bins->low + (double)i * bins->width;
		count[i] = distribution_count(d, from, from + bins->width);
	}
}

/* A bin's name; to be freed. */
static char *
name_bin(const struct people *people, const struct bins *bins, size_t i)
{
	double from = bins->low + (double)i * bins->width;
	char low[64], high[64];
	const struct blank blanks[] = { { "one", low }, { "two", high },
		{ NULL, NULL } };

	snprintf(low, sizeof(low), "%.5g",
	    bins->steps ? from + bins->width / 2 : from);
	snprintf(high, sizeof(high), "%.5g", from + bins->width);
	return words_fill(people->words, bins->steps ? "bin_one" : "bin",
	    blanks);
}

static void
begin_bins(const struct people *people, struct report *report,
    const struct bins *bins)
{
	char *name;
	size_t i;

	report_begin(report, BLOCK_HISTOGRAM,
	    words_get(people->words, "over_table"), 0);
	report_head(report, words_get(people->words, "head_score"));
	for (i = 0; i < bins->n; i++) {
		name = name_bin(people, bins, i);
		report_head(report, name);
		free(name);
	}
}

static void
add_histogram(const struct people *people, struct report *report,
    const struct place *place, const struct bins *bins)
{
	struct distribution *d = group_scores(people, place);
	char n[32], *label = group_label(people, place), *word;
	const struct blank blanks[] = { { "n", n }, { NULL, NULL } };
	size_t count[BINS_MOST];

	snprintf(n, sizeof(n), "%zu", d->n);
	word = words_fill(people->words, "group_n", blanks);
	count_bins(d, bins, count);
	report_histogram(report, label, word, count, bins->n);
	free(word);
	free(label);
}

static void
add_counts(const struct people *people, struct report *report)
{
	struct place place = { 0 };
	struct bins bins;
	size_t count[BINS_MOST], i;
	char *name;

	while (group_next(people, 1, &place)) {
		if (!group_is_open(people, &place))
			continue;
		bins = find_bins(people, &place);
		count_bins(group_scores(people, &place), &bins, count);
		for (i = 0; i < bins.n; i++) {
			name = name_bin(people, &bins, i);
			group_figure(people, report, &place, "bin",
			    (double)count[i], 0, name);
			free(name);
		}
	}
}

/* Pictures with the same bins are one block. */
void
report_histograms(const struct people *people, struct report *report)
{
	struct bins bins, last = { 0 };
	struct place place = { 0 };

	while (group_next(people, 1, &place)) {
		if (!group_is_open(people, &place))
			continue;
		bins = find_bins(people, &place);
		if (last.n == 0)
			say(people->words, report, BLOCK_HEADING,
			    "group_spread", NULL, NULL);
		if (bins.n != last.n || bins.low != last.low ||
		    bins.width != last.width)
			begin_bins(people, report, &bins);
		last = bins;
		add_histogram(people, report, &place, &bins);
	}
	add_counts(people, report);
}
