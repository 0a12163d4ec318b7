/*
 * What both find little of, and what they see differently.  Of a gap it is
 * said whose answers are higher, never who is right.
 */

#include <math.h>
#include <stdio.h>

#include "codebook.h"
#include "couple.h"
#include "report.h"
#include "report_couple_part.h"
#include "two.h"
#include "verdict_couple.h"
#include "words.h"

static int
is_of(const struct two *two, size_t s, enum pair_class class)
{
	return couple_is_pillar(two->book, s) &&
	    two->meeting->scale[s].class == class;
}

static void
say_thin(const struct two *two, struct report *report)
{
	size_t n = 0, s;

	for (s = 0; s < two->book->nscales; s++) {
		if (!is_of(two, s, PAIR_THIN))
			continue;
		if (n++ == 0) {
			two_say(two, report, BLOCK_HEADING, "couple_thin", NULL,
			    NULL);
			two_say(two, report, BLOCK_SENTENCE, "couple_thin_text",
			    NULL, NULL);
		}
		two_say(two, report, BLOCK_POINT, "strength_alone",
		    two_title(two, s), NULL);
	}
}

static void
say_difference(const struct two *two, struct report *report, size_t s)
{
	double gap = couple_percent(two->book, two->meeting, s, 0) -
	    couple_percent(two->book, two->meeting, s, 1);
	const struct blank blanks[] = { { "title", two_title(two, s) },
		{ "more", two_name(two, gap < 0) },
		{ "less", two_name(two, gap >= 0) }, { NULL, NULL } };

	if (isnan(gap) || gap == 0)
		two_say(two, report, BLOCK_POINT, "strength_alone",
		    two_title(two, s), NULL);
	else
		two_tell(two, report, BLOCK_POINT, "couple_finds", blanks);
}

/* A pattern, and what is behind it. */
static void
say_pattern(const struct two *two, struct report *report, size_t s)
{
	const struct comparison *pair = &two->meeting->scale[s];
	char n[32], gap[32];
	const struct blank blanks[] = { { "title", two_title(two, s) },
		{ "name", two_name(two, pair->pattern) }, { "n", n },
		{ "gap", gap }, { NULL, NULL } };

	two_number(pair->both[PAIR_ITEMS], n);
	two_number(fabs(pair->both[PAIR_GAP]), gap);
	two_tell(two, report, BLOCK_SENTENCE, "couple_pattern", blanks);
	two_why(two, report, "couple_why_pattern", blanks);
}

/* Whether no area has enough statements for a pattern. */
static int
has_too_few(const struct two *two)
{
	size_t s;

	for (s = 0; s < two->book->nscales; s++) {
		if (couple_is_pillar(two->book, s) &&
		    two->meeting->scale[s].both[PAIR_ITEMS] >= COUPLE_FEWEST)
			return 0;
	}
	return two_numbers(two);
}

static size_t
count_patterns(const struct two *two)
{
	size_t n = 0, s;

	for (s = 0; s < two->book->nscales; s++)
		n += couple_is_pillar(two->book, s) &&
		    two->meeting->scale[s].pattern != -1;
	return n;
}

static void
say_differently(const struct two *two, struct report *report)
{
	size_t patterns = count_patterns(two), points = 0, s;

	for (s = 0; s < two->book->nscales; s++)
		points += (size_t)is_of(two, s, PAIR_DIFFERENTLY);
	if (points + patterns == 0)
		return;
	two_say(two, report, BLOCK_HEADING, "couple_differently", NULL, NULL);
	for (s = 0; s < two->book->nscales; s++) {
		if (is_of(two, s, PAIR_DIFFERENTLY))
			say_difference(two, report, s);
	}
	for (s = 0; s < two->book->nscales; s++) {
		if (couple_is_pillar(two->book, s) &&
		    two->meeting->scale[s].pattern != -1)
			say_pattern(two, report, s);
	}
	if (patterns == 0 && has_too_few(two))
		two_say(two, report, BLOCK_SENTENCE, "couple_pattern_few", NULL,
		    NULL);
	two_say(two, report, BLOCK_SENTENCE, "couple_gap", NULL, NULL);
}

void
couple_seen(const struct two *two, struct report *report)
{
	say_thin(two, report);
	say_differently(two, report);
}
