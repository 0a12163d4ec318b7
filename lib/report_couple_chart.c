/*
 * Both levels of each area, side by side.
 */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "codebook.h"
#include "codebook_find.h"
#include "couple.h"
#include "report.h"
#include "report_couple_part.h"
#include "two.h"
#include "verdict.h"
#include "verdict_couple.h"
#include "words.h"

/* The levels of both as one phrase. */
static char *
both_levels(const struct two *two, size_t s)
{
	char *a =
	    two_level(two, two->meeting, s, 0, "level", "couple_level_two");
	char *b =
	    two_level(two, two->meeting, s, 1, "level", "couple_level_two");
	const struct blank blanks[] = { { "one", a }, { "two", b },
		{ NULL, NULL } };
	char *both = words_fill(two->words,
	    strcmp(a, b) == 0 ? "couple_level_alike" : "couple_level_both",
	    blanks);

	if (*a == '\0' || *b == '\0')
		*both = '\0';
	free(a);
	free(b);
	return both;
}

static void
add_row(const struct two *two, struct report *report, size_t s)
{
	double share[2];
	char a[32], b[32], *word = both_levels(two, s);
	const char *const number[2] = { a, b };

	share[0] = couple_percent(two->book, two->meeting, s, 0) / 100;
	share[1] = couple_percent(two->book, two->meeting, s, 1) / 100;
	two_number(100 * share[0], a);
	two_number(100 * share[1], b);
	report_dumbbell(report, two_title(two, s), share, word, number);
	free(word);
}

/* A row of a table of words. */
static void
add_words(const struct two *two, struct report *report, size_t s)
{
	char *word;
	int side;

	report_cell(report, two_title(two, s));
	for (side = 0; side < 2; side++) {
		word = two_level(two, two->meeting, s, side, "level", "levels");
		report_cell(report, word);
		free(word);
	}
}

static void
begin_chart(const struct two *two, struct report *report)
{
	int numbers = two_numbers(two);

	two_say(two, report, BLOCK_HEADING, "couple_levels", NULL, NULL);
	report_begin(report, numbers ? BLOCK_DUMBBELLS : BLOCK_TABLE,
	    words_get(two->words, "couple_levels"), numbers ? 0 : 3);
	report_head(report, words_get(two->words, "couple_head_area"));
	report_head(report, two_name(two, 0));
	report_head(report, two_name(two, 1));
	if (!numbers)
		return;
	report_head(report, words_get(two->words, "couple_both"));
	report_head(report, words_get(two->words, "head_level"));
}

static void
say_why(const struct two *two, struct report *report)
{
	char close[32], a[32], b[32], n[32];
	struct blank blanks[] = { { "title", NULL }, { "a", a }, { "b", b },
		{ "n", n }, { "close", close }, { NULL, NULL } };
	const struct comparison *pair;
	size_t s;

	if (two->explain && !two_numbers(two))
		two_say(two, report, BLOCK_WHY, "couple_why_words", NULL, NULL);
	snprintf(close, sizeof(close), "%d", VERDICT_CLOSE);
	two_why(two, report, "why_levels", blanks);
	two_why(two, report, "couple_why_class", blanks);
	for (s = 0; s < two->book->nscales; s++) {
		pair = &two->meeting->scale[s];
		if (!couple_is_pillar(two->book, s) ||
		    isnan(pair->own[0][PAIR_SCORE]))
			continue;
		blanks[0].value = two_title(two, s);
		two_number(pair->own[0][PAIR_SCORE], a);
		two_number(pair->own[1][PAIR_SCORE], b);
		two_number(pair->both[PAIR_ITEMS], n);
		two_why(two, report, "couple_why_scale", blanks);
	}
}

/* What the levels of areas mean, where the codebook says so. */
static void
say_levels(const struct two *two, struct report *report)
{
	const struct level *level;
	size_t s, i;

	for (i = 0; i < two->book->nlevels; i++) {
		level = &two->book->level[i];
		for (s = 0; s < two->book->nscales; s++) {
			if (couple_is_pillar(two->book, s) &&
			    codebook_level(two->book, &two->book->scale[s],
				level->low) == level)
				break;
		}
		if (s < two->book->nscales && *level->wording[0].more != '\0')
			two_say(two, report, BLOCK_POINT,
			    "couple_level_meaning", level->wording[0].text,
			    level->wording[0].more);
	}
}

/* What the levels, a line and its marks mean, and that there are no norms. */
static void
say_reading(const struct two *two, struct report *report)
{
	say_levels(two, report);
	if (two_numbers(two))
		two_say(two, report, BLOCK_SENTENCE, "couple_reading", NULL,
		    NULL);
	two_say(two, report, BLOCK_SENTENCE, "couple_own", NULL, NULL);
	two_say(two, report, BLOCK_SENTENCE, "couple_gap", NULL, NULL);
	if (strcmp(codebook_text(two->book, "basis", ""), "anchors") == 0)
		two_say(two, report, BLOCK_SENTENCE, "couple_norms", NULL,
		    NULL);
}

void
couple_chart(const struct two *two, struct report *report)
{
	size_t s, drawn = 0;

	for (s = 0; s < two->book->nscales; s++) {
		if (!couple_is_pillar(two->book, s) ||
		    !two->meeting->scale[s].known)
			continue;
		if (drawn++ == 0)
			begin_chart(two, report);
		if (two_numbers(two))
			add_row(two, report, s);
		else
			add_words(two, report, s);
	}
	if (drawn == 0)
		return;
	say_reading(two, report);
	say_why(two, report);
}
