/*
 * The norms of a sample: a row for each score that there can be.
 */

#include "norms_write.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "attain.h"
#include "codebook.h"
#include "error.h"
#include "norms.h"
#include "number.h"
#include "table.h"

enum { SCORE_DIGITS = 2, NORM_DIGITS = 4 };

/* The scores of a sample, ascending, each once. */
struct sample {
	struct norms_count *seen;
	size_t n; /* of these */
	size_t all; /* respondents */
	double mean, sd; /* NaN: no sd */
};

void
norms_write_header(struct writer *out)
{
	writer_string(out, "norm_scale");
	writer_string(out, "score");
	writer_string(out, "percentile");
	writer_string(out, "t");
	writer_string(out, "n");
	writer_string(out, "population");
	writer_end(out);
}

static int
compare_seen(const void *a, const void *b)
{
	const struct norms_count *x = a, *y = b;

	return number_compare(x->numerator, x->denominator, y->numerator,
	    y->denominator);
}

/* Sort the scores and count equal ones together. */
static void
open_sample(struct sample *sample, const struct norms_count *seen, size_t n)
{
	struct norms_count *last;
	size_t i;

	sample->seen = xcalloc(n, sizeof(*sample->seen));
	sample->n = sample->all = 0;
	for (i = 0; i < n; i++) {
		if (seen[i].count > 0)
			sample->seen[sample->n++] = seen[i];
		sample->all += seen[i].count;
	}
	qsort(sample->seen, sample->n, sizeof(*sample->seen), compare_seen);
	n = sample->n;
	for (sample->n = i = 0; i < n; i++) {
		last = i == 0 ? NULL : &sample->seen[sample->n - 1];
		if (i > 0 && compare_seen(last, &sample->seen[i]) == 0)
			last->count += sample->seen[i].count;
		else
			sample->seen[sample->n++] = sample->seen[i];
	}
}

static double
value_of(const struct norms_count *seen)
{
	return (double)seen->numerator / (double)seen->denominator;
}

/* Mean and sd in two passes. */
static void
find_spread(struct sample *sample)
{
	double sum = 0, away, n = (double)sample->all;
	size_t i;

	for (i = 0; i < sample->n; i++)
		sum +=
		    value_of(&sample->seen[i]) * (double)sample->seen[i].count;
	sample->mean = sum / n;
	for (sum = 0, i = 0; i < sample->n; i++) {
		away = value_of(&sample->seen[i]) - sample->mean;
		sum += away * away * (double)sample->seen[i].count;
	}
	sample->sd = sample->n < 2 ? NAN : sqrt(sum / (n - 1));
}

/*
 * Twice the respondents below the scores low..high, and once those among them;
 * *at moves on to the first score above.
 */
static size_t
rank_of(const struct sample *sample, size_t *at, size_t *below,
    const struct attain *attain, size_t low, size_t high)
{
	const struct norms_count *seen;
	size_t ties = 0, rank;

	for (; *at < sample->n; ++*at) {
		seen = &sample->seen[*at];
		if (number_compare(seen->numerator, seen->denominator,
			attain->numerator[high], attain->denominator) > 0)
			break;
		if (number_compare(seen->numerator, seen->denominator,
			attain->numerator[low], attain->denominator) < 0)
			*below += seen->count;
		else
			ties += seen->count;
	}
	rank = 2 * *below + ties;
	*below += ties;
	return rank;
}

static void
write_t(const struct sample *sample, const struct attain *attain, size_t low,
    size_t high, struct writer *out)
{
	double x =
	    ((double)attain->numerator[low] + (double)attain->numerator[high]) /
	    2 / (double)attain->denominator;
	char text[NUMBER_MAX];

	if (isnan(sample->sd))
		writer_cell(out, NULL, 0);
	else
		writer_cell(out, text,
		    number_double(text,
			50 + 10 * (x - sample->mean) / sample->sd,
			NORM_DIGITS));
}

static void
write_rows(const char *id, const struct sample *sample,
    const struct attain *attain, const char *population, struct writer *out)
{
	size_t i, end, at = 0, below = 0, rank;

	for (i = 0; i < attain->n; i = end) {
		end = attain_run(attain, i, SCORE_DIGITS);
		rank = rank_of(sample, &at, &below, attain, i, end - 1);
		writer_string(out, id);
		writer_ratio(out, attain->numerator[i], attain->denominator,
		    SCORE_DIGITS);
		writer_ratio(out, 100 * (int64_t)rank, 2 * (int64_t)sample->all,
		    NORM_DIGITS);
		write_t(sample, attain, i, end - 1, out);
		writer_ratio(out, (int64_t)sample->all, 1, 0);
		writer_string(out, population);
		writer_end(out);
	}
}

/* The population, and how few they are; to be freed. */
static char *
name_population(const char *population, size_t n)
{
	size_t size = strlen(population) + 64;
	char *name = xcalloc(size, 1);

	if (n < NORMS_FEW)
		snprintf(name, size, "%s (n = %zu: fewer than %d)", population,
		    n, NORMS_FEW);
	else
		snprintf(name, size, "%s", population);
	return name;
}

int
norms_write(const struct codebook *book, size_t s,
    const struct norms_count *seen, size_t n, const char *population,
    struct writer *out, struct error *e)
{
	struct attain attain;
	struct sample sample;
	char *name;

	if (attain_find(book, &book->scale[s], &attain) == -1)
		return error_set(e, 0,
		    "scale %s can have too many different scores for norms",
		    book->scale[s].id);
	open_sample(&sample, seen, n);
	if (sample.all > 0) {
		find_spread(&sample);
		name = name_population(population, sample.all);
		write_rows(book->scale[s].id, &sample, &attain, name, out);
		free(name);
	}
	free(sample.seen);
	attain_free(&attain);
	return 0;
}
