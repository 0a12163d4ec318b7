/*
 * The end of a person's report: one area, one small action, two reflections.
 * Behind a closed gate nothing here involves the other person.
 */

#include "report_area.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "person.h"
#include "prompt.h"
#include "report.h"
#include "sitting.h"
#include "verdict.h"
#include "words.h"

static void
say_prompt(struct report *report, const struct prompt *prompt)
{
	report_text(report, BLOCK_POINT, prompt->wording[0].text);
	if (*prompt->wording[0].more != '\0')
		report_text(report, BLOCK_SENTENCE, prompt->wording[0].more);
}

/*
 * The area that the report ends with: the person's choice, the first
 * candidate, or the strongest to be savoured.  -1 if there is none.
 */
static long
find_area(const struct person *person)
{
	const struct codebook *book = person->book;
	size_t *list = xcalloc(book->nscales, sizeof(*list)), n;
	long area = -1;

	n = verdict_candidates(book, person->sitting, list);
	if (person->focus != -1)
		area = person->focus;
	else if (verdict_savours(book, person->sitting))
		area = verdict_strongest(book, person->sitting);
	else if (n > 0)
		area = (long)list[0];
	free(list);
	return area;
}

/* The sentence that proposes an area, by whether and why it is fading. */
static const char *
area_sentence(const struct person *person, size_t area)
{
	if (verdict_change(person->book, person->sitting, area) !=
	    CHANGE_FADING)
		return "area";
	if (verdict_own_change(person->book, person->sitting, area) ==
	    CHANGE_FADING)
		return "area_fading";
	return "area_fading_trend";
}

static void
why_area(const struct person *person, struct report *report)
{
	long lowest = verdict_weakest(person->book, person->sitting);
	char score[64], close[64];
	struct blank blanks[] = { { "title", NULL }, { "score", score },
		{ "close", close }, { NULL, NULL } };

	if (lowest == -1)
		return;
	blanks[0].value = person_title(person, (size_t)lowest);
	person_number(person, (size_t)lowest, score);
	person_points(person, (size_t)lowest, VERDICT_CLOSE,
	    person_decimals(person, (size_t)lowest), close);
	person_why(person, report, "why_area", blanks);
}

/* Which area, and which others could be chosen. */
static void
say_area(const struct person *person, struct report *report, long area)
{
	const struct codebook *book = person->book;
	size_t *list = xcalloc(book->nscales, sizeof(*list));
	size_t n, others = 0, i;
	char *titles;

	person_say(person, report, BLOCK_SENTENCE,
	    area_sentence(person, (size_t)area),
	    codebook_title(&book->scale[area]), NULL);
	n = verdict_candidates(book, person->sitting, list);
	for (i = 0; i < n; i++) {
		if (list[i] != (size_t)area)
			list[others++] = list[i];
	}
	titles = person_titles(person, list, others);
	if (others > 0)
		person_say(person, report, BLOCK_SENTENCE,
		    person->reruns ? "area_others" : "area_others_plain",
		    titles, book->scale[list[0]].id);
	why_area(person, report);
	person_figure(person, report, area, "area", "", "");
	free(titles);
	free(list);
}

static void
say_action(const struct person *person, struct report *report, long area)
{
	struct prompt_search search = { .kind = PROMPT_ACTION };
	const struct prompt *action;

	search.scale = &person->book->scale[area];
	search.receiving = verdict_balance(person->book, person->sitting) > 0;
	action = prompt_choose(person->book, &search, person->week);
	if (action == NULL)
		return;
	person_say(person, report, BLOCK_SENTENCE,
	    search.receiving ? "action_receiving" : "action", NULL, NULL);
	say_prompt(report, action);
}

static void
say_behind_gate(const struct person *person, struct report *report)
{
	struct prompt_search search = { .kind = PROMPT_ACTION };
	const struct prompt *action =
	    prompt_choose(person->book, &search, person->week);

	if (action == NULL)
		return;
	person_say(person, report, BLOCK_HEADING, "yourself", NULL, NULL);
	person_say(person, report, BLOCK_SENTENCE, "yourself_text", NULL, NULL);
	say_prompt(report, action);
}

void
report_area(const struct person *person, struct report *report)
{
	long area = find_area(person);

	if (verdict_gate_closed(person->book, person->sitting)) {
		say_behind_gate(person, report);
	} else if (area == -1) {
		return;
	} else if (verdict_savours(person->book, person->sitting)) {
		person_say(person, report, BLOCK_HEADING, "savour", NULL, NULL);
		person_say(person, report, BLOCK_SENTENCE, "savour_text",
		    codebook_title(&person->book->scale[area]), NULL);
	} else {
		person_say(person, report, BLOCK_HEADING, "area_heading", NULL,
		    NULL);
		say_area(person, report, area);
		say_action(person, report, area);
		person_say(person, report, BLOCK_SENTENCE, "invitation", NULL,
		    NULL);
	}
}

void
report_reflections(const struct person *person, struct report *report)
{
	struct prompt_search search = { .kind = PROMPT_REFLECT };
	const struct prompt *first, *second;
	long area = find_area(person);

	if (!verdict_gate_closed(person->book, person->sitting)) {
		if (area == -1)
			return;
		search.scale = &person->book->scale[area];
	}
	first = prompt_choose(person->book, &search, 2 * person->week);
	second = prompt_choose(person->book, &search, 2 * person->week + 1);
	if (first == NULL)
		return;
	person_say(person, report, BLOCK_HEADING, "reflections", NULL, NULL);
	say_prompt(report, first);
	if (second != first)
		say_prompt(report, second);
}
