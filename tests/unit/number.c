/*
 * Numbers from text and to text.  What is printed is compared with what
 * printf prints of the double, which is what scores promise.
 */

#include <limits.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "number.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static void
reads_units(void **state)
{
	static const struct {
		const char *text;
		int decimals;
		int64_t units;
	} cases[] = {
		{ "0", 0, 0 },
		{ "-0", 0, 0 },
		{ "3", 0, 3 },
		{ "3.0", 0, 3 },
		{ "3.000000000000000000000000", 0, 3 },
		{ "-3", 0, -3 },
		{ "007", 0, 7 },
		{ "3", 2, 300 },
		{ "3.5", 2, 350 },
		{ "-3.57", 2, -357 },
		{ "0.000001", 6, 1 },
		{ "-0.5", 1, -5 },
		{ "999999999", 0, 999999999 },
		{ "999999999.999999", 6, INT64_C(999999999999999) },
		{ "-999999999.999999", 6, INT64_C(-999999999999999) },
	};
	int64_t units;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		units = 77;
		assert_int_equal(number_units(cases[i].text,
				     strlen(cases[i].text), cases[i].decimals,
				     &units),
		    0);
		assert_true(units == cases[i].units);
	}
}

static void
refuses_units(void **state)
{
	static const struct {
		const char *text;
		int decimals;
	} cases[] = {
		{ "", 0 }, { "-", 0 }, { ".", 0 }, { "3.", 1 }, { ".5", 1 },
		{ "-.5", 1 }, { "+3", 0 }, { " 3", 0 }, { "3 ", 0 },
		{ "3,0", 1 }, { "1e0", 0 }, { "--3", 0 }, { "3.1.2", 6 },
		{ "3.x5", 6 }, { "3..5", 6 }, { "0x3", 0 }, { "nan", 0 },
		{ "3.5", 0 }, { "3.05", 1 }, { "0.0000001", 6 },
		{ "1000000000", 0 }, { "-1000000000", 6 },
		{ "99999999999999999999999999", 0 },
		{ "\xd9\xa3", 0 }, /* an Arabic three */
	};
	int64_t units;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		assert_int_equal(number_units(cases[i].text,
				     strlen(cases[i].text), cases[i].decimals,
				     &units),
		    -1);
}

/* Text that is no string: what follows does not count. */
static void
reads_no_further(void **state)
{
	int64_t units;

	(void)state;
	assert_int_equal(number_units("12", 1, 0, &units), 0);
	assert_true(units == 1);
	assert_int_equal(number_units("1.55", 3, 1, &units), 0);
	assert_true(units == 15);
	assert_int_equal(number_units("1.5", 2, 1, &units), -1);
	assert_int_equal(number_units("1\0002", 3, 1, &units), -1);
	assert_int_equal(number_decimals("1.25", 3), 1);
	assert_int_equal(number_decimals("1", 0), -1);
}

