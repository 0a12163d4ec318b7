/*
 * What happened since last time.
 */

#include "report_since.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "course.h"
#include "history.h"
#include "person.h"
#include "report.h"
#include "sitting.h"
#include "verdict.h"
#include "words.h"

/* The pillars that moved this way into list.  Returns how many. */
static size_t
find_moved(const struct person *person, int way, size_t *list)
{
	size_t n = 0, s;

	for (s = 0; s < person->book->nscales; s++) {
		if (person->book->scale[s].role == ROLE_PILLAR &&
		    person->course[s].moved == way)
			list[n++] = s;
	}
	return n;
}

/* How many pillars have a score now and had one before. */
static size_t
count_comparable(const struct person *person)
{
	size_t n = 0, s;

	for (s = 0; s < person->book->nscales; s++)
		n += person->book->scale[s].role == ROLE_PILLAR &&
		    !isnan(person->course[s].is) &&
		    !isnan(person->course[s].was);
	return n;
}

static void
why_area(const struct person *person, struct report *report, size_t s)
{
	const struct course *course = &person->course[s];
	char was[64], is[64], noise[64], step[64];
	const struct blank blanks[] = { { "title", person_title(person, s) },
		{ "was", was }, { "is", is }, { "noise", noise },
		{ "step", step }, { NULL, NULL } };

	person_percent(person, s, course->was, was);
	person_percent(person, s, course->is, is);
	person_points(person, s, course->noise, person_decimals(person, s) + 1,
	    noise);
	person_points(person, s,
	    course_step(person->book, &person->book->scale[s],
		person->sitting->form),
	    person_decimals(person, s) + 1, step);
	person_why(person, report,
	    isnan(course->noise) ? "why_since_area_bare" : "why_since_area",
	    blanks);
}

/* Whether the table tells how answers vary by themselves. */
static int
knows_noise(const struct person *person)
{
	size_t s;

	for (s = 0; s < person->book->nscales; s++) {
		if (person->book->scale[s].role == ROLE_PILLAR &&
		    !isnan(person->course[s].noise))
			return 1;
	}
	return 0;
}

/* The rule, and the figures of each area that can be compared. */
static void
why_since(const struct person *person, struct report *report)
{
	const struct course *course = person->course;
	char moved[64];
	const struct blank blanks[] = { { "moved", moved }, { NULL, NULL } };
	size_t s;

	s = (size_t)codebook_role(person->book, ROLE_PILLAR);
	person_points(person, s, COURSE_MOVED, person_decimals(person, s),
	    moved);
	person_why(person, report,
	    knows_noise(person) ? "why_since" : "why_since_bare", blanks);
	for (s = 0; s < person->book->nscales; s++) {
		if (person->book->scale[s].role == ROLE_PILLAR &&
		    !isnan(course[s].is - course[s].was))
			why_area(person, report, s);
	}
}

/* What is to be said of the areas that did not move. */
static void
say_still(const struct person *person, struct report *report, const char *date,
    size_t moved)
{
	int noise = knows_noise(person);

	if (moved == 0)
		person_say(person, report, BLOCK_SENTENCE,
		    noise ? "since_none" : "since_none_bare", date, NULL);
	else if (moved < count_comparable(person))
		person_say(person, report, BLOCK_SENTENCE,
		    noise ? "since_rest" : "since_rest_bare", NULL, NULL);
}

static void
say_moved(const struct person *person, struct report *report, const char *date)
{
	size_t *list = xcalloc(person->book->nscales, sizeof(*list));
	size_t up, down;
	char *titles;

	up = find_moved(person, 1, list);
	titles = person_titles(person, list, up);
	if (up > 0)
		person_say(person, report, BLOCK_SENTENCE, "since_up", date,
		    titles);
	free(titles);
	down = find_moved(person, -1, list);
	titles = person_titles(person, list, down);
	if (down > 0)
		person_say(person, report, BLOCK_SENTENCE, "since_down", date,
		    titles);
	free(titles);
	free(list);
	say_still(person, report, date, up + down);
	why_since(person, report);
}

/* What the person worked on, as told; nothing follows from it. */
static void
say_focus(const struct person *person, struct report *report)
{
	const struct sitting *sitting = person->sitting;
	long focus = codebook_scale(person->book, sitting->focus);
	const char *id = "focus_plain";

	if (focus == -1)
		return;
	if (strcmp(sitting->did, "not") == 0)
		id = "focus_not";
	else if (strcmp(sitting->did, "once") == 0)
		id = "focus_once";
	else if (strcmp(sitting->did, "more") == 0)
		id = "focus_more";
	person_say(person, report, BLOCK_SENTENCE, id,
	    person_title(person, (size_t)focus), NULL);
}

static void
add_moves(const struct person *person, struct report *report)
{
	const struct course *course;
	char value[64];
	size_t s;

	for (s = 0; s < person->book->nscales; s++) {
		course = &person->course[s];
		if (person->book->scale[s].role != ROLE_PILLAR ||
		    isnan(course->is - course->was))
			continue;
		person_points(person, s, course->is - course->was, 2, value);
		person_figure(person, report, (long)s, "moved", value,
		    course->moved < 0     ? "down" :
			course->moved > 0 ? "up" :
					    "");
	}
}

void
report_since(const struct person *person, struct report *report)
{
	int moves = person->course != NULL && count_comparable(person) > 0;

	if (!moves && *person->sitting->focus == '\0')
		return;
	person_say(person, report, BLOCK_HEADING, "since", NULL, NULL);
	say_focus(person, report);
	if (!moves)
		return;
	say_moved(person, report, history_before(person->history)->date);
	add_moves(person, report);
}
