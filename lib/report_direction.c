/*
 * Which way the areas go over the sittings so far, where the rules allow to
 * speak of it.
 */

#include "report_direction.h"

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

static void
why_trend(const struct person *person, struct report *report, size_t s)
{
	const struct course *course = &person->course[s];
	char n[32], days[32], slope[64], sum[32], p[32], step[64];
	const struct blank blanks[] = { { "title", person_title(person, s) },
		{ "n", n }, { "days", days }, { "slope", slope }, { "s", sum },
		{ "p", p }, { "step", step }, { NULL, NULL } };

	if (course->n < 2)
		return;
	snprintf(n, sizeof(n), "%zu", course->n);
	snprintf(days, sizeof(days), "%ld", course->span);
	person_points(person, s, 30 * course->trend.slope,
	    person_decimals(person, s) + 1, slope);
	snprintf(sum, sizeof(sum), "%ld", course->trend.s);
	if (course->trend.p < 0.0001)
		snprintf(p, sizeof(p), "< 0.0001");
	else
		snprintf(p, sizeof(p), "%.4f", course->trend.p);
	person_points(person, s,
	    course_step(person->book, &person->book->scale[s],
		person->sitting->form),
	    person_decimals(person, s) + 1, step);
	person_why(person, report, "why_trend_area", blanks);
}

static void
add_trend(const struct person *person, struct report *report, size_t s)
{
	const struct course *course = &person->course[s];
	char value[64];

	if (course->n < 2)
		return;
	person_points(person, s, 30 * course->trend.slope, 4, value);
	person_figure(person, report, (long)s, "slope_30", value,
	    course->claim < 0     ? "falling" :
		course->claim > 0 ? "rising" :
				    "");
	snprintf(value, sizeof(value), "%ld", course->trend.s);
	person_figure(person, report, (long)s, "kendall_s", value, "");
	snprintf(value, sizeof(value), "%.6f", course->trend.p);
	person_figure(person, report, (long)s, "kendall_p", value, "");
	if (isnan(course->low))
		return;
	person_score(person, s, course->low, 4, value);
	person_figure(person, report, (long)s, "usual_low", value, "");
	person_score(person, s, course->high, 4, value);
	person_figure(person, report, (long)s, "usual_high", value, "");
}

/* The slope with as many decimals as it takes not to be called 0. */
static void
put_slope(const struct person *person, size_t s, char number[64])
{
	double points = fabs(30 * person->course[s].trend.slope);
	int decimals = person_decimals(person, s), i;

	for (i = 0; i < 4; i++) {
		person_points(person, s, points, decimals + i, number);
		if (strtod(number, NULL) > 0)
			return;
	}
}

static void
say_trend(const struct person *person, struct report *report, size_t s)
{
	const struct course *course = &person->course[s];
	char points[64];
	const struct blank blanks[] = { { "title", person_title(person, s) },
		{ "points", points }, { NULL, NULL } };

	if (course->claim == CHANGE_NONE)
		return;
	put_slope(person, s, points);
	person_tell(person, report, BLOCK_SENTENCE,
	    course->claim < 0 ? "trend_down" : "trend_up", blanks);
}

/* Whether the latest score is where the scale seldom is, and not by what its
 * rounding adds. */
static int
is_outside(const struct course *course)
{
	return course->is < course->low - 0.01 ||
	    course->is > course->high + 0.01;
}

static void
say_usual(const struct person *person, struct report *report)
{
	size_t *list = xcalloc(person->book->nscales, sizeof(*list));
	size_t usual = 0, n = 0, s;
	char *titles;

	for (s = 0; s < person->book->nscales; s++) {
		if (person->book->scale[s].role != ROLE_PILLAR)
			continue;
		usual += !isnan(person->course[s].low);
		if (is_outside(&person->course[s]))
			list[n++] = s;
	}
	titles = person_titles(person, list, n);
	if (usual > 0)
		person_say(person, report, BLOCK_SENTENCE, "usual_band", NULL,
		    NULL);
	if (n > 0)
		person_say(person, report, BLOCK_SENTENCE, "usual_outside",
		    titles, NULL);
	free(titles);
	free(list);
}

static void
why_usual(const struct person *person, struct report *report, size_t s)
{
	const struct course *course = &person->course[s];
	char n[32], mean[64], low[64], high[64];
	const struct blank blanks[] = { { "title", person_title(person, s) },
		{ "n", n }, { "mean", mean }, { "low", low }, { "high", high },
		{ NULL, NULL } };

	if (isnan(course->low))
		return;
	snprintf(n, sizeof(n), "%zu", course->n);
	person_percent(person, s, course->mean, mean);
	person_percent(person, s, course->low, low);
	person_percent(person, s, course->high, high);
	person_why(person, report, "why_usual_area", blanks);
}

/* The rules, each with the figures of all areas. */
static void
why_direction(const struct person *person, struct report *report)
{
	const struct codebook *book = person->book;
	char fewest[32];
	const struct blank blanks[] = { { "fewest", fewest }, { NULL, NULL } };
	size_t s, usual = 0;

	person_why(person, report, "why_trend", blanks);
	for (s = 0; s < book->nscales; s++) {
		if (book->scale[s].role != ROLE_PILLAR)
			continue;
		why_trend(person, report, s);
		usual += !isnan(person->course[s].low);
	}
	snprintf(fewest, sizeof(fewest), "%d", COURSE_USUAL);
	if (usual > 0)
		person_why(person, report, "why_usual", blanks);
	for (s = 0; s < book->nscales; s++) {
		if (book->scale[s].role == ROLE_PILLAR)
			why_usual(person, report, s);
	}
}

void
report_direction(const struct person *person, struct report *report)
{
	const struct codebook *book = person->book;
	size_t s, lines = 0, claims = 0, early = 0;
	char number[32];

	for (s = 0; s < book->nscales; s++) {
		if (book->scale[s].role != ROLE_PILLAR ||
		    person->sitting->text[s] == NULL)
			continue;
		lines++;
		claims += person->course[s].claim != CHANGE_NONE;
		early += (size_t)person->course[s].early;
		say_trend(person, report, s);
	}
	snprintf(number, sizeof(number), "%zu", lines);
	if (claims == 1 && lines > 1)
		person_say(person, report, BLOCK_SENTENCE, "trend_chance",
		    number, NULL);
	if (claims == 0)
		person_say(person, report, BLOCK_SENTENCE,
		    early == lines ? "trend_early" : "trend_none", NULL, NULL);
	say_usual(person, report);
	why_direction(person, report);
	for (s = 0; s < book->nscales; s++) {
		if (book->scale[s].role == ROLE_PILLAR)
			add_trend(person, report, s);
	}
}
