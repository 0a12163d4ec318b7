/*
 * The scores of a sample, from the counts of a state.
 */

#include "state_sample.h"

#include <string.h>

#include "codebook.h"
#include "codebook_find.h"
#include "number.h"
#include "sample.h"
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

void
state_sample(const struct state *state, size_t s, int is_whole,
    struct sample *sample)
{
	const struct scale *scale = &state->plan->book->scale[s];
	const struct counts *counts = &state->scale[s].scores;
	const struct count *count;
	struct sample_score score;
	size_t i;

	memset(sample, 0, sizeof(*sample));
	for (i = 0; i < counts->size; i++) {
		count = &counts->slot[i];
		if (count->n == 0 ||
		    count->answered < codebook_required(scale, count->asked) ||
		    (is_whole && (size_t)count->asked < scale->nitems))
			continue;
		put_score(state->plan, s, count, &score);
		sample_add(sample, score.numerator, score.denominator, score.n);
	}
	sample_sort(sample);
}
