#ifndef STATE_SAMPLE_H
#define STATE_SAMPLE_H

#include <stddef.h>

struct sample;
struct state;

/*
 * The scores of scale s as attune-score gives them, by its need and metric, in
 * lowest terms, sorted; to be given back with sample_free.  If whole, only
 * those of respondents whose form has all items of the scale.
 */
void state_sample(const struct state *state, size_t s, int is_whole,
    struct sample *sample);

#endif
