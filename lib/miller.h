#ifndef MILLER_H
#define MILLER_H

#include <stddef.h>

/*
 * What is to be typed for mlr(1), between single quotes of the shell.  Returns
 * 0; or -1 if a name cannot be written so, or shown as it is, or does not fit.
 */

/* Add a column to a list of names, which may be empty. */
int miller_name(char *list, size_t size, const char *name);

/* Add the cell of a column, or a text, to an expression. */
int miller_field(char *out, size_t size, const char *name);
int miller_text(char *out, size_t size, const char *text);

#endif
