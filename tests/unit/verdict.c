/*
 * Sittings, and what may be said of them.  Scores stand in the cases as words,
 * "fun 50 fun_change 2"; scales that are not named have no score.
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
#include "scores.h"
#include "sitting.h"
#include "verdict.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* Three pillars, of which one has no statement about change. */
static const char table[] =
    "kind,id,of,low,metric,role,form,text\n"
    "text,basis,,,,,,anchors\n"
    "scale,safety,,,percent,pillar,,\n"
    "scale,fun,,,percent,pillar,,\n"
    "scale,support,,,percent,pillar,,\n"
    "scale,giving,,,percent,giving,,\n"
    "scale,receiving,,,percent,receiving,,\n"
    "scale,safety_change,safety,,mean,change,,\n"
    "scale,fun_change,fun,,mean,change,,\n"
    "scale,safety_gate,,,lowest,gate,,\n"
    "level,strong,pillar,75,,,,\n"
    "level,present,pillar,50,,,,\n"
    "level,patchy,pillar,25,,,,\n"
    "level,thin,pillar,0,,,,\n"
    "level,closed,safety_gate,1,,,,\n"
    "item,safety1,safety receiving safety_gate,,,,pulse,\n"
    "item,safety2,safety giving,,,,pulse,\n"
    "item,fun1,fun receiving,,,,pulse,\n"
    "item,fun2,fun giving,,,,pulse,\n"
    "item,support1,support receiving,,,,pulse,\n"
    "item,support2,support giving,,,,,\n"
    "item,safety_since,safety_change,,,,,\n"
    "item,fun_since,fun_change,,,,,\n";

/* A sitting with these scores, to be given back with sitting_free. */
static struct sitting
make_sitting(const struct codebook *book, const char *words, size_t form)
{
	struct sitting sitting = { .form = form };
	struct slice word;
	char *name;
	long scale;
	size_t s;

	sitting.score = xcalloc(book->nscales, sizeof(*sitting.score));
	for (s = 0; s < book->nscales; s++)
		sitting.score[s] = NAN;
	while (codebook_word(&words, &word)) {
		name = xstrndup(word.s, word.n);
		scale = codebook_scale(book, name);
		free(name);
		assert_int_not_equal(scale, -1);
		assert_true(codebook_word(&words, &word));
		sitting.score[scale] = strtod(word.s, NULL);
	}
	return sitting;
}

/* All rows of a table of scores: "who date form fun", what is passed over as
 * "-", and what is wrong as "!line:what". */
static char *
list_sittings(const struct codebook *book, const char *scores_table)
{
	struct reader *in =
	    reader_open_memory(scores_table, strlen(scores_table), ',');
	struct sitting sitting = { 0 };
	struct scores scores;
	struct header header;
	struct error e;
	struct row row;
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);
	int got;

	assert_int_equal(reader_header(in, &header, &e), 0);
	got = scores_open(&scores, book, &header, &e);
	while (got != -1 && reader_next(in, &row, &e) == 1) {
		got = scores_read(&scores, &row, &sitting, &e);
		if (got == 1)
			fprintf(out, "%s %s %zu %g %s\n", sitting.who,
			    sitting.date, sitting.form, sitting.score[1],
			    sitting.text[1]);
		else if (got == 0)
			fputs("-\n", out);
	}
	if (got == -1)
		fprintf(out, "!%zu:%s\n", e.line, e.text);
	fclose(out);
	sitting_free(&sitting);
	scores_close(&scores);
	header_free(&header);
	reader_close(in);
	return text;
}

