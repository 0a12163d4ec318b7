/*
 * Scores from answers.  All answers are whole numbers of one unit, and each
 * scale has a common multiple of its items' ranges, so that every score is a
 * ratio of two whole numbers: nothing is rounded here.
 */

#include "score.h"

#include <math.h>
#include <string.h>

#include "answers.h"
#include "codebook.h"
#include "score_plan.h"

/* A scale's answers added up, in units and in 1 / multiple of the range. */
struct sums {
	size_t n, bad;
	int64_t value, share, lowest;
	int64_t missing_low, missing_range;
};

static int64_t
keyed(const struct item *item, int64_t value)
{
	return item->reversed ? item->low + item->high - value : value;
}

static void
add_up(const struct plan *plan, const struct response *response,
    struct sums *sums)
{
	const struct sums none = { 0, 0, 0, 0, INT64_MAX, 0, 0 };
	const struct member *member, *end = plan->member + plan->n;
	const struct item *item;
	int64_t x;

	*sums = none;
	for (member = plan->member; member < end; member++) {
		item = member->item;
		if (response->state[member->index] != ANSWER_GIVEN) {
			sums->bad +=
			    response->state[member->index] == ANSWER_BAD;
			sums->missing_low += item->low;
			sums->missing_range += item->high - item->low;
			continue;
		}
		x = keyed(item, response->value[member->index]);
		sums->n++;
		sums->value += x;
		sums->share += (x - item->low) * member->weight;
		if (x < sums->lowest)
			sums->lowest = x;
	}
}

/* What each item adds to the sums of alike scales: its keyed answer, and one to
 * the count above.  No state is bad: it is 1 or 0. */
static void
key_answers(const struct scoring *scoring, const struct response *response)
{
	const struct key *key = scoring->key;
	const unsigned char *state = response->state;
	const int64_t *value = response->value;
	const size_t n = scoring->book->nitems;
	int64_t *added = scoring->added;
	size_t i;

	for (i = 0; i < n; i++)
		added[i] =
		    (value[i] * key[i].sign + key[i].rest) & -(int64_t)state[i];
}

/* The same as add_up, of items that are alike, of which none is bad. */
static void
add_up_alike(const struct plan *plan, const int64_t *added, struct sums *sums)
{
	const struct item *item = plan->member->item;
	const size_t *index = plan->index, *end = index + plan->nindex;
	const int64_t half = INT64_C(1) << (SCORE_COUNT - 1);
	int64_t sum = 0, n, missing;

	for (; index < end; index += SCORE_LANES)
		sum += added[index[0]] + added[index[1]] + added[index[2]] +
		    added[index[3]];
	n = (sum + half) >> SCORE_COUNT;
	missing = (int64_t)plan->n - n;
	sums->n = (size_t)n;
	sums->bad = 0;
	sums->lowest = 0;
	sums->value = sum - n * 2 * half;
	sums->share = sums->value - n * item->low;
	sums->missing_low = missing * item->low;
	sums->missing_range = missing * (item->high - item->low);
}

static void
put_score(const struct plan *plan, const struct sums *sums, int64_t unit,
    struct score *score)
{
	int64_t n = (int64_t)sums->n;

	switch (plan->metric) {
	case METRIC_MEAN:
		score->numerator = sums->value;
		score->denominator = n * unit;
		break;
	case METRIC_PERCENT:
		score->numerator = 100 * sums->share;
		score->denominator = n * plan->multiple;
		break;
	case METRIC_LOWEST:
		score->numerator = sums->lowest;
		score->denominator = unit;
		break;
	case METRIC_SUM:
		score->numerator = sums->value;
		score->denominator = unit;
		if (sums->n == plan->n)
			break;
		score->numerator =
		    (sums->value + sums->missing_low) * n * plan->multiple +
		    sums->share * sums->missing_range;
		score->denominator = n * plan->multiple * unit;
		break;
	}
}

void
score_compute(const struct scoring *scoring, const struct response *response,
    struct score *score)
{
	size_t nscales = scoring->book->nscales, s;
	const struct plan *plan = scoring->plan + response->form * nscales;
	const int none_bad =
	    memchr(response->state, ANSWER_BAD, scoring->book->nitems) == NULL;
	struct sums sums;

	if (none_bad)
		key_answers(scoring, response);
	for (s = 0; s < nscales; s++, plan++, score++) {
		score->numerator = score->denominator = 0;
		score->answered = 0;
		score->items = plan->n;
		if (response->guess)
			continue;
		if (plan->alike && none_bad)
			add_up_alike(plan, scoring->added, &sums);
		else
			add_up(plan, response, &sums);
		score->answered = sums.n;
		if (sums.bad == 0 && sums.n > 0 && sums.n >= plan->required)
			put_score(plan, &sums, scoring->unit, score);
	}
}

/* An answer, and an answer step, as the error counts them. */
static double
error_value(const struct plan *plan, const struct member *member, int64_t units,
    int64_t unit)
{
	if (plan->metric == METRIC_MEAN)
		return (double)units / (double)unit;
	return (double)(units * member->weight) / (double)plan->multiple;
}

static double
error_scale(const struct plan *plan, int64_t unit)
{
	if (plan->metric == METRIC_PERCENT)
		return 100;
	return plan->metric == METRIC_SUM ? (double)plan->range / (double)unit :
					    1;
}

double
score_error(const struct scoring *scoring, const struct response *response,
    size_t s)
{
	const struct plan *plan =
	    &scoring->plan[response->form * scoring->book->nscales + s];
	const struct member *m, *end = plan->member + plan->n;
	double mean = 0, squares = 0, step = 0, x, error, floor;
	size_t n = 0;

	for (m = plan->member; m < end; m++) {
		if (response->state[m->index] != ANSWER_GIVEN)
			continue;
		x = error_value(plan, m,
		    keyed(m->item, response->value[m->index]) - m->item->low,
		    scoring->unit);
		n++;
		squares +=
		    (x - mean) * (x - mean) * (double)(n - 1) / (double)n;
		mean += (x - mean) / (double)n;
		x = error_value(plan, m, m->item->step, scoring->unit);
		step = x > step ? x : step;
	}
	if (n == 0 || plan->metric == METRIC_LOWEST || response->guess)
		return NAN;
	floor = step / 2 / sqrt((double)n);
	error = n == 1 ? 0 : sqrt(squares / ((double)n * (double)(n - 1)));
	return (error > floor ? error : floor) *
	    error_scale(plan, scoring->unit);
}

void
score_manner(const struct scoring *scoring, const struct response *response,
    struct manner *manner)
{
	size_t nitems = scoring->book->nitems, run = 0, i;
	const char *in_form = scoring->in_form + response->form * nitems;
	double mean = 0, squares = 0, x;
	int64_t last = 0;

	manner->answered = manner->run = 0;
	for (i = 0; i < nitems && !response->guess; i++) {
		if (!in_form[i])
			continue;
		if (response->state[i] != ANSWER_GIVEN) {
			run = 0;
			continue;
		}
		run = run > 0 && response->value[i] == last ? run + 1 : 1;
		last = response->value[i];
		if (run > manner->run)
			manner->run = run;
		x = (double)last / (double)scoring->unit;
		manner->answered++;
		squares += (x - mean) * (x - mean) *
		    (double)(manner->answered - 1) / (double)manner->answered;
		mean += (x - mean) / (double)manner->answered;
	}
	manner->spread = manner->answered < 2 ?
	    NAN :
	    sqrt(squares / (double)(manner->answered - 1));
}
