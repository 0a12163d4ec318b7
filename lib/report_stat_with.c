/*
 * How scales go together, with and without what error takes away.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "codebook.h"
#include "codebook_find.h"
#include "findings.h"
#include "report.h"
#include "report_stat_part.h"
#include "say.h"
#include "words.h"

static int
has_part(const struct measure *measure, size_t s)
{
	return measure->findings->scale[s].has_r &&
	    measure->book->scale[s].role != ROLE_GATE &&
	    stat_is_open(measure, s);
}

/* Whether it is known of all these scales how many people they rest on. */
static int
has_people(const struct measure *measure)
{
	size_t s;

	for (s = 0; s < measure->book->nscales; s++) {
		if (has_part(measure, s) && !measure->findings->scale[s].known)
			return 0;
	}
	return 1;
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

/* So many columns have room side by side in a terminal, beside numbers; and so
 * many beside titles that are no longer than that. */
enum { COLUMNS = 10, FEW = 8, SHORT = 20 };

/* Whether there is room for titles at the rows; else they are told before. */
static int
is_titled(const struct measure *measure, size_t n)
{
	size_t s;

	for (s = 0; s < measure->book->nscales; s++) {
		if (has_part(measure, s) &&
		    strlen(codebook_title(&measure->book->scale[s])) > SHORT)
			return 0;
	}
	return n <= FEW;
}

/* Columns are called by the numbers of their rows, which makes them narrow. */
static void
begin_table(const struct measure *measure, size_t from, size_t to,
    struct report *report)
{
	char number[STAT_FIGURE];
	size_t i;

	report_begin(report, BLOCK_TABLE,
	    words_get(measure->words, "stat_with"), 1 + to - from);
	report_head(report, words_get(measure->words, "head_scale"));
	for (i = from; i < to; i++) {
		snprintf(number, sizeof(number), "%zu", i + 1);
		report_head(report, number);
	}
}

static void
put_label(const struct measure *measure, size_t s, size_t row, int titled,
    struct report *report)
{
	char number[STAT_FIGURE], *label;
	const struct blank blanks[] = { { "n", number },
		{ "title", codebook_title(&measure->book->scale[s]) },
		{ NULL, NULL } };

	snprintf(number, sizeof(number), "%zu", row + 1);
	label = words_fill(measure->words,
	    titled ? "stat_numbered" : "stat_number", blanks);
	report_cell(report, label);
	free(label);
}

/* Which scale has which number. */
static void
put_titles(const struct measure *measure, struct report *report)
{
	static const char *const heads[] = { "head_number", "head_scale" };
	size_t s, row = 0;

	stat_table(measure, report, "stat_with_numbers", heads, 2);
	for (s = 0; s < measure->book->nscales; s++) {
		if (!has_part(measure, s))
			continue;
		put_label(measure, s, row++, 0, report);
		report_cell(report, codebook_title(&measure->book->scale[s]));
	}
}

/* The columns of a table from one up to before another. */
static void
put_table(const struct measure *measure, size_t from, size_t to, int titled,
    struct report *report)
{
	char text[STAT_FIGURE];
	size_t s, c, row = 0, column;

	begin_table(measure, from, to, report);
	for (s = 0; s < measure->book->nscales; s++) {
		if (!has_part(measure, s))
			continue;
		put_label(measure, s, row++, titled, report);
		for (c = column = 0; c < measure->book->nscales; c++) {
			if (!has_part(measure, c))
				continue;
			if (column >= from && column < to) {
				stat_ratio(measure->findings->scale[s].r[c],
				    text);
				report_cell(report, text);
			}
			column++;
		}
	}
}

void
report_stat_with(const struct measure *measure, struct report *report)
{
	size_t s, n = 0, from;
	int titled;

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
	if (!has_people(measure))
		say(measure->words, report, BLOCK_SENTENCE, "stat_with_unknown",
		    NULL, NULL);
	titled = is_titled(measure, n);
	if (!titled)
		put_titles(measure, report);
	for (from = 0; from < n; from += COLUMNS)
		put_table(measure, from,
		    from + COLUMNS < n ? from + COLUMNS : n, titled, report);
	if (measure->explain)
		say(measure->words, report, BLOCK_WHY, "stat_why_with", NULL,
		    NULL);
}
