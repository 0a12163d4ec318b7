#ifndef NAMES_H
#define NAMES_H

#include <stddef.h>

/*
 * Different strings, numbered from 0 in the order in which they came.  Starts
 * as all zeros; what it holds is given back with names_free.
 */
struct names {
	char **name; /* n of them */
	size_t n;
	size_t *slot; /* nslots numbers plus 1, by their names' hash; 0: free */
	size_t nslots;
};

/* The number of a name, which is added if it is new: then it is the n that
 * there was. */
size_t names_add(struct names *names, const char *name);

/* The number of a name, or n if it is none of them. */
size_t names_find(const struct names *names, const char *name);

/* Whether a name is among them. */
int names_has(const struct names *names, const char *name);

void names_free(struct names *names);

#endif
