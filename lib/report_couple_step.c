/*
 * The end of a couple's page: one area, one small step, and questions to ask
 * each other.
 */

#include <stdio.h>
#include <stdlib.h>

#include "alloc.h"
#include "codebook.h"
#include "couple.h"
#include "date.h"
#include "prompt.h"
#include "report.h"
#include "report_couple_part.h"
#include "two.h"
#include "verdict.h"
#include "verdict_couple.h"
#include "words.h"

enum { QUESTIONS = 3 };

/* The areas to choose from, why, and the one that it is. */
struct step {
	enum couple_reason reason;
	size_t *list, n, area;
};

static void
say_prompt(struct report *report, const struct prompt *prompt)
{
	report_text(report, BLOCK_POINT, prompt->wording[0].text);
	if (*prompt->wording[0].more != '\0')
		report_text(report, BLOCK_SENTENCE, prompt->wording[0].more);
}

static void
say_why(const struct two *two, struct report *report, const struct step *step)
{
	static const char *const ids[] = { "", "", "couple_why_thin",
		"couple_why_differently", "couple_why_lowest" };
	char a[32], b[32], close[32];
	const struct blank blanks[] = { { "title", two_title(two, step->area) },
		{ "a", a }, { "b", b }, { "close", close }, { NULL, NULL } };

	two_number(couple_percent(two->book, two->meeting, step->area, 0), a);
	two_number(couple_percent(two->book, two->meeting, step->area, 1), b);
	snprintf(close, sizeof(close), "%d", VERDICT_CLOSE);
	two_why(two, report, ids[step->reason], blanks);
}

/* Which area, and which others could be chosen. */
static void
say_area(const struct two *two, struct report *report, const struct step *step)
{
	static const char *const ids[] = { "", "", "couple_area_thin",
		"couple_area_differently", "couple_area_lowest" };
	size_t *other = xcalloc(step->n, sizeof(*other)), n = 0, i;
	char *titles;

	two_say(two, report, BLOCK_SENTENCE, ids[step->reason],
	    two_title(two, step->area), NULL);
	for (i = 0; i < step->n; i++) {
		if (step->list[i] != step->area)
			other[n++] = step->list[i];
	}
	titles = two_titles(two, other, n);
	if (n > 0)
		two_say(two, report, BLOCK_SENTENCE,
		    two->reruns ? "area_others" : "area_others_plain", titles,
		    two->book->scale[other[0]].id);
	say_why(two, report, step);
	free(titles);
	free(other);
}

static void
say_action(const struct two *two, struct report *report, size_t area)
{
	struct prompt_search search = { .kind = PROMPT_ACTION, .both = 1 };
	const struct prompt *action;

	search.scale = &two->book->scale[area];
	action =
	    prompt_choose(two->book, &search, date_week(two->meeting->day));
	if (action == NULL)
		return;
	two_say(two, report, BLOCK_SENTENCE,
	    action->together ? "couple_action_both" : "couple_action", NULL,
	    NULL);
	say_prompt(report, action);
}

/* Different ones, in their turn. */
static void
say_questions(const struct two *two, struct report *report, size_t area)
{
	struct prompt_search search = { .kind = PROMPT_QUESTION, .both = 1 };
	const struct prompt *question, *first = NULL;
	long turn = QUESTIONS * date_week(two->meeting->day);
	int i;

	search.scale = &two->book->scale[area];
	for (i = 0; i < QUESTIONS; i++) {
		question = prompt_choose(two->book, &search, turn + i);
		if (question == NULL || question == first)
			return;
		if (first == NULL) {
			first = question;
			two_say(two, report, BLOCK_HEADING, "couple_questions",
			    NULL, NULL);
			two_say(two, report, BLOCK_SENTENCE,
			    "couple_questions_text", NULL, NULL);
		}
		say_prompt(report, question);
	}
}

static void
say_step(const struct two *two, struct report *report, const struct step *step)
{
	if (step->reason == COUPLE_STRONG) {
		two_say(two, report, BLOCK_HEADING, "savour", NULL, NULL);
		two_say(two, report, BLOCK_SENTENCE,
		    step->n == 1 ? "savour_text" : "couple_savour",
		    two_title(two, step->area), NULL);
	} else {
		two_say(two, report, BLOCK_HEADING, "area_heading", NULL, NULL);
		say_area(two, report, step);
		say_action(two, report, step->area);
		two_say(two, report, BLOCK_SENTENCE, "invitation", NULL, NULL);
		two_figure(two, report, two->meeting,
		    two->book->scale[step->area].id, "area", "", "");
	}
	say_questions(two, report, step->area);
}

void
couple_step(const struct two *two, struct report *report)
{
	struct step step;

	step.list = xcalloc(two->book->nscales, sizeof(*step.list));
	step.reason = couple_area(two->book, two->meeting, step.list, &step.n);
	if (step.n > 0) {
		step.area =
		    two->focus != -1 ? (size_t)two->focus : step.list[0];
		say_step(two, report, &step);
	}
	free(step.list);
}
