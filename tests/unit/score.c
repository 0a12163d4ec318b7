/*
 * From cells to answers and from answers to scores.  The small cases were
 * worked out by hand; the random ones are held against the definitions in
 * score.h, written down once more in doubles.
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
#include "answers.h"
#include "book.h"
#include "codebook_find.h"
#include "number.h"
#include "score.h"
#include "tally.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* Answers from words: a number, "." for none, "x" for a bad one. */
static void
take_answers(const struct codebook *book, const char *words,
    struct response *response)
{
	struct slice word;
	size_t i;

	for (i = 0; i < book->nitems; i++) {
		if (!codebook_word(&words, &word))
			fail_msg("only %zu answers", i);
		response->state[i] = ANSWER_GIVEN;
		if (slice_is(word, "."))
			response->state[i] = ANSWER_MISSING;
		else if (slice_is(word, "x"))
			response->state[i] = ANSWER_BAD;
		else if (number_units(word.s, word.n, book->decimals,
			     &response->value[i]) == -1)
			fail_msg("\"%s\" is no answer", word.s);
	}
}

/* "score answered/items error" of a scale, "-" for what there is not. */
static void
show_score(const struct score *score, double error, FILE *out)
{
	char number[NUMBER_MAX];

	if (score->denominator == 0)
		snprintf(number, sizeof(number), "-");
	else
		number_ratio(number, score->numerator, score->denominator, 2);
	fprintf(out, "%s %zu/%zu ", number, score->answered, score->items);
	if (isnan(error))
		fputs("-", out);
	else
		fprintf(out, "%.2f", error);
}

/* All scales' scores, with a comma between them. */
static char *
show_scores(const struct codebook *book, const struct response *response)
{
	struct scoring *scoring = scoring_new(book);
	struct score *score = xcalloc(book->nscales, sizeof(*score));
	char *text = NULL;
	size_t size = 0, s;
	FILE *out = open_memstream(&text, &size);

	score_compute(scoring, response, score);
	for (s = 0; s < book->nscales; s++) {
		score_finish(scoring, response->form, s, &score[s]);
		fputs(s > 0 ? ", " : "", out);
		show_score(&score[s], score_error(scoring, response, s), out);
	}
	fclose(out);
	free(score);
	scoring_free(scoring);
	return text;
}

/* Answers in a form, and what comes out. */
struct scored {
	const char *answers;
	size_t form;
	const char *scores;
};

static void
check_scored(const char *table, const struct scored *scored, size_t n)
{
	struct codebook *book = book_read(table);
	struct response response;
	char *text;

	response_init(&response, book);
	for (; n > 0; n--, scored++) {
		take_answers(book, scored->answers, &response);
		response.form = scored->form;
		text = show_scores(book, &response);
		if (strcmp(text, scored->scores) != 0)
			fail_msg("%s: %s, not %s", scored->answers, text,
			    scored->scores);
		free(text);
	}
	response_free(&response);
	codebook_free(book);
}

static void
scores_means(void **state)
{
	static const struct scored scored[] = {
		{ "5 1 4 3 2", 0, "3.80 5/5 0.58" },
		{ "5 1 4 3 .", 0, "4.25 4/5 0.48" },
		{ "5 1 4 . .", 0, "- 3/5 0.33" },
		{ "5 1 4 3 x", 0, "- 4/5 0.48" },
		{ "x x x x x", 0, "- 0/5 -" },
		{ ". . . . .", 0, "- 0/5 -" },
		{ "1 5 1 1 1", 0, "1.00 5/5 0.22" },
		{ "3 3 3 3 3", 0, "3.00 5/5 0.22" },
		{ ". 5 . . .", 0, "- 1/5 0.50" },
	};
	static const struct scored halves[] = {
		{ "3.5 4", 0, "3.75 2/2 0.25" },
		{ "3.5 3.5", 0, "3.50 2/2 0.18" },
		{ "0 0.5", 0, "0.25 2/2 0.25" },
	};

	(void)state;
	check_scored("id,of,key\na,s,\nb,s,-\nc,s,\nd,s,+\ne,s,\n", scored,
	    COUNT(scored));
	check_scored("id,of,low,high,step\na,s,0,5,0.5\nb,s,0,5,0.5\n", halves,
	    COUNT(halves));
}

