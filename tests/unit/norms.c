/*
 * Norms: what is written from a sample is what R finds, for which
 * tests/norms/make.R makes the tables; it reads back; and what is no table of
 * norms is refused with its line.
 */

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
#include "norms.h"
#include "norms_write.h"
#include "sample.h"
#include "score.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

enum { MOST = 4000 };

/* What a file holds; to be freed. */
static char *
contents(FILE *in)
{
	char *text;
	size_t n;

	if (in == NULL)
		fail_msg("a table is not there: run the tests from the root");
	fseek(in, 0, SEEK_END);
	n = (size_t)ftell(in);
	text = xcalloc(n + 1, 1);
	rewind(in);
	assert_int_equal(fread(text, 1, n, in), n);
	fclose(in);
	return text;
}

static char *
table(const char *name)
{
	char path[64];

	snprintf(path, sizeof(path), "tests/norms/%s.csv", name);
	return contents(fopen(path, "r"));
}

/* The scores of a scale in seen.csv. */
static size_t
find_seen(const char *text, const char *id, struct sample_score seen[MOST])
{
	char name[32];
	long numerator, denominator;
	size_t n = 0;

	while ((text = strchr(text, '\n')) != NULL && *++text != '\0') {
		assert_int_equal(sscanf(text, "%31[^,],%ld,%ld", name,
				     &numerator, &denominator),
		    3);
		if (strcmp(name, id) != 0)
			continue;
		assert_true(n < MOST);
		seen[n].numerator = numerator;
		seen[n].denominator = denominator;
		seen[n++].n = 1;
	}
	return n;
}

/* A number below n, by a linear congruence. */
static size_t
random_below(uint64_t *seed, size_t n)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(*seed >> 33) % n;
}

/* The same sample in another order, some of it twice as large a fraction, and
 * some counted together. */
static size_t
stir(struct sample_score *seen, size_t n, uint64_t *seed)
{
	struct sample_score other;
	size_t i, j;

	for (i = n; i > 1; i--) {
		j = random_below(seed, i);
		other = seen[j];
		seen[j] = seen[i - 1];
		seen[i - 1] = other;
	}
	for (i = 1; i < n; i++) {
		if (seen[i].numerator == seen[0].numerator &&
		    seen[i].denominator == seen[0].denominator) {
			seen[0].n++;
			seen[i--] = seen[--n];
		} else if (i % 3 == 0) {
			seen[i].numerator *= 2;
			seen[i].denominator *= 2;
		}
	}
	return n;
}

/* The norms of all scales, as they are written. */
static char *
write_norms(const struct codebook *book, const char *scores, uint64_t *seed)
{
	static struct sample_score seen[MOST];
	FILE *file = tmpfile();
	struct writer *out = writer_open(fileno(file), ',');
	struct sample sample;
	struct error e;
	size_t s, n, i;

	norms_write_header(out);
	for (s = 0; s < book->nscales; s++) {
		n = find_seen(scores, book->scale[s].id, seen);
		assert_true(n > 0);
		if (*seed > 0)
			n = stir(seen, n, seed);
		memset(&sample, 0, sizeof(sample));
		assert_int_equal(norms_write(book, s, &sample, "nobody", out,
				     &e),
		    0);
		for (i = 0; i < n; i++)
			sample_add(&sample, seen[i].numerator,
			    seen[i].denominator, seen[i].n);
		sample_sort(&sample);
		assert_int_equal(norms_write(book, s, &sample,
				     strcmp(book->scale[s].id, "mixed") == 0 ?
					 "adults, 2020" :
					 "students 2026",
				     out, &e),
		    0);
		sample_free(&sample);
	}
	assert_int_equal(writer_flush(out, &e), 0);
	writer_close(out);
	return contents(file);
}

static void
agree_with_r(void **state)
{
	char *text = table("codebook"), *scores = table("seen");
	char *expected = table("norms"), *written;
	struct codebook *book = book_read(text);
	uint64_t seed, times;

	(void)state;
	for (times = 0; times < 20; times++) {
		seed = times;
		written = write_norms(book, scores, &seed);
		assert_string_equal(written, expected);
		free(written);
	}
	codebook_free(book);
	free(text);
	free(scores);
	free(expected);
}

