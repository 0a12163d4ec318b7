#ifndef ALLOC_H
#define ALLOC_H

#include <stddef.h>

/*
 * Memory, or the end of the program: status 2 and one line on stderr.  What
 * they return is never NULL and is given back with free(3).
 */
void *xcalloc(size_t n, size_t size);
void *xreallocarray(void *p, size_t n, size_t size);
char *xstrdup(const char *s);

/* The first n bytes of s as a string of its own. */
char *xstrndup(const char *s, size_t n);

#endif
