/*
 * What may be said of two people.  Sittings stand in the cases as words, four
 * for a pillar: its id, both scores and its class; pillars that are not named
 * have no row.
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
#include "codebook_find.h"
#include "couple.h"
#include "pairs.h"
#include "prompt.h"
#include "verdict_couple.h"
#include "verdict_sent.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

enum { TOTAL, CALM, FUN, HELP, PLAN };

static const char table[] = "kind,id,of,metric,role,private\n"
			    "scale,all,,percent,total,\n"
			    "scale,calm,all,percent,pillar,yes\n"
			    "scale,fun,all,percent,pillar,\n"
			    "scale,help,all,percent,pillar,\n"
			    "scale,plan,all,percent,pillar,\n"
			    "item,calm1,calm,,,\n"
			    "item,fun1,fun,,,\n"
			    "item,help1,help,,,\n"
			    "item,plan1,plan,,,\n";

/* A row of numbers. */
static struct pairs_row
make_row(const char *date, long scale)
{
	struct pairs_row row = { 0 };

	row.couple = (char *)"oak";
	row.date = (char *)date;
	row.name[0] = row.name[1] = (char *)"";
	row.consent = CONSENT_NUMBERS;
	row.scale = scale;
	row.item = -1;
	comparison_clear(&row.pair);
	row.pair.known = 1;
	return row;
}

/* Add a sitting; "-" is no class. */
static void
add_sitting(struct couples *couples, const struct codebook *book,
    const char *date, const char *words)
{
	static const char *const classes[] = { "-", "strength", "thin",
		"differently" };
	struct pairs_row row;
	struct error e;
	char id[16], class[16];
	double a, b;
	int n, c;

	for (; sscanf(words, "%15s %lf %lf %15s%n", id, &a, &b, class, &n) == 4;
	     words += n) {
		row = make_row(date, codebook_scale(book, id));
		row.pair.own[0][PAIR_SCORE] = a;
		row.pair.own[1][PAIR_SCORE] = b;
		row.pair.both[PAIR_GAP] = a - b;
		for (c = 0; c < 4; c++) {
			if (strcmp(class, classes[c]) == 0)
				row.pair.class = (enum pair_class)c;
		}
		assert_int_equal(couples_add(couples, book, &row, 2, &e), 0);
	}
}

/* Why an area is proposed, and the ids of those to choose from. */
static void
check_area(const char *words, enum couple_reason reason, const char *expected)
{
	struct codebook *book = book_read(table);
	struct couples couples = { 0 };
	size_t list[8], n, i;
	char text[64] = "";

	add_sitting(&couples, book, "2026-01-31", words);
	assert_int_equal(couple_area(book, couple_latest(&couples.couple[0]),
			     list, &n),
	    reason);
	for (i = 0; i < n; i++) {
		strcat(text, i > 0 ? " " : "");
		strcat(text, book->scale[list[i]].id);
	}
	assert_string_equal(text, expected);
	couples_free(&couples);
	codebook_free(book);
}

static void
proposes_an_area(void **state)
{
	(void)state;
	check_area("fun 20 20 thin", COUPLE_NONE, "");
	check_area("fun nan nan - help 20 20 thin", COUPLE_NONE, "");
	check_area("fun 40 40 thin help 45 30 thin plan 90 20 differently",
	    COUPLE_THIN, "fun help");
	check_area("fun 40 40 thin help 45 29.98 thin plan 5 20 -", COUPLE_THIN,
	    "help");
	check_area("fun 80 80 strength help 20 60 differently "
		   "plan 70 25 differently",
	    COUPLE_DIFFERENTLY, "help plan");
	check_area("fun 80 80 strength help 20 60 differently "
		   "plan 75.02 30 differently",
	    COUPLE_DIFFERENTLY, "plan");
	check_area("fun 80 80 strength help 60 70 - plan 70 65 -",
	    COUPLE_LOWEST, "help plan");
	check_area("fun 75 75 strength help 74 90 - plan 80 80 strength",
	    COUPLE_LOWEST, "help");
	check_area("fun 80 80 strength help 90 75 strength "
		   "plan 90 75 strength",
	    COUPLE_STRONG, "fun help plan");
	check_area("fun 79.995 80 strength help 90 75 strength "
		   "plan 90 75 strength",
	    COUPLE_STRONG, "fun help plan");
	check_area("fun 80 79.98 strength help 90 75.01 strength "
		   "plan 90 74.98 strength",
	    COUPLE_STRONG, "help plan");
}

