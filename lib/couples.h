#ifndef COUPLES_H
#define COUPLES_H

#include "couple.h"
#include "names.h"

/*
 * All couples of the answers, numbered from 0 in the order in which they come.
 * Starts as all zeros, but for sorted: then the rows of a couple stand
 * together, and only the last one is kept.
 */
struct couples {
	int sorted;
	struct names names; /* "" where no couple is named */
	struct couple *couple; /* per name; sorted: the last one alone */
	size_t room; /* couples there is room for */
};

enum place { PLACE_NEW, PLACE_KNOWN, PLACE_PAST };

/*
 * The number of the couple of this name, and whether it is new, known, or, if
 * sorted, no longer kept.  Before a new one is used, the last must be given
 * back if sorted.
 */
enum place couples_find(struct couples *couples, struct slice name,
    size_t *number);

/* The couple of this number; it lasts until the next one is new. */
struct couple *couples_get(const struct couples *couples, size_t number);

void couples_free(struct couples *couples);

#endif
