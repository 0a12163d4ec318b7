/*
 * What all parts of a couple's page need.
 */

#include "two.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "couple.h"
#include "say.h"
#include "verdict_couple.h"
#include "words.h"

void
two_open(struct two *two, const struct couple *couple)
{
	two->couple = couple;
	two->meeting = couple_latest(couple);
}

int
two_numbers(const struct two *two)
{
	return two->couple->consent != CONSENT_WORDS;
}

long
two_candidate(const struct two *two, const char *name)
{
	size_t *list = xcalloc(two->book->nscales, sizeof(*list)), n, i;
	long found = -1;

	if (couple_area(two->book, two->meeting, list, &n) == COUPLE_STRONG)
		n = 0;
	for (i = 0; name != NULL && i < n; i++) {
		if (strcmp(two->book->scale[list[i]].id, name) == 0)
			found = (long)list[i];
	}
	free(list);
	return found;
}

char *
two_candidates(const struct two *two)
{
	size_t *list = xcalloc(two->book->nscales, sizeof(*list)), n;
	char *ids;

	if (couple_area(two->book, two->meeting, list, &n) == COUPLE_STRONG)
		n = 0;
	ids = say_ids(two->book, list, n);
	free(list);
	return ids;
}

const char *
two_name(const struct two *two, int side)
{
	if (*two->couple->side[side] != '\0')
		return two->couple->side[side];
	return words_get(two->words, side == 0 ? "couple_a" : "couple_b");
}

void
two_tell(const struct two *two, struct report *report, enum block_kind kind,
    const char *id, const struct blank *blanks)
{
	say_blanks(two->words, report, kind, id, blanks);
}

void
two_say(const struct two *two, struct report *report, enum block_kind kind,
    const char *id, const char *one, const char *other)
{
	say(two->words, report, kind, id, one, other);
}

void
two_why(const struct two *two, struct report *report, const char *id,
    const struct blank *blanks)
{
	if (two->explain && two_numbers(two))
		two_tell(two, report, BLOCK_WHY, id, blanks);
}

const char *
two_title(const struct two *two, size_t scale)
{
	return codebook_title(&two->book->scale[scale]);
}

char *
two_titles(const struct two *two, const size_t *list, size_t n)
{
	return say_titles(two->words, two->book, list, n);
}

char *
two_level(const struct two *two, const struct meeting *meeting, size_t scale,
    int side, const char *one, const char *between)
{
	struct blank blanks[] = { { "one", NULL }, { "two", NULL },
		{ NULL, NULL } };
	const struct level *lower, *upper;

	if (codebook_level(two->book, &two->book->scale[scale], HUGE_VAL) ==
	    NULL)
		return xstrdup("");
	if (isnan(couple_percent(two->book, meeting, scale, side)))
		return xstrdup(words_get(two->words, "couple_no_score"));
	couple_levels(two->book, meeting, scale, side, &lower, &upper);
	if (lower == NULL)
		return xstrdup("");
	blanks[0].value = lower->wording[0].text;
	blanks[1].value = upper->wording[0].text;
	return words_fill(two->words, lower == upper ? one : between, blanks);
}

void
two_number(double value, char number[32])
{
	*number = '\0';
	if (!isnan(value))
		snprintf(number, 32, "%.0f", floor(value + 0.5));
}

void
two_figure(const struct two *two, struct report *report,
    const struct meeting *meeting, const char *scale, const char *figure,
    const char *value, const char *word)
{
	const struct figure figures = { two->couple->name, meeting->date,
		two->book->form[meeting->form], scale, figure, value, word };

	report_figure(report, &figures);
}
