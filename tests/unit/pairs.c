/*
 * Tables of pairs: what a row says, and what is refused.
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
#include "pairs.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static const char table[] =
    "kind,id,of,low,high,metric,role,form,private,text\n"
    "text,basis,,,,,,,,anchors\n"
    "scale,all,,,,percent,total,,,\n"
    "scale,calm,all,,,percent,pillar,,yes,\n"
    "scale,fun,all,,,percent,pillar,,,\n"
    "scale,play,,,,percent,facet,,,\n"
    "scale,gate,,,,lowest,gate,,,\n"
    "level,strong,pillar,75,,,,,,\n"
    "level,present,pillar,50,,,,,,\n"
    "level,thin,pillar,0,,,,,,\n"
    "level,closed,gate,1,,,,,,\n"
    "item,calm1,calm gate,1,5,,,,,\n"
    "item,fun1,fun play,1,5,,,pulse,,\n";

/* All rows of a table as "couple date form consent scale item: " and the
 * numbers that are asked for; what is wrong as "!line:what". */
static char *
list_rows(const struct codebook *book, const char *pairs_table)
{
	struct reader *in =
	    reader_open_memory(pairs_table, strlen(pairs_table), ',');
	struct pairs_row row = { 0 };
	struct pairs pairs;
	struct header header;
	struct error e;
	struct row record;
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);
	int got;

	assert_int_equal(reader_header(in, &header, &e), 0);
	assert_true(pairs_is(&header));
	got = pairs_open(&pairs, book, &header, &e);
	while (got != -1 && (got = reader_next(in, &record, &e)) == 1) {
		got = pairs_read(&pairs, &record, &row, &e);
		if (got == -1)
			break;
		fprintf(out, "%s %s %zu %s %ld %ld: %g %g %g %d %d %d\n",
		    row.couple, row.date, row.form, consent_name[row.consent],
		    row.scale, row.item, row.pair.own[0][PAIR_SCORE],
		    row.pair.own[1][PAIR_SCORE], row.pair.both[PAIR_GAP],
		    (int)row.pair.class, (int)row.pair.sent[0],
		    row.pair.pattern);
		if (row.pair.lower[0] != NULL)
			fprintf(out, "%s %s\n", row.pair.lower[0]->id,
			    row.pair.upper[0]->id);
	}
	if (got == -1)
		fprintf(out, "!%zu:%s\n", e.line, e.text);
	fclose(out);
	pairs_row_free(&row);
	header_free(&header);
	reader_close(in);
	return text;
}

/* What is expected is the whole, or behind a "!" the beginning. */
static void
check_rows(const char *const cases[][2], size_t n)
{
	struct codebook *book = book_read(table);
	char *text;
	size_t i;

	for (i = 0; i < n; i++) {
		text = list_rows(book, cases[i][0]);
		if (*cases[i][1] == '!')
			text[strlen(cases[i][1])] = '\0';
		assert_string_equal(text, cases[i][1]);
		free(text);
	}
	codebook_free(book);
}

static void
reads_rows(void **state)
{
	static const char *const cases[][2] = {
		{ "couple,date,form,consent,pair_scale,a_score,b_score,gap,"
		  "class,a_sent,pattern\n"
		  "oak,2026-01-31,pulse,numbers,fun,50.00,75.00,-25.00,"
		  "differently,less,b\n"
		  "oak,2026-01-31,,items,fun1,0,100,-100.00,,,\n"
		  "oak,2026-01-31,full,numbers,all,,,,,,\n",
		    "oak 2026-01-31 1 numbers 2 -1: 50 75 -25 3 1 1\n"
		    "oak 2026-01-31 0 items -1 1: 0 100 -100 0 0 -1\n"
		    "oak 2026-01-31 0 numbers 0 -1: nan nan nan 0 0 -1\n" },
		{ "pair_scale,b_score,a_score,consent,form,date,couple,x\n"
		  "fun,thin,present strong,words,,2026-01-31,,\n",
		    " 2026-01-31 0 words 2 -1: nan nan nan 0 0 -1\n"
		    "present strong\n" },
	};

	(void)state;
	check_rows(cases, COUNT(cases));
}

static void
needs_its_columns(void **state)
{
	static const char *const cases[][2] = {
		{ "pair_scale,date,form,consent\n",
		    "!1:pairs need a column couple" },
		{ "pair_scale,couple,form,consent\n",
		    "!1:pairs need a column date" },
		{ "pair_scale,couple,date,consent\n",
		    "!1:pairs need a column form" },
		{ "pair_scale,couple,date,form\n",
		    "!1:pairs need a column consent" },
		{ "pair_scale,couple,date,form,consent,gap,gap\n",
		    "!1:column \"gap\" stands twice" },
	};

	(void)state;
	check_rows(cases, COUNT(cases));
}

