#ifndef PLACE_NEAR_H
#define PLACE_NEAR_H

#include <stddef.h>

struct item;
struct search;

enum { NEAR_LISTED = 3 };

/* The columns that an item without one may have been meant for. */
struct near {
	size_t column[NEAR_LISTED];
	size_t n; /* how many there are, of which the first are listed */
	int is_named; /* their headers contain what the item is called */
	char pattern[300]; /* if there is one: what would find it */
};

/*
 * The columns whose names end in the item's id, behind a mark such as stands
 * between a group and a name; else those whose headers contain a text of the
 * item or a header from its cell `column`, with signs around it; else those
 * whose names are nearest to any of these.
 */
void near_find(const struct search *s, const struct item *item,
    struct near *near);

#endif
