/*
 * Figures of two people, with answers whose counts are known and at the exact
 * bounds of every rule.  Figures of whole tables are held against R in
 * tests/pair.bats.
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

#include "across.h"
#include "book.h"
#include "codebook_find.h"
#include "nearest.h"
#include "pair.h"
#include "pair_guess.h"
#include "pair_plan.h"
#include "pair_words.h"
#include "roll.h"

enum { ITEMS = 14 };

/* Twelve items of a pillar p and two of q, all in a total; gN mirrors rN. */
static const char table[] = "kind,id,of,key,role,need,form,private\n"
			    "scale,all,,,total,1,,\n"
			    "scale,p,all,,pillar,3,,\n"
			    "scale,q,all,,pillar,1,,\n"
			    "scale,s,,,,1,,yes\n"
			    "scale,f1,,,facet,1,,\n"
			    "scale,f2,,,facet,1,,\n"
			    "scale,f3,,,facet,1,,\n"
			    "scale,give,,,giving,1,,\n"
			    "scale,get,,,receiving,1,,\n"
			    "item,g1,p f1 give,,,,short,\n"
			    "item,g2,p f2 give,,,,,\n"
			    "item,g3,p f3 give,,,,,\n"
			    "item,r1,p f1 get,,,,short,\n"
			    "item,r2,p f2 get,,,,,\n"
			    "item,r3,p f3 get,,,,,\n"
			    "item,o1,p,,,,,\n"
			    "item,o2,p,-,,,,\n"
			    "item,o3,p,,,,,\n"
			    "item,o4,p,,,,,\n"
			    "item,o5,p s,,,,,\n"
			    "item,o6,p,,,,,yes\n"
			    "item,qg,q f1 give,,,,,\n"
			    "item,qr,q f1 get,,,,,\n";

static struct pair_plan *
make_plan(struct codebook *book, int with_private)
{
	struct error e;
	struct pair_plan *plan = pair_plan_new(book, with_private, &e);

	assert_non_null(plan);
	return plan;
}

static const struct pair_group *
group_of(const struct pair_plan *plan, const char *scale)
{
	return pair_plan_group(plan, 0,
	    (size_t)codebook_scale(plan->book, scale));
}

/* Answers as digits, keyed steps from 0; "." is none. */
static void
answers(int32_t answer[ITEMS], const char *text)
{
	size_t i;

	for (i = 0; i < ITEMS; i++)
		answer[i] = text[i] == '.' ? PAIR_NONE : text[i] - '0';
}

static void
compare(const char *scale, const char *a, const char *b,
    struct pair_levels *levels)
{
	struct codebook *book = book_read(table);
	struct pair_plan *plan = make_plan(book, 1);
	int32_t x[ITEMS], y[ITEMS];

	answers(x, a);
	answers(y, b);
	pair_levels(plan, group_of(plan, scale), x, y, levels);
	pair_plan_free(plan);
	codebook_free(book);
}

static void
guess_of(const char *g, const char *t, const char *s, struct pair_guess *guess)
{
	struct codebook *book = book_read(table);
	struct pair_plan *plan = make_plan(book, 1);
	int32_t x[ITEMS], y[ITEMS], z[ITEMS];

	answers(x, g);
	answers(y, t);
	answers(z, s);
	pair_guess(plan, group_of(plan, "all"), x, y, z, guess);
	pair_plan_free(plan);
	codebook_free(book);
}

/* How what a gives arrives at b, in pillar p. */
static enum pair_arrives
arrives(const char *a, const char *b)
{
	struct codebook *book = book_read(table);
	struct pair_plan *plan = make_plan(book, 1);
	struct pair_sent sent, all;
	int32_t x[ITEMS], y[ITEMS];
	enum pair_arrives found;

	answers(x, a);
	answers(y, b);
	pair_sent(plan, group_of(plan, "p"), x, y, &sent);
	pair_sent(plan, pair_plan_group(plan, 0, book->nscales), x, y, &all);
	found = pair_arrives(plan, &sent, &all);
	pair_plan_free(plan);
	codebook_free(book);
	return found;
}