/* b is reversed, from 0 to 10: 3 is 70 percent. */
static void
scores_percents(void **state)
{
	static const struct scored scored[] = {
		{ "4 3", 0, "72.50 2/2 8.84" },
		{ "1 0", 0, "50.00 2/2 50.00" },
		{ "5 0", 0, "100.00 2/2 8.84" },
		{ "1 10", 0, "0.00 2/2 8.84" },
		{ "4 .", 0, "75.00 1/2 12.50" },
		{ ". 3", 0, "70.00 1/2 5.00" },
		{ ". .", 0, "- 0/2 -" },
		{ "4 x", 0, "- 1/2 12.50" },
	};
	static const struct scored thirds[] = {
		{ "1 1 2", 0, "11.11 3/3 11.11" },
		{ "2 3 3", 0, "55.56 3/3 11.11" },
	};

	(void)state;
	check_scored("kind,id,of,key,low,high,metric,need\n"
		     "scale,s,,,,,percent,1\n"
		     "item,a,s,,1,5,,\nitem,b,s,-,0,10,,\n",
	    scored, COUNT(scored));
	check_scored("kind,id,of,high,metric\nscale,s,,,percent\n"
		     "item,a,s,4,\nitem,b,s,4,\nitem,c,s,4,\n",
	    thirds, COUNT(thirds));
}

static void
scores_sums(void **state)
{
	static const struct scored equal[] = {
		{ "5 4 3", 0, "12.00 3/3 1.73" },
		{ "5 4 .", 0, "13.50 2/3 1.50" },
		{ "1 1 .", 0, "3.00 2/3 1.06" },
		{ "2 2 2", 0, "6.00 3/3 0.87" },
		{ "5 . .", 0, "- 1/3 1.50" },
	};
	static const struct scored unequal[] = {
		{ "4 3", 0, "11.00 2/2 1.24" },
		{ "4 .", 0, "11.50 1/2 1.75" },
		{ ". 3", 0, "10.80 1/2 0.70" },
		{ "1 .", 0, "1.00 1/2 1.75" },
		{ "x 3", 0, "- 1/2 0.70" },
	};

	(void)state;
	check_scored("kind,id,of,metric,need\nscale,s,,sum,50%\n"
		     "item,a,s,,\nitem,b,s,,\nitem,c,s,,\n",
	    equal, COUNT(equal));
	check_scored("kind,id,of,key,low,high,metric,need\n"
		     "scale,s,,,,,sum,1\n"
		     "item,a,s,,1,5,,\nitem,b,s,-,0,10,,\n",
	    unequal, COUNT(unequal));
}

static void
scores_lowest(void **state)
{
	static const struct scored scored[] = {
		{ "4 3 5", 0, "3.00 3/3 -" },
		{ "4 5 5", 0, "1.00 3/3 -" },
		{ "2 4 -0.5", 0, "-0.50 3/3 -" },
		{ ". . 5", 0, "5.00 1/3 -" },
		{ ". . .", 0, "- 0/3 -" },
		{ "1 1 x", 0, "- 2/3 -" },
	};

	(void)state;
	check_scored("kind,id,of,key,low,step,metric,need\n"
		     "scale,s,,,,,lowest,1\n"
		     "item,a,s,,,,,\nitem,b,s,-,,,,\nitem,c,s,,-2,0.5,,\n",
	    scored, COUNT(scored));
}

/* a and c are in the short form, in which t has no item. */
static void
scores_forms(void **state)
{
	static const struct scored scored[] = {
		{ "5 4 3 2", 0, "4.00 3/3 0.58, 2.00 1/1 0.50, 3.50 4/4 0.65" },
		{ "5 4 3 2", 1, "4.00 2/2 1.00, - 0/0 -, 4.00 2/2 1.00" },
		{ "5 x 3 x", 1, "4.00 2/2 1.00, - 0/0 -, 4.00 2/2 1.00" },
		{ "5 . 3 .", 1, "4.00 2/2 1.00, - 0/0 -, 4.00 2/2 1.00" },
		{ "5 4 . 2", 1, "- 1/2 0.50, - 0/0 -, - 1/2 0.50" },
		{ "5 4 x 2", 1, "- 1/2 0.50, - 0/0 -, - 1/2 0.50" },
		{ "5 4 x 2", 0, "- 2/3 0.50, 2.00 1/1 0.50, - 3/4 0.88" },
	};

	(void)state;
	check_scored("kind,id,of,form\nscale,s,all,\nscale,t,all,\n"
		     "scale,all,,\nitem,a,s,short\nitem,b,s,\n"
		     "item,c,s,short\nitem,d,t,\n",
	    scored, COUNT(scored));
}

