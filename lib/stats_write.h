#ifndef STATS_WRITE_H
#define STATS_WRITE_H

struct error;
struct state;
struct stats_scale;
struct writer;

/*
 * The tables of stats, as attune(5) describes them, with their headers: of
 * scales, of their items, and the correlations between scales.  The stats are
 * those of all scales of the state.
 */
void stats_write_scales(const struct state *state,
    const struct stats_scale *stats, struct writer *out);
void stats_write_items(const struct state *state,
    const struct stats_scale *stats, struct writer *out);
void stats_write_between(const struct state *state,
    const struct stats_scale *stats, struct writer *out);

/*
 * The norms of this sample, who are the population: of all scales but gates, by
 * the scores of those whose form has all of a scale's items.  Returns 0, or -1
 * with e set to the first scale that can have too many different scores, and so
 * has no norms.
 */
int stats_write_norms(const struct state *state, const char *population,
    struct writer *out, struct error *e);

#endif
