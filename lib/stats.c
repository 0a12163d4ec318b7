/*
 * From the exact sums of a state to figures.
 *
 * A covariance is (n Sxy - Sx Sy) / (n (n - 1)).  So that nothing is lost with
 * many respondents, answers are first counted from whole numbers next to
 * their means, which is exact and leaves covariances as they are.
 */

#include "stats.h"

#include <math.h>
#include <stdlib.h>

#include "alloc.h"
#include "codebook.h"
#include "state.h"
#include "state_plan.h"
#include "state_sample.h"

/* Whole steps next to a mean. */
static uint64_t
near_mean(struct wide sum, uint64_t n)
{
	return (uint64_t)(wide_double(sum) / (double)n + 0.5);
}

/* sum - n * by, which may be below 0. */
static struct wide
shifted(struct wide sum, uint64_t n, uint64_t by)
{
	wide_subtract(&sum, wide_times(wide_of(n), by));
	return sum;
}

/* A covariance in steps, from n and sums of x, y and xy. */
static double
covariance(uint64_t n, struct wide x, struct wide y, struct wide xy)
{
	uint64_t a, b;

	if (n < 2)
		return NAN;
	a = near_mean(x, n);
	b = near_mean(y, n);
	x = shifted(x, n, a);
	wide_subtract(&xy, wide_times(y, a));
	wide_subtract(&xy, wide_times(x, b));
	y = shifted(y, n, b);
	return (wide_double(xy) - wide_double(x) * wide_double(y) / (double)n) /
	    (double)(n - 1);
}

/* How many answers a step is, of two items: the unit of their covariance. */
static double
step_product(const struct state_plan *plan, size_t i, size_t j)
{
	const struct item *item = plan->book->item;
	double unit = pow(10, plan->book->decimals);

	return (double)item[i].step / unit * ((double)item[j].step / unit);
}

/* Over all who answered both items, or the one; their number goes to n. */
static double
pairwise(const struct state *state, size_t i, size_t j, uint64_t *n)
{
	const struct state_item *item = &state->item[i];
	const struct state_pair *pair;
	double c;

	if (i == j) {
		*n = item->n;
		c = covariance(item->n, item->x, item->x, item->xx);
	} else {
		pair = state_pair(state, i < j ? i : j, i < j ? j : i);
		*n = pair->n;
		c = covariance(pair->n, pair->x, pair->y, pair->xy);
	}
	return c * step_product(state->plan, i, j);
}

/* Over the rows complete on a scale, of its j-th and k-th item, j <= k. */
static double
complete(const struct state *state, size_t s, size_t j, size_t k, uint64_t *n)
{
	const struct state_scale *scale = &state->scale[s];
	const size_t *item = state->plan->scale[s].item;

	*n = scale->complete;
	return covariance(*n, scale->x[j], scale->x[k],
		   *state_product(state, s, j, k)) *
	    step_product(state->plan, item[j], item[k]);
}

static void
keep_fewest(struct stats_item *item, uint64_t n)
{
	if (n < item->fewest)
		item->fewest = n;
}

/* The covariances of a scale's items, p x p, and the n behind them. */
static void
find_covariances(const struct state *state, size_t s, int listwise, double *c,
    struct stats_scale *out)
{
	const struct state_scale_plan *plan = &state->plan->scale[s];
	size_t p = plan->n, j, k;
	uint64_t n;

	out->n_min = UINT64_MAX;
	out->n_max = 0;
	for (j = 0; j < p; j++)
		out->item[j].fewest = UINT64_MAX;
	for (j = 0; j < p; j++) {
		for (k = j; k < p; k++) {
			c[j * p + k] = c[k * p + j] = listwise ?
			    complete(state, s, j, k, &n) :
			    pairwise(state, plan->item[j], plan->item[k], &n);
			out->n_min = n < out->n_min ? n : out->n_min;
			out->n_max = n > out->n_max ? n : out->n_max;
			keep_fewest(&out->item[j], n);
			keep_fewest(&out->item[k], n);
		}
	}
}

static void
find_scores(const struct state *state, size_t s, struct stats_scale *out)
{
	const struct sample_score none = { 0, 1, 0 };
	struct sample sample;

	state_sample(state, s, 0, &sample);
	sample_find(&sample, &out->scores);
	out->least = sample.n > 0 ? sample.score[0] : none;
	out->most = sample.n > 0 ? sample.score[sample.n - 1] : none;
	sample_free(&sample);
}

