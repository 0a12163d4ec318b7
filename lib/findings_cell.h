#ifndef FINDINGS_CELL_H
#define FINDINGS_CELL_H

#include "findings_read.h"

/*
 * The cells of tables of stats, for findings_read.c.
 */

/* What a number can be. */
struct findings_range {
	double low, high;
	int is_count; /* whole, and must be there */
	const char *text;
};

/* Any number, and a share. */
extern const struct findings_range findings_any, findings_share;

/* A number, or NaN for an empty cell.  Returns 0, or -1 with e set. */
int findings_number(const struct findings_table *table,
    const struct row *record, size_t column, const struct findings_range *range,
    double *value, struct error *e);

/* Say that a cell is not what it should be.  Always returns -1. */
int findings_refuse(const struct findings_table *table,
    const struct row *record, size_t column, const char *what, struct error *e);

/* A cell as a string, to be freed. */
char *findings_text(const struct row *record, size_t column);

/* What the figures of a scale and of an item can be. */
void findings_scale_range(const struct findings *findings, size_t scale,
    size_t figure, struct findings_range *range);
void findings_item_range(const struct findings *findings, size_t item,
    size_t figure, struct findings_range *range);

/* Whether the figures of a scale go together.  Returns 0, or -1 with e set. */
int findings_check_scale(const struct findings_table *table,
    const struct row *record, size_t scale, struct error *e);

#endif