static void
wants_answers_enough(void **state)
{
	static const struct scored scored[] = {
		{ "3 3 . . .", 0, "- 2/5 0.35, 3.00 2/5 0.35, - 2/5 0.35" },
		{ "3 3 3 . .", 0, "3.00 3/5 0.29, 3.00 3/5 0.29, - 3/5 0.29" },
		{ "3 3 3 3 .", 0, "3.00 4/5 0.25, 3.00 4/5 0.25, - 4/5 0.25" },
		{ "3 3 3 3 3", 0,
		    "3.00 5/5 0.22, 3.00 5/5 0.22, 3.00 5/5 0.22" },
		/* Two of the short form: half is one, a number stays. */
		{ "3 . . . .", 1, "3.00 1/2 0.50, - 1/2 0.50, - 1/2 0.50" },
		{ "3 3 . . .", 1,
		    "3.00 2/2 0.35, 3.00 2/2 0.35, 3.00 2/2 0.35" },
	};

	(void)state;
	check_scored("kind,id,of,need,form\nscale,half,,50%,\n"
		     "scale,two,,2,\nscale,whole,,100%,\n"
		     "item,a,half two whole,,p\nitem,b,half two whole,,p\n"
		     "item,c,half two whole,,\nitem,d,half two whole,,\n"
		     "item,e,half two whole,,\n",
	    scored, COUNT(scored));
}

static void
scores_no_guess(void **state)
{
	struct codebook *book = book_read("id,of\na,s\nb,s\n");
	struct scoring *scoring = scoring_new(book);
	struct response response;
	struct manner manner;
	char *text;

	(void)state;
	response_init(&response, book);
	take_answers(book, "5 4", &response);
	response.guess = 1;
	text = show_scores(book, &response);
	assert_string_equal(text, "- 0/2 -");
	free(text);
	score_manner(scoring, &response, &manner);
	assert_int_equal(manner.answered, 0);
	assert_int_equal(manner.run, 0);
	assert_true(isnan(manner.spread));
	response_free(&response);
	scoring_free(scoring);
	scoring_free(NULL);
	codebook_free(book);
}

/* As answered, reversed or not; only the items of the form. */
static const struct {
	const char *answers;
	size_t form, answered, run;
	double spread; /* -1: none */
} manners[] = {
	{ "3 3 3 3 3", 0, 5, 5, 0 },
	{ "1 2 2 2 1", 0, 5, 3, 0.5477225575 },
	{ "1 5 . . .", 0, 2, 1, 2.8284271247 },
	{ "3 3 . 3 .", 0, 3, 2, 0 },
	{ "3 3 x 3 3", 0, 4, 2, 0 },
	{ ". . . 4 .", 0, 1, 1, -1 },
	{ ". x . . .", 0, 0, 0, -1 },
	{ "3 5 3 . 3", 1, 3, 3, 0 },
	{ "1 x 2 x 3", 1, 3, 1, 1 },
	{ "3 3 . 3 3", 1, 2, 1, 0 },
};

static void
tells_the_manner(void **state)
{
	struct codebook *book = book_read("id,of,key,form\na,s,,p\nb,s,-,\n"
					  "c,t,,p\nd,t,,\ne,s,-,p\n");
	struct scoring *scoring = scoring_new(book);
	struct response response;
	struct manner manner;
	size_t i;

	(void)state;
	response_init(&response, book);
	for (i = 0; i < COUNT(manners); i++) {
		take_answers(book, manners[i].answers, &response);
		response.form = manners[i].form;
		score_manner(scoring, &response, &manner);
		assert_int_equal(manner.answered, manners[i].answered);
		assert_int_equal(manner.run, manners[i].run);
		if (manners[i].spread < 0)
			assert_true(isnan(manner.spread));
		else
			assert_true(
			    fabs(manner.spread - manners[i].spread) < 1e-9);
	}
	response_free(&response);
	scoring_free(scoring);
	codebook_free(book);
}

/* The answers to a scale in doubles, and what follows by the definitions. */
struct plainly {
	double x[16], low[16], high[16], step[16];
	int given[16];
	size_t p, n;
};

