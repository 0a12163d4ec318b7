#ifndef STATS_H
#define STATS_H

#include <stddef.h>
#include <stdint.h>

#include "reliability.h"
#include "sample.h"

struct state;

/* What a state says of one of a scale's items.  Figures are NaN where they are
 * not defined. */
struct stats_item {
	size_t index; /* in the codebook */
	uint64_t n, missing; /* who answered; who was asked and did not */
	uint64_t fewest; /* behind a covariance with another of the items */
	double mean, sd; /* of keyed answers, by n - 1 */
	struct reliability_item in; /* among the scale's items */
	enum audit audit;
};

/* What it says of a scale. */
struct stats_scale {
	struct stats_item *item; /* items of them */
	size_t items;
	uint64_t n_min, n_max; /* behind a covariance of its items */
	uint64_t complete; /* respondents who answered all of them */
	struct sample_score least, most; /* scores; n is 0 if there is none */
	struct sample_figures scores;
	struct reliability reliability;
	double sem; /* standard error of measurement: sd sqrt(1 - alpha) */
	int unstable; /* fewer than STATS_FEW are behind a covariance */
};

enum { STATS_FEW = 30 };

/*
 * All that for each scale, in codebook order, to be given back with stats_free.
 * The covariances are pairwise, or, for a state that has such sums, listwise:
 * over the rows that are complete on the scale.  All else is of all rows.
 */
struct stats_scale *stats_of(const struct state *state, int listwise);
void stats_free(struct stats_scale *stats, const struct state *state);

/*
 * Correlations of all scales from pairwise covariances, r[i * nscales + j], to
 * be given back with free(3).  A scale's with itself is 1, or NaN.
 */
double *stats_between(const struct state *state);

/* The different answers, in the codebook's units and ascending, that items
 * admit: n of them, to be given back with free(3).  NULL, and 0, if they are
 * more than STATS_ANSWERS. */
int64_t *stats_answers(const struct state *state, size_t *n);
enum { STATS_ANSWERS = 101 };

#endif
