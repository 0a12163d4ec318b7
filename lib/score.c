/*
 * Scores from answers.  All answers are whole numbers of one unit, and each
 * scale has a common multiple of its items' ranges, so that every score is a
 * ratio of two whole numbers: nothing is rounded here.
 */

#include "score.h"

#include <math.h>
#include <stdlib.h>

#include "alloc.h"
#include "answers.h"
#include "codebook.h"
#include "codebook_find.h"
#include "number.h"

/* An item of a scale; weight / multiple is 1 / its range. */
struct member {
	const struct item *item;
	size_t index; /* of the item, in the codebook */
	int64_t weight;
};

/* A scale in one form. */
struct plan {
	enum metric metric;
	struct member *member;
	size_t n;
	size_t required; /* answers for a score */
	int64_t multiple; /* of all ranges */
	int64_t range; /* sum of all ranges */
};

struct scoring {
	const struct codebook *book;
	int64_t unit; /* units in 1 */
	struct plan *plan; /* scale s in form f is plan[f * nscales + s] */
	char *in_form; /* item i is in form f: in_form[f * nitems + i] */
};

static void
plan_scale(struct plan *plan, const struct scoring *scoring,
    const struct scale *scale, size_t form)
{
	const struct codebook *book = scoring->book;
	struct member *member;
	int64_t range;
	size_t i;

	plan->metric = scale->metric;
	plan->multiple = 1;
	plan->member = xcalloc(scale->nitems, sizeof(*plan->member));
	for (i = 0; i < scale->nitems; i++) {
		if (!scoring->in_form[form * book->nitems + scale->item[i]])
			continue;
		member = &plan->member[plan->n++];
		member->index = scale->item[i];
		member->item = &book->item[member->index];
		range = member->item->high - member->item->low;
		plan->range += range;
		plan->multiple = number_lcm(plan->multiple, range);
	}
	for (i = 0; i < plan->n; i++) {
		member = &plan->member[i];
		member->weight =
		    plan->multiple / (member->item->high - member->item->low);
	}
	plan->required = codebook_required(scale, plan->n);
}

struct scoring *
scoring_new(const struct codebook *book)
{
	struct scoring *scoring = xcalloc(1, sizeof(*scoring));
	size_t f, i;

	scoring->book = book;
	scoring->unit = 1;
	for (i = 0; i < (size_t)book->decimals; i++)
		scoring->unit *= 10;
	scoring->in_form = xcalloc(book->nforms, book->nitems);
	for (f = 0; f < book->nforms; f++) {
		for (i = 0; i < book->nitems; i++)
			scoring->in_form[f * book->nitems + i] =
			    (char)codebook_in_form(book, i, f);
	}
	scoring->plan =
	    xcalloc(book->nforms * book->nscales, sizeof(*scoring->plan));
	for (f = 0; f < book->nforms; f++) {
		for (i = 0; i < book->nscales; i++)
			plan_scale(&scoring->plan[f * book->nscales + i],
			    scoring, &book->scale[i], f);
	}
	return scoring;
}

void
scoring_free(struct scoring *scoring)
{
	size_t i;

	if (scoring == NULL)
		return;
	for (i = 0; i < scoring->book->nforms * scoring->book->nscales; i++)
		free(scoring->plan[i].member);
	free(scoring->plan);
	free(scoring->in_form);
	free(scoring);
}

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
	struct sums sums;

	for (s = 0; s < nscales; s++, plan++, score++) {
		score->numerator = score->denominator = 0;
		score->answered = 0;
		score->items = plan->n;
		if (response->guess)
			continue;
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
