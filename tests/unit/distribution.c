/*
 * Distributions, held against what R finds in the same values, for which
 * tests/distribution/make.R makes both tables; and what they promise when
 * values are many.
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

#include "alloc.h"
#include "distribution.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

enum { LINE = 1024, BINS = 8, MANY = 20000 };

static const double chances[] = { 0, 0.01, 0.05, 0.1, 0.25, 1.0 / 3, 0.5, 0.75,
	0.9, 0.95, 0.99, 1 };

static FILE *
open_table(const char *path)
{
	FILE *in = fopen(path, "r");
	char line[LINE];

	if (in == NULL)
		fail_msg("%s is not there: run the tests from the root", path);
	assert_non_null(fgets(line, sizeof(line), in));
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

static void
must_add(struct distribution *d, double value)
{
	if (distribution_add(d, value) == -1)
		fail_msg("%g is not in %g..%g", value, d->low, d->high);
}

static void
add_values(struct distribution *d, const char *id)
{
	FILE *in = open_table("tests/distribution/values.csv");
	char line[LINE], *rest;

	while (fgets(line, sizeof(line), in) != NULL) {
		rest = line;
		if (strcmp(strsep(&rest, ","), id) == 0)
			must_add(d, take_number(&rest));
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
check_counts(const char *id, struct distribution *d, char *expected)
{
	double from = take_number(&expected), to = take_number(&expected);
	size_t bin[BINS], i, sum = 0;

	check_number(id, "count", (double)distribution_count(d, from, to),
	    take_number(&expected));
	distribution_bins(d, BINS, bin);
	for (i = 0; i < BINS; i++) {
		check_number(id, "bin", (double)bin[i], take_number(&expected));
		sum += bin[i];
	}
	assert_int_equal(sum, d->n);
	assert_int_equal(distribution_count(d, -INFINITY, INFINITY), d->n);
}

static void
check_set(const char *id, char *expected)
{
	double low = take_number(&expected), high = take_number(&expected);
	struct distribution d;
	size_t i;

	distribution_start(&d, low, high);
	add_values(&d, id);
	check_number(id, "n", (double)d.n, take_number(&expected));
	check_number(id, "mean", distribution_mean(&d), take_number(&expected));
	check_number(id, "sd", distribution_sd(&d), take_number(&expected));
	for (i = 0; i < COUNT(chances); i++)
		check_number(id, "quantile",
		    distribution_quantile(&d, chances[i]),
		    take_number(&expected));
	check_counts(id, &d, expected);
	distribution_free(&d);
}

static void
agrees_with_r(void **state)
{
	FILE *in = open_table("tests/distribution/expected.csv");
	char line[LINE], *rest, *id;
	size_t n = 0;

	(void)state;
	for (; fgets(line, sizeof(line), in) != NULL; n++) {
		rest = line;
		id = strsep(&rest, ",");
		check_set(id, rest);
	}
	fclose(in);
	assert_true(n > 20);
}

static void
says_nothing_of_nothing(void **state)
{
	struct distribution d;
	size_t bin[BINS], i;

	(void)state;
	distribution_start(&d, 0, 100);
	assert_true(isnan(distribution_mean(&d)));
	assert_true(isnan(distribution_sd(&d)));
	assert_true(isnan(distribution_quantile(&d, 0.5)));
	assert_int_equal(distribution_count(&d, 0, 101), 0);
	distribution_bins(&d, BINS, bin);
	for (i = 0; i < BINS; i++)
		assert_int_equal(bin[i], 0);
	must_add(&d, 37.5);
	assert_true(distribution_mean(&d) == 37.5);
	assert_true(isnan(distribution_sd(&d)));
	assert_true(distribution_quantile(&d, 0) == 37.5);
	assert_true(distribution_quantile(&d, 1) == 37.5);
	distribution_free(&d);
}

static void
refuses_what_is_out_of_range(void **state)
{
	static const double values[] = { -0.001, 100.001, 1e300, -1e300,
		INFINITY, -INFINITY, NAN };
	struct distribution d;
	size_t i;

	(void)state;
	distribution_start(&d, 0, 100);
	for (i = 0; i < COUNT(values); i++)
		assert_int_equal(distribution_add(&d, values[i]), -1);
	assert_int_equal(d.n, 0);
	must_add(&d, 0);
	must_add(&d, 100);
	assert_true(distribution_mean(&d) == 50);
	distribution_free(&d);
}

/* Zero with a minus is zero, whichever comes first. */
static void
knows_one_zero(void **state)
{
	struct distribution d;

	(void)state;
	distribution_start(&d, -1, 1);
	must_add(&d, -0.0);
	must_add(&d, 0.0);
	must_add(&d, -0.0);
	assert_int_equal(d.used, 1);
	assert_false(signbit(distribution_quantile(&d, 0)));
	assert_false(signbit(distribution_mean(&d)));
	distribution_free(&d);
}

