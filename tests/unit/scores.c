/*
 * What a table of scores may have beside scores: what the person said about
 * areas, and how much was answered.
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
#include "scores.h"
#include "sitting.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static const char areas[] = "kind,id,of,metric,role\n"
			    "scale,fun,,percent,pillar\n"
			    "scale,support,,percent,pillar\n"
			    "scale,overall,,percent,total\n"
			    "item,q1,fun overall,,\n"
			    "item,q2,support overall,,\n";

/* The same scales, of which none is an area. */
static const char plain[] = "kind,id,of,metric,role\n"
			    "scale,fun,,percent,\n"
			    "scale,support,,percent,facet\n"
			    "scale,overall,,percent,total\n"
			    "item,q1,fun overall,,\n"
			    "item,q2,support overall,,\n";

/* Each row as "focus/did/hunch answered run fun_n fun_se support_se;", the
 * first wrong one as "!line:what". */
static void
list_rows(const char *of, const char *table, char text[1024])
{
	struct codebook *book = book_read(of);
	struct reader *in = reader_open_memory(table, strlen(table), ',');
	struct sitting s = { 0 };
	struct scores scores;
	struct header header;
	struct row row;
	struct error e;
	size_t used = 0;
	int got;

	*text = '\0';
	assert_int_equal(reader_header(in, &header, &e), 0);
	assert_int_equal(scores_open(&scores, book, &header, &e), 0);
	while ((got = reader_next(in, &row, &e)) == 1 &&
	    (got = scores_read(&scores, &row, &s, &e)) == 1)
		used += (size_t)snprintf(text + used, 1024 - used,
		    "%s/%s/%s %ld %ld %g %g %g;", s.focus, s.did, s.hunch,
		    s.answered, s.run, s.n[0], s.se[0], s.se[1]);
	if (got == -1)
		snprintf(text + used, 1024 - used, "!%zu:%.500s", e.line,
		    e.text);
	sitting_free(&s);
	scores_close(&scores);
	header_free(&header);
	reader_close(in);
	codebook_free(book);
}

struct listed {
	const char *table, *expected;
};

static void
check_listed(const char *of, const struct listed *cases, size_t n)
{
	char text[1024];

	for (; n > 0; n--, cases++) {
		list_rows(of, cases->table, text);
		if (strcmp(text, cases->expected) != 0)
			fail_msg("%s: \"%s\", not \"%s\"", cases->table, text,
			    cases->expected);
	}
}

static void
reads_what_was_said_about_areas(void **state)
{
	static const struct listed cases[] = {
		{ "fun\n50\n", "// -1 -1 nan nan nan;" },
		{ "fun,focus,did,hunch\n50,,,\n", "// -1 -1 nan nan nan;" },
		{ "fun,focus,did,hunch\n50,support,more,fun support\n"
		  "50,fun,not,- -\n60,,once,fun -\n60,fun,,- fun\n",
		    "support/more/fun support -1 -1 nan nan nan;"
		    "fun/not/- - -1 -1 nan nan nan;"
		    "/once/fun - -1 -1 nan nan nan;"
		    "fun//- fun -1 -1 nan nan nan;" },
		/* The next row forgets it. */
		{ "fun,focus,answered,fun_n,fun_se\n50,fun,7,6,1\n50,,,,\n",
		    "fun// 7 -1 6 1 nan;// -1 -1 nan nan nan;" },
		{ "fun,focus\n50,-\n",
		    "!2:focus: \"-\" is not an area of the codebook" },
		{ "fun,focus\n50,overall\n",
		    "!2:focus: \"overall\" is not an area of the codebook" },
		{ "fun,focus\n50,fun support\n",
		    "!2:focus: \"fun support\" is not an area of the "
		    "codebook" },
		{ "fun,focus\n50,Fun\n",
		    "!2:focus: \"Fun\" is not an area of the codebook" },
		{ "fun,focus\n50,fu\n",
		    "!2:focus: \"fu\" is not an area of the codebook" },
		{ "fun,focus\n50,\"fun \"\n",
		    "!2:focus: \"fun \" is not an area of the codebook" },
		{ "fun,did\n50,twice\n",
		    "!2:did: \"twice\" is not one of not, once, more" },
		{ "fun,did\n50,no\n",
		    "!2:did: \"no\" is not one of not, once, more" },
		{ "fun,did\n50,once \n",
		    "!2:did: \"once \" is not one of not, once, more" },
	};
	static const char *const hunches[] = { "fun", "-", "fun support fun",
		"fun overall", "overall fun", "x fun support", "fun,support",
		"x x", "x", "funsupport", " ", "- - -", "fun x support" };
	char table[128], expected[256], text[1024];
	size_t i;

	(void)state;
	check_listed(areas, cases, COUNT(cases));
	for (i = 0; i < COUNT(hunches); i++) {
		snprintf(table, sizeof(table), "fun,hunch\n50,\"%s\"\n",
		    hunches[i]);
		snprintf(expected, sizeof(expected),
		    "!2:hunch: \"%s\" is not two areas of the codebook, or "
		    "\"-\" for either",
		    hunches[i]);
		list_rows(areas, table, text);
		assert_string_equal(text, expected);
	}
}

