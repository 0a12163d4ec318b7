#ifndef LANE_H
#define LANE_H

#include <stddef.h>
#include <stdint.h>

/*
 * Where a scale has its sum and its count among others in words: the sum of
 * keyed answers from their lowest in the bits from shift on, and above these
 * how many they are.  A scale of the metric lowest has all its answers there,
 * one above the other, each from 1, and 0 for none.
 */
struct lane {
	size_t word;
	unsigned shift;
	unsigned bits; /* of the sum, or of an answer */
	uint64_t mask; /* of the lane, shifted down; 0: no lane */
};

/* What is in a lane of the words; 0 if it is none. */
static inline uint32_t
lane_of(const struct lane *lane, const uint64_t *word)
{
	return (uint32_t)(word[lane->word] >> lane->shift & lane->mask);
}

#endif