static double
plain_percent(const struct plainly *a)
{
	double sum = 0;
	size_t i;

	for (i = 0; i < a->p; i++) {
		if (a->given[i])
			sum += 100 * (a->x[i] - a->low[i]) /
			    (a->high[i] - a->low[i]);
	}
	return sum / (double)a->n;
}

static double
plain_score(const struct plainly *a, enum metric metric)
{
	double sum = 0, lowest = HUGE_VAL, share = plain_percent(a) / 100;
	size_t i;

	for (i = 0; i < a->p; i++) {
		if (a->given[i]) {
			sum += a->x[i];
			lowest = fmin(lowest, a->x[i]);
		} else if (metric == METRIC_SUM) {
			sum += a->low[i] + share * (a->high[i] - a->low[i]);
		}
	}
	if (metric == METRIC_PERCENT)
		return plain_percent(a);
	if (metric == METRIC_LOWEST)
		return lowest;
	return metric == METRIC_MEAN ? sum / (double)a->n : sum;
}

static double
plain_error(const struct plainly *a, enum metric metric)
{
	double unit, y, sum = 0, squares = 0, step = 0, range = 0;
	double n = (double)a->n, scale = 1;
	size_t i;

	for (i = 0; i < a->p; i++) {
		range += a->high[i] - a->low[i];
		if (!a->given[i])
			continue;
		unit = metric == METRIC_MEAN ? 1 : a->high[i] - a->low[i];
		y = (a->x[i] - a->low[i]) / unit;
		sum += y;
		squares += y * y;
		step = fmax(step, a->step[i] / unit);
	}
	if (metric == METRIC_PERCENT)
		scale = 100;
	if (metric == METRIC_SUM)
		scale = range;
	y = fmax(0, squares - sum * sum / n);
	return scale *
	    fmax(step / 2 / sqrt(n), n > 1 ? sqrt(y / n / (n - 1)) : 0);
}

static void
tell_plainly(const struct codebook *book, const struct scale *scale,
    const struct response *response, struct plainly *a)
{
	double unit = pow(10, book->decimals);
	const struct item *item;
	int64_t value = 0;
	size_t i;

	a->p = scale->nitems;
	a->n = 0;
	for (i = 0; i < a->p; i++) {
		item = &book->item[scale->item[i]];
		a->low[i] = (double)item->low / unit;
		a->high[i] = (double)item->high / unit;
		a->step[i] = (double)item->step / unit;
		a->given[i] = response_answer(response, scale->item[i],
				  &value) == ANSWER_GIVEN;
		a->x[i] = (double)value / unit;
		if (item->reversed)
			a->x[i] = a->low[i] + a->high[i] - a->x[i];
		a->n += a->given[i] != 0;
	}
}

static void
check_plainly(const struct codebook *book, struct scoring *scoring,
    const struct response *response)
{
	struct score score[8];
	struct plainly a;
	enum metric metric;
	double error, value;
	size_t s;

	score_compute(scoring, response, score);
	for (s = 0; s < book->nscales; s++) {
		score_finish(scoring, response->form, s, &score[s]);
		metric = book->scale[s].metric;
		tell_plainly(book, &book->scale[s], response, &a);
		assert_int_equal(score[s].answered, a.n);
		assert_int_equal(score[s].denominator > 0, a.n > 0);
		error = score_error(scoring, response, s);
		assert_int_equal(isnan(error) != 0,
		    a.n == 0 || metric == METRIC_LOWEST);
		if (a.n == 0)
			continue;
		value =
		    (double)score[s].numerator / (double)score[s].denominator;
		assert_true(fabs(value - plain_score(&a, metric)) < 1e-8);
		if (metric != METRIC_LOWEST)
			assert_true(
			    fabs(error - plain_error(&a, metric)) < 1e-6);
	}
}

static const char mixed[] = "kind,id,of,key,low,high,step,need,metric\n"
			    "scale,mean,,,,,,1,mean\n"
			    "scale,sum,,,,,,1,sum\n"
			    "scale,percent,,,,,,1,percent\n"
			    "scale,lowest,,,,,,1,lowest\n"
			    "item,a,mean sum,,1,5,1,,\n"
			    "item,b,mean percent,-,1,5,1,,\n"
			    "item,c,mean lowest sum,-,1,5,1,,\n"
			    "item,d,sum percent lowest,-,0,10,0.25,,\n"
			    "item,e,sum percent lowest,,-3,3,1,,\n"
			    "item,f,sum percent,,0,7,3.5,,\n"
			    "item,g,percent,,0,1,1,,\n"
			    "item,h,sum percent lowest,-,0.5,100,0.5,,\n";

