/*
 * Files that rows are added to: each test in a directory of its own, which is
 * removed with all that is in it.
 */

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "error.h"
#include "store.h"
#include "table.h"

enum { KILLS = 150, ADDS = 100 };

static char *names[] = { "who", "q1" };
static const struct header header = { names, 2 };
static char place[64];

static int
enter(void **state)
{
	(void)state;
	strcpy(place, "/tmp/attune-store-XXXXXX");
	return mkdtemp(place) == NULL || chdir(place) == -1 ? -1 : 0;
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
put(const char *path, const char *text, mode_t mode)
{
	FILE *out = fopen(path, "w");

	assert_non_null(out);
	fputs(text, out);
	fclose(out);
	chmod(path, mode);
}

/* The file's bytes, to be freed. */
static char *
get(const char *path)
{
	FILE *in = fopen(path, "r"), *out;
	char *text;
	size_t size;
	int c;

	assert_non_null(in);
	out = open_memstream(&text, &size);
	while ((c = getc(in)) != EOF)
		putc(c, out);
	fclose(in);
	fclose(out);
	return text;
}

static void
check_file(const char *path, const char *expected, mode_t mode)
{
	char *text = get(path);
	struct stat st;

	assert_string_equal(text, expected);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 07777, mode);
	free(text);
}

static void
check_no_copy(const char *path)
{
	char copy[128];

	snprintf(copy, sizeof(copy), "%s.attune-new", path);
	assert_int_equal(access(copy, F_OK), -1);
}

/* Add a row.  Returns 0, or -1 with e set. */
static int
add(const char *path, const char *who, const char *answer, struct error *e)
{
	struct writer *out;
	struct store store;
	int got;

	if (store_begin(&store, path, &header, e) == -1)
		return -1;
	out = writer_open(store.fd, ',');
	if (store.empty) {
		writer_string(out, "who");
		writer_string(out, "q1");
		writer_end(out);
	}
	writer_string(out, who);
	writer_string(out, answer);
	writer_end(out);
	got = writer_flush(out, e);
	writer_close(out);
	if (got == 0)
		return store_commit(&store, e);
	store_abort(&store);
	return -1;
}

static void
must_add(const char *path, const char *who, const char *answer)
{
	struct error e;

	if (add(path, who, answer, &e) == -1)
		fail_msg("%s", e.text);
}

static void
makes_a_file_of_mode_0600(void **state)
{
	static const mode_t masks[] = { 0, 022, 077, 0277 };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(masks) / sizeof(*masks); i++) {
		umask(masks[i]);
		must_add("a.csv", "ann", "3");
		check_file("a.csv", "who,q1\nann,3\n", 0600);
		check_no_copy("a.csv");
		unlink("a.csv");
	}
}

static void
adds_and_keeps_the_mode(void **state)
{
	(void)state;
	put("a.csv", "who,q1\nann,3\n", 0640);
	must_add("a.csv", "ben", "4");
	must_add("a.csv", "cy, \"C\"", "");
	check_file("a.csv", "who,q1\nann,3\nben,4\n\"cy, \"\"C\"\"\",\n", 0640);
	check_no_copy("a.csv");
}

static void
adds_a_header_to_an_empty_file(void **state)
{
	(void)state;
	put("a.csv", "", 0644);
	must_add("a.csv", "ann", "3");
	check_file("a.csv", "who,q1\nann,3\n", 0644);
}

static void
mends_a_missing_end_of_line(void **state)
{
	(void)state;
	put("a.csv", "who,q1\nann,3", 0600);
	must_add("a.csv", "ben", "4");
	check_file("a.csv", "who,q1\nann,3\nben,4\n", 0600);
	put("b.csv", "who,q1", 0600);
	must_add("b.csv", "ben", "4");
	check_file("b.csv", "who,q1\nben,4\n", 0600);
}

static void
keeps_every_byte_that_was_there(void **state)
{
	static const char old[] =
	    "\"who\",q1\r\n\"ann\", 3\r\n\n\xff,\"x\ny\"\n";
	char text[128];

	(void)state;
	put("a.csv", old, 0600);
	must_add("a.csv", "ben", "4");
	snprintf(text, sizeof(text), "%sben,4\n", old);
	check_file("a.csv", text, 0600);
}

