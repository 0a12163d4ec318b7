/*
 * What is usual on platforms: dates, delimiters.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "platform.h"
#include "shape.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static void
cuts_days(void **state)
{
	static const struct {
		const char *ways, *cell, *day;
	} cases[] = {
		{ "ymd", "2025-01-02 10:00:00", "2025-01-02" },
		{ "ymd", "2025-01-02T10:00:00Z", "2025-01-02" },
		{ "ymd", "2018/04/09 2:30:02 PM MDT", "2018-04-09" },
		{ "ymd", "2025-01-02", "2025-01-02" },
		{ "ymd", "2025-1-2", "2025-01-02" },
		{ "ymd", "2025-02-30", "" },
		{ "ymd", "9/27/2022", "" },
		{ "ymd", "2025-01-023", "" },
		{ "ymd", "2025-01", "" },
		{ "ymd", "", "" },
		{ "ymd mdy", "9/27/2022 11:39:02", "2022-09-27" },
		{ "ymd mdy", "27/9/2022 11:39:02", "" },
		{ "mdy", "9/27/22", "" },
		{ "ymd dmy mdy", "01.02.2023 10:11", "2023-02-01" },
		{ "mdy", "01.02.2023 10:11", "" },
		{ "ymd", "99999999-01-01", "" },
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
		assert_int_equal(shape_delimiter(head, cases[i].path),
		    cases[i].delimiter);
	}
}

/* A mark by an empty cell, by others, and none. */
static void
finds_marks(void **state)
{
	struct slice empty = { "", 0 }, zero = { "0", 1 }, one = { "1", 1 };

	(void)state;
	assert_null(platform_find("no such"));
	assert_true(platform_marks(platform_find("limesurvey"), empty));
	assert_false(platform_marks(platform_find("limesurvey"), one));
	assert_true(platform_marks(platform_find("qualtrics"), one));
	assert_false(platform_marks(platform_find("qualtrics"), zero));
	assert_false(platform_marks(platform_find("google"), empty));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cuts_days),
		cmocka_unit_test(finds_delimiters),
		cmocka_unit_test(finds_marks),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
