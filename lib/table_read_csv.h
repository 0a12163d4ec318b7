#ifndef TABLE_READ_CSV_H
#define TABLE_READ_CSV_H

#include <csv.h>
#include <stddef.h>

#include "cells.h"

struct error;

/* libcsv, as attune(5) wants it: bytes go in, and cells come out. */
struct parser {
	struct csv_parser csv;
	char delimiter;
	char quote; /* '"', or NUL, which no table has: no cell is quoted */
	struct cells cells; /* of the record so far */
	int complete; /* that is all of it */
};

void parser_open(struct parser *parser, char delimiter);
void parser_close(struct parser *parser);

/* Quotes are like any other character from here on. */
void parser_plain(struct parser *parser);

/* Forget what was fed, in whatever state. */
void parser_restart(struct parser *parser);

/* Begin a record, the first n of whose cells are in cells already, as
 * cells_keep wants them. */
void parser_begin(struct parser *parser, size_t n);

/*
 * Feed the n bytes at s, at most one line, which is this one of the input, with
 * no carriage return outside quotes but before its end.  Returns 0, or -1 with
 * e set.
 */
int parser_feed(struct parser *parser, const char *s, size_t n, size_t line,
    struct error *e);

/*
 * The text of the n bytes at s, which are a cell in quotes by themselves; until
 * the parser has the next.  Nothing else may be fed to such a parser.  Returns
 * 0, or -1 if libcsv refuses them, or has no memory for them.
 */
int parser_cell(struct parser *parser, const char *s, size_t n,
    struct slice *text);

/* Add an empty cell. */
void parser_empty(struct parser *parser);

/* There is no more.  Returns 0, or -1 if a quote is open. */
int parser_end(struct parser *parser);

#endif
