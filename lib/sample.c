/*
 * The scores of a sample, exact and sorted, from the counts of a state; and
 * their moments.  These are doubles, but added up in the order of the scores,
 * which no split of the sample changes.
 */

#include "sample.h"

#include <math.h>
#include <stdlib.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "number.h"
#include "state.h"
#include "state_plan.h"

/* The score that an exact value stands for: see state_plan.h. */
static void
put_score(const struct state_plan *plan, size_t s, const struct count *count,
    struct sample_score *score)
{
	const struct state_scale_plan *scale = &plan->scale[s];
	const struct item *first = &plan->book->item[scale->item[0]];
	int64_t parts = count->answered * scale->multiple, unit = 1, divisor;
	enum metric metric = plan->book->scale[s].metric;
	int i;

	for (i = 0; i < plan->book->decimals; i++)
		unit *= 10;
	score->n = count->n;
	score->numerator = count->value;
	score->denominator = parts * unit;
	if (scale->value == STATE_LOWEST) {
		score->denominator = unit;
	} else if (metric == METRIC_PERCENT) {
		score->numerator *= 100;
		score->denominator = parts;
	} else if (scale->value == STATE_SHARES) {
		score->numerator = first->low * parts +
		    (first->high - first->low) * count->value;
		if (metric == METRIC_SUM)
			score->numerator *= count->asked;
	}
	divisor = number_gcd(score->numerator < 0 ? -score->numerator :
						    score->numerator,
	    score->denominator);
	score->numerator /= divisor;
	score->denominator /= divisor;
}

static struct wide
cross(int64_t numerator, int64_t denominator)
{
	return wide_times(wide_of((uint64_t)(numerator < 0 ? -numerator :
							     numerator)),
	    (uint64_t)denominator);
}

static int
compare(const void *a, const void *b)
{
	const struct sample_score *x = a, *y = b;
	int order;

	if ((x->numerator < 0) != (y->numerator < 0))
		return x->numerator < 0 ? -1 : 1;
	order = wide_compare(cross(x->numerator, y->denominator),
	    cross(y->numerator, x->denominator));
	return x->numerator < 0 ? -order : order;
}

void
sample_of(const struct state *state, size_t s, struct sample *sample)
{
	const struct scale *scale = &state->plan->book->scale[s];
	const struct counts *counts = &state->scale[s].scores;
	const struct count *count;
	size_t n = 0, i;

	sample->score = xcalloc(counts->used + 1, sizeof(*sample->score));
	sample->n = sample->people = 0;
	for (i = 0; i < counts->size; i++) {
		count = &counts->slot[i];
		if (count->n == 0 ||
		    count->answered < codebook_required(scale, count->asked))
			continue;
		put_score(state->plan, s, count, &sample->score[n++]);
		sample->people += count->n;
	}
	qsort(sample->score, n, sizeof(*sample->score), compare);
	for (i = 0; i < n; i++) {
		if (sample->n > 0 &&
		    compare(&sample->score[sample->n - 1], &sample->score[i]) ==
			0)
			sample->score[sample->n - 1].n += sample->score[i].n;
		else
			sample->score[sample->n++] = sample->score[i];
	}
}

void
sample_free(struct sample *sample)
{
	free(sample->score);
	sample->score = NULL;
	sample->n = 0;
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
