#ifndef CELLS_H
#define CELLS_H

#include <stddef.h>

#include "table.h"

/* What a cell is at a glance. */
static inline unsigned char
cells_glance(const char *s, size_t n)
{
	if (n == 1 && *s >= '0' && *s <= '9')
		return (unsigned char)(*s - '0');
	return n == 0 ? GLANCE_EMPTY : GLANCE_TEXT;
}

/* The cells of a record that comes piece by piece.  Starts as all zeros. */
struct cells {
	char *text; /* one after the other: used of size bytes */
	size_t used, size;
	size_t *start; /* cell i is text[start[i]..start[i + 1]) */
	struct glance *glance;
	struct slice *cell;
	size_t n, max; /* cells there are, cells there is room for */
	size_t known; /* of the former, those that have their glance */
};

/* Make room for n cells in cells->glance and cells->cell, and GLANCE_MORE
 * behind the former. */
void cells_room(struct cells *cells, size_t n);

/* Add a copy of a cell. */
void cells_add(struct cells *cells, const char *s, size_t n);

/* Let the first n of glance and cell, which somebody else filled in, be cells
 * that were added: what they point to is copied. */
void cells_keep(struct cells *cells, size_t n);

/* Let glance and cell be those that were added, until the next is. */
void cells_finish(struct cells *cells);

/* Begin anew, without cells. */
void cells_forget(struct cells *cells);

/* Let a row have the cells, of which there are n. */
void cells_row(const struct cells *cells, size_t n, struct row *row);

void cells_free(struct cells *cells);

#endif
