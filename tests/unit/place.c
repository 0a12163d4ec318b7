/*
 * Which column is which item, and what is said where it is not one.
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
#include "label.h"
#include "place.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static const struct {
	const char *column, *header, *found; /* item q1's text: I am tired. */
} cases[] = {
	{ "", "id,q1", "id 2" },
	{ "", "Q1,q1", "id 2" },
	{ "", "Q1,q2", "folded 1" },
	{ "", "\xc2\xa0q1 ,q2", "folded 1" },
	{ "", "Q1, q1", "q1: 2 columns could be it: #1 \"Q1\", #2 \" q1\"" },
	{ "", "q1,q1", "q1: 2 columns could be it: #1 \"q1\", #2 \"q1\"" },
	{ "", "qq1,x", "q1: there is no such column (nearest: #1 \"qq1\")" },
	{ "", "I  am TIRED. ,x", "text 1" },
	{ "", "x,q1. I am so", "code 2" },
	{ "", "x,q1 I am so", "q1: there is no such column" },
	{ "", "x,G1[q1]", "code 2" },
	{ "", "x,q[1]", "q1: there is no such column" },
	{ "", "x,q[SQ1]", "q1: there is no such column" },
	{ "", "x,G1[q1]. How? [I am so]", "code 2" },
	{ "", "I am tird,x",
	    "q1: there is no such column (nearest: #1 \"I am tird\")" },
	{ "", "I am  tired.,I am tired.", "text 2" },
	{ "", "I am  tired.,i am tired.",
	    "q1: 2 columns could be it: #1 \"I am  tired.\", "
	    "#2 \"i am tired.\"" },
	{ "Je  vais*", "Je vais bien,Je  vais bien", "column 2" },
	{ "je**", "Je vais bien,x", "column 1" },
	{ "#2", "q,x", "column 2" },
	{ "#3", "q,x", "q1: there is no such column (nearest: #1 \"q\")" },
	{ "#", "x,#", "column 2" },
	{ "*[I am tired]", "x,Do you [I am  tired]", "column 2" },
	{ "nope|Fatigue", "x,fatigue", "column 2" },
	{ "a*", "ax,ay", "q1: 2 columns could be it: #1 \"ax\", #2 \"ay\"" },
	{ "m > T - *", "m > T - Never,x,m > T - 2,m > T - Always",
	    "options 1 3 4" },
	{ "m (choice=*)", "m (choice=Never),m (choice=Always)", "options 1 2" },
	{ "m___*", "m___1,m___5", "options 1 2" },
	{ "r.*.q", "r.1.q,r.2.q",
	    "q1: 2 columns could be it: #1 \"r.1.q\", #2 \"r.2.q\"" },
	{ "m - *", "m - Never,m - Always,m - none", "options 1 2 3" },
	{ "m___*", "m___4",
	    "q1: column #1 \"m___4\" could be the item, or its option \"4\": "
	    "name it without \"*\"" },
	{ "How*",
	    "How much do you agree with each of these statements about sleep? "
	    "[I nap],"
	    "How much do you agree with each of these statements about sleep? "
	    "[I doze]",
	    "q1: 2 columns could be it: "
	    "#1 \"How much do you agree with e...tements about sleep? [I "
	    "nap]\", "
	    "#2 \"How much do you agree with e...ements about sleep? [I "
	    "doze]\"" },
	{ "\xc3\xa4*",
	    "\xc3\xa4\xc3\xa4 234567890123456789012345678901234567890123456789"
	    "01234567890\xe2\x80\xae,\xc3\xa4",
	    "q1: 2 columns could be it: "
	    "#1 \"\xc3\xa4\xc3\xa4 2345678901234567890123456..."
	    "456789012345678901234567890\\u{202E}\", #2 \"\xc3\xa4\"" },
	{ "m *", "m (4),x", "column 1" },
	{ "pre|post", "pre,post",
	    "q1: 2 columns could be it: #1 \"pre\", #2 \"post\"" },
	{ "pre|p*|#1", "pre,x", "column 1" },
	{ "pre|PRE", "pre,x", "column 1" },
	{ "Q3", "Q1,Q3",
	    "q1: 2 columns could be it: #1 \"Q1\" by its id, folded, "
	    "#2 \"Q3\" by the codebook's cell \"column\"" },
	{ "#2", "q1,Q3", "id 1" },
	{ "#2", "Q1,Q3",
	    "q1: 2 columns could be it: #1 \"Q1\" by its id, folded, "
	    "#2 \"Q3\" by the codebook's cell \"column\"" },
	{ "q1*", "q1_time,q1", "id 2" },
	{ "Q1|#1|I am so|Q*", "Q1,x", "folded 1" },
	{ "Q3|*[I am so]", "x,q1", "id 2" },
	{ "A8[SQ001]", "x,A8[SQ001]. Which? [Row 1]", "column 2" },
	{ "A8[SQ001]", "A8[SQ001]. Which? [1],A8[SQ001]. Which? [2]",
	    "q1: 2 columns could be it: #1 \"A8[SQ001]. Which? [1]\", "
	    "#2 \"A8[SQ001]. Which? [2]\"" },
	{ "A8[SQ001]", "A8[SQ001]. Which? [Row 1],a8[sq001]", "column 2" },
	{ "A8|A9", "A8. I am so,A9",
	    "q1: 2 columns could be it: #1 \"A8. I am so\", #2 \"A9\"" },
	{ "A8", "q1,A8. I am so", "id 1" },
	{ "A8", "Q1,A8. I am so",
	    "q1: 2 columns could be it: #1 \"Q1\" by its id, folded, "
	    "#2 \"A8. I am so\" by the codebook's cell \"column\"" },
	{ "SQ1", "A8[SQ1],A8[SQ1]. Which?",
	    "q1: there is no such column (nearest: #1 \"A8[SQ1]\", "
	    "#2 \"A8[SQ1]. Which?\"; the codebook's cell \"column\" can say "
	    "which)" },
	{ "", "x,How?  [I am tired.]",
	    "q1: there is no such column (nearest: #2 \"How?  [I am tired.]\"; "
	    "*[I am tired.] in the codebook's cell \"column\" finds it)" },
	{ "", "x,How?.I am  TIRED",
	    "q1: there is no such column (nearest: #2 \"How?.I am  TIRED\"; "
	    "*.I am tired in the codebook's cell \"column\" finds it)" },
	{ "", "x,How? >> I am tired.",
	    "q1: there is no such column (nearest: #2 \"How? >> I am tired.\"; "
	    "* >> I am tired. in the codebook's cell \"column\" finds it)" },
	{ "", "x,How | I am tired (1 to 5)",
	    "q1: there is no such column (nearest: "
	    "#2 \"How | I am tired (1 to 5)\"; "
	    "* * I am tired* in the codebook's cell \"column\" finds it)" },
	{ "", "x,I am tired (1-5)",
	    "q1: there is no such column (nearest: #2 \"I am tired (1-5)\"; "
	    "I am tired (1-5) in the codebook's cell \"column\" finds it)" },
	{ "", "a [I am tired],b [I am tired]",
	    "q1: there is no such column (nearest: #1 \"a [I am tired]\", "
	    "#2 \"b [I am tired]\"; the codebook's cell \"column\" can say "
	    "which)" },
	{ "", "I am tireder or not,What a day I am tired",
	    "q1: there is no such column" },
	{ "*.I rest", "x,How? >> I rest",
	    "q1: there is no such column (nearest: #2 \"How? >> I rest\"; "
	    "* >> I rest in the codebook's cell \"column\" finds it)" },
	{ "#9|r.*.player.q_1", "x,rest.2.player.q_1",
	    "q1: there is no such column (nearest: #2 \"rest.2.player.q_1\"; "
	    "*.player.q_1 in the codebook's cell \"column\" finds it)" },
	{ "A8[*]", "A8[SQ1]. Which?,x",
	    "q1: there is no such column (nearest: #1 \"A8[SQ1]. Which?\"; "
	    "A8* in the codebook's cell \"column\" finds it)" },
	{ "Fatigue", "q2,q3,q4,Fatige,I am tird",
	    "q1: there is no such column (nearest: #1 \"q2\", #4 \"Fatige\", "
	    "#5 \"I am tird\")" },
	{ "m*", "m1,m11",
	    "q1: 2 columns could be it: #1 \"m1\", #2 \"m11\"; "
	    "\"11\" is no answer to it: -m can name one that opts out" },
	{ "m - *", "m - Never,m - 6,m - Always,m - No idea",
	    "q1: 4 columns could be it: #1 \"m - Never\", #2 \"m - 6\", "
	    "#3 \"m - Always\", ...; \"6\", \"No idea\" are no answers to "
	    "it: -m can name one that opts out" },
	{ "m - *", "m - 1,m - Never",
	    "q1: 2 columns could be it: #1 \"m - 1\", #2 \"m - Never\"" },
	{ "m - *", "m - x,m - y",
	    "q1: 2 columns could be it: #1 \"m - x\", #2 \"m - y\"" },
};

