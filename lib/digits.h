#ifndef DIGITS_H
#define DIGITS_H

#include <stddef.h>

struct export;
struct row;

/*
 * The shortest way for most rows: all their answers come out as one digit, or
 * empty.
 */
struct digits;

/* For the items of an export, which must outlive it.  Returns NULL if any has a
 * column for each option. */
struct digits *digits_open(const struct export *x);
void digits_close(struct digits *digits);

/*
 * The answers of a row, one character for each item that has a column: a digit,
 * or NUL for an empty cell.  Returns them, or NULL if there is any other cell.
 */
const char *digits_row(struct digits *digits, const struct row *row);

/* How many items have a column. */
size_t digits_count(const struct digits *digits);

#endif
