/*
 * The files that the programs carry with them.
 */

#include "builtin.h"

#include <string.h>

const struct builtin *
builtin_codebooks(void)
{
	const struct builtin *b = builtin_table + 1;

	while (b->name != NULL && strchr(b->name, '.') != NULL)
		b++;
	return b;
}

const struct builtin *
builtin_find(const char *name)
{
	const struct builtin *b;

	for (b = builtin_table; b->name != NULL; b++) {
		if (strcmp(b->name, name) == 0)
			return b;
	}
	return NULL;
}