/* Norms from a table in the test; what is wrong goes into e. */
static struct norms *
read_text(const struct codebook *book, const char *text, struct error *e)
{
	struct reader *in = reader_open_memory(text, strlen(text), ',');
	struct norms *norms = norms_read(in, book, e);

	reader_close(in);
	return norms;
}

static struct norms *
must_read(const struct codebook *book, const char *text)
{
	struct error e;
	struct norms *norms = read_text(book, text, &e);

	if (norms == NULL)
		fail_msg("line %zu: %s", e.line, e.text);
	return norms;
}

static double
away(const struct attain *attain, size_t i, const struct sample_score *seen)
{
	double d = (double)attain->numerator[i] / (double)attain->denominator -
	    (double)seen->numerator / (double)seen->denominator;

	return d < 0 ? -d : d;
}

/* What is found is the nearest, as it can be seen without exactness. */
static void
check_nearest(const struct norms *norms, size_t s,
    const struct sample_score *seen)
{
	const struct attain *attain = &norms->scale[s].attain;
	struct score score = { seen->numerator, seen->denominator, 1,
		norms->book->scale[s].nitems };
	size_t found, i;

	found = attain_nearest(attain, seen->numerator, seen->denominator);
	for (i = 0; i < attain->n; i++)
		assert_true(away(attain, found, seen) <=
		    away(attain, i, seen) + (i < found ? -1e-13 : 1e-13));
	assert_ptr_equal(norms_find(norms, s, &score),
	    &norms->scale[s].norm[norms->scale[s].row[found]]);
}

static void
read_back(void **state)
{
	static struct sample_score seen[MOST];
	char *text = table("codebook"), *scores = table("seen");
	char *written = table("norms"), *who;
	struct codebook *book = book_read(text);
	struct norms *norms = must_read(book, written);
	size_t s, i, n;

	(void)state;
	for (s = 0; s < book->nscales; s++) {
		assert_true(norms_has(norms, s));
		n = find_seen(scores, book->scale[s].id, seen);
		assert_int_equal(norms->scale[s].respondents, n);
		for (i = 0; i < n; i++)
			check_nearest(norms, s, &seen[i]);
	}
	who = norms_text(norms, 1);
	assert_string_equal(who, "students 2026 (n = 57: fewer than 200)");
	free(who);
	who = norms_texts(norms);
	assert_string_equal(who,
	    "students 2026 (n = 200 to 330) for trust, stress, share; "
	    "students 2026 (n = 1 to 64: fewer than 200) for half, worst, "
	    "wide, alike, single; "
	    "adults, 2020 (n = 199: fewer than 200) for mixed");
	free(who);
	norms_free(norms);
	codebook_free(book);
	free(text);
	free(scores);
	free(written);
}

static const char three[] = "kind,id,of,low,high,metric,form\n"
			    "scale,a,,,,sum,\nscale,b,,,,mean,\n"
			    "item,q1,a,0,2,,\nitem,q2,b,1,3,,short\n"
			    "item,q3,b,1,3,,\nitem,q4,b,1,3,,\n";

#define HEAD "norm_scale,score,percentile,t,n,population\n"
#define A0 "a,0,10,40,300,them\n"
#define A1 "a,1,50,50,300,them\n"
#define A2 "a,2,90,60,300,them\n"

