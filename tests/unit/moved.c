/*
 * How far a step is, and what moved since the time before.
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
#include "book.h"
#include "codebook_find.h"
#include "course.h"
#include "history.h"
#include "over_time.h"
#include "sitting.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* A scale s of these items, words of "low,high,step,form", so many times over;
 * those with a "*" are of another scale. */
static struct codebook *
make_book(const char *metric, const char *items, int times)
{
	char *text = NULL;
	struct codebook *book;
	struct slice word;
	const char *rest;
	size_t size = 0;
	int n = 0, other;
	FILE *out = open_memstream(&text, &size);

	fprintf(out,
	    "kind,id,of,metric,low,high,step,form\n"
	    "scale,s,,%s,,,,\nscale,t,,%s,,,,\n",
	    metric, metric);
	for (; times > 0; times--) {
		for (rest = items; codebook_word(&rest, &word); n++) {
			other = *word.s == '*';
			fprintf(out, "item,i%d,%s,,%.*s\n", n,
			    other ? "t" : "s", (int)word.n - other,
			    word.s + other);
		}
	}
	fprintf(out, "item,last,t,,1,5,1,short\n");
	fclose(out);
	book = book_read(text);
	free(text);
	return book;
}

static void
steps(void **state)
{
	static const struct {
		const char *items;
		int times;
		size_t form;
		double percent, sum;
	} cases[] = {
		/* min(1, max(.5, 2 / n)) * 25 */
		{ "1,5,1,", 1, 0, 25, 25 },
		{ "1,5,1,", 2, 0, 25, 25 },
		{ "1,5,1,", 3, 0, 50 / 3., 50 / 3. },
		{ "1,5,1,", 4, 0, 12.5, 12.5 },
		{ "1,5,1,", 5, 0, 12.5, 12.5 },
		{ "1,5,1,", 6, 0, 12.5, 12.5 },
		{ "1,5,1,", 36, 0, 12.5, 12.5 },
		/* Other answers. */
		{ "0,1,1,", 2, 0, 100, 100 },
		{ "0,1,1,", 6, 0, 50, 50 },
		{ "0,10,1,", 1, 0, 10, 10 },
		{ "0,10,0.5,", 6, 0, 2.5, 2.5 },
		{ "-3,3,1,", 3, 0, 100 / 9., 100 / 9. },
		/* mean(c(1 / 4, 1 / 10)), and 2 / 14 */
		{ "1,5,1, 0,10,1,", 1, 0, 17.5, 100 / 7. },
		/* 2 / 3 * mean(c(1 / 4, .5 / 10, 1)), 2 / 3 * 2.5 / 15 */
		{ "1,5,1, 0,10,0.5, 0,1,1,", 1, 0, 260 / 9., 100 / 9. },
		/* .5 * mean(c(1 / 4, 1 / 10)), .5 * 2 / 14 */
		{ "1,5,1, 0,10,1,", 18, 0, 8.75, 50 / 7. },
		/* A form has some of the items, one, or none of them. */
		{ "1,5,1,short 1,5,1,", 3, 1, 50 / 3., 50 / 3. },
		{ "1,5,1,short 0,10,1,", 2, 1, 25, 25 },
		{ "1,3,1,short 1,5,1, 1,5,1,", 1, 1, 50, 50 },
		{ "1,5,1, 1,5,1, *1,5,1,short", 1, 1, NAN, NAN },
		{ "1,5,1, 1,5,1, *1,9,1,short", 1, 0, 25, 25 },
	};
	struct codebook *book;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		book = make_book("percent", cases[i].items, cases[i].times);
		check_number(cases[i].items, "percent",
		    course_step(book, &book->scale[0], cases[i].form),
		    cases[i].percent);
		codebook_free(book);
		book = make_book("sum", cases[i].items, cases[i].times);
		check_number(cases[i].items, "sum",
		    course_step(book, &book->scale[0], cases[i].form),
		    cases[i].sum);
		codebook_free(book);
	}
}

