/*
 * Many people: how their scores are distributed, never one person's.
 */

#include "report_group.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "group.h"
#include "report.h"
#include "report_group_figures.h"
#include "report_group_scale.h"
#include "say.h"
#include "verdict.h"
#include "words.h"

/* The sentence that tells how many it is about, and when they answered. */
static const char *
people_sentence(const struct group *group, size_t n)
{
	int one = strcmp(group->first, group->last) == 0;

	if (n == 1)
		return "group_one";
	if (*group->first == '\0')
		return group->crowd ? "crowd" : "group";
	if (group->crowd)
		return one ? "crowd_day" : "crowd_dates";
	return one ? "group_day" : "group_dates";
}

/* Who is in it: how many, from when to when. */
static void
say_people(const struct people *people, struct report *report)
{
	const struct group *group = people->group;
	size_t count = group_count(group, people->form);
	char n[32];
	const struct blank blanks[] = { { "n", n }, { "first", group->first },
		{ "last", group->last }, { NULL, NULL } };

	snprintf(n, sizeof(n), "%zu", count);
	say_blanks(people->words, report, BLOCK_SENTENCE,
	    people_sentence(group, count), blanks);
	if (group->crowd) {
		snprintf(n, sizeof(n), "%d", GROUP_PEOPLE);
		say(people->words, report, BLOCK_SENTENCE, "crowd_each", n,
		    NULL);
	}
}

static void
say_forms(const struct people *people, struct report *report)
{
	const struct codebook *book = people->book;
	const char *name = people->form == 0 ? "" : book->form[people->form];
	const char *frame = codebook_text(book, "frame", name);
	char n[32];
	size_t form, count;

	if (*frame != '\0')
		say(people->words, report, BLOCK_SENTENCE, "frame", frame,
		    NULL);
	say_people(people, report);
	for (form = 0; form < book->nforms; form++) {
		count = group_count(people->group, form);
		if (form == people->form || count == 0)
			continue;
		snprintf(n, sizeof(n), "%zu", count);
		say(people->words, report, BLOCK_SENTENCE, "group_other",
		    book->form[form], n);
	}
}

/* Which groups have too few people, by name.  Returns how many have enough. */
static size_t
say_withheld(const struct people *people, struct report *report)
{
	size_t open = 0, turn, value;
	char fewest[32];

	snprintf(fewest, sizeof(fewest), "%d", GROUP_FEWEST);
	for (turn = 0; turn < people->group->value.n; turn++) {
		value = people->group->order[turn];
		if (group_is_large(people, value)) {
			open++;
			continue;
		}
		if (people->by == NULL)
			say(people->words, report, BLOCK_SENTENCE, "group_few",
			    fewest, NULL);
		else
			say(people->words, report, BLOCK_SENTENCE,
			    "group_withheld", group_value(people, value),
			    fewest);
	}
	return open;
}

/* The pillars of the highest and the lowest mean, unless they are close. */
static void
say_extremes(const struct people *people, struct report *report)
{
	struct place place = { 0 };
	struct distribution *d;
	double mean, top = -HUGE_VAL, bottom = HUGE_VAL;
	size_t highest = 0, lowest = 0;

	while (group_next(people, 1, &place)) {
		if (people->book->scale[place.scale].role != ROLE_PILLAR ||
		    !group_is_open(people, &place))
			continue;
		d = group_scores(people, &place);
		mean = (distribution_mean(d) - d->low) / (d->high - d->low);
		highest = mean > top ? place.scale : highest;
		lowest = mean < bottom ? place.scale : lowest;
		top = fmax(top, mean);
		bottom = fmin(bottom, mean);
	}
	if (100 * (top - bottom) > VERDICT_CLOSE + 0.01)
		say(people->words, report, BLOCK_SENTENCE, "group_out",
		    codebook_title(&people->book->scale[highest]),
		    codebook_title(&people->book->scale[lowest]));
}

static void
add_count(const struct people *people, struct report *report, size_t s,
    const char *name, size_t count)
{
	struct figure figure = { "", "", people->book->form[people->form],
		people->book->scale[s].id, name, NULL, "" };
	char value[32];

	snprintf(value, sizeof(value), "%zu", count);
	figure.value = value;
	report_figure(report, &figure);
}

static void
begin_moves(const struct people *people, struct report *report)
{
	static const char *const heads[] = { "head_scale", "head_twice",
		"head_up", "head_down" };
	size_t i;

	say(people->words, report, BLOCK_HEADING, "group_moved", NULL, NULL);
	say(people->words, report, BLOCK_SENTENCE, "group_moved_text", NULL,
	    NULL);
	report_begin(report, BLOCK_TABLE,
	    words_get(people->words, "group_moved"), 4);
	for (i = 0; i < 4; i++)
		report_head(report, words_get(people->words, heads[i]));
}

static void
put_moves(const struct people *people, struct report *report, size_t s,
    const size_t count[3])
{
	char number[32];
	size_t i;

	report_cell(report, codebook_title(&people->book->scale[s]));
	for (i = 0; i < 3; i++) {
		snprintf(number, sizeof(number), "%zu", count[i]);
		report_cell(report, number);
	}
}

/* How many moved between their last two sittings, where enough have two. */
static void
say_moves(const struct people *people, struct report *report)
{
	static const char *const names[] = { "twice", "moved_up",
		"moved_down" };
	size_t(*count)[3] = xcalloc(people->book->nscales, sizeof(*count));
	size_t s, i, begun = 0;

	for (s = 0; s < people->book->nscales; s++) {
		if (people->book->scale[s].role != ROLE_PILLAR)
			continue;
		group_moves(people->group, people->form, s, &count[s][0],
		    &count[s][1], &count[s][2]);
		if (count[s][0] < GROUP_FEWEST)
			continue;
		if (begun++ == 0)
			begin_moves(people, report);
		put_moves(people, report, s, count[s]);
	}
	if (begun > 0 && people->explain)
		say(people->words, report, BLOCK_WHY, "why_moved", NULL, NULL);
	for (s = 0; s < people->book->nscales; s++) {
		for (i = 0; count[s][0] >= GROUP_FEWEST && i < 3; i++)
			add_count(people, report, s, names[i], count[s][i]);
	}
	free(count);
}

static void
say_figures(const struct people *people, struct report *report)
{
	char fewest[32];

	if (people->by == NULL)
		say_extremes(people, report);
	report_means(people, report);
	report_figures(people, report);
	if (people->explain) {
		snprintf(fewest, sizeof(fewest), "%d", GROUP_FEWEST);
		say(people->words, report, BLOCK_WHY, "why_figures", fewest,
		    NULL);
	}
	report_histograms(people, report);
	report_shares(people, report);
	if (people->by == NULL)
		say_moves(people, report);
}

void
report_group(struct people *people, struct report *report)
{
	people->form = group_form(people->group);
	say_title(people->words, people->book, report);
	say_forms(people, report);
	if (say_withheld(people, report) > 0)
		say_figures(people, report);
	say(people->words, report, BLOCK_HEADING, "silent", NULL, NULL);
	say(people->words, report, BLOCK_SENTENCE, "group_evidence", NULL,
	    NULL);
	say_safety(people->words, people->book, people->resources, report);
}
