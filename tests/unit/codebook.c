/*
 * Codebooks: every mistake that is to be found in one, and what the right
 * ones mean.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "alloc.h"
#include "book.h"
#include "builtin.h"
#include "codebook_find.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* All mistakes of a table, a line each: "line:what"; "!" if it has no end. */
static char *
find_mistakes(const char *table)
{
	struct error_list mistakes = { NULL, 0 };
	struct reader *in = reader_open_memory(table, strlen(table), ',');
	struct codebook *book;
	struct error e;
	char *text = NULL;
	size_t size = 0, i;
	FILE *out = open_memstream(&text, &size);

	book = codebook_read(in, &mistakes, &e);
	for (i = 0; i < mistakes.n; i++)
		fprintf(out, "%zu:%s\n", mistakes.error[i].line,
		    mistakes.error[i].text);
	if (book == NULL)
		fprintf(out, "!%zu:%s\n", e.line, e.text);
	fclose(out);
	codebook_free(book);
	error_list_free(&mistakes);
	reader_close(in);
	return text;
}

/* Whether each line of text begins as the same line of expected. */
static int
begins_as(const char *text, const char *expected)
{
	size_t n;

	while (*expected != '\0' && *text != '\0') {
		n = strcspn(expected, "\n");
		if (strncmp(text, expected, n) != 0)
			return 0;
		expected += n + (expected[n] == '\n');
		text += strcspn(text, "\n") + 1;
	}
	return *expected == '\0' && *text == '\0';
}

/* A table, and the beginning of each complaint about it, a line each. */
struct mistaken {
	const char *table, *complaints;
};

static void
check_mistaken(const struct mistaken *mistaken, size_t n)
{
	char *text;

	for (; n > 0; n--, mistaken++) {
		text = find_mistakes(mistaken->table);
		if (!begins_as(text, mistaken->complaints))
			fail_msg("%s\nis not:\n%s\nbut:\n%s", mistaken->table,
			    mistaken->complaints, text);
		free(text);
	}
}

static void
finds_mistakes_in_the_table(void **state)
{
	static const struct mistaken mistaken[] = {
		{ "", "!0:empty: not even a header" },
		{ "id,of\na,s\nb\n", "!3:expected 2 cells, found 1" },
		{ "id,of\na,\"s\n", "!2:a quote that is never closed" },
		{ "id,of,colour\na,s,\n", "1:unknown column \"colour\"" },
		{ "id,of,Text\na,s,\n", "1:unknown column \"Text\"" },
		{ "id,of,text:\na,s,\n", "1:unknown column \"text:\"" },
		{ "id,of,mores\na,s,\n", "1:unknown column \"mores\"" },
		{ "id,of,\na,s,\n", "1:unknown column \"\"" },
		{ "id,of,of\na,s,s\n", "1:column \"of\" stands twice" },
		{ "id,of,text:de,text:de\na,s,,\n",
		    "1:column \"text:de\" stands twice" },
		{ "of\ns\n", "1:there is no column \"id\"\n2:id: empty" },
		{ "id,of\n", "0:there is no item" },
		{ "kind,id,low\nlevel,good,3\n", "0:there is no item" },
	};

	(void)state;
	check_mistaken(mistaken, COUNT(mistaken));
}

static void
finds_cells_out_of_place(void **state)
{
	static const struct mistaken mistaken[] = {
		{ "kind,id,of\nitem,a,s\nitems,b,s\n",
		    "3:kind: \"items\" is not a kind of row" },
		{ "kind,id,of\nitem,a,s\n,b,s\n",
		    "3:kind: \"\" is not a kind of row" },
		{ "kind,id,of,need\nitem,a,s,\nitem,b,s,80%\n",
		    "3:need: means nothing in a row of kind item" },
		{ "kind,id,of,key\nitem,a,s,+\nscale,s,,+\n",
		    "3:key: means nothing in a row of kind scale" },
		{ "kind,id,of,text,low\nitem,a,s,,\nchoice,1,x,No,1\n",
		    "3:low: means nothing in a row of kind choice" },
		{ "kind,id,of,low,high\nitem,a,s,,\nlevel,l,s,1,5\n",
		    "3:high: means nothing in a row of kind level" },
		{ "kind,id,of,text,together\nitem,a,s,,\nreflect,,s,Eh?,yes\n",
		    "3:together: means nothing in a row of kind reflect" },
		{ "kind,id,of,text,private\nitem,a,s,,\naction,,s,Go.,yes\n",
		    "3:private: means nothing in a row of kind action" },
		{ "kind,id,of,text,form\nitem,a,s,,p\nquestion,,s,Eh?,p\n",
		    "3:form: means nothing in a row of kind question" },
		{ "kind,id,of,text\nitem,a,s,\ntext,title,s,Hello\n",
		    "3:of: means nothing in a row of kind text" },
	};

	(void)state;
	check_mistaken(mistaken, COUNT(mistaken));
}

