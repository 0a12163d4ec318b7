/*
 * What may be said of change over time, held against what R finds in the same
 * series: tests/course/make.R makes both tables.
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
#include "verdict.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

enum { LINE = 256 };

static void
add_sitting(struct history *history, const struct codebook *book,
    const char *date, size_t form, size_t scale, double score)
{
	struct sitting sitting = make_sitting(book, date, form, scale, score);

	assert_int_equal(history_add(history, &sitting), 0);
}

static FILE *
open_table(const char *name, const char *header)
{
	char path[LINE], line[LINE];
	FILE *in;

	snprintf(path, sizeof(path), "tests/course/%s", name);
	if ((in = fopen(path, "r")) == NULL)
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

/*
 * The sittings of this id.  If they are to be mixed, there is one of another
 * form and one without a date beside each, and the last two come twice.
 */
static void
read_history(struct history *history, const struct codebook *book,
    const char *id, size_t scale, int mixed)
{
	FILE *in = open_table("series.csv", "id,date,score\n");
	char line[LINE], *rest, *date;
	const struct sitting *last;
	struct sitting sitting;
	double score = NAN;

	memset(history, 0, sizeof(*history));
	while (fgets(line, sizeof(line), in) != NULL) {
		rest = line;
		if (strcmp(strsep(&rest, ","), id) != 0)
			continue;
		date = strsep(&rest, ",");
		score = take_number(&rest);
		if (mixed) {
			add_sitting(history, book, date, 1, scale, 1);
			add_sitting(history, book, "", 0, scale, 100);
		}
		add_sitting(history, book, date, 0, scale, score);
	}
	fclose(in);
	assert_true(history->n > 0);
	if (!mixed)
		return;
	last = history_latest(history);
	sitting = make_sitting(book, last->date, 1, scale, 0);
	assert_int_equal(history_add(history, &sitting), 1);
	last = history_latest(history);
	sitting = make_sitting(book, last->date, 0, scale, score);
	assert_int_equal(history_add(history, &sitting), 1);
}

static void
check_course(const char *id, const struct course *course)
{
	FILE *in =
	    open_table("expected.csv", "id,n,span,slope,p,low,mean,high\n");
	char line[LINE], *rest;
	int found = 0;

	while (fgets(line, sizeof(line), in) != NULL) {
		rest = line;
		if (strcmp(strsep(&rest, ","), id) != 0)
			continue;
		found = 1;
		check_number(id, "n", (double)course->n, take_number(&rest));
		check_number(id, "span", (double)course->span,
		    take_number(&rest));
		check_number(id, "slope", course->trend.slope,
		    take_number(&rest));
		check_number(id, "p", course->trend.p, take_number(&rest));
		check_number(id, "low", course->low, take_number(&rest));
		check_number(id, "mean", course->mean, take_number(&rest));
		check_number(id, "high", course->high, take_number(&rest));
	}
	fclose(in);
	assert_true(found);
}

/* What follows from a series and the own answer about fun, 0 for none. */
static const struct claimed {
	const char *id, *scale;
	double own;
	enum change claim;
	int early;
} claimed[] = {
	/* p < .01: a step or more does, whatever the person says. */
	{ "rise", "fun", 0, CHANGE_BRIGHTENING, 0 },
	{ "rise", "fun", 3, CHANGE_BRIGHTENING, 0 },
	{ "rise", "fun", 1, CHANGE_BRIGHTENING, 0 },
	{ "fall", "fun", 0, CHANGE_FADING, 0 },
	{ "fall", "fun", 5, CHANGE_FADING, 0 },
	{ "step", "fun", 0, CHANGE_BRIGHTENING, 0 },
	{ "squares", "fun", 0, CHANGE_BRIGHTENING, 0 },
	{ "long", "fun", 0, CHANGE_BRIGHTENING, 0 },
	{ "gaps", "fun", 0, CHANGE_BRIGHTENING, 0 },
	{ "ends", "fun", 0, CHANGE_BRIGHTENING, 0 },
	{ "mean", "means", 0, CHANGE_BRIGHTENING, 0 },
	{ "sum", "sums", 0, CHANGE_FADING, 0 },
	/* The own answer about fun is none about another scale. */
	{ "sum", "sums", 5, CHANGE_FADING, 0 },
	/* Less than a step does not, unless the person says so. */
	{ "less", "fun", 0, CHANGE_NONE, 0 },
	{ "less", "fun", 4, CHANGE_BRIGHTENING, 0 },
	{ "less", "fun", 2, CHANGE_NONE, 0 },
	{ "creep", "fun", 0, CHANGE_NONE, 0 },
	{ "creep", "fun", 5, CHANGE_BRIGHTENING, 0 },
	/* p < .05: only if the person says so. */
	{ "almost", "fun", 0, CHANGE_NONE, 0 },
	{ "almost", "fun", 4, CHANGE_BRIGHTENING, 0 },
	{ "bend", "fun", 0, CHANGE_NONE, 0 },
	{ "bend", "fun", 3, CHANGE_NONE, 0 },
	{ "bend", "fun", 2, CHANGE_NONE, 0 },
	{ "bend", "fun", 4, CHANGE_BRIGHTENING, 0 },
	{ "dip", "fun", 0, CHANGE_NONE, 0 },
	{ "dip", "fun", 4, CHANGE_NONE, 0 },
	{ "dip", "fun", 2, CHANGE_FADING, 0 },
	{ "dip", "safety", 2, CHANGE_NONE, 0 },
	{ "slow", "fun", 0, CHANGE_NONE, 0 },
	{ "slow", "fun", 4, CHANGE_BRIGHTENING, 0 },
	/* Five are too few, but for who says the same. */
	{ "five", "fun", 0, CHANGE_NONE, 1 },
	{ "five", "fun", 3, CHANGE_NONE, 1 },
	{ "five", "fun", 1, CHANGE_NONE, 1 },
	{ "five", "fun", 5, CHANGE_BRIGHTENING, 0 },
	{ "drop", "fun", 0, CHANGE_NONE, 1 },
	{ "drop", "fun", 4, CHANGE_NONE, 1 },
	{ "drop", "fun", 2, CHANGE_FADING, 0 },
	{ "four", "fun", 5, CHANGE_NONE, 1 },
	{ "few", "fun", 5, CHANGE_NONE, 1 },
	{ "one", "fun", 5, CHANGE_NONE, 1 },
	/* Above .05 nothing is said. */
	{ "mild", "fun", 0, CHANGE_NONE, 0 },
	{ "mild", "fun", 4, CHANGE_NONE, 0 },
	{ "flat", "fun", 0, CHANGE_NONE, 0 },
	{ "flat", "fun", 3, CHANGE_NONE, 0 },
	{ "flat", "fun", 1, CHANGE_NONE, 0 },
	{ "calm", "fun", 5, CHANGE_NONE, 0 },
	{ "seven", "fun", 0, CHANGE_NONE, 0 },
	{ "eight", "fun", 0, CHANGE_NONE, 0 },
	{ "short", "fun", 0, CHANGE_NONE, 0 },
	{ "enough", "fun", 0, CHANGE_NONE, 0 },
};

