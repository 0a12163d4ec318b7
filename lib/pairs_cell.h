#ifndef PAIRS_CELL_H
#define PAIRS_CELL_H

#include "pairs.h"

/*
 * The cells of a table of pairs, for pairs.c, and the names of the numbers as
 * columns and as figures.
 */
extern const char *const pair_both_name[PAIR_BOTH];
extern const char *const pair_own_name[2][PAIR_OWN];

/* Whether a number is one of things that are counted, or of sums of them. */
int pair_is_count(const char *name);

/* A cell as a string, "" where there is no such column; to be freed. */
char *pairs_text(const struct row *record, long column);

/* Say that a cell is not what it should be.  Always returns -1. */
int pairs_refuse(const struct pairs *pairs, const struct row *record,
    long column, const char *what, struct error *e);

/* Read class, sent and pattern; the levels of words; or all numbers.  Return
 * 0, or -1 with e set. */
int pairs_read_names(const struct pairs *pairs, const struct row *record,
    struct pairs_row *row, struct error *e);
int pairs_read_words(const struct pairs *pairs, const struct row *record,
    struct pairs_row *row, struct error *e);
int pairs_read_numbers(const struct pairs *pairs, const struct row *record,
    struct pairs_row *row, struct error *e);

#endif