static void
reads_sittings(void **state)
{
	static const char *const cases[][2] = {
		{ "fun,who,date,form,about\n"
		  "50.00,ann,2026-01-31,,self\n"
		  "7.5,ann,,pulse,\n"
		  ",ann,2026-02-28,full,self\n"
		  "80,ann,2026-01-31,full,partner\n"
		  "0,,,,\n",
		    "ann 2026-01-31 0 50 50.00\nann  1 7.5 7.5\n-\n-\n"
		    "  0 0 0\n" },
		{ "safety\n50\n", "  0 nan (null)\n" },
		{ "fun,date\n50,31.1.2026\n", "!2:date: \"31.1.2026\" is not" },
		{ "fun,form\n50,short\n", "!2:form: \"short\" is not a form" },
		{ "fun\nhigh\n", "!2:fun: \"high\" is not a score" },
		{ "fun\n50x\n", "!2:fun: \"50x\" is not a score" },
		{ "fun\nnan\n", "!2:fun: \"nan\" is not a score" },
		{ "fun\ninf\n", "!2:fun: \"inf\" is not a score" },
		{ "who,fun1\nann,3\n", "!1:these are answers" },
		{ "who,scale,score\nann,fun,3\n", "!1:these are scores one" },
		{ "who,date\n", "!1:the table has none" },
	};
	struct codebook *book = book_read(table);
	size_t i;
	char *text;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		text = list_sittings(book, cases[i][0]);
		if (strncmp(text, cases[i][1], strlen(cases[i][1])) != 0)
			fail_msg("\"%s\", not \"%s\"", text, cases[i][1]);
		free(text);
	}
	codebook_free(book);
}

/* What no sitting can come to, and what is no number of digits. */
static void
refuses_impossible_scores(void **state)
{
	static const char *const cells[] = { "-50", "-0.01", "100.01", "1e300",
		"0x20", " 50", "\t50" };
	struct codebook *book = book_read(table);
	char scores_table[64];
	size_t i;
	char *text;

	(void)state;
	for (i = 0; i < COUNT(cells); i++) {
		snprintf(scores_table, sizeof(scores_table), "fun\n%s\n",
		    cells[i]);
		text = list_sittings(book, scores_table);
		if (strncmp(text, "!2:fun: ", 8) != 0)
			fail_msg("\"%s\" is taken for a score: %s", cells[i],
			    text);
		free(text);
	}
	codebook_free(book);
}

static void
prints_whole_percents(void **state)
{
	const struct scale percent = { .metric = METRIC_PERCENT };
	const struct scale mean = { .metric = METRIC_MEAN };

	struct codebook *anchored =
	    book_read("kind,id,of,text\n"
		      "text,basis,,anchors\nitem,a,s,\n");
	struct codebook *other = book_read("id,of\na,s\n");

	(void)state;
	assert_true(verdict_printed(anchored, &percent, 74.49) == 74);
	assert_true(verdict_printed(anchored, &percent, 74.5) == 75);
	assert_true(verdict_printed(anchored, &percent, 75) == 75);
	assert_true(verdict_printed(anchored, &percent, 0) == 0);
	assert_true(verdict_printed(anchored, &mean, 3.75) == 3.75);
	assert_true(isnan(verdict_printed(anchored, &mean, NAN)));
	assert_true(verdict_printed(other, &percent, 74.5) == 74.5);
	codebook_free(anchored);
	codebook_free(other);
}

/* A score and the levels it may be called, "" for none. */
struct called {
	const char *scale;
	double score;
	const char *lower, *upper;
};

static void
check_called(const char *of, const struct called *called, size_t n)
{
	struct codebook *book = book_read(of);
	const struct level *lower, *upper;
	const char *low, *high;

	for (; n > 0; n--, called++) {
		verdict_levels(book,
		    &book->scale[codebook_scale(book, called->scale)],
		    called->score, &lower, &upper);
		low = lower == NULL ? "" : lower->id;
		high = upper == NULL ? "" : upper->id;
		if (strcmp(low, called->lower) != 0 ||
		    strcmp(high, called->upper) != 0)
			fail_msg("%s %g: \"%s\" to \"%s\"", called->scale,
			    called->score, low, high);
	}
	codebook_free(book);
}

