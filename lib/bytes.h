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

/* A word with its bytes where they are in memory, and the other way round. */
static inline uint64_t
bytes_turn(uint64_t word)
{
	static const union {
		uint64_t word;
		unsigned char first;
	} one = { 1 };

	if (one.first == 1)
		return word;
	word = (word & UINT64_C(0x00ff00ff00ff00ff)) << 8 |
	    (word >> 8 & UINT64_C(0x00ff00ff00ff00ff));
	word = (word & UINT64_C(0x0000ffff0000ffff)) << 16 |
	    (word >> 16 & UINT64_C(0x0000ffff0000ffff));
	return word << 32 | word >> 32;
}

/* The bytes at s. */
static inline uint64_t
bytes_load(const void *s)
{
	uint64_t word;

	memcpy(&word, s, sizeof(word));
	return bytes_turn(word);
}

/* Put a word's bytes at s. */
static inline void
bytes_store(void *s, uint64_t word)
{
	word = bytes_turn(word);
	memcpy(s, &word, sizeof(word));
}

/* The bytes that are 0; that are below those of least, 0x80 at most. */
static inline uint64_t
bytes_zero(uint64_t word)
{
	return (word - BYTES_ONES) & ~word & BYTES_ONES << 7;
}

static inline uint64_t
bytes_below(uint64_t word, uint64_t least)
{
	return (word - least) & ~word & BYTES_ONES << 7;
}

/* The bytes that may end a cell, or quote it: the delimiter, of which there is
 * a word; the quote; and those below a blank. */
static inline uint64_t
bytes_odd(uint64_t word, uint64_t delimiters)
{
	return bytes_below(word, bytes_of(' ')) |
	    bytes_zero(word ^ bytes_of('"')) | bytes_zero(word ^ delimiters);
}

/* A word of the least byte from which on none is odd, for a delimiter below
 * 0x80. */
static inline uint64_t
bytes_least(char delimiter)
{
	return bytes_of(delimiter < '-' ? '-' : '\x80');
}

/* All bits of the bytes before the first that is not 0; of all, if none is. */
static inline uint64_t
bytes_before(uint64_t word)
{
	const uint64_t upper = ((word & -word) - 1) & BYTES_ONES << 7;

	return (upper << 1) - (upper >> 7);
}

/* How many bytes are before the first that was found, if any was. */
static inline size_t
bytes_first(uint64_t found)
{
	return ((((found & -found) >> 7) - 1) & BYTES_ONES) * BYTES_ONES >> 56;
}

#endif
