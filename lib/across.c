/*
 * Figures across couples, from sums alone: means and products about them are
 * carried on from couple to couple (Welford 1962, Technometrics 4, 419-420), so
 * that nothing of a couple is kept.
 */

#include "across.h"

#include <math.h>
#include <stdlib.h>

#include "alloc.h"
#include "codebook.h"
#include "pair.h"
#include "pair_plan.h"
#include "partners.h"

/* A share of the variance that is left by rounding alone. */
static const double nothing = 1e-12;

void
moments_add(struct moments *m, double x, double y, double z)
{
	double value[3] = { x, y, z }, before[3];
	size_t i, j;

	m->n++;
	for (i = 0; i < 3; i++) {
		before[i] = value[i] - m->mean[i];
		m->mean[i] += before[i] / (double)m->n;
	}
	for (i = 0; i < 3; i++) {
		for (j = 0; j < 3; j++)
			m->product[i][j] += before[i] * (value[j] - m->mean[j]);
	}
}

void
across_init(struct across *across, const struct pair_plan *plan)
{
	across->plan = plan;
	across->scale = xcalloc(plan->book->nforms * plan->book->nscales,
	    sizeof(*across->scale));
	across->counted = xcalloc(plan->book->nforms, sizeof(*across->counted));
}

void
across_free(struct across *across)
{
	free(across->scale);
	free(across->counted);
	across->scale = NULL;
	across->counted = NULL;
}

static double
percent(int64_t sum, size_t items, int64_t multiple)
{
	return 100 * (double)sum / (double)((int64_t)items * multiple);
}

/* Add what one guesses.  Returns 1, or 0 if no item has all three. */
static size_t
add_guess(struct across_scale *scale, const struct pair_plan *plan,
    const struct pair_group *group, const struct visit *guess,
    const struct visit *truth, const struct visit *own)
{
	struct pair_guess g;

	if (guess == NULL)
		return 0;
	pair_guess(plan, group, guess->answer, truth->answer, own->answer, &g);
	if (g.all == 0)
		return 0;
	moments_add(&scale->guesses, percent(g.g, g.all, plan->multiple),
	    percent(g.t, g.all, plan->multiple),
	    percent(g.s, g.all, plan->multiple));
	return 1;
}

static void
add_match(struct across *across, const struct match *m)
{
	const struct pair_plan *plan = across->plan;
	size_t form = m->a->form, s;
	struct across_scale *scale = across->scale + form * plan->book->nscales;
	const struct pair_group *group;
	struct pair_levels l;

	across->counted[form]++;
	for (s = 0; s < plan->book->nscales; s++, scale++) {
		group = pair_plan_group(plan, form, s);
		pair_levels(plan, group, m->a->answer, m->b->answer, &l);
		if (l.enough)
			moments_add(&scale->scores,
			    percent(l.a, l.items, plan->multiple),
			    percent(l.b, l.items, plan->multiple), 0);
		scale->guessing +=
		    (add_guess(scale, plan, group, m->a_guess, m->b, m->a) +
			add_guess(scale, plan, group, m->b_guess, m->a, m->b)) >
		    0;
	}
}

void
across_add(struct across *across, const struct match *match, size_t n)
{
	size_t i, next;

	for (i = 0; i < n; i++) {
		for (next = i + 1;
		     next < n && match[next].a->form != match[i].a->form;
		     next++)
			continue;
		if (next == n)
			add_match(across, &match[i]);
	}
}

/*
 * With d the difference of the means and S the products about them, those about
 * the grand mean of both are S_ab - n d^2 / 4 and, of both squares together,
 * S_aa + S_bb + n d^2 / 2.
 */
static void
compare_scores(const struct moments *m, struct across_figures *f)
{
	double n = (double)m->n, d = m->mean[0] - m->mean[1];
	double aa = m->product[0][0], bb = m->product[1][1];
	double ab = m->product[0][1], spread = aa + bb - 2 * ab;
	double both = aa + bb + n * d * d / 2;

	f->difference = d;
	f->se = sqrt((spread > 0 ? spread : 0) / (n * (n - 1)));
	if (aa > 0 && bb > 0)
		f->r = ab / sqrt(aa * bb);
	if (both > 0)
		f->icc = 2 * (ab - n * d * d / 4) / both;
}

/*
 * Least squares of g on t and s.  With M the mean of t, the line goes through
 * (M, mean of s, mean of g), so that b0 is the mean of g - M less own times the
 * mean of s - M.
 */
static void
compare_guesses(const struct moments *m, struct across_figures *f)
{
	double tt = m->product[1][1], ss = m->product[2][2];
	double ts = m->product[1][2], gt = m->product[0][1];
	double gs = m->product[0][2], determinant = tt * ss - ts * ts;

	f->bias = m->mean[0] - m->mean[1];
	if (m->n < 4 || !(determinant > nothing * tt * ss))
		return;
	f->truth = (gt * ss - gs * ts) / determinant;
	f->own = (gs * tt - gt * ts) / determinant;
	f->b0 = f->bias - f->own * (m->mean[2] - m->mean[1]);
}

void
across_compute(const struct across_scale *scale, struct across_figures *f)
{
	f->difference = f->se = f->r = f->icc = NAN;
	f->bias = f->b0 = f->truth = f->own = NAN;
	if (scale->scores.n >= ACROSS_COUPLES)
		compare_scores(&scale->scores, f);
	if (scale->guessing >= ACROSS_COUPLES)
		compare_guesses(&scale->guesses, f);
}
