/*
 * What digits come to, and which rows have nothing but digits that their items
 * admit: held to a look at each answer.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "alloc.h"
#include "answers.h"
#include "book.h"
#include "codebook.h"
#include "error.h"
#include "score_plan.h"
#include "table.h"
#include "tally.h"

enum { ROUNDS = 50000 };

/* Items of all bounds that digits may have; e has none that is a digit, and c
 * a digit that means missing; j to m are the only ones of a scale of several.
 */
static const char table[] = "id,of,key,low,high,missing\n"
			    "a,sa,,1,5,\n"
			    "b,sb,,0,9,\n"
			    "c,sc,-,0,8,9\n"
			    "d,sd,,3,3000,\n"
			    "e,se,,10,20,\n"
			    "f,sf,-,9,12,\n"
			    "g,sg,,-4,0,\n"
			    "h,sh,,0,1,\n"
			    "i,si,,1,7,\n"
			    "j,sj,,1,5,\n"
			    "k,sj,-,1,5,\n"
			    "l,sj,,1,5,\n"
			    "m,sj,-,1,5,\n"
			    "n,sn,,0,3000,\n";
static const int low[] = { 1, 0, 0, 3, 10, 9, 0, 0, 1, 1, 1, 1, 1, 0 };
static const int high[] = { 5, 9, 8, 9, 9, 9, 0, 1, 7, 5, 5, 5, 5, 9 };
enum { ITEMS = sizeof(low) / sizeof(*low) };

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

/* A scale's lane has the sum of its keyed answers, from their lowest, and their
 * number. */
static void
check_lane(const struct plan *plan, const struct glance *glance,
    const uint64_t *word)
{
	const struct item *item;
	uint32_t sum = 0, n = 0;
	size_t i;
	int digit;

	for (i = 0; i < plan->n; i++) {
		item = plan->member[i].item;
		digit = glance[plan->member[i].index].is;
		if (digit == GLANCE_EMPTY)
			continue;
		n++;
		sum += (uint32_t)(item->reversed ? item->high - digit :
						   digit - item->low);
	}
	assert_true(plan->lane.mask > 0);
	assert_int_equal(lane_of(&plan->lane, word),
	    sum + (n << plan->lane.bits));
}

static void
knows_rows_of_digits(void **state)
{
	struct codebook *book = book_read(table);
	struct tally *tally = tally_new(book);
	struct plan *plan = plans_new(book);
	struct glance glance[ITEMS + GLANCE_MORE] = { { 0, 0 } };
	const uint64_t *word;
	uint32_t seed = 1;
	size_t i, n[2] = { 0, 0 };
	long round;
	int all;

	(void)state;
	assert_int_equal(book->nitems, ITEMS);
	assert_true(plans_words(plan, book) > 1);
	for (round = 0; round < ROUNDS; round++) {
		for (i = 0, all = 1; i < ITEMS; i++) {
			glance[i].is = draw(&seed, i);
			all &= is_admitted(glance[i].is, i);
		}
		for (; i < ITEMS + GLANCE_MORE; i++)
			glance[i].is = (unsigned char)below(&seed, GLANCES);
		word = tally_add(tally, 0, glance);
		assert_int_equal(word != NULL, all);
		n[all]++;
		for (i = 0; word != NULL && i < book->nscales; i++)
			check_lane(&plan[i], glance, word);
	}
	assert_true(n[0] > ROUNDS / 10 && n[1] > ROUNDS / 10);
	plans_free(plan, book);
	tally_free(tally);
	codebook_free(book);
}

/* Digits that are admitted need not follow each other. */
static void
knows_steps_of_two(void **state)
{
	struct codebook *book =
	    book_read("id,of,low,high,step\na,s,0,4,2\nb,s,0,4,1\n");
	struct tally *tally = tally_new(book);
	struct glance glance[2 + GLANCE_MORE] = { { 0, 0 } };
	unsigned char digit;

	(void)state;
	for (digit = 0; digit < 10; digit++) {
		glance[0].is = digit;
		assert_int_equal(tally_add(tally, 0, glance) != NULL,
		    digit <= 4 && digit % 2 == 0);
	}
	tally_free(tally);
	codebook_free(book);
}

/* Items are found in whichever order their columns are; what has no column is
 * not answered. */
static void
finds_items_in_any_order(void **state)
{
	static const char *const answers[] = {
		"x,a,b,c,y\nt,1,2,3,4\n",
		"c,b,a\n3,2,1\n",
		"b,note,c,a\n2,text,3,1\n",
	};
	struct codebook *book =
	    book_read("id,of,low,high\na,s,1,5\nb,s,1,5\nc,s,1,5\n");
	struct response response;
	struct answers found;
	struct header header;
	struct reader *reader;
	struct error e;
	struct row row;
	int64_t value;
	size_t i, k;

	(void)state;
	response_init(&response, book);
	for (i = 0; i < sizeof(answers) / sizeof(*answers); i++) {
		reader =
		    reader_open_memory(answers[i], strlen(answers[i]), ',');
		assert_int_equal(reader_header(reader, &header, &e), 0);
		assert_int_equal(answers_open(&found, book, &header, 0, &e), 0);
		assert_int_equal(reader_next(reader, &row, &e), 1);
		assert_int_equal(answers_take(&found, &row, &response, &e), 0);
		assert_non_null(response.digit);
		for (k = 0; k < book->nitems; k++) {
			assert_int_equal(response_answer(&response, k, &value),
			    ANSWER_GIVEN);
			assert_int_equal(value, k + 1);
		}
		answers_close(&found);
		header_free(&header);
		reader_close(reader);
	}
	response_free(&response);
	codebook_free(book);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_rows_of_digits),
		cmocka_unit_test(knows_steps_of_two),
		cmocka_unit_test(finds_items_in_any_order),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
