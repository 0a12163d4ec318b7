/*
 * Answers kept for later, in a directory that is removed afterwards.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "answers_write.h"
#include "book.h"
#include "keep.h"
#include "session.h"

static const char rich[] = "kind,id,of,need,metric,role,form,low\n"
			   "scale,safety,,50%,percent,pillar,,\n"
			   "scale,fun,,50%,percent,pillar,,\n"
			   "item,p1,safety,,,,pulse,\n"
			   "item,f1,fun,,,,,\n"
			   "item,p2,safety,,,,pulse,\n";

static char place[64];

static int
enter(void **state)
{
	(void)state;
	strcpy(place, "/tmp/attune-keep-XXXXXX");
	if (mkdtemp(place) == NULL || chdir(place) == -1)
		return -1;
	return setenv("XDG_STATE_HOME", place, 1);
}

static int
leave(void **state)
{
	char command[128];

	(void)state;
	snprintf(command, sizeof(command), "cd / && rm -rf '%s'", place);
	umask(022);
	return system(command) == 0 && chdir("/") == 0 ? 0 : -1;
}

static void
check_path(const char *codebook, const char *form, const char *who,
    const char *expected)
{
	struct error e;
	char *path = keep_path(codebook, form, who, &e);

	assert_non_null(path);
	assert_string_equal(path, expected);
	free(path);
}

static void
names_the_file_by_codebook_form_and_who(void **state)
{
	(void)state;
	setenv("XDG_STATE_HOME", "/s", 1);
	check_path("checkin", "full", "", "/s/attune/checkin-full-.csv");
	check_path("checkin", "pulse", "Ann_9",
	    "/s/attune/checkin-pulse-Ann_9.csv");
	check_path("./b.csv", "a-b", "../x y\n\xc3\xa4%",
	    "/s/attune/%2E%2Fb%2Ecsv-a%2Db-%2E%2E%2Fx%20y%0A%C3%A4%25.csv");
}

static void
never_names_two_by_one_name(void **state)
{
	struct error e;
	char *one = keep_path("a-b", "c", "d", &e);
	char *other = keep_path("a", "b-c", "d", &e);
	char *third = keep_path("a", "b", "c-d", &e);

	(void)state;
	assert_string_not_equal(one, other);
	assert_string_not_equal(other, third);
	assert_string_not_equal(one, third);
	free(one);
	free(other);
	free(third);
}

static void
looks_below_home_without_a_state_folder(void **state)
{
	static const char expected[] = "/h/.local/state/attune/b-full-.csv";
	struct error e;

	(void)state;
	setenv("HOME", "/h", 1);
	unsetenv("XDG_STATE_HOME");
	check_path("b", "full", "", expected);
	setenv("XDG_STATE_HOME", "", 1);
	check_path("b", "full", "", expected);
	setenv("XDG_STATE_HOME", "relative", 1);
	check_path("b", "full", "", expected);
	setenv("HOME", "relative", 1);
	assert_null(keep_path("b", "full", "", &e));
	assert_int_equal(e.status, 2);
	unsetenv("HOME");
	assert_null(keep_path("b", "full", "", &e));
}

/* Begin a session and type words, parted by "/". */
static void
begin(struct session *session, const struct codebook *book,
    const struct setting *setting, const char *script)
{
	char word[32];

	session_begin(session, book, setting);
	while (*script != '\0') {
		snprintf(word, sizeof(word), "%.*s", (int)strcspn(script, "/"),
		    script);
		script += strlen(word) + (script[strlen(word)] == '/');
		assert_int_equal(session_type(session, word), SESSION_MOVED);
	}
}

static void
write_kept(const char *path, const struct session *session)
{
	struct circumstances is = { .who = "ann", .date = "2026-11-24" };
	char hunch[64];
	struct error e;

	is.form = session->book->form[session->setting.form];
	session_circumstances(session, &is, hunch, sizeof(hunch));
	if (keep_write(path, session, &is, &e) == -1)
		fail_msg("%s", e.text);
}

static mode_t
mode_of(const char *path)
{
	struct stat st;

	assert_int_equal(stat(path, &st), 0);
	return st.st_mode & 07777;
}

static void
is_its_owners_alone(void **state)
{
	static const mode_t masks[] = { 0, 022, 077 };
	struct codebook *book = book_read(rich);
	struct setting setting = { 0 };
	struct session session;
	size_t i;

	(void)state;
	begin(&session, book, &setting, "s/s/4");
	for (i = 0; i < sizeof(masks) / sizeof(*masks); i++) {
		umask(masks[i]);
		setenv("XDG_STATE_HOME", place, 1);
		write_kept("a/b/c.csv", &session);
		assert_int_equal(mode_of("a"), 0700);
		assert_int_equal(mode_of("a/b"), 0700);
		assert_int_equal(mode_of("a/b/c.csv"), 0600);
		assert_int_equal(access("a/b/c.csv.attune-new", F_OK), -1);
		unlink("a/b/c.csv");
		rmdir("a/b");
		rmdir("a");
	}
	umask(022);
	mkdir("a", 0755);
	write_kept("a/c.csv", &session);
	assert_int_equal(mode_of("a"), 0755);
	chmod("a/c.csv", 0644);
	write_kept("a/c.csv", &session);
	assert_int_equal(mode_of("a/c.csv"), 0600);
	session_end(&session);
	codebook_free(book);
}