static void
are_looked_up(void **state)
{
	static const struct {
		int64_t numerator, denominator;
		size_t items;
		const char *percentile, *t;
	} cases[] = {
		{ 0, 1, 1, "10", "40" },
		{ 1, 2, 1, "10", "40" },
		{ 50000001, 100000000, 1, "50", "50" },
		{ 3, 2, 1, "50", "50" },
		{ 2, 1, 1, "90", "60" },
		{ 5, 1, 1, "90", "60" },
		{ -5, 1, 1, "10", "40" },
		{ 1, 0, 1, NULL, NULL },
		{ 1, 1, 0, NULL, NULL },
	};
	struct codebook *book = book_read(three);
	/* In any order, with other columns. */
	struct norms *norms = must_read(book,
	    "population,n,t,x,percentile,score,norm_scale\n"
	    "them (n = 300),300,60,,90,2,a\nthem (n = 300),300,40,,10,0.0,a\n"
	    "them (n = 300),300,50,,50,1,a\n");
	const struct norm *norm;
	struct score score;
	char *who = norms_texts(norms);
	size_t i;

	(void)state;
	assert_string_equal(who, "them (n = 300)");
	free(who);
	assert_false(norms_has(norms, 1));
	assert_false(norms_has(NULL, 0));
	for (i = 0; i < COUNT(cases); i++) {
		score.numerator = cases[i].numerator;
		score.denominator = cases[i].denominator;
		score.items = cases[i].items;
		norm = norms_find(norms, 0, &score);
		if (cases[i].t == NULL) {
			assert_null(norm);
			continue;
		}
		assert_string_equal(norm->percentile, cases[i].percentile);
		assert_string_equal(norm->t, cases[i].t);
	}
	assert_null(norms_find(norms, 1, &score));
	norms_free(norms);
	codebook_free(book);
}

static void
may_lack_one_of_both(void **state)
{
	static const char *const tables[] = {
		HEAD "a,0,,40,9,x\na,1,,50,9,x\na,2,,50,9,x\n",
		HEAD "a,2,100,,9,x\na,1,0,,9,x\na,0,0,,9,x\n",
		/* Fewer decimals, or more. */
		HEAD "b,1,1,,9,x\nb,1.3,1,,9,x\nb,1.7,1,,9,x\nb,2,1,,9,x\n"
		     "b,2.333333333333333333,1,,9,x\nb,2.67,1,,9,x\n"
		     "b,3.000,1,,9,x\n",
	};
	struct codebook *book = book_read(three);
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(tables); i++)
		norms_free(must_read(book, tables[i]));
	codebook_free(book);
}

