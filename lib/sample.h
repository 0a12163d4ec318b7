#ifndef SAMPLE_H
#define SAMPLE_H

#include <stddef.h>
#include <stdint.h>

/* A score that somebody has, and how many have it. */
struct sample_score {
	int64_t numerator, denominator; /* the latter above 0 */
	uint64_t n;
};

/* The scores of a scale that a sample has.  Starts as all zeros. */
struct sample {
	struct sample_score *score; /* n of them */
	size_t n, room;
	uint64_t people; /* who have one */
};

/* What scores are like: NaN where it is not defined. */
struct sample_figures {
	double mean;
	double sd; /* by n - 1 */
	double skew; /* of type 3: mean cubed deviation / sd cubed */
};

/* So many people have this score. */
void sample_add(struct sample *sample, int64_t numerator, int64_t denominator,
    uint64_t n);

/* All scores are there: sort them ascending, and count equal ones together. */
void sample_sort(struct sample *sample);

/* What the scores of a sorted sample are like.  The sums are taken in their
 * order, so that the bytes depend on the counts alone. */
void sample_find(const struct sample *sample, struct sample_figures *figures);

void sample_free(struct sample *sample);

#endif
