/*
 * The cells of a record that comes piece by piece.
 */

#include "cells.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"

void
cells_room(struct cells *c, size_t n)
{
	size_t old = c->glance == NULL ? 0 : c->max + GLANCE_MORE, size;

	if (n <= c->max)
		return;
	c->max = n * 2 + 64;
	size = c->max + GLANCE_MORE;
	c->start = xreallocarray(c->start, c->max + 1, sizeof(*c->start));
	c->cell = xreallocarray(c->cell, c->max, sizeof(*c->cell));
	c->glance = xreallocarray(c->glance, size, sizeof(*c->glance));
	memset(c->glance + old, 0, (size - old) * sizeof(*c->glance));
	c->start[0] = 0;
}

void
cells_add(struct cells *c, const char *s, size_t n)
{
	cells_room(c, c->n + 1);
	if (n > c->size - c->used || c->text == NULL) {
		c->size = (c->used + n) * 2 + 1024;
		c->text = xreallocarray(c->text, c->size, 1);
	}
	if (n > 0)
		memcpy(c->text + c->used, s, n);
	c->used += n;
	c->start[++c->n] = c->used;
}

void
cells_keep(struct cells *c, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (c->glance[i].is == GLANCE_TEXT)
			cells_add(c, c->cell[i].s, c->cell[i].n);
		else
			c->start[++c->n] = c->used;
	}
	c->known = n;
}

void
cells_finish(struct cells *c)
{
	size_t i;

	for (i = 0; i < c->n; i++) {
		c->cell[i].s = c->text + c->start[i];
		c->cell[i].n = c->start[i + 1] - c->start[i];
	}
	for (i = c->known; i < c->n; i++)
		c->glance[i].is = cells_glance(c->cell[i].s, c->cell[i].n);
}

void
cells_forget(struct cells *c)
{
	c->used = c->n = c->known = 0;
}

void
cells_row(const struct cells *c, size_t n, struct row *row)
{
	row->glance = c->glance;
	row->text = c->cell;
	row->n = n;
}

void
cells_free(struct cells *c)
{
	free(c->text);
	free(c->start);
	free(c->glance);
	free(c->cell);
}
