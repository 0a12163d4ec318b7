#ifndef SESSION_H
#define SESSION_H

#include <stddef.h>

#include "answers.h"

struct codebook;
struct item;

/*
 * An interview without a terminal: which statement is next, and what the
 * person's words do.
 */
struct session {
	const struct codebook *book;
	size_t *item; /* positions of the form's items, in the order asked */
	size_t n;
	size_t at; /* the statement that is next, n at the end */
	struct response response; /* so far */
};

enum session_event {
	SESSION_MOVED, /* there is another statement, or the end */
	SESSION_FIRST, /* there is nothing to go back to */
	SESSION_HELP, /* the person asks what can be typed */
	SESSION_UNKNOWN, /* nothing the session understands */
	SESSION_QUIT
};

void session_begin(struct session *session, const struct codebook *book,
    size_t form);
void session_end(struct session *session);

/* The statement that is next, or NULL at the end. */
const struct item *session_item(const struct session *session);

/* Whether it was answered before; then value is the answer in units. */
int session_answered(const struct session *session, int64_t *value);

/*
 * The person types a line: a number that the item admits, s to skip, b to go
 * back, q to quit, ? for help, or nothing to keep an answer given before.
 */
enum session_event session_type(struct session *session, const char *line);

#endif
