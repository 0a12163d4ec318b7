#ifndef STRAY_H
#define STRAY_H

#include <stddef.h>

#include "table.h"

enum { STRAY_SIZE = 3 }; /* bytes that stand for one */

/*
 * A byte that is not of an encoding, among text in UTF-8: it stands there as
 * what would be U+DC00 plus the byte, which no text has.
 */
void stray_write(char out[STRAY_SIZE], char byte);

/* The byte that stands at the beginning of a text, 0..255, or -1. */
int stray_read(struct slice text);

/*
 * A text with such bytes as they were, or, if characters of the encoding have
 * several bytes (unit above 1), with U+FFFD for each unit of them.  n is how
 * many bytes it has; it is to be freed.
 */
char *stray_restore(struct slice text, size_t unit, size_t *n);

#endif
