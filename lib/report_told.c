/*
 * What else the person told: what they expected, what they give and receive,
 * and how they answered.
 */

#include "report_told.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "person.h"
#include "report.h"
#include "sitting.h"
#include "table.h"
#include "verdict.h"
#include "words.h"

/* A run of equal answers is worth a look from this many on, and half of all. */
enum { LONG_RUN = 8 };

/* The number of the scale that the next word of a list names, or -1. */
static long
next_area(const struct person *person, const char **list)
{
	struct slice word;
	char *id;
	long scale;

	if (!codebook_word(list, &word))
		return -1;
	id = xstrndup(word.s, word.n);
	scale = codebook_scale(person->book, id);
	free(id);
	return scale;
}

static int
is_close(const struct person *person, long a, long b)
{
	return fabs(verdict_percent(person->book, person->sitting, (size_t)a) -
		   verdict_percent(person->book, person->sitting, (size_t)b)) <=
	    VERDICT_CLOSE + 0.01;
}

static void
say_expected(const struct person *person, struct report *report, long expected,
    long found, int strongest)
{
	const char *id = strongest ? "hunch_strong_other" : "hunch_thin_other";

	if (expected == -1)
		return;
	if (verdict_scored(person->book, person->sitting) < 2 ||
	    isnan(person->sitting->score[expected]))
		id = "hunch_unknown";
	else if (is_close(person, expected, found))
		id = strongest ? "hunch_strong_so" : "hunch_thin_so";
	else if (!strongest &&
	    verdict_strong(person->book, person->sitting, (size_t)expected))
		id = "hunch_thin_strong";
	person_say(person, report, BLOCK_SENTENCE, id,
	    person_title(person, (size_t)expected),
	    found == -1 ? "" : person_title(person, (size_t)found));
}

static void
why_hunch(const struct person *person, struct report *report, long top,
    long bottom)
{
	char high[64], low[64], close[64];
	struct blank blanks[] = { { "top", NULL }, { "high", high },
		{ "bottom", NULL }, { "low", low }, { "close", close },
		{ NULL, NULL } };

	if (verdict_scored(person->book, person->sitting) < 2)
		return;
	blanks[0].value = person_title(person, (size_t)top);
	blanks[2].value = person_title(person, (size_t)bottom);
	person_number(person, (size_t)top, high);
	person_number(person, (size_t)bottom, low);
	person_points(person, (size_t)top, VERDICT_CLOSE,
	    person_decimals(person, (size_t)top), close);
	person_why(person, report, "why_hunch", blanks);
}

void
report_hunch(const struct person *person, struct report *report)
{
	const char *list = person->sitting->hunch;
	long strong = next_area(person, &list);
	long thin = next_area(person, &list);
	long top = verdict_strongest(person->book, person->sitting);
	long bottom = verdict_weakest(person->book, person->sitting);

	if (strong == -1 && thin == -1)
		return;
	person_say(person, report, BLOCK_HEADING, "hunch", NULL, NULL);
	say_expected(person, report, strong, top, 1);
	say_expected(person, report, thin, bottom, 0);
	why_hunch(person, report, top, bottom);
}

void
report_given(const struct person *person, struct report *report)
{
	long giving = codebook_role(person->book, ROLE_GIVING);
	long receiving = codebook_role(person->book, ROLE_RECEIVING);
	int more = verdict_balance(person->book, person->sitting);
	char given[64], received[64], step[64];
	const struct blank blanks[] = { { "giving", given },
		{ "receiving", received }, { "step", step }, { NULL, NULL } };

	if (giving == -1 || receiving == -1 ||
	    isnan(person->sitting->score[giving]) ||
	    isnan(person->sitting->score[receiving]))
		return;
	person_say(person, report, BLOCK_SENTENCE,
	    more > 0     ? "given_more" :
		more < 0 ? "given_less" :
			   "given_alike",
	    NULL, NULL);
	person_number(person, (size_t)giving, given);
	person_number(person, (size_t)receiving, received);
	person_points(person, (size_t)giving, VERDICT_GIVEN, 1, step);
	person_why(person, report, "why_given", blanks);
}

/* How many statements the sitting's form has. */
static size_t
count_items(const struct person *person)
{
	size_t n = 0, i;

	for (i = 0; i < person->book->nitems; i++)
		n += (size_t)codebook_in_form(person->book, i,
		    person->sitting->form);
	return n;
}

/* No accusation: the person may well mean it. */
static void
say_run(const struct person *person, struct report *report)
{
	long n = person->sitting->answered, longest = person->sitting->run;
	char run[32], answers[32], fewest[32];
	const struct blank blanks[] = { { "run", run }, { "n", answers },
		{ "fewest", fewest }, { NULL, NULL } };

	if (longest < LONG_RUN || 2 * longest < n)
		return;
	snprintf(run, sizeof(run), "%ld", longest);
	snprintf(answers, sizeof(answers), "%ld", n);
	snprintf(fewest, sizeof(fewest), "%d", LONG_RUN);
	person_say(person, report, BLOCK_SENTENCE, "careless", run, NULL);
	person_why(person, report, "why_careless", blanks);
}

void
report_answered(const struct person *person, struct report *report)
{
	size_t items = count_items(person);
	char n[32], of[32];

	if (person->sitting->answered == -1)
		return;
	snprintf(n, sizeof(n), "%ld", person->sitting->answered);
	snprintf(of, sizeof(of), "%zu", items);
	person_say(person, report, BLOCK_SENTENCE,
	    (size_t)person->sitting->answered >= items ? "answered_all" :
							 "answered_some",
	    n, of);
	person_figure(person, report, -1, "answered", n, "");
	if (person->sitting->run == -1)
		return;
	say_run(person, report);
	snprintf(n, sizeof(n), "%ld", person->sitting->run);
	person_figure(person, report, -1, "run", n, "");
}
