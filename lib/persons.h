#ifndef PERSONS_H
#define PERSONS_H

#include "history.h"
#include "names.h"

struct sitting;

/* Everyone in a table, in the order in which they came, each with all their
 * sittings.  Starts as all zeros. */
struct persons {
	struct names who;
	struct history *history; /* per who */
};

/* Whose a sitting is: the number of the person, who may be new. */
size_t persons_find(struct persons *persons, const char *who);

void persons_free(struct persons *persons);

#endif
