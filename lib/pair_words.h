#ifndef PAIR_WORDS_H
#define PAIR_WORDS_H

#include <stddef.h>
#include <stdint.h>

struct pair_levels;
struct pair_plan;

/*
 * The id of the level of a scale at the sum of one partner, with a blank
 * between two ids where a report names both, the lower one first; to be freed.
 * It is decided on the percentage as printed; "" if there is no level, or too
 * few answers.
 */
char *pair_words(const struct pair_plan *plan, size_t scale, size_t form,
    const struct pair_levels *levels, int64_t sum);

#endif