/* What a session of this setting has been told, and where it is. */
static char *
tell(const struct session *session)
{
	struct circumstances is = { .who = NULL };
	const struct step *step;
	char *text, hunch[64];
	size_t size, i;
	FILE *out = open_memstream(&text, &size);

	session_circumstances(session, &is, hunch, sizeof(hunch));
	fprintf(out, "%s/%s/%s", is.focus, is.did, hunch);
	for (i = 0; i < session->n; i++) {
		step = &session->step[i];
		if (step->kind == STEP_ITEM && step->answered)
			fprintf(out, " %s%s=%d", step->guess ? "?" : "",
			    session->book->item[step->item].id,
			    (int)step->value);
	}
	step = session_step(session);
	fprintf(out, " %zu%s", session->at,
	    step != NULL && step->guess ? "?" : "");
	fclose(out);
	return text;
}

/* Steps: focus, did, strong, thin, three items, review, then guesses. */
static void
comes_back_as_it_was(void **state)
{
	static const struct {
		const char *script, *expected;
	} kept[] = {
		{ "", "// 0" },
		{ "s/s/s/s/4", "// p1=4 5" },
		{ "2/3/1/2/4/s/2", "fun/more/safety fun p1=4 p2=2 7" },
		{ "1/1/s/2/4/5/s", "safety/not/- fun p1=4 f1=5 6" },
		{ "s/2/1/s/4/5/1//", "/once/safety - p1=4 f1=5 p2=1 8?" },
		{ "s/s/s/s/4/5/1//s/2", "// p1=4 f1=5 p2=1 ?p1=2 10?" },
		{ "s/s/s/s/4/5/1//s/s/3", "// p1=4 f1=5 p2=1 ?p2=3 11?" },
	};
	struct codebook *book = book_read(rich);
	struct setting setting = { .later = 1, .guess = 1 };
	struct session session;
	struct error e;
	char *text;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(kept) / sizeof(*kept); i++) {
		begin(&session, book, &setting, kept[i].script);
		write_kept("kept.csv", &session);
		session_end(&session);
		session_begin(&session, book, &setting);
		if (keep_read("kept.csv", &session, &e) != 1)
			fail_msg("%s", e.text);
		text = tell(&session);
		assert_string_equal(text, kept[i].expected);
		free(text);
		session_end(&session);
	}
	codebook_free(book);
}

static void
says_whether_anything_was_kept(void **state)
{
	struct codebook *book = book_read(rich);
	struct setting setting = { 0 };
	struct session session;
	struct error e;

	(void)state;
	begin(&session, book, &setting, "s/s/4");
	assert_int_equal(keep_read("none.csv", &session, &e), 0);
	write_kept("kept.csv", &session);
	keep_forget("kept.csv");
	assert_int_equal(access("kept.csv", F_OK), -1);
	keep_forget("kept.csv");
	assert_int_equal(keep_read("kept.csv", &session, &e), 0);
	assert_int_equal(mkdir("dir", 0700), 0);
	assert_int_equal(keep_read("dir", &session, &e), -1);
	assert_int_equal(e.status, 2);
	session_end(&session);
	codebook_free(book);
}

static void
refuses_another_codebooks_answers(void **state)
{
	static const char *const others[] = { "id,of\nother,a\n",
		"id,of,low,high\np1,a,0,1\nf1,a,0,1\np2,a,0,1\n",
		"id,of\np1,a\nf1,a\np2,a\nmore,a\n" };
	struct codebook *book = book_read(rich), *other;
	struct setting setting = { 0 };
	struct session session;
	struct error e;
	size_t i;

	(void)state;
	begin(&session, book, &setting, "s/s/4/5/3");
	write_kept("kept.csv", &session);
	session_end(&session);
	for (i = 0; i < sizeof(others) / sizeof(*others); i++) {
		other = book_read(others[i]);
		session_begin(&session, other, &setting);
		assert_int_equal(keep_read("kept.csv", &session, &e), -1);
		session_end(&session);
		codebook_free(other);
	}
	codebook_free(book);
}

static void
says_what_cannot_be_written(void **state)
{
	struct codebook *book = book_read(rich);
	struct circumstances is = { .who = "ann" };
	struct setting setting = { 0 };
	struct session session;
	struct error e;
	FILE *file = fopen("file", "w");

	(void)state;
	fclose(file);
	session_begin(&session, book, &setting);
	assert_int_equal(keep_write("file/x/kept.csv", &session, &is, &e), -1);
	assert_int_equal(e.status, 2);
	assert_int_equal(mkdir("taken.csv", 0700), 0);
	assert_int_equal(mkdir("taken.csv/x", 0700), 0);
	assert_int_equal(keep_write("taken.csv", &session, &is, &e), -1);
	assert_int_equal(e.status, 2);
	assert_int_equal(access("taken.csv.attune-new", F_OK), -1);
	session_end(&session);
	codebook_free(book);
}

#define IN_PLACE(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_PLACE(names_the_file_by_codebook_form_and_who),
		IN_PLACE(never_names_two_by_one_name),
		IN_PLACE(looks_below_home_without_a_state_folder),
		IN_PLACE(is_its_owners_alone),
		IN_PLACE(comes_back_as_it_was),
		IN_PLACE(says_whether_anything_was_kept),
		IN_PLACE(refuses_another_codebooks_answers),
		IN_PLACE(says_what_cannot_be_written),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