static void
test_plan(void **state)
{
	struct codebook *book = book_read(table);
	struct pair_plan *plan = make_plan(book, 0);

	(void)state;
	assert_int_equal(plan->multiple, 4);
	assert_int_equal(plan->mirror[codebook_item(book, "g2")],
	    codebook_item(book, "r2"));
	assert_int_equal(plan->mirror[codebook_item(book, "qg")],
	    codebook_item(book, "qr"));
	assert_int_equal(plan->mirror[codebook_item(book, "r1")], -1);
	assert_int_equal(plan->mirror[codebook_item(book, "o1")], -1);
	assert_int_equal(group_of(plan, "p")->n, 10);
	assert_int_equal(group_of(plan, "s")->n, 0);
	assert_int_equal(group_of(plan, "p")->ngiving, 3);
	assert_int_equal(group_of(plan, "give")->ngiving, 0);
	assert_int_equal(pair_plan_group(plan, 0, book->nscales)->n, 12);
	assert_int_equal(pair_plan_group(plan, 1,
			     (size_t)codebook_scale(book, "p"))
			     ->n,
	    2);
	assert_int_equal(pair_plan_steps(plan,
			     (size_t)codebook_item(book, "o1"), 2),
	    1);
	assert_int_equal(pair_plan_steps(plan,
			     (size_t)codebook_item(book, "o2"), 2),
	    3);
	pair_plan_free(plan);
	plan = make_plan(book, 1);
	assert_int_equal(group_of(plan, "p")->n, 12);
	assert_int_equal(group_of(plan, "s")->n, 1);
	pair_plan_free(plan);
	codebook_free(book);
}

/* Two items could be what mirrors g: then neither does. */
static void
test_two_mirrors(void **state)
{
	struct codebook *one = book_read("kind,id,of,role\n"
					 "scale,p,,pillar\n"
					 "scale,give,,giving\n"
					 "scale,get,,receiving\n"
					 "item,g,p give,\n"
					 "item,r1,p get,\n"
					 "item,r2,get,\n");
	struct codebook *two = book_read("kind,id,of,role\n"
					 "scale,p,,pillar\n"
					 "scale,give,,giving\n"
					 "scale,get,,receiving\n"
					 "item,g,p give,\n"
					 "item,r1,p get,\n"
					 "item,r2,p get,\n");
	struct pair_plan *plan = make_plan(one, 0);

	(void)state;
	assert_int_equal(plan->mirror[0], 1);
	assert_int_equal(group_of(plan, "p")->ngiving, 1);
	pair_plan_free(plan);
	plan = make_plan(two, 0);
	assert_int_equal(plan->mirror[0], -1);
	assert_int_equal(group_of(plan, "p")->ngiving, 0);
	pair_plan_free(plan);
	codebook_free(one);
	codebook_free(two);
}

static void
test_unlike_steps(void **state)
{
	struct codebook *book = book_read("id,of,low,high\n"
					  "a,x,0,1000\n"
					  "b,y,0,1001\n");
	struct codebook *mixed = book_read("id,of,low,high,step\n"
					   "a,x,0,10,1\n"
					   "b,y,1,5,0.5\n"
					   "c,z,0,6,1\n");
	struct pair_plan *plan;
	struct error e;

	(void)state;
	assert_null(pair_plan_new(book, 0, &e));
	assert_int_equal(e.status, 1);
	assert_string_equal(e.text,
	    "b: the steps of the items so far have no "
	    "common multiple up to 1000000");
	plan = make_plan(mixed, 0);
	assert_int_equal(plan->multiple, 120);
	assert_int_equal(plan->steps[1], 8);
	assert_int_equal(plan->weight[2], 20);
	assert_int_equal(pair_plan_steps(plan, 1, 25), 3);
	pair_plan_free(plan);
	codebook_free(book);
	codebook_free(mixed);
}

