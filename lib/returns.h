#ifndef RETURNS_H
#define RETURNS_H

#include <stddef.h>

/*
 * Where in s[0..n) the first CR stands that is outside quotes and before no LF,
 * or n.  The quotes before that place are added to *quotes: the place is
 * inside quotes if there are an odd number of them before it in its record.  If
 * quotes is NULL, nothing is ever quoted.
 */
size_t returns_find(const char *s, size_t n, size_t *quotes);

/* Whether the n bytes at s are an end of line and nothing else. */
int returns_only(const char *s, size_t n);

#endif
