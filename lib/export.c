/*
 * How the columns of an export become those of a table of answers.
 */

#include "export.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "label.h"
#include "names.h"
#include "place.h"
#include "platform.h"
#include "platform_day.h"
#include "shape.h"
#include "table.h"

static void
add_column(struct export *x, size_t from, const char *name)
{
	struct columns *c = &x->columns;

	c->from = xreallocarray(c->from, c->n + 1, sizeof(*c->from));
	c->name = xreallocarray(c->name, c->n + 1, sizeof(*c->name));
	c->from[c->n] = from;
	c->name[c->n++] = xstrdup(name);
}

/* Names that came more than once, and the last number that each of them got: a
 * free one is not looked for from the beginning again. */
struct numbered {
	struct names names;
	size_t *last;
};

/* A column's name, or the next of name_2, name_3 that is free. */
static char *
make_unique(const char *name, struct names *taken, struct numbered *numbered)
{
	size_t size, *last;
	char *made;

	if (*name == '\0')
		name = "column";
	if (!names_has(taken, name)) {
		names_add(taken, name);
		return xstrdup(name);
	}
	last = &numbered->last[names_add(&numbered->names, name)];
	if (*last == 0)
		*last = 1;
	size = strlen(name) + 32;
	made = xcalloc(size, 1);
	do
		snprintf(made, size, "%s_%zu", name, ++*last);
	while (names_has(taken, made));
	names_add(taken, made);
	return made;
}

/* Which columns are items', or none at all; the items' ids are taken. */
static char *
mark_used(const struct export *x, const struct shape *shape,
    struct names *taken)
{
	char *used = xcalloc(x->header->n + 1, 1);
	size_t i, j;

	for (i = 0; i < x->book->nitems; i++) {
		names_add(taken, x->book->item[i].id);
		for (j = 0; j < x->place[i].n; j++)
			used[x->place[i].column[j]] = 1;
	}
	if (shape->has_tail)
		used[x->header->n - 1] = 1;
	return used;
}

/* The platform's column in the first header record that has one, or -1. */
static long
find_own(const struct shape *shape, const char *columns, const char *used)
{
	long found = -1;
	size_t k;

	for (k = 0; k < shape->nheaders && found == -1; k++)
		found =
		    platform_column_unused(&shape->header[k], columns, used);
	return found;
}

/*
 * What all columns are called where they pass through; who and date by the
 * names that the tools know.  A column that is called who by itself is meant to
 * be; one that is called date may be any.
 */
static void
name_columns(const struct export *x, const struct shape *shape,
    const char *used, struct names *taken, struct header *made)
{
	const struct platform *platform = x->platform;
	struct numbered numbered = { 0 };
	long who = -1, date = -1;
	const char *name;
	size_t i;

	if (platform != NULL && header_find(x->header, "who") == -1)
		who = find_own(shape, platform->who, used);
	if (platform != NULL)
		date = find_own(shape, platform->date, used);
	if (date != -1)
		names_add(taken, "date");
	made->n = x->header->n;
	made->name = xcalloc(made->n + 1, sizeof(*made->name));
	numbered.last = xcalloc(made->n + 1, sizeof(*numbered.last));
	for (i = 0; i < made->n; i++) {
		name = (long)i == who ? "who" : x->header->name[i];
		if ((long)i == date)
			made->name[i] = xstrdup("date");
		else if (used[i])
			made->name[i] = xstrdup(name);
		else
			made->name[i] = make_unique(name, taken, &numbered);
	}
	names_free(&numbered.names);
	free(numbered.last);
}

/* Only the columns that -i names, by the names they would have without it, or
 * by their own. */
static int
add_list(struct export *x, const struct header *made, const char *list,
    struct error *e)
{
	struct answers answers = { .book = x->book, .header = made };
	size_t i;
	int got;

	answers.column = xcalloc(x->book->nitems, sizeof(*answers.column));
	for (i = 0; i < x->book->nitems; i++)
		answers.column[i] =
		    x->place[i].n > 0 ? (long)x->place[i].column[0] : -1;
	got = columns_open_also(&x->columns, &answers, x->header, list, e);
	free(answers.column);
	for (i = 0; i < x->book->nitems && got == 0; i++) {
		if (columns_find(&x->columns, x->book->item[i].id) != -1)
			got = error_set(e, 0, "-i: \"%s\" is an item",
			    x->book->item[i].id);
	}
	return got;
}

/* The columns that pass through: those of -i, or all of no item. */
static int
add_columns(struct export *x, const struct shape *shape, const char *list,
    struct error *e)
{
	struct header made;
	struct names taken = { 0 };
	char *used = mark_used(x, shape, &taken);
	size_t i;
	int got = 0;

	name_columns(x, shape, used, &taken, &made);
	if (list != NULL)
		got = add_list(x, &made, list, e);
	for (i = 0; i < made.n && list == NULL; i++) {
		if (!used[i])
			add_column(x, i, made.name[i]);
	}
	header_free(&made);
	names_free(&taken);
	free(used);
	return got;
}

int
export_open(struct export *x, const struct codebook *book,
    const struct shape *shape, const char *missing, const char *columns,
    const struct platform *platform, struct error_list *mistakes,
    struct error *e)
{
	size_t i;

	memset(x, 0, sizeof(*x));
	x->book = book;
	x->header = &shape->header[0];
	x->labels = xcalloc(book->nitems, sizeof(*x->labels));
	x->platform = platform;
	x->date = -1;
	x->missing = platform_missing(platform, missing);
	for (i = 0; i < book->nitems; i++) {
		x->labels[i] = labels_open(book, &book->item[i], x->missing, e);
		if (x->labels[i] == NULL)
			return -1;
	}
	x->place = places_find(book, shape->header, shape->nheaders, platform,
	    x->labels, mistakes);
	if (mistakes->n > 0)
		return -1;
	if (add_columns(x, shape, columns, e) == -1)
		return -1;
	if (platform != NULL)
		x->date = columns_find(&x->columns, "date");
	return 0;
}

void
export_close(struct export *x)
{
	size_t i;

	for (i = 0; x->labels != NULL && i < x->book->nitems; i++)
		labels_close(x->labels[i]);
	free(x->labels);
	if (x->place != NULL)
		places_free(x->place, x->book->nitems);
	columns_close(&x->columns);
	free(x->missing);
	x->labels = NULL;
	x->place = NULL;
	x->missing = NULL;
}

void
export_write_header(const struct export *x, struct writer *out)
{
	size_t i;

	columns_write_names(&x->columns, out);
	for (i = 0; i < x->book->nitems; i++) {
		if (x->place[i].n > 0)
			writer_string(out, x->book->item[i].id);
	}
	writer_end(out);
}

int
export_day(const struct export *x, const struct row *row, char day[11],
    struct slice *cell)
{
	day[0] = '\0';
	if (x->date == -1)
		return 0;
	*cell = row_cell(row, x->columns.from[x->date]);
	return cell->n == 0 ? 0 : platform_day(x->platform->dates, *cell, day);
}

void
export_write_columns(const struct export *x, const struct row *row,
    const char *day, struct writer *out)
{
	struct slice cell;
	size_t i;

	for (i = 0; i < x->columns.n; i++) {
		cell = row_cell(row, x->columns.from[i]);
		if ((long)i == x->date)
			writer_string(out, day);
		else
			writer_cell(out, cell.s, cell.n);
	}
}
