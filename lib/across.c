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
#include "matches.h"
#include "pair.h"
#include "pair_guess.h"
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

static struct pair_group *
hidden_of(const struct across *across, size_t form, size_t s)
{
	return &across->hidden[form * across->plan->book->nscales + s];
}

/* Those of a group's items that are private, as another group. */
static void
hide_items(const struct codebook *book, const struct pair_group *group,
    struct pair_group *hidden)
{
	size_t i;

	hidden->item = xcalloc(group->n, sizeof(*hidden->item));
	for (i = 0; i < group->n; i++) {
		if (book->item[group->item[i]].private)
			hidden->item[hidden->n++] = group->item[i];
	}
}

void
across_init(struct across *across, const struct pair_plan *plan)
{
	size_t f, s;

	across->plan = plan;
	across->scale = xcalloc(plan->book->nforms * plan->book->nscales,
	    sizeof(*across->scale));
	across->hidden = xcalloc(plan->book->nforms * plan->book->nscales,
	    sizeof(*across->hidden));
	across->counted = xcalloc(plan->book->nforms, sizeof(*across->counted));
	for (f = 0; f < plan->book->nforms; f++) {
		for (s = 0; s < plan->book->nscales; s++)
			hide_items(plan->book, pair_plan_group(plan, f, s),
			    hidden_of(across, f, s));
	}
}

void
across_free(struct across *across)
{
	size_t n = across->plan->book->nforms * across->plan->book->nscales, i;

	for (i = 0; i < n; i++)
		free(across->hidden[i].item);
	free(across->hidden);
	free(across->scale);
	free(across->counted);
	across->hidden = NULL;
	across->scale = NULL;
	across->counted = NULL;
}

static double
percent(int64_t sum, size_t items, int64_t multiple)
{
	return 100 * (double)sum / (double)((int64_t)items * multiple);
}

/* Add what one guesses, unless the scale is NULL.  Returns 1, or 0 if no item
 * of the group has all three. */
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
	if (scale != NULL)
		moments_add(&scale->guesses,
		    percent(g.g, g.all, plan->multiple),
		    percent(g.t, g.all, plan->multiple),
		    percent(g.s, g.all, plan->multiple));
	return 1;
}

/* Add what both guess.  Returns whether any of them does. */
static int
add_guesses(struct across_scale *scale, const struct pair_plan *plan,
    const struct pair_group *group, const struct match *m)
{
	return add_guess(scale, plan, group, m->a_guess, m->b, m->a) +
	    add_guess(scale, plan, group, m->b_guess, m->a, m->b) >
	    0;
}

static void
add_match(struct across *across, const struct match *m)
{
	const struct pair_plan *plan = across->plan;
	size_t form = m->a->form, s;
	struct across_scale *scale = across->scale + form * plan->book->nscales;
	const struct pair_group *group, *hidden;
	struct pair_levels l, private;

	across->counted[form]++;
	for (s = 0; s < plan->book->nscales; s++, scale++) {
		group = pair_plan_group(plan, form, s);
		hidden = hidden_of(across, form, s);
		pair_levels(plan, group, m->a->answer, m->b->answer, &l);
		pair_levels(plan, hidden, m->a->answer, m->b->answer, &private);
		if (l.enough) {
			moments_add(&scale->scores,
			    percent(l.a, l.items, plan->multiple),
			    percent(l.b, l.items, plan->multiple), 0);
			scale->scored_hidden += private.items > 0;
		}
		scale->guessing += add_guesses(scale, plan, group, m);
		scale->guessing_hidden += add_guesses(NULL, plan, hidden, m);
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
	if (!(determinant > nothing * tt * ss))
		return;
	f->truth = (gt * ss - gs * ts) / determinant;
	f->own = (gs * tt - gt * ts) / determinant;
	f->b0 = f->bias - f->own * (m->mean[2] - m->mean[1]);
}

/* So few that their figures would tell of them. */
static int
is_few(size_t couples)
{
	return couples > 0 && couples < ACROSS_COUPLES;
}

int
across_is_scored(const struct across_scale *scale)
{
	return scale->scores.n >= ACROSS_COUPLES &&
	    !is_few(scale->scored_hidden);
}

int
across_is_guessed(const struct across_scale *scale)
{
	return scale->guessing >= ACROSS_COUPLES &&
	    !is_few(scale->guessing_hidden);
}

void
across_compute(const struct across_scale *scale, struct across_figures *f)
{
	f->difference = f->se = f->r = f->icc = NAN;
	f->bias = f->b0 = f->truth = f->own = NAN;
	if (across_is_scored(scale))
		compare_scores(&scale->scores, f);
	if (across_is_guessed(scale))
		compare_guesses(&scale->guesses, f);
}