static void
finds_mistakes_in_items(void **state)
{
	static const struct mistaken mistaken[] = {
		{ "id,of\na,s\n,s\n", "3:id: empty" },
		{ "id,of\na,s\nb,\n", "3:of: \"b\" is in no scale" },
		{ "id,of\na,s\nb,  \n", "3:of: \"b\" is in no scale" },
		{ "id,of,key\na,s,+\nb,s,r\n", "3:key: \"r\" is not + or -" },
		{ "id,of,low\na,s,\nb,s,one\n",
		    "3:low: \"one\" is not a number of at most six decimals" },
		{ "id,of,high\na,s,\nb,s,+5\n", "3:high: \"+5\" is not a" },
		{ "id,of,step\na,s,\nb,s,0.0000001\n",
		    "3:step: \"0.0000001\" is not a" },
		{ "id,of,low,high\na,s,5,5\n",
		    "2:high: 5 is not above low, 5" },
		{ "id,of,low,high\na,s,5,-1\n",
		    "2:high: -1 is not above low, 5" },
		{ "id,of,step\na,s,0\n", "2:step: 0 is not above 0" },
		{ "id,of,step\na,s,-1\n", "2:step: -1 is not above 0" },
		{ "id,of,low,high,step\na,s,0,5,2\n",
		    "2:step: 2 does not divide low and high, 0 and 5" },
		{ "id,of,low,high,step\na,s,0.5,5,1\n",
		    "2:step: 1 does not divide low and high, 0.5 and 5" },
		{ "id,of,missing\na,s,-9 6\nb,s,99 3\n",
		    "3:missing: 3 is an answer of the item too" },
		{ "id,of,missing\na,s,3.5 x\nb,s,5.0\n",
		    "3:missing: 5.0 is an answer of the item too" },
		{ "id,of,missing\na,s,0 6\nb,s,1\n",
		    "3:missing: 1 is an answer of the item too" },
		{ "id,of,step,missing\na,s,0,3\n", "2:step: 0 is not above 0" },
		{ "id,of,private\na,s,yes\nb,s,no\n",
		    "3:private: \"no\" is not \"yes\" or empty" },
		{ "id,of,choices\na,s,\nb,s,often\n",
		    "3:choices: there is no choice of \"often\"" },
	};

	(void)state;
	check_mistaken(mistaken, COUNT(mistaken));
}

static void
finds_mistakes_in_scales(void **state)
{
	static const struct mistaken mistaken[] = {
		{ "kind,id,of\nitem,a,s\nscale,t,\n",
		    "3:scale \"t\" contains no item" },
		{ "kind,id,of\nitem,a,s\nscale,,s\n",
		    "3:id: empty\n3:scale \"\" contains no item" },
		{ "kind,id,of\nitem,a,s\nscale,s t,\n",
		    "3:scale \"s t\" contains no item\n"
		    "3:id: a scale's name has no blanks: \"s t\"" },
		{ "kind,id,of,private\nitem,a,s,\nscale,s,,true\n",
		    "3:private: \"true\" is not \"yes\" or empty" },
		{ "kind,id,of,metric\nitem,a,s,\nscale,s,,median\n",
		    "3:metric: \"median\" is not mean, sum, percent or "
		    "lowest" },
		{ "kind,id,of,role\nitem,a,s,\nscale,s,,column\n",
		    "3:role: \"column\" is not pillar, facet, giving" },
		{ "kind,id,of,low\nscale,s,,\nitem,a,s,1\nitem,b,s,0\n",
		    "2:metric: a mean of items with different ranges; \"b\"" },
		{ "id,of,low\na,s,1\nb,s,0\n",
		    "3:metric: a mean of items with different ranges; \"b\"" },
		{ "id,of,high\na,s,5\nb,s,7\n",
		    "3:metric: a mean of items with different ranges; \"b\"" },
	};

	(void)state;
	check_mistaken(mistaken, COUNT(mistaken));
}

static void
finds_needs_that_mean_nothing(void **state)
{
	static const char *const needs[] = { "0", "0%", "101%", "100.000001%",
		"-1", "-80%", "%", "half", "1.5", "80 %", "0.8 %", "80%%",
		"33.3333333%" };
	static const struct mistaken unmet[] = {
		{ "kind,id,of,need\nitem,a,s,\nscale,s,,2\n",
		    "3:need: 2 answers of 1 items cannot be met" },
	};
	char table[100], complaint[200];
	struct mistaken mistaken = { table, complaint };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(needs); i++) {
		snprintf(table, sizeof(table),
		    "kind,id,of,need\nitem,a,s,\nscale,s,,%s\n", needs[i]);
		snprintf(complaint, sizeof(complaint),
		    "3:need: \"%s\" is not a share such as 80%% or a number",
		    needs[i]);
		check_mistaken(&mistaken, 1);
	}
	check_mistaken(unmet, COUNT(unmet));
}

static void
finds_circles_of_scales(void **state)
{
	static const struct mistaken mistaken[] = {
		{ "kind,id,of\nitem,a,s\nscale,s,s\n",
		    "3:of: scale \"s\" contains itself" },
		{ "kind,id,of\nscale,a,b\nscale,b,c\nscale,c,a\nscale,d,a\n"
		  "item,q,d\n",
		    "2:of: scale \"a\" contains itself\n"
		    "3:of: scale \"b\" contains itself\n"
		    "4:of: scale \"c\" contains itself" },
	};

	(void)state;
	check_mistaken(mistaken, COUNT(mistaken));
}