/* What was asked before does not stand when more values come. */
static void
can_be_asked_in_between(void **state)
{
	struct distribution d;
	int i;

	(void)state;
	distribution_start(&d, 0, 1000);
	for (i = 0; i <= 1000; i++) {
		must_add(&d, 1000 - i);
		assert_true(
		    fabs(distribution_mean(&d) - 1000 + i / 2.0) < 1e-9);
		assert_true(distribution_quantile(&d, 0) == 1000 - i);
		assert_int_equal(distribution_count(&d, 999.5, 2000), 1);
	}
	distribution_free(&d);
}

/* Scores of 1..5 in a third of a step: each on the bound of its own bin. */
static void
puts_scores_into_their_bins(void **state)
{
	struct distribution d;
	size_t bin[12], i;

	(void)state;
	distribution_start(&d, 1, 5);
	must_add(&d, 1.3333333333);
	must_add(&d, 1.6666666667);
	must_add(&d, 2.3333333333);
	must_add(&d, 4.6666666667);
	must_add(&d, 5);
	distribution_bins(&d, 12, bin);
	for (i = 0; i < 12; i++)
		assert_int_equal(bin[i],
		    i == 11 ? 2 : i == 1 || i == 2 || i == 4);
	distribution_free(&d);
}

/* A number below n, by a linear congruence. */
static size_t
random_below(uint64_t *seed, size_t n)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(*seed >> 33) % n;
}

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void
shuffle(double *value, size_t n, uint64_t *seed)
{
	double other;
	size_t i, j;

	for (i = n; i > 1; i--) {
		j = random_below(seed, i);
		other = value[j];
		value[j] = value[i - 1];
		value[i - 1] = other;
	}
}

/* Random values in low..high, of so many that are possible. */
static double *
make_values(double low, double high, size_t possible, uint64_t *seed)
{
	double *value = xcalloc(MANY, sizeof(*value)), part;
	size_t i;

	for (i = 0; i < MANY; i++) {
		part =
		    (double)random_below(seed, possible + 1) / (double)possible;
		value[i] = fmin(low + (high - low) * part, high);
	}
	return value;
}

static void
add_all(struct distribution *d, const double *value)
{
	size_t i;

	for (i = 0; i < MANY; i++)
		must_add(d, value[i]);
}

/* Every figure as bits, to be compared as a whole. */
static void
take_figures(struct distribution *d, double figure[MANY])
{
	size_t i;

	memset(figure, 0, MANY * sizeof(*figure));
	figure[0] = distribution_mean(d);
	figure[1] = distribution_sd(d);
	for (i = 0; i <= 1000; i++)
		figure[2 + i] = distribution_quantile(d, (double)i / 1000);
	for (i = 0; i < 100; i++)
		figure[1003 + i] = (double)distribution_count(d,
		    d->low + (d->high - d->low) * (double)i / 100, d->high);
}

static void
knows_no_order(void **state)
{
	static const size_t possible[] = { 7, 24, 8000, 8191, 8192, 1000000 };
	double *value, *first = xcalloc(MANY, sizeof(*first));
	double *again = xcalloc(MANY, sizeof(*again));
	struct distribution d;
	uint64_t seed = 3;
	size_t i, k;

	(void)state;
	for (k = 0; k < COUNT(possible); k++) {
		value = make_values(-10, 20.0 / 3, possible[k], &seed);
		for (i = 0; i < 6; i++) {
			distribution_start(&d, -10, 20.0 / 3);
			add_all(&d, value);
			assert_int_equal(d.coarse, possible[k] > 8192);
			take_figures(&d, i == 0 ? first : again);
			distribution_free(&d);
			if (i > 0)
				assert_memory_equal(first, again,
				    MANY * sizeof(*first));
			shuffle(value, MANY, &seed);
			if (i > 3)
				qsort(value, MANY, sizeof(*value), compare);
		}
		free(value);
	}
	free(first);
	free(again);
}

