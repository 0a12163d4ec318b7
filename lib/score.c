/*
 * Scores from answers.  All answers are whole numbers of one unit, and each
 * scale has a common multiple of its items' ranges, so that every score is a
 * ratio of two whole numbers: nothing is rounded here.
 */

#include "score.h"

#include <math.h>

#include "answers.h"
#include "codebook.h"
#include "score_plan.h"
#include "table.h"

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
	enum answer_state state;
	int64_t x;

	*sums = none;
	for (member = plan->member; member < end; member++) {
		item = member->item;
		state = response_answer(response, member->index, &x);
		if (state != ANSWER_GIVEN) {
			sums->bad += state == ANSWER_BAD;
			sums->missing_low += item->low;
			sums->missing_range += item->high - item->low;
			continue;
		}
		x = keyed(item, x);
		sums->n++;
		sums->value += x;
		sums->share += (x - item->low) * member->weight;
		if (x < sums->lowest)
			sums->lowest = x;
	}
}

/* The same as add_up, from a lane of answers. */
static void
take_answers(const struct plan *plan, uint64_t lane, struct sums *sums)
{
	const struct sums none = { 0, 0, 0, 0, INT64_MAX, 0, 0 };
	const uint64_t most = (UINT64_C(1) << plan->lane.bits) - 1;
	int64_t x;

	for (*sums = none; lane > 0; lane >>= plan->lane.bits) {
		x = (int64_t)(lane & most) - 1;
		if (x == -1)
			continue;
		x += plan->member->item->low;
		sums->n++;
		if (x < sums->lowest)
			sums->lowest = x;
	}
}

/* The same as add_up, from a lane of a sum and a count. */
static void
take_sum(const struct plan *plan, uint64_t lane, struct sums *sums)
{
	const struct item *item = plan->member->item;
	int64_t missing;

	sums->n = lane >> plan->lane.bits;
	sums->share = (int64_t)(lane - ((uint64_t)sums->n << plan->lane.bits));
	sums->bad = 0;
	sums->lowest = 0;
	sums->value = sums->share + (int64_t)sums->n * item->low;
	missing = (int64_t)(plan->n - sums->n);
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

static void
finish(const struct plan *plan, const struct sums *sums, int64_t unit,
    struct score *score)
{
	score->numerator = score->denominator = 0;
	score->answered = sums->n;
	score->items = plan->n;
	if (sums->bad == 0 && sums->n >= plan->required)
		put_score(plan, sums, unit, score);
}

void
score_finish(const struct scoring *scoring, size_t form, size_t s,
    struct score *score)
{
	const struct plan *plan =
	    &scoring->plan[form * scoring->book->nscales + s];
	struct sums sums;

	if (scoring->word == NULL || plan->lane.mask == 0)
		return;
	if (plan->metric == METRIC_LOWEST)
		take_answers(plan, lane_of(&plan->lane, scoring->word), &sums);
	else
		take_sum(plan, lane_of(&plan->lane, scoring->word), &sums);
	finish(plan, &sums, scoring->unit, score);
}

/* The scores of a response that is digits, of scales without a lane. */
static void
score_laneless(const struct scoring *scoring, const struct response *response,
    struct score *score)
{
	const size_t nscales = scoring->book->nscales;
	const struct plan *plan = scoring->plan + response->form * nscales;
	struct sums sums;
	size_t s;

	for (s = scoring->laneless[response->form]; s < nscales; s++) {
		if (plan[s].lane.mask != 0)
			continue;
		add_up(&plan[s], response, &sums);
		finish(&plan[s], &sums, scoring->unit, &score[s]);
	}
}

/* A guess, of what somebody else feels, is no score of anybody. */
static void
score_values(const struct scoring *scoring, const struct response *response,
    struct score *score)
{
	const struct sums none = { 0, 0, 0, 0, 0, 0, 0 };
	const size_t nscales = scoring->book->nscales;
	const struct plan *plan = scoring->plan + response->form * nscales;
	struct sums sums;
	size_t s;

	for (s = 0; s < nscales; s++) {
		sums = none;
		if (!response->guess)
			add_up(&plan[s], response, &sums);
		finish(&plan[s], &sums, scoring->unit, &score[s]);
	}
}

void
score_compute(struct scoring *scoring, const struct response *response,
    struct score *score)
{
	if (response->digit == NULL || response->guess) {
		scoring->word = NULL;
		score_values(scoring, response, score);
		return;
	}
	scoring->word = response->word;
	if (scoring->laneless[response->form] < scoring->book->nscales)
		score_laneless(scoring, response, score);
}

size_t
score_lanes(const struct scoring *scoring, size_t form, size_t s)
{
	return scoring->plan[form * scoring->book->nscales + s].lane.mask + 1;
}

void
score_find_lanes(const struct scoring *scoring, size_t form,
    const uint64_t *word, uint32_t *lane)
{
	const struct plan *plan = scoring->plan + form * scoring->book->nscales;
	const struct plan *end = plan + scoring->book->nscales;

	for (; plan < end; plan++)
		*lane++ = lane_of(&plan->lane, word);
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
	int64_t value;
	size_t n = 0;

	for (m = plan->member; m < end; m++) {
		if (response_answer(response, m->index, &value) != ANSWER_GIVEN)
			continue;
		x = error_value(plan, m, keyed(m->item, value) - m->item->low,
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
	int64_t last = 0, value;

	manner->answered = manner->run = 0;
	for (i = 0; i < nitems && !response->guess; i++) {
		if (!in_form[i])
			continue;
		if (response_answer(response, i, &value) != ANSWER_GIVEN) {
			run = 0;
			continue;
		}
		run = run > 0 && value == last ? run + 1 : 1;
		last = value;
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
