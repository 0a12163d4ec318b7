#ifndef FIRST_H
#define FIRST_H

#include <stddef.h>

#include "table.h"

/* How far the first record of a text is known.  Starts as all zeros. */
struct first {
	size_t at; /* bytes looked at */
	int in_record; /* any of them is more than a blank line */
	int in_quotes;
};

/* Whether the first record ends in the text, which has grown since it was last
 * looked at. */
int first_ends(struct first *first, struct slice text);

/*
 * Whether the first line of a text is `sep=;` or with another character, in
 * quotes or not, as programs tell Excel what separates the cells.
 */
int first_tells(struct slice text, char *delimiter);

/*
 * What separates the cells of a text: by the ending of its path, which may be
 * NULL, or by its first record, as attune-import(1) says.
 */
char first_delimiter(struct slice text, const char *path);

#endif