static void
are_refused(void **state)
{
	static const struct {
		const char *table;
		size_t line;
		const char *what;
	} cases[] = {
		{ "", 0, "empty: not even a header" },
		{ "norm_scale,score\n", 1,
		    "there is no column \"percentile\"" },
		{ "norm_scale,score,percentile,t,n,population,t\n", 1,
		    "column \"t\" stands twice" },
		{ "norm_scale\tscore\n", 1,
		    "the names are separated by tabs, which -t reads" },
		{ HEAD, 0, "the table has no norms" },
		{ HEAD "c,0,1,2,3,x\n", 2,
		    "norm_scale: \"c\" is not a scale of the codebook" },
		{ HEAD "q1,0,1,2,3,x\n", 2,
		    "norm_scale: \"q1\" is not a scale of the codebook" },
		{ HEAD A0 "a,one,1,2,3,x\n", 3,
		    "score: \"one\" is not a number" },
		{ HEAD A0 "a,,1,2,3,x\n", 3, "score: \"\" is not a number" },
		{ HEAD A0 "a,1,100.1,2,3,x\n", 3,
		    "percentile: \"100.1\" is not a number from 0 to 100" },
		{ HEAD A0 "a,1,-1,2,3,x\n", 3,
		    "percentile: \"-1\" is not a number from 0 to 100" },
		{ HEAD A0 "a,1,50%,2,3,x\n", 3,
		    "percentile: \"50%\" is not a number from 0 to 100" },
		{ HEAD A0 "a,1,50,+2,3,x\n", 3, "t: \"+2\" is not a number" },
		{ HEAD A0 "a,1,50,50,3.5,x\n", 3,
		    "n: \"3.5\" is not a whole number from 1" },
		{ HEAD A0 "a,1,50,50,0,x\n", 3,
		    "n: \"0\" is not a whole number from 1" },
		{ HEAD A0 "a,1,50,50,,x\n", 3,
		    "n: \"\" is not a whole number from 1" },
		{ HEAD A0 "a,1,50,50,3,\n", 3,
		    "population: it does not say who they are" },
		{ HEAD A0 "a,1,50,50,3,them\n" A2, 3,
		    "n: 3 differs from the 300 of a on line 2" },
		{ HEAD A0 A1 "a,2,90,60,300,you\n", 4,
		    "population: it differs from that of a on line 2" },
		{ HEAD A0 A1 "a,2,,60,300,them\n", 4,
		    "percentile: a has it on one of the lines 2 and 4, and "
		    "not on the other" },
		{ HEAD "a,0,10,,300,them\n" A1 A2, 3,
		    "t: a has it on one of the lines 2 and 3, and not on the "
		    "other" },
		{ HEAD "a,0,,,300,them\n", 2,
		    "a has neither percentile nor t" },
		{ HEAD A0 A1 A2 "a,1.0,50,50,300,them\n", 5,
		    "score: 1.0 of a stands on line 3 too" },
		{ HEAD A2 "a,1,91,50,300,them\n" A0, 2,
		    "percentile: 90 at 2 of a steps backwards from 91 on line "
		    "3" },
		{ HEAD A0 "a,1,50,39.9,300,them\n" A2, 3,
		    "t: 39.9 at 1 of a steps backwards from 40 on line 2" },
		{ HEAD A1 A2, 2, "score: a has no row for 0.00" },
		{ HEAD A0 A2, 3, "score: a has no row for 1.00" },
		{ HEAD A0 A1, 3, "score: a has no row for 2.00" },
		{ HEAD "a,-1,0,0,300,them\n" A0 A1 A2, 2,
		    "score: nobody who answers all items of a can have -1" },
		{ HEAD A0 A1 "a,1.5,60,55,300,them\n" A2, 4,
		    "score: nobody who answers all items of a can have 1.5" },
		{ HEAD A0 A1 A2 "a,3,90,60,300,them\n", 5,
		    "score: nobody who answers all items of a can have 3" },
		/* Whole numbers are not enough where there are thirds. */
		{ HEAD "b,1,1,,9,x\nb,2,1,,9,x\nb,3,1,,9,x\n", 3,
		    "score: b has no row for 1.33" },
		{ HEAD "b,1,1,,9,x\nb,1.34,1,,9,x\n", 3,
		    "score: b has no row for 1.33" },
		{ HEAD "b,1,1,,9,x\nb,1.32,1,,9,x\n", 3,
		    "score: nobody who answers all items of b can have 1.32" },
		{ HEAD A0 A1 "a,2,90\n", 4, "expected 6 cells, found 3" },
	};
	struct codebook *book = book_read(three);
	struct norms *norms;
	struct error e;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		norms = read_text(book, cases[i].table, &e);
		if (norms != NULL)
			fail_msg("read: %s", cases[i].table);
		assert_int_equal(e.status, 1);
		if (e.line != cases[i].line ||
		    strcmp(e.text, cases[i].what) != 0)
			fail_msg("%s: line %zu: %s", cases[i].table, e.line,
			    e.text);
	}
	codebook_free(book);
}

/* A score of every millionth has no row each. */
static void
have_a_limit(void **state)
{
	struct codebook *book = book_read("id,of,low,high,step\n"
					  "q1,a,0,2,0.000001\n");
	struct sample_score seen = { 1, 1, 1 };
	struct sample sample = { &seen, 1, 1, 1 };
	struct writer *out = writer_open(-1, ',');
	struct error e;

	(void)state;
	assert_int_equal(norms_write(book, 0, &sample, "them", out, &e), -1);
	assert_string_equal(e.text,
	    "scale a can have too many different scores for norms");
	assert_null(read_text(book, HEAD "a,0,1,,9,x\n", &e));
	assert_string_equal(e.text,
	    "a can have too many different scores for a row each");
	writer_close(out);
	codebook_free(book);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agree_with_r),
		cmocka_unit_test(read_back),
		cmocka_unit_test(are_looked_up),
		cmocka_unit_test(may_lack_one_of_both),
		cmocka_unit_test(are_refused),
		cmocka_unit_test(have_a_limit),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
