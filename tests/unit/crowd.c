/*
 * More people than are told apart, and how many of a group moved.
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

#include "book.h"
#include "group.h"
#include "sitting.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* The step of fun is 12.5, or 25 in the pulse. */
static const char table[] = "kind,id,of,metric,role,form\n"
			    "scale,fun,,percent,pillar,\n"
			    "scale,means,,mean,pillar,\n"
			    "scale,ease,,percent,,\n"
			    "item,q1,fun means,,,pulse\n"
			    "item,q2,fun means,,,pulse\n"
			    "item,q3,fun means,,,\n"
			    "item,q4,fun,,,\n"
			    "item,q5,fun ease,,,\n"
			    "item,q6,fun ease,,,\n";

enum { FUN, MEANS, EASE };

/* Add somebody's sitting; the strings need not last. */
static void
add(struct group *group, const char *who, const char *date, const char *by,
    size_t form, double score, double se)
{
	struct sitting sitting = { 0 };
	struct error e;

	sitting_clear(&sitting, group->book);
	sitting.who = who;
	sitting.date = date;
	sitting.by = by;
	sitting.form = form;
	sitting.score[FUN] = score;
	sitting.se[FUN] = se;
	sitting.score[EASE] = score;
	sitting.se[EASE] = se;
	assert_int_equal(group_add(group, &sitting, &e), 0);
	assert_true(sitting.who == who); /* it is not emptied */
	sitting_free(&sitting);
}

/* So many people of a form, from this number on; all their scores are 50. */
static void
add_people(struct group *group, size_t from, size_t n, size_t form,
    const char *by)
{
	char who[16];
	size_t i;

	for (i = from; i < from + n; i++) {
		snprintf(who, sizeof(who), "p%zu", i);
		add(group, who, "2026-01-05", by, form, 50, NAN);
	}
}

static void
counts_rows_of_a_crowd(void **state)
{
	struct codebook *book = book_read(table);
	struct group *group = group_open(book);
	size_t n, up, down;

	(void)state;
	add(group, "p0", "2026-01-01", "red", 0, 25, 1);
	add(group, "p0", "2026-01-12", "blue", 0, 75, 1);
	add_people(group, 0, 1, 0, "blue");
	add_people(group, 0, 1, 0, "blue");
	add(group, "", "2026-01-01", "red", 0, 100, 1);
	add_people(group, 1, GROUP_PEOPLE - 1, 0, "blue");
	assert_false(group->crowd);
	assert_int_equal(group->twice, 1);
	assert_int_equal(group->who.n, GROUP_PEOPLE);
	/* One more is one too many: now every row counts. */
	add_people(group, GROUP_PEOPLE, 1, 0, "blue");
	assert_true(group->crowd);
	assert_int_equal(group->twice, 0);
	assert_true(group->who.n == 0 && group->person.n == 0);
	assert_null(group->member);
	add_people(group, 0, 1, 0, "blue");
	add(group, "", "2026-01-01", "red", 0, 0, 1);
	assert_null(group->member);
	group_finish(group);
	assert_int_equal(group->sittings, GROUP_PEOPLE + 7);
	assert_int_equal(group_count(group, 0), GROUP_PEOPLE + 7);
	assert_int_equal(group_count(group, 1), 0);
	assert_int_equal(group_part(group, 0, 0)->n, 3);
	assert_int_equal(group_part(group, 0, 0)->scale[FUN].n, 3);
	assert_int_equal(group_part(group, 0, 0)->scale[MEANS].n, 0);
	assert_int_equal(group_part(group, 1, 0)->n, GROUP_PEOPLE + 4);
	assert_int_equal(group_part(group, 1, 0)->scale[FUN].n,
	    GROUP_PEOPLE + 4);
	assert_string_equal(group->first, "2026-01-01");
	assert_string_equal(group->last, "2026-01-12");
	group_moves(group, 0, FUN, &n, &up, &down);
	assert_true(n == 0 && up == 0 && down == 0);
	group_close(group);
	codebook_free(book);
}

/* People are told apart, in however many forms they answered. */
static void
tells_people_apart_in_all_forms(void **state)
{
	struct codebook *book = book_read(table);
	struct group *group = group_open(book);

	(void)state;
	add_people(group, 0, GROUP_PEOPLE, 0, "");
	add_people(group, 1, GROUP_PEOPLE - 1, 1, "");
	assert_false(group->crowd);
	add_people(group, 0, GROUP_PEOPLE, 0, "");
	assert_false(group->crowd);
	assert_int_equal(group->twice, GROUP_PEOPLE);
	group_finish(group);
	assert_int_equal(group_count(group, 0), GROUP_PEOPLE);
	assert_int_equal(group_count(group, 1), GROUP_PEOPLE - 1);
	assert_int_equal(group_form(group), 0);
	group_close(group);
	codebook_free(book);
}

