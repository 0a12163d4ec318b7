#ifndef SITTING_H
#define SITTING_H

#include <stddef.h>

struct codebook;
struct score;

/*
 * One row of a table of scores: what somebody's answers came to.  The strings
 * are "" where the table has none, but for text.
 */
struct sitting {
	const char *who, *date;
	const char *focus,
	    *did; /* the area worked on since last time, and whether */
	const char *hunch; /* two areas, each may be "-" */
	const char *norms; /* of whom the percentiles are */
	const char *by; /* the cell by which people are put into groups */
	size_t form; /* number of its form */
	double *score; /* per scale of the codebook; NaN: none */
	double *n; /* per scale: its answers; NaN: not known */
	double *se; /* per scale: how much its answers varied; NaN: not known */
	const char **text; /* per scale: the score as the table has it, ""
			    * where it is empty, NULL where there is no such
			    * column */
	const char **pct; /* per scale: its percentile as the table has it */
	long answered, run; /* answers, and the longest run of equal ones; -1:
			     * not known */
	int *trend; /* per scale: enum change, from earlier sittings; or NULL */
	int gate; /* an earlier sitting keeps the gate closed */
	char *cells; /* what the strings are in */
	size_t size; /* bytes there */
};

/* Forget what the sitting held, and make room for the scores of a codebook,
 * none of which is known yet. */
void sitting_clear(struct sitting *sitting, const struct codebook *book);

/*
 * A sitting without who and date from scores just computed, as if they had
 * been written with two decimals and read back.
 */
void sitting_fill(struct sitting *sitting, const struct codebook *book,
    size_t form, const struct score *score);

/* A sitting starts as all zeros; what it holds is given back here. */
void sitting_free(struct sitting *sitting);

#endif
