/*
 * Everyone's couples: all of them, or one at a time.
 */

#include "roll.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"

static void
make_room(struct roll *roll)
{
	size_t need = roll->sorted ? 1 : roll->n;
	size_t room = roll->room;

	if (need <= room)
		return;
	roll->room = 2 * room + 1;
	roll->partners =
	    xreallocarray(roll->partners, roll->room, sizeof(*roll->partners));
	memset(roll->partners + room, 0,
	    (roll->room - room) * sizeof(*roll->partners));
}

enum place
roll_find(const struct roll *roll, struct slice name, size_t *number)
{
	char *copy;

	if (roll->sorted && roll->n > 0 && slice_is(name, roll->last)) {
		*number = roll->n - 1;
		return PLACE_KNOWN;
	}
	copy = xstrndup(name.s, name.n);
	*number = names_find(&roll->names, copy);
	free(copy);
	if (*number == roll->names.n)
		return PLACE_NEW;
	return roll->sorted ? PLACE_PAST : PLACE_KNOWN;
}

struct partners *
roll_add(struct roll *roll, struct slice name)
{
	char *copy = xstrndup(name.s, name.n);

	if (!roll->sorted || roll->n < ROLL_REMEMBERED)
		names_add(&roll->names, copy);
	free(roll->last);
	roll->last = copy;
	roll->n++;
	make_room(roll);
	return roll_get(roll, roll->n - 1);
}

struct partners *
roll_get(const struct roll *roll, size_t number)
{
	return &roll->partners[roll->sorted ? 0 : number];
}

const char *
roll_name(const struct roll *roll, size_t number)
{
	return roll->sorted ? roll->last : roll->names.name[number];
}

void
roll_free(struct roll *roll)
{
	size_t i;

	for (i = 0; i < roll->room; i++)
		partners_free(&roll->partners[i]);
	free(roll->partners);
	free(roll->last);
	names_free(&roll->names);
	memset(roll, 0, sizeof(*roll));
}
