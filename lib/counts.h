#ifndef COUNTS_H
#define COUNTS_H

#include <stddef.h>
#include <stdint.h>

/* How many had this: of the asked items of a scale so many answered, and an
 * exact value made of their answers (see state_plan.h). */
struct count {
	uint32_t asked, answered;
	int64_t value;
	uint64_t n; /* above 0 where it is counted at all */
};

/* All different ones, in no order; starts as all zeros. */
struct counts {
	struct count *slot; /* size of them, those with n 0 are free */
	size_t size; /* a power of two, or 0 */
	size_t used;
};

/* Count n more; n is above 0.  Sums beyond 64 bits are the caller's to keep
 * away. */
void counts_add(struct counts *counts, uint32_t asked, uint32_t answered,
    int64_t value, uint64_t n);

/* Below 0, 0 or above: by asked, then answered, then value. */
int count_compare(const struct count *x, const struct count *y);

/* All of them in that order; the caller's to free. */
struct count *counts_sorted(const struct counts *counts);
void counts_free(struct counts *counts);

#endif
