/*
 * One person's sitting: what there is to say about it, strengths first.
 */

#include "report_person.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "history.h"
#include "person.h"
#include "report.h"
#include "report_area.h"
#include "report_chart.h"
#include "report_norms.h"
#include "report_over.h"
#include "report_since.h"
#include "report_told.h"
#include "say.h"
#include "sitting.h"
#include "verdict.h"
#include "words.h"

/* What else the table holds of this person, where it makes no line. */
static void
say_earlier(const struct person *person, struct report *report)
{
	const struct history *history = person->history;
	size_t n = 0, i;
	char count[32];

	for (i = 0; i + 1 < history->n; i++)
		n += history->sitting[i].form == person->sitting->form;
	snprintf(count, sizeof(count), "%zu", n);
	if (n > 0)
		person_say(person, report, BLOCK_SENTENCE,
		    n == 1 ? "earlier_one" : "earlier", count, NULL);
	report_others(person, report);
}

/* The title, what time the answers are about, and whose they are. */
static void
say_heading(const struct person *person, struct report *report)
{
	const struct codebook *book = person->book;
	const struct sitting *sitting = person->sitting;
	const char *form = sitting->form == 0 ? "" : book->form[sitting->form];
	const char *frame = codebook_text(book, "frame", form);

	say_title(person->words, book, report);
	if (*sitting->who != '\0')
		person_say(person, report, BLOCK_SENTENCE, "who", sitting->who,
		    NULL);
	if (*frame != '\0' && *sitting->date != '\0')
		person_say(person, report, BLOCK_SENTENCE, "frame_date", frame,
		    sitting->date);
	else if (*frame != '\0')
		person_say(person, report, BLOCK_SENTENCE, "frame", frame,
		    NULL);
	else if (*sitting->date != '\0')
		person_say(person, report, BLOCK_SENTENCE, "date",
		    sitting->date, NULL);
	if (person->course == NULL)
		say_earlier(person, report);
}

/* Flags that are above their level stand before all else. */
static void
say_flags(const struct person *person, struct report *report)
{
	const struct codebook *book = person->book;
	const struct scale *scale;
	const struct level *level;
	size_t s;

	for (s = 0; s < book->nscales; s++) {
		scale = &book->scale[s];
		if (scale->role != ROLE_FLAG ||
		    isnan(person->sitting->score[s]))
			continue;
		level = codebook_level(book, scale, person->sitting->score[s]);
		if (level == NULL)
			continue;
		person_say(person, report, BLOCK_SENTENCE, "flag",
		    codebook_title(scale), level->wording[0].text);
		if (*level->wording[0].more != '\0')
			report_text(report, BLOCK_SENTENCE,
			    level->wording[0].more);
	}
}

/* The strong pillars into list, behind a closed gate without the one that it
 * guards.  Returns how many, and whether these are all pillars. */
static size_t
find_strong(const struct person *person, size_t *list, int *all)
{
	int closed = verdict_gate_closed(person->book, person->sitting);
	size_t n = 0, pillars = 0, s;

	for (s = 0; s < person->book->nscales; s++) {
		if (person->book->scale[s].role != ROLE_PILLAR)
			continue;
		pillars++;
		if (verdict_strong(person->book, person->sitting, s) &&
		    !(closed && verdict_guarded(person->book, s)))
			list[n++] = s;
	}
	*all = n == pillars;
	return n;
}

/*
 * The areas with most room to grow into list: the candidates, without those
 * that are strong, and without the highest where none is.  Behind a closed gate
 * there are none.  Returns how many.
 */
static size_t
find_room(const struct person *person, size_t *list)
{
	long top = verdict_strongest(person->book, person->sitting);
	size_t n = verdict_candidates(person->book, person->sitting, list);
	size_t kept = 0, i;

	if (verdict_gate_closed(person->book, person->sitting))
		return 0;
	for (i = 0; i < n; i++) {
		if ((long)list[i] != top &&
		    !verdict_strong(person->book, person->sitting, list[i]))
			list[kept++] = list[i];
	}
	return kept;
}

/* The sentence about strong areas, and where there is most room. */
static void
say_strong(const struct person *person, struct report *report, size_t n,
    const char *best, const char *room)
{
	const char *id = n == 1 ? "out_strong_one" : "out_strong";

	if (*room != '\0')
		id = n == 1 ? "out_strong_one_room" : "out_strong_room";
	person_say(person, report, BLOCK_SENTENCE, id, best, room);
}