/* Rows without a name are no people who are told apart, however many. */
static void
counts_any_number_without_a_name(void **state)
{
	struct codebook *book = book_read(table);
	struct group *group = group_open(book);
	size_t i;

	(void)state;
	for (i = 0; i < 2 * GROUP_PEOPLE; i++)
		add(group, "", "", "", 1, (double)(i % 101), NAN);
	add_people(group, 0, 2, 1, "");
	add_people(group, 0, 2, 1, "");
	assert_false(group->crowd);
	assert_int_equal(group->who.n, 2);
	assert_int_equal(group->twice, 2);
	group_finish(group);
	assert_int_equal(group_count(group, 1), 2 * GROUP_PEOPLE + 2);
	assert_int_equal(group_part(group, 0, 1)->scale[FUN].n,
	    2 * GROUP_PEOPLE + 2);
	assert_int_equal(group_form(group), 1);
	assert_string_equal(group->first, "2026-01-05");
	group_close(group);
	codebook_free(book);
}

/* A group that is given back before it is finished, or without anybody. */
static void
can_be_given_back_at_any_time(void **state)
{
	struct codebook *book = book_read(table);
	struct group *group = group_open(book);

	(void)state;
	group_close(NULL);
	group_close(group);
	group = group_open(book);
	group_finish(group);
	assert_int_equal(group_count(group, 0), 0);
	assert_int_equal(group_form(group), 0);
	assert_string_equal(group->first, "");
	assert_string_equal(group->last, "");
	group_close(group);
	group = group_open(book);
	add_people(group, 0, 10, 1, "red");
	add(group, "", "", "blue", 0, 50, NAN);
	group_close(group);
	codebook_free(book);
}

/* A row; without a who there are no more. */
struct answered {
	const char *who, *date;
	size_t form;
	double score, se;
};

