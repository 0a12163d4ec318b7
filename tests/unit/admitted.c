/*
 * Which rows have nothing but digits that their items admit: held to a look at
 * each answer.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "admitted.h"
#include "alloc.h"
#include "book.h"
#include "cells.h"
#include "codebook.h"
#include "table.h"

enum { ROUNDS = 50000, COLUMNS = 20 };

/* Items of all bounds that digits may have; e has none that is a digit, and c
 * a digit that means missing. */
static const char table[] = "id,of,low,high,missing\n"
			    "a,sa,1,5,\n"
			    "b,sb,0,9,\n"
			    "c,sc,0,8,9\n"
			    "d,sd,3,3000,\n"
			    "e,se,10,20,\n"
			    "f,sf,9,12,\n"
			    "g,sg,-4,0,\n"
			    "h,sh,0,1,\n"
			    "i,si,1,7,\n";
static const int low[] = { 1, 0, 0, 3, 10, 9, 0, 0, 1 };
static const int high[] = { 5, 9, 8, 9, 9, 9, 0, 1, 7 };

static size_t
below(uint32_t *seed, size_t n)
{
	*seed = *seed * 1664525 + 1013904223;
	return (*seed >> 8) % n;
}

/* A glance that mostly fits an item. */
static unsigned char
draw(uint32_t *seed, size_t item)
{
	static const unsigned char others[] = { GLANCE_EMPTY, GLANCE_EMPTY,
		GLANCE_TEXT, 0, 1, 5, 8, 9 };

	if (below(seed, 8) == 0 || high[item] < low[item])
		return others[below(seed, below(seed, 4) == 0 ? 8 : 2)];
	return (unsigned char)(low[item] +
	    (int)below(seed, (size_t)(high[item] - low[item] + 1)));
}

static int
is_admitted(unsigned char is, size_t item)
{
	return is == GLANCE_EMPTY || (is <= high[item] && is >= low[item]);
}

/* Rows in which the items have these columns. */
static void
check_rows(const struct codebook *book, const long *column)
{
	struct admitted *admitted = admitted_new(book, column);
	struct glance glance[COLUMNS + GLANCE_MORE] = { { 0, 0 } };
	struct row row = { glance, NULL, COLUMNS, 2 };
	const struct glance *found;
	uint32_t seed = 1;
	size_t i, n[2] = { 0, 0 };
	long round;
	int all;

	for (round = 0; round < ROUNDS; round++) {
		for (i = 0; i < COLUMNS; i++)
			glance[i].is = (unsigned char)below(&seed, GLANCES);
		for (i = 0, all = 1; i < book->nitems; i++) {
			if (column[i] == -1)
				continue;
			glance[column[i]].is = draw(&seed, i);
			all &= is_admitted(glance[column[i]].is, i);
		}
		found = admitted_glances(admitted, &row);
		assert_int_equal(found != NULL, all);
		n[all]++;
		for (i = 0; found != NULL && i < book->nitems; i++)
			assert_int_equal(found[i].is,
			    column[i] == -1 ? GLANCE_EMPTY :
					      glance[column[i]].is);
	}
	assert_true(n[0] > ROUNDS / 10 && n[1] > ROUNDS / 10);
	admitted_free(admitted);
}

static void
knows_rows_of_digits(void **state)
{
	static const long follow[] = { 3, 4, 5, 6, 7, 8, 9, 10, 11 };
	static const long last[] = { 11, 12, 13, 14, 15, 16, 17, 18, 19 };
	static const long mixed[] = { 19, 0, 5, 4, 3, -1, 2, 1, 9 };
	struct codebook *book = book_read(table);

	(void)state;
	assert_int_equal(book->nitems, sizeof(low) / sizeof(*low));
	check_rows(book, follow);
	check_rows(book, last);
	check_rows(book, mixed);
	codebook_free(book);
}

/* Digits that do not follow each other are looked at one by one. */
static void
leaves_steps_of_two(void **state)
{
	static const long column[] = { 0, 1 };
	struct codebook *book =
	    book_read("id,of,low,high,step\na,s,0,4,2\nb,s,0,4,1\n");
	struct admitted *admitted = admitted_new(book, column);
	struct glance glance[2 + GLANCE_MORE] = { { 2, 0 }, { 2, 0 } };
	struct row row = { glance, NULL, 2, 2 };

	(void)state;
	assert_null(admitted_glances(admitted, &row));
	admitted_free(admitted);
	codebook_free(book);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_rows_of_digits),
		cmocka_unit_test(leaves_steps_of_two),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