static void
finds_mistakes_in_roles(void **state)
{
	static const struct mistaken mistaken[] = {
		{ "kind,id,of,role\nitem,a,s,\nscale,s,,change\n",
		    "3:of: a change scale names the one scale" },
		{ "kind,id,of,role\nitem,a,s,\nscale,s,t,change\n",
		    "3:of: a change scale names the one scale" },
		{ "kind,id,of,role\nitem,a,s t u,\nscale,s,t u,change\n",
		    "3:of: a change scale names the one scale" },
		{ "kind,id,of,role,low\nitem,a,s,,\nitem,b,s,,\n"
		  "scale,s,,flag,\nlevel,l,s,,3\n",
		    "4:role: a flag has one item, this one has 2" },
		{ "kind,id,of,role\nitem,a,s,\nscale,s,,flag\n",
		    "3:role: a flag needs a level" },
		{ "kind,id,of,role,low\nitem,a,s,,\nscale,s,,gate,\n"
		  "level,l,pillar,,3\n",
		    "3:role: a gate needs a level" },
	};

	(void)state;
	check_mistaken(mistaken, COUNT(mistaken));
}

static void
finds_mistakes_in_choices(void **state)
{
	static const struct mistaken mistaken[] = {
		{ "kind,id,of,text\nitem,a,s,\nchoice,1,,No\n",
		    "3:of: the choice belongs to no set" },
		{ "kind,id,of,text\nitem,a,s,\nchoice,A1,x,No\n",
		    "3:id: \"A1\" is not a number of at most six decimals" },
		{ "kind,id,of,text\nitem,a,s,\nchoice,1,x,\n",
		    "3:text: empty" },
		{ "kind,id,of,choices,text\nitem,a,s,x,\nchoice,6,x,,No\n",
		    "3:id: 6 is not an answer that item \"a\" admits" },
		{ "kind,id,of,choices,text\nitem,a,s,x,\nchoice,1.5,x,,No\n",
		    "3:id: 1.5 is not an answer that item \"a\" admits" },
		{ "kind,id,of,choices,step,text\nitem,a,s,x,0,\n"
		  "choice,1,x,,,No\n",
		    "2:step: 0 is not above 0" },
		{ "kind,id,of,choices,high,text\nitem,a,s,x,,\n"
		  "item,b,t,,2,\nchoice,5,x,,,Yes\n",
		    "" },
		{ "kind,id,of,text\nitem,a,s,\nchoice,1,x,No\nchoice,1,x,Yes\n",
		    "4:id: \"1 of x\" is the name of a choice on line 3" },
	};

	(void)state;
	check_mistaken(mistaken, COUNT(mistaken));
}

static void
finds_mistakes_in_levels(void **state)
{
	static const struct mistaken mistaken[] = {
		{ "kind,id,of,low\nitem,a,s,\nlevel,high,s,\n",
		    "3:low: \"\" is not a number" },
		{ "kind,id,of,low\nitem,a,s,\nlevel,high,s,x\n",
		    "3:low: \"x\" is not a number" },
		{ "kind,id,of,low\nitem,a,s,\nlevel,,s,2\n", "3:id: empty" },
		{ "kind,id,of,low\nitem,a,s,\nlevel,high,s t,2\n",
		    "3:of: \"t\" is neither a scale nor a role" },
		{ "kind,id,of,low\nitem,a,s,\nlevel,high,,2\nlevel,top,,2.0\n",
		    "4:low: level high begins there already" },
		{ "kind,id,of,low\nitem,a,s,\nlevel,high,s,2\nlevel,high,s,3\n",
		    "4:id: \"high of s\" is the name of a level on line 3" },
	};

	(void)state;
	check_mistaken(mistaken, COUNT(mistaken));
}

static void
finds_mistakes_in_prompts(void **state)
{
	static const struct mistaken mistaken[] = {
		{ "kind,id,of,text\nitem,a,s,\naction,,a,Walk.\n",
		    "3:of: \"a\" is neither a scale nor a role" },
		{ "kind,id,of,text\nitem,a,s,\naction,,s,\n", "3:text: empty" },
		{ "kind,id,of,text\nitem,a,s,\nreflect,,s,\n",
		    "3:text: empty" },
		{ "kind,id,of,text\nitem,a,s,\nquestion,,,\n",
		    "3:text: empty" },
		{ "kind,id,of,text\nitem,a,s,\nquestion,,s pillars,Why?\n",
		    "3:of: \"pillars\" is neither a scale nor a role" },
		{ "kind,id,of,text,together\nitem,a,s,,\naction,,s,Go.,Yes\n",
		    "3:together: \"Yes\" is not \"yes\" or empty" },
		{ "kind,id,of,text\nitem,a,s,\naction,w,s,Go.\n"
		  "reflect,w,s,Eh?\naction,w,s,Run.\n",
		    "5:id: \"w of s\" is the name of a" },
	};

	(void)state;
	check_mistaken(mistaken, COUNT(mistaken));
}

