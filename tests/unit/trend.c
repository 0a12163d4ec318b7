/*
 * Trends, held against what R finds in the same series: tests/trend/make.R
 * makes both tables.
 */

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "trend.h"

enum { MOST = 256 }; /* values in a series, bytes in a line */

struct series {
	double day[MOST], y[MOST];
	size_t n;
};

static FILE *
open_table(const char *path, const char *header)
{
	FILE *in = fopen(path, "r");
	char line[MOST];

	if (in == NULL)
		fail_msg("%s is not there: run the tests from the root", path);
	assert_non_null(fgets(line, sizeof(line), in));
	assert_string_equal(line, header);
	return in;
}

/* A cell of a line, which moves on; an empty one is NaN. */
static double
take_number(char **line)
{
	char *cell = strsep(line, ",\n");

	assert_non_null(cell);
	return *cell == '\0' ? NAN : strtod(cell, NULL);
}

/* The series of this id, whose rows stand together. */
static void
read_series(const char *id, struct series *series)
{
	FILE *in = open_table("tests/trend/series.csv", "id,day,value\n");
	char line[MOST], *rest;

	series->n = 0;
	while (fgets(line, sizeof(line), in) != NULL) {
		rest = line;
		if (strcmp(strsep(&rest, ","), id) != 0)
			continue;
		assert_true(series->n < MOST);
		series->day[series->n] = take_number(&rest);
		series->y[series->n++] = take_number(&rest);
	}
	fclose(in);
}

static void
check_number(const char *id, const char *what, double found, double expected)
{
	if (isnan(expected) ?
		!isnan(found) :
		!(fabs(found - expected) <= 1e-9 * fmax(1, fabs(expected))))
		fail_msg("%s: %s is %.17g, not %.17g", id, what, found,
		    expected);
}

static void
check_series(const char *id, char *expected)
{
	double low, mean, high;
	struct series series;
	struct trend trend;

	read_series(id, &series);
	assert_true(series.n > 0);
	trend_find(series.day, series.y, series.n, &trend);
	trend_usual(series.y, series.n, &low, &mean, &high);
	check_number(id, "slope", trend.slope, take_number(&expected));
	check_number(id, "intercept", trend.intercept, take_number(&expected));
	check_number(id, "s", (double)trend.s, take_number(&expected));
	check_number(id, "p", trend.p, take_number(&expected));
	check_number(id, "low", low, take_number(&expected));
	check_number(id, "mean", mean, take_number(&expected));
	check_number(id, "high", high, take_number(&expected));
}

static void
agrees_with_r(void **state)
{
	FILE *in = open_table("tests/trend/expected.csv",
	    "id,slope,intercept,s,p,low,mean,high\n");
	char line[MOST], *rest, *id;
	size_t n = 0;

	(void)state;
	for (; fgets(line, sizeof(line), in) != NULL; n++) {
		rest = line;
		id = strsep(&rest, ",");
		check_series(id, rest);
	}
	fclose(in);
	assert_true(n > 50);
}

static void
says_nothing_of_nothing(void **state)
{
	double low, mean, high, one = 1;
	struct trend trend;

	(void)state;
	trend_find(NULL, NULL, 0, &trend);
	assert_true(isnan(trend.slope) && isnan(trend.intercept));
	assert_int_equal(trend.s, 0);
	assert_true(trend.p == 1);
	trend_usual(NULL, 0, &low, &mean, &high);
	assert_true(isnan(low) && isnan(mean) && isnan(high));
	trend_find(&one, &one, 1, &trend);
	assert_true(isnan(trend.slope) && isnan(trend.intercept));
	assert_true(trend.s == 0 && trend.p == 1);
	trend_usual(&one, 1, &low, &mean, &high);
	assert_true(isnan(low) && mean == 1 && isnan(high));
}

/* With n different values that only rise, p = 2 / n!, or nearly normal. */
static void
knows_the_rarest_order(void **state)
{
	struct series rise;
	double orders = 1;
	struct trend trend;
	size_t n;

	(void)state;
	for (n = 1; n <= 10; n++) {
		orders *= (double)n;
		rise.day[n - 1] = (double)(n * n);
		rise.y[n - 1] = (double)n;
		trend_find(rise.day, rise.y, n, &trend);
		check_number("rise", "p", trend.p, fmin(1, 2 / orders));
		assert_int_equal(trend.s, n * (n - 1) / 2);
	}
}

/* Falling as it rose, the same chance, the other way. */
static void
is_even(void **state)
{
	static const char *const ids[] = { "Nile", "discoveries", "ties.1",
		"ties.2", "lynx.9", "rises.10" };
	struct series series;
	struct trend up, down;
	size_t i, k;

	(void)state;
	for (k = 0; k < sizeof(ids) / sizeof(*ids); k++) {
		read_series(ids[k], &series);
		assert_true(series.n > 1);
		trend_find(series.day, series.y, series.n, &up);
		for (i = 0; i < series.n; i++)
			series.y[i] = -series.y[i];
		trend_find(series.day, series.y, series.n, &down);
		assert_true(up.slope == -down.slope);
		assert_true(up.s == -down.s && up.p == down.p);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agrees_with_r),
		cmocka_unit_test(says_nothing_of_nothing),
		cmocka_unit_test(knows_the_rarest_order),
		cmocka_unit_test(is_even),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
