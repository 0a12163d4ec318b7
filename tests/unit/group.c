/*
 * Whom a table is about, and what counts where there are several.  Tables
 * stand in the cases; what they come to is described in words.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "book.h"
#include "gather.h"
#include "group.h"
#include "sitting.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* A pillar of six items, whose step is 12.5, or 25 in the pulse. */
static const char table[] = "kind,id,of,metric,role,form\n"
			    "scale,fun,,percent,pillar,\n"
			    "scale,ease,,percent,,\n"
			    "item,q1,fun,,,pulse\n"
			    "item,q2,fun,,,pulse\n"
			    "item,q3,fun,,,\n"
			    "item,q4,fun,,,\n"
			    "item,q5,fun,,,\n"
			    "item,q6,fun,,,\n"
			    "item,q7,ease,,,\n";

/* Each person as "who:date score date score;", then "-who" of the failed. */
static void
describe_persons(FILE *out, const struct gather *gather)
{
	const struct persons *persons = &gather->persons;
	const struct sitting *sitting;
	size_t i, k;

	for (i = 0; i < persons->who.n; i++) {
		fprintf(out, "%s:", persons->who.name[i]);
		for (k = 0; k < persons->history[i].n; k++) {
			sitting = &persons->history[i].sitting[k];
			fprintf(out, "%s%s %g", k == 0 ? "" : " ",
			    sitting->date, sitting->score[0]);
		}
		fputc(';', out);
	}
	for (i = 0; i < gather->failed.n; i++)
		fprintf(out, "-%s", gather->failed.name[i]);
}

/* Each part that has people as "value/form n low..high;", by value. */
static void
describe_group(FILE *out, struct group *group)
{
	struct part *part;
	size_t i, form;

	group_finish(group);
	for (i = 0; i < 2 * group->value.n; i++) {
		form = i % 2;
		part = group_part(group, group->order[i / 2], form);
		if (part->n == 0) {
			assert_null(part->scale);
			continue;
		}
		assert_non_null(part->scale);
		fprintf(out, "%s/%zu %zu %g..%g;",
		    group->value.name[group->order[i / 2]], form, part->n,
		    distribution_quantile(&part->scale[0], 0),
		    distribution_quantile(&part->scale[0], 1));
	}
	if (group->twice > 0)
		fprintf(out, "twice %zu", group->twice);
}

/* What tables, one after the other, come to; notes are "(text)" and faults
 * "!line:text", and so is what stops it all.  To be freed. */
static char *
describe(const char *const *tables, size_t n, const char *by, int each)
{
	struct codebook *book = book_read(table);
	struct gather gather;
	struct reader *in;
	struct error e;
	char *text = NULL;
	size_t size = 0, i;
	FILE *out = open_memstream(&text, &size);
	int got = 0;

	gather_open(&gather, book, by, each);
	for (i = 0; i < n && got == 0; i++) {
		in = reader_open_memory(tables[i], strlen(tables[i]), ',');
		got = gather_table(&gather, in, &e);
		reader_close(in);
	}
	if (got == -1)
		fprintf(out, "!%zu:%s", e.line, e.text);
	else if (gather.group != NULL)
		describe_group(out, gather.group);
	else
		describe_persons(out, &gather);
	for (i = 0; i < gather.notes.n; i++)
		fprintf(out, "(%s)", gather.notes.error[i].text);
	for (i = 0; i < gather.faults.n; i++)
		fprintf(out, "!%zu:%s", gather.faults.error[i].line,
		    gather.faults.error[i].text);
	fclose(out);
	gather_close(&gather);
	codebook_free(book);
	return text;
}

struct gathered {
	const char *table, *expected;
};

static void
check_gathered(const char *by, int each, const struct gathered *cases, size_t n)
{
	char *text;

	for (; n > 0; n--, cases++) {
		text = describe(&cases->table, 1, by, each);
		if (strcmp(text, cases->expected) != 0)
			fail_msg("%s: \"%s\", not \"%s\"", cases->table, text,
			    cases->expected);
		free(text);
	}
}

