/*
 * Single statements, where both agreed to show them: those where the answers
 * are furthest apart, and those that are strong for both.
 */

#include <math.h>

#include "codebook.h"
#include "codebook_find.h"
#include "couple.h"
#include "report.h"
#include "report_couple_part.h"
#include "two.h"
#include "verdict_couple.h"
#include "words.h"

enum { SHOWN = 3 }; /* statements at most of either kind */

static const char *
statement(const struct two *two, size_t i)
{
	const struct item *item = &two->book->item[i];

	return *item->wording[0].text != '\0' ? item->wording[0].text :
						item->id;
}

/* What one side answered, in the words of the answer if it has any: percents
 * are of keyed answers. */
static void
put_answer(const struct two *two, struct report *report, size_t i, int side)
{
	const struct item *item = &two->book->item[i];
	double share = two->meeting->item[i].own[side][PAIR_SCORE] / 100;
	const struct choice *choice = NULL;
	char number[32];

	if (!isnan(share)) {
		share = item->reversed ? 1 - share : share;
		choice = codebook_choice(two->book, item,
		    item->low +
			(int64_t)(share * (double)(item->high - item->low) +
			    0.5));
	}
	two_number(two->meeting->item[i].own[side][PAIR_SCORE], number);
	report_cell(report,
	    choice != NULL && *choice->wording[0].text != '\0' ?
		choice->wording[0].text :
		number);
}

/* How much an item is what is looked for: the gap, if it is more than a step,
 * or how high both are.  -1 if it is not. */
static double
weight(const struct two *two, size_t i, int is_high)
{
	const struct comparison *pair = &two->meeting->item[i];

	if (!pair->known || codebook_is_change(two->book, i))
		return -1;
	if (is_high)
		return pair->both[PAIR_HIGH] > 0 ?
		    pair->own[0][PAIR_SCORE] + pair->own[1][PAIR_SCORE] :
		    -1;
	return pair->both[PAIR_NEAR] == 0 ? fabs(pair->both[PAIR_GAP]) : -1;
}

/* The items of the largest weights, the first of equal ones first.  Returns
 * how many. */
static size_t
find_items(const struct two *two, int is_high, size_t list[SHOWN])
{
	size_t n = 0, i, at;
	double here;

	for (i = 0; i < two->book->nitems; i++) {
		here = weight(two, i, is_high);
		if (!(here >= 0))
			continue;
		for (at = n; at > 0 &&
		     here > weight(two, list[at - 1], is_high) + COUPLE_SLACK;
		     at--) {
			if (at < SHOWN)
				list[at] = list[at - 1];
		}
		if (at < SHOWN)
			list[at] = i;
		n += n < SHOWN;
	}
	return n;
}

/* Statements, and what both answered. */
static void
say_items(const struct two *two, struct report *report, const char *id,
    const size_t *list, size_t n)
{
	size_t i;

	if (n == 0)
		return;
	two_say(two, report, BLOCK_SENTENCE, id, NULL, NULL);
	report_begin(report, BLOCK_TABLE, words_get(two->words, id), 3);
	report_head(report, words_get(two->words, "couple_head_statement"));
	report_head(report, two_name(two, 0));
	report_head(report, two_name(two, 1));
	for (i = 0; i < n; i++) {
		report_cell(report, statement(two, list[i]));
		put_answer(two, report, list[i], 0);
		put_answer(two, report, list[i], 1);
	}
}

void
couple_items(const struct two *two, struct report *report)
{
	const struct blank blanks[] = { { NULL, NULL } };
	size_t high[SHOWN], apart[SHOWN], nhigh, napart;

	if (two->couple->consent != CONSENT_ITEMS || two->meeting->item == NULL)
		return;
	nhigh = find_items(two, 1, high);
	napart = find_items(two, 0, apart);
	if (nhigh + napart == 0)
		return;
	two_say(two, report, BLOCK_HEADING, "couple_items", NULL, NULL);
	two_say(two, report, BLOCK_SENTENCE, "couple_items_text", NULL, NULL);
	say_items(two, report, "couple_items_high", high, nhigh);
	say_items(two, report, "couple_items_apart", apart, napart);
	if (napart > 0)
		two_why(two, report, "couple_why_items", blanks);
}