static void
counts_decimals(void **state)
{
	static const struct {
		const char *text;
		int decimals;
	} cases[] = {
		{ "3", 0 },
		{ "-3", 0 },
		{ "3.0", 0 },
		{ "100", 0 },
		{ "3.50", 1 },
		{ "3.05", 2 },
		{ "0.000001", 6 },
		{ "0.000001000", 6 },
		{ "0.0000001", -1 },
		{ "", -1 },
		{ "3.", -1 },
		{ ".5", -1 },
		{ "x", -1 },
		{ "3.5 ", -1 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		assert_int_equal(number_decimals(cases[i].text,
				     strlen(cases[i].text)),
		    cases[i].decimals);
}

static void
reads_integers(void **state)
{
	static const struct {
		const char *text;
		long min, max;
		int got;
		long number;
	} cases[] = {
		{ "0", 0, 15, 0, 0 },
		{ "15", 0, 15, 0, 15 },
		{ "16", 0, 15, -1, 0 },
		{ "-1", 0, 15, -1, 0 },
		{ "-1", -1, 15, 0, -1 },
		{ "007", 0, 15, 0, 7 },
		{ "", 0, 15, -1, 0 },
		{ "-", -9, 15, -1, 0 },
		{ "+1", 0, 15, -1, 0 },
		{ " 1", 0, 15, -1, 0 },
		{ "1 ", 0, 15, -1, 0 },
		{ "1.0", 0, 15, -1, 0 },
		{ "0x1", 0, 15, -1, 0 },
		{ "two", 0, 15, -1, 0 },
		{ "99999999999999999999", 0, LONG_MAX, -1, 0 },
	};
	long number;
	size_t i;
	int got;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		got = number_integer(cases[i].text, cases[i].min, cases[i].max,
		    &number);
		assert_int_equal(got, cases[i].got);
		if (got == 0)
			assert_int_equal(number, cases[i].number);
	}
}

static void
formats_units(void **state)
{
	static const struct {
		int64_t units;
		int decimals;
		const char *text;
	} cases[] = {
		{ 0, 0, "0" },
		{ 0, 6, "0" },
		{ 3, 0, "3" },
		{ 30, 0, "30" },
		{ 30, 1, "3" },
		{ 350, 2, "3.5" },
		{ 305, 2, "3.05" },
		{ -305, 2, "-3.05" },
		{ -5, 1, "-0.5" },
		{ 1, 6, "0.000001" },
		{ INT64_C(-999999999999999), 6, "-999999999.999999" },
	};
	char out[NUMBER_MAX];
	size_t i, n;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		n = number_format(out, cases[i].units, cases[i].decimals);
		assert_string_equal(out, cases[i].text);
		assert_int_equal(n, strlen(out));
	}
}

/* Worked out by hand; 1.005 and 0.025 are not what the doubles are. */
static void
prints_known_ratios(void **state)
{
	static const struct {
		int64_t numerator, denominator;
		int digits;
		const char *text;
	} cases[] = {
		{ 0, 7, 2, "0.00" },
		{ 1, 3, 0, "0" },
		{ 2, 3, 2, "0.67" },
		{ 1, 2, 0, "0" },
		{ 3, 2, 0, "2" },
		{ 5, 2, 0, "2" },
		{ -5, 2, 0, "-2" },
		{ -1, 3, 0, "-0" },
		{ 1, 8, 2, "0.12" },
		{ 3, 8, 2, "0.38" },
		{ 201, 200, 2, "1.00" },
		{ 1, 40, 2, "0.03" },
		{ 199, 200, 2, "0.99" },
		{ 1999, 2000, 2, "1.00" },
		{ 1000, 10, 15, "100.000000000000000" },
		{ -7, 3, 15, "-2.333333333333333" },
		{ 1, 10, 15, "0.100000000000000" },
	};
	char out[NUMBER_MAX];
	size_t i, n;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		n = number_ratio(out, cases[i].numerator, cases[i].denominator,
		    cases[i].digits);
		assert_string_equal(out, cases[i].text);
		assert_int_equal(n, strlen(out));
	}
}

static void
check_ratio(int64_t numerator, int64_t denominator, int digits)
{
	char out[NUMBER_MAX], expected[NUMBER_MAX];
	size_t n = number_ratio(out, numerator, denominator, digits);
	int m = snprintf(expected, sizeof(expected), "%.*f", digits,
	    (double)numerator / (double)denominator);

	if (n != (size_t)m || strcmp(out, expected) != 0)
		fail_msg("%lld / %lld with %d digits: \"%s\", printf \"%s\"",
		    (long long)numerator, (long long)denominator, digits, out,
		    expected);
}

static void
prints_small_ratios_as_printf(void **state)
{
	int64_t n, d;
	int digits;

	(void)state;
	for (d = 1; d <= 64; d++) {
		for (n = -200; n <= 200; n++) {
			for (digits = 0; digits <= NUMBER_DIGITS; digits++)
				check_ratio(n, d, digits);
		}
	}
}

