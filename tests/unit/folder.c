/*
 * A directory of reports: each test in a directory of its own, which is
 * removed with all that is in it.
 */

#include <dirent.h>
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
#include <unistd.h>

#include <cmocka.h>

#include "error.h"
#include "folder.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

#define TEN "abcdefghij"
#define NINETY TEN TEN TEN TEN TEN TEN TEN TEN TEN

enum { MANY = 100000, ANYBODY = 65534 };

static char place[64];

static int
enter(void **state)
{
	(void)state;
	strcpy(place, "/tmp/attune-folder-XXXXXX");
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
put(const char *path, const char *text)
{
	FILE *out = fopen(path, "w");

	assert_non_null(out);
	fputs(text, out);
	fclose(out);
}

static void
check_text(const char *path, const char *expected)
{
	FILE *in = fopen(path, "r");
	char text[256];

	if (in == NULL)
		fail_msg("%s is not there", path);
	text[fread(text, 1, sizeof(text) - 1, in)] = '\0';
	fclose(in);
	assert_string_equal(text, expected);
}

static void
check_mode(const char *path, mode_t mode)
{
	struct stat st;

	assert_int_equal(lstat(path, &st), 0);
	assert_int_equal(st.st_mode & 07777, mode);
}

/* How many files there are in the directory; any that has a hidden name. */
static int
count_files(const char *path, char hidden[256])
{
	DIR *dir = opendir(path);
	struct dirent *entry;
	int n = 0;

	assert_non_null(dir);
	hidden[0] = '\0';
	while ((entry = readdir(dir)) != NULL) {
		if (strcmp(entry->d_name, ".") == 0 ||
		    strcmp(entry->d_name, "..") == 0)
			continue;
		n++;
		if (entry->d_name[0] == '.')
			snprintf(hidden, 256, "%s", entry->d_name);
	}
	closedir(dir);
	return n;
}

static void
check_files(const char *path, int n)
{
	char hidden[256];

	assert_int_equal(count_files(path, hidden), n);
	assert_string_equal(hidden, "");
}

static struct folder *
must_open(const char *path)
{
	struct error e;
	struct folder *folder = folder_open(path, &e);

	if (folder == NULL)
		fail_msg("%s: %s", path, e.text);
	return folder;
}

static FILE *
must_begin(struct folder *folder, const char *name)
{
	struct error e;
	FILE *out = folder_begin(folder, name, &e);

	if (out == NULL)
		fail_msg("%s", e.text);
	return out;
}

static void
must_write(struct folder *folder, const char *name, const char *text)
{
	struct error e;

	fputs(text, must_begin(folder, name));
	if (folder_commit(folder, &e) == -1)
		fail_msg("%s", e.text);
}

static void
makes_a_directory_of_mode_0700(void **state)
{
	static const mode_t masks[] = { 0, 022, 077, 0277, 0777 };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(masks); i++) {
		umask(masks[i]);
		folder_close(must_open("out"));
		assert_int_equal(umask(022), masks[i]);
		check_mode("out", 0700);
		assert_int_equal(rmdir("out"), 0);
	}
}

static void
uses_what_is_there(void **state)
{
	(void)state;
	mkdir("out", 0755);
	chmod("out", 0755);
	put("out/old", "old");
	assert_int_equal(symlink("out", "link"), 0);
	folder_close(must_open("out"));
	folder_close(must_open("out/"));
	folder_close(must_open("link"));
	check_mode("out", 0755);
	check_text("out/old", "old");
}

static void
refuses_what_is_no_directory(void **state)
{
	static const char *const paths[] = { "", "file", "file/out", "none/out",
		"loop", "dead", "/dev/null" };
	struct error e;
	size_t i;

	(void)state;
	put("file", "text");
	assert_int_equal(symlink("loop", "loop"), 0);
	assert_int_equal(symlink("none", "dead"), 0);
	for (i = 0; i < COUNT(paths); i++) {
		e.status = 0;
		if (folder_open(paths[i], &e) != NULL)
			fail_msg("\"%s\" is taken for a directory", paths[i]);
		assert_int_equal(e.status, 2);
		assert_true(e.text[0] != '\0');
	}
	check_text("file", "text");
	assert_int_equal(access("none", F_OK), -1);
}

