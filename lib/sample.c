/*
 * The scores of a sample, exact and sorted, and their moments.  These are
 * doubles, but added up in the order of the scores, which no split of the
 * sample changes.
 */

#include "sample.h"

#include <math.h>
#include <stdlib.h>

#include "alloc.h"
#include "number.h"

void
sample_add(struct sample *sample, int64_t numerator, int64_t denominator,
    uint64_t n)
{
	struct sample_score *score;

	if (n == 0)
		return;
	if (sample->n == sample->room) {
		sample->room = 2 * sample->room + 16;
		sample->score = xreallocarray(sample->score, sample->room,
		    sizeof(*sample->score));
	}
	score = &sample->score[sample->n++];
	score->numerator = numerator;
	score->denominator = denominator;
	score->n = n;
	sample->people += n;
}

static int
compare(const void *a, const void *b)
{
	const struct sample_score *x = a, *y = b;

	return number_compare(x->numerator, x->denominator, y->numerator,
	    y->denominator);
}

void
sample_sort(struct sample *sample)
{
	struct sample_score *score = sample->score;
	size_t n = sample->n, i;

	if (n == 0)
		return;
	qsort(score, n, sizeof(*score), compare);
	for (sample->n = i = 1; i < n; i++) {
		if (compare(&score[sample->n - 1], &score[i]) == 0)
			score[sample->n - 1].n += score[i].n;
		else
			score[sample->n++] = score[i];
	}
}

void
sample_free(struct sample *sample)
{
	free(sample->score);
	sample->score = NULL;
	sample->n = sample->room = 0;
	sample->people = 0;
}

static double
value(const struct sample_score *score)
{
	return (double)score->numerator / (double)score->denominator;
}

void
sample_find(const struct sample *sample, struct sample_figures *figures)
{
	double n = (double)sample->people, mean = 0, squares = 0, cubes = 0, d;
	size_t i;

	figures->mean = figures->sd = figures->skew = NAN;
	for (i = 0; i < sample->n; i++)
		mean += (double)sample->score[i].n * value(&sample->score[i]);
	if (sample->n == 0)
		return;
	figures->mean = mean /= n;
	for (i = 0; i < sample->n; i++) {
		d = value(&sample->score[i]) - mean;
		squares += (double)sample->score[i].n * d * d;
		cubes += (double)sample->score[i].n * d * d * d;
	}
	if (sample->people > 1)
		figures->sd = sample->n == 1 ? 0 : sqrt(squares / (n - 1));
	if (sample->n > 1)
		figures->skew =
		    cubes / n / (figures->sd * figures->sd * figures->sd);
}
