#ifndef CELLS_H
#define CELLS_H

#include <stddef.h>

#include "table.h"

/* The cells of a record that comes piece by piece.  Starts as all zeros;
 * setting used and n to 0 forgets them. */
struct cells {
	char *text; /* one after the other: used of size bytes */
	size_t used, size;
	size_t *start; /* cell i is text[start[i]..start[i + 1]) */
	struct slice *cell;
	size_t n, max; /* cells there are, cells there is room for */
};

/* Make room for n cells in cells->cell. */
void cells_room(struct cells *cells, size_t n);

/* Add a copy of a cell. */
void cells_add(struct cells *cells, const char *s, size_t n);

/* Let cells->cell be the cells that were added, until the next is. */
void cells_finish(struct cells *cells);

void cells_free(struct cells *cells);

#endif
