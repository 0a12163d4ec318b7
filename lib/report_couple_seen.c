/*
 * What both find little of, and what they see differently.  Of a gap it is
 * said whose answers are higher, never who is right.
 */

#include <math.h>

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

/* Whose answers are higher. */
static void
say_difference(const struct two *two, struct report *report, size_t s,
    const char *id)
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
		two_tell(two, report, BLOCK_POINT, id, blanks);
}

/* What is behind a pattern. */
static void
say_why(const struct two *two, struct report *report, size_t s)
{
	const struct comparison *pair = &two->meeting->scale[s];
	char n[32], gap[32];
	const struct blank blanks[] = { { "title", two_title(two, s) },
		{ "n", n }, { "gap", gap }, { NULL, NULL } };

	two_number(pair->both[PAIR_ITEMS], n);
	two_number(fabs(pair->both[PAIR_GAP]), gap);
	if (pair->pattern != -1)
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

/* Whether a gap is a pattern that is told beside those of areas that are seen
 * differently: not where both are strong. */
static int
is_other_pattern(const struct two *two, size_t s)
{
	return couple_is_pillar(two->book, s) &&
	    two->meeting->scale[s].pattern != -1 &&
	    two->meeting->scale[s].class != PAIR_DIFFERENTLY &&
	    two->meeting->scale[s].class != PAIR_STRENGTH;
}

static void
say_heading(const struct two *two, struct report *report)
{
	two_say(two, report, BLOCK_HEADING, "couple_differently", NULL, NULL);
}

/* The areas that are seen differently.  Returns how many. */
static size_t
say_differently(const struct two *two, struct report *report)
{
	const struct comparison *pair;
	size_t n = 0, patterns = 0, s;

	for (s = 0; s < two->book->nscales; s++) {
		if (!is_of(two, s, PAIR_DIFFERENTLY))
			continue;
		if (n++ == 0)
			say_heading(two, report);
		pair = &two->meeting->scale[s];
		patterns += pair->pattern != -1;
		say_difference(two, report, s,
		    pair->pattern != -1 ? "couple_finds_most" : "couple_finds");
		say_why(two, report, s);
	}
	if (n > 0 && patterns == 0 && has_too_few(two))
		two_say(two, report, BLOCK_SENTENCE, "couple_pattern_few", NULL,
		    NULL);
	return n;
}

/* The patterns of other areas, beside so many that are seen differently. */
static void
say_patterns(const struct two *two, struct report *report, size_t beside)
{
	size_t n = 0, s;

	for (s = 0; s < two->book->nscales; s++) {
		if (!is_other_pattern(two, s))
			continue;
		if (n + beside == 0)
			say_heading(two, report);
		if (n++ == 0)
			two_say(two, report, BLOCK_SENTENCE,
			    beside > 0 ? "couple_patterns" :
					 "couple_patterns_only",
			    NULL, NULL);
		say_difference(two, report, s, "couple_finds");
		say_why(two, report, s);
	}
}

void
couple_seen(const struct two *two, struct report *report)
{
	say_thin(two, report);
	say_patterns(two, report, say_differently(two, report));
}