/* Every kind of item once or more, right to the item. */
static void
test_counts(void **state)
{
	struct pair_levels l;

	(void)state;
	compare("all", "43100420321.2.", "43014042123.34", &l);
	assert_int_equal(l.items, 12);
	assert_int_equal(l.enough, 1);
	assert_int_equal(l.full, 48);
	assert_int_equal(l.a, 22);
	assert_int_equal(l.b, 27);
	assert_int_equal(l.apart, 19);
	assert_int_equal(l.both_high, 2);
	assert_int_equal(l.both_low, 2);
	assert_int_equal(l.opposite, 4);
	assert_int_equal(l.near, 6);
	assert_int_equal(l.a_more, 3);
	assert_int_equal(l.b_more, 6);
}

static void
test_too_few(void **state)
{
	struct pair_levels l;

	(void)state;
	compare("p", "44.....4......", "444....4......", &l);
	assert_int_equal(l.items, 3);
	assert_int_equal(l.enough, 1);
	compare("p", "44............", "444....4......", &l);
	assert_int_equal(l.items, 2);
	assert_int_equal(l.enough, 0);
	compare("q", "..............", "44444444444444", &l);
	assert_int_equal(l.items, 0);
	assert_int_equal(l.enough, 0);
}

static void
test_class(void **state)
{
	struct pair_levels l;

	(void)state;
	compare("p", "3333..........", "4323..........", &l);
	assert_int_equal(pair_class(&l), PAIR_STRENGTH);
	compare("p", "3333..........", "4322..........", &l);
	assert_int_equal(pair_class(&l), PAIR_NEITHER);
	compare("p", "2221..........", "1111..........", &l);
	assert_int_equal(pair_class(&l), PAIR_THIN);
	compare("p", "2222..........", "1111..........", &l);
	assert_int_equal(pair_class(&l), PAIR_DIFFERENTLY);
	/* 12.5 points: half a step on average */
	compare("p", "2222..........", "2121..........", &l);
	assert_int_equal(pair_class(&l), PAIR_DIFFERENTLY);
	compare("p", "2222..........", "2221..........", &l);
	assert_int_equal(pair_class(&l), PAIR_NEITHER);
	compare("p", "44441.........", "22222.........", &l);
	assert_int_equal(pair_class(&l), PAIR_NEITHER);
}

static void
test_pattern(void **state)
{
	struct pair_levels l;

	(void)state;
	compare("p", "3222..........", "2122..........", &l);
	assert_int_equal(pair_pattern(&l), 0);
	compare("p", "2122..........", "3222..........", &l);
	assert_int_equal(pair_pattern(&l), 1);
	compare("p", "3222..........", "2222..........", &l);
	assert_int_equal(pair_pattern(&l), -1); /* 6.25 points */
	compare("p", "43............", "00............", &l);
	assert_int_equal(pair_pattern(&l), -1); /* two items */
	compare("p", "442...........", "113...........", &l);
	assert_int_equal(pair_pattern(&l), 0); /* two of three */
	compare("p", "4432..........", "1143..........", &l);
	assert_int_equal(pair_pattern(&l), -1); /* two of four */
	compare("p", "4432222222....", "1143222222....", &l);
	assert_int_equal(pair_pattern(&l), -1);
	compare("p", "2222..........", "2222..........", &l);
	assert_int_equal(pair_pattern(&l), -1);
}

static double
correlation(const char *a, const char *b)
{
	struct pair_levels l;
	int64_t numerator, denominator;

	compare("all", a, b, &l);
	pair_correlation(&l, &numerator, &denominator);
	return denominator == 0 ? NAN : (double)numerator / (double)denominator;
}

static void
test_correlation(void **state)
{
	char a[ITEMS], b[ITEMS];
	unsigned seed = 1;
	size_t i, k;

	(void)state;
	assert_true(correlation("01234012340123", "01234012340123") == 1);
	assert_true(correlation("04040404040404", "40404040404040") == -1);
	assert_true(isnan(correlation("33333333333333", "33333333333333")));
	/* Flat answers that differ are as far apart as can be. */
	assert_true(correlation("44444444444444", "00000000000000") == -1);
	for (k = 0; k < 1000; k++) {
		for (i = 0; i < ITEMS; i++) {
			seed = seed * 1103515245 + 12345;
			a[i] = (char)('0' + (seed >> 16) % 5);
			b[i] = (char)('0' + (seed >> 24) % 5);
		}
		assert_true(fabs(correlation(a, b)) <= 1);
	}
}