/* Type 7 of sorted values, and their sd, by the definitions. */
static double
quantile_of(const double *sorted, double p)
{
	double h = (MANY - 1) * p, part = h - floor(h);
	size_t i = (size_t)h;

	return part > 0 ? sorted[i] + part * (sorted[i + 1] - sorted[i]) :
			  sorted[i];
}

static void
find_mean_and_sd(const double *value, double *mean, double *sd)
{
	double sum = 0;
	size_t i;

	for (i = 0; i < MANY; i++)
		sum += value[i];
	*mean = sum / MANY;
	for (sum = 0, i = 0; i < MANY; i++)
		sum += (value[i] - *mean) * (value[i] - *mean);
	*sd = sqrt(sum / (MANY - 1));
}

/* Values here and there, and values as far from the grid as can be. */
static void
keeps_its_promise_when_coarse(void **state)
{
	static const struct {
		double low, high;
		size_t possible;
	} cases[] = { { 0, 100, 1u << 30 }, { 1, 5, 20000 }, { -3, 7, 60000 },
		{ -1e-3, 1e3, 1u << 30 } };
	double *value, mean, sd, half;
	struct distribution d;
	uint64_t seed = 4;
	size_t i, k;

	(void)state;
	for (k = 0; k < COUNT(cases); k++) {
		value = make_values(cases[k].low, cases[k].high,
		    cases[k].possible, &seed);
		distribution_start(&d, cases[k].low, cases[k].high);
		add_all(&d, value);
		assert_true(d.coarse && d.used <= DISTRIBUTION_GRID + 1);
		half = (d.high - d.low) / DISTRIBUTION_GRID / 2 * (1 + 1e-9);
		find_mean_and_sd(value, &mean, &sd);
		assert_true(fabs(distribution_mean(&d) - mean) <= half);
		assert_true(fabs(distribution_sd(&d) - sd) <=
		    half * sqrt(MANY / (MANY - 1.0)));
		qsort(value, MANY, sizeof(*value), compare);
		for (i = 0; i <= 5000; i++)
			assert_true(fabs(distribution_quantile(&d, i / 5e3) -
					quantile_of(value, i / 5e3)) <= half);
		distribution_free(&d);
		free(value);
	}
}

/* Up to the most that are told apart, quantiles are the values themselves. */
static void
is_exact_up_to_its_limit(void **state)
{
	struct distribution d;
	double half = 0.5 / DISTRIBUTION_GRID;
	int i;

	(void)state;
	distribution_start(&d, 0, 1);
	for (i = 0; i < DISTRIBUTION_MOST; i++)
		must_add(&d, 1 / (i + 1.0));
	assert_false(d.coarse);
	assert_int_equal(d.used, DISTRIBUTION_MOST);
	for (i = 0; i < DISTRIBUTION_MOST; i++)
		assert_int_equal(distribution_count(&d, 1 / (i + 1.0), 2),
		    i + 1);
	must_add(&d, 1 / 3.0); /* again, so nothing new */
	assert_false(d.coarse);
	must_add(&d, 0.7);
	assert_true(d.coarse);
	assert_int_equal(d.n, DISTRIBUTION_MOST + 2);
	assert_int_equal(distribution_count(&d, 0, 2), d.n);
	assert_int_equal(distribution_count(&d, 1 / 3.0 - half, 1 / 3.0 + half),
	    2);
	distribution_free(&d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agrees_with_r),
		cmocka_unit_test(says_nothing_of_nothing),
		cmocka_unit_test(refuses_what_is_out_of_range),
		cmocka_unit_test(knows_one_zero),
		cmocka_unit_test(can_be_asked_in_between),
		cmocka_unit_test(puts_scores_into_their_bins),
		cmocka_unit_test(knows_no_order),
		cmocka_unit_test(keeps_its_promise_when_coarse),
		cmocka_unit_test(is_exact_up_to_its_limit),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