static void
scores_random_answers_as_defined(void **state)
{
	struct codebook *book = book_read(mixed);
	struct scoring *scoring = scoring_new(book);
	struct response response;
	const struct item *item;
	uint32_t seed = 1;
	size_t round, i;

	(void)state;
	response_init(&response, book);
	for (round = 0; round < 20000; round++) {
		for (i = 0; i < book->nitems; i++) {
			seed = seed * 1664525 + 1013904223;
			item = &book->item[i];
			response.state[i] = (seed >> 16) % 4 == 0 ?
			    ANSWER_MISSING :
			    ANSWER_GIVEN;
			response.value[i] = item->low +
			    item->step *
				((seed >> 18) %
				    ((item->high - item->low) / item->step +
					1));
		}
		check_plainly(book, scoring, &response);
	}
	response_free(&response);
	scoring_free(scoring);
	codebook_free(book);
}

/* Scales that share words: b has a lane of its own behind others, d has items
 * that are not alike, and so has none. */
static const char digits[] = "kind,id,of,key,low,high,need,metric\n"
			     "scale,a,all,,,,1,mean\n"
			     "scale,b,all,,,,1,sum\n"
			     "scale,c,all,,,,1,percent\n"
			     "scale,d,,,,,1,percent\n"
			     "scale,e,,,,,1,lowest\n"
			     "scale,f,,,,,1,lowest\n"
			     "scale,g,all,,,,1,sum\n"
			     "scale,all,,,,,1,mean\n"
			     "item,a1,a d,-,1,5,,\n"
			     "item,a2,a e f,,1,5,,\n"
			     "item,a3,a,,1,5,,\n"
			     "item,f1,f d,,1,5,,\n"
			     "item,b1,b e,-,1,5,,\n"
			     "item,b2,b f,,1,5,,\n"
			     "item,c1,c f,,1,5,,\n"
			     "item,d1,d,-,0,7,,\n"
			     "item,d2,d,,0,9,,\n"
			     "item,c2,c b,-,1,5,,\n"
			     "item,c3,c a,,1,5,,\n"
			     "item,g1,g,,1,5,,\n"
			     "item,g2,g,-,1,5,,\n"
			     "item,g3,g c,,1,5,,\n";

static void
scores_random_digits_as_defined(void **state)
{
	struct codebook *book = book_read(digits);
	struct scoring *scoring = scoring_new(book);
	struct tally *tally = tally_new(book);
	struct glance glance[16 + GLANCE_MORE] = { { 0 } };
	struct response response;
	const struct item *item;
	uint32_t seed = 1;
	size_t round, i;

	(void)state;
	assert_true(book->nitems + GLANCE_MORE <= COUNT(glance));
	response_init(&response, book);
	response.digit = glance;
	for (round = 0; round < 20000; round++) {
		for (i = 0; i < book->nitems; i++) {
			seed = seed * 1664525 + 1013904223;
			item = &book->item[i];
			glance[i].is = (seed >> 16) % 4 == 0 ?
			    GLANCE_EMPTY :
			    (unsigned char)(item->low +
				(seed >> 18) % (item->high - item->low + 1));
		}
		response.word = tally_add(tally, 0, glance);
		assert_non_null(response.word);
		check_plainly(book, scoring, &response);
	}
	response_free(&response);
	tally_free(tally);
	scoring_free(scoring);
	codebook_free(book);
}

/* As large as a codebook may have them: nothing overflows. */
static void
scores_large_numbers(void **state)
{
	static const struct scored scored[] = {
		{ "250000000 -250000000", 0,
		    "0.00 2/2 250000000.00, 0.00 2/2 500000000.00, "
		    "50.00 2/2 50.00" },
		{ "250000000 250000000", 0,
		    "250000000.00 2/2 0.35, 500000000.00 2/2 0.71, "
		    "100.00 2/2 0.00" },
		{ "-250000000 .", 0,
		    "-250000000.00 1/2 0.50, -500000000.00 1/2 1.00, "
		    "0.00 1/2 0.00" },
	};

	(void)state;
	check_scored("kind,id,of,low,high,need,metric\n"
		     "scale,mean,,,,1,mean\n"
		     "scale,sum,,,,1,sum\n"
		     "scale,percent,,,,1,percent\n"
		     "item,a,mean sum percent,-250000000,250000000,,\n"
		     "item,b,mean sum percent,-250000000,250000000,,\n",
	    scored, COUNT(scored));
}

