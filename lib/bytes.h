#ifndef BYTES_H
#define BYTES_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/*
 * Eight bytes at once, in a word; the first is its lowest.  What is found is
 * the upper bit of each byte that is so: of the first such byte for certain,
 * while those behind it may be told for nothing.
 */

enum { BYTES = 8 };

#define BYTES_ONES UINT64_C(0x0101010101010101)

/* A word that is all the same byte. */
static inline uint64_t
bytes_of(char c)
{
	return (unsigned char)c * BYTES_ONES;
}

/* The bytes at s. */
static inline uint64_t
bytes_load(const char *s)
{
	const unsigned char *c = (const unsigned char *)s;

	return (uint64_t)c[0] | (uint64_t)c[1] << 8 | (uint64_t)c[2] << 16 |
	    (uint64_t)c[3] << 24 | (uint64_t)c[4] << 32 | (uint64_t)c[5] << 40 |
	    (uint64_t)c[6] << 48 | (uint64_t)c[7] << 56;
}

/* Put a word's bytes at s. */
static inline void
bytes_store(void *s, uint64_t word)
{
	unsigned char *c = s;

	c[0] = (unsigned char)word;
	c[1] = (unsigned char)(word >> 8);
	c[2] = (unsigned char)(word >> 16);
	c[3] = (unsigned char)(word >> 24);
	c[4] = (unsigned char)(word >> 32);
	c[5] = (unsigned char)(word >> 40);
	c[6] = (unsigned char)(word >> 48);
	c[7] = (unsigned char)(word >> 56);
}

/* The bytes that are not 0, for certain all of them; that are 0; that are below
 * c, which is at most 0x80. */
static inline uint64_t
bytes_some(uint64_t word)
{
	const uint64_t upper = BYTES_ONES << 7;

	return (word | ((word & ~upper) + ~upper)) & upper;
}

static inline uint64_t
bytes_zero(uint64_t word)
{
	return (word - BYTES_ONES) & ~word & BYTES_ONES << 7;
}

static inline uint64_t
bytes_below(uint64_t word, char c)
{
	return (word - bytes_of(c)) & ~word & BYTES_ONES << 7;
}

/* The bytes that may end a cell, or quote it: the delimiter, of which there is
 * a word; the quote; and those below a blank. */
static inline uint64_t
bytes_odd(uint64_t word, uint64_t delimiters)
{
	return bytes_below(word, ' ') | bytes_zero(word ^ bytes_of('"')) |
	    bytes_zero(word ^ delimiters);
}

/* How many bytes are before the first that was found, if any was. */
static inline size_t
bytes_first(uint64_t found)
{
	return ((((found & -found) >> 7) - 1) & BYTES_ONES) * BYTES_ONES >> 56;
}

#endif