/* p has three mirrored items, q one.  What all come to is taken out: with q
 * alike, d of p is 3/4 of it. */
static void
test_arrives(void **state)
{
	(void)state;
	/* giving g1 g2 g3 .. qg; receiving r1 r2 r3 .. qr */
	assert_int_equal(arrives("444.........2.", "...000.......2"),
	    PAIR_LESS);
	assert_int_equal(arrives("000.........2.", "...444.......2"),
	    PAIR_MORE);
	assert_int_equal(arrives("222.........2.", "...222.......2"),
	    PAIR_ALIKE);
	/* d = 33.33, D = 8.33: 25 points, exactly */
	assert_int_equal(arrives("422.........0.", "...112.......3"),
	    PAIR_LESS);
	assert_int_equal(arrives("112.........3.", "...422.......0"),
	    PAIR_MORE);
	/* d = 33.33, D = 10.94 */
	assert_int_equal(arrives("422.........0.", "...112.......2"),
	    PAIR_ALIKE);
	/* Two of three, and one of two, point that way. */
	assert_int_equal(arrives("441.........0.", "...002.......4"),
	    PAIR_LESS);
	assert_int_equal(arrives("412.........0.", "...022.......4"),
	    PAIR_ALIKE);
	/* Everything arrives as less: nothing of p in particular. */
	assert_int_equal(arrives("444.........4.", "...000.......0"),
	    PAIR_ALIKE);
	/* Two mirrored items are too few. */
	assert_int_equal(arrives("44..........2.", "...000.......2"), PAIR_FEW);
	assert_int_equal(arrives("444.........2.", "...00........2"), PAIR_FEW);
}

static void
test_guess(void **state)
{
	struct pair_guess g;

	(void)state;
	/* Three seen, two imagined, and so on; the last three lack something.
	 */
	guess_of("332001402244.2", "443220222122.2", "01022002322.4.", &g);
	assert_int_equal(g.guessed, 13);
	assert_int_equal(g.all, 11);
	assert_int_equal(g.bias, -1);
	assert_int_equal(g.off, 17);
	assert_int_equal(g.wrong, 15);
	assert_int_equal(g.differ, 14);
	assert_int_equal(g.seen, 3);
	assert_int_equal(g.missed, 1);
	assert_int_equal(g.imagined, 4);
	assert_int_equal(g.shared, 3);
}

/* Who agrees everywhere has nothing to guess: a skill has no denominator. */
static void
test_agreement(void **state)
{
	struct pair_levels l;
	struct pair_guess g;

	(void)state;
	compare("all", "43210432104321", "43210432104321", &l);
	assert_int_equal(l.items, 14);
	assert_int_equal(l.near, 14);
	assert_int_equal(l.apart, 0);
	assert_int_equal(l.opposite, 0);
	assert_int_equal(pair_pattern(&l), -1);
	guess_of("43210432104300", "43210432104321", "43210432104321", &g);
	assert_int_equal(g.differ, 0);
	assert_int_equal(g.wrong, 3);
	assert_int_equal(g.seen + g.missed, 0);
	assert_int_equal(g.imagined, 1);
	assert_int_equal(g.shared, 13);
}

/* The words of two thirds of the range, where a level begins at this. */
static void
check_words(const char *low, const char *expected)
{
	char words_table[256], *words;
	struct pair_levels l;
	const int32_t a[] = { 2 }, b[] = { 0 };
	struct codebook *book;
	struct pair_plan *plan;

	snprintf(words_table, sizeof(words_table),
	    "kind,id,of,low,high,metric,role\n"
	    "scale,p,,,,percent,pillar\n"
	    "level,high,pillar,%s,,,\n"
	    "level,low,pillar,0,,,\n"
	    "item,q,p,0,3,,\n",
	    low);
	book = book_read(words_table);
	plan = make_plan(book, 0);
	pair_levels(plan, group_of(plan, "p"), a, b, &l);
	words = pair_words(plan, 0, 0, &l, l.a);
	assert_string_equal(words, expected);
	free(words);
	pair_plan_free(plan);
	codebook_free(book);
}

