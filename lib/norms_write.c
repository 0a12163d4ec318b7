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
#include "sample.h"
#include "table.h"

enum { SCORE_DIGITS = 2, NORM_DIGITS = 4 };

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

/*
 * Twice the respondents below the scores low..high, and once those among them;
 * *at moves on to the first score above.
 */
static size_t
rank_of(const struct sample *sample, size_t *at, size_t *below,
    const struct attain *attain, size_t low, size_t high)
{
	const struct sample_score *seen;
	size_t ties = 0, rank;

	for (; *at < sample->n; ++*at) {
		seen = &sample->score[*at];
		if (number_compare(seen->numerator, seen->denominator,
			attain->numerator[high], attain->denominator) > 0)
			break;
		if (number_compare(seen->numerator, seen->denominator,
			attain->numerator[low], attain->denominator) < 0)
			*below += (size_t)seen->n;
		else
			ties += (size_t)seen->n;
	}
	rank = 2 * *below + ties;
	*below += ties;
	return rank;
}

static void
write_t(const struct sample_figures *figures, const struct attain *attain,
    size_t low, size_t high, struct writer *out)
{
	double x =
	    ((double)attain->numerator[low] + (double)attain->numerator[high]) /
	    2 / (double)attain->denominator;

	writer_double(out,
	    figures->sd > 0 ? 50 + 10 * (x - figures->mean) / figures->sd : NAN,
	    NORM_DIGITS);
}

/* Half the rank in percent, also of more people than an integer holds. */
static void
write_percentile(size_t rank, uint64_t people, struct writer *out)
{
	if (rank < INT64_MAX / 100)
		writer_ratio(out, 100 * (int64_t)rank, 2 * (int64_t)people,
		    NORM_DIGITS);
	else
		writer_double(out, 50 * (double)rank / (double)people,
		    NORM_DIGITS);
}

static void
write_rows(const char *id, const struct sample *sample,
    const struct attain *attain, const char *population, struct writer *out)
{
	size_t i, end, at = 0, below = 0, rank;
	struct sample_figures figures;

	sample_find(sample, &figures);
	for (i = 0; i < attain->n; i = end) {
		end = attain_run(attain, i, SCORE_DIGITS);
		rank = rank_of(sample, &at, &below, attain, i, end - 1);
		writer_string(out, id);
		writer_ratio(out, attain->numerator[i], attain->denominator,
		    SCORE_DIGITS);
		write_percentile(rank, sample->people, out);
		write_t(&figures, attain, i, end - 1, out);
		writer_count(out, sample->people);
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
norms_write(const struct codebook *book, size_t s, const struct sample *sample,
    const char *population, struct writer *out, struct error *e)
{
	struct attain attain;
	char *name;

	if (attain_find(book, &book->scale[s], &attain) == -1)
		return error_set(e, 0,
		    "scale %s can have too many different scores for norms",
		    book->scale[s].id);
	if (sample->people > 0) {
		name = name_population(population, (size_t)sample->people);
		write_rows(book->scale[s].id, sample, &attain, name, out);
		free(name);
	}
	attain_free(&attain);
	return 0;
}