static void
knows_a_person_from_a_group(void **state)
{
	static const struct gathered cases[] = {
		{ "who,fun\nann,50\n", "ann: 50;" },
		{ "who,fun\n,50\n", ": 50;" },
		{ "fun\n50\n", ": 50;" },
		{ "who,date,fun\nann,2026-01-02,60\nann,2026-01-01,50\n",
		    "ann:2026-01-01 50 2026-01-02 60;" },
		{ "who,fun\nann,50\nann,60\n", "ann: 50  60;" },
		{ "who,fun\n,50\n,60\n,70\n", ": 50  60  70;" },
		{ "who,date,fun\nann,2026-01-01,50\nann,2026-01-01,60\n",
		    "ann:2026-01-01 60;"
		    "(2026-01-01 stands twice for \"ann\": the last row "
		    "counts)" },
		{ "who,date,fun\n,2026-01-01,50\n,2026-01-01,60\n",
		    ":2026-01-01 60;"
		    "(2026-01-01 stands twice: the last row counts)" },
		{ "who,date,form,fun\nann,2026-01-01,,50\n"
		  "ann,2026-01-01,pulse,60\n",
		    "ann:2026-01-01 50 2026-01-01 60;" },
		/* Guesses and rows without a score make nobody. */
		{ "who,about,fun\nann,self,50\nbob,partner,60\n", "ann: 50;" },
		{ "who,fun\nbob,\nann,50\n", "ann: 50;" },
		{ "who,about,fun\nann,partner,50\n", "" },
		{ "who,fun\n", "" },
		/* Somebody else makes a group, of all so far. */
		{ "who,fun\nann,50\nbob,60\n", "/0 2 50..60;" },
		{ "who,fun\nann,50\n,60\n", "/0 2 50..60;" },
		{ "who,fun\n,50\nann,60\n", "/0 2 50..60;" },
		{ "who,date,fun\nann,2026-01-02,50\nann,2026-01-01,10\n"
		  "bob,2026-01-01,60\n",
		    "/0 2 50..60;" },
		{ "fun\n50\n60\n50\n", "/0 3 50..60;" },
		{ "who,fun\nann,50\nANN,60\n", "/0 2 50..60;" },
		/* A twin is one whoever comes first. */
		{ "who,date,fun\nann,2026-01-01,50\nann,2026-01-01,60\n"
		  "bob,2026-01-01,70\n",
		    "/0 2 60..70;twice 1" },
		{ "who,date,fun\nbob,2026-01-01,70\nann,2026-01-01,50\n"
		  "ann,2026-01-01,60\n",
		    "/0 2 60..70;twice 1" },
		/* And those without a name are people apart. */
		{ "who,date,fun\n,2026-01-01,50\n,2026-01-01,60\n"
		  "ann,2026-01-01,70\n",
		    "/0 3 50..70;" },
		{ "who,date,fun\nann,2026-01-01,70\n,2026-01-01,50\n"
		  ",2026-01-01,60\n",
		    "/0 3 50..70;" },
		/* What is wrong stops it. */
		{ "who,fun\nann,50\nbob,high\n",
		    "!3:fun: \"high\" is not a score that it can have" },
		{ "who,fun\nann,50\nbob\n", "!3:expected 2 cells, found 1" },
		{ "who,q1\nann,5\n",
		    "!1:these are answers: attune-score makes scores of "
		    "them" },
	};

	(void)state;
	check_gathered(NULL, 0, cases, COUNT(cases));
}