static void
finds_mistakes_in_texts(void **state)
{
	static const struct mistaken mistaken[] = {
		{ "kind,id,of,text\nitem,a,s,\ntext,Title,,Hello\n",
		    "3:id: \"Title\" is not title, frame, source, version" },
		{ "kind,id,of,text\nitem,a,s,\ntext,title,,\n",
		    "3:text: empty" },
		{ "kind,id,of,form,text\nitem,a,s,,\ntext,frame,,pulse,Now\n",
		    "3:form: no item is in form \"pulse\"" },
		{ "kind,id,of,form,text\nitem,a,s,p,\ntext,frame,,p,Now\n"
		  "text,frame,,,Now\ntext,frame,,p,Then\n",
		    "5:id: \"frame of p\" is the name of a text on line 3" },
	};

	(void)state;
	check_mistaken(mistaken, COUNT(mistaken));
}

static void
finds_names_that_stand_twice(void **state)
{
	static const struct mistaken mistaken[] = {
		{ "id,of\na,s\nb,s\na,s\n",
		    "4:id: \"a\" is the name of a column on line 2 too" },
		{ "id,of\na,s\ns,s\n",
		    "3:id: \"s\" is the name of a column too" },
		{ "kind,id,of\nscale,s,\nitem,a,s\nitem,s,s\n",
		    "4:id: \"s\" is the name of a column on line 2 too" },
		{ "kind,id,of\nscale,s,\nitem,a,s\nitem,s_n,s\n",
		    "4:id: \"s_n\" is the name of a column on line 2 too" },
		{ "id,of\ns_se,s\n",
		    "2:id: \"s_se\" is the name of a column too" },
		{ "kind,id,of\nscale,s,\nitem,a,s s_se\nscale,s_se,\n",
		    "4:id: \"s_se\" is the name of a column on line 2 too" },
		{ "kind,id,of\nitem,a,hunch\nscale,hunch,\n",
		    "3:id: \"hunch\" is the name of a column too" },
	};

	(void)state;
	check_mistaken(mistaken, COUNT(mistaken));
}

static void
reserves_the_known_columns(void **state)
{
	static const char *const known[] = { "who", "couple", "date", "form",
		"about", "instrument", "consent", "focus", "did", "hunch" };
	char table[64], complaint[80];
	struct mistaken mistaken = { table, complaint };
	size_t i;

	(void)state;
	assert_int_equal(CODEBOOK_KNOWN, COUNT(known));
	for (i = 0; i < COUNT(known); i++) {
		assert_string_equal(codebook_known[i], known[i]);
		snprintf(table, sizeof(table), "id,of\n%s,s\n", known[i]);
		snprintf(complaint, sizeof(complaint),
		    "2:id: \"%s\" is the name of a column too", known[i]);
		check_mistaken(&mistaken, 1);
	}
}

/*
 * Sums over fine steps, and over ranges without a common factor, need more
 * than 64 bits.  So may the search for their common multiple: in the second
 * table it comes to 1.35e24, which in 64 bits is a negative number.
 */
static void
refuses_what_cannot_be_exact(void **state)
{
	static const struct mistaken mistaken[] = {
		{ "kind,metric,id,of,low,high,step\nscale,percent,s,,,,\n"
		  "item,,a,s,0,1009,\nitem,,b,s,0,1013,\n"
		  "item,,c,s,0,1019,\nitem,,d,s,0,1021,\n",
		    "2:scale s: its ranges are too different" },
		{ "kind,metric,id,of,low,high,step\nscale,percent,s,,,,\n"
		  "item,,a,s,0,1500.000001,0.000001\n"
		  "item,,b,s,0,900000000.000007,0.000001\n",
		    "2:scale s: its ranges are too different" },
		{ "kind,metric,id,of,low,high,step\nscale,percent,s,,,,\n"
		  "item,,a,s,0,999999999.999999,0.000001\n",
		    "2:scale s: its ranges are too different" },
		{ "kind,metric,id,of,low,high,step\nscale,percent,s,,,,\n"
		  "item,,a,s,-999999999,999999999,\n",
		    "2:scale s: its ranges are too different" },
		{ "kind,metric,id,of,low,high,step\nscale,percent,s,,,,\n"
		  "item,,a,s,0,999999999,\n",
		    "" },
		{ "kind,metric,id,of,low,high,step\nscale,percent,s,,,,\n"
		  "item,,a,s,0,100,\nitem,,b,s,0,7,0.5\n",
		    "" },
	};

	(void)state;
	check_mistaken(mistaken, COUNT(mistaken));
}

