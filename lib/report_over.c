/*
 * A person's scores over time: a line for each area, and the direction that
 * it has, where the rules allow to speak of one.
 */

#include "report_over.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "apart.h"
#include "codebook.h"
#include "codebook_find.h"
#include "course.h"
#include "date.h"
#include "history.h"
#include "person.h"
#include "report.h"
#include "report_direction.h"
#include "sitting.h"
#include "verdict.h"
#include "words.h"

void
report_others(const struct person *person, struct report *report)
{
	const struct history *history = person->history;
	char count[32];
	size_t form, n, i;

	for (form = 0; form < person->book->nforms; form++) {
		for (i = n = 0; i < history->n; i++)
			n += history->sitting[i].form == form;
		if (form == person->sitting->form || n == 0)
			continue;
		snprintf(count, sizeof(count), "%zu", n);
		person_say(person, report, BLOCK_SENTENCE,
		    n == 1 ? "other_one" : "other", person->book->form[form],
		    count);
	}
}

/* Areas have lines; where a codebook has none, the scales that it shows. */
static int
has_line(const struct person *person, size_t s)
{
	enum role role = person->book->scale[s].role;

	if (person->sitting->text[s] == NULL)
		return 0;
	if (person_has_pillars(person))
		return role == ROLE_PILLAR;
	return role == ROLE_PLAIN || role == ROLE_FLAG || role == ROLE_TOTAL;
}

/* The sittings of the form, in order, and their days.  Returns how many. */
static size_t
find_alike(const struct person *person, const struct sitting **list, long *day)
{
	const struct history *history = person->history;
	size_t n = 0, i;

	for (i = 0; i < history->n; i++) {
		list[n] = &history->sitting[i];
		if (list[n]->form == person->sitting->form &&
		    date_parse(list[n]->date, &day[n]) == 0)
			n++;
	}
	return n;
}

/* What is said beside a line: the range in which it usually lies. */
static char *
usual_word(const struct person *person, size_t s)
{
	const struct course *course = &person->course[s];
	char low[64], high[64];
	const struct blank blanks[] = { { "low", low }, { "high", high },
		{ NULL, NULL } };

	if (isnan(course->low))
		return xstrdup("");
	person_percent(person, s, fmax(0, course->low), low);
	person_percent(person, s, fmin(100, course->high), high);
	return words_fill(person->words, "over_usual", blanks);
}

/* Within a picture; NaN stays. */
static double
bounded(double share)
{
	return share < 0 ? 0 : share > 1 ? 1 : share;
}

static void
add_line(const struct person *person, struct report *report, size_t s,
    const struct sitting *const *list, const long *day, size_t n)
{
	const struct course *course = &person->course[s];
	double percent;
	int *apart = apart_find(day, n);
	char number[64], *word = usual_word(person, s);
	struct point point;
	struct person then = *person;
	size_t i;

	report_line(report, person_title(person, s), word,
	    bounded(course->low / 100), bounded(course->high / 100));
	for (i = 0; i < n; i++) {
		then.sitting = list[i];
		percent = verdict_percent(person->book, list[i], s);
		person_number(&then, s, number);
		point.day = day[i];
		point.date = list[i]->date;
		point.number = number;
		point.share = percent / 100;
		point.apart = apart[i];
		report_point(report, &point);
	}
	free(apart);
	free(word);
}

/* The figures of the sittings before the latest, which the chart has. */
static void
add_figures(const struct person *person, struct report *report,
    const struct sitting *const *list, size_t n)
{
	struct person then = *person;
	size_t i, s;

	for (i = 0; i + 1 < n; i++) {
		then.sitting = list[i];
		for (s = 0; s < person->book->nscales; s++) {
			if (has_line(person, s) && list[i]->text[s] != NULL)
				person_figure(&then, report, (long)s, "score",
				    list[i]->text[s], "");
		}
	}
}

static void
add_lines(const struct person *person, struct report *report,
    const struct sitting *const *list, const long *day, size_t n)
{
	char count[32];
	const struct blank blanks[] = { { "n", count },
		{ "first", list[0]->date }, { "last", list[n - 1]->date },
		{ NULL, NULL } };
	size_t s;

	snprintf(count, sizeof(count), "%zu", n);
	person_tell(person, report, BLOCK_SENTENCE,
	    person_has_pillars(person) ? "over_dates" : "over_dates_plain",
	    blanks);
	report_begin(report, BLOCK_LINES, words_get(person->words, "over"), 0);
	report_head(report, words_get(person->words, "head_date"));
	report_head(report, words_get(person->words, "over_table"));
	for (s = 0; s < person->book->nscales; s++) {
		if (has_line(person, s))
			add_line(person, report, s, list, day, n);
	}
	add_figures(person, report, list, n);
}

void
report_over(const struct person *person, struct report *report)
{
	size_t n = person->history->n, lines = 0, s;
	const struct sitting **list;
	long *day;

	for (s = 0; s < person->book->nscales; s++)
		lines += (size_t)has_line(person, s);
	if (person->course == NULL || lines == 0)
		return;
	list = xcalloc(n, sizeof(*list));
	day = xcalloc(n, sizeof(*day));
	n = find_alike(person, list, day);
	person_say(person, report, BLOCK_HEADING, "over", NULL, NULL);
	add_lines(person, report, list, day, n);
	report_others(person, report);
	if (person_has_pillars(person))
		report_direction(person, report);
	free(list);
	free(day);
}
