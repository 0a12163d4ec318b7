#ifndef NORMS_WRITE_H
#define NORMS_WRITE_H

#include <stddef.h>

struct codebook;
struct error;
struct sample;
struct writer;

void norms_write_header(struct writer *out);

/*
 * Write the norms of scale s (number of the codebook) from the scores of a
 * sorted sample: a row for every score that somebody can get who answers all
 * items, ascending, as attune-score prints it.
 *   percentile  100 (below + ties / 2) / N, over the sample's scores as they
 *               are, N all who have a score
 *   t           50 + 10 (x - mean) / sd, with N - 1; empty below two
 *               respondents and where all have the same score
 * both with four decimals.  Scores of a scale that are printed alike have one
 * row: what lies between them is a tie, and x their middle.  The population
 * (not empty) is followed by how many there are where these are fewer than
 * NORMS_FEW.  The bytes depend on the sums of counts alone.  Nothing is
 * written without respondents.  Returns 0, or -1 with e set if there are too
 * many different scores.
 */
int norms_write(const struct codebook *book, size_t s,
    const struct sample *sample, const char *population, struct writer *out,
    struct error *e);

#endif
