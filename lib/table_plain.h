#ifndef TABLE_PLAIN_H
#define TABLE_PLAIN_H

#include <stddef.h>
#include <stdint.h>

#include "table.h"

/* What the plain lane looks for: see table_plain.c. */
struct plain {
	int off; /* no record is plain */
	char delimiter;
	unsigned char ends[256]; /* per byte: which cells it ends, bits */
	uint64_t bare_mask, bare; /* bits that are so in d,d,d,d, */
	uint64_t quoted_mask, quoted; /* in "d","d", */
};

void plain_init(struct plain *plain, char delimiter);

/*
 * The record at s, if it is a plain one of just width cells (above 0) that
 * ends before end.  Returns its bytes with its end of line, and its cells in
 * cell[0..width), which point into it; or 0 if libcsv must be asked, and then
 * whether it is cut by the end.
 */
size_t plain_record(const struct plain *plain, const char *s, const char *end,
    struct slice *cell, size_t width, int *is_cut);

#endif