/* The quotients that lie halfway between two decimals, and their neighbours. */
static void
prints_ties_as_printf(void **state)
{
	int64_t d = 2, n;
	int digits;

	(void)state;
	for (digits = 0; digits <= NUMBER_DIGITS; digits++, d *= 10) {
		for (n = 1; n < 4000; n++) {
			check_ratio(n, d, digits);
			check_ratio(-n, d, digits);
			check_ratio(n * 1001 + d, d, digits);
			check_ratio(3 * n, 6 * d / 2, digits);
		}
	}
}

/* xorshift64*: the same numbers on every machine. */
static uint64_t
random_next(uint64_t *seed)
{
	*seed ^= *seed >> 12;
	*seed ^= *seed << 25;
	*seed ^= *seed >> 27;
	return *seed * UINT64_C(2685821657736338717);
}

/* Of any number of bits up to 62, or a denominator up to 45. */
static void
prints_random_ratios_as_printf(void **state)
{
	uint64_t seed = 2026, a, b, shape;
	int64_t n, d;
	long i;

	(void)state;
	for (i = 0; i < 2000000; i++) {
		shape = random_next(&seed);
		a = random_next(&seed) >> (2 + shape % 61);
		b = random_next(&seed) >> (19 + (shape >> 8) % 44);
		n = (shape >> 16 & 1) != 0 ? -(int64_t)a : (int64_t)a;
		d = (int64_t)b + 1;
		check_ratio(n, d, (int)((shape >> 24) % 16));
	}
}

/* Scores are like this: a sum of some answers of five points, and so on. */
static void
prints_random_scores_as_printf(void **state)
{
	uint64_t seed = 7, r;
	long i;

	(void)state;
	for (i = 0; i < 1000000; i++) {
		r = random_next(&seed);
		check_ratio((int64_t)(100 * (r % 4801)),
		    (int64_t)(1 + (r >> 16) % 1200), (int)((r >> 32) % 16));
	}
}

static void
prints_doubles(void **state)
{
	char out[NUMBER_MAX];

	(void)state;
	assert_int_equal(number_double(out, 2.5, 0), 1);
	assert_string_equal(out, "2");
	assert_int_equal(number_double(out, -0.125, 2), 5);
	assert_string_equal(out, "-0.12");
	assert_int_equal(number_double(out, 1.0 / 3, 15), 17);
	assert_string_equal(out, "0.333333333333333");
	assert_int_equal(number_double(out, 1e308, 15), 309 + 16);
}

static void
finds_common_divisors(void **state)
{
	(void)state;
	assert_int_equal(number_gcd(12, 18), 6);
	assert_int_equal(number_gcd(18, 12), 6);
	assert_int_equal(number_gcd(7, 5), 1);
	assert_int_equal(number_gcd(4, 4), 4);
	assert_int_equal(number_gcd(1, 1000000), 1);
	assert_int_equal(number_lcm(4, 6), 12);
	assert_int_equal(number_lcm(7, 5), 35);
	assert_int_equal(number_lcm(INT64_MAX, INT64_MAX), INT64_MAX);
}

static void
reads_whole_numbers(void **unused)
{
	static const char *const good[] = { "0", "7", "-7", "10",
		"9223372036854775807", "-9223372036854775807" };
	static const char *const bad[] = { "", "-", "-0", "00", "01", "-01",
		"+1", "1 ", " 1", "1.0", "1e3", "0x1", "9223372036854775808",
		"-9223372036854775808", "10000000000000000000",
		"99999999999999999999" };
	char text[NUMBER_MAX];
	int64_t number;
	size_t i;

	(void)unused;
	for (i = 0; i < sizeof(good) / sizeof(*good); i++) {
		assert_int_equal(number_whole(good[i], strlen(good[i]),
				     &number),
		    0);
		number_format(text, number, 0);
		assert_string_equal(text, good[i]);
	}
	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		assert_int_equal(number_whole(bad[i], strlen(bad[i]), &number),
		    -1);
	assert_int_equal(number_whole("123", 2, &number), 0);
	assert_int_equal(number, 12);
}

