/*
 * The end of a person's report: one area, one small action, two reflections.
 * Behind a closed gate nothing here involves the other person.
 */

#include "report_area.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "person.h"
#include "report.h"
#include "scores.h"
#include "verdict.h"
#include "words.h"

/* What to choose a prompt for. */
struct wish {
	enum prompt_kind kind;
	const struct scale *scale; /* the pillar; NULL: the gate */
	int receiving; /* only what is about receiving */
};

static int
is_about_receiving(const struct codebook *book, const struct prompt *prompt)
{
	long receiving = codebook_role(book, ROLE_RECEIVING);

	return receiving != -1 && *prompt->of != '\0' &&
	    codebook_is_for(prompt->of, &book->scale[receiving]);
}

static int
fits(const struct codebook *book, const struct prompt *prompt,
    const struct wish *wish)
{
	if (prompt->kind != wish->kind || prompt->together ||
	    strcmp(prompt->id, "pause") == 0)
		return 0;
	if (wish->scale == NULL)
		return codebook_has_word(prompt->of, role_name(ROLE_GATE));
	return codebook_is_for(prompt->of, wish->scale) &&
	    (!wish->receiving || is_about_receiving(book, prompt));
}

/*
 * The prompt number `turn`, counted round and round those that fit, so that
 * somebody who comes every week meets them all.  NULL if none fits.
 */
static const struct prompt *
choose(const struct codebook *book, const struct wish *wish, long turn)
{
	long n = 0, wanted;
	size_t i;

	for (i = 0; i < book->nprompts; i++)
		n += fits(book, &book->prompt[i], wish);
	if (n == 0)
		return NULL;
	wanted = (turn % n + n) % n;
	for (i = 0; i < book->nprompts; i++) {
		if (fits(book, &book->prompt[i], wish) && wanted-- == 0)
			return &book->prompt[i];
	}
	return NULL;
}

static void
say_prompt(struct report *report, const struct prompt *prompt)
{
	report_text(report, BLOCK_POINT, prompt->wording[0].text);
	if (*prompt->wording[0].more != '\0')
		report_text(report, BLOCK_SENTENCE, prompt->wording[0].more);
}

/* All pillars that have a score are strong. */
static int
is_all_strong(const struct person *person)
{
	const struct codebook *book = person->book;
	size_t s;

	for (s = 0; s < book->nscales; s++) {
		if (book->scale[s].role == ROLE_PILLAR &&
		    !verdict_strong(book, person->sitting, s))
			return 0;
	}
	return 1;
}

/* The area: the person's choice, or the first candidate; -1 if there is none.
 */
static long
choose_area(const struct person *person, size_t *list, size_t n)
{
	if (n == 0)
		return -1;
	return person->focus != -1 ? person->focus : (long)list[0];
}

/* Which area, why, and which others could be chosen. */
static void
say_area(const struct person *person, struct report *report, long area,
    size_t *list, size_t n)
{
	const struct scale *scale = &person->book->scale[area];
	size_t others = 0, i;
	char *titles;

	if (verdict_change(person->book, person->sitting, (size_t)area) ==
	    CHANGE_FADING)
		person_say(person, report, BLOCK_SENTENCE, "area_fading",
		    codebook_title(scale), NULL);
	else
		person_say(person, report, BLOCK_SENTENCE, "area",
		    codebook_title(scale), NULL);
	for (i = 0; i < n; i++) {
		if (list[i] != (size_t)area)
			list[others++] = list[i];
	}
	if (others == 0)
		return;
	titles = person_titles(person, list, others);
	person_say(person, report, BLOCK_SENTENCE, "area_others", titles,
	    person->book->scale[list[0]].id);
	free(titles);
}

static void
say_action(const struct person *person, struct report *report, long area)
{
	struct wish wish = { PROMPT_ACTION, NULL, 0 };
	const struct prompt *action;

	wish.scale = &person->book->scale[area];
	wish.receiving = verdict_gives_more(person->book, person->sitting);
	action = choose(person->book, &wish, person->week);
	if (action == NULL)
		return;
	person_say(person, report, BLOCK_SENTENCE,
	    wish.receiving ? "action_receiving" : "action", NULL, NULL);
	say_prompt(report, action);
}

static void
say_behind_gate(const struct person *person, struct report *report)
{
	struct wish wish = { PROMPT_ACTION, NULL, 0 };
	const struct prompt *action = choose(person->book, &wish, person->week);

	if (action == NULL)
		return;
	person_say(person, report, BLOCK_HEADING, "yourself", NULL, NULL);
	person_say(person, report, BLOCK_SENTENCE, "yourself_text", NULL, NULL);
	say_prompt(report, action);
}

void
report_area(const struct person *person, struct report *report)
{
	size_t *list, n;
	char *titles;
	long area;

	if (verdict_gate_closed(person->book, person->sitting)) {
		say_behind_gate(person, report);
		return;
	}
	list = xcalloc(person->book->nscales, sizeof(*list));
	if (is_all_strong(person) && person->focus == -1) {
		verdict_highest(person->book, person->sitting, list);
		titles = person_titles(person, list, 1);
		person_say(person, report, BLOCK_HEADING, "savour", NULL, NULL);
		person_say(person, report, BLOCK_SENTENCE, "savour_text",
		    titles, NULL);
		free(titles);
	} else {
		n = verdict_candidates(person->book, person->sitting, list);
		if ((area = choose_area(person, list, n)) != -1) {
			person_say(person, report, BLOCK_HEADING,
			    "area_heading", NULL, NULL);
			say_area(person, report, area, list, n);
			say_action(person, report, area);
			person_say(person, report, BLOCK_SENTENCE, "invitation",
			    NULL, NULL);
		}
	}
	free(list);
}

void
report_reflections(const struct person *person, struct report *report)
{
	struct wish wish = { PROMPT_REFLECT, NULL, 0 };
	size_t *list = xcalloc(person->book->nscales, sizeof(*list)), n;
	const struct prompt *first, *second;
	long area;

	n = verdict_candidates(person->book, person->sitting, list);
	area = choose_area(person, list, n);
	free(list);
	if (!verdict_gate_closed(person->book, person->sitting)) {
		if (area == -1)
			return;
		wish.scale = &person->book->scale[area];
	}
	first = choose(person->book, &wish, 2 * person->week);
	second = choose(person->book, &wish, 2 * person->week + 1);
	if (first == NULL)
		return;
	person_say(person, report, BLOCK_HEADING, "reflections", NULL, NULL);
	say_prompt(report, first);
	if (second != first)
		say_prompt(report, second);
}
