#ifndef GATHER_STATS_H
#define GATHER_STATS_H

struct error;
struct gather;
struct header;
struct reader;

/* Take in the rest of a table whose header is that of stats, for
 * gather_table. */
int gather_stats(struct gather *gather, struct reader *in,
    const struct header *header, struct error *e);

#endif