static void
makes_groups_by_a_column(void **state)
{
	static const struct gathered cases[] = {
		{ "who,team,fun\nann,red,50\n", "red/0 1 50..50;" },
		{ "team,fun\nred,50\nblue,60\nred,70\n",
		    "blue/0 1 60..60;red/0 2 50..70;" },
		/* By bytes, the empty one first. */
		{ "team,fun\nb,1\nB,2\n,3\nab,4\na,5\n\xc3\xa9,6\n10,7\n9,8\n",
		    "/0 1 3..3;10/0 1 7..7;9/0 1 8..8;B/0 1 2..2;a/0 1 5..5;"
		    "ab/0 1 4..4;b/0 1 1..1;\xc3\xa9/0 1 6..6;" },
		/* Who moves is where the latest row says. */
		{ "who,date,team,fun\nann,2026-01-02,red,50\n"
		  "ann,2026-01-01,blue,60\n",
		    "red/0 1 50..50;" },
		{ "who,date,team,fun\nann,2026-01-01,red,50\n"
		  "bob,2026-01-01,red,20\nann,2026-01-02,blue,60\n",
		    "blue/0 1 60..60;red/0 1 20..20;" },
		{ "who,date,team,form,fun\nann,2026-01-01,red,,50\n"
		  "ann,2026-01-02,blue,pulse,60\n",
		    "blue/1 1 60..60;red/0 1 50..50;" },
		{ "who,date,team,fun\nann,2026-01-01,red,50\n"
		  "ann,2026-01-01,blue,60\n",
		    "blue/0 1 60..60;twice 1" },
		/* Any column will do. */
		{ "who,team,fun\nann,red,50\nbob,red,60\n", "red/0 2 50..60;" },
		{ "who,fun\nann,50\nbob,60\n",
		    "!1:there is no column team to group by" },
		{ "team\nred\n",
		    "!1:the table has none of the codebook's scales" },
	};
	static const struct gathered scores[] = {
		{ "who,fun\nann,50\nbob,60\ncat,50\n",
		    "!1:column fun holds scores, not groups" },
	};
	static const struct gathered people[] = {
		{ "who,fun\nbob,50\nann,60\n,70\n",
		    "/0 1 70..70;ann/0 1 60..60;bob/0 1 50..50;" },
	};

	(void)state;
	check_gathered("team", 0, cases, COUNT(cases));
	check_gathered("fun", 0, scores, COUNT(scores));
	check_gathered("who", 0, people, COUNT(people));
}

static void
makes_a_hundred_groups_and_no_more(void **state)
{
	size_t n, i, size;
	char *text, *out;
	FILE *file;

	(void)state;
	for (n = GROUP_VALUES; n <= GROUP_VALUES + 1; n++) {
		file = open_memstream(&text, &size);
		fputs("team,fun\n", file);
		for (i = 0; i < 2 * n; i++)
			fprintf(file, "t%zu,50\n", i / 2);
		fclose(file);
		out = describe((const char *const *)&text, 1, "team", 0);
		if (n == GROUP_VALUES)
			assert_memory_equal(out, "t0/0 2 50..50;t1/", 17);
		else
			assert_string_equal(out,
			    "!202:more than 100 groups: the column has too "
			    "many values");
		free(out);
		free(text);
	}
}

static void
takes_in_several_tables(void **state)
{
	static const struct {
		const char *table[3];
		const char *expected;
	} cases[] = {
		{ { "who,date,fun\nann,2026-01-02,50\n",
		      "fun,date,who\n60,2026-01-01,ann\n", "who,fun\n" },
		    "ann:2026-01-01 60 2026-01-02 50;" },
		{ { "who,fun\nann,50\n", "who,fun\nbob,60\n",
		      "who,fun\nann,70\n" },
		    "/0 2 60..70;twice 1" },
		{ { "fun\n50\n", "fun\n60\n", "fun\n70\n" }, "/0 3 50..70;" },
		{ { "who,fun\nann,50\n", "who,fun\nann,no\n",
		      "who,fun\nann,70\n" },
		    "!2:fun: \"no\" is not a score that it can have" },
	};
	size_t i;
	char *text;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		text = describe(cases[i].table, 3, NULL, 0);
		assert_string_equal(text, cases[i].expected);
		free(text);
	}
}

