/*
 * How far apart two people were, sitting by sitting of one form.
 */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "alloc.h"
#include "apart.h"
#include "codebook.h"
#include "couple.h"
#include "report.h"
#include "report_couple_part.h"
#include "two.h"
#include "verdict_couple.h"
#include "words.h"

/* The sittings that make the lines: n of them. */
struct places {
	const struct meeting **meeting;
	long *day;
	int *apart;
	size_t n;
};

static void
find_places(const struct two *two, struct places *places)
{
	const struct couple *couple = two->couple;
	size_t i;

	places->meeting = xcalloc(couple->n, sizeof(*places->meeting));
	places->day = xcalloc(couple->n, sizeof(*places->day));
	places->n = 0;
	for (i = 0; i < couple->n; i++) {
		if (couple->meeting[i].form != two->meeting->form)
			continue;
		places->meeting[places->n] = &couple->meeting[i];
		places->day[places->n++] = couple->meeting[i].day;
	}
	places->apart = apart_find(places->day, places->n);
}

/* What is said beside a line: how the gap changed since the time before. */
static const char *
moved_word(const struct two *two, const struct places *places, size_t s)
{
	static const char *const ids[] = { "couple_closer", "couple_as_before",
		"couple_further" };
	double before = places->meeting[places->n - 2]->scale[s].both[PAIR_GAP];
	double now = places->meeting[places->n - 1]->scale[s].both[PAIR_GAP];

	if (isnan(before) || isnan(now))
		return "";
	if (couple_turned(before, now))
		return words_get(two->words, "couple_turned");
	return words_get(two->words, ids[1 + couple_moved(before, now)]);
}

static void
add_line(const struct two *two, struct report *report,
    const struct places *places, size_t s)
{
	struct point point;
	char number[32];
	double gap;
	size_t i;

	report_line(report, two_title(two, s), moved_word(two, places, s), NAN,
	    NAN);
	for (i = 0; i < places->n; i++) {
		gap = fabs(places->meeting[i]->scale[s].both[PAIR_GAP]);
		two_number(gap, number);
		point.day = places->day[i];
		point.date = places->meeting[i]->date;
		point.number = number;
		point.share = gap / 100;
		point.apart = places->apart[i];
		report_point(report, &point);
	}
}

static void
add_lines(const struct two *two, struct report *report,
    const struct places *places)
{
	char n[32], moved[32];
	const struct blank blanks[] = { { "n", n },
		{ "first", places->meeting[0]->date },
		{ "last", places->meeting[places->n - 1]->date },
		{ "moved", moved }, { NULL, NULL } };
	size_t s;

	snprintf(n, sizeof(n), "%zu", places->n);
	snprintf(moved, sizeof(moved), "%d", COUPLE_MOVED);
	two_say(two, report, BLOCK_HEADING, "couple_over", NULL, NULL);
	two_tell(two, report, BLOCK_SENTENCE, "over_dates", blanks);
	two_say(two, report, BLOCK_SENTENCE, "couple_over_text", NULL, NULL);
	report_begin(report, BLOCK_LINES, words_get(two->words, "couple_over"),
	    0);
	report_head(report, words_get(two->words, "head_date"));
	report_head(report, words_get(two->words, "over_table"));
	for (s = 0; s < two->book->nscales; s++) {
		if (couple_is_pillar(two->book, s) &&
		    two->meeting->scale[s].known)
			add_line(two, report, places, s);
	}
	two_why(two, report, "couple_why_over", blanks);
}

/* Whether there is an area to draw a line of. */
static int
has_lines(const struct two *two)
{
	size_t s;

	for (s = 0; s < two->book->nscales; s++) {
		if (couple_is_pillar(two->book, s) &&
		    two->meeting->scale[s].known)
			return 1;
	}
	return 0;
}

void
couple_over(const struct two *two, struct report *report)
{
	struct places places;

	if (!two_numbers(two) || couple_alike(two->couple) < 2 ||
	    !has_lines(two))
		return;
	find_places(two, &places);
	add_lines(two, report, &places);
	free(places.meeting);
	free(places.day);
	free(places.apart);
}
