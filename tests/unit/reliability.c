/*
 * Reliability, held against what R finds in the same answers: tests/
 * reliability/make.R makes all three tables.
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

#include "reliability.h"

enum { ITEMS = 200, PEOPLE = 200, LINE = 1024 };

/* A scale, and all that is found of it. */
struct scale {
	char z[PEOPLE][ITEMS + 2];
	size_t people, p;
	double c[ITEMS * ITEMS], work[2 * ITEMS * ITEMS];
	struct reliability found;
	struct reliability_item item[ITEMS];
};

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

static char *
take_cell(char **line)
{
	char *cell = strsep(line, ",\n");

	assert_non_null(cell);
	return cell;
}

/* A cell of a line, which moves on; an empty one is NaN. */
static double
take_number(char **line)
{
	char *cell = take_cell(line);

	return *cell == '\0' ? NAN : strtod(cell, NULL);
}

static void
check_number(const char *id, const char *what, double found, double expected)
{
	if (isnan(expected) ? !isnan(found) : !(fabs(found - expected) <= 1e-9))
		fail_msg("%s: %s is %.17g, not %.17g", id, what, found,
		    expected);
}

/* The covariance of two items over who answered both, or NaN. */
static double
covary(const struct scale *s, size_t i, size_t j)
{
	int64_t n = 0, x, y, sx = 0, sy = 0, sxy = 0;
	size_t k;

	for (k = 0; k < s->people; k++) {
		if (s->z[k][i] == '.' || s->z[k][j] == '.')
			continue;
		x = s->z[k][i] - '0';
		y = s->z[k][j] - '0';
		n++;
		sx += x;
		sy += y;
		sxy += x * y;
	}
	return n < 2 ? NAN : (double)(n * sxy - sx * sy) / (double)(n * n - n);
}

static void
read_answers(const char *id, struct scale *s)
{
	FILE *in = open_table("tests/reliability/answers.csv");
	char line[LINE], *rest, *z;
	size_t i, j;

	s->people = 0;
	while (fgets(line, sizeof(line), in) != NULL) {
		rest = line;
		if (strcmp(strsep(&rest, ","), id) != 0)
			continue;
		z = take_cell(&rest);
		s->p = strlen(z);
		assert_true(s->people < PEOPLE && s->p <= ITEMS);
		strcpy(s->z[s->people++], z);
	}
	fclose(in);
	for (i = 0; i < s->p; i++)
		for (j = 0; j < s->p; j++)
			s->c[i * s->p + j] = covary(s, i, j);
}

static void
check_items(const char *id, const struct scale *s)
{
	static const char *const audit[] = { "", "weak", "key" };
	FILE *in = open_table("tests/reliability/items.csv");
	char line[LINE], *rest;
	const struct reliability_item *item = s->item;

	while (fgets(line, sizeof(line), in) != NULL) {
		rest = line;
		if (strcmp(strsep(&rest, ","), id) != 0)
			continue;
		check_number(id, "rest_r", item->rest_r, take_number(&rest));
		check_number(id, "alpha_without", item->alpha_without,
		    take_number(&rest));
		check_number(id, "loading", item->loading, take_number(&rest));
		assert_string_equal(audit[reliability_audit(item, s->people)],
		    take_cell(&rest));
		item++;
	}
	fclose(in);
	assert_int_equal(item - s->item, s->p);
}

/* The first half of the items, and the rest from the last of that on. */
static double
find_between(const struct scale *s)
{
	size_t list[ITEMS], i, h = (s->p + 1) / 2;

	for (i = 0; i < s->p; i++)
		list[i] = i;
	return reliability_between(s->c, s->p, list, h, list + h - 1,
	    s->p + 1 - h);
}

static void
check_scale(const char *id, struct scale *s, char *expected)
{
	const struct reliability *f = &s->found;
	size_t n;

	read_answers(id, s);
	assert_int_equal(s->p, (size_t)take_number(&expected));
	n = (size_t)take_number(&expected);
	reliability_find(s->c, s->p, n, s->work, &s->found, s->item);
	check_number(id, "alpha", f->alpha, take_number(&expected));
	check_number(id, "alpha_low", f->alpha_low, take_number(&expected));
	check_number(id, "alpha_high", f->alpha_high, take_number(&expected));
	check_number(id, "alpha_std", f->alpha_std, take_number(&expected));
	check_number(id, "lambda2", f->lambda2, take_number(&expected));
	check_number(id, "omega", f->omega, take_number(&expected));
	check_number(id, "r_mean", f->r_mean, take_number(&expected));
	check_number(id, "heywood", f->heywood, take_number(&expected));
	check_number(id, "indefinite", f->indefinite, take_number(&expected));
	check_number(id, "constant", f->constant, take_number(&expected));
	check_number(id, "between", find_between(s), take_number(&expected));
	check_items(id, s);
}

