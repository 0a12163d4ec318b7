#ifndef PAIRS_CELL_H
#define PAIRS_CELL_H

#include "pairs.h"
#include "table.h"

/*
 * The cells of a table of pairs, for pairs.c, and what the numbers in them are,
 * for the figures of a report, too.
 */

/* What a number can be. */
struct pairs_range {
	double low, high;
	int is_count; /* whole; the highest is a count of the same row */
	const char *text;
};

/* A number: its column, or those of a and b; and what it can be. */
struct pairs_number {
	enum pairs_column column[2];
	const struct pairs_range *range;
};

extern const struct pairs_number pairs_both[PAIR_BOTH], pairs_own[PAIR_OWN];

/* A cell, empty where there is no such column; and as a string, to be freed. */
struct slice pairs_cell(const struct pairs *pairs, const struct row *record,
    enum pairs_column column);
char *pairs_text(const struct pairs *pairs, const struct row *record,
    enum pairs_column column);

/* Say that a cell is not what it should be.  Always returns -1. */
int pairs_refuse(const struct pairs *pairs, const struct row *record,
    enum pairs_column column, const char *what, struct error *e);

/* Read class, sent and pattern; the levels of words; or all numbers.  Return
 * 0, or -1 with e set. */
int pairs_read_names(const struct pairs *pairs, const struct row *record,
    struct pairs_row *row, struct error *e);
int pairs_read_words(const struct pairs *pairs, const struct row *record,
    struct pairs_row *row, struct error *e);
int pairs_read_numbers(const struct pairs *pairs, const struct row *record,
    struct pairs_row *row, struct error *e);

#endif
