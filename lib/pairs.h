#ifndef PAIRS_H
#define PAIRS_H

#include <stddef.h>

#include "comparison.h"
#include "pairs_columns.h"

struct codebook;
struct error;
struct header;
struct row;

/* A table of pairs, and where its columns stand; -1: there is none. */
struct pairs {
	const struct codebook *book;
	long column[PAIRS_COLUMNS];
};

/* One row of it.  Starts as all zeros; its strings are its own. */
struct pairs_row {
	char *couple, *date, *name[2];
	size_t form;
	enum consent consent;
	long scale, item; /* which of the codebook's; -1 */
	struct comparison pair;
};

/* Whether a table is one of pairs. */
int pairs_is(const struct header *header);

/* Find the columns.  Returns 0, or -1 with e set if one that is needed is not
 * there, or if one stands twice. */
int pairs_open(struct pairs *pairs, const struct codebook *book,
    const struct header *header, struct error *e);

/*
 * A record as a row, which replaces what the row held.  Returns 0, or -1 with
 * e set if a cell is wrong, or holds what was not agreed to; whose it is is
 * known in any case.
 */
int pairs_read(const struct pairs *pairs, const struct row *record,
    struct pairs_row *row, struct error *e);

void pairs_row_free(struct pairs_row *row);

#endif
