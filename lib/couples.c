/*
 * Everyone's couples: all of them, or one at a time.
 */

#include "couples.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"

static void
make_room(struct couples *couples)
{
	size_t need = couples->sorted ? 1 : couples->names.n;
	size_t room = couples->room;

	if (need <= room)
		return;
	couples->room = 2 * room + 1;
	couples->couple = xreallocarray(couples->couple, couples->room,
	    sizeof(*couples->couple));
	memset(couples->couple + room, 0,
	    (couples->room - room) * sizeof(*couples->couple));
}

enum place
couples_find(struct couples *couples, struct slice name, size_t *number)
{
	size_t before = couples->names.n;
	char *copy = xstrndup(name.s, name.n);

	*number = names_add(&couples->names, copy);
	free(copy);
	if (*number == before) {
		make_room(couples);
		return PLACE_NEW;
	}
	return couples->sorted && *number + 1 < before ? PLACE_PAST :
							 PLACE_KNOWN;
}

struct couple *
couples_get(const struct couples *couples, size_t number)
{
	return &couples->couple[couples->sorted ? 0 : number];
}

void
couples_free(struct couples *couples)
{
	size_t i;

	for (i = 0; i < couples->room; i++)
		couple_free(&couples->couple[i]);
	free(couples->couple);
	names_free(&couples->names);
	couples->couple = NULL;
	couples->room = 0;
}