static void
check_claims(int mixed)
{
	struct codebook *book = book_read(over_time);
	struct history history;
	struct course course;
	const struct claimed *c;
	size_t scale;

	for (c = claimed; c < claimed + COUNT(claimed); c++) {
		scale = scale_of(book, c->scale);
		read_history(&history, book, c->id, scale, mixed);
		if (c->own > 0)
			history_latest(&history)
			    ->score[scale_of(book, "fun_change")] = c->own;
		course_find(book, &history, scale, &course);
		check_course(c->id, &course);
		if (course.claim != c->claim || course.early != c->early)
			fail_msg("%s %g: %d, early %d", c->id, c->own,
			    (int)course.claim, course.early);
		history_free(&history);
	}
	codebook_free(book);
}

static void
claims(void **state)
{
	(void)state;
	check_claims(0);
}

static void
passes_over_other_forms_and_what_has_no_date(void **state)
{
	(void)state;
	check_claims(1);
}

/* Nothing at all, and the scale is in no row. */
static void
says_nothing_of_nothing(void **state)
{
	struct codebook *book = book_read(over_time);
	struct history history = { NULL, 0 };
	struct course course;

	(void)state;
	add_sitting(&history, book, "", 0, 0, 50);
	course_find(book, &history, 0, &course);
	assert_true(course.n == 0 && course.span == 0 && course.early);
	assert_true(isnan(course.trend.slope) && course.trend.p == 1);
	assert_true(isnan(course.low) && isnan(course.high));
	assert_int_equal(course.claim, CHANGE_NONE);
	add_sitting(&history, book, "2026-01-05", 1, 0, 50);
	/* The pulse has no item of this scale. */
	course_find(book, &history, scale_of(book, "fun_change"), &course);
	assert_true(course.n == 0 && course.moved == 0);
	assert_true(isnan(course.was) && isnan(course.is));
	history_free(&history);
	codebook_free(book);
}

static void
tells_what_both_say(void **state)
{
	static const enum change both[3][3] = {
		/* the trend: fading, none, brightening */
		{ CHANGE_FADING, CHANGE_FADING, CHANGE_NONE },
		{ CHANGE_FADING, CHANGE_NONE, CHANGE_BRIGHTENING },
		{ CHANGE_NONE, CHANGE_BRIGHTENING, CHANGE_BRIGHTENING },
	};
	struct codebook *book = book_read(over_time);
	size_t safety = scale_of(book, "safety");
	size_t change = scale_of(book, "safety_change");
	size_t gate = scale_of(book, "safety_gate");
	struct sitting sitting =
	    make_sitting(book, "2026-01-05", 0, safety, 90);
	int own, over;

	(void)state;
	sitting.score[gate] = 5;
	for (own = -1; own <= 1; own++) {
		sitting.score[change] = 3 + own;
		for (over = -1; over <= 1; over++) {
			sitting.trend =
			    xcalloc(book->nscales, sizeof(*sitting.trend));
			sitting.trend[safety] = over;
			assert_int_equal(verdict_own_change(book, &sitting,
					     safety),
			    own);
			assert_int_equal(verdict_trend(&sitting, safety), over);
			assert_int_equal(verdict_change(book, &sitting, safety),
			    both[own + 1][over + 1]);
			/* For the gate one account is enough. */
			assert_int_equal(verdict_gate_closed(book, &sitting),
			    own == -1 || over == -1);
			/* And what falls beside it closes nothing. */
			sitting.trend[safety] = 0;
			sitting.trend[gate] = sitting.trend[0] = -1;
			assert_int_equal(verdict_gate_closed(book, &sitting),
			    own == -1);
			free(sitting.trend);
			sitting.trend = NULL;
		}
	}
	/* No answer about change: the trend alone. */
	sitting.score[change] = NAN;
	sitting.trend = xcalloc(book->nscales, sizeof(*sitting.trend));
	assert_false(verdict_gate_closed(book, &sitting));
	for (over = -1; over <= 1; over++) {
		sitting.trend[safety] = over;
		assert_int_equal(verdict_change(book, &sitting, safety), over);
	}
	sitting_free(&sitting);
	codebook_free(book);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(claims),
		cmocka_unit_test(passes_over_other_forms_and_what_has_no_date),
		cmocka_unit_test(says_nothing_of_nothing),
		cmocka_unit_test(tells_what_both_say),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