static void
names_both_levels_near_a_bound(void **state)
{
	static const struct called called[] = {
		{ "fun", 100, "strong", "strong" },
		{ "fun", 80.5, "strong", "strong" },
		{ "fun", 80.49, "present", "strong" },
		{ "fun", 80, "present", "strong" },
		{ "fun", 75, "present", "strong" },
		{ "fun", 74.5, "present", "strong" },
		{ "fun", 74, "present", "strong" },
		{ "fun", 70, "present", "strong" },
		{ "fun", 69.5, "present", "strong" },
		{ "fun", 69.49, "present", "present" },
		{ "fun", 62.5, "present", "present" },
		{ "fun", 56, "present", "present" },
		{ "fun", 55, "patchy", "present" },
		{ "fun", 45, "patchy", "present" },
		{ "fun", 44, "patchy", "patchy" },
		{ "fun", 30, "thin", "patchy" },
		{ "fun", 20, "thin", "patchy" },
		{ "fun", 19, "thin", "thin" },
		{ "fun", 5, "thin", "thin" },
		{ "fun", 0, "thin", "thin" },
		{ "fun", NAN, "", "" },
		{ "giving", 75, "", "" },
	};

	(void)state;
	check_called(table, called, COUNT(called));
}

/* Elsewhere a bound is a bound: levels of norms, or of another metric. */
static void
names_one_level_elsewhere(void **state)
{
	static const struct called norms[] = {
		{ "s", 75, "high", "high" },
		{ "s", 74.99, "some", "some" },
		{ "s", 10, "some", "some" },
		{ "s", 9.99, "", "" },
	};
	static const struct called mean[] = {
		{ "s", 4, "high", "high" },
		{ "s", 3.99, "some", "some" },
		{ "s", 0.99, "", "" },
	};

	(void)state;
	check_called("kind,id,of,low,metric,text\nscale,s,,,percent,\n"
		     "level,high,,75,,\nlevel,some,,10,,\nitem,a,s,,,\n",
	    norms, COUNT(norms));
	check_called("kind,id,of,low,metric,text\nscale,s,,,percent,\n"
		     "level,high,,75,,\nlevel,some,,10,,\nitem,a,s,,,\n"
		     "text,basis,,,,norms\n",
	    norms, COUNT(norms));
	check_called("kind,id,of,low,text\n"
		     "level,high,,4,\nlevel,some,,1,\nitem,a,s,,\n"
		     "text,basis,,,anchors\n",
	    mean, COUNT(mean));
}

static void
calls_the_highest_level_strong(void **state)
{
	static const struct {
		const char *words;
		int strong;
	} cases[] = {
		{ "fun 100", 1 },
		{ "fun 75", 1 },
		{ "fun 74.99", 0 },
		{ "fun 0", 0 },
		{ "safety 100", 0 },
	};
	struct codebook *book = book_read(table);
	struct codebook *bare = book_read("kind,id,of,metric,role\n"
					  "scale,s,,percent,pillar\n"
					  "item,a,s,,\n");
	struct sitting sitting;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		sitting = make_sitting(book, cases[i].words, 0);
		assert_int_equal(verdict_strong(book, &sitting, 1),
		    cases[i].strong);
		sitting_free(&sitting);
	}
	sitting = make_sitting(bare, "s 100", 0);
	assert_false(verdict_strong(bare, &sitting, 0));
	sitting_free(&sitting);
	codebook_free(book);
	codebook_free(bare);
}

static void
sees_change_only_where_it_was_said(void **state)
{
	static const struct {
		const char *words;
		size_t form;
		enum change fun;
	} cases[] = {
		{ "fun 10", 0, CHANGE_NONE },
		{ "fun 90 fun_change 1", 0, CHANGE_FADING },
		{ "fun 90 fun_change 2", 0, CHANGE_FADING },
		{ "fun_change 2.99", 0, CHANGE_FADING },
		{ "fun_change 3", 0, CHANGE_NONE },
		{ "fun_change 4", 0, CHANGE_BRIGHTENING },
		{ "fun 10 fun_change 5", 0, CHANGE_BRIGHTENING },
		{ "safety_change 1", 0, CHANGE_NONE },
		/* The pulse has no such statement. */
		{ "fun_change 1", 1, CHANGE_NONE },
	};
	struct codebook *book = book_read(table);
	struct sitting sitting;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		sitting = make_sitting(book, cases[i].words, cases[i].form);
		assert_int_equal(verdict_change(book, &sitting, 1),
		    cases[i].fun);
		assert_int_equal(verdict_change(book, &sitting, 2),
		    CHANGE_NONE);
		sitting_free(&sitting);
	}
	codebook_free(book);
}

