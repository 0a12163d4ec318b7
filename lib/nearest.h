#ifndef NEAREST_H
#define NEAREST_H

#include <stddef.h>

/*
 * Pair the days of two people, each ascending and all different: the nearest
 * first, at most so many days apart, each used once.  Of pairs equally near,
 * the one whose a is earlier comes first, and then the one whose b is.
 * partner[i] becomes the position in b of what a[i] is paired with, or -1.
 * Returns the number of pairs.
 */
size_t nearest_pair(const long *a, size_t na, const long *b, size_t nb,
    long days, long *partner);

#endif
