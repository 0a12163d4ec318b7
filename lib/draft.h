#ifndef DRAFT_H
#define DRAFT_H

#include <stddef.h>

struct looks;
struct shape;
struct skeleton;
struct writer;

/*
 * Draft a codebook for an export, of which every row was looked at: say what
 * its columns look like, and write those that look like an item's.  Nothing is
 * written if there is none: then the skeleton has no items.
 */
void draft_write(struct skeleton *skeleton, struct looks *looks,
    const struct shape *shape, struct writer *out);

#endif