static void
agrees_with_r(void **state)
{
	FILE *in = open_table("tests/reliability/scales.csv");
	struct scale *s = malloc(sizeof(*s));
	char line[LINE], *rest, *id;
	int n = 0;

	(void)state;
	assert_non_null(s);
	for (; fgets(line, sizeof(line), in) != NULL; n++) {
		rest = line;
		id = strsep(&rest, ",");
		check_scale(id, s, rest);
	}
	free(s);
	fclose(in);
	assert_true(n > 15);
}

/* Equal items are reliable, and not a bit more than that. */
static void
is_at_most_one(void **state)
{
	double c[12 * 12], work[2 * 12 * 12];
	struct reliability_item item[12];
	struct reliability found;
	size_t p, i;

	(void)state;
	for (p = 2; p <= 12; p++) {
		for (i = 0; i < p * p; i++)
			c[i] = 0.7;
		reliability_find(c, p, 20, work, &found, item);
		assert_true(found.alpha <= 1 && found.alpha > 1 - 1e-12);
		assert_true(found.alpha_std <= 1);
		assert_true(found.indefinite && !found.constant);
		assert_int_equal(found.heywood, p > 2);
	}
}

/* An item that goes with neither of two leaves the loadings of these open. */
static void
gives_up_what_has_no_end(void **state)
{
	static const double c[] = { 1, 0.3, 0.001, 0.3, 1, 0.0015, 0.001,
		0.0015, 1 };
	struct reliability_item item[3];
	struct reliability found;
	double work[18];

	(void)state;
	reliability_find(c, 3, 1000, work, &found, item);
	assert_true(isnan(found.omega));
	assert_true(isnan(item[0].loading) && isnan(item[2].loading));
	assert_true(item[0].rest_r > 0 && found.alpha > 0);
	assert_false(found.heywood || found.indefinite || found.constant);
}

/* Without respondents for an interval there is the rest. */
static void
needs_two_for_an_interval(void **state)
{
	static const double c[] = { 2, 1, 1, 3 };
	struct reliability_item item[2];
	struct reliability found;
	double work[8];
	size_t n;

	(void)state;
	for (n = 0; n < 4; n++) {
		reliability_find(c, 2, n, work, &found, item);
		assert_true(fabs(found.alpha - 4.0 / 7) < 1e-15);
		assert_int_equal(isnan(found.alpha_low), n < 2);
		assert_int_equal(isnan(found.alpha_high), n < 2);
	}
}

static void
says_nothing_of_no_item(void **state)
{
	struct reliability found;
	double nothing = 0;

	(void)state;
	reliability_find(&nothing, 0, 0, &nothing, &found, NULL);
	assert_true(isnan(found.alpha) && isnan(found.alpha_low));
	assert_true(isnan(found.alpha_std) && isnan(found.lambda2));
	assert_true(isnan(found.omega) && isnan(found.r_mean));
	assert_true(isnan(reliability_between(&nothing, 0, NULL, 0, NULL, 0)));
}

static void
audits_from_a_hundred_on(void **state)
{
	static const struct {
		double rest_r, loading;
		size_t n;
		enum audit audit;
	} cases[] = {
		{ 0.5, 0.5, 1000, AUDIT_NONE },
		{ 0.5, NAN, 1000, AUDIT_NONE },
		{ NAN, NAN, 1000, AUDIT_NONE },
		{ 0.01, 0, 1000, AUDIT_NONE },
		{ -0.21, 0.5, 100, AUDIT_KEY },
		{ -0.21, NAN, 100, AUDIT_KEY },
		{ -0.21, -0.5, 99, AUDIT_WEAK },
		{ -0.2, 0.5, 100, AUDIT_WEAK },
		{ 0.21, -0.1, 100, AUDIT_KEY },
		{ 0.19, -0.1, 100, AUDIT_WEAK },
		{ NAN, -0.1, 100, AUDIT_WEAK },
		{ -0.0199, 0.1, 10000, AUDIT_WEAK },
		{ -0.0201, 0.1, 10000, AUDIT_KEY },
		{ -0.9, -0.9, 0, AUDIT_WEAK },
	};
	struct reliability_item item = { 0, 0, 0 };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		item.rest_r = cases[i].rest_r;
		item.loading = cases[i].loading;
		assert_int_equal(reliability_audit(&item, cases[i].n),
		    cases[i].audit);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agrees_with_r),
		cmocka_unit_test(is_at_most_one),
		cmocka_unit_test(gives_up_what_has_no_end),
		cmocka_unit_test(needs_two_for_an_interval),
		cmocka_unit_test(says_nothing_of_no_item),
		cmocka_unit_test(audits_from_a_hundred_on),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
