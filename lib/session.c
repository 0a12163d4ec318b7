/*
 * The course of an interview.
 */

#include "session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "codebook.h"
#include "codebook_find.h"
#include "number.h"
#include "session_steps.h"

enum { OPTIONS = 11 }; /* the most answers that are shown one by one */

void
session_begin(struct session *session, const struct codebook *book,
    const struct setting *setting)
{
	memset(session, 0, sizeof(*session));
	session->book = book;
	session->setting = *setting;
	session_plan(session);
}

void
session_end(struct session *session)
{
	free(session->step);
}

const struct step *
session_step(const struct session *session)
{
	return session->at < session->n ? &session->step[session->at] : NULL;
}

static const struct item *
step_item(const struct session *session)
{
	return &session->book->item[session->step[session->at].item];
}

/* Option i of a statement. */
static int
item_option(const struct session *session, size_t i,
    struct session_option *option)
{
	const struct item *item = step_item(session);
	const struct choice *choice;

	if ((item->high - item->low) / item->step >= OPTIONS ||
	    (int64_t)i > (item->high - item->low) / item->step)
		return 0;
	option->value = item->low + (int64_t)i * item->step;
	number_format(option->key, option->value, session->book->decimals);
	choice = codebook_choice(session->book, item, option->value);
	option->label = choice == NULL ? "" : choice->wording[0].text;
	return 1;
}

static int
area_option(const struct session *session, size_t i,
    struct session_option *option)
{
	const struct codebook *book = session->book;
	size_t s, n = 0;

	for (s = 0; s < book->nscales; s++) {
		if (book->scale[s].role != ROLE_PILLAR || n++ != i)
			continue;
		option->label = codebook_title(&book->scale[s]);
		option->value = (int64_t)s;
		return 1;
	}
	return 0;
}

static int
word_option(const struct session *session, size_t i,
    struct session_option *option)
{
	const struct step *step = session_step(session);
	size_t c, n = 0;

	for (c = 0; c < SESSION_CHOICES; c++) {
		if (strcmp(session_choices[c].step, step->words) != 0 ||
		    n++ != i)
			continue;
		option->words = session_choices[c].words;
		option->value = (int64_t)c;
		return 1;
	}
	return 0;
}

int
session_option(const struct session *session, size_t i,
    struct session_option *option)
{
	const struct step *step = session_step(session);

	option->label = option->words = NULL;
	snprintf(option->key, sizeof(option->key), "%zu", i + 1);
	if (step->kind == STEP_ITEM)
		return item_option(session, i, option);
	if (step->kind == STEP_AREA)
		return area_option(session, i, option);
	return step->kind == STEP_OPTION && word_option(session, i, option);
}

/* The first step of the row of statements that a step belongs to. */
static size_t
first_item(const struct session *session, size_t i)
{
	while (i > 0 && session->step[i - 1].kind == STEP_ITEM)
		i--;
	return i;
}

void
session_progress(const struct session *session, size_t *number, size_t *of)
{
	size_t first = first_item(session, session->at), end = session->at;

	while (end < session->n && session->step[end].kind == STEP_ITEM)
		end++;
	*of = end - first;
	*number = session->at - first + (end > session->at);
}

size_t
session_skipped(const struct session *session)
{
	size_t i, n = 0;

	for (i = first_item(session, session->at); i < session->at; i++)
		n += !session->step[i].answered;
	return n;
}

enum session_event
session_next(struct session *session)
{
	const struct step *step = session_step(session);

	if (session->back_to != 0) {
		session->at = session->back_to;
		session->back_to = 0;
		return SESSION_MOVED;
	}
	session->at++;
	if (step->kind == STEP_REVIEW && !step->guess)
		session_plan_rest(session);
	return SESSION_MOVED;
}

enum session_event
session_choose(struct session *session, int64_t value)
{
	session->step[session->at].answered = 1;
	session->step[session->at].value = value;
	return session_next(session);
}

enum session_event
session_skip(struct session *session)
{
	session->step[session->at].answered = 0;
	return session_next(session);
}

enum session_event
session_back(struct session *session)
{
	if (session->back_to != 0)
		return session_next(session);
	if (session->at <= session->floor)
		return SESSION_FIRST;
	session->at--;
	return SESSION_MOVED;
}

enum session_event
session_jump(struct session *session, size_t number)
{
	size_t first = first_item(session, session->at);

	if (session_step(session)->kind != STEP_REVIEW || number == 0 ||
	    number > session->at - first)
		return SESSION_UNKNOWN;
	session->back_to = session->at;
	session->at = first + number - 1;
	return SESSION_MOVED;
}

int
session_number(const struct session *session, const char *word, int64_t *value)
{
	const struct item *item = step_item(session);

	return number_units(word, strlen(word), session->book->decimals,
		   value) == 0 &&
	    *value >= item->low && *value <= item->high &&
	    *value % item->step == 0;
}

static enum session_event
type_answer(struct session *session, const char *word)
{
	const struct step *step = session_step(session);
	struct session_option option;
	int64_t value;
	long number;
	size_t i;

	if (step->kind == STEP_ITEM)
		return session_number(session, word, &value) ?
		    session_choose(session, value) :
		    SESSION_UNKNOWN;
	if (step->kind == STEP_REVIEW)
		return number_integer(word, 1, 100000, &number) == 0 ?
		    session_jump(session, (size_t)number) :
		    SESSION_UNKNOWN;
	for (i = 0; session_option(session, i, &option); i++) {
		if (strcmp(option.key, word) == 0)
			return session_choose(session, option.value);
	}
	return SESSION_UNKNOWN;
}

enum session_event
session_type(struct session *session, const char *word)
{
	const struct step *step = session_step(session);

	if (*word == '\0')
		return step->kind == STEP_ITEM && !step->answered ?
		    SESSION_UNKNOWN :
		    session_next(session);
	if (strcmp(word, "b") == 0)
		return session_back(session);
	if (strcmp(word, "s") == 0 || strcmp(word, ".") == 0)
		return step->kind == STEP_REVIEW ? SESSION_UNKNOWN :
						   session_skip(session);
	if (strcmp(word, "q") == 0)
		return SESSION_QUIT;
	if (strcmp(word, "?") == 0)
		return SESSION_HELP;
	return type_answer(session, word);
}

int
session_has_guesses(const struct session *session)
{
	size_t i;

	for (i = 0; i < session->n; i++) {
		if (session->step[i].kind == STEP_ITEM &&
		    session->step[i].guess)
			return 1;
	}
	return 0;
}
