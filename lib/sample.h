#ifndef SAMPLE_H
#define SAMPLE_H

#include <stddef.h>
#include <stdint.h>

struct state;

/* A score that somebody has, in lowest terms, and how many have it. */
struct sample_score {
	int64_t numerator, denominator; /* the latter above 0 */
	uint64_t n;
};

/* The scores of a scale that a sample has, as attune-score gives them. */
struct sample {
	struct sample_score *score; /* n different ones, ascending */
	size_t n;
	uint64_t people; /* who have one */
};

/* What scores are like: NaN where it is not defined. */
struct sample_figures {
	double mean;
	double sd; /* by n - 1 */
	double skew; /* of type 3: mean cubed deviation / sd cubed */
};

/* All scores of a scale, by its need and metric; given back with
 * sample_free. */
void sample_of(const struct state *state, size_t scale, struct sample *sample);
void sample_free(struct sample *sample);

void sample_find(const struct sample *sample, struct sample_figures *figures);

#endif
