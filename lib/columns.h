#ifndef COLUMNS_H
#define COLUMNS_H

#include <stddef.h>

struct answers;
struct error;
struct header;
struct row;
struct writer;

/* The columns of a table of answers that pass through: those of no item. */
struct columns {
	size_t *from; /* n positions in the table */
	char **name; /* n names to write them under */
	size_t n;
};

/*
 * All columns of no item, in the table's order; or, where list is not NULL,
 * only those that it names, in its order: `name` or `new=old`, separated by
 * commas; the seventh may be called `#7`, if none has that name.  Returns 0, or
 * -1 with e set if one is not in the table, or is an item's.
 */
int columns_open(struct columns *columns, const struct answers *answers,
    const char *list, struct error *e);

/* The same, where columns may be called by these names, too. */
int columns_open_also(struct columns *columns, const struct answers *answers,
    const struct header *also, const char *list, struct error *e);
void columns_close(struct columns *columns);

/* The position of the column that is written under a name, or -1. */
long columns_find(const struct columns *columns, const char *name);

/* Write the names, or a row's cells, as the first cells of a record. */
void columns_write_names(const struct columns *columns, struct writer *out);
void columns_write(const struct columns *columns, const struct row *row,
    struct writer *out);

#endif