/* Reads a table of answers to its first row, and that row. */
struct reading {
	struct reader *reader;
	struct header header;
	struct answers answers;
	struct response response;
	struct row row;
	struct error e;
};

static int
begin_reading(struct reading *r, const struct codebook *book, const char *table,
    size_t form)
{
	r->reader = reader_open_memory(table, strlen(table), ',');
	assert_int_equal(reader_header(r->reader, &r->header, &r->e), 0);
	response_init(&r->response, book);
	return answers_open(&r->answers, book, &r->header, form, &r->e);
}

static int
read_answers(struct reading *r)
{
	assert_int_equal(reader_next(r->reader, &r->row, &r->e), 1);
	return answers_read(&r->answers, &r->row, &r->response, &r->e);
}

static void
end_reading(struct reading *r)
{
	answers_close(&r->answers);
	response_free(&r->response);
	header_free(&r->header);
	reader_close(r->reader);
}

static const struct {
	const char *cell;
	enum answer_state state;
	int64_t value;
} cells[] = {
	{ "", ANSWER_MISSING, 0 },
	{ "-9", ANSWER_MISSING, 0 },
	{ "NA", ANSWER_MISSING, 0 },
	{ "3", ANSWER_GIVEN, 6 },
	{ "3.0", ANSWER_GIVEN, 6 },
	{ "03", ANSWER_GIVEN, 6 },
	{ "2.5", ANSWER_GIVEN, 5 },
	{ "1", ANSWER_GIVEN, 2 },
	{ "5", ANSWER_GIVEN, 10 },
	{ "0.5", ANSWER_BAD, 0 },
	{ "5.5", ANSWER_BAD, 0 },
	{ "2.25", ANSWER_BAD, 0 },
	{ "2.6", ANSWER_BAD, 0 },
	{ " 3", ANSWER_BAD, 0 },
	{ "3 ", ANSWER_BAD, 0 },
	{ "+3", ANSWER_BAD, 0 },
	{ "\"3,0\"", ANSWER_BAD, 0 },
	{ "1e0", ANSWER_BAD, 0 },
	{ "-9.0", ANSWER_BAD, 0 },
	{ "na", ANSWER_BAD, 0 },
	{ "-", ANSWER_BAD, 0 },
	{ "Often", ANSWER_BAD, 0 },
};

static void
reads_cells(void **state)
{
	struct codebook *book =
	    book_read("id,of,step,missing\na,s,0.5,-9 NA\nb,s,0.5,\n");
	struct reading r;
	char table[64];
	int64_t value;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cells); i++) {
		snprintf(table, sizeof(table), "b,x,a\n4,,%s\n", cells[i].cell);
		assert_int_equal(begin_reading(&r, book, table, 0), 0);
		assert_int_equal(read_answers(&r),
		    cells[i].state == ANSWER_BAD);
		assert_int_equal(response_answer(&r.response, 0, &value),
		    cells[i].state);
		if (cells[i].state == ANSWER_GIVEN)
			assert_int_equal(value * 2, cells[i].value * 10);
		assert_int_equal(response_answer(&r.response, 1, &value),
		    ANSWER_GIVEN);
		end_reading(&r);
	}
	codebook_free(book);
}

static void
tells_items_from_other_columns(void **state)
{
	struct codebook *book = book_read("id,of\na,s\nb,s\n");
	struct reading r;

	(void)state;
	assert_int_equal(begin_reading(&r, book, "who,b,c,a\nx,1,2,9\n", 0), 0);
	assert_int_equal(r.answers.column[0], 3);
	assert_int_equal(r.answers.column[1], 1);
	assert_false(answers_is_item(&r.answers, 0));
	assert_true(answers_is_item(&r.answers, 1));
	assert_false(answers_is_item(&r.answers, 2));
	assert_true(answers_is_item(&r.answers, 3));
	assert_int_equal(r.answers.form, -1);
	assert_int_equal(r.answers.about, -1);
	assert_int_equal(read_answers(&r), 1);
	end_reading(&r);
	codebook_free(book);
}