static const struct mistaken all_mistakes = {
	"kind,id,of,key,low,high,need,colour,text\n"
	"item,a,s,x,5,1,,,\n"
	"thing,b,s,,,,,,\n"
	"scale,t,,,,,200%,,\n"
	"level,l,nobody,,much,,,,\n"
	"item,date,s,,5,9,,,\n"
	"item,a,s,,5,9,,,\n",
	"1:unknown column \"colour\"\n"
	"3:kind: \"thing\" is not a kind of row\n"
	"2:key: \"x\" is not + or -\n"
	"4:need: \"200%\" is not a share\n"
	"5:low: \"much\" is not a number\n"
	"2:high: 1 is not above low, 5\n"
	"4:scale \"t\" contains no item\n"
	"6:metric: a mean of items with different ranges\n"
	"5:of: \"nobody\" is neither a scale nor a role\n"
	"7:id: \"a\" is the name of a column on line 2 too\n"
	"6:id: \"date\" is the name of a column too\n"
};

/* In whatever order, and no others. */
static void
finds_all_mistakes(void **state)
{
	char *text = find_mistakes(all_mistakes.table);
	const char *line = all_mistakes.complaints, *found;
	char expected[100];
	size_t n = 0;

	(void)state;
	for (; *line != '\0'; line += strcspn(line, "\n") + 1) {
		snprintf(expected, sizeof(expected), "%.*s",
		    (int)strcspn(line, "\n"), line);
		found = strstr(text, expected);
		if (found == NULL || (found != text && found[-1] != '\n'))
			fail_msg("\"%s\" is not in:\n%s", expected, text);
		n++;
	}
	for (found = text; *found != '\0'; found++)
		n -= *found == '\n';
	assert_int_equal(n, 0);
	free(text);
}

static void
takes_defaults(void **state)
{
	struct codebook *book = book_read("id,of\nq1,s\n");
	const struct item *item = &book->item[0];
	const struct scale *scale = &book->scale[0];

	(void)state;
	assert_int_equal(book->decimals, 0);
	assert_string_equal(item->id, "q1");
	assert_false(item->reversed);
	assert_true(item->low == 1 && item->high == 5 && item->step == 1);
	assert_string_equal(item->choices, "");
	assert_string_equal(item->missing, "");
	assert_string_equal(item->form, "");
	assert_false(item->private);
	assert_string_equal(item->wording[0].text, "");
	assert_int_equal(item->line, 2);
	assert_string_equal(scale->id, "s");
	assert_int_equal(scale->metric, METRIC_MEAN);
	assert_int_equal(scale->role, ROLE_PLAIN);
	assert_true(scale->need_share && scale->need == 80000000);
	assert_false(scale->private);
	assert_int_equal(scale->line, 0);
	assert_int_equal(book->nforms, 1);
	assert_string_equal(book->form[0], "full");
	codebook_free(book);
	codebook_free(NULL);
}

static void
reads_all_cells(void **state)
{
	struct codebook *book = book_read(
	    "note,more:de,text:de,more,text,private,form,missing,choices,"
	    "step,high,low,key,of,id,kind,column,role,metric,need\n"
	    "Mine,mehr,Text,more,text,yes,p,-9 98,c,0.5,2,-1,-,s t,a,item,"
	    "q*,,,\n"
	    ",,,,,,,,,,,,,,s,scale,,total,sum,33.5%\n"
	    ",,Ja,,Yes,,,,,,,,,c,1.5,choice,,,,\n");
	const struct item *item = &book->item[0];

	(void)state;
	assert_int_equal(book->decimals, 1);
	assert_true(item->low == -10 && item->high == 20 && item->step == 5);
	assert_true(item->reversed && item->private);
	assert_string_equal(item->missing, "-9 98");
	assert_string_equal(item->wording[0].text, "text");
	assert_string_equal(item->wording[0].more, "more");
	assert_int_equal(book->nlanguages, 2);
	assert_string_equal(book->language[1], "de");
	assert_string_equal(item->wording[1].text, "Text");
	assert_string_equal(item->wording[1].more, "mehr");
	assert_int_equal(book->scale[0].metric, METRIC_SUM);
	assert_int_equal(book->scale[0].role, ROLE_TOTAL);
	assert_true(book->scale[0].need == 33500000);
	assert_true(book->choice[0].value == 15);
	assert_ptr_equal(codebook_choice(book, item, 15), &book->choice[0]);
	assert_null(codebook_choice(book, item, 10));
	codebook_free(book);
}

/* The scales' names in their order, each with its items' names. */
static char *
list_scales(const struct codebook *book)
{
	char *text = NULL;
	size_t size = 0, s, i;
	FILE *out = open_memstream(&text, &size);

	for (s = 0; s < book->nscales; s++) {
		fprintf(out, "%s%s:", s > 0 ? " " : "", book->scale[s].id);
		for (i = 0; i < book->scale[s].nitems; i++)
			fputs(book->item[book->scale[s].item[i]].id, out);
	}
	fclose(out);
	return text;
}