static void
find(const char *column, const char *names, char *out, size_t size)
{
	char table[400];
	struct error_list mistakes = { NULL, 0 };
	struct labels *labels;
	struct codebook *book;
	struct header header;
	struct reader *in = reader_open_memory(names, strlen(names), ',');
	struct place *place;
	struct error e;
	size_t i, n;

	snprintf(table, sizeof(table),
	    "kind,id,of,choices,column,text\nitem,q1,s,c,%s,I am tired.\n"
	    "scale,s,,,,\nchoice,1,c,,,Never\nchoice,5,c,,,Always\n",
	    column);
	book = book_read(table);
	reader_header(in, &header, &e);
	labels = labels_open(book, &book->item[0], "none", &e);
	place = places_find(book, &header, 1, NULL, &labels, &mistakes);
	n = (size_t)snprintf(out, size, "%s", place_names[place[0].by]);
	for (i = 0; i < place[0].n; i++)
		n += (size_t)snprintf(out + n, size - n, " %zu",
		    place[0].column[i] + 1);
	if (mistakes.n > 0)
		snprintf(out, size, "%s", mistakes.error[0].text);
	places_free(place, 1);
	error_list_free(&mistakes);
	labels_close(labels);
	header_free(&header);
	reader_close(in);
	codebook_free(book);
}

static void
finds_columns(void **state)
{
	char out[1024];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		find(cases[i].column, cases[i].header, out, sizeof(out));
		assert_string_equal(out, cases[i].found);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_columns),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
