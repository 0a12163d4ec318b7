#ifndef FOLD_H
#define FOLD_H

#include <stddef.h>

#include "table.h"

/*
 * A text without what does not make it another: in normal form C, without
 * case, every run of blanks and ends of line as one blank, none at the ends,
 * and typographic quotes as straight ones.  What is not UTF-8 stays as it is.
 * The result is to be freed.
 */
char *fold(const char *s, size_t n);

/* A text without the blanks at its ends. */
struct slice fold_trim(struct slice text);

/* The next of the parts between separators, trimmed and not empty; the list
 * moves on.  Returns 1, or 0 at the end. */
int fold_part(const char **list, char separator, struct slice *part);

#endif
