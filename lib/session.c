/*
 * The course of an interview.
 */

#include "session.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "number.h"

void
session_begin(struct session *session, const struct codebook *book, size_t form)
{
	size_t i;

	session->book = book;
	session->item = xcalloc(book->nitems, sizeof(*session->item));
	session->n = session->at = 0;
	response_init(&session->response, book);
	session->response.form = form;
	for (i = 0; i < book->nitems; i++) {
		session->response.state[i] = ANSWER_MISSING;
		if (codebook_in_form(book, i, form))
			session->item[session->n++] = i;
	}
}

void
session_end(struct session *session)
{
	free(session->item);
	response_free(&session->response);
}

const struct item *
session_item(const struct session *session)
{
	if (session->at == session->n)
		return NULL;
	return &session->book->item[session->item[session->at]];
}

int
session_answered(const struct session *session, int64_t *value)
{
	size_t i = session->item[session->at];

	*value = session->response.value[i];
	return session->response.state[i] == ANSWER_GIVEN;
}

static enum session_event
move_back(struct session *session)
{
	if (session->at == 0)
		return SESSION_FIRST;
	session->at--;
	return SESSION_MOVED;
}

static enum session_event
take_number(struct session *session, const char *s, size_t n)
{
	size_t i = session->item[session->at];
	const struct item *item = &session->book->item[i];
	int64_t value;

	if (number_units(s, n, session->book->decimals, &value) == -1 ||
	    value < item->low || value > item->high || value % item->step != 0)
		return SESSION_UNKNOWN;
	session->response.value[i] = value;
	session->response.state[i] = ANSWER_GIVEN;
	session->at++;
	return SESSION_MOVED;
}

enum session_event
session_type(struct session *session, const char *line)
{
	const char *s = line + strspn(line, " \t");
	size_t n = strcspn(s, " \t\r\n");
	int64_t value;

	if (s[n + strspn(s + n, " \t\r\n")] != '\0')
		return SESSION_UNKNOWN;
	if (n == 0 && session_answered(session, &value)) {
		session->at++;
		return SESSION_MOVED;
	}
	if (n != 1)
		return take_number(session, s, n);
	switch (*s) {
	case 'b':
		return move_back(session);
	case 's':
		session->response.state[session->item[session->at++]] =
		    ANSWER_MISSING;
		return SESSION_MOVED;
	case 'q':
		return SESSION_QUIT;
	case '?':
		return SESSION_HELP;
	default:
		return take_number(session, s, n);
	}
}
