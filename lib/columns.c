/*
 * Which columns pass through, and under which names.
 */

#include "columns.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "answers.h"
#include "error.h"
#include "match.h"
#include "number.h"
#include "table.h"
#include "utf8.h"

static void
add_column(struct columns *columns, size_t from, const char *name, size_t n)
{
	columns->from = xreallocarray(columns->from, columns->n + 1,
	    sizeof(*columns->from));
	columns->name = xreallocarray(columns->name, columns->n + 1,
	    sizeof(*columns->name));
	columns->from[columns->n] = from;
	columns->name[columns->n++] = xstrndup(name, n);
}

/* The column of this name, or else of this number, `#7`.  -1 if there is none.
 */
static long
find(const struct header *header, const struct header *also, const char *name)
{
	long from = header_find(header, name), number;

	if (from == -1)
		from = header_find(also, name);
	if (from == -1 && *name == '#' &&
	    number_integer(name + 1, 1, (long)header->n, &number) == 0)
		from = number - 1;
	return from;
}

/* What an entry's column is written as, if the entry does not say. */
static const char *
find_name(const struct header *header, const struct header *also,
    const char *old, long from)
{
	return header_find(header, old) == -1 && header_find(also, old) == -1 ?
	    header->name[from] :
	    old;
}

/* Add the column that one entry of a list names. */
static int
add_named(struct columns *columns, const struct answers *answers,
    const struct header *also, const char *entry, size_t n, struct error *e)
{
	char quoted[UTF8_QUOTE], near[UTF8_QUOTE];
	const char *equals = memchr(entry, '=', n), *name;
	char *old, *nearest;
	long from;
	int got = 0;

	old = equals == NULL ?
	    xstrndup(entry, n) :
	    xstrndup(equals + 1, n - (size_t)(equals + 1 - entry));
	utf8_quote(quoted, old, strlen(old));
	from = find(answers->header, also, old);
	if (from == -1 && match_nearest(answers->header, old, NULL) == -1) {
		got = error_set(e, 1, "there is no column %s", quoted);
	} else if (from == -1) {
		nearest = answers->header
			      ->name[match_nearest(answers->header, old, NULL)];
		got = error_set(e, 1,
		    "there is no column %s (nearest column: %s)", quoted,
		    utf8_quote(near, nearest, strlen(nearest)));
	} else if (answers_is_item(answers, (size_t)from)) {
		got = error_set(e, 1, "column %s is an item", quoted);
	} else {
		name = equals == NULL ?
		    find_name(answers->header, also, old, from) :
		    entry;
		add_column(columns, (size_t)from, name,
		    equals == NULL ? strlen(name) : (size_t)(equals - entry));
	}
	free(old);
	return got;
}

static int
add_list(struct columns *columns, const struct answers *answers,
    const struct header *also, const char *list, struct error *e)
{
	size_t n;

	while (*list != '\0') {
		n = strcspn(list, ",");
		if (n == 0 || *list == '=' ||
		    (list[n] == ',' && list[n + 1] == '\0'))
			return error_set(e, 0, "-i: a name is empty");
		if (add_named(columns, answers, also, list, n, e) == -1)
			return -1;
		if (columns_find(columns, columns->name[columns->n - 1]) !=
		    (long)columns->n - 1)
			return error_set(e, 0,
			    "-i: two columns would be \"%s\"",
			    columns->name[columns->n - 1]);
		list += n;
		list += *list == ',';
	}
	return 0;
}

int
columns_open_also(struct columns *columns, const struct answers *answers,
    const struct header *also, const char *list, struct error *e)
{
	const struct header *header = answers->header;
	size_t i;

	columns->from = NULL;
	columns->name = NULL;
	columns->n = 0;
	if (list != NULL) {
		if (add_list(columns, answers, also, list, e) == 0)
			return 0;
		columns_close(columns);
		return -1;
	}
	for (i = 0; i < header->n; i++) {
		if (!answers_is_item(answers, i))
			add_column(columns, i, header->name[i],
			    strlen(header->name[i]));
	}
	return 0;
}

int
columns_open(struct columns *columns, const struct answers *answers,
    const char *list, struct error *e)
{
	return columns_open_also(columns, answers, answers->header, list, e);
}

void
columns_close(struct columns *columns)
{
	size_t i;

	for (i = 0; i < columns->n; i++)
		free(columns->name[i]);
	free(columns->name);
	free(columns->from);
	columns->name = NULL;
	columns->from = NULL;
	columns->n = 0;
}

long
columns_find(const struct columns *columns, const char *name)
{
	size_t i;

	for (i = 0; i < columns->n; i++) {
		if (strcmp(columns->name[i], name) == 0)
			return (long)i;
	}
	return -1;
}

void
columns_write_names(const struct columns *columns, struct writer *out)
{
	size_t i;

	for (i = 0; i < columns->n; i++)
		writer_string(out, columns->name[i]);
}

void
columns_write(const struct columns *columns, const struct row *row,
    struct writer *out)
{
	struct slice cell;
	size_t i;

	for (i = 0; i < columns->n; i++) {
		cell = row_cell(row, columns->from[i]);
		writer_cell(out, cell.s, cell.n);
	}
}
