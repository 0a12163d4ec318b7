#ifndef SCORES_H
#define SCORES_H

#include <stddef.h>

#include "table.h"

struct codebook;
struct error;
struct score;

/* One row of a table of scores: what somebody's answers came to. */
struct sitting {
	char *who, *date; /* "" where the table has none */
	size_t form; /* number of its form */
	double *score; /* per scale of the codebook; NaN: none */
	char **text; /* per scale: the score as the table has it, "" where it
		      * is empty, NULL where there is no such column */
};

/* Which column of a table of scores is what. */
struct scores {
	const struct codebook *book;
	const struct header *header;
	long *column; /* per scale: its column, or -1 */
	long who, date, form, about; /* columns, or -1 */
};

/*
 * Find the scales' columns.  The header must outlive the scores.  Returns 0,
 * or -1 with e set if there is none, with what the table is instead if that
 * can be seen.
 */
int scores_open(struct scores *scores, const struct codebook *book,
    const struct header *header, struct error *e);
void scores_close(struct scores *scores);

/*
 * A row as a sitting, which replaces what the sitting held.  Returns 1, 0 if
 * the row is a guess or has no score, or -1 with e set if a cell is wrong.
 */
int scores_read(const struct scores *scores, const struct row *row,
    struct sitting *sitting, struct error *e);

/*
 * A sitting without who and date from scores just computed, as if they had
 * been written with two decimals and read back.
 */
void sitting_fill(struct sitting *sitting, const struct codebook *book,
    size_t form, const struct score *score);

/* A sitting starts as all zeros; what it holds is given back here. */
void sitting_free(struct sitting *sitting, const struct codebook *book);

#endif
