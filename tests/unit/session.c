/*
 * Interviews.  A script is what the person types, word by word; what comes of
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

#include "answers_write.h"
#include "book.h"
#include "session.h"
#include "session_steps.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* How the events are told: a letter each. */
static const char events[] = "MFHUQ";

static const char three[] = "id,of,form\na,s,short\nb,s,\nc,s,short\n";

/*
 * Everything that a codebook can have steps for: safety words, a pause, two
 * pillars, a form for guesses, a gate.  p1 and p2 are of safety; p1 alone
 * closes the gate.
 */
static const char rich[] =
    "kind,id,of,need,metric,role,form,low,text\n"
    "scale,safety,,50%,percent,pillar,,,Emotional Safety\n"
    "scale,fun,,50%,percent,pillar,,,\n"
    "scale,shut,,1,lowest,gate,,,\n"
    "level,closed,shut,,,,,1,\n"
    "reflect,pause,safety,,,,,,How was it?\n"
    "item,p1,safety shut,,,,pulse,,\n"
    "item,f1,fun,,,,,,\n"
    "item,p2,safety,,,,pulse,,\n";

/* Type the words of a script, parted by "/", and put down the events. */
static void
play(struct session *session, const char *script, FILE *out)
{
	enum session_event event = SESSION_MOVED;
	char word[128];

	while (*script != '\0' && event != SESSION_QUIT) {
		assert_non_null(session_step(session));
		snprintf(word, sizeof(word), "%.*s", (int)strcspn(script, "/"),
		    script);
		script += strlen(word) + (script[strlen(word)] == '/');
		event = session_type(session, word);
		fputc(events[event], out);
	}
}

static void
tell_answers(const struct session *session, int guess, FILE *out)
{
	struct response response;
	size_t i;

	response_init(&response, session->book);
	session_response(session, guess, &response);
	assert_int_equal(response.guess, guess);
	for (i = 0; i < session->book->nitems; i++) {
		if (response.state[i] == ANSWER_GIVEN)
			fprintf(out, " %s%s=%lld", guess ? "?" : "",
			    session->book->item[i].id,
			    (long long)response.value[i]);
	}
	response_free(&response);
}

/* Where a session is: the id of its statement, or the words of its step. */
static void
tell_place(const struct session *session, FILE *out)
{
	static const char *const kind[] = { "words", "pause", "area", "option",
		"item", "review" };
	const struct step *step = session_step(session);

	if (step == NULL) {
		fputs(" at the end", out);
		return;
	}
	fprintf(out, " at %s%s", step->guess ? "?" : "",
	    step->kind == STEP_ITEM ? session->book->item[step->item].id :
		step->words == NULL ? kind[step->kind] :
				      step->words);
}

/* A script, and what comes of it. */
struct played {
	const char *script, *expected;
};

static void
check_played(const char *table, const struct setting *setting,
    const struct played *played, size_t n)
{
	struct codebook *book = book_read(table);
	struct session session;
	char *text;
	size_t size;
	FILE *out;

	for (; n > 0; n--, played++) {
		session_begin(&session, book, setting);
		out = open_memstream(&text, &size);
		play(&session, played->script, out);
		tell_answers(&session, 0, out);
		tell_answers(&session, 1, out);
		tell_place(&session, out);
		fclose(out);
		if (strcmp(text, played->expected) != 0)
			fail_msg("\"%s\": \"%s\", not \"%s\"", played->script,
			    text, played->expected);
		free(text);
		session_end(&session);
	}
	codebook_free(book);
}

static void
takes_answers(void **state)
{
	static const struct setting setting = { 0 };
	static const struct played played[] = {
		{ "", " at a" },
		{ "3", "M a=3 at b" },
		{ "1/5", "MM a=1 b=5 at c" },
		{ "1/2/3", "MMM a=1 b=2 c=3 at review" },
		{ "1/2/3/", "MMM a=1 b=2 c=3 at review" },
		{ "3.0/05", "MM a=3 b=5 at c" },
	};

	(void)state;
	check_played(three, &setting, played, COUNT(played));
}

static void
refuses_nonsense(void **state)
{
	static const struct setting setting = { 0 };
	static const struct played played[] = {
		{ "0/6/-1/2.5", "UUUU at a" },
		{ "x/S/bb/3 4/+3/1e0/0x3/999999999999999999999",
		    "UUUUUUUU at a" },
		{ "?/3/?", "HMH a=3 at b" },
		{ "3/q", "MQ a=3 at b" },
	};

	(void)state;
	check_played(three, &setting, played, COUNT(played));
}

