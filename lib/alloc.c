/*
 * Running out of memory is the one thing that a library function may die of,
 * so that everything above is free of allocation checks.
 */

#include "alloc.h"

#include <err.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void *
xcalloc(size_t n, size_t size)
{
	void *p;

	if (n == 0 || size == 0)
		n = size = 1;
	if ((p = calloc(n, size)) == NULL)
		err(2, "memory");
	return p;
}

void *
xreallocarray(void *p, size_t n, size_t size)
{
	if (n == 0 || size == 0)
		n = size = 1;
	if (n > SIZE_MAX / size)
		errx(2, "memory: %zu times %zu bytes", n, size);
	if ((p = realloc(p, n * size)) == NULL)
		err(2, "memory");
	return p;
}

char *
xstrdup(const char *s)
{
	return xstrndup(s, strlen(s));
}

char *
xstrndup(const char *s, size_t n)
{
	char *copy = xcalloc(n + 1, 1);

	memcpy(copy, s, n);
	return copy;
}