/* The ids of what there is most of. */
static void
check_most(const char *words, const char *expected)
{
	struct codebook *book = book_read(table);
	struct couples couples = { 0 };
	size_t list[8], n, i;
	char text[64] = "";

	add_sitting(&couples, book, "2026-01-31", words);
	couple_most(book, couple_latest(&couples.couple[0]), list, &n);
	for (i = 0; i < n; i++) {
		strcat(text, i > 0 ? " " : "");
		strcat(text, book->scale[list[i]].id);
	}
	assert_string_equal(text, expected);
	couples_free(&couples);
	codebook_free(book);
}

static void
finds_what_there_is_most_of(void **state)
{
	(void)state;
	/* Both at 50 or more */
	check_most("fun 50 60 - help 20 20 thin plan 20 20 thin", "fun");
	check_most("fun 60 50 - help 20 20 thin plan 20 20 thin", "fun");
	check_most("fun 49.99 74 - help 20 20 thin plan 20 20 thin", "");
	check_most("fun 74 49.99 - help 20 20 thin plan 20 20 thin", "");
	/* Within 5 points of the highest sum, and what rounding misses */
	check_most("fun 60 60 - help 55 60 - plan 20 20 thin", "fun help");
	check_most("fun 60 60 - help 54.995 60 - plan 20 20 thin", "fun help");
	check_most("fun 60 60 - help 54.98 60 - plan 20 20 thin", "fun");
	/* All sums within 5 points: of nothing is there most */
	check_most("fun 60 60 - help 55 60 - plan 58 58 -", "");
	check_most("fun 60 60 - help 54.995 60 - plan 58 58 -", "");
	check_most("fun 60 60 - help 54.98 60 - plan 58 58 -", "fun plan");
	/* What has a class is told elsewhere. */
	check_most("fun 55 80 differently help 50 50 - plan 20 20 thin",
	    "help");
	check_most("fun 80 80 strength help 50 50 - plan 20 20 thin", "help");
}

/* Where words are all that is known, they are set in order. */
static void
ranks_words(void **state)
{
	static const struct level level[] = { { .low = 0 }, { .low = 25 },
		{ .low = 50 } };
	struct codebook *book = book_read(table);
	struct couples couples = { 0 };
	const struct meeting *meeting;
	struct pairs_row row;
	struct error e;
	size_t list[8], n;
	long s;

	(void)state;
	for (s = FUN; s <= PLAN; s++) {
		row = make_row("2026-01-31", s);
		row.consent = CONSENT_WORDS;
		row.pair.lower[0] = row.pair.upper[0] = &level[s == FUN];
		row.pair.lower[1] = &level[0];
		row.pair.upper[1] = &level[1];
		row.pair.class = PAIR_THIN;
		assert_int_equal(couples_add(&couples, book, &row, 2, &e), 0);
	}
	meeting = couple_latest(&couples.couple[0]);
	assert_true(couple_percent(book, meeting, FUN, 0) == 25);
	assert_true(couple_percent(book, meeting, FUN, 1) == 12.5);
	assert_int_equal(couple_area(book, meeting, list, &n), COUPLE_THIN);
	assert_int_equal(n, 2);
	assert_int_equal(list[0], HELP);
	assert_int_equal(list[1], PLAN);
	couples_free(&couples);
	codebook_free(book);
}

/* What a side gives and the other receives, in a pillar and over all. */
static void
add_given(struct couples *couples, const struct codebook *book,
    const char *date, int giver, double lost, double general,
    enum pair_arrives sent)
{
	struct pairs_row row;
	struct error e;
	long s;