/* Root may write everywhere: go on as somebody else, and the place's owner.
 * Returns -1 where that cannot be. */
static int
become_anybody(void)
{
	if (geteuid() != 0)
		return 0;
	if (chown(".", ANYBODY, (gid_t)-1) == -1)
		return -1;
	return seteuid(ANYBODY);
}

static void
refuses_what_cannot_be_written(void **state)
{
	uid_t self = geteuid();
	static const mode_t modes[] = { 0500, 0600, 0000 };
	struct error e;
	size_t i;

	(void)state;
	if (become_anybody() == -1)
		return;
	mkdir("out", 0700);
	for (i = 0; i < COUNT(modes); i++) {
		chmod("out", modes[i]);
		assert_null(folder_open("out", &e));
		assert_int_equal(e.status, 2);
		assert_null(folder_open("out/more", &e));
		assert_int_equal(e.status, 2);
	}
	chmod("out", 0700);
	folder_close(must_open("out"));
	assert_int_equal(seteuid(self), 0);
}

struct named {
	const char *who, *name;
};

static void
check_names(const struct named *named, size_t n)
{
	struct folder *folder = must_open("out");
	char name[FOLDER_NAME], expected[FOLDER_NAME];
	size_t i;

	for (i = 0; i < n; i++) {
		folder_name(folder, named[i].who, ".html", name);
		snprintf(expected, sizeof(expected), "%s.html", named[i].name);
		if (strcmp(name, expected) != 0)
			fail_msg("\"%s\" is named %s, not %s", named[i].who,
			    name, expected);
	}
	folder_close(folder);
}

static void
gives_safe_names(void **state)
{
	static const struct named named[] = {
		{ "ann", "ann" },
		{ "Zed.O-Neil_9", "Zed.O-Neil_9" },
		{ "ann lee", "ann_lee" },
		{ "Zo\303\253", "Zo_" },
		{ "\346\227\245\346\234\254", "__" },
		{ "\360\237\230\200!", "__-2" },
		{ "x\377\376y", "x__y" },
		{ "x\303", "x_" },
		{ "\355\240\200", "___" }, /* a surrogate, three bytes */
		{ "../../etc/passwd", "_._.._etc_passwd" },
		{ "/", "_" },
		{ "a\\b:c*d?e\"f<g>h|i", "a_b_c_d_e_f_g_h_i" },
		{ "tab\there\n", "tab_here_" },
		{ "$(rm -rf)`x`;&'~", "__rm_-rf__x_____" },
		{ ".hidden", "_hidden" },
		{ "-rf", "_rf" },
		{ "ends.", "ends_" },
		{ "ends-", "ends_-2" },
		{ "a.b.c", "a.b.c" },
		{ "_a_", "_a_" },
	};

	(void)state;
	check_names(named, COUNT(named));
}

static void
gives_a_name_to_anybody(void **state)
{
	static const struct named named[] = { { "", "_" }, { ".", "_-2" },
		{ "-", "_-3" }, { "..", "__" }, { " ", "_-4" },
		{ "\377", "_-5" }, { "--", "__-2" }, { "", "_-6" } };

	(void)state;
	check_names(named, COUNT(named));
}

static void
keeps_off_reserved_names(void **state)
{
	static const struct named named[] = {
		{ "index", "_index" },
		{ "Index", "_Index-2" },
		{ "_index", "_index-3" },
		{ "index.html", "index.html" },
		{ "indexes", "indexes" },
		{ "con", "_con" },
		{ "CON", "_CON-2" },
		{ "con.txt", "_con.txt" },
		{ "con.a.b", "_con.a.b" },
		{ "con-a", "con-a" },
		{ "cone", "cone" },
		{ "co", "co" },
		{ "Prn", "_Prn" },
		{ "aux", "_aux" },
		{ "nUL.", "nUL_" },
		{ "nul..x", "_nul..x" },
		{ "com1", "_com1" },
		{ "COM9.log", "_COM9.log" },
		{ "com0", "com0" },
		{ "com10", "com10" },
		{ "lpt1", "_lpt1" },
		{ "Lpt9", "_Lpt9" },
		{ "lpt", "lpt" },
		{ "comx", "comx" },
		{ "com\302\271", "com_" },
	};

	(void)state;
	check_names(named, COUNT(named));
}

