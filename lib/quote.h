#ifndef QUOTE_H
#define QUOTE_H

#include <stddef.h>

struct error;

/*
 * Say that there is a quote inside a cell without quotes, or text behind the
 * one that closes a cell: on a line and in a column, both from 1, behind the
 * n bytes of the cell that were read, and that next is the byte that cannot
 * be.  Always returns -1.
 */
int quote_error(struct error *e, size_t line, size_t column, const char *text,
    size_t n, char next);

#endif
