#ifndef SCORE_H
#define SCORE_H

#include <stddef.h>
#include <stdint.h>

struct codebook;
struct response;

/* How a codebook scores, worked out once: see score.c. */
struct scoring;

struct score {
	int64_t numerator, denominator; /* the score; no score if the latter
					 * is 0 */
	size_t answered; /* items answered, of the row's form */
	size_t items; /* items the scale has in the row's form */
};

/* How somebody answered, whatever they said. */
struct manner {
	size_t answered; /* items of the row's form */
	size_t run; /* the most equal answers in a row; a missing one ends it */
	double spread; /* standard deviation (n - 1) of the answers as they
			* were given; NaN below two answers */
};

/* The codebook must be without mistakes and outlive the scoring. */
struct scoring *scoring_new(const struct codebook *book);
void scoring_free(struct scoring *scoring);

/*
 * The score of each scale, in codebook order, from one response.  With p the
 * items of the scale in the row's form, n of them answered, x a keyed answer
 * (low + high - x for a reversed item):
 *   mean     sum x / n
 *   percent  sum 100 (x - low) / (high - low) / n (POMP: Cohen, Cohen, Aiken &
 *            West 1999, Multivariate Behavioral Research 34, 315-346)
 *   sum      sum x, a missing item being low + share (high - low), where share
 *            is the percent of the answered ones / 100
 *   lowest   the least x
 * A scale has no score if fewer are answered than it needs, if an answer is
 * bad, or if the response is a guess.
 */
void score_compute(struct scoring *scoring, const struct response *response,
    struct score *score);

/*
 * Where all answers are digits, all that score_compute finds of most scales is
 * a lane, a number below score_lanes, which says what the score is.  Score s of
 * the response that was computed last, in this form, is made of it here, as
 * long as that response lasts; before, score s is anything.
 */
void score_finish(const struct scoring *scoring, size_t form, size_t s,
    struct score *score);
size_t score_lanes(const struct scoring *scoring, size_t form, size_t s);

/* Nothing but these lanes, of what the digits of a response come to: of each
 * scale that has more than one. */
void score_find_lanes(const struct scoring *scoring, size_t form,
    const uint64_t *word, uint32_t *lane);

/*
 * How much one person's answers to scale s vary: sqrt(sum (x - m)^2 /
 * (n (n - 1))) in the scale's metric, at least half an answer step / sqrt(n)
 * (conditional standard error, Brennan 1998, Applied Psychological Measurement
 * 22, 307-331).  With sum it is that of the shares (x - low) / (high - low)
 * times the range of the sum.  Where steps differ the largest counts.  NaN
 * without an answer and for the lowest.
 */
double score_error(const struct scoring *scoring,
    const struct response *response, size_t s);

/* Of the items of the row's form, in the order asked. */
void score_manner(const struct scoring *scoring,
    const struct response *response, struct manner *manner);

#endif
