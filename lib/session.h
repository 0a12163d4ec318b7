#ifndef SESSION_H
#define SESSION_H

#include <stddef.h>
#include <stdint.h>

#include "answers.h"
#include "number.h"

struct codebook;
struct circumstances;

/*
 * An interview without a terminal: a row of steps, which of them is next, and
 * what the person's words do.  The screen and the plain lines both drive it.
 */
enum step_kind {
	STEP_WORDS, /* something to read */
	STEP_PAUSE, /* the reflections before the first statement */
	STEP_AREA, /* choose a pillar, or none */
	STEP_OPTION, /* choose one of a few words, or none */
	STEP_ITEM, /* a statement to answer */
	STEP_REVIEW /* the end of a row of statements: look back, or go on */
};

struct step {
	enum step_kind kind;
	const char *words; /* id of the question's or the text's words */
	size_t item; /* of STEP_ITEM: its position in the codebook */
	int guess; /* it is about the partner's answer */
	int answered;
	int64_t value; /* units of an item, a scale, or a number of an option */
};

/* One of the answers that can be chosen in a step. */
struct session_option {
	char key[NUMBER_MAX]; /* what is typed for it */
	const char *label; /* as the codebook has it, or NULL */
	const char *words; /* else the id of its words, or NULL */
	int64_t value;
};

/* What is asked beside the statements. */
struct setting {
	size_t form;
	int later; /* the person was asked before */
	int guess; /* the partner's answers, too */
	int couple; /* so ask for consent */
};

struct session {
	const struct codebook *book;
	struct setting setting;
	struct step *step; /* n of them */
	size_t n, room;
	size_t at; /* the step that is next, n at the end */
	size_t floor; /* steps before this one are not gone back to */
	size_t back_to; /* a review that the next answer returns to, or 0 */
};

enum session_event {
	SESSION_MOVED, /* another step is next, or the end */
	SESSION_FIRST, /* there is nothing to go back to */
	SESSION_HELP, /* the person asks what can be typed */
	SESSION_UNKNOWN, /* nothing the step understands */
	SESSION_QUIT
};

void session_begin(struct session *session, const struct codebook *book,
    const struct setting *setting);
void session_end(struct session *session);

/* The step that is next, or NULL at the end. */
const struct step *session_step(const struct session *session);

/*
 * Option i of the step that is next.  Returns 1, or 0 if there are not so
 * many; an item with more than eleven admissible answers has none.
 */
int session_option(const struct session *session, size_t i,
    struct session_option *option);

/* Which statement of how many is next; of a review, how many there are. */
void session_progress(const struct session *session, size_t *number,
    size_t *of);

/* How many steps before the one that is next, back to the last review, are
 * statements without an answer. */
size_t session_skipped(const struct session *session);

/* Answer the step with a value, leave it unanswered, or go on as it is. */
enum session_event session_choose(struct session *session, int64_t value);
enum session_event session_skip(struct session *session);
enum session_event session_next(struct session *session);
enum session_event session_back(struct session *session);

/* From a review to statement number, from 1, and back when it is answered. */
enum session_event session_jump(struct session *session, size_t number);

/*
 * The person types a word: an option's key or a number, s or . to skip, b to
 * go back, q to quit, ? for help, nothing to go on; in a review, the number of
 * a statement to go back to.
 */
enum session_event session_type(struct session *session, const char *word);

/* Whether a word is a number that the statement admits; then its units. */
int session_number(const struct session *session, const char *word,
    int64_t *value);

/*
 * Give a session the answers of an earlier one, own or guesses as the response
 * says, and put it behind the last of them.  Guesses make it a session with
 * guesses.  By name: the area or the option of the step with these words.
 */
void session_restore(struct session *session, const struct response *response);
void session_restore_named(struct session *session, const char *words,
    const char *name);

/* Whether there are guesses, and so a second row. */
int session_has_guesses(const struct session *session);

/*
 * The answers, or the guesses, as a response to this codebook.  The columns
 * that the person filled in besides go to the circumstances, as strings that
 * are the codebook's or constants; hunch holds the two ids of a hunch.
 */
void session_response(const struct session *session, int guess,
    struct response *response);
void session_circumstances(const struct session *session,
    struct circumstances *circumstances, char *hunch, size_t size);

#endif