/* From answers: that of a reversed item is turned before. */
static void
sees_change_of_keyed_answers(void **state)
{
	static const struct {
		const char *words;
		enum change change;
	} cases[] = {
		{ "s_change 0", CHANGE_FADING },
		{ "s_change 49.99", CHANGE_FADING },
		{ "s_change 50", CHANGE_NONE },
		{ "s_change 75", CHANGE_BRIGHTENING },
	};
	struct codebook *book = book_read("kind,id,of,key,high,metric,role\n"
					  "scale,s,,,,percent,pillar\n"
					  "scale,s_change,s,,,percent,change\n"
					  "item,a,s,,,,\n"
					  "item,b,s_change,-,3,,\n");
	struct sitting sitting;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		sitting = make_sitting(book, cases[i].words, 0);
		assert_int_equal(verdict_change(book, &sitting, 0),
		    cases[i].change);
		sitting_free(&sitting);
	}
	codebook_free(book);
}

/* Pillars' names with blanks between. */
static void
check_list(const struct codebook *book, const char *words, const size_t *list,
    size_t n, const char *expected)
{
	char text[100] = "";
	size_t i;

	for (i = 0; i < n; i++)
		snprintf(text + strlen(text), sizeof(text) - strlen(text),
		    "%s%s", i > 0 ? " " : "", book->scale[list[i]].id);
	if (strcmp(text, expected) != 0)
		fail_msg("%s: \"%s\", not \"%s\"", words, text, expected);
}

static void
finds_the_lowest(void **state)
{
	static const struct {
		const char *words, *lowest;
	} cases[] = {
		{ "", "" },
		{ "giving 10 receiving 90", "" },
		{ "safety 40 fun 50 support 60", "safety" },
		{ "safety 60 fun 50 support 40", "support" },
		{ "safety 50 fun 50 support 50", "safety fun support" },
		{ "safety 55 fun 50 support 90", "safety fun" },
		{ "safety 55.02 fun 50 support 90", "fun" },
		{ "safety 50 fun 90 support 85", "safety" },
		{ "safety 50 fun 90 support 84.98", "safety" },
		{ "safety 54.17 fun 58.34 support 49.17", "safety support" },
		{ "fun 50", "fun" },
		{ "fun 50 support 0", "support" },
	};
	struct codebook *book = book_read(table);
	size_t *list = xcalloc(book->nscales, sizeof(*list)), i, n;
	struct sitting sitting;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		sitting = make_sitting(book, cases[i].words, 0);
		n = verdict_lowest(book, &sitting, list);
		check_list(book, cases[i].words, list, n, cases[i].lowest);
		sitting_free(&sitting);
	}
	free(list);
	codebook_free(book);
}

static void
sees_what_is_even_or_strong(void **state)
{
	static const struct {
		const char *words, *strongest;
		int even, all_strong;
	} cases[] = {
		{ "", "", 0, 0 },
		{ "giving 90 receiving 90", "", 0, 0 },
		{ "fun 50", "fun", 0, 0 },
		{ "fun 75", "fun", 0, 1 },
		{ "fun 50 support 50", "fun", 1, 0 },
		{ "fun 50 support 55", "support", 1, 0 },
		{ "fun 50 support 55.02", "support", 0, 0 },
		{ "safety 50 fun 53 support 56", "support", 0, 0 },
		{ "safety 50 fun 53 support 55", "support", 1, 0 },
		{ "safety 80 fun 90 support 75", "fun", 0, 1 },
		{ "safety 80 fun 90 support 74.99", "fun", 0, 0 },
		{ "safety 90 fun 80 support 90", "safety", 0, 1 },
		{ "safety 0 fun 0 support 0", "safety", 1, 0 },
	};
	struct codebook *book = book_read(table);
	struct sitting sitting;
	size_t i, list[1];

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		sitting = make_sitting(book, cases[i].words, 0);
		list[0] = (size_t)verdict_strongest(book, &sitting);
		check_list(book, cases[i].words, list, list[0] != (size_t)-1,
		    cases[i].strongest);
		assert_int_equal(verdict_even(book, &sitting), cases[i].even);
		assert_int_equal(verdict_all_strong(book, &sitting),
		    cases[i].all_strong);
		sitting_free(&sitting);
	}
	codebook_free(book);
}

