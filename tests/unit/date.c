/*
 * Dates as days and weeks, held against what the system's calendar says.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "date.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static long
day_of(const char *text)
{
	long day;

	if (date_parse(text, &day) == -1)
		fail_msg("%s is not a date", text);
	return day;
}

static void
parses_dates(void **state)
{
	static const struct {
		const char *text;
		long day;
	} cases[] = {
		{ "1970-01-01", 0 },
		{ "1970-01-02", 1 },
		{ "1969-12-31", -1 },
		{ "1970-03-01", 59 },
		{ "1972-02-29", 789 },
		{ "2000-01-01", 10957 },
		{ "2000-02-29", 11016 },
		{ "2000-03-01", 11017 },
		{ "1900-03-01", -25508 },
		{ "0001-01-01", -719162 },
		{ "9999-12-31", 2932896 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		assert_int_equal(day_of(cases[i].text), cases[i].day);
}

static void
refuses_what_is_no_date(void **state)
{
	static const char *const texts[] = { "", "2026", "2026-01", "2026-1-31",
		"2026-01-1", "26-01-31", "02026-01-31", "2026-01-310",
		"2026/01/31", "2026-01/31", "20260131", "31.01.2026",
		"2026-01-31 ", " 2026-01-31", "2026-01-31T10:00", "2026-01-3x",
		"x026-01-31", "2026-+1-31", "2026- 1-31", "-026-01-31",
		"2026-00-31", "2026-13-01", "2026-01-00", "2026-01-32",
		"2026-04-31", "2026-06-31", "2026-09-31", "2026-11-31",
		"0000-01-01", "today" };
	long day;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(texts); i++) {
		if (date_parse(texts[i], &day) != -1)
			fail_msg("\"%s\" is taken for a date", texts[i]);
	}
}

static void
knows_leap_years(void **state)
{
	static const struct {
		const char *text;
		int got;
	} cases[] = {
		{ "2024-02-29", 0 },
		{ "2023-02-29", -1 },
		{ "2024-02-30", -1 },
		{ "2000-02-29", 0 },
		{ "1900-02-29", -1 },
		{ "2100-02-29", -1 },
		{ "2400-02-29", 0 },
		{ "0004-02-29", 0 },
	};
	long day;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		assert_int_equal(date_parse(cases[i].text, &day), cases[i].got);
	assert_int_equal(day_of("2024-03-01") - day_of("2024-02-28"), 2);
	assert_int_equal(day_of("1900-03-01") - day_of("1900-02-28"), 1);
}

/* The system's date of a day, by a format of strftime. */
static void
put_day(char out[32], const char *format, long day)
{
	time_t seconds = (time_t)day * 86400;
	struct tm tm;

	assert_non_null(gmtime_r(&seconds, &tm));
	assert_true(strftime(out, 32, format, &tm) > 0);
}

/* Every day of some thousand years, of which strftime gives four digits. */
static void
agrees_with_the_system(void **state)
{
	long from = day_of("1000-01-01"), to = day_of("2500-12-31"), day;
	char text[32];

	(void)state;
	for (day = from; day <= to; day++) {
		put_day(text, "%Y-%m-%d", day);
		if (day_of(text) != day)
			fail_msg("%s is day %ld, not %ld", text, day,
			    day_of(text));
	}
}