	for (s = TOTAL; s <= HELP; s += FUN) {
		row = make_row(date, s);
		row.pair.own[giver][PAIR_GIVES] =
		    50 + (s == FUN ? lost : general);
		row.pair.own[1 - giver][PAIR_RECEIVES] = 50;
		if (s == HELP)
			row.pair.own[giver][PAIR_GIVES] = 50;
		row.pair.sent[giver] = s == FUN ? sent : PAIR_FEW;
		assert_int_equal(couples_add(couples, book, &row, 2, &e), 0);
	}
}

static void
raises_what_the_table_says(void **state)
{
	struct codebook *book = book_read(table);
	struct couples couples = { 0 };
	struct couple_sent sent;

	(void)state;
	add_given(&couples, book, "2026-01-31", 1, 40, 10, PAIR_LESS);
	couple_raise(book, &couples.couple[0], &sent);
	assert_int_equal(sent.way, PAIR_LESS);
	assert_int_equal(sent.pillar, FUN);
	assert_int_equal(sent.giver, 1);
	assert_int_equal(sent.pooled, 0);
	assert_true(fabs(sent.by - 30) < 0.001);
	couples_free(&couples);

	add_given(&couples, book, "2026-01-31", 0, 40, 10, PAIR_ALIKE);
	couple_raise(book, &couples.couple[0], &sent);
	assert_int_equal(sent.way, PAIR_ALIKE);
	couples_free(&couples);
	codebook_free(book);
}

/* The table says so, and has no row of all statements. */
static void
raises_without_a_total(void **state)
{
	struct codebook *book = book_read(table);
	struct couples couples = { 0 };
	struct pairs_row row = make_row("2026-01-31", HELP);
	struct couple_sent sent;
	struct error e;

	(void)state;
	row.pair.own[1][PAIR_GIVES] = 80;
	row.pair.own[0][PAIR_RECEIVES] = 50;
	row.pair.sent[1] = PAIR_LESS;
	assert_int_equal(couples_add(&couples, book, &row, 2, &e), 0);
	couple_raise(book, &couples.couple[0], &sent);
	assert_int_equal(sent.way, PAIR_LESS);
	assert_int_equal(sent.pillar, HELP);
	assert_int_equal(sent.giver, 1);
	assert_true(isnan(sent.by));
	couples_free(&couples);
	codebook_free(book);
}

/* Three sittings: lost[i] in fun, and nothing in general. */
static void
check_pooled(const double *lost, size_t n, enum pair_arrives way)
{
	struct codebook *book = book_read(table);
	struct couples couples = { 0 };
	struct couple_sent sent;
	char date[16];
	size_t i;

	for (i = 0; i < n; i++) {
		snprintf(date, sizeof(date), "2026-01-%02zu", 1 + i);
		add_given(&couples, book, date, 0, lost[i], 0, PAIR_FEW);
	}
	couple_raise(book, &couples.couple[0], &sent);
	assert_int_equal(sent.way, way);
	if (way == PAIR_LESS || way == PAIR_MORE)
		assert_int_equal(sent.pooled, n);
	couples_free(&couples);
	codebook_free(book);
}

/* What is given in two areas, in one sitting: the one that is raised. */
static void
check_raised(double fun, double help, enum pair_arrives way, size_t pillar)
{
	struct codebook *book = book_read(table);
	struct couples couples = { 0 };
	const double lost[] = { [FUN] = fun, [HELP] = help };
	struct couple_sent sent;
	struct pairs_row row;
	struct error e;
	long s;

	for (s = FUN; s <= HELP; s++) {
		row = make_row("2026-01-31", s);
		row.pair.own[0][PAIR_GIVES] = 50 + lost[s];
		row.pair.own[1][PAIR_RECEIVES] = 50;
		row.pair.sent[0] = lost[s] > 0 ? PAIR_LESS : PAIR_MORE;
		assert_int_equal(couples_add(&couples, book, &row, 2, &e), 0);
	}
	row = make_row("2026-01-31", TOTAL);
	row.pair.own[0][PAIR_GIVES] = row.pair.own[1][PAIR_RECEIVES] = 50;
	assert_int_equal(couples_add(&couples, book, &row, 2, &e), 0);
	couple_raise(book, &couples.couple[0], &sent);
	assert_int_equal(sent.way, way);
	if (way != PAIR_ALIKE)
		assert_int_equal(sent.pillar, pillar);
	couples_free(&couples);
	codebook_free(book);
}