/* A mean of three, (1 + 2 + 2) / 3 and (2 + 2 + 3) / 3, is a step further. */
static void
sees_steps_of_rounded_means(void **state)
{
	static const char *const means[] = { "1.00", "1.33", "1.67", "2.00",
		"2.33", "2.67", "3.00", "3.33", "3.67", "4.00", "4.33", "4.67",
		"5.00" };
	struct codebook *book = make_book("mean", "1,5,1,", 3);
	struct sitting sitting;
	struct history history;
	struct course course;
	size_t i, k;

	(void)state;
	for (i = 0; i + 2 < COUNT(means); i++) {
		memset(&history, 0, sizeof(history));
		for (k = 0; k < 3; k += 2) {
			sitting = make_sitting(book,
			    k == 0 ? "2026-01-05" : "2026-01-12", 0, 0,
			    strtod(means[i + k], NULL));
			sitting.se[0] = 0.1;
			history_add(&history, &sitting);
		}
		course_find(book, &history, 0, &course);
		if (course.moved != 1)
			fail_msg("%s to %s is a step", means[i], means[i + 2]);
		history_free(&history);
	}
	codebook_free(book);
}

static void
moves(void **state)
{
	static const struct {
		double was, is, noise, enough;
		int moved;
	} cases[] = {
		/* Without the noise it is 25 points, whatever a step is. */
		{ 50, 75, NAN, 12.5, 1 },
		{ 75, 50, NAN, 12.5, -1 },
		{ 50, 74.99, NAN, 12.5, 0 },
		{ 74.99, 50, NAN, 12.5, 0 },
		{ 33.33, 58.33, NAN, 12.5, 1 },
		{ 0, 100, NAN, NAN, 1 },
		/* With it, a step or more, and more than it. */
		{ 50, 62.5, 12.49, 12.5, 1 },
		{ 62.5, 50, 12.49, 12.5, -1 },
		{ 50, 62.5, 12.5, 12.5, 0 },
		{ 50, 62.51, 12.5, 12.5, 1 },
		{ 62.51, 50, 12.5, 12.5, -1 },
		{ 50, 62.49, 0, 12.5, 0 },
		{ 41.67, 54.17, 12.49, 12.5, 1 },
		{ 45.83, 58.34, 12.5, 12.5, 1 },
		{ 50, 75, 25, 25, 0 },
		{ 50, 75, 24.99, 25, 1 },
		{ 0, 100, 99, NAN, 0 },
		{ 50, 50, 0, 0, 0 },
		/* Nothing is known. */
		{ NAN, 50, 1, 12.5, 0 },
		{ 50, NAN, 1, 12.5, 0 },
		{ NAN, NAN, NAN, NAN, 0 },
		{ NAN, 100, NAN, 12.5, 0 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		if (course_moved(cases[i].was, cases[i].is, cases[i].noise,
			cases[i].enough) != cases[i].moved)
			fail_msg("%zu: %g to %g is not %d", i, cases[i].was,
			    cases[i].is, cases[i].moved);
	}
	/* 1.96 * sqrt(3 ^ 2 + 4 ^ 2), 1.96 * 5 */
	check_number("noise", "3 4", course_noise(3, 4), 9.8);
	check_number("noise", "4 3", course_noise(4, 3), 9.8);
	check_number("noise", "5 0", course_noise(5, 0), 9.8);
	check_number("noise", "none", course_noise(NAN, 4), NAN);
	check_number("noise", "none", course_noise(4, NAN), NAN);
}

static void
compares_with_the_time_before(void **state)
{
	static const struct {
		const char *id;
		size_t n;
		struct {
			const char *date;
			size_t form;
			double score, se;
		} row[4];
		double was, is, noise;
		int moved;
	} cases[] = {
		{ "first", 1, { { "2026-01-05", 0, 50, 1 } }, NAN, 50, NAN, 0 },
		/* 1.96 * sqrt(2) */
		{ "up", 2,
		    { { "2026-01-05", 0, 50, 1 },
			{ "2026-01-12", 0, 62.5, 1 } },
		    50, 62.5, 2.7718585822512662, 1 },
		{ "down", 2,
		    { { "2026-01-05", 0, 62.5, 1 },
			{ "2026-01-12", 0, 50, 1 } },
		    62.5, 50, 2.7718585822512662, -1 },
		{ "noisy", 2,
		    { { "2026-01-05", 0, 50, 0 },
			{ "2026-01-12", 0, 62.5, 6.5 } },
		    50, 62.5, 12.74, 0 },
		{ "no se", 2,
		    { { "2026-01-05", 0, 50, NAN },
			{ "2026-01-12", 0, 74, 1 } },
		    50, 74, NAN, 0 },
		{ "no se", 2,
		    { { "2026-01-05", 0, 50, 1 },
			{ "2026-01-12", 0, 75, NAN } },
		    50, 75, NAN, 1 },
		/* A step but for what rounding takes, and less. */
		{ "rounded", 2,
		    { { "2026-01-05", 0, 50, 0 },
			{ "2026-01-12", 0, 62.49, 0 } },
		    50, 62.49, 0, 1 },
		{ "less", 2,
		    { { "2026-01-05", 0, 50, 0 },
			{ "2026-01-12", 0, 62.48, 0 } },
		    50, 62.48, 0, 0 },
		/* The time before is that of this form, by date. */
		{ "order", 3,
		    { { "2026-01-12", 0, 25, 1 }, { "2026-01-19", 0, 75, 1 },
			{ "2026-01-05", 0, 75, 1 } },
		    25, 75, 2.7718585822512662, 1 },
		{ "forms", 4,
		    { { "2026-01-05", 0, 50, 1 }, { "2026-01-12", 1, 0, 1 },
			{ "2026-01-12", 0, 75, 1 }, { "", 0, 0, 1 } },
		    50, 75, 2.7718585822512662, 1 },
		{ "pulse", 3,
		    { { "2026-01-05", 1, 50, 1 }, { "2026-01-12", 0, 75, 1 },
			{ "2026-01-19", 1, 62.5, 1 } },
		    50, 62.5, 2.7718585822512662, 0 },
		{ "pulse", 3,
		    { { "2026-01-05", 1, 50, 1 }, { "2026-01-12", 0, 75, 1 },
			{ "2026-01-19", 1, 75, 1 } },
		    50, 75, 2.7718585822512662, 1 },
		/* Without a score there is nothing to compare. */
		{ "gap", 3,
		    { { "2026-01-05", 0, 25, 1 }, { "2026-01-12", 0, NAN, NAN },
			{ "2026-01-19", 0, 75, 1 } },
		    NAN, 75, NAN, 0 },
		{ "gap", 2,
		    { { "2026-01-05", 0, 25, 1 },
			{ "2026-01-19", 0, NAN, NAN } },
		    25, NAN, NAN, 0 },
		/* Without a date there is no before. */
		{ "no date", 2, { { "", 0, 25, 1 }, { "", 0, 75, 1 } }, NAN, 75,
		    NAN, 0 },
	};
	struct codebook *book = book_read(over_time);
	struct sitting sitting;
	struct history history;
	struct course course;
	size_t i, k;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		memset(&history, 0, sizeof(history));
		for (k = 0; k < cases[i].n; k++) {
			sitting = make_sitting(book, cases[i].row[k].date,
			    cases[i].row[k].form, 0, cases[i].row[k].score);
			sitting.se[0] = cases[i].row[k].se;
			history_add(&history, &sitting);
		}
		course_find(book, &history, 0, &course);
		check_number(cases[i].id, "was", course.was, cases[i].was);
		check_number(cases[i].id, "is", course.is, cases[i].is);
		check_number(cases[i].id, "noise", course.noise,
		    cases[i].noise);
		if (course.moved != cases[i].moved)
			fail_msg("%s: moved %d", cases[i].id, course.moved);
		history_free(&history);
	}
	codebook_free(book);
}

