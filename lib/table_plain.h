#ifndef TABLE_PLAIN_H
#define TABLE_PLAIN_H

#include <stddef.h>
#include <stdint.h>

#include "table.h"

/* What the eight bytes of some cells look like. */
struct look {
	uint64_t mask, is; /* bits that are always so */
	uint64_t digits; /* bits that say which digits these are */
};

/* Which cells a byte ends. */
enum { PLAIN_BARE = 1, PLAIN_QUOTED = 2 };

/* What the plain lane looks for: see table_plain.c. */
struct plain {
	int off; /* no record is plain */
	char delimiter;
	unsigned char ends[256]; /* per byte: which cells it ends */
	struct look bare, quoted; /* of d,d,d,d, and of "d","d", */
	uint64_t delimiters; /* a word of them */
	uint64_t least; /* of a byte that ends no cell, and is no quote */
};

/* How far a record is plain. */
enum plain_got {
	PLAIN_WHOLE,
	PLAIN_CUT, /* it goes on behind the end */
	PLAIN_ODD /* libcsv must be asked */
};

struct plain_part {
	size_t cells; /* those before the first odd one */
	size_t bytes; /* theirs, with the end of line if they are all */
	size_t lines; /* ends of lines within them */
};

void plain_init(struct plain *plain, char delimiter);

/*
 * The record at begin, which should have just width cells (above 0) and end
 * before end.  part says what is known of it already, if only nothing, and then
 * how far it is plain.  Its plain cells go to glance, with room for width and
 * GLANCE_MORE, and to text, with room for width, which points into it; there
 * they still have the record before, by which this one is guessed.
 */
enum plain_got plain_record(const struct plain *plain, const char *begin,
    const char *end, size_t width, struct glance *glance, struct slice *text,
    struct plain_part *part);

/* The bytes of the cell at s, if it is in quotes, whatever is within, and has
 * the delimiter or an end of line behind it before end; or 0. */
size_t plain_quoted(const struct plain *plain, const char *s, const char *end);

#endif