/* The number of a text is the double that strtod finds, to the last bit. */
static void
reads_values(void **unused)
{
	static const char *const bad[] = { "", "-", ".", "1.", ".5", "+1", " 1",
		"1 ", "1e3", "0x1", "nan", "inf", "1.2.3", "--1" };
	uint64_t seed = 11, digits;
	char text[64];
	double value;
	size_t i, n, point;

	(void)unused;
	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		assert_int_equal(number_value(bad[i], &value), -1);
	for (i = 0; i < 100000; i++) {
		digits = random_next(&seed) >> random_next(&seed) % 60;
		n = (size_t)snprintf(text, sizeof(text), "%s%llu",
		    random_next(&seed) % 4 == 0 ? "-" : "",
		    (unsigned long long)digits);
		point = n - random_next(&seed) % n;
		if (point < n && point > 0 && text[point - 1] != '-') {
			memmove(text + point + 1, text + point, n - point + 1);
			text[point] = '.';
		}
		assert_int_equal(number_value(text, &value), 0);
		assert_true(value == strtod(text, NULL));
		assert_int_equal(signbit(value) != 0, *text == '-');
	}
}

static void
compares_ratios(void **state)
{
	static const struct {
		int64_t a, b, c, d;
		int order;
	} cases[] = {
		{ 0, 1, 0, 7, 0 },
		{ 1, 3, 2, 6, 0 },
		{ 1, 3, 333333333, 1000000000, 1 },
		{ -1, 3, 1, 3, -1 },
		{ -1, 3, -2, 6, 0 },
		{ -1, 2, -1, 3, -1 },
		{ 7, 2, 7, 3, 1 },
		{ 3, 1, 7, 2, -1 },
		{ INT64_MAX, INT64_MAX - 1, INT64_MAX - 1, INT64_MAX - 2, -1 },
		{ INT64_MAX - 1, INT64_MAX, INT64_MAX - 2, INT64_MAX - 1, 1 },
		{ -INT64_MAX, 2, INT64_MAX, 2, -1 },
		{ INT64_MAX, INT64_MAX, 1, 1, 0 },
	};
	int64_t a, b, c, d;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		a = cases[i].a;
		b = cases[i].b;
		c = cases[i].c;
		d = cases[i].d;
		assert_int_equal(number_compare(a, b, c, d), cases[i].order);
		assert_int_equal(number_compare(c, d, a, b), -cases[i].order);
	}
	for (i = 0; i < 20 * 20 * 30 * 30; i++) {
		a = (int64_t)(i % 20) - 10;
		c = (int64_t)(i / 20 % 20) - 10;
		b = (int64_t)(i / 400 % 30) + 1;
		d = (int64_t)(i / 12000) + 1;
		assert_int_equal(number_compare(a, b, c, d),
		    (a * d > c * b) - (a * d < c * b));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_units),
		cmocka_unit_test(refuses_units),
		cmocka_unit_test(reads_no_further),
		cmocka_unit_test(counts_decimals),
		cmocka_unit_test(reads_integers),
		cmocka_unit_test(reads_whole_numbers),
		cmocka_unit_test(formats_units),
		cmocka_unit_test(prints_known_ratios),
		cmocka_unit_test(prints_small_ratios_as_printf),
		cmocka_unit_test(prints_ties_as_printf),
		cmocka_unit_test(prints_random_ratios_as_printf),
		cmocka_unit_test(prints_random_scores_as_printf),
		cmocka_unit_test(prints_doubles),
		cmocka_unit_test(finds_common_divisors),
		cmocka_unit_test(reads_values),
		cmocka_unit_test(compares_ratios),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