static void
skips_and_goes_back(void **state)
{
	static const struct setting setting = { 0 };
	static const struct played played[] = {
		{ "s/./s", "MMM at review" },
		{ "3/b/s", "MMM at b" },
		{ "b", "F at a" },
		{ "3/4/b/b/5", "MMMMM a=5 b=4 at b" },
		{ "3/4/5/b", "MMMM a=3 b=4 c=5 at c" },
		{ "3/b/b", "MMF a=3 at a" },
	};

	(void)state;
	check_played(three, &setting, played, COUNT(played));
}

/* Enter keeps an answer; without one it is none. */
static void
keeps_on_enter(void **state)
{
	struct codebook *book = book_read(three);
	struct setting setting = { 0 };
	struct session session;

	(void)state;
	session_begin(&session, book, &setting);
	assert_int_equal(session_type(&session, ""), SESSION_UNKNOWN);
	session_type(&session, "3");
	session_type(&session, "b");
	assert_int_equal(session_type(&session, ""), SESSION_MOVED);
	assert_int_equal(session.at, 1);
	assert_int_equal(session.step[0].value, 3);
	session_type(&session, "s");
	session_type(&session, "4");
	assert_int_equal(session_step(&session)->kind, STEP_REVIEW);
	assert_int_equal(session_skipped(&session), 1);
	assert_int_equal(session_type(&session, ""), SESSION_MOVED);
	assert_null(session_step(&session));
	session_end(&session);
	codebook_free(book);
}

static void
asks_the_form(void **state)
{
	static const struct setting setting = { .form = 1 };
	static const struct played played[] = {
		{ "3", "M a=3 at c" },
		{ "3/4", "MM a=3 c=4 at review" },
		{ "3/b/b/2/s", "MMFMM a=2 at review" },
	};

	(void)state;
	check_played(three, &setting, played, COUNT(played));
}

/* Values are in the codebook's units, here tenths. */
static void
takes_decimals(void **state)
{
	static const struct setting setting = { 0 };
	static const struct played played[] = {
		{ "2.5/-1", "MM a=25 b=-10 at review" },
		{ "2.6/2.55/2,5/0/10.5/10", "UUUMUU a=0 at b" },
		{ "0.50/-2/-3/0", "MUUM a=5 b=0 at review" },
	};

	(void)state;
	check_played("id,of,low,high,step\na,s,0,10,0.5\nb,t,-1,1,1\n",
	    &setting, played, COUNT(played));
}

static void
goes_from_the_review_and_returns(void **state)
{
	static const struct setting setting = { 0 };
	static const struct played played[] = {
		{ "1/2/3/2/5", "MMMMM a=1 b=5 c=3 at review" },
		{ "1/2/3/2/s", "MMMMM a=1 c=3 at review" },
		{ "1/2/3/2/b", "MMMMM a=1 b=2 c=3 at review" },
		{ "1/2/3/1/", "MMMM a=1 b=2 c=3 at a" },
		{ "1/2/3/0/4/x/-1/1.0", "MMMUUUUU a=1 b=2 c=3 at review" },
		{ "1/2/3/1/9/?", "MMMMUH a=1 b=2 c=3 at a" },
		{ "1/2/3/3/4/1/2", "MMMMMMM a=2 b=2 c=4 at review" },
		{ "1/2/3/b/5", "MMMMM a=1 b=2 c=5 at review" },
		{ "1/2/3/q", "MMMQ a=1 b=2 c=3 at review" },
	};

	(void)state;
	check_played(three, &setting, played, COUNT(played));
}

static void
jumps_from_a_review_only(void **state)
{
	struct codebook *book = book_read(three);
	struct setting setting = { 0 };
	struct session session;
	size_t number, of;

	(void)state;
	session_begin(&session, book, &setting);
	assert_int_equal(session_jump(&session, 1), SESSION_UNKNOWN);
	session_type(&session, "1");
	session_type(&session, "s");
	session_progress(&session, &number, &of);
	assert_int_equal(number, 3);
	assert_int_equal(of, 3);
	session_type(&session, "3");
	session_progress(&session, &number, &of);
	assert_int_equal(of, 3);
	assert_int_equal(session_skipped(&session), 1);
	assert_int_equal(session_jump(&session, 0), SESSION_UNKNOWN);
	assert_int_equal(session_jump(&session, 4), SESSION_UNKNOWN);
	assert_int_equal(session_jump(&session, 2), SESSION_MOVED);
	session_progress(&session, &number, &of);
	assert_int_equal(number, 2);
	session_choose(&session, 4);
	assert_int_equal(session_skipped(&session), 0);
	session_end(&session);
	codebook_free(book);
}