static void
knows_known_weeks(void **state)
{
	static const struct {
		const char *first, *second;
		long weeks; /* between them */
	} cases[] = {
		{ "1970-01-01", "1970-01-04", 0 },
		{ "1969-12-29", "1970-01-01", 0 }, /* 1970-W01 */
		{ "1969-12-28", "1969-12-29", 1 },
		{ "1970-01-04", "1970-01-05", 1 },
		{ "2020-12-28", "2021-01-03", 0 }, /* 2020-W53 */
		{ "2021-01-03", "2021-01-04", 1 },
		{ "2020-12-27", "2020-12-28", 1 },
		{ "2019-12-30", "2020-01-05", 0 }, /* 2020-W01 */
		{ "2015-12-31", "2016-01-03", 0 }, /* 2015-W53 */
		{ "2016-01-03", "2016-01-04", 1 },
		{ "2020-01-01", "2021-01-01", 52 },
		{ "2021-01-04", "2022-01-03", 52 },
		{ "2015-01-01", "2016-01-04", 53 },
		{ "1960-12-31", "1961-01-01", 0 }, /* 1960-W52 */
		{ "1961-01-01", "1961-01-02", 1 },
	};
	size_t i;

	(void)state;
	assert_int_equal(date_week(0), 0);
	assert_int_equal(date_week(day_of("1970-01-05")), 1);
	assert_int_equal(date_week(day_of("1969-12-28")), -1);
	assert_int_equal(date_week(day_of("1969-12-21")), -2);
	for (i = 0; i < COUNT(cases); i++)
		assert_int_equal(date_week(day_of(cases[i].second)) -
			date_week(day_of(cases[i].first)),
		    cases[i].weeks);
}

/* The week's number goes up by one just when the ISO week changes. */
static void
counts_iso_weeks_without_a_break(void **state)
{
	long from = day_of("1890-01-01"), to = day_of("2110-12-31"), day;
	char before[32], now[32];

	(void)state;
	put_day(before, "%G-%V", from - 1);
	for (day = from; day <= to; day++) {
		put_day(now, "%G-%V", day);
		if (date_week(day) - date_week(day - 1) !=
		    (strcmp(before, now) != 0))
			fail_msg("day %ld, week %s", day, now);
		memcpy(before, now, sizeof(now));
	}
}

static void
takes_today_from_the_environment(void **state)
{
	char today[11];

	(void)state;
	setenv("ATTUNE_TODAY", "2026-01-31", 1);
	assert_int_equal(date_today(today), 0);
	assert_string_equal(today, "2026-01-31");
	setenv("ATTUNE_TODAY", "2024-02-29", 1);
	assert_int_equal(date_today(today), 0);
	assert_string_equal(today, "2024-02-29");
	setenv("ATTUNE_TODAY", "2026-02-29", 1);
	assert_int_equal(date_today(today), -1);
	setenv("ATTUNE_TODAY", "tomorrow", 1);
	assert_int_equal(date_today(today), -1);
	setenv("ATTUNE_TODAY", "2026-01-31 and more", 1);
	assert_int_equal(date_today(today), -1);
}

/* Local time: where it is 14 hours later than here the day may be another. */
static void
takes_today_from_the_clock(void **state)
{
	static const char *const zones[] = { "UTC0", "AAA-14", "BBB12" };
	char before[11], today[11], after[11];
	time_t now;
	size_t i;

	(void)state;
	for (i = 0; i < 2 * COUNT(zones); i++) {
		setenv("TZ", zones[i / 2], 1);
		if (i % 2 == 0)
			unsetenv("ATTUNE_TODAY");
		else
			setenv("ATTUNE_TODAY", "", 1);
		tzset();
		now = time(NULL);
		strftime(before, sizeof(before), "%Y-%m-%d", localtime(&now));
		assert_int_equal(date_today(today), 0);
		now = time(NULL);
		strftime(after, sizeof(after), "%Y-%m-%d", localtime(&now));
		assert_true(
		    strcmp(today, before) == 0 || strcmp(today, after) == 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parses_dates),
		cmocka_unit_test(refuses_what_is_no_date),
		cmocka_unit_test(knows_leap_years),
		cmocka_unit_test(agrees_with_the_system),
		cmocka_unit_test(knows_known_weeks),
		cmocka_unit_test(counts_iso_weeks_without_a_break),
		cmocka_unit_test(takes_today_from_the_environment),
		cmocka_unit_test(takes_today_from_the_clock),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