/* They are decided on 66.67, as it is printed: not on more digits, or fewer. */
static void
test_words(void **state)
{
	(void)state;
	check_words("66.66", "high");
	check_words("66.67", "high");
	check_words("66.68", "low");
}

static struct slice
couple_name(char name[32], size_t number)
{
	struct slice slice = { name, 0 };

	slice.n = (size_t)snprintf(name, 32, "c%zu", number);
	return slice;
}

static void
add_couples(struct roll *roll, size_t n)
{
	char name[32];
	size_t i, number;

	for (i = 0; i < n; i++) {
		assert_int_equal(roll_find(roll, couple_name(name, i), &number),
		    PLACE_NEW);
		roll_add(roll, couple_name(name, i));
	}
	assert_int_equal(roll->n, n);
}

/* What is remembered of sorted couples is bounded. */
static void
test_roll_sorted(void **state)
{
	struct roll roll = { .sorted = 1 };
	char name[32];
	size_t number;

	(void)state;
	add_couples(&roll, 70000);
	assert_int_equal(roll.names.n, ROLL_REMEMBERED);
	assert_int_equal(roll.room, 1);
	assert_string_equal(roll_name(&roll, 69999), "c69999");
	assert_int_equal(roll_find(&roll, couple_name(name, 69999), &number),
	    PLACE_KNOWN);
	assert_int_equal(number, 69999);
	assert_int_equal(roll_find(&roll, couple_name(name, 0), &number),
	    PLACE_PAST);
	assert_int_equal(roll_find(&roll,
			     couple_name(name, ROLL_REMEMBERED - 1), &number),
	    PLACE_PAST);
	assert_int_equal(roll_find(&roll, couple_name(name, ROLL_REMEMBERED),
			     &number),
	    PLACE_NEW);
	roll_free(&roll);
}

/* Of couples in any order all are kept. */
static void
test_roll(void **state)
{
	struct roll roll = { 0 };
	char name[32];
	size_t number;

	(void)state;
	add_couples(&roll, 70000);
	assert_int_equal(roll.names.n, 70000);
	assert_int_equal(roll_find(&roll, couple_name(name, 69000), &number),
	    PLACE_KNOWN);
	assert_int_equal(number, 69000);
	assert_string_equal(roll_name(&roll, number), "c69000");
	assert_int_equal(roll_find(&roll, couple_name(name, 70000), &number),
	    PLACE_NEW);
	roll_free(&roll);
}

static void
test_nearest(void **state)
{
	const long a[] = { 0, 7, 14, 100 }, b[] = { 3, 6, 21, 107 };
	const long tied[] = { 4 }, both[] = { 1, 7 };
	long partner[4];

	(void)state;
	assert_int_equal(nearest_pair(a, 4, b, 4, 7, partner), 4);
	assert_int_equal(partner[0], 0);
	assert_int_equal(partner[1], 1);
	assert_int_equal(partner[2], 2);
	assert_int_equal(partner[3], 3);
	assert_int_equal(nearest_pair(a, 4, b, 4, 6, partner), 2);
	assert_int_equal(partner[2], -1);
	assert_int_equal(partner[3], -1);
	assert_int_equal(nearest_pair(a, 4, b, 4, 0, partner), 0);
	assert_int_equal(nearest_pair(a, 0, b, 4, 7, partner), 0);
	assert_int_equal(nearest_pair(a, 4, b, 0, 7, partner), 0);
	assert_int_equal(nearest_pair(tied, 1, both, 2, 7, partner), 1);
	assert_int_equal(partner[0], 0);
	assert_int_equal(nearest_pair(both, 2, tied, 1, 7, partner), 1);
	assert_int_equal(partner[0], 0);
	assert_int_equal(partner[1], -1);
}

/* The plain definition: the nearest of all that are free, again and again. */
static void
pair_plainly(const long *a, size_t na, const long *b, size_t nb, long days,
    long *partner)
{
	char taken[64] = { 0 };
	size_t i, j, x, y;
	int found;

	for (i = 0; i < na; i++)
		partner[i] = -1;
	do {
		found = 0;
		for (i = x = y = 0; i < na; i++) {
			for (j = 0; j < nb; j++) {
				if (partner[i] != -1 || taken[j] ||
				    labs(a[i] - b[j]) > days ||
				    (found &&
					labs(a[i] - b[j]) >= labs(a[x] - b[y])))
					continue;
				x = i;
				y = j;
				found = 1;
			}
		}
		if (found) {
			partner[x] = (long)y;
			taken[y] = 1;
		}
	} while (found);
}

