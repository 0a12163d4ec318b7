/*
 * How scales go together, with and without what error takes away.
 */

#include <stdio.h>
#include <stdlib.h>

#include "codebook.h"
#include "codebook_find.h"
#include "report.h"
#include "report_stat_part.h"
#include "say.h"
#include "findings.h"
#include "words.h"

static int
has_part(const struct measure *measure, size_t s)
{
	return measure->findings->scale[s].has_r &&
	    measure->book->scale[s].role != ROLE_GATE &&
	    stat_is_open(measure, s);
}

/* Items ascend, so that both lists are walked once. */
static int
share_items(const struct scale *a, const struct scale *b)
{
	size_t i = 0, j = 0;

	while (i < a->nitems && j < b->nitems) {
		if (a->item[i] == b->item[j])
			return 1;
		if (a->item[i] < b->item[j])
			i++;
		else
			j++;
	}
	return 0;
}

static int
some_share_items(const struct measure *measure)
{
	const struct scale *scale = measure->book->scale;
	size_t a, b;

	for (a = 0; a < measure->book->nscales; a++) {
		for (b = 0; has_part(measure, a) && b < a; b++) {
			if (has_part(measure, b) &&
			    share_items(&scale[a], &scale[b]))
				return 1;
		}
	}
	return 0;
}

/* Columns are called by the numbers of their rows, which makes them narrow. */
static void
begin_table(const struct measure *measure, size_t n, struct report *report)
{
	char number[STAT_FIGURE];
	size_t i;

	report_begin(report, BLOCK_TABLE,
	    words_get(measure->words, "stat_with"), n + 1);
	report_head(report, words_get(measure->words, "head_scale"));
	for (i = 1; i <= n; i++) {
		snprintf(number, sizeof(number), "%zu", i);
		report_head(report, number);
	}
}

static void
put_row(const struct measure *measure, size_t s, size_t number,
    struct report *report)
{
	char text[STAT_FIGURE], *label;
	const struct blank blanks[] = { { "n", text },
		{ "title", codebook_title(&measure->book->scale[s]) },
		{ NULL, NULL } };
	size_t c;

	snprintf(text, sizeof(text), "%zu", number);
	label = words_fill(measure->words, "stat_numbered", blanks);
	report_cell(report, label);
	free(label);
	for (c = 0; c < measure->book->nscales; c++) {
		if (!has_part(measure, c))
			continue;
		stat_ratio(measure->findings->scale[s].r[c], text);
		report_cell(report, text);
	}
}

void
report_stat_with(const struct measure *measure, struct report *report)
{
	size_t s, n = 0, number = 0;

	for (s = 0; s < measure->book->nscales; s++)
		n += (size_t)has_part(measure, s);
	if (n < 2)
		return;
	say(measure->words, report, BLOCK_HEADING, "stat_with", NULL, NULL);
	say(measure->words, report, BLOCK_SENTENCE, "stat_with_text", NULL,
	    NULL);
	say(measure->words, report, BLOCK_SENTENCE, "stat_with_corrected", NULL,
	    NULL);
	if (some_share_items(measure))
		say(measure->words, report, BLOCK_SENTENCE, "stat_with_shared",
		    NULL, NULL);
	begin_table(measure, n, report);
	for (s = 0; s < measure->book->nscales; s++) {
		if (has_part(measure, s))
			put_row(measure, s, ++number, report);
	}
	if (measure->explain)
		say(measure->words, report, BLOCK_WHY, "stat_why_with", NULL,
		    NULL);
}
