#ifndef PAIRS_WRITE_H
#define PAIRS_WRITE_H

#include <stddef.h>

#include "pair_names.h"

struct match;
struct pair_plan;
struct writer;

/* What the rows of a couple begin with. */
struct pairs_frame {
	const char *couple, *a, *b;
	enum consent consent;
};

void pairs_write_header(struct writer *out);

/*
 * Write what two people have agreed to show of one sitting.  Returns how many
 * rows that was.
 */
size_t pairs_write(const struct pair_plan *plan,
    const struct pairs_frame *frame, const struct match *match,
    struct writer *out);

#endif