static void
reads_forms_and_guesses(void **state)
{
	static const char table[] = "form,about,a,b\n"
				    "full,self,1,2\n"
				    ",partner,1,2\n"
				    "short,,1,2\n"
				    "Short,self,1,9\n";
	struct codebook *book = book_read("id,of,form\na,s,\nb,s,short\n");
	struct reading r;
	int64_t value;

	(void)state;
	assert_int_equal(begin_reading(&r, book, table, 1), 0);
	assert_int_equal(read_answers(&r), 0);
	assert_int_equal(r.response.form, 0);
	assert_false(r.response.guess);
	assert_int_equal(read_answers(&r), 0);
	assert_int_equal(r.response.form, 0);
	assert_true(r.response.guess);
	assert_int_equal(read_answers(&r), 0);
	assert_int_equal(r.response.form, 1);
	assert_false(r.response.guess);
	assert_false(answers_bad_form(&r.answers, &r.row));
	assert_int_equal(read_answers(&r), 1);
	assert_true(answers_bad_form(&r.answers, &r.row));
	assert_int_equal(response_answer(&r.response, 0, &value),
	    ANSWER_MISSING);
	assert_int_equal(response_answer(&r.response, 1, &value),
	    ANSWER_MISSING);
	end_reading(&r);
	codebook_free(book);
}

/* The form is the row's, or the one given; b and c are in the short one. */
static void
wants_the_items_of_the_form(void **state)
{
	struct codebook *book =
	    book_read("id,of,form\na,s,\nb,s,short\nc,s,short\n");
	struct reading r;
	int64_t value;

	(void)state;
	assert_int_equal(begin_reading(&r, book, "b,c\n1,2\n", 1), 0);
	assert_int_equal(read_answers(&r), 0);
	assert_int_equal(r.response.form, 1);
	assert_int_equal(response_answer(&r.response, 0, &value),
	    ANSWER_MISSING);
	end_reading(&r);
	assert_int_equal(begin_reading(&r, book, "b,c\n1,2\n", 0), -1);
	assert_non_null(strstr(r.e.text, "lacks 1 item that form full"));
	assert_non_null(strstr(r.e.text, "\"a\""));
	assert_int_equal(r.e.line, 1);
	end_reading(&r);
	assert_int_equal(begin_reading(&r, book, "form,b,c\nshort,1,2\n,1,2\n",
			     0),
	    0);
	assert_int_equal(read_answers(&r), 0);
	assert_int_equal(read_answers(&r), -1);
	assert_int_equal(r.e.line, 3);
	assert_int_equal(r.e.status, 1);
	end_reading(&r);
	codebook_free(book);
}

static void
refuses_tables_that_are_no_answers(void **state)
{
	static const struct {
		const char *table, *complaint;
	} cases[] = {
		{ "who,date\n", "has none of the codebook's items" },
		{ "safety1,safety2,safety1\n", "column \"safety1\" stands" },
		{ "safety1,direction2\n",
		    "lacks 1 item that form full needs: \"safety2\"" },
		{ "safety1;safety2\n", "attune-import" },
		{ "safety1\tsafety2\n", "which -t reads" },
	};
	struct codebook *book = book_read("id,of\nsafety1,s\nsafety2,s\n");
	struct reading r;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		assert_int_equal(begin_reading(&r, book, cases[i].table, 0),
		    -1);
		assert_int_equal(r.e.line, 1);
		assert_int_equal(r.e.status, 1);
		if (strstr(r.e.text, cases[i].complaint) == NULL)
			fail_msg("%s", r.e.text);
		end_reading(&r);
	}
	codebook_free(book);
}

/* A column that is another item's cannot be the one that was meant. */
static void
names_the_nearest_column(void **state)
{
	struct codebook *book = book_read("id,of\nsafety1,s\nsafety2,s\n");
	struct reading r;

	(void)state;
	assert_int_equal(begin_reading(&r, book, "safety1,saftey2\n", 0), -1);
	if (strstr(r.e.text, "\"safety2\" (nearest column: \"saftey2\")") ==
	    NULL)
		fail_msg("%s", r.e.text);
	end_reading(&r);
	codebook_free(book);
}

