/*
 * Whether somebody answers a question again, in a table that has a row for each
 * answer, and which columns tell such answers apart.
 */

#include "again.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "longs.h"
#include "names.h"
#include "table.h"

enum { LOOK = 100 * 1000 }; /* answers; what was asked is remembered */

struct again {
	struct longs is;
	size_t answers;
	struct names sittings; /* by all columns */
	struct names asked[2]; /* by those that are sure, and by all */
	size_t line[2]; /* of the first answer that comes again, or 0 */
	char *key; /* size bytes, of which used are */
	size_t used, size;
};

struct again *
again_open(const struct longs *is)
{
	struct again *again = xcalloc(1, sizeof(*again));

	again->is = *is;
	return again;
}

/* Add a cell to the key, so that no two lists of cells are alike. */
static void
add_cell(struct again *again, struct slice cell)
{
	size_t i;

	if (again->size - again->used < 2 * cell.n + 2) {
		again->size = 2 * again->size + 2 * cell.n + 64;
		again->key = xreallocarray(again->key, again->size, 1);
	}
	for (i = 0; i < cell.n; i++) {
		if (cell.s[i] == '\\' || cell.s[i] == ',')
			again->key[again->used++] = '\\';
		again->key[again->used++] = cell.s[i];
	}
	again->key[again->used++] = ',';
	again->key[again->used] = '\0';
}

/* Begin the key with who it is, and the first n columns of the sitting. */
static void
begin_key(struct again *again, const struct row *row, size_t n)
{
	const struct longs *is = &again->is;
	struct slice none = { "", 0 };
	size_t i;

	again->used = 0;
	add_cell(again, is->who == -1 ? none : row_cell(row, (size_t)is->who));
	for (i = 0; i < n; i++)
		add_cell(again, row_cell(row, is->sitting[i]));
}

static void
ask(struct again *again, size_t k, size_t line, struct slice question)
{
	size_t before = again->asked[k].n;

	add_cell(again, question);
	names_add(&again->asked[k], again->key);
	if (again->asked[k].n == before && again->line[k] == 0)
		again->line[k] = line;
}

int
again_answer(struct again *again, const struct row *row, struct slice question)
{
	begin_key(again, row, again->is.nsure);
	ask(again, 0, row->line, question);
	begin_key(again, row, again->is.nsittings);
	names_add(&again->sittings, again->key);
	ask(again, 1, row->line, question);
	return ++again->answers < LOOK;
}

/* A column that is not sure tells sittings apart where it has to, and where
 * they have several answers. */
size_t
again_close(struct again *again, struct longs *is)
{
	int all = again->line[0] > 0 && 2 * again->sittings.n <= again->answers;
	size_t line = again->line[all];

	if (!all)
		is->nsittings = is->nsure;
	names_free(&again->sittings);
	names_free(&again->asked[0]);
	names_free(&again->asked[1]);
	free(again->key);
	free(again);
	return line;
}