static void
why_outstanding(const struct person *person, struct report *report)
{
	long top = verdict_strongest(person->book, person->sitting);
	long bottom = verdict_weakest(person->book, person->sitting);
	char high[64], low[64], n[32], close[64];
	struct blank blanks[] = { { "top", NULL }, { "high", high },
		{ "bottom", NULL }, { "low", low }, { "n", n },
		{ "close", close }, { NULL, NULL } };

	if (top == -1)
		return;
	blanks[0].value = person_title(person, (size_t)top);
	blanks[2].value = person_title(person, (size_t)bottom);
	person_number(person, (size_t)top, high);
	person_number(person, (size_t)bottom, low);
	snprintf(n, sizeof(n), "%zu",
	    verdict_scored(person->book, person->sitting));
	person_points(person, (size_t)top, VERDICT_CLOSE,
	    person_decimals(person, (size_t)top), close);
	person_why(person, report, "why_out", blanks);
}

/*
 * One plain sentence: what is strong or comes out highest, and where there is
 * most room, which behind a closed gate is left out.
 */
static void
say_outstanding(const struct person *person, struct report *report)
{
	const struct codebook *book = person->book;
	const struct sitting *sitting = person->sitting;
	size_t *list = xcalloc(book->nscales, sizeof(*list)), strong, n;
	long top = verdict_strongest(book, sitting);
	char *best, *room;
	int all;

	strong = find_strong(person, list, &all);
	best = person_titles(person, list, strong);
	n = find_room(person, list);
	room = person_titles(person, list, n);
	if (top == -1)
		person_say(person, report, BLOCK_SENTENCE, "out_nothing", NULL,
		    NULL);
	else if (all)
		person_say(person, report, BLOCK_SENTENCE, "out_all", NULL,
		    NULL);
	else if (strong > 0)
		say_strong(person, report, strong, best, room);
	else if (verdict_scored(book, sitting) < 2)
		person_say(person, report, BLOCK_SENTENCE, "out_one",
		    person_title(person, (size_t)top), NULL);
	else if (verdict_even(book, sitting))
		person_say(person, report, BLOCK_SENTENCE, "out_even", NULL,
		    NULL);
	else
		person_say(person, report, BLOCK_SENTENCE,
		    *room == '\0' ? "out_high" : "out_high_room",
		    codebook_title(&book->scale[top]), room);
	why_outstanding(person, report);
	free(best);
	free(room);
	free(list);
}

/* Behind a closed gate by their titles alone: what goes with them speaks of
 * both. */
static void
say_strengths(const struct person *person, struct report *report)
{
	const struct codebook *book = person->book;
	size_t *list = xcalloc(book->nscales, sizeof(*list)), n, i;
	int all, closed;

	n = find_strong(person, list, &all);
	closed = verdict_gate_closed(book, person->sitting);
	if (n > 0)
		person_say(person, report, BLOCK_HEADING, "strengths", NULL,
		    NULL);
	for (i = 0; i < n; i++)
		person_say(person, report, BLOCK_POINT,
		    closed || *book->scale[list[i]].wording[0].more == '\0' ?
			"strength_alone" :
			"strength",
		    codebook_title(&book->scale[list[i]]),
		    book->scale[list[i]].wording[0].more);
	free(list);
}

static void
say_silence(const struct person *person, struct report *report)
{
	person_say(person, report, BLOCK_HEADING, "silent", NULL, NULL);
	if (codebook_role(person->book, ROLE_GATE) != -1)
		person_say(person, report, BLOCK_SENTENCE, "silent_love", NULL,
		    NULL);
	person_say(person, report, BLOCK_SENTENCE, "silent_text", NULL, NULL);
}

void
report_person(const struct person *person, struct report *report)
{
	int pillars = person_has_pillars(person);

	say_heading(person, report);
	say_flags(person, report);
	if (pillars) {
		say_outstanding(person, report);
		say_strengths(person, report);
	}
	report_chart(person, report, "areas");
	if (pillars) {
		report_since(person, report);
		report_over(person, report);
		report_hunch(person, report);
	}
	report_chart(person, report, "closer");
	report_given(person, report);
	report_chart(person, report, "scales");
	if (!pillars)
		report_over(person, report);
	report_norms(person, report);
	report_reading(person, report);
	if (pillars) {
		report_area(person, report);
		report_reflections(person, report);
		say_silence(person, report);
	}
	say_safety(person->words, person->book, person->resources, report);
}