/* Where there are no areas, such columns mean something else. */
static void
passes_over_areas_where_there_are_none(void **state)
{
	static const struct listed cases[] = {
		{ "fun,focus,did,hunch\n50,wide,maybe,none at all\n",
		    "// -1 -1 nan nan nan;" },
		{ "fun,focus,answered,fun_se\n50,wide,3,1.50\n",
		    "// 3 -1 nan 1.5 nan;" },
	};

	(void)state;
	check_listed(plain, cases, COUNT(cases));
}

/* Numbers of 63 and 64 characters. */
#define TEN "0000000000"
#define SIXTY TEN TEN TEN TEN TEN TEN

static void
reads_how_much_was_answered(void **state)
{
	static const struct listed cases[] = {
		{ "fun,fun_n,fun_se,support,support_n,support_se,answered,run,"
		  "spread\n50.00,6,12.50,25.00,5,0.00,36,4,1.1\n"
		  "50.00,,,,,,,,\n50.00,0,0,50,0,0,0,0,x\n",
		    "// 36 4 6 12.5 0;// -1 -1 nan nan nan;// 0 0 0 0 0;" },
		/* Columns that are not attune-score's. */
		{ "fun,answered,run\n50,yes,away\n", "// -1 -1 nan nan nan;" },
		{ "fun,fun_n,answered,run\n50,6,yes,away\n",
		    "// -1 -1 6 nan nan;" },
		{ "fun,support_se,answered\n50,1,2\n", "// 2 -1 nan nan 1;" },
		/* As long as a number may be, and longer. */
		{ "fun,fun_se,answered\n50," SIXTY "1.5," SIXTY "123\n",
		    "// 123 -1 nan 1.5 nan;" },
		{ "fun,fun_se\n50," SIXTY "11.5\n",
		    "!2:fun_se: \"" SIXTY "...\" is not a number from 0" },
		{ "fun,fun_se,run\n50,1," SIXTY "1234\n",
		    "!2:run: \"" SIXTY "...\" is not a number of answers" },
		{ "fun,fun_se,answered\n50,1,9223372036854775807\n",
		    "// 9223372036854775807 -1 nan 1 nan;" },
		{ "fun,fun_se,answered\n50,1,9223372036854775808\n",
		    "!2:answered: \"9223372036854775808\" is not a number of "
		    "answers" },
	};
	static const char *const wrong[] = { "-1", "-0.5", "x", "1x", "nan",
		"inf", "1e3", "0x1", " 1", "1 ", "--1", "1.2.3", ".", "1;2",
		"-" };
	static const char *const columns[] = { "fun_n", "fun_se", "answered",
		"run" };
	char table[128], expected[256], text[1024];
	size_t i, k;

	(void)state;
	check_listed(areas, cases, COUNT(cases));
	check_listed(plain, cases, COUNT(cases));
	for (i = 0; i < COUNT(wrong) * COUNT(columns); i++) {
		k = i % COUNT(columns);
		snprintf(table, sizeof(table), "fun,support_se,%s\n50,1,%s\n",
		    columns[k], wrong[i / COUNT(columns)]);
		snprintf(expected, sizeof(expected), "!2:%s: \"%s\" is not %s",
		    columns[k], wrong[i / COUNT(columns)],
		    k < 2 ? "a number from 0" : "a number of answers");
		list_rows(areas, table, text);
		assert_string_equal(text, expected);
	}
	list_rows(areas, "fun,fun_se,run\n50,1,1.5\n", text);
	assert_string_equal(text, "!2:run: \"1.5\" is not a number of answers");
}

/* A guess is passed over whatever else its row has; a score is not needed for
 * the rest to be wrong. */
static void
looks_only_where_it_must(void **state)
{
	static const struct listed cases[] = {
		{ "about,fun,fun_se,focus,answered\npartner,x,x,x,x\n", "" },
		{ "fun,focus\n,x\n",
		    "!2:focus: \"x\" is not an area of the codebook" },
		{ "fun,fun_se\n,x\n",
		    "!2:fun_se: \"x\" is not a number from 0" },
	};

	(void)state;
	check_listed(areas, cases, COUNT(cases));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_what_was_said_about_areas),
		cmocka_unit_test(passes_over_areas_where_there_are_none),
		cmocka_unit_test(reads_how_much_was_answered),
		cmocka_unit_test(looks_only_where_it_must),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