static void
keeps_everyone_for_themselves(void **state)
{
	static const struct gathered cases[] = {
		{ "who,date,fun\nbob,2026-01-02,50\nann,2026-01-01,60\n"
		  "bob,2026-01-01,70\n",
		    "bob:2026-01-01 70 2026-01-02 50;ann:2026-01-01 60;" },
		{ "who,fun\nann,50\n", "ann: 50;" },
		{ "who,date,fun\nann,2026-01-01,50\nbob,2026-01-01,50\n"
		  "ann,2026-01-01,60\n",
		    "ann:2026-01-01 60;bob:2026-01-01 50;"
		    "(2026-01-01 stands twice for \"ann\": the last row "
		    "counts)" },
		/* A wrong row costs only its person the report. */
		{ "who,date,fun\nann,2026-01-01,50\nann,1.1.26,60\n"
		  "bob,2026-01-01,70\ncat,2026-01-01,x\nann,2026-01-02,60\n",
		    "ann:2026-01-01 50 2026-01-02 60;bob:2026-01-01 70;cat:;"
		    "-ann-cat"
		    "!3:date: \"1.1.26\" is not a date such as 2026-01-31"
		    "!5:fun: \"x\" is not a score that it can have" },
		{ "who,fun\n,50\nann,60\n", "ann: 60;!2:who: nobody is named" },
		{ "who,fun\n,x\n,\n",
		    "!2:fun: \"x\" is not a score that it can have"
		    "!3:who: nobody is named" },
		/* Who only guessed, or has no score, is there without one. */
		{ "who,about,fun\nann,partner,50\nbob,self,60\ncat,self,\n"
		  "bob,partner,1\n",
		    "ann:;bob: 60;cat:;" },
		{ "fun\n50\n",
		    "!1:there is no column who: whom is a report to be "
		    "about?" },
		{ "who,fun\n", "" },
		/* A malformed table stops it. */
		{ "who,fun\nann,50\nbob\n", "!3:expected 2 cells, found 1" },
	};

	(void)state;
	check_gathered(NULL, 1, cases, COUNT(cases));
}

/* The same rows in every order come to the same. */
static void
counts_everyone_once_in_any_order(void **state)
{
	static const char *const rows[] = { "ann,2026-01-01,,red,10\n",
		"ann,2026-01-02,,blue,20\n", "ann,,,green,30\n",
		"ann,2026-01-03,pulse,red,40\n", "bob,2026-01-01,,red,50\n",
		",2026-01-04,,red,60\n" };
	size_t order[COUNT(rows)], i, j, k, rest;
	char *text, *out;
	const char *in;
	char big[512];

	(void)state;
	for (i = 0; i < 720; i++) {
		strcpy(big, "who,date,form,team,fun\n");
		rest = i;
		for (j = 0; j < COUNT(rows); j++) {
			order[j] = rest % (j + 1);
			rest /= j + 1;
			for (k = 0; k < j; k++)
				order[k] += order[k] >= order[j];
		}
		for (j = 0; j < COUNT(rows); j++)
			strcat(big, rows[order[j]]);
		in = big;
		text = describe(&in, 1, "team", 0);
		out = describe(&in, 1, NULL, 0);
		if (strcmp(text,
			"blue/0 1 20..20;red/0 2 50..60;red/1 1 40..40;") !=
			0 ||
		    strcmp(out, "/0 3 20..60;/1 1 40..40;") != 0)
			fail_msg("%s: %s, %s", big, text, out);
		free(text);
		free(out);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_a_person_from_a_group),
		cmocka_unit_test(makes_groups_by_a_column),
		cmocka_unit_test(makes_a_hundred_groups_and_no_more),
		cmocka_unit_test(takes_in_several_tables),
		cmocka_unit_test(keeps_everyone_for_themselves),
		cmocka_unit_test(counts_everyone_once_in_any_order),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