static void
asks_everything_in_order(void **state)
{
	static const struct setting all = { .guess = 1,
		.later = 1,
		.couple = 1 };
	static const struct played played[] = {
		{ "", " at ask_safety" },
		{ "/s", "MM at ask_focus" },
		{ "s/s", "MM at ask_focus" },
		{ "s/s/2/9/1", "MMMUM at ask_hunch_strong" },
		{ "s/s/s/s/1/2", "MMMMMM at p1" },
		{ "s/s/s/s/3/s/s", "MMMMUMM at p1" },
		{ "s/s/s/s/s/s/5/4/3/b/b", "MMMMMMMMMMM p1=5 f1=4 p2=3 at f1" },
		{ "s/s/s/s/s/s/5/4/3//",
		    "MMMMMMMMMM p1=5 f1=4 p2=3 at ?ask_guess" },
		{ "s/s/s/s/s/s/5/4/3//b",
		    "MMMMMMMMMMF p1=5 f1=4 p2=3 at ?ask_guess" },
		{ "s/s/s/s/s/s/5/4/3//s/2/1/b",
		    "MMMMMMMMMMMMMM p1=5 f1=4 p2=3 ?p1=2 ?p2=1 at ?p2" },
		{ "s/s/s/s/s/s/5/4/3//s/2/1/2/4//",
		    "MMMMMMMMMMMMMMMM p1=5 f1=4 p2=3 ?p1=2 ?p2=4 at "
		    "ask_consent" },
		{ "s/s/s/s/s/s/5/4/3//s/2/1//4/1",
		    "MMMMMMMMMMMMMMUM p1=5 f1=4 p2=3 ?p1=2 ?p2=1 at the end" },
	};

	(void)state;
	check_played(rich, &all, played, COUNT(played));
}

static void
leaves_out_what_is_not_wanted(void **state)
{
	static const struct setting plain = { 0 }, pulse = { .form = 1 };
	static const struct played plain_played[] = {
		{ "s/s", "MM at ask_hunch_strong" },
		{ "s/s/s/s/5/5/5//", "MMMMMMMM p1=5 f1=5 p2=5 at the end" },
	};
	static const struct played pulse_played[] = {
		{ "s/s", "MM at p1" },
		{ "s/s/5/5//", "MMMMM p1=5 p2=5 at the end" },
	};

	(void)state;
	check_played(rich, &plain, plain_played, COUNT(plain_played));
	check_played(rich, &pulse, pulse_played, COUNT(pulse_played));
}

/* Closed: the worst answer, too low a score, or too few answers.  A couple's
 * page must not tell of it by what it lacks. */
static void
leaves_guesses_out_behind_a_closed_gate(void **state)
{
	static const struct setting guess = { .form = 1, .guess = 1 };
	static const struct setting both = { .form = 1,
		.guess = 1,
		.couple = 1 };
	static const struct played alone[] = {
		{ "s/s/1/5//", "MMMMM p1=1 p2=5 at the end" },
		{ "s/s/2/3//", "MMMMM p1=2 p2=3 at the end" },
		{ "s/s/3/3//", "MMMMM p1=3 p2=3 at ?ask_guess" },
		{ "s/s/s/s//", "MMMMM at the end" },
		{ "s/s/1/5/1/5//", "MMMMMMM p1=5 p2=5 at ?ask_guess" },
		{ "s/s/5/5/1/1//", "MMMMMMM p1=1 p2=5 at the end" },
	};
	static const struct played couple[] = {
		{ "s/s/1/5//", "MMMMM p1=1 p2=5 at ?ask_guess" },
		{ "s/s/s/s//b", "MMMMMF at ?ask_guess" },
	};

	(void)state;
	check_played(rich, &guess, alone, COUNT(alone));
	check_played(rich, &both, couple, COUNT(couple));
}

/* Without a gate and without a form for it, all is guessed. */
static void
guesses_what_was_asked_where_there_is_no_pulse(void **state)
{
	static const struct setting guess = { .form = 1, .guess = 1 };
	static const struct played played[] = {
		{ "1/2//s/3/4//", "MMMMMMM a=1 c=2 ?a=3 ?c=4 at the end" },
		{ "1/2//s/s/s", "MMMMMM a=1 c=2 at ?review" },
	};

	(void)state;
	check_played(three, &guess, played, COUNT(played));
}

