/*
 * Everyone in a table.
 */

#include "persons.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"

size_t
persons_find(struct persons *persons, const char *who)
{
	size_t before = persons->who.n;
	size_t number = names_add(&persons->who, who);

	if (persons->who.n == before)
		return number;
	persons->history = xreallocarray(persons->history, persons->who.n,
	    sizeof(*persons->history));
	memset(&persons->history[number], 0, sizeof(*persons->history));
	return number;
}

void
persons_free(struct persons *persons)
{
	size_t i;

	for (i = 0; i < persons->who.n; i++)
		history_free(&persons->history[i]);
	free(persons->history);
	names_free(&persons->who);
	persons->history = NULL;
}
