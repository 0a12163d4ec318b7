#ifndef TALLY_H
#define TALLY_H

#include <stddef.h>
#include <stdint.h>

struct codebook;
struct glance;

/* What digits come to: see tally.c. */
struct tally;

/* The codebook must outlive the tally, which the matching free accepts as
 * NULL. */
struct tally *tally_new(const struct codebook *book);
void tally_free(struct tally *tally);

/*
 * Add up the glances of all items, GLANCE_MORE behind the last, of a response
 * in this form.  Returns the words that the lanes of its scales are in
 * (score_plan.h), which last until the next are added up, or NULL if not all
 * are digits that their items admit, or empty.
 */
const uint64_t *tally_add(struct tally *tally, size_t form,
    const struct glance *digit);

#endif
