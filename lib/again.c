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

/* The columns of the person alone; with those of sittings that are sure; and
 * with all. */
enum { PERSON, SURE, ALL, LEVELS };

struct again {
	struct longs is;
	size_t answers;
	struct names sittings[LEVELS]; /* by so many columns */
	struct names asked[LEVELS];
	size_t line[LEVELS]; /* of the first answer that comes again, or 0 */
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

static size_t
count_columns(const struct longs *is, int level)
{
	const size_t n[LEVELS] = { 0, is->nsure, is->nsittings };

	return n[level];
}

static void
ask(struct again *again, int level, const struct row *row,
    struct slice question)
{
	size_t before = again->asked[level].n;

	begin_key(again, row, count_columns(&again->is, level));
	names_add(&again->sittings[level], again->key);
	add_cell(again, question);
	names_add(&again->asked[level], again->key);
	if (again->asked[level].n == before && again->line[level] == 0)
		again->line[level] = row->line;
}

int
again_answer(struct again *again, const struct row *row, struct slice question)
{
	int level;

	for (level = 0; level < LEVELS; level++)
		ask(again, level, row, question);
	return ++again->answers < LOOK;
}

/* Whether sittings have several answers, on average. */
static int
have_several(const struct again *again, int level)
{
	return 2 * again->sittings[level].n <= again->answers;
}

/* A column tells sittings apart where they have several answers; if it is not
 * sure, only where it has to. */
size_t
again_close(struct again *again, struct longs *is)
{
	int level = SURE;
	size_t line;

	if (again->line[SURE] > 0 && have_several(again, ALL))
		level = ALL;
	else if (again->line[PERSON] == 0 && !have_several(again, SURE))
		level = PERSON;
	line = again->line[level];
	is->nsittings = count_columns(is, level);
	for (level = 0; level < LEVELS; level++) {
		names_free(&again->sittings[level]);
		names_free(&again->asked[level]);
	}
	free(again->key);
	free(again);
	return line;
}