static void
tells_people_apart(void **state)
{
	static const struct named named[] = {
		{ "a", "a" }, { "a-2", "a-2" }, { "a", "a-3" }, { "A", "A-4" },
		{ "a-3", "a-3-2" }, { "a-5", "a-5" }, { "A", "A-6" },
		{ "a-2", "a-2-2" }, { "a b", "a_b" }, { "a/b", "a_b-2" },
		{ "A_B", "A_B-3" }, { "\303\204", "_" },
		{ "\303\244", "_-2" }, /* only ASCII has two cases */
	};

	(void)state;
	check_names(named, COUNT(named));
}

static void
cuts_long_names(void **state)
{
	static const struct named named[] = {
		{ NINETY TEN, NINETY TEN },
		{ NINETY "123456789\303\253x", NINETY "123456789_" },
		{ NINETY "123456789.x", NINETY "123456789_-" },
		{ NINETY "123456789-x", NINETY "123456789_-" },
		{ NINETY TEN "1", NINETY TEN "-" },
		{ NINETY TEN "2", NINETY TEN "-" },
		{ "con." NINETY TEN, "_con." NINETY "abcde" },
	};
	struct folder *folder = must_open("out");
	char name[FOLDER_NAME];
	size_t i, n;

	(void)state;
	for (i = 0; i < COUNT(named); i++) {
		folder_name(folder, named[i].who, ".abcdefghijklmnopqrstuvwxyz",
		    name);
		n = strcspn(name, "-");
		assert_true(strlen(name) - FOLDER_ENDING <= FOLDER_STEM);
		if (name[n] == '-')
			assert_memory_equal(name, named[i].name, 88);
		else
			assert_memory_equal(name, named[i].name, 100);
		assert_string_equal(strrchr(name, '.'),
		    ".abcdefghijklmnopqrstuvwxyz");
		assert_true((name[n] == '-') == (i > 1 && i < 6));
	}
	folder_close(folder);
}

static void
knows_names_whatever_their_ending(void **state)
{
	struct folder *folder = must_open("out");
	char name[FOLDER_NAME];

	(void)state;
	folder_name(folder, "ann", ".html", name);
	assert_string_equal(name, "ann.html");
	folder_name(folder, "ann", ".txt", name);
	assert_string_equal(name, "ann-2.txt");
	folder_name(folder, "Ann", "", name);
	assert_string_equal(name, "Ann-3");
	folder_close(folder);
	folder = must_open("out");
	folder_name(folder, "ann", ".txt", name);
	assert_string_equal(name, "ann.txt");
	folder_close(folder);
}

static int
compare(const void *a, const void *b)
{
	return strcasecmp(a, b);
}

/* By turns: equal ones, different ones, ones that differ only where they are
 * cut, and ones that have the others' numbers. */
static void
put_who(char who[256], int i)
{
	switch (i % 4) {
	case 0:
		snprintf(who, 256, "%s", i % 8 == 0 ? "ann" : NINETY "12345");
		break;
	case 1:
		snprintf(who, 256, "Ben %d", i);
		break;
	case 2:
		snprintf(who, 256, NINETY "x%05d", i / 8);
		break;
	default:
		snprintf(who, 256, "ANN-%d", i / 4);
	}
}