static void
sees_who_moved(void **state)
{
	static const struct {
		struct answered row[4];
		size_t form, n, up, down;
	} cases[] = {
		/* 1.96 * sqrt(2) is 2.77, and a step 12.5. */
		{ { { "a", "2026-01-05", 0, 50, 1 },
		      { "a", "2026-01-12", 0, 62.5, 1 } },
		    0, 1, 1, 0 },
		{ { { "a", "2026-01-12", 0, 50, 1 },
		      { "a", "2026-01-05", 0, 62.5, 1 } },
		    0, 1, 0, 1 },
		{ { { "a", "2026-01-05", 0, 50, 1 },
		      { "a", "2026-01-12", 0, 62.48, 1 } },
		    0, 1, 0, 0 },
		{ { { "a", "2026-01-05", 0, 50, 6.5 },
		      { "a", "2026-01-12", 0, 62.5, 1 } },
		    0, 1, 0, 0 },
		/* Without an se it is 25. */
		{ { { "a", "2026-01-05", 0, 50, NAN },
		      { "a", "2026-01-12", 0, 62.5, 1 } },
		    0, 1, 0, 0 },
		{ { { "a", "2026-01-05", 0, 75, NAN },
		      { "a", "2026-01-12", 0, 50, NAN } },
		    0, 1, 0, 1 },
		/* The latest two, in whatever order. */
		{ { { "a", "2026-01-05", 0, 0, 1 },
		      { "a", "2026-01-19", 0, 50, 1 },
		      { "a", "2026-01-12", 0, 100, 1 } },
		    0, 1, 0, 1 },
		{ { { "a", "2026-01-19", 0, 50, 1 },
		      { "a", "2026-01-12", 0, 100, 1 },
		      { "a", "2026-01-05", 0, 0, 1 } },
		    0, 1, 0, 1 },
		{ { { "a", "2026-01-12", 0, 100, 1 },
		      { "a", "2026-01-05", 0, 0, 1 },
		      { "a", "2026-01-19", 0, 50, 1 } },
		    0, 1, 0, 1 },
		/* A twin takes the place of the one or the other. */
		{ { { "a", "2026-01-05", 0, 50, 1 },
		      { "a", "2026-01-12", 0, 100, 1 },
		      { "a", "2026-01-12", 0, 60, 1 } },
		    0, 1, 0, 0 },
		{ { { "a", "2026-01-05", 0, 50, 1 },
		      { "a", "2026-01-12", 0, 50, 1 },
		      { "a", "2026-01-05", 0, 0, 1 } },
		    0, 1, 1, 0 },
		{ { { "a", "2026-01-05", 0, 0, 1 },
		      { "a", "2026-01-05", 0, 100, 1 } },
		    0, 0, 0, 0 },
		/* Without a date, or in another form, there is no before. */
		{ { { "a", "", 0, 0, 1 }, { "a", "2026-01-12", 0, 100, 1 } }, 0,
		    0, 0, 0 },
		{ { { "a", "", 0, 0, 1 }, { "a", "", 0, 100, 1 } }, 0, 0, 0,
		    0 },
		{ { { "a", "2026-01-05", 0, 0, 1 }, { "a", "", 0, 50, 1 },
		      { "a", "2026-01-12", 0, 100, 1 } },
		    0, 1, 1, 0 },
		{ { { "a", "2026-01-05", 0, 0, 1 },
		      { "a", "2026-01-12", 1, 100, 1 } },
		    0, 0, 0, 0 },
		{ { { "a", "2026-01-05", 0, 0, 1 },
		      { "a", "2026-01-12", 1, 50, 1 },
		      { "a", "2026-01-19", 0, 0, 1 },
		      { "a", "2026-01-26", 1, 75, 1 } },
		    1, 1, 1, 0 },
		{ { { "a", "2026-01-05", 1, 50, 1 },
		      { "a", "2026-01-12", 1, 74, 1 } },
		    1, 1, 0, 0 },
		/* Nor without a score, or a name. */
		{ { { "a", "2026-01-05", 0, NAN, 1 },
		      { "a", "2026-01-12", 0, 100, 1 } },
		    0, 0, 0, 0 },
		{ { { "a", "2026-01-05", 0, 0, 1 },
		      { "a", "2026-01-12", 0, NAN, 1 },
		      { "a", "2026-01-19", 0, 100, 1 } },
		    0, 0, 0, 0 },
		{ { { "", "2026-01-05", 0, 0, 1 },
		      { "", "2026-01-12", 0, 100, 1 } },
		    0, 0, 0, 0 },
		{ { { "a", "2026-01-05", 0, 50, 1 },
		      { "b", "2026-01-05", 0, 50, 1 },
		      { "b", "2026-01-12", 0, 0, 1 },
		      { "a", "2026-01-12", 0, 100, 1 } },
		    0, 2, 1, 1 },
	};
	struct codebook *book = book_read(table);
	struct group *group;
	const struct answered *row;
	size_t i, k, n, up, down;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		group = group_open(book);
		for (k = 0; k < 4 && cases[i].row[k].who != NULL; k++) {
			row = &cases[i].row[k];
			add(group, row->who, row->date, k % 2 ? "x" : "y",
			    row->form, row->score, row->se);
		}
		group_finish(group);
		group_moves(group, cases[i].form, FUN, &n, &up, &down);
		if (n != cases[i].n || up != cases[i].up ||
		    down != cases[i].down)
			fail_msg("case %zu: %zu up, %zu down of %zu", i, up,
			    down, n);
		/* Nobody has means, and ease is no pillar. */
		group_moves(group, cases[i].form, MEANS, &n, &up, &down);
		assert_true(n == 0 && up == 0 && down == 0);
		group_moves(group, cases[i].form, EASE, &n, &up, &down);
		assert_true(n == 0 && up == 0 && down == 0);
		group_close(group);
	}
	codebook_free(book);
}

/* Dates that are text, from the first to the last. */
static void
knows_the_span_of_dates(void **state)
{
	struct codebook *book = book_read(table);
	struct group *group = group_open(book);

	(void)state;
	add(group, "a", "", "", 0, 50, 1);
	assert_string_equal(group->first, "");
	add(group, "b", "2026-01-05", "", 0, 50, 1);
	assert_string_equal(group->first, "2026-01-05");
	assert_string_equal(group->last, "2026-01-05");
	add(group, "b", "2025-12-31", "", 1, 50, 1);
	add(group, "b", "2026-01-04", "", 1, 50, 1);
	add(group, "", "2026-10-01", "", 0, 50, 1);
	add(group, "", "2026-09-30", "", 0, 50, 1);
	assert_string_equal(group->first, "2025-12-31");
	assert_string_equal(group->last, "2026-10-01");
	group_close(group);
	codebook_free(book);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_rows_of_a_crowd),
		cmocka_unit_test(tells_people_apart_in_all_forms),
		cmocka_unit_test(counts_any_number_without_a_name),
		cmocka_unit_test(can_be_given_back_at_any_time),
		cmocka_unit_test(sees_who_moved),
		cmocka_unit_test(knows_the_span_of_dates),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
