/*
 * What an interview comes to: answers, and the columns beside them.
 */

#include <stdio.h>
#include <string.h>

#include "answers_write.h"
#include "codebook.h"
#include "codebook_find.h"
#include "session.h"
#include "session_steps.h"

void
session_response(const struct session *session, int guess,
    struct response *response)
{
	const struct step *step;
	size_t i;

	response->digit = NULL;
	memset(response->state, ANSWER_MISSING, session->book->nitems);
	response->form =
	    guess ? session_guess_form(session) : session->setting.form;
	response->guess = guess;
	for (i = 0; i < session->n; i++) {
		step = &session->step[i];
		if (step->kind != STEP_ITEM || step->guess != guess ||
		    !step->answered)
			continue;
		response->state[step->item] = ANSWER_GIVEN;
		response->value[step->item] = step->value;
	}
}

/* The answered step with these words, or NULL. */
static const struct step *
find_step(const struct session *session, const char *words)
{
	const struct step *step;
	size_t i;

	for (i = 0; i < session->n; i++) {
		step = &session->step[i];
		if (step->words != NULL && strcmp(step->words, words) == 0)
			return step->answered ? step : NULL;
	}
	return NULL;
}

static const char *
area_id(const struct session *session, const char *words)
{
	const struct step *step = find_step(session, words);

	return step == NULL ? "" : session->book->scale[step->value].id;
}

static const char *
choice_name(const struct session *session, const char *words)
{
	const struct step *step = find_step(session, words);

	return step == NULL ? "" : session_choices[step->value].name;
}

void
session_circumstances(const struct session *session,
    struct circumstances *circumstances, char *hunch, size_t size)
{
	const char *strong = area_id(session, "ask_hunch_strong");
	const char *thin = area_id(session, "ask_hunch_thin");

	circumstances->focus = area_id(session, "ask_focus");
	circumstances->did = choice_name(session, "ask_did");
	circumstances->consent = choice_name(session, "ask_consent");
	circumstances->hunch = hunch;
	*hunch = '\0';
	if (*strong != '\0' || *thin != '\0')
		snprintf(hunch, size, "%s %s", *strong == '\0' ? "-" : strong,
		    *thin == '\0' ? "-" : thin);
}

/* Go on to the partner's answers if they are to be guessed. */
static void
pass_review(struct session *session)
{
	size_t i;

	for (i = 0; i < session->n; i++) {
		if (session->step[i].kind == STEP_REVIEW)
			session->at = i;
	}
	session_next(session);
}

void
session_restore(struct session *session, const struct response *response)
{
	struct step *step;
	int64_t value;
	size_t i;

	if (response->guess && !session_has_guesses(session)) {
		session->setting.guess = 1;
		pass_review(session);
	}
	for (i = 0; i < session->n; i++) {
		step = &session->step[i];
		if (step->kind != STEP_ITEM || step->guess != response->guess ||
		    response_answer(response, step->item, &value) !=
			ANSWER_GIVEN)
			continue;
		step->answered = 1;
		step->value = value;
		session->at = i + 1;
	}
}

/* The value that a name has in a step, or -1. */
static int64_t
find_value(const struct session *session, const struct step *step,
    const char *name)
{
	size_t i;

	if (step->kind == STEP_AREA)
		return codebook_scale(session->book, name);
	for (i = 0; i < SESSION_CHOICES; i++) {
		if (strcmp(session_choices[i].step, step->words) == 0 &&
		    strcmp(session_choices[i].name, name) == 0)
			return (int64_t)i;
	}
	return -1;
}

void
session_restore_named(struct session *session, const char *words,
    const char *name)
{
	struct step *step;
	size_t i;

	for (i = 0; i < session->n; i++) {
		step = &session->step[i];
		if (step->words == NULL || strcmp(step->words, words) != 0)
			continue;
		step->value = find_value(session, step, name);
		step->answered = step->value != -1;
	}
}
