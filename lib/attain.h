#ifndef ATTAIN_H
#define ATTAIN_H

#include <stddef.h>
#include <stdint.h>

struct codebook;
struct scale;

enum { ATTAIN_MOST = 1 << 20 }; /* grid points between lowest and highest */

/*
 * The different scores that somebody can get who answers all items of a scale
 * (of the full form): n of them, ascending, numerator / denominator.
 */
struct attain {
	int64_t *numerator, denominator;
	size_t n;
};

/*
 * Find the scores of a scale by going through its items, with what can be
 * added up so far.  Returns 0, or -1 if there may be more than ATTAIN_MOST,
 * as with a score of answers to a millionth.
 */
int attain_find(const struct codebook *book, const struct scale *scale,
    struct attain *attain);
void attain_free(struct attain *attain);

/* The position behind the last score that is printed with so many decimals
 * just as score i is. */
size_t attain_run(const struct attain *attain, size_t i, int digits);

/* The position of the score nearest to numerator / denominator (above 0), the
 * lower of two that are equally near.  Exact. */
size_t attain_nearest(const struct attain *attain, int64_t numerator,
    int64_t denominator);

#endif
