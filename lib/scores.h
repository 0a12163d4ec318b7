#ifndef SCORES_H
#define SCORES_H

#include <stddef.h>

#include "table.h"

struct codebook;
struct error;
struct sitting;

/* Which column of a table of scores is what; -1: there is none. */
struct scores {
	const struct codebook *book;
	const struct header *header;
	long *column, *n, *se; /* per scale */
	long *t, *pct; /* per scale; read where there is norms */
	double *low, *high; /* scale i in form f: [f * nscales + i] */
	long who, date, form, about, focus, did, hunch, answered, run;
	long norms; /* of whom pct is; only where there is a pct */
	long by; /* whoever opened the scores may set it */
};

/*
 * Find the scales' columns.  The header must outlive the scores.  Returns 0,
 * or -1 with e set if there is none, with what the table is instead if that
 * can be seen, or if a column stands twice.
 */
int scores_open(struct scores *scores, const struct codebook *book,
    const struct header *header, struct error *e);
void scores_close(struct scores *scores);

/* Whether a column holds scores, or what -v or norms write beside them. */
int scores_has(const struct scores *scores, long column);

/*
 * A row as a sitting, which replaces what the sitting held.  Returns 1, 0 if
 * the row is a guess or has no score, or -1 with e set if a cell is wrong; who
 * it is of is known in any case.
 */
int scores_read(const struct scores *scores, const struct row *row,
    struct sitting *sitting, struct error *e);

#endif