static void
orders_and_nests_scales(void **state)
{
	static const struct {
		const char *table, *scales;
	} cases[] = {
		{ "id,of\na,s\nb,t s\nc,u t\n", "s:ab t:bc u:c" },
		{ "kind,id,of\nitem,a,x s\nscale,t,\nitem,b,t\nscale,s,\n",
		    "t:b s:a x:a" },
		{ "kind,id,of\nscale,in,out\nitem,a,in\nitem,b,out\n"
		  "item,c,in out\n",
		    "in:ac out:abc" },
		{ "kind,id,of\nscale,a1,a2 a3\nscale,a2,a4\nscale,a3,a4\n"
		  "scale,a4,\nitem,b,a1\nitem,c,a3\n",
		    "a1:b a2:b a3:bc a4:bc" },
		{ "kind,id,of,role\nscale,s_c,s,change\nitem,a,s,\n"
		  "item,b,s_c,\n",
		    "s_c:b s:a" },
		{ "id,of\nb, s  t \na,s s\n", "s:ba t:b" },
	};
	struct codebook *book;
	size_t i;
	char *text;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		book = book_read(cases[i].table);
		text = list_scales(book);
		assert_string_equal(text, cases[i].scales);
		free(text);
		codebook_free(book);
	}
}

static void
spreads_privacy(void **state)
{
	struct codebook *book = book_read("kind,id,of,role,private\n"
					  "scale,in,out,,\n"
					  "scale,out,,,yes\n"
					  "scale,open,,,\n"
					  "scale,since,out,change,\n"
					  "scale,then,open,change,\n"
					  "scale,late,hid,change,\n"
					  "scale,hid,,,\n"
					  "item,a,in open hid,,\n"
					  "item,b,open,,\n"
					  "item,c,open,,yes\n"
					  "item,d,since,,\n"
					  "item,e,then,,\n"
					  "item,f,late,,\n");

	(void)state;
	assert_true(book->item[0].private);
	assert_false(book->item[1].private);
	assert_true(book->item[2].private);
	assert_true(book->scale[0].private);
	assert_true(book->scale[1].private);
	assert_false(book->scale[2].private);
	assert_true(book->scale[3].private && book->item[3].private);
	assert_false(book->scale[4].private || book->item[4].private);
	assert_true(book->scale[5].private && book->item[5].private);
	assert_true(book->scale[6].private);
	codebook_free(book);
}

static void
knows_forms(void **state)
{
	struct codebook *book = book_read("id,of,form\n"
					  "a,s,short\n"
					  "b,s,tiny short\n"
					  "c,s,full\n"
					  "d,s,\n");
	struct slice name = { "tiny!", 4 }, none = { "", 0 };

	(void)state;
	assert_int_equal(book->nforms, 3);
	assert_string_equal(book->form[0], "full");
	assert_string_equal(book->form[1], "short");
	assert_string_equal(book->form[2], "tiny");
	assert_int_equal(codebook_form(book, name), 2);
	name.n = 3;
	assert_int_equal(codebook_form(book, name), -1);
	assert_int_equal(codebook_form(book, none), 0);
	assert_true(codebook_in_form(book, 0, 0));
	assert_true(codebook_in_form(book, 3, 0));
	assert_true(codebook_in_form(book, 0, 1));
	assert_false(codebook_in_form(book, 0, 2));
	assert_true(codebook_in_form(book, 1, 2));
	assert_false(codebook_in_form(book, 2, 1));
	codebook_free(book);
}

static void
finds_things(void **state)
{
	struct codebook *book = book_read("kind,id,of,role,form,text\n"
					  "item,a,s t,,p,\n"
					  "scale,s,,facet,,Ess\n"
					  "scale,u,,facet,,\n"
					  "item,b,u,,,\n"
					  "text,title,,,,A title\n"
					  "text,frame,,,p,This week\n");

	(void)state;
	assert_int_equal(codebook_item(book, "b"), 1);
	assert_int_equal(codebook_item(book, "s"), -1);
	assert_int_equal(codebook_scale(book, "u"), 1);
	assert_int_equal(codebook_scale(book, "t"), 2);
	assert_int_equal(codebook_scale(book, "a"), -1);
	assert_int_equal(codebook_role(book, ROLE_FACET), 0);
	assert_int_equal(codebook_role(book, ROLE_PLAIN), 2);
	assert_int_equal(codebook_role(book, ROLE_GATE), -1);
	assert_string_equal(codebook_title(&book->scale[0]), "Ess");
	assert_string_equal(codebook_title(&book->scale[1]), "u");
	assert_string_equal(codebook_text(book, "title", ""), "A title");
	assert_string_equal(codebook_text(book, "title", "p"), "");
	assert_string_equal(codebook_text(book, "frame", "p"), "This week");
	assert_string_equal(codebook_text(book, "basis", ""), "");
	codebook_free(book);
}

static void
takes_words_apart(void **state)
{
	static const char *const expected[] = { "one", "two", "three" };
	const char *words = "  one two   three ";
	struct slice word;
	size_t i;

	(void)state;
	assert_true(codebook_has_word(words, "one"));
	assert_true(codebook_has_word(words, "three"));
	assert_false(codebook_has_word(words, "on"));
	assert_false(codebook_has_word(words, "one two"));
	assert_false(codebook_has_word(words, ""));
	assert_false(codebook_has_word("", "one"));
	for (i = 0; i < COUNT(expected); i++) {
		assert_int_equal(codebook_word(&words, &word), 1);
		assert_true(slice_is(word, expected[i]));
	}
	assert_int_equal(codebook_word(&words, &word), 0);
}

