#ifndef ROLL_H
#define ROLL_H

#include "names.h"
#include "partners.h"

/* How many names are kept, at most, of couples that no longer are. */
enum { ROLL_REMEMBERED = 65536 };

/*
 * All couples of the answers, numbered from 0 in the order in which they come.
 * Starts as all zeros, but for sorted: then the rows of a couple stand
 * together, and only the last one is kept, so that the memory needed does not
 * grow with their number.  What it holds is given back with roll_free.
 */
struct roll {
	int sorted;
	size_t n; /* couples so far */
	struct names names; /* of all; sorted: of the first ROLL_REMEMBERED */
	char *last; /* sorted: the name of the last one */
	struct partners *partners; /* per couple; sorted: the last one alone */
	size_t room; /* couples there is room for */
};

enum place { PLACE_NEW, PLACE_KNOWN, PLACE_PAST };

/*
 * Whether the couple of this name, "" where none is named, is new, known, or,
 * if sorted, no longer kept; and its number if it is known.  Of more than
 * ROLL_REMEMBERED couples, a later one that comes again counts as new.
 */
enum place roll_find(const struct roll *roll, struct slice name,
    size_t *number);

/* Add a new couple.  If sorted, the last one must have been given back. */
struct partners *roll_add(struct roll *roll, struct slice name);

/* The couple of a number; if sorted, that must be the last one.  It stays
 * where it is until one is added. */
struct partners *roll_get(const struct roll *roll, size_t number);
const char *roll_name(const struct roll *roll, size_t number);

void roll_free(struct roll *roll);

#endif
