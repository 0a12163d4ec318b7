/*
 * What the cells of a column said that came before.
 */

#include "recall.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"

enum { SLOTS = 32, MOST = 24 };

struct said {
	char *text; /* or NULL */
	size_t n;
	uint64_t first, last; /* its first and last eight bytes, or all */
	int64_t value;
	enum answer_state state;
};

struct recall {
	struct said slot[SLOTS];
	size_t n;
};

struct recall *
recall_open(void)
{
	return xcalloc(1, sizeof(struct recall));
}

void
recall_close(struct recall *recall)
{
	size_t i;

	if (recall == NULL)
		return;
	for (i = 0; i < SLOTS; i++)
		free(recall->slot[i].text);
	free(recall);
}

/* The first and last bytes of a cell: all of it, up to 16. */
static void
ends(struct slice cell, uint64_t *first, uint64_t *last)
{
	size_t n = sizeof(*first);

	*first = *last = 0;
	if (cell.n >= n) {
		memcpy(first, cell.s, n);
		memcpy(last, cell.s + cell.n - n, n);
		return;
	}
	for (n = 0; n < cell.n; n++)
		*first = *first << 8 | (unsigned char)cell.s[n];
}

/* The slot of a cell, or the free one that it would have.  Labels of one scale
 * differ in their length, their beginning or their end. */
static size_t
find(const struct recall *recall, struct slice cell)
{
	const struct said *said;
	uint64_t first, last;
	size_t at;

	ends(cell, &first, &last);
	at = (first ^ last << 7 ^ cell.n) * UINT64_C(0x9e3779b97f4a7c15) >> 59;
	for (;; at = (at + 1) % SLOTS) {
		said = &recall->slot[at];
		if (said->text == NULL ||
		    (said->n == cell.n && said->first == first &&
			said->last == last &&
			(cell.n <= 16 ||
			    memcmp(said->text, cell.s, cell.n) == 0)))
			return at;
	}
}

int
recall_find(const struct recall *recall, struct slice cell,
    enum answer_state *state, int64_t *value)
{
	const struct said *said = &recall->slot[find(recall, cell)];

	if (said->text == NULL)
		return 0;
	*state = said->state;
	*value = said->value;
	return 1;
}

void
recall_add(struct recall *recall, struct slice cell, enum answer_state state,
    int64_t value)
{
	struct said *said = &recall->slot[find(recall, cell)];

	if (said->text != NULL || recall->n == MOST)
		return;
	said->text = xstrndup(cell.s, cell.n);
	said->n = cell.n;
	ends(cell, &said->first, &said->last);
	said->state = state;
	said->value = value;
	recall->n++;
}
