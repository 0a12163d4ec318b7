#ifndef SESSION_STEPS_H
#define SESSION_STEPS_H

#include <stddef.h>

struct session;

/* The words to choose from in some steps. */
struct session_choice {
	const char *step; /* the words of its step */
	const char *words; /* its own */
	const char *name; /* what tables call it */
};

enum { SESSION_CHOICES = 6 };
extern const struct session_choice session_choices[SESSION_CHOICES];

/* The steps up to the review of one's own answers, and those behind it. */
void session_plan(struct session *session);
void session_plan_rest(struct session *session);

/* The form whose statements are guessed: the pulse, or the one answered. */
size_t session_guess_form(const struct session *session);

#endif
