#ifndef STATE_SOURCE_H
#define STATE_SOURCE_H

#include <stddef.h>
#include <stdint.h>

#include "table.h"

struct error;
struct state;
struct wide;

/* A state on its way in, and the row that was read last. */
struct source {
	struct reader *in;
	struct row row;
	struct state *state;
	struct error *e;
};

enum { SOURCE_ROW = 224 }; /* bytes of the words for a row, cut if longer */

/* What the row is about, in words. */
void source_describe(const struct source *s, char out[SOURCE_ROW]);

/* Whether the row is about this, and has no more than so many numbers. */
int source_is(const struct source *s, const char *kind, const char *scale,
    const char *item, const char *with, size_t numbers);

/* Read the next row, which must be about this.  Returns 0, or -1 with e set. */
int source_next(struct source *s, const char *kind, const char *scale,
    const char *item, const char *with, size_t numbers);

/* Refuse the row for its i-th number.  Always returns -1, with e set. */
int source_refuse(const struct source *s, size_t i);

/* The row's i-th number, from 0 to most.  Returns 0, or -1 with e set. */
int source_wide(const struct source *s, size_t i, struct wide most,
    struct wide *value);
int source_count(const struct source *s, size_t i, uint64_t most,
    uint64_t *value);

#endif
