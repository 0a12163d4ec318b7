#ifndef EXPORT_H
#define EXPORT_H

#include <stddef.h>
#include <stdint.h>

#include "answers.h"
#include "columns.h"

struct codebook;
struct error;
struct error_list;
struct header;
struct labels;
struct place;
struct platform;
struct reader;
struct row;
struct shape;
struct writer;

/* How the columns of an export become those of a table of answers. */
struct export
{
	const struct codebook *book;
	const struct header *header; /* the names */
	struct labels **labels; /* per item */
	struct place *place; /* per item */
	struct columns columns; /* those that pass through */
	const struct platform *platform; /* or NULL */
	char *missing; /* its codes and those of -m */
	long date; /* which of columns is to be a day, or -1 */
};

/*
 * What the export's headers mean.  missing is -m, or NULL; columns is -i, or
 * NULL; platform may be NULL.  Returns 0; or -1 with e set, or with mistakes.
 * Close it in any case.
 */
int export_open(struct export *x, const struct codebook *book,
    const struct shape *shape, const char *missing, const char *columns,
    const struct platform *platform, struct error_list *mistakes,
    struct error *e);
void export_close(struct export *x);

/* Write the header of the answers. */
void export_write_header(const struct export *x, struct writer *out);

/*
 * The day of a row, "" if it has none, and the cell that it stands in.  Returns
 * as platform_day.
 */
int export_day(const struct export *x, const struct row *row, char day[11],
    struct slice *cell);

/* Write the cells of a row that pass through, with its day. */
void export_write_columns(const struct export *x, const struct row *row,
    const char *day, struct writer *out);

/*
 * Whether a record can be read: it has as many cells as the names, in UTF-8.
 * Returns 0, or -1 with e set.
 */
int export_check(const struct shape *shape, const struct row *row,
    struct error *e);

/*
 * Whether the records below the headers may be some more: they have texts for
 * answers, and the next that has any answer hardly anything else.  Returns 0,
 * or -1 with e set if so.
 */
int export_suspect(const struct export *x, struct shape *shape,
    struct reader *in, struct error *e);

/*
 * Where there are so many mistakes in the items' columns: whether there are
 * less than half as many with the second record for a header, or the third.
 * Returns 0, or -1 with e set if so.
 */
int export_suspect_names(const struct export *x, const struct shape *shape,
    struct reader *in, size_t mistakes, struct error *e);

#endif
