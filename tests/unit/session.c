/*
 * Interviews.  A script is what the person types, line by line; what comes of
 * it is compared as text.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "book.h"
#include "session.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* How the events are told: a letter each. */
static const char events[] = "MFHUQ";

/*
 * Type each line of a script until the end, or until the person quits.  Puts
 * down a letter for each event, and then the answers that there are.
 */
static char *
play(struct session *session, const char *script)
{
	const struct response *response = &session->response;
	char *text = NULL, line[128];
	size_t size = 0, i;
	FILE *out = open_memstream(&text, &size);
	enum session_event event = SESSION_MOVED;

	while (*script != '\0' && event != SESSION_QUIT) {
		assert_non_null(session_item(session));
		snprintf(line, sizeof(line), "%.*s", (int)strcspn(script, "/"),
		    script);
		script += strlen(line) + (script[strlen(line)] == '/');
		event = session_type(session, line);
		fputc(events[event], out);
	}
	for (i = 0; i < session->book->nitems; i++) {
		if (response->state[i] == ANSWER_GIVEN)
			fprintf(out, " %s=%lld", session->book->item[i].id,
			    (long long)response->value[i]);
	}
	if (session_item(session) != NULL)
		fprintf(out, " at %s", session_item(session)->id);
	fclose(out);
	return text;
}

/* A script, its lines parted by "/", and what comes of it. */
struct played {
	const char *script, *expected;
};

static void
check_played(const char *table, size_t form, const struct played *played,
    size_t n)
{
	struct codebook *book = book_read(table);
	struct session session;
	char *text;

	for (; n > 0; n--, played++) {
		session_begin(&session, book, form);
		text = play(&session, played->script);
		if (strcmp(text, played->expected) != 0)
			fail_msg("\"%s\": \"%s\", not \"%s\"", played->script,
			    text, played->expected);
		free(text);
		session_end(&session);
	}
	codebook_free(book);
}

static const char three[] = "id,of,form\na,s,short\nb,s,\nc,s,short\n";

static void
takes_answers(void **state)
{
	static const struct played played[] = {
		{ "", " at a" },
		{ "3", "M a=3 at b" },
		{ "1/5", "MM a=1 b=5 at c" },
		{ "1/2/3", "MMM a=1 b=2 c=3" },
		{ "3.0/05", "MM a=3 b=5 at c" },
	};

	(void)state;
	check_played(three, 0, played, COUNT(played));
}

static void
takes_blanks_around(void **state)
{
	static const struct played played[] = {
		{ " 3/\t4 \t/5\r\n", "MMM a=3 b=4 c=5" },
		{ "3\n/ b / 4 \n", "MMM a=4 at b" },
		{ " ? /\tq\r\n", "HQ at a" },
	};

	(void)state;
	check_played(three, 0, played, COUNT(played));
}

static void
refuses_nonsense(void **state)
{
	static const struct played played[] = {
		{ "0/6/-1/55/2.5", "UUUUU at a" },
		{ "x/B/S/Q/H", "UUUUU at a" },
		{ "3 4/3x/b b/bb/ss/quit/help/??", "UUUUUUUU at a" },
		{ "+3/3,0/3./.3/1e0/1000000000000000000000", "UUUUUU at a" },
		{ "\xef\xbb\xbf\x33/\xff/\xc3\xa9/-", "UUUU at a" },
		{ "3/x/4", "MUM a=3 b=4 at c" },
	};

	(void)state;
	check_played(three, 0, played, COUNT(played));
}

static void
skips(void **state)
{
	static const struct played played[] = {
		{ "s/2/s", "MMM b=2" }, { "s/s/s", "MMM" },
		{ "3/b/s/2", "MMMM b=2 at c" }, /* the answer is taken back */
	};

	(void)state;
	check_played(three, 0, played, COUNT(played));
}

static void
goes_back(void **state)
{
	static const struct played played[] = {
		{ "b", "F at a" },
		{ "b/3", "FM a=3 at b" },
		{ "3/b", "MM a=3 at a" },
		{ "3/b/b", "MMF a=3 at a" },
		{ "3/4/b/b/1", "MMMMM a=1 b=4 at b" },
		{ "3/4/b/5", "MMMM a=3 b=5 at c" },
		{ "s/b/3", "MMM a=3 at b" },
	};

	(void)state;
	check_played(three, 0, played, COUNT(played));
}

static void
keeps_on_enter(void **state)
{
	static const struct played played[] = {
		{ "", " at a" },
		{ "/3", "UM a=3 at b" }, /* there is nothing to keep */
		{ " \t\r\n/3", "UM a=3 at b" },
		{ "3/4/b/b// ", "MMMMMM a=3 b=4 at c" },
		{ "3/4/b/b/ /\n/5", "MMMMMMM a=3 b=4 c=5" },
		{ "s/b//3", "MMUM a=3 at b" },
		{ "3/b/s/b//1", "MMMMUM a=1 at b" },
	};

	(void)state;
	check_played(three, 0, played, COUNT(played));
}

static void
quits_and_helps(void **state)
{
	static const struct played played[] = {
		{ "q", "Q at a" },
		{ "3/4/q/5", "MMQ a=3 b=4 at c" },
		{ "?", "H at a" },
		{ "3/?/?/4", "MHHM a=3 b=4 at c" },
	};

	(void)state;
	check_played(three, 0, played, COUNT(played));
}

static void
asks_the_form(void **state)
{
	static const struct played played[] = {
		{ "3", "M a=3 at c" },
		{ "3/4", "MM a=3 c=4" },
		{ "3/b/b/2/s", "MMFMM a=2" },
	};

	(void)state;
	check_played(three, 1, played, COUNT(played));
}

/* Values are in the codebook's units, here tenths. */
static void
takes_decimals(void **state)
{
	static const struct played played[] = {
		{ "2.5/-1", "MM a=25 b=-10" },
		{ "2.6/2.55/2,5/0/10.5/10", "UUUMUU a=0 at b" },
		{ "0.50/-2/-3/0", "MUUM a=5 b=0" },
	};

	(void)state;
	check_played("id,of,low,high,step\na,s,0,10,0.5\nb,t,-1,1,1\n", 0,
	    played, COUNT(played));
}

static void
tells_what_was_answered(void **state)
{
	struct codebook *book = book_read(three);
	struct session session;
	int64_t value = 0;

	(void)state;
	session_begin(&session, book, 1);
	assert_int_equal(session.n, 2);
	assert_int_equal(session.response.form, 1);
	assert_false(session_answered(&session, &value));
	session_type(&session, "4");
	assert_string_equal(session_item(&session)->id, "c");
	assert_false(session_answered(&session, &value));
	session_type(&session, "b");
	assert_true(session_answered(&session, &value));
	assert_int_equal(value, 4);
	session_type(&session, "s");
	session_type(&session, "b");
	assert_false(session_answered(&session, &value));
	session_type(&session, "2");
	session_type(&session, "5");
	assert_null(session_item(&session));
	session_end(&session);
	codebook_free(book);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_answers),
		cmocka_unit_test(takes_blanks_around),
		cmocka_unit_test(refuses_nonsense),
		cmocka_unit_test(skips),
		cmocka_unit_test(goes_back),
		cmocka_unit_test(keeps_on_enter),
		cmocka_unit_test(quits_and_helps),
		cmocka_unit_test(asks_the_form),
		cmocka_unit_test(takes_decimals),
		cmocka_unit_test(tells_what_was_answered),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
