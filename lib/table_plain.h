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

/* The plain lane: see table_plain.c. */
struct plain {
	/* What it looks for. */
	int off; /* no record is plain */
	char delimiter;
	unsigned char ends[256]; /* per byte: which cells it ends */
	struct look bare, quoted; /* of d,d,d,d, and of "d","d", */
	uint64_t delimiters; /* a word of them */
	uint64_t least; /* of a byte that ends no cell, and is no quote */

	/* Where the cells of a record go: the first and the last one. */
	struct glance *first, *last;
	struct slice *texts;

	/* How far the record is plain: s is at the next cell, or behind the
	 * record, and next and text are that cell's. */
	const char *s;
	struct glance *next;
	struct slice *text;
	const char *stop, *end; /* of what there is: where the last whole word
				 * begins, and what is behind it */
};

enum plain_got {
	PLAIN_WHOLE,
	PLAIN_CUT, /* the record goes on behind the end */
	PLAIN_ODD /* libcsv must be asked */
};

/* No record is plain before plain_room was called. */
void plain_init(struct plain *plain, char delimiter);

/*
 * Each record must have so many cells (above 0), for which there is room in
 * text, and in glance with GLANCE_MORE behind the last.  There they still have
 * the record before, by which the next is guessed; text points into the input.
 */
void plain_room(struct plain *plain, struct glance *glance, struct slice *text,
    size_t n);

/* Take the record at begin, as far as it is plain and before end. */
enum plain_got plain_record(struct plain *plain, const char *begin,
    const char *end);

/* Go on with it behind the next n bytes, which are a cell that somebody else
 * took. */
enum plain_got plain_go_on(struct plain *plain, size_t n);

/* The bytes of the next cell, if it is in quotes, whatever is within, and has
 * the delimiter or an end of line behind it; or 0. */
size_t plain_quoted(const struct plain *plain);

#endif