static void
refuses_exports(void **state)
{
	static const struct {
		const char *table;
		int got;
	} cases[] = {
		{ "id,a,b,c\n1,Often,Never,Often\n", -1 },
		{ "id,a,b,c\n1,Often,,Often\n", 2 },
		{ "id,a,b,c\n1,Often,3,Often\n", 2 },
		{ "id,a,b,c\n\"{\"\"ImportId\"\":\"\"Q1\"\"}\",1,2,3\n", -1 },
	};
	struct codebook *book = book_read("id,of\na,s\nb,s\nc,s\n");
	struct reading r;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		assert_int_equal(begin_reading(&r, book, cases[i].table, 0), 0);
		assert_int_equal(read_answers(&r), cases[i].got);
		if (cases[i].got == -1) {
			assert_non_null(strstr(r.e.text, "attune-import"));
			assert_int_equal(r.e.line, 2);
		}
		end_reading(&r);
	}
	codebook_free(book);
}

/* A number in any row before shows that it is no export. */
static void
refuses_exports_without_numbers(void **state)
{
	static const char table[] =
	    "a,b,c\n,,\nNA,NA,NA\n%sOften,Never,Often\n";
	struct codebook *book = book_read("id,of\na,s\nb,s\nc,s\n");
	char text[sizeof(table) + 8];
	struct reading r;

	(void)state;
	snprintf(text, sizeof(text), table, "");
	assert_int_equal(begin_reading(&r, book, text, 0), 0);
	assert_int_equal(read_answers(&r), 0);
	assert_int_equal(read_answers(&r), 3);
	assert_int_equal(read_answers(&r), 3);
	end_reading(&r);
	snprintf(text, sizeof(text), "a,b,c\n,,\n4 - Often,Never,Often\n");
	assert_int_equal(begin_reading(&r, book, text, 0), 0);
	assert_int_equal(read_answers(&r), 0);
	assert_int_equal(read_answers(&r), -1);
	assert_int_equal(r.e.line, 3);
	end_reading(&r);
	codebook_free(book);
}

/* Eight items that are lacking are named, and that there are more. */
static void
names_eight_items(void **state)
{
	struct codebook *book = book_read(
	    "id,of,form\na,s,p q\nb,s,p q\nc,s,p q\nd,s,p q\ne,s,p q\n"
	    "f,s,p q\ng,s,p q\nh,s,p q\ni,s,q\nz,s,\n");
	struct reading r;

	(void)state;
	assert_int_equal(begin_reading(&r, book, "z\n1\n", 1), -1);
	assert_non_null(strstr(r.e.text, "lacks 8 items that form p needs"));
	assert_non_null(strstr(r.e.text, ", \"h\""));
	assert_null(strstr(r.e.text, "..."));
	end_reading(&r);
	assert_int_equal(begin_reading(&r, book, "z\n1\n", 2), -1);
	assert_non_null(strstr(r.e.text, "lacks 9 items that form q needs"));
	assert_non_null(strstr(r.e.text, ", \"h\", ..."));
	end_reading(&r);
	codebook_free(book);
}

static void
says_what_is_admitted(void **state)
{
	static const char *const expected[] = { "1..5", "-2..7 in steps of 0.5",
		"0..100 in steps of 10" };
	struct codebook *book = book_read("id,of,low,high,step\na,s,,,\n"
					  "b,t,-2,7,0.5\nc,u,0,100,10\n");
	char out[64];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(expected); i++) {
		answers_admitted(book, &book->item[i], out, sizeof(out));
		assert_string_equal(out, expected[i]);
	}
	codebook_free(book);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(scores_means),
		cmocka_unit_test(scores_percents),
		cmocka_unit_test(scores_sums),
		cmocka_unit_test(scores_lowest),
		cmocka_unit_test(scores_forms),
		cmocka_unit_test(wants_answers_enough),
		cmocka_unit_test(scores_no_guess),
		cmocka_unit_test(tells_the_manner),
		cmocka_unit_test(scores_random_answers_as_defined),
		cmocka_unit_test(scores_random_digits_as_defined),
		cmocka_unit_test(scores_large_numbers),
		cmocka_unit_test(reads_cells),
		cmocka_unit_test(tells_items_from_other_columns),
		cmocka_unit_test(reads_forms_and_guesses),
		cmocka_unit_test(wants_the_items_of_the_form),
		cmocka_unit_test(refuses_tables_that_are_no_answers),
		cmocka_unit_test(names_the_nearest_column),
		cmocka_unit_test(names_eight_items),
		cmocka_unit_test(refuses_exports),
		cmocka_unit_test(refuses_exports_without_numbers),
		cmocka_unit_test(says_what_is_admitted),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
