#ifndef ACROSS_H
#define ACROSS_H

#include <stddef.h>

struct match;
struct pair_group;
struct pair_plan;
struct writer;

/* Figures below so many couples are not shown. */
enum { ACROSS_COUPLES = 5 };

/* Sums of n triples of percentages: the three means, and for each two of the
 * three the sum of products of what they are above their means. */
struct moments {
	size_t n;
	double mean[3], product[3][3];
};

void moments_add(struct moments *moments, double x, double y, double z);

/* What couples come to, scale by scale and form by form. */
struct across {
	const struct pair_plan *plan;
	struct across_scale *scale; /* scale s in form f: [f * nscales + s] */
	struct pair_group *hidden; /* likewise: its private items */
	size_t *counted; /* per form: couples */
};

struct across_scale {
	struct moments scores; /* of a and b; the third is 0 */
	struct moments guesses; /* guess, truth, own */
	size_t guessing; /* couples of which one guessed, or both */
	size_t scored_hidden, guessing_hidden; /* couples of these in which
						* private items take part */
};

/* Figures of one scale; NaN where they are not defined. */
struct across_figures {
	double difference, se; /* points of a percentage */
	double r, icc; /* -1 to 1 */
	double bias, b0; /* points of a percentage */
	double truth, own; /* points of the guess per point of either */
};

void across_init(struct across *across, const struct pair_plan *plan);
void across_free(struct across *across);

/* Add a couple by the latest of its n sittings of each form, which stand in
 * the order of their dates. */
void across_add(struct across *across, const struct match *match, size_t n);

/*
 * Whether enough couples have scores, or guesses, for figures: not if private
 * items take part in those of a few, which could be had by subtracting the
 * scales without these items.
 */
int across_is_scored(const struct across_scale *scale);
int across_is_guessed(const struct across_scale *scale);

/* What attune-pair(1) says of the columns of these names. */
void across_compute(const struct across_scale *scale,
    struct across_figures *figures);

void across_write_header(struct writer *out);

/* Write a row for each scale of each form that has couples.  Returns how many
 * of the rows have too few couples for figures. */
size_t across_write(const struct across *across, struct writer *out);

#endif