/* Which options a step has: their keys, and labels or words. */
static void
check_options(const struct session *session, const char *expected)
{
	struct session_option option;
	char *text;
	size_t size, i;
	FILE *out = open_memstream(&text, &size);

	for (i = 0; session_option(session, i, &option); i++)
		fprintf(out, "%s:%s:%lld ", option.key,
		    option.label != NULL ? option.label : option.words,
		    (long long)option.value);
	fclose(out);
	assert_string_equal(text, expected);
	free(text);
}

static void
has_options(void **state)
{
	struct codebook *book = book_read(rich);
	struct setting all = { .later = 1, .couple = 1 };
	struct session session;

	(void)state;
	session_begin(&session, book, &all);
	check_options(&session, "");
	session_next(&session);
	check_options(&session, "");
	session_next(&session);
	check_options(&session, "1:Emotional Safety:0 2:fun:1 ");
	session_skip(&session);
	check_options(&session,
	    "1:ask_did_not:0 2:ask_did_once:1 3:ask_did_more:2 ");
	session_skip(&session);
	session_skip(&session);
	session_skip(&session);
	check_options(&session, "1::1 2::2 3::3 4::4 5::5 ");
	session_skip(&session);
	session_skip(&session);
	session_skip(&session);
	check_options(&session, "");
	session_next(&session);
	check_options(&session,
	    "1:ask_consent_words:3 2:ask_consent_numbers:4 "
	    "3:ask_consent_items:5 ");
	session_end(&session);
	codebook_free(book);
}

/* Up to eleven answers are options, with labels where there are any. */
static void
has_options_of_any_range(void **state)
{
	static const char table[] = "kind,id,of,low,high,step,choices,text\n"
				    "item,a,s,0,10,1,x,\nitem,b,t,0,11,1,,\n"
				    "item,c,u,-1,1,0.5,,\n"
				    "choice,0,x,,,,,no\nchoice,10,x,,,,,yes\n";
	struct codebook *book = book_read(table);
	struct setting setting = { 0 };
	struct session session;
	int64_t value;

	(void)state;
	session_begin(&session, book, &setting);
	check_options(&session,
	    "0:no:0 1::10 2::20 3::30 4::40 5::50 6::60 7::70 8::80 9::90 "
	    "10:yes:100 ");
	session_skip(&session);
	check_options(&session, "");
	assert_true(session_number(&session, "11", &value));
	assert_int_equal(value, 110);
	assert_false(session_number(&session, "12", &value));
	assert_false(session_number(&session, "0.5", &value));
	session_skip(&session);
	check_options(&session, "-1::-10 -0.5::-5 0::0 0.5::5 1::10 ");
	session_end(&session);
	codebook_free(book);
}

static void
check_circumstances(const struct session *session, const char *expected)
{
	struct circumstances is = { .who = NULL };
	char hunch[64], text[256];

	session_circumstances(session, &is, hunch, sizeof(hunch));
	snprintf(text, sizeof(text), "%s/%s/%s/%s", is.focus, is.did, is.hunch,
	    is.consent);
	assert_string_equal(text, expected);
}

static void
tells_the_circumstances(void **state)
{
	static const struct played played[] = {
		{ "", "///" },
		{ "s/s/2/3/1/2/s/s/s//2", "fun/more/safety fun/numbers" },
		{ "s/s/s/1/s/1/s/s/s//s", "/not/- safety/" },
		{ "s/s/1/s/2/s/s/s/s//3", "safety//fun -/items" },
		{ "s/s/1/2/b/b/s/s/s/s", "///" },
		{ "s/s/s/s/s/s/s/s/s//1", "///words" },
	};
	struct codebook *book = book_read(rich);
	struct setting all = { .later = 1, .couple = 1 };
	struct session session;
	FILE *nowhere = fopen("/dev/null", "w");
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(played); i++) {
		session_begin(&session, book, &all);
		play(&session, played[i].script, nowhere);
		check_circumstances(&session, played[i].expected);
		session_end(&session);
	}
	fclose(nowhere);
	codebook_free(book);
}

/* Put answers into a response: a digit for each item, or "." for none. */
static void
fill(struct response *response, const char *answers, size_t form, int guess)
{
	size_t i;

	for (i = 0; answers[i] != '\0'; i++) {
		response->state[i] =
		    answers[i] == '.' ? ANSWER_MISSING : ANSWER_GIVEN;
		response->value[i] = answers[i] - '0';
	}
	response->form = form;
	response->guess = guess;
}

/* Own answers and guesses to restore, and what comes of it. */
struct restored {
	int guess, couple; /* the setting's */
	const char *own, *guesses, *expected;
};