/* What an item is like by itself. */
static void
find_item(const struct state *state, size_t i, struct stats_item *out)
{
	const struct state_item *sums = &state->item[i];
	const struct item *item = &state->plan->book->item[i];
	struct wide total = wide_times(sums->x, (uint64_t)item->step);
	double unit = pow(10, state->plan->book->decimals);
	uint64_t n;

	/* wraps around, if low is below 0, to the sum that is meant */
	if (item->low < 0)
		total = shifted(total, sums->n, (uint64_t)-item->low);
	else
		wide_add(&total,
		    wide_times(wide_of(sums->n), (uint64_t)item->low));
	out->index = i;
	out->n = sums->n;
	out->missing = sums->asked - sums->n;
	out->mean =
	    sums->n == 0 ? NAN : wide_double(total) / ((double)sums->n * unit);
	out->sd = sqrt(pairwise(state, i, i, &n));
}

static void
find_scale(const struct state *state, size_t s, int listwise,
    struct stats_scale *out)
{
	const struct state_scale_plan *plan = &state->plan->scale[s];
	size_t p = plan->n, i;
	struct reliability_item *in = xcalloc(p, sizeof(*in));
	double *c = xcalloc(3 * p * p, sizeof(*c));

	out->items = p;
	out->item = xcalloc(p, sizeof(*out->item));
	out->complete = state->scale[s].complete;
	find_scores(state, s, out);
	find_covariances(state, s, listwise, c, out);
	out->unstable = out->n_min < STATS_FEW;
	reliability_find(c, p, (size_t)out->n_min, c + p * p, &out->reliability,
	    in);
	out->sem = out->scores.sd * sqrt(1 - out->reliability.alpha);
	for (i = 0; i < p; i++) {
		find_item(state, plan->item[i], &out->item[i]);
		out->item[i].in = in[i];
		out->item[i].audit =
		    reliability_audit(&in[i], (size_t)out->item[i].fewest);
	}
	free(in);
	free(c);
}

struct stats_scale *
stats_of(const struct state *state, int listwise)
{
	struct stats_scale *stats =
	    xcalloc(state->plan->nscales, sizeof(*stats));
	size_t s;

	for (s = 0; s < state->plan->nscales; s++)
		find_scale(state, s, listwise, &stats[s]);
	return stats;
}

void
stats_free(struct stats_scale *stats, const struct state *state)
{
	size_t s;

	for (s = 0; s < state->plan->nscales; s++)
		free(stats[s].item);
	free(stats);
}

double *
stats_between(const struct state *state)
{
	const struct state_plan *plan = state->plan;
	const struct state_scale_plan *a, *b;
	size_t p = plan->nitems, q = plan->nscales, i, j;
	double *c = xcalloc(p * p, sizeof(*c)), *r = xcalloc(q * q, sizeof(*r));
	uint64_t n;

	for (i = 0; i < p; i++) {
		for (j = i; j < p; j++)
			c[i * p + j] = c[j * p + i] = pairwise(state, i, j, &n);
	}
	for (i = 0; i < q; i++) {
		for (j = 0; j <= i; j++) {
			a = &plan->scale[i];
			b = &plan->scale[j];
			r[i * q + j] = r[j * q + i] = reliability_between(c, p,
			    a->item, a->n, b->item, b->n);
		}
	}
	free(c);
	return r;
}

static int
compare_units(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

int64_t *
stats_answers(const struct state *state, size_t *n)
{
	const struct state_plan *plan = state->plan;
	int64_t *answer =
	    xcalloc(plan->nitems * (STATS_ANSWERS + 1), sizeof(*answer));
	size_t used = 0, i;
	int32_t k;

	for (i = 0; i < plan->nitems; i++) {
		for (k = 0; k <= plan->steps[i] && k < STATS_ANSWERS + 1; k++)
			answer[used++] = plan->book->item[i].low +
			    k * plan->book->item[i].step;
	}
	qsort(answer, used, sizeof(*answer), compare_units);
	for (*n = i = 0; i < used; i++) {
		if (*n == 0 || answer[*n - 1] != answer[i])
			answer[(*n)++] = answer[i];
	}
	if (*n <= STATS_ANSWERS)
		return answer;
	free(answer);
	*n = 0;
	return NULL;
}
