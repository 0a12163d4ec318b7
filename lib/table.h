#ifndef TABLE_H
#define TABLE_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/types.h>

struct error;

/* A cell: n bytes that are not a string (no NUL follows). */
struct slice {
	const char *s;
	size_t n;
};

/*
 * What a cell is at a glance: its digit, 0 to 9, if that is all of it;
 * GLANCE_EMPTY; or GLANCE_TEXT.  It takes two bytes, as `5,` does, so that of
 * several such cells one mask makes as many glances.
 */
struct glance {
	unsigned char is;
	unsigned char none; /* 0 */
};

enum {
	GLANCE_TEXT = 14,
	GLANCE_EMPTY = 15,
	GLANCES = 16,
	GLANCE_MORE = 4 /* that may be read behind the last of a row, so that
			 * so many can be taken at once; they mean nothing */
};

/* One record.  The cells are the reader's, and last until its next read.  What
 * a cell is, row_cell tells. */
struct row {
	const struct glance *glance; /* of each of n cells, and GLANCE_MORE */
	const struct slice *text; /* n; of a cell that is GLANCE_TEXT, what it
				   * is, and else nothing */
	size_t n;
	size_t line; /* of the input, from 1, where the record began */
};

/* The names of a table's columns: n strings. */
struct header {
	char **name;
	size_t n;
};

enum { TABLE_RECORD_MAX = 16 * 1024 * 1024 }; /* bytes of a record */

struct reader;
struct writer;

/*
 * Start reading records from a file descriptor, which stays the caller's, or
 * from memory, which must outlive the reader, or from a source (see input.h).
 * The matching reader_close accepts NULL.
 */
struct reader *reader_open(int fd, char delimiter);
struct reader *reader_open_memory(const char *s, size_t n, char delimiter);
struct reader *reader_open_source(ssize_t (*source)(void *data, char *out,
				      size_t size, struct error *e),
    void *data, char delimiter);
void reader_close(struct reader *reader);

/*
 * The next record.  Returns 1, 0 at the end of the input, or -1 with e set:
 * the record is malformed (status 1) or cannot be read (2); nothing can be
 * read after that.  Every record has as many cells as the first, or as
 * reader_width said.  Blank lines are passed over, but in a table of one
 * column they are an empty cell.
 */
int reader_next(struct reader *reader, struct row *row, struct error *e);

/* Every record from here on must have n cells (above 0). */
void reader_width(struct reader *reader, size_t n);

/*
 * Records may be of any width from here on, and their bytes are kept: those of
 * the last record are the reader's, and last until its next read.
 */
void reader_keep(struct reader *reader);
struct slice reader_record(const struct reader *reader);

/* Behind a malformed record, with reader_keep: go on in the next line.  What
 * was passed over is the last record.  Returns 0, or -1 with e set. */
int reader_skip(struct reader *reader, struct error *e);

/* Quotes are like any other character from here on. */
void reader_plain(struct reader *reader);

/*
 * The first record as a header, to be given back with header_free.  Returns
 * 0, or -1 with e set, also if there is no record at all.
 */
int reader_header(struct reader *reader, struct header *header,
    struct error *e);
void header_free(struct header *header);

/* The position of the column of this name, or -1. */
long header_find(const struct header *header, const char *name);

/* No name may stand twice: which of the two would count?  Returns 0, or -1 with
 * e set. */
int header_unique(const struct header *header, struct error *e);

/* Whether a record holds just the names of a header. */
int header_is_row(const struct header *header, const struct row *row);

/*
 * Whether two headers have the same names in the same order.  Returns 0, or -1
 * with e set to the first difference.
 */
int header_compare(const struct header *first, const struct header *other,
    struct error *e);

/*
 * Start writing records to a file descriptor, which stays the caller's.
 * Cells are added one by one; writer_end ends the record.
 */
struct writer *writer_open(int fd, char delimiter);
void writer_cell(struct writer *writer, const char *s, size_t n);
void writer_string(struct writer *writer, const char *s);

/* The next n cells: a character each that needs no quotes, or NUL for an empty
 * cell. */
void writer_digits(struct writer *writer, const char *digits, size_t n);

/*
 * A text that needs no quotes, with the delimiter behind it.  short_make
 * returns whether it is a short one.
 */
struct short_text {
	char text[15];
	unsigned char size; /* with the delimiter */
};

int short_make(struct short_text *text, const struct writer *writer,
    const char *s, size_t n);

/*
 * The next cells are short texts: shorts_begin says where the first is put,
 * shorts_put behind each where the next, and shorts_end ends them; of how many,
 * WRITER_SHORTS at most.  Nothing else is written between.
 */
enum { WRITER_SHORTS = 1024 };

char *shorts_begin(struct writer *writer);
void shorts_end(struct writer *writer, const char *at, size_t n);

static inline char *
shorts_put(char *at, const struct short_text *text)
{
	const size_t size = text->size;

	memcpy(at, text, sizeof(*text));
	return at + size;
}

/* The next cell: numerator / denominator, as number_ratio prints it. */
void writer_ratio(struct writer *writer, int64_t numerator, int64_t denominator,
    int digits);

/* The next cell: a count; a number as number_double prints it, but what rounds
 * to 0 has no sign, and NaN is an empty cell. */
void writer_count(struct writer *writer, uint64_t count);
void writer_double(struct writer *writer, double value, int digits);
void writer_end(struct writer *writer);

/*
 * Hand on what is buffered.  Returns 0, or -1 with e set if anything written
 * since writer_open did not arrive.
 */
int writer_flush(struct writer *writer, struct error *e);

/* Free the writer (NULL is accepted); what was not flushed is lost. */
void writer_close(struct writer *writer);

/* Cell i of a record. */
struct slice row_cell(const struct row *row, size_t i);

/* Whether two slices hold the same bytes; whether one equals a string. */
int slice_equal(struct slice a, struct slice b);
int slice_is(struct slice a, const char *s);

#endif
