#ifndef MATCH_H
#define MATCH_H

#include <stddef.h>

struct header;

/*
 * The columns whose names are nearest to this one: the fewest letters to
 * insert, delete, change or swap with the next, capitals and blanks at the ends
 * aside, and no more than half of the name's.  Columns without a name, or
 * marked as taken, where that is not NULL, are passed over.  Their positions,
 * the nearest first, go into found, which has room for most (above 0).  Returns
 * how many there are.
 */
size_t match_near(const struct header *header, const char *name,
    const char *taken, size_t *found, size_t most);

/* The position of the nearest, or -1 if none shares half of the letters. */
long match_nearest(const struct header *header, const char *name,
    const char *taken);

/* How many letters two names are apart, counted so, by their beginnings. */
size_t match_distance(const char *a, const char *b);

#endif