/* Of equal differences the first is raised. */
static void
raises_the_larger(void **state)
{
	(void)state;
	check_raised(30, 30, PAIR_LESS, FUN);
	check_raised(30, -30, PAIR_LESS, FUN);
	check_raised(30, 30.005, PAIR_LESS, FUN);
	check_raised(30, 30.02, PAIR_LESS, HELP);
	check_raised(30, -30.02, PAIR_MORE, HELP);
	check_raised(30.02, 30, PAIR_LESS, FUN);
}

/* From 12.5 points on, and what rounding misses. */
static void
raises_what_counts(void **state)
{
	(void)state;
	check_raised(12.5, 0, PAIR_LESS, FUN);
	check_raised(12.495, 0, PAIR_LESS, FUN);
	check_raised(12.48, 0, PAIR_ALIKE, FUN);
	check_raised(-12.5, 0, PAIR_MORE, FUN);
	check_raised(-12.495, 0, PAIR_MORE, FUN);
	check_raised(-12.48, 0, PAIR_ALIKE, FUN);
}

static void
pools_three_sittings(void **state)
{
	static const double two[] = { 50, 50 };
	static const double three[] = { 25, 25, 25 };
	static const double below[] = { 25, 25, 24.9 };
	static const double more[] = { -50, 0, -25 };
	static const double both[] = { 100, -25, 75, -25 };

	(void)state;
	check_pooled(two, 2, PAIR_FEW);
	check_pooled(three, 3, PAIR_LESS);
	check_pooled(below, 3, PAIR_ALIKE);
	check_pooled(more, 3, PAIR_MORE);
	check_pooled(both, 4, PAIR_ALIKE);
}

static void
sees_how_a_gap_moved(void **state)
{
	(void)state;
	assert_int_equal(couple_moved(10, 34.9), 0);
	assert_int_equal(couple_moved(10, 35), 1);
	assert_int_equal(couple_moved(10, -35), 1);
	assert_int_equal(couple_moved(-50, 25), -1);
	assert_int_equal(couple_moved(-50, 50), 0);
	assert_int_equal(couple_moved(NAN, 50), 0);
}

/* The gap was one, and is one, the other way. */
static void
sees_how_a_gap_turned(void **state)
{
	(void)state;
	assert_true(couple_turned(12.5, -12.5));
	assert_true(couple_turned(-12.5, 12.5));
	assert_true(couple_turned(-12.495, 12.495));
	assert_false(couple_turned(-12.5, 12.48));
	assert_false(couple_turned(12.5, -12.48));
	assert_false(couple_turned(12.48, -12.5));
	assert_false(couple_turned(-12.48, 12.5));
	assert_false(couple_turned(30, 30));
	assert_true(couple_turned(20, -44.9));
	assert_false(couple_turned(20, -45));
	assert_false(couple_turned(NAN, -20));
	assert_false(couple_turned(20, NAN));
}

/* Whether a prompt of this text is ever chosen for fun. */
static int
is_ever_chosen(const struct codebook *book, int both, const char *text)
{
	const struct prompt_search search = { .kind = PROMPT_ACTION,
		.scale = &book->scale[codebook_scale(book, "fun")],
		.both = both };
	const struct prompt *prompt;
	long turn;

	for (turn = -9; turn < 9; turn++) {
		prompt = prompt_choose(book, &search, turn);
		assert_non_null(prompt);
		if (strcmp(prompt->wording[0].text, text) == 0)
			return 1;
	}
	return 0;
}