/* An se is in the scale's metric: 0.5 of 1 to 5, and 3 of 6 to 30. */
static void
brings_what_varied_to_percents(void **state)
{
	static const struct {
		const char *scale;
		double was, is, se;
	} cases[] = {
		{ "fun", 25, 62.5, 12.5 },
		{ "means", 2, 3.5, 0.5 },
		{ "sums", 12, 21, 3 },
	};
	struct codebook *book = book_read(over_time);
	struct sitting sitting;
	struct history history;
	struct course course;
	size_t i, k, scale;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		memset(&history, 0, sizeof(history));
		scale = scale_of(book, cases[i].scale);
		for (k = 0; k < 2; k++) {
			sitting = make_sitting(book,
			    k == 0 ? "2026-01-05" : "2026-01-12", 0, scale,
			    k == 0 ? cases[i].was : cases[i].is);
			sitting.se[scale] = cases[i].se;
			history_add(&history, &sitting);
		}
		course_find(book, &history, scale, &course);
		check_number(cases[i].scale, "was", course.was, 25);
		check_number(cases[i].scale, "is", course.is, 62.5);
		/* 1.96 * sqrt(2) * 12.5 */
		check_number(cases[i].scale, "noise", course.noise,
		    34.648232278140828);
		assert_int_equal(course.moved, 1);
		history_free(&history);
	}
	codebook_free(book);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(steps),
		cmocka_unit_test(sees_steps_of_rounded_means),
		cmocka_unit_test(moves),
		cmocka_unit_test(compares_with_the_time_before),
		cmocka_unit_test(brings_what_varied_to_percents),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