/* A table of one row with one cell of a column. */
static void
check_cell(const struct codebook *book, const char *consent, const char *scale,
    const char *column, const char *cell, const char *expected)
{
	char pairs_table[512], *text;

	snprintf(pairs_table, sizeof(pairs_table),
	    "couple,date,form,consent,pair_scale,items,a_guessed,%s\n"
	    "oak,2026-01-31,,%s,%s,%s,%s\n",
	    column, consent, scale, *consent == 'w' ? "," : "6,6", cell);
	text = list_rows(book, pairs_table);
	if (expected == NULL)
		assert_memory_equal(text, "oak", 3);
	else
		assert_non_null(strstr(text, expected));
	free(text);
}

static void
checks_ranges(void **state)
{
	static const struct {
		const char *column, *cell, *expected;
	} cases[] = {
		{ "a_score", "100.00", NULL },
		{ "a_score", "100.01", "a_score: \"100.01\" is not a number" },
		{ "b_score", "-0.01", "from 0 to 100" },
		{ "gap", "-100", NULL },
		{ "gap", "-100.1", "from -100 to 100" },
		{ "a_bias", "100.1", "from -100 to 100" },
		{ "a_skill", "-3.50", NULL },
		{ "a_skill", "1.01", "a number up to 1" },
		{ "icc", "-1.5", "from -1 to 1" },
		{ "near", "6", NULL },
		{ "near", "7", "near: \"7\" is not a number of items" },
		{ "near", "1.5", "a number of items" },
		{ "a_seen", "7", "a number of items" },
		{ "b_shared", "-1", "a number of items" },
		{ "gap", "1e1", "gap: \"1e1\" is not" },
		{ "gap", "nan", "gap: \"nan\" is not" },
		{ "gap", " 1", "gap: \" 1\" is not" },
		{ "class", "strong", "is not strength, thin or differently" },
		{ "b_sent", "lots", "is not less, more or alike" },
		{ "pattern", "c", "pattern: \"c\" is not a or b" },
	};
	struct codebook *book = book_read(table);
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		check_cell(book, "numbers", "fun", cases[i].column,
		    cases[i].cell, cases[i].expected);
	codebook_free(book);
}

static void
refuses_what_was_not_agreed_to(void **state)
{
	static const struct {
		const char *consent, *scale, *column, *cell, *expected;
	} cases[] = {
		{ "words", "fun", "a_score", "thin", NULL },
		{ "words", "fun", "a_score", "thin present", NULL },
		{ "words", "fun", "a_score", "present thin", "not a level" },
		{ "words", "fun", "a_score", "thin thin", "not a level" },
		{ "words", "fun", "a_score", "thin present strong",
		    "not a level" },
		{ "words", "fun", "a_score", "closed", "not a level" },
		{ "words", "fun", "a_score", "50.00", "not a level" },
		{ "words", "fun", "gap", "5", "gap: only words" },
		{ "words", "fun", "pattern", "a", "pattern: only words" },
		{ "words", "fun", "a_sent", "less", "a_sent: only words" },
		{ "words", "fun", "b_shared", "1", "b_shared: only words" },
		{ "words", "all", "class", "", "which only pillars have" },
		{ "words", "play", "class", "", "which only pillars have" },
		{ "words", "fun1", "class", "", "single statements are not" },
		{ "numbers", "fun1", "class", "", "single statements are not" },
		{ "items", "fun1", "class", "", NULL },
		{ "items", "calm", "class", "", "\"calm\" is private" },
		{ "items", "calm1", "class", "", "\"calm1\" is private" },
		{ "items", "gate", "class", "", "\"gate\" is private" },
		{ "items", "x", "class", "", "\"x\" is not a scale or item" },
		{ "", "fun", "class", "", "consent: \"\" is not words" },
		{ "all", "fun", "class", "", "consent: \"all\" is not" },
	};
	struct codebook *book = book_read(table);
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		check_cell(book, cases[i].consent, cases[i].scale,
		    cases[i].column, cases[i].cell, cases[i].expected);
	codebook_free(book);
}

static void
checks_date_and_form(void **state)
{
	static const char *const cases[][2] = {
		{ "couple,date,form,consent,pair_scale\n,,,numbers,fun\n",
		    "!2:date: \"\" is not a date such as 2026-01-31" },
		{ "couple,date,form,consent,pair_scale\n"
		  ",2026-02-29,,numbers,fun\n",
		    "!2:date: \"2026-02-29\" is not a date" },
		{ "couple,date,form,consent,pair_scale\n"
		  ",2026-02-28,long,numbers,fun\n",
		    "!2:form: \"long\" is not a form of the codebook" },
	};

	(void)state;
	check_rows(cases, COUNT(cases));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_rows),
		cmocka_unit_test(needs_its_columns),
		cmocka_unit_test(checks_ranges),
		cmocka_unit_test(refuses_what_was_not_agreed_to),
		cmocka_unit_test(checks_date_and_form),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
