#ifndef RESOURCES_H
#define RESOURCES_H

#include <stddef.h>

struct error;
struct reader;

/* Where somebody can turn to: n lines of text, to be given back. */
struct resources {
	char **text;
	size_t n;
};

/*
 * Read a table with the columns language and text.  The rows of this language
 * count ("" is English, "en"), or those without one if there are none, or all
 * if there are none of these either.  Returns 0, or -1 with e set.
 */
int resources_read(struct reader *in, const char *language,
    struct resources *resources, struct error *e);
void resources_free(struct resources *resources);

#endif
