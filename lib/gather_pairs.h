#ifndef GATHER_PAIRS_H
#define GATHER_PAIRS_H

struct error;
struct gather;
struct header;
struct reader;

/* Take in the rest of a table whose header is that of pairs, for
 * gather_table. */
int gather_pairs(struct gather *gather, struct reader *in,
    const struct header *header, struct error *e);

#endif