/* Five points are a fifth of a point of answers from 1 to 5. */
static void
brings_means_to_percents(void **state)
{
	static const struct {
		const char *words, *lowest;
	} cases[] = {
		{ "a 3.00 b 3.20", "a b" },
		{ "a 3.00 b 3.21", "a" },
		{ "a 3.00 b 4.00 c 5.00", "a c" },
		{ "a 3.00 c 5.41", "a" },
		{ "a 3.00 c 4.00", "c" },
	};
	struct codebook *book = book_read("kind,id,of,high,metric,role\n"
					  "scale,a,,,,pillar\n"
					  "scale,b,,,,pillar\n"
					  "scale,c,,,sum,pillar\n"
					  "item,q,a b,,,\n"
					  "item,r,c,9,,\n");
	size_t list[3], i, n;
	struct sitting sitting;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		sitting = make_sitting(book, cases[i].words, 0);
		n = verdict_lowest(book, &sitting, list);
		check_list(book, cases[i].words, list, n, cases[i].lowest);
		sitting_free(&sitting);
	}
	codebook_free(book);
}

static void
puts_fading_candidates_first(void **state)
{
	static const struct {
		const char *words, *candidates;
	} cases[] = {
		{ "", "" },
		{ "safety 50 fun 50 support 50", "safety fun support" },
		{ "safety 50 fun 55 support 50 fun_change 2",
		    "fun safety support" },
		{ "safety 50 fun 55 support 50 fun_change 4",
		    "safety fun support" },
		{ "safety 50 fun 50 support 50 fun_change 1 safety_change 2",
		    "safety fun support" },
		{ "safety 70 fun 90 support 40 safety_change 1", "support" },
		{ "safety 72 fun 77 support 80", "safety" },
		{ "safety 80 fun 80 support 90 fun_change 1", "fun" },
		{ "safety 44 fun 45 support 40 safety_change 3 fun_change 1",
		    "fun safety support" },
	};
	struct codebook *book = book_read(table);
	size_t *list = xcalloc(book->nscales, sizeof(*list)), i, n;
	struct sitting sitting;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		sitting = make_sitting(book, cases[i].words, 0);
		n = verdict_candidates(book, &sitting, list);
		check_list(book, cases[i].words, list, n, cases[i].candidates);
		sitting_free(&sitting);
	}
	free(list);
	codebook_free(book);
}

/* A sitting and whether something is so. */
struct judged {
	const char *words;
	int expected;
};

static void
check_judged(const char *of,
    int (*judge)(const struct codebook *, const struct sitting *), size_t form,
    const struct judged *judged, size_t n)
{
	struct codebook *book = book_read(of);
	struct sitting sitting;

	for (; n > 0; n--, judged++) {
		sitting = make_sitting(book, judged->words, form);
		if (judge(book, &sitting) != judged->expected)
			fail_msg("\"%s\" is not %d", judged->words,
			    judged->expected);
		sitting_free(&sitting);
	}
	codebook_free(book);
}

