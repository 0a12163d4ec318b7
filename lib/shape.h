#ifndef SHAPE_H
#define SHAPE_H

#include <stddef.h>

#include "cells.h"
#include "error.h"
#include "table.h"

struct decoder;

enum { SHAPE_HEADERS = 9, SHAPE_AHEAD = SHAPE_HEADERS + 1 };

/* The header records of an export, and the records read to find them. */
struct shape {
	const struct decoder *decoder;
	char delimiter;
	int is_plain; /* quotes are like any other character */
	struct header header[SHAPE_AHEAD]; /* header[0] has the names */
	size_t nheaders; /* to look names up in */
	size_t records; /* that they take in the input */
	const char *signature; /* how they were recognised, or "" */
	int is_told; /* how many there are */
	int is_doubtful; /* they may be answers, too */
	int has_tail; /* the last column has no name and is to be empty */

	struct header ahead[SHAPE_AHEAD]; /* records: nahead, next is at */
	char *raw[SHAPE_AHEAD];
	size_t line[SHAPE_AHEAD], nahead, at;
	int ended; /* reader_next's last result, if not 1 */
	struct error end; /* if it is -1 */
	struct cells cells; /* of a record read ahead */
	struct slice record; /* its bytes */
};

/*
 * Start reading what was decoded, of which nothing is read yet, and keep the
 * records.  If the delimiter is NUL it is set by the path, which may be NULL,
 * the first line or the first record, as attune-import(1) says.  is_told: the
 * first line says what it is, and is passed over.  Returns NULL with e set if
 * nothing can be read.
 */
struct reader *shape_reader(struct decoder *decoder, const char *path,
    char *delimiter, int *is_told, struct error *e);

/*
 * Read the header records: so many, or if it is 0 those that are beyond doubt.
 * The reader must keep records.  Returns 0, or -1 with e set; close it then,
 * too.
 */
int shape_open(struct shape *shape, struct reader *in, char delimiter,
    const struct decoder *decoder, size_t records, struct error *e);
void shape_close(struct shape *shape);

/* The next record below the headers, as reader_next; its bytes are
 * shape->record. */
int shape_next(struct shape *shape, struct reader *in, struct row *row,
    struct error *e);

/* Say that a record has n cells, which are not as many as there are names.
 * Always returns -1. */
int shape_width(const struct shape *shape, size_t line, size_t n,
    struct error *e);

/* Behind a malformed record: go on in the next line.  shape->record is what was
 * passed over.  Returns 0, or -1 with e set. */
int shape_skip(struct shape *shape, struct reader *in, struct error *e);

/*
 * The records that were read ahead, as if so many of them were headers.
 * Returns 0, or -1 if they cannot be.  Forget them in any case, before the
 * shape that they are of is closed.
 */
int shape_try(struct shape *tried, const struct shape *shape, size_t records);
void shape_forget(struct shape *tried);

/* Hand out the records that were read ahead once more. */
void shape_rewind(struct shape *shape);

#endif