/* An action that is about a private scale, too, is nothing for two. */
static void
chooses_nothing_private(void **state)
{
	struct codebook *book = book_read("kind,id,of,role,private,text\n"
					  "scale,safety,,pillar,yes,\n"
					  "scale,fun,,pillar,,\n"
					  "item,s1,safety,,,\n"
					  "item,f1,fun,,,\n"
					  "action,,fun,,,Laugh.\n"
					  "action,,fun safety,,,Ask.\n"
					  "action,,pillar,,,Sing.\n");

	(void)state;
	assert_true(is_ever_chosen(book, 0, "Ask."));
	assert_false(is_ever_chosen(book, 1, "Ask."));
	assert_true(is_ever_chosen(book, 1, "Laugh."));
	assert_true(is_ever_chosen(book, 1, "Sing."));
	codebook_free(book);
}

/* A private pillar is none, even if it had a row. */
static void
leaves_out_what_is_private(void **state)
{
	struct codebook *book = book_read(table);

	(void)state;
	assert_false(couple_is_pillar(book, TOTAL));
	assert_false(couple_is_pillar(book, CALM));
	assert_true(couple_is_pillar(book, FUN));
	codebook_free(book);
	check_area("calm 0 0 thin fun 40 40 thin help 80 80 strength",
	    COUPLE_THIN, "fun");
	check_area("calm 0 0 thin fun 80 80 strength help 90 90 strength",
	    COUPLE_STRONG, "help");
}

static void
sorts_sittings(void **state)
{
	struct codebook *book = book_read(table);
	struct couples couples = { 0 };
	struct pairs_row row = make_row("2026-01-31", FUN);
	struct error e;

	(void)state;
	add_sitting(&couples, book, "2026-01-31", "fun 1 1 -");
	add_sitting(&couples, book, "2026-01-01", "fun 2 2 - help 2 2 -");
	add_sitting(&couples, book, "2026-02-01", "fun 3 3 -");
	assert_int_equal(couples.couple[0].n, 3);
	assert_string_equal(couples.couple[0].meeting[0].date, "2026-01-01");
	assert_string_equal(couple_latest(&couples.couple[0])->date,
	    "2026-02-01");
	assert_int_equal(couple_alike(&couples.couple[0]), 3);
	assert_int_equal(couples_add(&couples, book, &row, 7, &e), -1);
	assert_int_equal(e.line, 7);
	row.consent = CONSENT_ITEMS;
	assert_int_equal(couples_add(&couples, book, &row, 8, &e), -1);
	assert_non_null(strstr(e.text, "consent: it is not the same"));
	couples_free(&couples);
	codebook_free(book);
}

/* Of one day the full form is the later sitting, whichever came first. */
static void
sorts_forms_of_a_day(void **state)
{
	struct codebook *book = book_read("kind,id,of,metric,role,form\n"
					  "scale,fun,,percent,pillar,\n"
					  "item,f1,fun,,,pulse\n"
					  "item,f2,fun,,,\n");
	struct couples couples = { 0 };
	struct pairs_row row;
	struct error e;
	size_t full, i;

	(void)state;
	for (full = 0; full < 2; full++) {
		for (i = 0; i < 2; i++) {
			row = make_row("2026-01-31", 0);
			row.form = i == full ? 0 : 1;
			assert_int_equal(couples_add(&couples, book, &row, 2,
					     &e),
			    0);
		}
		assert_int_equal(couples.couple[0].n, 2);
		assert_int_equal(couple_latest(&couples.couple[0])->form, 0);
		couples_free(&couples);
	}
	codebook_free(book);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(proposes_an_area),
		cmocka_unit_test(finds_what_there_is_most_of),
		cmocka_unit_test(ranks_words),
		cmocka_unit_test(raises_what_the_table_says),
		cmocka_unit_test(raises_the_larger),
		cmocka_unit_test(raises_what_counts),
		cmocka_unit_test(raises_without_a_total),
		cmocka_unit_test(pools_three_sittings),
		cmocka_unit_test(sees_how_a_gap_moved),
		cmocka_unit_test(sees_how_a_gap_turned),
		cmocka_unit_test(chooses_nothing_private),
		cmocka_unit_test(leaves_out_what_is_private),
		cmocka_unit_test(sorts_sittings),
		cmocka_unit_test(sorts_forms_of_a_day),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
