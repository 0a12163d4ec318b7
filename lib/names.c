/*
 * A hash table of strings: open addressing, never more than half full.
 */

#include "names.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"

/* FNV-1a: Fowler, Noll & Vo, 64 bits. */
static size_t
hash(const char *name)
{
	uint64_t h = 14695981039346656037U;

	for (; *name != '\0'; name++)
		h = (h ^ (unsigned char)*name) * 1099511628211U;
	return (size_t)(h ^ h >> 32);
}

/* The slot of a name: its own, or the free one where it goes. */
static size_t *
find_slot(const struct names *names, const char *name)
{
	size_t at = hash(name) & (names->nslots - 1);

	while (names->slot[at] != 0 &&
	    strcmp(names->name[names->slot[at] - 1], name) != 0)
		at = (at + 1) & (names->nslots - 1);
	return &names->slot[at];
}

static void
grow(struct names *names)
{
	size_t i;

	names->nslots = names->nslots == 0 ? 64 : 2 * names->nslots;
	free(names->slot);
	names->slot = xcalloc(names->nslots, sizeof(*names->slot));
	names->name =
	    xreallocarray(names->name, names->nslots / 2, sizeof(*names->name));
	for (i = 0; i < names->n; i++)
		*find_slot(names, names->name[i]) = i + 1;
}

size_t
names_add(struct names *names, const char *name)
{
	size_t *slot;

	if (2 * names->n >= names->nslots)
		grow(names);
	slot = find_slot(names, name);
	if (*slot == 0) {
		names->name[names->n++] = xstrdup(name);
		*slot = names->n;
	}
	return *slot - 1;
}

size_t
names_find(const struct names *names, const char *name)
{
	size_t number = names->n > 0 ? *find_slot(names, name) : 0;

	return number > 0 ? number - 1 : names->n;
}

int
names_has(const struct names *names, const char *name)
{
	return names_find(names, name) < names->n;
}

void
names_free(struct names *names)
{
	size_t i;

	for (i = 0; i < names->n; i++)
		free(names->name[i]);
	free(names->name);
	free(names->slot);
	memset(names, 0, sizeof(*names));
}
