/*
 * How the answers to each item are spread, as they were given.
 */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "alloc.h"
#include "codebook.h"
#include "findings.h"
#include "group.h"
#include "number.h"
#include "report.h"
#include "report_stat_part.h"
#include "say.h"
#include "words.h"

/* More than this share of answers at one end is told. */
static const double crowded = 0.6;

/* Of items with fewer answers, an end is no more crowded than it must be. */
enum { ANSWERS = 4 };

/* How many answered an item, by any of its rows; 0 if none tells, or if it is
 * in gates alone, of which nothing is said. */
static double
find_n(const struct measure *measure, size_t i)
{
	const struct scale *scale;
	const struct findings_item *item;
	size_t s, place;

	for (s = 0; s < measure->book->nscales; s++) {
		scale = &measure->book->scale[s];
		if (scale->role == ROLE_GATE)
			continue;
		for (place = 0; place < scale->nitems; place++) {
			item = &measure->findings->scale[s].item[place];
			if (scale->item[place] == i && item->known)
				return item->value[FINDINGS_N];
		}
	}
	return 0;
}

static int
has_part(const struct measure *measure, size_t i)
{
	return measure->findings->answers[i].known &&
	    find_n(measure, i) >= GROUP_FEWEST;
}

static int
admit_same(const struct item *a, const struct item *b)
{
	return a->low == b->low && a->high == b->high && a->step == b->step;
}

/* Whether an item is the first of those with its answers. */
static int
is_first(const struct measure *measure, size_t i)
{
	size_t before;

	for (before = 0; before < i; before++) {
		if (has_part(measure, before) &&
		    admit_same(&measure->book->item[before],
			&measure->book->item[i]))
			return 0;
	}
	return has_part(measure, i);
}

/* The next of an item's answers as it is written. */
static void
format_answer(const struct measure *measure, size_t i, size_t n,
    char out[NUMBER_MAX])
{
	const struct item *item = &measure->book->item[i];

	number_format(out, item->low + (int64_t)n * item->step,
	    measure->book->decimals);
}

static void
put_counts(const struct measure *measure, size_t i, struct report *report)
{
	const struct findings_answers *answers = &measure->findings->answers[i];
	size_t *count = xcalloc(answers->n, sizeof(*count)), c;
	double n = find_n(measure, i);
	char number[STAT_FIGURE], *label = stat_label(measure, i), *word;
	const struct blank blanks[] = { { "n", number }, { NULL, NULL } };

	stat_count(n, number);
	word = words_fill(measure->words, "group_n", blanks);
	for (c = 0; c < answers->n; c++) {
		if (!isnan(answers->share[c]))
			count[c] = (size_t)(answers->share[c] * n + 0.5);
	}
	report_histogram(report, label, word, count, answers->n);
	free(word);
	free(label);
	free(count);
}

/* The items that have the same answers as this one. */
static void
put_alike(const struct measure *measure, size_t first, struct report *report)
{
	char answer[NUMBER_MAX];
	size_t i;

	report_begin(report, BLOCK_HISTOGRAM,
	    words_get(measure->words, "stat_answers"), 0);
	report_head(report, words_get(measure->words, "head_answer"));
	for (i = 0; i < measure->findings->answers[first].n; i++) {
		format_answer(measure, first, i, answer);
		report_head(report, answer);
	}
	for (i = first; i < measure->book->nitems; i++) {
		if (has_part(measure, i) &&
		    admit_same(&measure->book->item[first],
			&measure->book->item[i]))
			put_counts(measure, i, report);
	}
}

/* Say if most answers are at one end, where there are several in between.
 * Returns whether they are. */
static int
say_end(const struct measure *measure, size_t i, int top, struct report *report)
{
	const struct findings_answers *answers = &measure->findings->answers[i];
	size_t place = top ? answers->n - 1 : 0;
	char number[STAT_FIGURE], answer[NUMBER_MAX], *label;
	struct blank blanks[] = { { "one", NULL }, { "two", number },
		{ "answer", answer }, { NULL, NULL } };

	if (answers->n < ANSWERS || !(answers->share[place] > crowded))
		return 0;
	snprintf(number, sizeof(number), "%.0f", 100 * answers->share[place]);
	format_answer(measure, i, place, answer);
	blanks[0].value = label = stat_quoted(measure, i);
	say_blanks(measure->words, report, BLOCK_POINT,
	    top ? "stat_ceiling" : "stat_floor", blanks);
	free(label);
	return 1;
}

void
report_stat_answers(const struct measure *measure, struct report *report)
{
	size_t i, begun = 0;
	int ends = 0;

	for (i = 0; i < measure->book->nitems; i++) {
		if (!is_first(measure, i))
			continue;
		if (begun++ == 0) {
			say(measure->words, report, BLOCK_HEADING,
			    "stat_answers", NULL, NULL);
			say(measure->words, report, BLOCK_SENTENCE,
			    "stat_answers_text", NULL, NULL);
		}
		put_alike(measure, i, report);
	}
	for (i = 0; i < measure->book->nitems; i++) {
		if (!has_part(measure, i))
			continue;
		ends |= say_end(measure, i, 0, report);
		ends |= say_end(measure, i, 1, report);
	}
	if (ends)
		say(measure->words, report, BLOCK_SENTENCE, "stat_ends", NULL,
		    NULL);
}
