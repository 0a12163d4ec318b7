/*
 * Quantiles of F, held against those of R, which tests/reliability/make.R
 * writes down; and against chances that are known in closed form.
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

#include "fisher.h"

enum { LINE = 256 };

static double
take_number(char **line)
{
	char *cell = strsep(line, ",\n");

	assert_non_null(cell);
	return strtod(cell, NULL);
}

static void
check_line(char *rest)
{
	double p = take_number(&rest), d1 = take_number(&rest);
	double d2 = take_number(&rest), f = take_number(&rest);
	double found = fisher_quantile(p, d1, d2);

	if (!(fabs(found - f) <= 1e-11 * f))
		fail_msg("quantile %g of F(%g, %g) is %.17g, not %.17g", p, d1,
		    d2, found, f);
	found = fisher_below(f, d1, d2);
	if (!(fabs(found - p) <= 1e-11))
		fail_msg("F(%g, %g) below %g is %.17g, not %.17g", d1, d2, f,
		    found, p);
}

static void
agrees_with_r(void **state)
{
	FILE *in = fopen("tests/reliability/fisher.csv", "r");
	char line[LINE];
	int n = 0;

	(void)state;
	if (in == NULL)
		fail_msg("run the tests from the root");
	assert_non_null(fgets(line, sizeof(line), in));
	for (; fgets(line, sizeof(line), in) != NULL; n++)
		check_line(line);
	fclose(in);
	assert_true(n > 200);
}

static void
must_be(double found, double expected)
{
	if (!(fabs(found - expected) <= 1e-13 * fabs(expected)))
		fail_msg("%.17g is not %.17g", found, expected);
}

/* F(2, d): 1 - (1 + 2 f / d)^(-d / 2); F(1, 1): 2 atan(sqrt(f)) / pi. */
static void
agrees_with_closed_forms(void **state)
{
	static const double f[] = { 1e-8, 0.001, 0.2, 0.9, 1, 1.1, 4, 50, 1e6 };
	static const double d[] = { 1, 2, 3, 10, 98.5, 1000 };
	size_t i, j;

	(void)state;
	for (i = 0; i < sizeof(f) / sizeof(*f); i++) {
		must_be(fisher_below(f[i], 1, 1),
		    2 * atan(sqrt(f[i])) / acos(-1));
		for (j = 0; j < sizeof(d) / sizeof(*d); j++)
			must_be(fisher_below(f[i], 2, d[j]),
			    -expm1(-d[j] / 2 * log1p(2 * f[i] / d[j])));
	}
}

/* 1 / F(d1, d2) is F(d2, d1), and a quantile has its chance. */
static void
is_its_own_inverse(void **state)
{
	double p, d1, d2, f, back;

	(void)state;
	for (p = 0.025; p < 1; p += 0.05) {
		for (d1 = 1; d1 < 1e12; d1 *= 31) {
			for (d2 = 1; d2 < 1e12; d2 *= 17) {
				f = fisher_quantile(p, d1, d2);
				assert_true(
				    fabs(fisher_below(f, d1, d2) - p) < 1e-9);
				back = 1 / fisher_quantile(1 - p, d2, d1);
				assert_true(fabs(f / back - 1) < 1e-12);
			}
		}
	}
}

static void
knows_its_bounds(void **state)
{
	(void)state;
	assert_true(fisher_below(-1, 3, 4) == 0);
	assert_true(fisher_below(0, 3, 4) == 0);
	assert_true(fisher_below(INFINITY, 3, 4) == 1);
	assert_true(isnan(fisher_below(NAN, 3, 4)));
	assert_true(isnan(fisher_below(1, 0.5, 4)));
	assert_true(isnan(fisher_below(1, 3, NAN)));
	assert_true(isnan(fisher_below(1, 3, 2e12)));
	assert_true(isnan(fisher_quantile(0, 3, 4)));
	assert_true(isnan(fisher_quantile(1, 3, 4)));
	assert_true(isnan(fisher_quantile(NAN, 3, 4)));
	assert_true(isnan(fisher_quantile(0.5, -1, 4)));
	assert_true(isnan(fisher_quantile(0.5, 0, 0)));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agrees_with_r),
		cmocka_unit_test(agrees_with_closed_forms),
		cmocka_unit_test(is_its_own_inverse),
		cmocka_unit_test(knows_its_bounds),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
