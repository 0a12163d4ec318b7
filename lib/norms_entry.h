#ifndef NORMS_ENTRY_H
#define NORMS_ENTRY_H

#include <stddef.h>

struct codebook;
struct error;
struct norms_scale;

/* A row of a table of norms; the strings are its own. */
struct norms_entry {
	size_t line;
	char *score, *percentile, *t, *population;
	long n;
};

/* The rows of one scale: n of them. */
struct norms_pile {
	struct norms_entry *entry;
	size_t n;
};

/*
 * Sort the rows of scale s by their scores, and check that together they are
 * norms: alike in population and n, none twice, none that steps backwards,
 * one for every score that there can be.  Their strings become those of the
 * norms.  Returns 0, or -1 with e set.
 */
int norms_take(const struct codebook *book, size_t s, struct norms_pile *pile,
    struct norms_scale *norms, struct error *e);

#endif