static size_t
draw_days(long *day, unsigned *seed)
{
	size_t n = 0;
	long at;

	for (at = 0; at < 60; at++) {
		*seed = *seed * 1103515245 + 12345;
		if ((*seed >> 16) % 4 == 0)
			day[n++] = at;
	}
	return n;
}

static void
test_nearest_plainly(void **state)
{
	long a[64], b[64], found[64], expected[64];
	unsigned seed = 1;
	size_t na, nb, i, k;

	(void)state;
	for (k = 0; k < 2000; k++) {
		na = draw_days(a, &seed);
		nb = draw_days(b, &seed);
		nearest_pair(a, na, b, nb, (long)(k % 30), found);
		pair_plainly(a, na, b, nb, (long)(k % 30), expected);
		for (i = 0; i < na; i++)
			assert_int_equal(found[i], expected[i]);
	}
}

static void
test_across(void **state)
{
	static const double g[] = { 50, 62.5, 25, 75, 100, 12.5 };
	struct across_scale scale;
	struct across_figures f;
	size_t i;

	(void)state;
	memset(&scale, 0, sizeof(scale));
	for (i = 0; i < 4; i++)
		moments_add(&scale.scores, g[i], g[i] - 10, 0);
	across_compute(&scale, &f);
	assert_true(isnan(f.difference) && isnan(f.r) && isnan(f.icc));
	moments_add(&scale.scores, g[4], g[4] - 10, 0);
	across_compute(&scale, &f);
	assert_true(fabs(f.difference - 10) < 1e-12);
	assert_true(fabs(f.r - 1) < 1e-12);
	assert_true(f.se < 1e-6 && f.icc < 1 && f.icc > 0.9);
	/* g = 5 + t / 2 + s / 4, exactly */
	for (i = 0; i < 6; i++)
		moments_add(&scale.guesses, 5 + g[i] / 2 + g[(i + 2) % 6] / 4,
		    g[i], g[(i + 2) % 6]);
	scale.guessing = 4;
	across_compute(&scale, &f);
	assert_true(isnan(f.bias) && isnan(f.truth));
	scale.guessing = 5;
	across_compute(&scale, &f);
	assert_true(fabs(f.truth - 0.5) < 1e-12);
	assert_true(fabs(f.own - 0.25) < 1e-12);
}

/* Everybody says the same: there are means, and no correlations. */
static void
test_flat(void **state)
{
	struct across_scale scale;
	struct across_figures f;
	size_t i;

	(void)state;
	memset(&scale, 0, sizeof(scale));
	for (i = 0; i < 7; i++) {
		moments_add(&scale.scores, 100.0 / 3, 100.0 / 3, 0);
		moments_add(&scale.guesses, 50, 10 * (double)i, 10 * (double)i);
	}
	scale.guessing = 7;
	across_compute(&scale, &f);
	assert_true(f.difference == 0 && f.se == 0);
	assert_true(isnan(f.r) && isnan(f.icc));
	assert_true(f.bias == 20);
	assert_true(isnan(f.b0) && isnan(f.truth) && isnan(f.own));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plan),
		cmocka_unit_test(test_two_mirrors),
		cmocka_unit_test(test_unlike_steps),
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_too_few),
		cmocka_unit_test(test_class),
		cmocka_unit_test(test_pattern),
		cmocka_unit_test(test_correlation),
		cmocka_unit_test(test_arrives),
		cmocka_unit_test(test_guess),
		cmocka_unit_test(test_agreement),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_roll_sorted),
		cmocka_unit_test(test_roll),
		cmocka_unit_test(test_nearest),
		cmocka_unit_test(test_nearest_plainly),
		cmocka_unit_test(test_across),
		cmocka_unit_test(test_flat),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