/* Rows that name the scale, then its role, then none; "-" is no level. */
static const struct {
	const char *scale;
	double score;
	const char *level;
} levels_at[] = {
	{ "named", 100, "top" },
	{ "named", 90, "top" },
	{ "named", 89.99, "low" },
	{ "named", 10, "low" },
	{ "named", 9, "-" }, /* not "poor" of its role */
	{ "area", 60, "fine" },
	{ "area", 59, "poor" },
	{ "area", -1, "-" }, /* not "any" of all */
	{ "plain", 60, "any" },
	{ "plain", -5, "any" },
	{ "plain", -6, "-" },
	{ "door", 1, "shut" },
	{ "door", 1.5, "closed" },
	{ "door", 2, "closed" },
	{ "door", 2.01, "-" },
	{ "mark", 3.01, "raised" },
	{ "mark", 3, "-" },
	{ "mark", 4, "raised" },
	{ "mark", 4.5, "high" },
};

static void
chooses_levels(void **state)
{
	struct codebook *book =
	    book_read("kind,id,of,low,role\n"
		      "scale,named,,,pillar\nscale,area,,,pillar\n"
		      "scale,door,,,gate\nscale,mark,,,flag\n"
		      "item,a,named area plain door,,\nitem,b,mark,,\n"
		      "level,low,named other,10,\nlevel,poor,pillar,0,\n"
		      "level,any,,-5,\nlevel,top,named another,90,\n"
		      "level,fine,facet pillar,60,\n"
		      "level,closed,gate,2,\nlevel,shut,gate,1,\n"
		      "level,high,flag,4,\nlevel,raised,flag,3,\n"
		      "item,c,other another,,\n");
	const struct level *level;
	const char *name;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(levels_at); i++) {
		level = codebook_level(book,
		    &book->scale[codebook_scale(book, levels_at[i].scale)],
		    levels_at[i].score);
		name = level == NULL ? "-" : level->id;
		if (strcmp(name, levels_at[i].level) != 0)
			fail_msg("%s at %g: %s, not %s", levels_at[i].scale,
			    levels_at[i].score, name, levels_at[i].level);
	}
	codebook_free(book);
}

static void
knows_what_lists_are_for(void **state)
{
	struct codebook *book = book_read("kind,id,of,role\n"
					  "scale,safety,,pillar\n"
					  "item,a,safety plain,\n");
	const struct scale *safety = &book->scale[0], *plain = &book->scale[1];

	(void)state;
	assert_true(codebook_is_for("", safety));
	assert_true(codebook_is_for("", plain));
	assert_true(codebook_is_for("facet safety", safety));
	assert_true(codebook_is_for("facet pillar", safety));
	assert_false(codebook_is_for("facet", safety));
	assert_false(codebook_is_for("safe", safety));
	assert_false(codebook_is_for("pillar safety", plain));
	assert_true(codebook_is_for("plain", plain));
	codebook_free(book);
}

static const struct {
	const char *need;
	size_t items, required;
} required[] = {
	{ "", 0, 0 },
	{ "", 1, 1 },
	{ "", 5, 4 },
	{ "", 6, 5 },
	{ "80%", 5, 4 },
	{ "80%", 10, 8 },
	{ "50%", 5, 3 },
	{ "50%", 6, 3 },
	{ "33.333333%", 3, 1 },
	{ "33.333334%", 3, 2 },
	{ "66.666667%", 3, 3 },
	{ "100%", 7, 7 },
	{ "0.000001%", 7, 1 },
	{ "4", 5, 4 },
	{ "4.0", 5, 4 },
	{ "4", 4, 4 },
	{ "4", 2, 4 }, /* in a short form: never met */
	{ "4", 0, 0 },
};

static void
counts_required_answers(void **state)
{
	char table[300];
	struct codebook *book;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(required); i++) {
		snprintf(table, sizeof(table),
		    "kind,id,of,need\nscale,s,,%s\nitem,a,s,\nitem,b,s,\n"
		    "item,c,s,\nitem,d,s,\nitem,e,s,\n",
		    required[i].need);
		book = book_read(table);
		assert_int_equal(codebook_required(&book->scale[0],
				     required[i].items),
		    required[i].required);
		codebook_free(book);
	}
}

/* The lowest of several answers lies between the lowest ends. */
static void
knows_ranges(void **state)
{
	static const struct {
		const char *scale;
		size_t form;
		double low, high;
	} cases[] = {
		{ "mean", 0, 1, 5 },
		{ "mean", 1, 1, 5 },
		{ "sum", 0, 0.5, 9.5 },
		{ "sum", 1, 1, 5 },
		{ "percent", 0, 0, 100 },
		{ "percent", 1, 0, 100 },
		{ "lowest", 0, -0.5, 5 },
		{ "lowest", 1, 1, 5 },
		{ "other", 0, 0.5, 4.5 },
		{ "other", 1, 0, 0 },
	};
	struct codebook *book =
	    book_read("kind,id,of,key,low,high,step,metric,form\n"
		      "scale,sum,,,,,,sum,\nscale,percent,,,,,,percent,\n"
		      "scale,lowest,,,,,,lowest,\n"
		      "item,a,mean sum percent lowest,-,1,5,,,p\n"
		      "item,b,sum percent lowest,+,-0.5,4.5,0.5,,\n"
		      "item,c,other,,0.5,4.5,0.5,,\n");
	double low, high;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		codebook_range(book,
		    &book->scale[codebook_scale(book, cases[i].scale)],
		    cases[i].form, &low, &high);
		if (low != cases[i].low || high != cases[i].high)
			fail_msg("%s in form %zu: %g..%g", cases[i].scale,
			    cases[i].form, low, high);
	}
	codebook_free(book);
}

