/*
 * What was read can be written, and what was written reads back the same.
 * Besides: reading in blocks from a file is reading from memory, line numbers
 * rise within the input, and only what is malformed stops the reader.
 *
 * With libFuzzer:
 *	clang -g -fsanitize=fuzzer,address -std=c99 -D_GNU_SOURCE -Ilib \
 *	    -o tests/fuzz/table tests/fuzz/table.c lib/table*.c lib/input.c \
 *	    lib/alloc.c lib/error.c lib/number.c lib/utf8.c -lcsv -lm
 * Without it, main.c makes up the inputs.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "fuzz.h"
#include "table.h"
#include "utf8.h"

/* Both readers of one comparison, and the input, to tell of a failure. */
struct comparison {
	struct reader *first, *second;
	const uint8_t *data;
	size_t size;
};

static void
fail(const struct comparison *pair, const char *what)
{
	size_t size = pair->size * 10 + 1;
	char *text = malloc(size);

	if (text != NULL)
		utf8_escape(text, size, (const char *)pair->data, pair->size);
	fprintf(stderr, "%s: \"%s\"\n", what, text == NULL ? "?" : text);
	abort();
}

static int
same_cells(const struct row *a, const struct row *b)
{
	size_t i;

	if (a->n != b->n)
		return 0;
	for (i = 0; i < a->n; i++) {
		if (!slice_equal(row_cell(a, i), row_cell(b, i)))
			return 0;
	}
	return 1;
}

static void
write_row(struct writer *out, const struct row *row)
{
	size_t i;

	for (i = 0; i < row->n; i++)
		writer_cell(out, row_cell(row, i).s, row_cell(row, i).n);
	writer_end(out);
}

static size_t
count_lines(const struct comparison *pair)
{
	size_t lines = 1, i;

	for (i = 0; i < pair->size; i++)
		lines += pair->data[i] == '\n';
	return lines;
}

/*
 * Read the input from memory and from a file at once, and write what was
 * read before the first mistake.
 */
static void
read_both(const struct comparison *pair, struct writer *out)
{
	struct error e = { 0 }, f = { 0 };
	struct row a, b;
	size_t line = 0, lines = count_lines(pair);
	int got;

	while ((got = reader_next(pair->first, &a, &e)) == 1) {
		if (reader_next(pair->second, &b, &f) != 1)
			fail(pair, "a file has fewer records");
		if (!same_cells(&a, &b) || a.line != b.line)
			fail(pair, "a file has other records");
		if (a.line <= line || a.line > lines)
			fail(pair, "a line number is wrong");
		line = a.line;
		write_row(out, &a);
	}
	if (reader_next(pair->second, &b, &f) != got)
		fail(pair, "a file ends otherwise");
	if (got == -1 && (e.line != f.line || strcmp(e.text, f.text) != 0))
		fail(pair, "a file has another mistake");
	if (got == -1 && (e.status != 1 || e.line <= line || e.line > lines))
		fail(pair, "a mistake's status or line is wrong");
}

/* Hold the input against what was written of it. */
static void
compare(const struct comparison *pair)
{
	struct error e = { 0 }, f = { 0 };
	struct row a, b;
	int got;

	while ((got = reader_next(pair->second, &b, &f)) == 1) {
		if (reader_next(pair->first, &a, &e) != 1)
			fail(pair, "more records were written");
		if (!same_cells(&a, &b))
			fail(pair, "other records were written");
	}
	if (got == -1)
		fail(pair, f.text);
	if (reader_next(pair->first, &a, &e) == 1)
		fail(pair, "fewer records were written");
}

/* Put the bytes into a temporary file, or take them out of one. */
static FILE *
make_file(const uint8_t *data, size_t size)
{
	FILE *file = tmpfile();

	if (file == NULL)
		abort();
	if (fwrite(data, 1, size, file) != size || fflush(file) == EOF)
		abort();
	rewind(file);
	return file;
}

static void
go_round(const uint8_t *data, size_t size, char delimiter)
{
	struct comparison pair = { .data = data, .size = size };
	FILE *in = make_file(data, size), *written = tmpfile();
	struct writer *out;
	struct error e;

	if (written == NULL)
		abort();
	pair.first = reader_open_memory((const char *)data, size, delimiter);
	pair.second = reader_open(fileno(in), delimiter);
	out = writer_open(fileno(written), delimiter);
	read_both(&pair, out);
	if (writer_flush(out, &e) == -1)
		fail(&pair, e.text);
	writer_close(out);
	reader_close(pair.first);
	reader_close(pair.second);
	rewind(written);
	pair.first = reader_open_memory((const char *)data, size, delimiter);
	pair.second = reader_open(fileno(written), delimiter);
	compare(&pair);
	reader_close(pair.first);
	reader_close(pair.second);
	fclose(in);
	fclose(written);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	go_round(data, size, ',');
	go_round(data, size, '\t');
	return 0;
}
