#ifndef PLAIN_CELLS_H
#define PLAIN_CELLS_H

#include <stdint.h>

#include "table.h"
#include "table_plain.h"

/*
 * Runs of plain cells: see table_plain.c.  What is taken goes to glance and
 * text, from next on.  There is a word to read at each byte up to stop.
 */
struct plain_run {
	const char *s; /* behind what was taken */
	struct glance *next; /* of the cell there */
};

/* What the four bare cells, or the two in quotes, of a word look like. */
void plain_looks(struct plain *plain);

/* Cells of one digit, and empty ones between them, each with its delimiter:
 * none that is not before few. */
struct plain_run plain_digits(const struct plain *plain, struct plain_run run,
    const char *stop, const struct glance *few);

/* Cells as long as those of the record before, in text, where these were text,
 * each with its delimiter, and none at last or behind. */
struct plain_run plain_alike(const struct plain *plain, struct plain_run run,
    const char *stop, const struct glance *last, struct slice *text);

/* Any plain cell.  Returns what is behind it, which is the end if it may go on
 * there, or NULL if it is odd. */
const char *plain_cell(const struct plain *plain, const char *s,
    const char *end, struct glance *glance, struct slice *text);

#endif