/* What codebook_write makes of a book, which is given back. */
static char *
write_book(struct codebook *book)
{
	FILE *file = tmpfile();
	struct writer *writer = writer_open(fileno(file), ',');
	struct error e;
	char *text;
	long n;

	codebook_write(book, writer);
	assert_int_equal(writer_flush(writer, &e), 0);
	writer_close(writer);
	codebook_free(book);
	n = lseek(fileno(file), 0, SEEK_END);
	text = calloc((size_t)n + 1, 1);
	assert_int_equal(pread(fileno(file), text, (size_t)n, 0), n);
	fclose(file);
	return text;
}

static void
writes_what_it_read(void **state)
{
	static const char *const tables[][2] = {
		{ "id,of,key\nq1,trust,+\nq2,trust,-\n", NULL },
		{ "id,of,text\nq1,trust,I trust\n", NULL },
		{ "kind,id,of,text,more,note\nitem,a,s,One,,\n"
		  "scale,s,,Ess,\"More, even\",mine\n",
		    NULL },
		{ "kind,id,of,key,low,high,step,choices,column,missing,need,"
		  "metric,role,form,private,together,text,more,text:de,"
		  "more:de,note\n"
		  "item,a,s  t,+,01,5.0,1,c,a* #7,-9 99,,,,p,,,A,,B,,n\n"
		  "scale,s,,,,,,,,,80%,percent,pillar,,yes,,,,,,\n"
		  "choice,1,c,,,,,,never,,,,,,,,Never,,Nie,,\n"
		  "action,,pillar,,,,,,,,,,,,,yes,Go.,,Geh.,,\n"
		  "text,frame,,,,,,,,,,,,p,,,Now,,Nun,,\n",
		    NULL },
		{ "note,text,kind,of,id\nn,One,item,s,\"a\"\r\n\r\n",
		    "kind,id,of,text,note\nitem,a,s,One,n\n" },
	};
	const char *expected;
	size_t i;
	char *text;

	(void)state;
	for (i = 0; i < COUNT(tables); i++) {
		text = write_book(book_read(tables[i][0]));
		expected = tables[i][tables[i][1] != NULL];
		assert_string_equal(text, expected);
		free(text);
	}
}

/* Every codebook that is built in is right, and comes back as itself. */
static void
writes_built_in_codebooks(void **state)
{
	const struct builtin *builtin = builtin_codebooks();
	char *table, *once, *twice;

	(void)state;
	assert_non_null(builtin_find("checkin"));
	assert_null(builtin_find("no such codebook"));
	assert_non_null(builtin->name);
	for (; builtin->name != NULL; builtin++) {
		table = xstrndup((const char *)builtin->data, builtin->size);
		once = write_book(book_read(table));
		twice = write_book(book_read(once));
		assert_string_equal(once, twice);
		free(table);
		free(once);
		free(twice);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_mistakes_in_the_table),
		cmocka_unit_test(finds_cells_out_of_place),
		cmocka_unit_test(finds_mistakes_in_items),
		cmocka_unit_test(finds_mistakes_in_scales),
		cmocka_unit_test(finds_needs_that_mean_nothing),
		cmocka_unit_test(finds_circles_of_scales),
		cmocka_unit_test(finds_mistakes_in_roles),
		cmocka_unit_test(finds_mistakes_in_choices),
		cmocka_unit_test(finds_mistakes_in_levels),
		cmocka_unit_test(finds_mistakes_in_prompts),
		cmocka_unit_test(finds_mistakes_in_texts),
		cmocka_unit_test(finds_names_that_stand_twice),
		cmocka_unit_test(reserves_the_known_columns),
		cmocka_unit_test(refuses_what_cannot_be_exact),
		cmocka_unit_test(finds_all_mistakes),
		cmocka_unit_test(takes_defaults),
		cmocka_unit_test(reads_all_cells),
		cmocka_unit_test(orders_and_nests_scales),
		cmocka_unit_test(spreads_privacy),
		cmocka_unit_test(knows_forms),
		cmocka_unit_test(finds_things),
		cmocka_unit_test(takes_words_apart),
		cmocka_unit_test(chooses_levels),
		cmocka_unit_test(knows_what_lists_are_for),
		cmocka_unit_test(counts_required_answers),
		cmocka_unit_test(knows_ranges),
		cmocka_unit_test(writes_what_it_read),
		cmocka_unit_test(writes_built_in_codebooks),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
