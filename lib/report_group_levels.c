/*
 * How many of a group are at each level, groups side by side.
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
#include "verdict.h"
#include "words.h"

/* The lower bound of a scale's level as scores of the table meet it: printed
 * numbers decide. */
static double
bound(const struct people *people, const struct scale *scale,
    const struct level *level)
{
	if (scale->role == ROLE_FLAG)
		return nextafter(level->low, HUGE_VAL);
	return verdict_is_whole(people->book, scale) ? level->low - 0.5 :
						       level->low;
}

/* Whether a scale has the level, and the bound of the next one above it. */
static int
find_level(const struct people *people, const struct scale *scale,
    const struct level *level, double *from, double *to)
{
	const struct level *other;
	double inside = scale->role == ROLE_FLAG ?
	    nextafter(level->low, HUGE_VAL) :
	    level->low;
	size_t i;

	if (codebook_level(people->book, scale, inside) != level)
		return 0;
	*from = bound(people, scale, level);
	*to = HUGE_VAL;
	for (i = 0; i < people->book->nlevels; i++) {
		other = &people->book->level[i];
		if (other->low > level->low &&
		    codebook_level(people->book, scale,
			scale->role == ROLE_FLAG ?
			    nextafter(other->low, HUGE_VAL) :
			    other->low) == other)
			*to = fmin(*to, bound(people, scale, other));
	}
	return 1;
}

/* The share of a group at a level. */
static void
put_share(const struct people *people, struct report *report,
    const struct place *place, double from, double to)
{
	struct distribution *d = group_scores(people, place);
	char number[64], *cell;
	const struct blank blanks[] = { { "one", number }, { NULL, NULL } };

	if (group_is_open(people, place)) {
		snprintf(number, sizeof(number), "%.0f",
		    floor(100 * (double)distribution_count(d, from, to) /
			    (double)d->n +
			0.5));
		cell = words_fill(people->words, "percent", blanks);
	} else {
		snprintf(number, sizeof(number), "%d", GROUP_FEWEST);
		cell = words_fill(people->words, "few", blanks);
	}
	report_cell(report, cell);
	free(cell);
}

/* A scale's level, and how many of each group are at it. */
static void
put_level(const struct people *people, struct report *report, size_t s,
    const struct level *level)
{
	const struct group *group = people->group;
	struct place place = { .scale = s };
	double from, to;
	size_t turn;

	if (!find_level(people, &people->book->scale[s], level, &from, &to))
		return;
	report_cell(report, codebook_title(&people->book->scale[s]));
	report_cell(report, level->wording[0].text);
	for (turn = 0; turn < group->value.n; turn++) {
		place.value = group->order[turn];
		if (group_is_large(people, place.value))
			put_share(people, report, &place, from, to);
	}
}

/* A column for each group that is shown. */
static void
begin_shares(const struct people *people, struct report *report)
{
	const struct group *group = people->group;
	size_t turn, columns = 0, value;

	for (turn = 0; turn < group->value.n; turn++)
		columns += (size_t)group_is_large(people, turn);
	group_begin(people, report, "group_levels", NULL, BLOCK_TABLE,
	    2 + columns);
	report_head(report, words_get(people->words, "head_scale"));
	report_head(report, words_get(people->words, "head_level"));
	for (turn = 0; turn < group->value.n; turn++) {
		value = group->order[turn];
		if (group_is_large(people, value))
			report_head(report,
			    people->by == NULL ?
				words_get(people->words, "head_share") :
				group_value(people, value));
	}
}

/* Whether a scale has levels that somebody can be at. */
static int
has_levels(const struct people *people, size_t s)
{
	double from, to;
	size_t i;

	for (i = 0; i < people->book->nlevels; i++) {
		if (find_level(people, &people->book->scale[s],
			&people->book->level[i], &from, &to))
			return 1;
	}
	return 0;
}

static void
add_shares(const struct people *people, struct report *report,
    const struct place *place)
{
	struct distribution *d = group_scores(people, place);
	const struct level *level;
	double from, to;
	size_t i;

	for (i = 0; i < people->book->nlevels; i++) {
		level = &people->book->level[i];
		if (find_level(people, &people->book->scale[place->scale],
			level, &from, &to))
			group_figure(people, report, place, "level",
			    (double)distribution_count(d, from, to) /
				(double)d->n,
			    4, level->id);
	}
}

void
report_shares(const struct people *people, struct report *report)
{
	struct place place = { 0 }, again = { 0 };
	size_t i, last = people->book->nscales;
	int begun = 0;

	while (group_next(people, 1, &place)) {
		if (place.scale == last || !group_is_open(people, &place) ||
		    !has_levels(people, place.scale))
			continue;
		last = place.scale;
		if (!begun++)
			begin_shares(people, report);
		for (i = 0; i < people->book->nlevels; i++)
			put_level(people, report, last,
			    &people->book->level[i]);
	}
	while (group_next(people, 1, &again)) {
		if (group_is_open(people, &again))
			add_shares(people, report, &again);
	}
}