static void
closes_the_gate(void **state)
{
	static const struct judged judged[] = {
		{ "safety 90 safety_gate 2 safety_change 3", 0 },
		{ "safety 90 safety_gate 2 safety_change 5", 0 },
		{ "safety 90 safety_gate 2", 0 },
		{ "safety 50 safety_gate 2", 0 },
		{ "safety 90 safety_gate 1.01", 0 },
		{ "safety 90 safety_gate 1", 1 },
		{ "safety 90", 1 },
		{ "safety 49.99 safety_gate 5", 1 },
		{ "safety 0 safety_gate 5", 1 },
		{ "safety_gate 5", 1 },
		{ "safety 90 safety_gate 5 safety_change 2", 1 },
		/* Other pillars close nothing. */
		{ "safety 90 safety_gate 5 fun 10 fun_change 1", 0 },
		{ "", 1 },
	};
	static const struct judged pulse[] = {
		{ "safety 50 safety_gate 2 safety_change 1", 0 },
		{ "safety 49 safety_gate 2", 1 },
		{ "safety 50 safety_gate 1", 1 },
	};

	(void)state;
	check_judged(table, verdict_gate_closed, 0, judged, COUNT(judged));
	check_judged(table, verdict_gate_closed, 1, pulse, COUNT(pulse));
}

static void
has_no_gate_without_one(void **state)
{
	static const struct judged judged[] = {
		{ "s 0", 0 },
		{ "", 0 },
		{ "s 0 s_change 1", 0 },
	};

	(void)state;
	check_judged("kind,id,of,metric,role\nscale,s,,percent,pillar\n"
		     "scale,s_change,s,,change\nitem,a,s,,\n"
		     "item,b,s_change,,\n",
	    verdict_gate_closed, 0, judged, COUNT(judged));
}

/* Differences of scores with two decimals: 12.5 is enough. */
static int
gives_more(const struct codebook *book, const struct sitting *sitting)
{
	return verdict_balance(book, sitting) > 0;
}

static void
knows_who_gives_more(void **state)
{
	static const struct judged judged[] = {
		{ "giving 62.50 receiving 50.00", 1 },
		{ "giving 62.48 receiving 50.00", 0 },
		{ "giving 56.94 receiving 44.44", 1 },
		{ "giving 68.06 receiving 55.56", 1 },
		{ "giving 65.28 receiving 52.78", 1 },
		{ "giving 33.33 receiving 20.83", 1 },
		{ "giving 100 receiving 0", 1 },
		{ "giving 50 receiving 50", 0 },
		{ "giving 50.00 receiving 62.50", 0 },
		{ "giving 100", 0 },
		{ "receiving 0", 0 },
		{ "", 0 },
	};
	static const struct judged means[] = {
		{ "g 3.5 r 3", 1 },
		{ "g 3.49 r 3", 0 },
	};
	static const struct judged none[] = { { "giving 90 s 10", 0 } };

	(void)state;
	check_judged(table, gives_more, 0, judged, COUNT(judged));
	check_judged("kind,id,of,role\nscale,g,,giving\nscale,r,,receiving\n"
		     "item,a,g,\nitem,b,r,\n",
	    gives_more, 0, means, COUNT(means));
	check_judged("kind,id,of,metric,role\nscale,giving,,percent,giving\n"
		     "scale,s,,percent,\nitem,a,giving s,,\n",
	    gives_more, 0, none, COUNT(none));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_sittings),
		cmocka_unit_test(refuses_impossible_scores),
		cmocka_unit_test(prints_whole_percents),
		cmocka_unit_test(names_both_levels_near_a_bound),
		cmocka_unit_test(names_one_level_elsewhere),
		cmocka_unit_test(calls_the_highest_level_strong),
		cmocka_unit_test(sees_change_only_where_it_was_said),
		cmocka_unit_test(sees_change_of_keyed_answers),
		cmocka_unit_test(finds_the_lowest),
		cmocka_unit_test(sees_what_is_even_or_strong),
		cmocka_unit_test(brings_means_to_percents),
		cmocka_unit_test(puts_fading_candidates_first),
		cmocka_unit_test(closes_the_gate),
		cmocka_unit_test(has_no_gate_without_one),
		cmocka_unit_test(knows_who_gives_more),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
