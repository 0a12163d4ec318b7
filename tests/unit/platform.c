/*
 * What is usual on platforms: dates, delimiters.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "first.h"
#include "platform.h"
#include "platform_day.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static void
cuts_days(void **state)
{
	static const struct {
		const char *ways, *cell, *day;
	} cases[] = {
		{ "ymd-/", "2025-01-02 10:00:00", "2025-01-02" },
		{ "ymd-/", "2025-01-02T10:00:00Z", "2025-01-02" },
		{ "ymd-/", "2018/04/09 2:30:02 PM MDT", "2018-04-09" },
		{ "ymd-/", "2025-01-02", "2025-01-02" },
		{ "ymd-/", "2025-1-2", "2025-01-02" },
		{ "ymd-/", "2025-02-30", "" },
		{ "ymd-/", "9/27/2022", "" },
		{ "ymd-/", "2025-01-023", "" },
		{ "ymd-/", "2025-01", "" },
		{ "ymd-/", "2025-01-02garbage", "" },
		{ "ymd-/", "", "" },
		{ "ymd-/ mdy/", "9/27/2022 11:39:02", "2022-09-27" },
		{ "ymd-/ mdy/", "27/9/2022 11:39:02", "" },
		{ "mdy/", "9/27/22", "2022-09-27" },
		{ "mdy/", "9/27/22 14:05", "2022-09-27" },
		{ "mdy/", "9/27/022", "" },
		{ "mdy/", "9/27/2", "" },
		{ "ymd-/", "22-09-27", "" },
		{ "ymd-/ dmy. mdy/", "01.02.2023 10:11", "2023-02-01" },
		{ "mdy/", "01.02.2023 10:11", "" },
		{ "ymd-/", "99999999-01-01", "" },
		{ "dmy-/.", "27/9/2022 11:39:02", "2022-09-27" },
		{ "dmy-/.", "27.09.2022", "2022-09-27" },
		{ "dmy-/.", "2022-09-27", "" },
	};
	struct slice cell;
	char day[11];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		day[0] = '\0';
		cell.s = cases[i].cell;
		cell.n = strlen(cell.s);
		platform_day(cases[i].ways, cell, day);
		assert_string_equal(day, cases[i].day);
	}
}

static void
finds_delimiters(void **state)
{
	static const struct {
		const char *head, *path;
		char delimiter;
	} cases[] = {
		{ "a,b\n", NULL, ',' },
		{ "a;b\n", "x.csv", ';' },
		{ "a\tb\n", "-", '\t' },
		{ "a|b", NULL, '|' },
		{ "a,b\n", "x.tsv", '\t' },
		{ "a,b\n", "x.tab", '\t' },
		{ "a,b\n", "X.TSV", '\t' },
		{ "a;b\n", "X.CSV", ';' },
		{ "\r\n\n;;a,b\n,,,\n", NULL, ';' },
		{ "a\n1;2;3\n", NULL, ',' },
		{ "", NULL, ',' },
		{ "a;b,c\n", NULL, ',' },
		{ "\"x,y,z\";b\n", NULL, ';' },
		{ "\"x\n,,\";b;c\n", NULL, ';' },
		{ "\"x \"\",\"\" y\";b\n", NULL, ';' },
		{ "a;b|c\n", NULL, ',' },
	};
	struct slice head;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		head.s = cases[i].head;
		head.n = strlen(head.s);
		assert_int_equal(first_delimiter(head, cases[i].path),
		    cases[i].delimiter);
	}
}

/* The first line may tell; the first record ends where it does however little
 * of it is seen at a time. */
static void
finds_first(void **state)
{
	static const struct {
		const char *text;
		int ends; /* behind so many characters, or 0: not at all */
		char told;
	} cases[] = {
		{ "a,b\n1,2\n", 4, 0 },
		{ "a,b", 0, 0 },
		{ "\r\n\na\r\n", 6, 0 },
		{ "\"a\nb\",\"\"\"\n\"\nx", 12, 0 },
		{ "sep=;\na\n", 6, ';' },
		{ "sep=\t\r\na\n", 7, '\t' },
		{ "\"sep=,\"\na\n", 8, ',' },
		{ "sep=|", 0, '|' },
		{ "sep=\n", 5, 0 },
		{ "sep=;;\n", 7, 0 },
		{ "\"sep=;\n", 0, 0 },
		{ "\nsep=;\n", 7, 0 },
		{ "", 0, 0 },
	};
	struct first first;
	struct slice text;
	char told;
	size_t i;
	int ends;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		memset(&first, 0, sizeof(first));
		text.s = cases[i].text;
		for (text.n = ends = 0; !ends && text.n < strlen(text.s);)
			text.n += !(ends = first_ends(&first, text));
		ends = ends || first_ends(&first, text);
		assert_int_equal(ends ? text.n : 0, cases[i].ends);
		text.n = strlen(text.s);
		told = '\0';
		assert_int_equal(first_tells(text, &told), cases[i].told != 0);
		assert_int_equal(told, cases[i].told);
	}
}

/* Whether a row with this cell in this column is marked by a platform. */
static int
marks(const char *name, const char *column, const char *text)
{
	struct slice cell = { text, strlen(text) };
	struct platform platform;
	size_t i;

	assert_int_equal(platform_choose(&platform, name), 0);
	for (i = 0; i < PLATFORM_MARKS; i++) {
		if (platform.mark[i].column != NULL &&
		    platform_has_mark(&platform.mark[i], column))
			return platform_marks(&platform.mark[i], cell);
	}
	return 0;
}

/* A mark by an empty cell, by others, by the end of a name, and none. */
static void
finds_marks(void **state)
{
	(void)state;
	assert_true(marks("limesurvey", "submitdate", ""));
	assert_true(marks("limesurvey", "submitdate. Date submitted", ""));
	assert_false(marks("limesurvey", "submitdate", "2026-01-01"));
	assert_false(marks("limesurvey", "id", ""));
	assert_true(marks("qualtrics", "Status", "1"));
	assert_false(marks("qualtrics", "Status", "0"));
	assert_true(marks("qualtrics", "Finished", "False"));
	assert_false(marks("qualtrics", "Finished", "1"));
	assert_true(marks("redcap", "mood_complete", "0"));
	assert_false(marks("redcap", "complete", "0"));
	assert_false(marks("google", "Timestamp", ""));
}

/* Platforms, and those whose dates are in another order. */
static void
chooses_platforms(void **state)
{
	struct platform platform;
	char ways[64];

	(void)state;
	assert_int_equal(platform_choose(&platform, "no such"), -1);
	assert_int_equal(platform_choose(&platform, "goog"), -1);
	assert_int_equal(platform_choose(&platform, "google:"), -1);
	assert_int_equal(platform_choose(&platform, "google:dym"), -1);
	assert_int_equal(platform_choose(&platform, "google:dmyx"), -1);
	assert_int_equal(platform_choose(&platform, "msforms"), 0);
	platform_say_ways(platform.dates, ways, sizeof(ways));
	assert_string_equal(ways, "y-m-d or y/m/d or d.m.y or d-m-y or m/d/y");
	assert_int_equal(platform_choose(&platform, "google:dmy"), 0);
	platform_say_ways(platform.dates, ways, sizeof(ways));
	assert_string_equal(ways, "d-m-y or d/m/y or d.m.y");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cuts_days),
		cmocka_unit_test(finds_delimiters),
		cmocka_unit_test(finds_first),
		cmocka_unit_test(finds_marks),
		cmocka_unit_test(chooses_platforms),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