static void
is_quick_to_name_many(void **state)
{
	char(*name)[FOLDER_NAME] = malloc(MANY * sizeof(*name)), who[256];
	struct folder *folder = must_open("out");
	const char *wrap = getenv("WRAP");
	struct rusage before, after;
	int i;

	(void)state;
	assert_non_null(name);
	getrusage(RUSAGE_SELF, &before);
	for (i = 0; i < MANY; i++) {
		put_who(who, i);
		folder_name(folder, who, ".html", name[i]);
	}
	getrusage(RUSAGE_SELF, &after);
	/* It takes a tenth of a second; squared, it would take minutes.  A
	 * wrapper such as valgrind has a time of its own. */
	if (wrap == NULL || *wrap == '\0')
		assert_true(
		    after.ru_utime.tv_sec - before.ru_utime.tv_sec < 20);
	folder_close(folder);
	qsort(name, MANY, sizeof(*name), compare);
	for (i = 1; i < MANY; i++) {
		if (strcasecmp(name[i - 1], name[i]) == 0)
			fail_msg("%s was given twice", name[i]);
	}
	free(name);
}

static void
writes_files_of_mode_0600(void **state)
{
	static const mode_t masks[] = { 0, 022, 077, 0277, 0777 };
	struct folder *folder = must_open("out");
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(masks); i++) {
		umask(masks[i]);
		must_write(folder, "a.html", "text");
		umask(022);
		check_mode("out/a.html", 0600);
		check_text("out/a.html", "text");
		check_files("out", 1);
		unlink("out/a.html");
	}
	folder_close(folder);
}

static void
hides_what_is_not_whole(void **state)
{
	struct folder *folder = must_open("out");
	char hidden[256], path[512];
	struct error e;

	(void)state;
	put("out/a.html", "old");
	fputs("new", must_begin(folder, "a.html"));
	assert_int_equal(count_files("out", hidden), 2);
	snprintf(path, sizeof(path), "out/%s", hidden);
	check_mode(path, 0600);
	check_text("out/a.html", "old");
	assert_int_equal(folder_commit(folder, &e), 0);
	check_text("out/a.html", "new");
	check_mode("out/a.html", 0600);
	check_files("out", 1);
	folder_close(folder);
}

static void
leaves_all_as_it_was_when_aborted(void **state)
{
	struct folder *folder = must_open("out");

	(void)state;
	put("out/a.html", "old");
	folder_abort(folder);
	fputs("new", must_begin(folder, "a.html"));
	folder_abort(folder);
	folder_abort(folder);
	check_text("out/a.html", "old");
	check_files("out", 1);
	fputs("new", must_begin(folder, "b.html"));
	folder_close(folder);
	check_files("out", 1);
	folder_close(NULL);
}

static void
replaces_links(void **state)
{
	struct folder *folder = must_open("out");
	struct stat st;

	(void)state;
	put("precious", "precious");
	assert_int_equal(symlink("../precious", "out/a.html"), 0);
	assert_int_equal(symlink("../none", "out/b.html"), 0);
	assert_int_equal(link("precious", "out/c.html"), 0);
	must_write(folder, "a.html", "a");
	must_write(folder, "b.html", "b");
	must_write(folder, "c.html", "c");
	folder_close(folder);
	assert_int_equal(lstat("out/a.html", &st), 0);
	assert_true(S_ISREG(st.st_mode));
	check_text("out/a.html", "a");
	check_text("out/b.html", "b");
	check_text("out/c.html", "c");
	check_text("precious", "precious");
	assert_int_equal(access("none", F_OK), -1);
	check_files("out", 3);
}

/* What has the hidden name already is somebody's, and is not followed. */
static void
does_not_touch_what_it_did_not_make(void **state)
{
	struct folder *folder = must_open("out");
	char hidden[256], path[512];

	(void)state;
	must_begin(folder, "a.html");
	count_files("out", hidden);
	folder_close(folder);
	snprintf(path, sizeof(path), "out/%s", hidden);
	put("precious", "precious");
	assert_int_equal(symlink("../precious", path), 0);
	folder = must_open("out");
	must_write(folder, "a.html", "new");
	folder_close(folder);
	check_text("precious", "precious");
	check_text(path, "precious");
	check_text("out/a.html", "new");
	assert_int_equal(count_files("out", hidden), 2);
}

