/*
 * From the cells of exports to numbers, and no further.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "book.h"
#include "fold.h"
#include "label.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

enum { BAD = -999, MISSING = -998 };

/* Five points with labels; nine with codes; a slider; labels at the ends. */
static const char table[] = "kind,id,of,low,high,choices,column,missing,text\n"
			    "item,agree,s,1,5,agree,,-99 x,\n"
			    "item,nine,n,1,9,nine,,,\n"
			    "item,slider,t,-100,100,,,,\n"
			    "item,ends,s,1,5,ends,,,\n"
			    "item,bare,s,1,5,,,,\n"
			    "scale,s,,,,,,,\n"
			    "choice,1,agree,,,,,,Strongly disagree\n"
			    "choice,2,agree,,,,,,Disagree\n"
			    "choice,3,agree,,,,,,Don't know\n"
			    "choice,4,agree,,,,,,Agree\n"
			    "choice,5,agree,,,,,,Strongly agree\n"
			    "choice,1,nine,,,,D4,,Bad\n"
			    "choice,5,nine,,,,N0|N,,Fair\n"
			    "choice,9,nine,,,,A4,,Good\n"
			    "choice,1,ends,,,,,,Never\n"
			    "choice,5,ends,,,,,,Always\n";

static const struct {
	const char *item, *cell;
	int value;
} cases[] = {
	{ "agree", "", MISSING },
	{ "agree", "  ", MISSING },
	{ "agree", "-99", MISSING },
	{ "agree", "-99.0", MISSING },
	{ "agree", "-99.5", BAD },
	{ "agree", "x", MISSING },
	{ "agree", "N/A", MISSING },
	{ "agree", "n/a", BAD },
	{ "agree", "5", 5 },
	{ "agree", "5.0", 5 },
	{ "agree", " 5 ", 5 },
	{ "agree", "0", BAD },
	{ "agree", "6", BAD },
	{ "agree", "5.5", BAD },
	{ "agree", "+5", BAD },
	{ "agree", "5,0", BAD },
	{ "agree", "Agree", 4 },
	{ "agree", "Agree ", 4 },
	{ "agree",
	    "\xc2\xa0"
	    "agree",
	    4 },
	{ "agree", "STRONGLY  agree", 5 },
	{ "agree", "Strongly\nagree", 5 },
	{ "agree", "Don\xe2\x80\x99t know", 3 },
	{ "agree", "gree", BAD },
	{ "agree", "Agree strongly", BAD },
	{ "agree", "Strongly", BAD },
	{ "agree", "5. Strongly agree", 5 },
	{ "agree", "5.Strongly Agree", 5 },
	{ "agree", "5 - Strongly agree", 5 },
	{ "agree", "5: strongly agree", 5 },
	{ "agree", "5) strongly agree", 5 },
	{ "agree", "5=strongly agree", 5 },
	{ "agree", "5. Agree", BAD },
	{ "agree", "1 - Strongly agree", BAD },
	{ "agree", "6 - Strongly agree", BAD },
	{ "agree", "5.", BAD },
	{ "agree", "A5", 5 },
	{ "agree", "A6", BAD },
	{ "agree", "B5", BAD },
	{ "agree", "5 stars", BAD },
	{ "nine", "D4", 1 },
	{ "nine", "d4", 1 },
	{ "nine", "N0", 5 },
	{ "nine", "N", 5 },
	{ "nine", "A4", 9 },
	{ "nine", "A1", BAD },
	{ "slider", "-99", -99 },
	{ "slider", "-100.0", -100 },
	{ "slider", "N/A", MISSING },
	{ "ends", "Never", 1 },
	{ "ends", "3", 3 },
	{ "ends", "Always", 5 },
	{ "ends", "Often", BAD },
	{ "ends", "3 - Often", BAD },
	{ "bare", "4. Slightly disagree", 4 },
	{ "bare", "4 - 6 accounts", BAD },
	{ "bare", "5.\xe3\x81\xa9\xe3\x81\xa1", 5 },
	{ "bare", "Agree", BAD },
	{ "bare", "\xff", BAD },
};

static const struct item *
item_of(const struct codebook *book, const char *id)
{
	size_t i = 0;

	while (strcmp(book->item[i].id, id) != 0)
		i++;
	return &book->item[i];
}

static void
reads_cells(void **state)
{
	struct codebook *book = book_read(table);
	struct labels *labels;
	enum answer_state got;
	struct slice cell;
	struct error e;
	int64_t value;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		labels = labels_open(book, item_of(book, cases[i].item),
		    "-99,N/A", &e);
		assert_non_null(labels);
		cell.s = cases[i].cell;
		cell.n = strlen(cell.s);
		got = labels_read(labels, cell, &value);
		if (got != ANSWER_GIVEN)
			value = got == ANSWER_MISSING ? MISSING : BAD;
		if (value != cases[i].value)
			fail_msg("%s: \"%s\": %ld", cases[i].item, cell.s,
			    (long)value);
		labels_close(labels);
	}
	codebook_free(book);
}

/* A spelling that is two answers is no spelling. */
static void
refuses_ambiguity(void **state)
{
	static const char *const tables[] = {
		"kind,id,of,choices,column,text\nitem,a,s,c,,\nscale,s,,,,\n"
		"choice,1,c,,,Yes\nchoice,2,c,,,yes \n",
		"kind,id,of,choices,column,text\nitem,a,s,c,,\nscale,s,,,,\n"
		"choice,1,c,,5,Yes\nchoice,5,c,,1,No\n",
	};
	struct codebook *book;
	struct error e;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(tables); i++) {
		book = book_read(tables[i]);
		assert_null(labels_open(book, &book->item[0], "", &e));
		assert_int_equal(e.status, 1);
		codebook_free(book);
	}
}

static void
folds(void **state)
{
	static const struct {
		const char *in, *out;
	} texts[] = {
		{ "", "" },
		{ "  ", "" },
		{ " A \t\r\n b ", "a b" },
		{ "\xe2\x80\x9cHi\xe2\x80\x9d", "\"hi\"" },
		{ "u\xcc\x88", "\xc3\xbc" },
		{ "\xc3\x9c", "\xc3\xbc" },
		{ "a\xff", "a\xff" },
	};
	char *out;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(texts); i++) {
		out = fold(texts[i].in, strlen(texts[i].in));
		assert_string_equal(out, texts[i].out);
		free(out);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_cells),
		cmocka_unit_test(refuses_ambiguity),
		cmocka_unit_test(folds),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
