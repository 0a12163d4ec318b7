#ifndef NORMS_H
#define NORMS_H

#include <stddef.h>

#include "attain.h"

struct codebook;
struct error;
struct reader;
struct score;

/* Fewer respondents than this are said wherever norms are. */
enum { NORMS_FEW = 200 };

/* What a score comes to, as the table has it; "" where it has none. */
struct norm {
	char *percentile, *t;
};

/* The norms of one scale; all zeros if there are none. */
struct norms_scale {
	struct attain attain; /* the scores that have a row */
	size_t *row; /* per score of these: its norm */
	struct norm *norm; /* n of them, by ascending score */
	size_t n;
	char *population; /* who, without how many */
	size_t respondents; /* 1 at least */
};

struct norms {
	const struct codebook *book;
	struct norms_scale *scale; /* per scale of the codebook */
};

/*
 * Read a table of norms, strictly: see attune(5).  The codebook must be
 * without mistakes and outlive the norms.  Returns NULL with e set (the line
 * is 0 if it concerns no line) at the first thing that is wrong.
 */
struct norms *norms_read(struct reader *in, const struct codebook *book,
    struct error *e);
void norms_free(struct norms *norms);

/* Whether scale s has norms. */
int norms_has(const struct norms *norms, size_t s);

/*
 * What a score of scale s comes to: the row of the score nearest to it, the
 * lower of two that are equally near.  NULL without norms, without a score,
 * and where the row's form has not all items of the scale.
 */
const struct norm *norms_find(const struct norms *norms, size_t s,
    const struct score *score);

/*
 * Of whom the norms of scale s are, and how many, "students 2026 (n = 412)";
 * and the same of all scales together: one such text if they have the same
 * population, from the fewest to the most, else one for each population, with
 * the ids of its scales.  To be freed.
 */
char *norms_text(const struct norms *norms, size_t s);
char *norms_texts(const struct norms *norms);

#endif
