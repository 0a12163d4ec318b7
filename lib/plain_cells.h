#ifndef PLAIN_CELLS_H
#define PLAIN_CELLS_H

struct plain;

/*
 * The next cells of a plain record: see table_plain.c.
 */

/* What the four bare cells, or the two in quotes, of a word look like. */
void plain_looks(struct plain *plain);

/* Cells of one digit, and empty ones between them, each with its delimiter,
 * and not the last. */
void plain_digits(struct plain *plain);

/* Cells as long as those of the record before, where these were text, each with
 * its delimiter, and not the last. */
void plain_alike(struct plain *plain);

/* Any one cell, but for passing over it.  Returns what is behind it, which is
 * the end if it may go on there, or NULL if it is odd. */
const char *plain_cell(struct plain *plain);

#endif