/* The directory, wherever it is by now and wherever we are. */
static void
stays_with_its_directory(void **state)
{
	struct folder *folder = must_open("out");

	(void)state;
	assert_int_equal(rename("out", "moved"), 0);
	assert_int_equal(chdir("/"), 0);
	must_write(folder, "a.html", "text");
	assert_int_equal(chdir(place), 0);
	check_text("moved/a.html", "text");
	folder_close(folder);
}

static void
lets_two_write_at_once(void **state)
{
	struct folder *one = must_open("out"), *two = must_open("out");
	struct error e;

	(void)state;
	fputs("one", must_begin(one, "a.html"));
	fputs("two", must_begin(two, "a.html"));
	assert_int_equal(folder_commit(two, &e), 0);
	check_text("out/a.html", "two");
	assert_int_equal(folder_commit(one, &e), 0);
	check_text("out/a.html", "one");
	check_files("out", 1);
	folder_close(one);
	folder_close(two);
}

static void
says_what_cannot_be_written(void **state)
{
	struct folder *folder = must_open("out");
	struct error e;

	(void)state;
	mkdir("out/a.html", 0700);
	fputs("text", must_begin(folder, "a.html"));
	assert_int_equal(folder_commit(folder, &e), -1);
	assert_int_equal(e.status, 2);
	assert_non_null(strstr(e.text, "a.html: "));
	check_files("out", 1);
	must_write(folder, "b.html", "text");
	check_files("out", 2);
	assert_int_equal(system("rm -r out"), 0);
	assert_null(folder_begin(folder, "a.html", &e));
	assert_int_equal(e.status, 2);
	assert_non_null(strstr(e.text, "a.html: "));
	folder_close(folder);
}

/* A disk that is full at the end, in the middle, and for a while. */
static void
keeps_the_old_file_when_the_disk_is_full(void **state)
{
	struct folder *folder = must_open("out");
	struct rlimit old, limit;
	struct error e;
	FILE *out;
	int i, j;

	(void)state;
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &old);
	put("out/a.html", "old");
	for (i = 0; i < 3; i++) {
		out = must_begin(folder, "a.html");
		limit = old;
		limit.rlim_cur = 10;
		setrlimit(RLIMIT_FSIZE, &limit);
		for (j = 0; j < (i == 0 ? 11 : 100000); j++)
			putc('x', out);
		if (i == 2) {
			fflush(out);
			setrlimit(RLIMIT_FSIZE, &old);
			fputs("more", out);
		}
		assert_int_equal(folder_commit(folder, &e), -1);
		setrlimit(RLIMIT_FSIZE, &old);
		assert_int_equal(e.status, 2);
		check_text("out/a.html", "old");
		check_files("out", 1);
	}
	folder_close(folder);
}

#define IN_PLACE(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_PLACE(makes_a_directory_of_mode_0700),
		IN_PLACE(uses_what_is_there),
		IN_PLACE(refuses_what_is_no_directory),
		IN_PLACE(refuses_what_cannot_be_written),
		IN_PLACE(gives_safe_names),
		IN_PLACE(gives_a_name_to_anybody),
		IN_PLACE(keeps_off_reserved_names),
		IN_PLACE(tells_people_apart),
		IN_PLACE(cuts_long_names),
		IN_PLACE(knows_names_whatever_their_ending),
		IN_PLACE(is_quick_to_name_many),
		IN_PLACE(writes_files_of_mode_0600),
		IN_PLACE(hides_what_is_not_whole),
		IN_PLACE(leaves_all_as_it_was_when_aborted),
		IN_PLACE(replaces_links),
		IN_PLACE(does_not_touch_what_it_did_not_make),
		IN_PLACE(stays_with_its_directory),
		IN_PLACE(lets_two_write_at_once),
		IN_PLACE(says_what_cannot_be_written),
		IN_PLACE(keeps_the_old_file_when_the_disk_is_full),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