static void
follows_links(void **state)
{
	struct stat st;

	(void)state;
	mkdir("there", 0700);
	put("there/a.csv", "who,q1\nann,3\n", 0600);
	assert_int_equal(symlink("there/a.csv", "a.csv"), 0);
	must_add("a.csv", "ben", "4");
	assert_int_equal(lstat("a.csv", &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	check_file("there/a.csv", "who,q1\nann,3\nben,4\n", 0600);
	assert_int_equal(access("there/a.csv.attune-new", F_OK), -1);
}

static void
follows_links_to_files_that_are_not_there_yet(void **state)
{
	struct stat st;

	(void)state;
	mkdir("there", 0700);
	assert_int_equal(symlink("there/b.csv", "b.csv"), 0);
	must_add("b.csv", "ann", "3");
	assert_int_equal(lstat("b.csv", &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	check_file("there/b.csv", "who,q1\nann,3\n", 0600);
}

static void
refuses_another_header(void **state)
{
	static const char *const other[] = { "who,q2\nann,3\n", "who\nann\n",
		"who,q1,q2\n", "q1,who\n", "who,q1\n\"x", "who,q1\nann\n" };
	struct store store;
	struct error e;
	int earlier;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(other) / sizeof(*other); i++) {
		put("a.csv", other[i], 0644);
		assert_int_equal(store_look("a.csv", &header, "ann", &earlier,
				     &e),
		    -1);
		assert_int_equal(e.status, 1);
		assert_int_equal(store_begin(&store, "a.csv", &header, &e), -1);
		assert_int_equal(e.status, 1);
		check_file("a.csv", other[i], 0644);
		check_no_copy("a.csv");
	}
}

static void
looks_for_earlier_rows(void **state)
{
	static const struct {
		const char *text, *who;
		int earlier;
	} looks[] = { { "", "ann", 0 }, { "who,q1\n", "ann", 0 },
		{ "who,q1\nann,3\n", "ann", 1 }, { "who,q1\nann,3\n", "an", 0 },
		{ "who,q1\nann,3\n", "", 0 }, { "who,q1\n,3\n", "", 1 },
		{ "who,q1\nann,3\nben,4", "ben", 1 },
		{ "who,q1\nann,3\n\"be\"\"n\",4\nx,1\n", "be\"n", 1 } };
	struct error e;
	int earlier;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(looks) / sizeof(*looks); i++) {
		put("a.csv", looks[i].text, 0644);
		assert_int_equal(store_look("a.csv", &header, looks[i].who,
				     &earlier, &e),
		    0);
		assert_int_equal(earlier, looks[i].earlier);
	}
	assert_int_equal(store_look("none.csv", &header, "", &earlier, &e), 0);
	assert_int_equal(earlier, 0);
	assert_int_equal(access("none.csv", F_OK), -1);
}

static void
leaves_all_as_it_was_when_aborted(void **state)
{
	struct store store;
	struct error e;

	(void)state;
	put("a.csv", "who,q1\nann,3", 0640);
	assert_int_equal(store_begin(&store, "a.csv", &header, &e), 0);
	assert_false(store.empty);
	assert_int_equal(write(store.fd, "ben", 3), 3);
	store_abort(&store);
	check_file("a.csv", "who,q1\nann,3", 0640);
	check_no_copy("a.csv");
	assert_int_equal(store_begin(&store, "b.csv", &header, &e), 0);
	assert_true(store.empty);
	store_abort(&store);
	assert_int_equal(access("b.csv", F_OK), -1);
	check_no_copy("b.csv");
}

static void
cannot_be_made_everywhere(void **state)
{
	static const char *const paths[] = { "none/a.csv", "file/a.csv", "dir",
		"/dev/null", "" };
	struct store store;
	struct error e;
	size_t i;

	(void)state;
	put("file", "x", 0600);
	mkdir("dir", 0700);
	for (i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		assert_int_equal(store_begin(&store, paths[i], &header, &e),
		    -1);
		assert_int_equal(e.status, 2);
	}
	assert_int_equal(access("/dev/null.attune-new", F_OK), -1);
	assert_int_equal(access("/dev/null", F_OK), 0);
}

/* What stands beside the file under the copy's name is somebody's. */
static void
does_not_delete_what_it_did_not_make(void **state)
{
	(void)state;
	put("a.csv.new", "precious", 0644);
	must_add("a.csv", "ann", "3");
	check_file("a.csv.new", "precious", 0644);
}

/* Rows of this shape, all whole; counts those. */
static size_t
count_whole_rows(const char *path)
{
	char *text = get(path), *line = text, *end;
	size_t n = 0;

	for (; (end = strchr(line, '\n')) != NULL; line = end + 1) {
		*end = '\0';
		if (line == text)
			assert_string_equal(line, "who,q1");
		else
			assert_int_equal(strspn(line, "abcdefghij"), 10);
		if (line != text)
			assert_string_equal(line + 10, ",3");
		n += line != text;
	}
	assert_string_equal(line, "");
	free(text);
	return n;
}

static void
lets_two_add_at_once(void **state)
{
	pid_t pid[2];
	int i, j, status;
	struct error e;

	(void)state;
	for (i = 0; i < 2; i++) {
		if ((pid[i] = fork()) != 0)
			continue;
		for (j = 0; j < ADDS; j++) {
			if (add("a.csv", i == 0 ? "abcdefghij" : "jihgfedcba",
				"3", &e) == -1)
				_exit(1);
		}
		_exit(0);
	}
	for (i = 0; i < 2; i++) {
		assert_int_equal(waitpid(pid[i], &status, 0), pid[i]);
		assert_int_equal(status, 0);
	}
	assert_int_equal(count_whole_rows("a.csv"), 2 * ADDS);
	check_no_copy("a.csv");
}

/* Killed at any moment, it holds whole rows, and the next one can add. */
static void
survives_kills(void **state)
{
	unsigned seed = 1;
	size_t before, after;
	struct error e;
	pid_t pid;
	int i;

	(void)state;
	must_add("a.csv", "abcdefghij", "3");
	for (i = 0; i < KILLS; i++) {
		before = count_whole_rows("a.csv");
		if ((pid = fork()) == 0) {
			for (;;)
				add("a.csv", "bcdefghija", "3", &e);
		}
		usleep((useconds_t)(rand_r(&seed) % 3000));
		kill(pid, SIGKILL);
		waitpid(pid, NULL, 0);
		after = count_whole_rows("a.csv");
		assert_true(after >= before);
		must_add("a.csv", "abcdefghij", "3");
		assert_int_equal(count_whole_rows("a.csv"), after + 1);
		check_no_copy("a.csv");
		if (after > 2000)
			put("a.csv", "who,q1\nabcdefghij,3\n", 0600);
	}
}

/* A limit on the size of files stands for a full disk. */
static void
survives_a_full_disk(void **state)
{
	struct rlimit limit, old;
	char text[1024], name[64];
	size_t size;
	struct error e;

	(void)state;
	memset(name, 'x', sizeof(name) - 1);
	name[sizeof(name) - 1] = '\0';
	strcpy(text, "who,q1\n");
	while (strlen(text) < 900)
		strcat(text, "ann,3\n");
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &old);
	limit = old;
	for (size = 850; size < strlen(text) + 60; size += 13) {
		put("a.csv", text, 0640);
		limit.rlim_cur = size;
		setrlimit(RLIMIT_FSIZE, &limit);
		assert_int_equal(add("a.csv", name, "3", &e), -1);
		setrlimit(RLIMIT_FSIZE, &old);
		assert_int_equal(e.status, 2);
		check_file("a.csv", text, 0640);
		check_no_copy("a.csv");
	}
	limit.rlim_cur = 3;
	setrlimit(RLIMIT_FSIZE, &limit);
	assert_int_equal(add("b.csv", "ann", "3", &e), -1);
	setrlimit(RLIMIT_FSIZE, &old);
	assert_int_equal(access("b.csv", F_OK), -1);
	check_no_copy("b.csv");
}

#define IN_PLACE(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_PLACE(makes_a_file_of_mode_0600),
		IN_PLACE(adds_and_keeps_the_mode),
		IN_PLACE(adds_a_header_to_an_empty_file),
		IN_PLACE(mends_a_missing_end_of_line),
		IN_PLACE(keeps_every_byte_that_was_there),
		IN_PLACE(follows_links),
		IN_PLACE(follows_links_to_files_that_are_not_there_yet),
		IN_PLACE(refuses_another_header),
		IN_PLACE(looks_for_earlier_rows),
		IN_PLACE(leaves_all_as_it_was_when_aborted),
		IN_PLACE(cannot_be_made_everywhere),
		IN_PLACE(does_not_delete_what_it_did_not_make),
		IN_PLACE(lets_two_add_at_once),
		IN_PLACE(survives_kills),
		IN_PLACE(survives_a_full_disk),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
