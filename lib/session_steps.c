/*
 * Which steps an interview has.  Whether the partner's answers are guessed is
 * known only behind one's own: a closed gate leaves that out without a word,
 * but not where a partner's page would lack the guesses, and so tell.
 */

#include "session_steps.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "score.h"
#include "session.h"
#include "sitting.h"
#include "verdict.h"

const struct session_choice session_choices[SESSION_CHOICES] = {
	{ "ask_did", "ask_did_not", "not" },
	{ "ask_did", "ask_did_once", "once" },
	{ "ask_did", "ask_did_more", "more" },
	{ "ask_consent", "ask_consent_words", "words" },
	{ "ask_consent", "ask_consent_numbers", "numbers" },
	{ "ask_consent", "ask_consent_items", "items" },
};

static struct step *
add_step(struct session *session, enum step_kind kind, const char *words)
{
	struct step *step;

	if (session->n == session->room) {
		session->room = session->room * 2 + 64;
		session->step = xreallocarray(session->step, session->room,
		    sizeof(*session->step));
	}
	step = &session->step[session->n++];
	memset(step, 0, sizeof(*step));
	step->kind = kind;
	step->words = words;
	return step;
}

static int
has_pause(const struct codebook *book)
{
	size_t i;

	for (i = 0; i < book->nprompts; i++) {
		if (book->prompt[i].kind == PROMPT_REFLECT &&
		    strcmp(book->prompt[i].id, "pause") == 0)
			return 1;
	}
	return 0;
}

static void
add_items(struct session *session, size_t form, int guess)
{
	struct step *step;
	size_t i;

	for (i = 0; i < session->book->nitems; i++) {
		if (!codebook_in_form(session->book, i, form))
			continue;
		step = add_step(session, STEP_ITEM, NULL);
		step->item = i;
		step->guess = guess;
	}
	add_step(session, STEP_REVIEW, NULL)->guess = guess;
}

void
session_plan(struct session *session)
{
	const struct codebook *book = session->book;
	int pillars = codebook_role(book, ROLE_PILLAR) != -1;

	if (codebook_role(book, ROLE_GATE) != -1)
		add_step(session, STEP_WORDS, "ask_safety");
	if (has_pause(book))
		add_step(session, STEP_PAUSE, "ask_pause");
	if (pillars && session->setting.later) {
		add_step(session, STEP_AREA, "ask_focus");
		add_step(session, STEP_OPTION, "ask_did");
	}
	if (pillars && session->setting.form == 0) {
		add_step(session, STEP_AREA, "ask_hunch_strong");
		add_step(session, STEP_AREA, "ask_hunch_thin");
	}
	add_items(session, session->setting.form, 0);
}

/* Whether the answers given so far close the gate. */
static int
is_gate_closed(const struct session *session)
{
	const struct codebook *book = session->book;
	struct scoring *scoring = scoring_new(book);
	struct score *score = xcalloc(book->nscales, sizeof(*score));
	struct sitting sitting = { 0 };
	struct response response;
	int closed;

	response_init(&response, book);
	session_response(session, 0, &response);
	score_compute(scoring, &response, score); /* whole: no digits */
	sitting_fill(&sitting, book, response.form, score);
	closed = verdict_gate_closed(book, &sitting);
	sitting_free(&sitting);
	response_free(&response);
	free(score);
	scoring_free(scoring);
	return closed;
}

size_t
session_guess_form(const struct session *session)
{
	struct slice pulse = { "pulse", 5 };
	long form = codebook_form(session->book, pulse);

	return form != -1 ? (size_t)form : session->setting.form;
}

void
session_plan_rest(struct session *session)
{
	session->floor = session->n;
	if (session->setting.guess &&
	    (session->setting.couple || !is_gate_closed(session))) {
		add_step(session, STEP_WORDS, "ask_guess")->guess = 1;
		add_items(session, session_guess_form(session), 1);
	}
	if (session->setting.couple)
		add_step(session, STEP_OPTION, "ask_consent");
}