static void
restores(void **state)
{
	static const struct restored restored[] = {
		{ 0, 1, "...", NULL, " at ask_safety" },
		{ 0, 1, "4..", NULL, " p1=4 at p2" },
		{ 0, 1, "..4", NULL, " p2=4 at review" },
		{ 1, 1, "4.4", NULL, " p1=4 p2=4 at review" },
		{ 1, 1, "4.4", "...", " p1=4 p2=4 at ?ask_guess" },
		{ 1, 1, "4.4", "2..", " p1=4 p2=4 ?p1=2 at ?p2" },
		{ 1, 1, "4.4", "2.1", " p1=4 p2=4 ?p1=2 ?p2=1 at ?review" },
		{ 1, 1, "1.4", "2.1", " p1=1 p2=4 ?p1=2 ?p2=1 at ?review" },
		{ 1, 0, "1.4", "2.1", " p1=1 p2=4 at the end" },
	};
	struct codebook *book = book_read(rich);
	struct setting setting = { .form = 1 };
	struct session session;
	struct response response;
	char *text;
	size_t i, size;
	FILE *out;

	(void)state;
	response_init(&response, book);
	for (i = 0; i < COUNT(restored); i++) {
		setting.guess = restored[i].guess;
		setting.couple = restored[i].couple;
		session_begin(&session, book, &setting);
		fill(&response, restored[i].own, 1, 0);
		session_restore(&session, &response);
		if (restored[i].guesses != NULL) {
			fill(&response, restored[i].guesses, 1, 1);
			session_restore(&session, &response);
		}
		out = open_memstream(&text, &size);
		tell_answers(&session, 0, out);
		tell_answers(&session, 1, out);
		tell_place(&session, out);
		fclose(out);
		assert_string_equal(text, restored[i].expected);
		free(text);
		session_end(&session);
	}
	response_free(&response);
	codebook_free(book);
}

static void
restores_by_name(void **state)
{
	struct codebook *book = book_read(rich);
	struct setting all = { .later = 1 };
	struct session session;

	(void)state;
	session_begin(&session, book, &all);
	session_restore_named(&session, "ask_focus", "fun");
	session_restore_named(&session, "ask_did", "once");
	session_restore_named(&session, "ask_hunch_strong", "-");
	session_restore_named(&session, "ask_hunch_thin", "safety");
	session_restore_named(&session, "ask_nothing", "safety");
	check_circumstances(&session, "fun/once/- safety/");
	session_restore_named(&session, "ask_focus", "");
	session_restore_named(&session, "ask_did", "often");
	session_restore_named(&session, "ask_hunch_thin", "other");
	check_circumstances(&session, "///");
	assert_int_equal(session.at, 0);
	session_end(&session);
	codebook_free(book);
}

/* A review, once passed, is not come back to, but guesses can be changed. */
static void
does_not_go_back_behind_the_floor(void **state)
{
	struct codebook *book = book_read(rich);
	struct setting setting = { .form = 1, .guess = 1, .couple = 1 };
	FILE *nowhere = fopen("/dev/null", "w");
	struct session session;

	(void)state;
	session_begin(&session, book, &setting);
	assert_false(session_has_guesses(&session));
	play(&session, "s/s/5/5//", nowhere);
	assert_true(session_has_guesses(&session));
	assert_int_equal(session_guess_form(&session), 1);
	assert_int_equal(session_back(&session), SESSION_FIRST);
	play(&session, "s/s/s//", nowhere);
	assert_string_equal(session_step(&session)->words, "ask_consent");
	play(&session, "b/b/b/b", nowhere);
	assert_string_equal(session_step(&session)->words, "ask_guess");
	assert_int_equal(session_back(&session), SESSION_FIRST);
	session_end(&session);
	fclose(nowhere);
	codebook_free(book);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_answers),
		cmocka_unit_test(refuses_nonsense),
		cmocka_unit_test(skips_and_goes_back),
		cmocka_unit_test(keeps_on_enter),
		cmocka_unit_test(asks_the_form),
		cmocka_unit_test(takes_decimals),
		cmocka_unit_test(goes_from_the_review_and_returns),
		cmocka_unit_test(jumps_from_a_review_only),
		cmocka_unit_test(asks_everything_in_order),
		cmocka_unit_test(leaves_out_what_is_not_wanted),
		cmocka_unit_test(leaves_guesses_out_behind_a_closed_gate),
		cmocka_unit_test(
		    guesses_what_was_asked_where_there_is_no_pulse),
		cmocka_unit_test(has_options),
		cmocka_unit_test(has_options_of_any_range),
		cmocka_unit_test(tells_the_circumstances),
		cmocka_unit_test(restores),
		cmocka_unit_test(restores_by_name),
		cmocka_unit_test(does_not_go_back_behind_the_floor),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
