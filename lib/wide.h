#ifndef WIDE_H
#define WIDE_H

#include <stddef.h>
#include <stdint.h>

/*
 * A whole number of 128 bits, for sums that 64 bits might not hold.  It wraps
 * around as unsigned numbers do, so that a difference below zero is one that
 * wide_double reads as negative.
 */
struct wide {
	uint64_t high, low;
};

enum { WIDE_MAX = 40 }; /* bytes that hold any of them as text */

struct wide wide_of(uint64_t value);
void wide_add(struct wide *sum, struct wide value);
void wide_add_small(struct wide *sum, uint64_t value);
void wide_subtract(struct wide *sum, struct wide value);
struct wide wide_times(struct wide value, uint64_t factor);

/* Below 0, 0 or above, as a is less than, equal to or more than b. */
int wide_compare(struct wide a, struct wide b);

/* The double next to it, of numbers from -2^127 to 2^127 - 1. */
double wide_double(struct wide value);

/* As decimal digits.  Returns their number. */
size_t wide_format(char out[WIDE_MAX], struct wide value);

/* The digits text[0..n), written as wide_format writes, below 2^127.  Returns
 * 0, or -1 if they are no such number. */
int wide_parse(const char *text, size_t n, struct wide *value);

#endif
