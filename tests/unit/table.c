/*
 * Reading and writing tables.  Small inputs are read whole from memory and in
 * pieces of one to three bytes, and what the reader makes of them is compared
 * as text.
 */

#include <fcntl.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "error.h"
#include "number.h"
#include "table.h"

enum { BLOCK = 256 * 1024 }; /* bytes that the reader and the writer buffer */

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* A cell with its line ends as letters. */
static void
put_cell(struct slice cell, FILE *out)
{
	size_t i;

	for (i = 0; i < cell.n; i++) {
		if (cell.s[i] == '\n')
			fputs("\\n", out);
		else if (cell.s[i] == '\r')
			fputs("\\r", out);
		else
			fputc(cell.s[i], out);
	}
}

/*
 * All records as "line:cell|cell" and, if the reader fails,
 * "!status:line:why", each with a newline.
 */
static char *
dump(struct reader *reader)
{
	char *text = NULL;
	size_t size = 0, i;
	FILE *out = open_memstream(&text, &size);
	struct error e;
	struct row row;
	int got;

	while ((got = reader_next(reader, &row, &e)) == 1) {
		fprintf(out, "%zu:", row.line);
		for (i = 0; i < row.n; i++) {
			fputs(i > 0 ? "|" : "", out);
			put_cell(row_cell(&row, i), out);
		}
		fputc('\n', out);
	}
	if (got == -1)
		fprintf(out, "!%d:%zu:%s\n", e.status, e.line, e.text);
	fclose(out);
	reader_close(reader);
	return text;
}

/* Feed in[0..n) in pieces, each of which is one read. */
static int
open_pieces(const char *in, size_t n, size_t piece, pid_t *feeder)
{
	int end[2];
	ssize_t sent = 1;

	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, end), 0);
	if ((*feeder = fork()) == 0) {
		close(end[0]);
		for (; n > 0 && sent > 0; in += sent, n -= (size_t)sent)
			sent = write(end[1], in, n < piece ? n : piece);
		_exit(0);
	}
	close(end[1]);
	return end[0];
}

static void
check_reading(const char *in, size_t n, char delimiter, const char *expected)
{
	char *text = dump(reader_open_memory(in, n, delimiter));
	size_t piece;
	pid_t feeder;
	int fd;

	assert_string_equal(text, expected);
	free(text);
	for (piece = 1; piece <= 3; piece++) {
		fd = open_pieces(in, n, piece, &feeder);
		text = dump(reader_open(fd, delimiter));
		close(fd);
		waitpid(feeder, NULL, 0);
		assert_string_equal(text, expected);
		free(text);
	}
}

struct reading {
	const char *in;
	char delimiter;
	const char *expected;
};

static void
check_readings(const struct reading *reading, size_t n)
{
	for (; n > 0; n--, reading++)
		check_reading(reading->in, strlen(reading->in),
		    reading->delimiter, reading->expected);
}

static void
reads_cells(void **state)
{
	static const struct reading readings[] = {
		{ "", ',', "" },
		{ "a", ',', "1:a\n" },
		{ "a,b\n1,2\n", ',', "1:a|b\n2:1|2\n" },
		{ "a,b\n1,2", ',', "1:a|b\n2:1|2\n" },
		{ "a,b\n1,", ',', "1:a|b\n2:1|\n" },
		{ "a,b\n,\n", ',', "1:a|b\n2:|\n" },
		{ "a\tb\n1,5\t2\n", '\t', "1:a|b\n2:1,5|2\n" },
		{ "a,b\n1\t5,2\n", ',', "1:a|b\n2:1\t5|2\n" },
		{ "a;b\n", ',', "1:a;b\n" },
	};

	(void)state;
	check_readings(readings, COUNT(readings));
}

static void
reads_quotes(void **state)
{
	static const struct reading readings[] = {
		{ "\"a\",\"b,c\"\n", ',', "1:a|b,c\n" },
		{ "\"a\tb\"\tc\n", '\t', "1:a\tb|c\n" },
		{ "\"say \"\"hi\"\"\",\"\"\"\"\n", ',', "1:say \"hi\"|\"\n" },
		{ "\"\",\"\"\n", ',', "1:|\n" },
		{ "a,\"b\"", ',', "1:a|b\n" },
		{ "a,\"b\"\r\n", ',', "1:a|b\n" },
	};

	(void)state;
	check_readings(readings, COUNT(readings));
}

static void
counts_lines_in_quotes(void **state)
{
	static const struct reading readings[] = {
		{ "a,b\n\"1\n2\",3\n4,5\n", ',', "1:a|b\n2:1\\n2|3\n4:4|5\n" },
		{ "a,b\r\n\"1\r\n\r\n2\",3\r\n4,5\r\n", ',',
		    "1:a|b\n2:1\\r\\n\\r\\n2|3\n5:4|5\n" },
		{ "\"a\n\",b\n\n1,2\n", ',', "1:a\\n|b\n4:1|2\n" },
		{ "a,b\n\"\n\n\",\"\n\"\n1\n", ',',
		    "1:a|b\n2:\\n\\n|\\n\n!1:6:expected 2 cells, found 1\n" },
	};

	(void)state;
	check_readings(readings, COUNT(readings));
}

static void
reads_line_ends(void **state)
{
	static const struct reading readings[] = {
		{ "a,b\r\n1,2\r\n", ',', "1:a|b\n2:1|2\n" },
		{ "a,b\r\n1,2\n3,4\r\n", ',', "1:a|b\n2:1|2\n3:3|4\n" },
		{ "a,b\r\n,\r\n", ',', "1:a|b\n2:|\n" },
		{ "\"a\r\",b\n", ',', "1:a\\r|b\n" },
		{ "\"\r\r\n\"\r\n", ',', "1:\\r\\r\\n\n" },
	};

	(void)state;
	check_readings(readings, COUNT(readings));
}

static void
passes_over_a_byte_order_mark(void **state)
{
	static const struct reading readings[] = {
		{ "\xef\xbb\xbf"
		  "a,b\n1,2\n",
		    ',', "1:a|b\n2:1|2\n" },
		{ "\xef\xbb\xbf\"a\",b\n", ',', "1:a|b\n" },
		{ "\xef\xbb\xbf", ',', "" },
		{ "\xef\xbb\xbf\n\na\n", ',', "3:a\n" },
		{ "\xef\xbb\xbf\xef\xbb\xbf,b\n", ',', "1:\xef\xbb\xbf|b\n" },
		{ "\"\xef\xbb\xbf\",b\n", ',', "1:\xef\xbb\xbf|b\n" },
		{ "a\n\xef\xbb\xbf\n", ',', "1:a\n2:\xef\xbb\xbf\n" },
		{ "\xef\xbb", ',', "1:\xef\xbb\n" },
		{ "\xef,\xbb\n", ',', "1:\xef|\xbb\n" },
	};

	(void)state;
	check_readings(readings, COUNT(readings));
}

static void
passes_over_blank_lines(void **state)
{
	static const struct reading readings[] = {
		{ "\n\r\na,b\n\n1,2\n\r\n\n3,4\n\n", ',',
		    "3:a|b\n5:1|2\n8:3|4\n" },
		{ "\na\n\nb\n\r\n", ',', "2:a\n3:\n4:b\n5:\n" },
		{ "a\n\"\"\nb", ',', "1:a\n2:\n3:b\n" },
		{ "\n\n", ',', "" },
		{ "a,b\n \n", ',', "1:a|b\n!1:2:expected 2 cells, found 1\n" },
	};

	(void)state;
	check_readings(readings, COUNT(readings));
}

static void
keeps_blanks(void **state)
{
	static const struct reading readings[] = {
		{ " a ,\t\n\v\f, b\n", ',', "1: a |\t\n2:\v\f| b\n" },
		{ " a \t b \r\n", '\t', "1: a | b \n" },
		{ "\" a \",\"\t\"\n", ',', "1: a |\t\n" },
		{ "\xc2\xa0,\xff\xfe\n", ',', "1:\xc2\xa0|\xff\xfe\n" },
	};

	(void)state;
	check_readings(readings, COUNT(readings));
}

static void
refuses_stray_bytes(void **state)
{
	static const char nul[] = "a,b\n1,\0\n";
	static const struct reading readings[] = {
		{ "a,b\n1\r2,3\n", ',',
		    "1:a|b\n!1:2:a carriage return that ends no line\n" },
		{ "a,b\r1,2\r", ',',
		    "!1:1:a carriage return that ends no line\n" },
		{ "a,b\r\r\n", ',',
		    "!1:1:a carriage return that ends no line\n" },
		{ "a,b\n\"1\"\r,2\n", ',',
		    "1:a|b\n!1:2:a carriage return that ends no line\n" },
		{ "a,b\r", ',', "!1:1:a carriage return that ends no line\n" },
		{ "a,b\n\"1\n2\",3\r4\n", ',',
		    "1:a|b\n!1:3:a carriage return that ends no line\n" },
	};

	(void)state;
	check_readings(readings, COUNT(readings));
	check_reading(nul, sizeof(nul) - 1, ',',
	    "1:a|b\n!1:2:a NUL byte; is this UTF-16, or not a table?\n");
}

static void
refuses_stray_quotes(void **state)
{
	static const struct reading readings[] = {
		{ "a,b\n1\"2,3\n", ',',
		    "1:a|b\n!1:2:column 1: a quote that neither opens nor "
		    "closes a cell, behind \"1\"\n" },
		{ "a,b\n\"1\"2,3\n", ',',
		    "1:a|b\n!1:2:column 1: a quote that neither opens nor "
		    "closes a cell, behind \"1\"\n" },
		{ "a,b\n \"1\",3\n", ',',
		    "1:a|b\n!1:2:column 1: a quote that neither opens nor "
		    "closes a cell, behind \" \"\n" },
		{ "a,b\n\"1\" ,3\n", ',',
		    "1:a|b\n!1:2:column 1: a quote that neither opens nor "
		    "closes a cell, behind \"1\"\n" },
		{ "a,b\n\"1\n2\n3\"4,5\n", ',',
		    "1:a|b\n!1:4:column 1: a quote that neither opens nor "
		    "closes a cell, behind \"1\\x0A2\\x0A3\"\n" },
		{ "a,b\n1,\"2\n3,4\n", ',',
		    "1:a|b\n!1:2:a quote that is never closed\n" },
		{ "a,b\n1,\"2\"\"", ',',
		    "1:a|b\n!1:2:a quote that is never closed\n" },
		{ "\"", ',', "!1:1:a quote that is never closed\n" },
	};

	(void)state;
	check_readings(readings, COUNT(readings));
}

/* Whatever else is wrong in the same line, and however its bytes come. */
static void
names_the_first_fault(void **state)
{
	static const char nul[] = "a,b\n\"1\"2\0,3\n";
	static const struct reading readings[] = {
		{ "a,b\n\"1\"2\r,3\n", ',',
		    "1:a|b\n!1:2:column 1: a quote that neither opens nor "
		    "closes a cell, behind \"1\"\n" },
		{ "a,b\n\"1\"\r2\"3,4\n", ',',
		    "1:a|b\n!1:2:a carriage return that ends no line\n" },
	};

	(void)state;
	check_readings(readings, COUNT(readings));
	check_reading(nul, sizeof(nul) - 1, ',',
	    "1:a|b\n!1:2:column 1: a quote that neither opens nor closes a "
	    "cell, "
	    "behind \"1\"\n");
}

static void
refuses_ragged_records(void **state)
{
	static const struct reading readings[] = {
		{ "a,b\n1,2\n3\n4,5\n", ',',
		    "1:a|b\n2:1|2\n!1:3:expected 2 cells, found 1\n" },
		{ "a,b\n\n1,2,3\n", ',',
		    "1:a|b\n!1:3:expected 2 cells, found 3\n" },
		{ "a,b\n\"1\n2\"\n", ',',
		    "1:a|b\n!1:2:expected 2 cells, found 1\n" },
		{ "a\tb\n1,2\n", '\t',
		    "1:a|b\n!1:2:expected 2 cells, found 1\n" },
		{ "a,b\n1", ',', "1:a|b\n!1:2:expected 2 cells, found 1\n" },
	};

	(void)state;
	check_readings(readings, COUNT(readings));
}

static void
expects_the_width_it_was_told(void **state)
{
	struct reader *reader = reader_open_memory("1,2\n3\n", 6, ',');
	char *text;

	(void)state;
	reader_width(reader, 2);
	text = dump(reader);
	assert_string_equal(text, "1:1|2\n!1:2:expected 2 cells, found 1\n");
	free(text);
	reader = reader_open_memory("\n1\n", 3, ',');
	reader_width(reader, 1);
	text = dump(reader);
	assert_string_equal(text, "1:\n2:1\n");
	free(text);
}

/* "a\n" and a record of n bytes, all x but a quote in front and the newline. */
static char *
make_long(size_t n, char first)
{
	char *in = malloc(n + 2);

	memset(in, 'x', n + 2);
	memcpy(in, "a\n", 2);
	in[2] = first;
	in[n + 1] = '\n';
	return in;
}

/* A temporary file that holds in[0..n) and is about to be read. */
static FILE *
make_file(const char *in, size_t n)
{
	FILE *file = tmpfile();

	assert_non_null(file);
	assert_int_equal(fwrite(in, 1, n, file), n);
	assert_int_equal(fflush(file), 0);
	rewind(file);
	return file;
}

static void
check_long(const char *in, size_t n, int expected, struct error *e)
{
	FILE *file = make_file(in, n);
	struct reader *reader[2];
	struct row row;
	size_t i;

	reader[0] = reader_open_memory(in, n, ',');
	reader[1] = reader_open(fileno(file), ',');
	for (i = 0; i < 2; i++) {
		assert_int_equal(reader_next(reader[i], &row, e), 1);
		assert_int_equal(reader_next(reader[i], &row, e), expected);
		if (expected == 1)
			assert_int_equal(row_cell(&row, 0).n, n - 3);
		reader_close(reader[i]);
	}
	fclose(file);
}

static void
refuses_a_record_over_16_mib(void **state)
{
	struct error e;
	char *in = make_long(TABLE_RECORD_MAX, 'x');

	(void)state;
	check_long(in, TABLE_RECORD_MAX + 2, 1, &e);
	free(in);
	in = make_long(TABLE_RECORD_MAX + 1, 'x');
	check_long(in, TABLE_RECORD_MAX + 3, -1, &e);
	assert_string_equal(e.text, "a record of more than 16 MiB");
	assert_int_equal(e.line, 2);
	assert_int_equal(e.status, 1);
	free(in);
	in = make_long(TABLE_RECORD_MAX + 1, '"');
	check_long(in, TABLE_RECORD_MAX + 3, -1, &e);
	assert_string_equal(e.text,
	    "a record of more than 16 MiB; is its quote closed?");
	free(in);
}

/* Records whose parts stand at each place around the end of a block. */
static void
reads_across_blocks(void **state)
{
	static const char tail[] = "\r\n\"1\"\"\r\n2\",\r\n\r\n3,\"4\"\r\n";
	char *in = malloc(BLOCK + sizeof(tail)), *text;
	size_t before, n;
	FILE *file;

	(void)state;
	memset(in, 'x', BLOCK);
	memcpy(in, "a,", 2);
	for (before = BLOCK - sizeof(tail); before <= BLOCK; before++) {
		memcpy(in + before, tail, sizeof(tail));
		n = before + sizeof(tail) - 1;
		file = make_file(in, n);
		text = dump(reader_open(fileno(file), ','));
		fclose(file);
		assert_int_equal(strspn(text + 4, "x"), before - 2);
		assert_string_equal(text + before + 2,
		    "\n2:1\"\\r\\n2|\n5:3|4\n");
		free(text);
		memset(in + before, 'x', sizeof(tail));
	}
	free(in);
}

/* Many records, of many lengths, written to a pipe in pieces of odd sizes. */
static void
feed_records(int fd, size_t records)
{
	char *in = NULL;
	size_t n = 0, at = 0, piece = 1, i;
	FILE *out = open_memstream(&in, &n);

	for (i = 0; i < records; i++)
		fprintf(out, "%zu,\"%*s\"\"\n\"\r\n", i, (int)(i % 977), "x");
	fclose(out);
	while (at < n) {
		piece = piece * 7 % 100003;
		if (piece > n - at)
			piece = n - at;
		at += (size_t)write(fd, in + at, piece);
	}
	free(in);
}

static void
reads_a_pipe(void **state)
{
	enum { RECORDS = 3000 };
	struct reader *reader;
	struct error e;
	struct row row;
	size_t i, width;
	pid_t feeder;
	int end[2];

	(void)state;
	assert_int_equal(pipe(end), 0);
	if ((feeder = fork()) == 0) {
		close(end[0]);
		feed_records(end[1], RECORDS);
		_exit(0);
	}
	close(end[1]);
	reader = reader_open(end[0], ',');
	for (i = 0; i < RECORDS; i++) {
		assert_int_equal(reader_next(reader, &row, &e), 1);
		assert_int_equal(row.line, 2 * i + 1);
		width = i % 977 == 0 ? 1 : i % 977;
		assert_int_equal(row_cell(&row, 1).n, width + 2);
		assert_memory_equal(row_cell(&row, 1).s + width - 1, "x\"\n",
		    3);
	}
	assert_int_equal(reader_next(reader, &row, &e), 0);
	assert_int_equal(reader_next(reader, &row, &e), 0);
	reader_close(reader);
	close(end[0]);
	waitpid(feeder, NULL, 0);
}

static void
reads_100000_columns(void **state)
{
	enum { COLUMNS = 100000 };
	char *in = NULL;
	size_t n = 0, i;
	FILE *out = open_memstream(&in, &n);
	struct header header;
	struct reader *reader;
	struct error e;
	struct row row;

	(void)state;
	for (i = 0; i < 2 * COLUMNS; i++)
		fprintf(out, "%zu%c", i,
		    i % COLUMNS < COLUMNS - 1 ? ',' : '\n');
	for (i = 1; i < COLUMNS; i++)
		fputs(i < COLUMNS - 1 ? "," : "\n", out);
	fclose(out);
	reader = reader_open_memory(in, n, ',');
	assert_int_equal(reader_header(reader, &header, &e), 0);
	assert_int_equal(header.n, COLUMNS);
	assert_int_equal(header_find(&header, "99999"), 99999);
	assert_int_equal(reader_next(reader, &row, &e), 1);
	assert_int_equal(row.n, COLUMNS);
	assert_true(slice_is(row_cell(&row, 99999), "199999"));
	assert_int_equal(reader_next(reader, &row, &e), -1);
	assert_string_equal(e.text, "expected 100000 cells, found 99999");
	header_free(&header);
	reader_close(reader);
	free(in);
}

static void
reports_what_cannot_be_read(void **state)
{
	int fd = open("/", O_RDONLY);
	struct reader *reader = reader_open(fd, ',');
	struct header header;
	struct error e;
	struct row row;

	(void)state;
	assert_int_equal(reader_next(reader, &row, &e), -1);
	assert_int_equal(e.status, 2);
	assert_int_equal(e.line, 0);
	assert_string_equal(e.text, "Is a directory");
	reader_close(reader);
	reader = reader_open(fd, ',');
	assert_int_equal(reader_header(reader, &header, &e), -1);
	assert_int_equal(e.status, 2);
	header_free(&header);
	reader_close(reader);
	reader_close(NULL);
	close(fd);
}

/* The header of a table in memory. */
static struct header
make_header(const char *in)
{
	struct reader *reader = reader_open_memory(in, strlen(in), ',');
	struct header header;
	struct error e;

	assert_int_equal(reader_header(reader, &header, &e), 0);
	reader_close(reader);
	return header;
}

static void
finds_columns(void **state)
{
	struct header header = make_header("id,\"a,b\",,id, id\n");

	(void)state;
	assert_int_equal(header.n, 5);
	assert_int_equal(header_find(&header, "id"), 0);
	assert_int_equal(header_find(&header, "a,b"), 1);
	assert_int_equal(header_find(&header, ""), 2);
	assert_int_equal(header_find(&header, " id"), 4);
	assert_int_equal(header_find(&header, "ID"), -1);
	assert_int_equal(header_find(&header, "i"), -1);
	header_free(&header);
	assert_int_equal(header.n, 0);
	header_free(&header);
}

static void
needs_a_header(void **state)
{
	static const char *const empty[] = { "", "\n\r\n", "\xef\xbb\xbf" };
	struct reader *reader;
	struct header header;
	struct error e;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(empty); i++) {
		reader = reader_open_memory(empty[i], strlen(empty[i]), ',');
		assert_int_equal(reader_header(reader, &header, &e), -1);
		assert_string_equal(e.text, "empty: not even a header");
		assert_int_equal(e.status, 1);
		assert_int_equal(header.n, 0);
		header_free(&header);
		reader_close(reader);
	}
}

static void
knows_a_header_again(void **state)
{
	static const struct {
		const char *in;
		int same;
	} cases[] = {
		{ "a,b\n", 1 },
		{ "\"a\",\"b\"\r\n", 1 },
		{ "a,c\n", 0 },
		{ "a\n", 0 },
		{ "a,b,c\n", 0 },
		{ "a,bc\n", 0 },
	};
	struct header header = make_header("a,b\n");
	struct reader *reader;
	struct error e;
	struct row row;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		reader =
		    reader_open_memory(cases[i].in, strlen(cases[i].in), ',');
		assert_int_equal(reader_next(reader, &row, &e), 1);
		assert_int_equal(header_is_row(&header, &row), cases[i].same);
		reader_close(reader);
	}
	header_free(&header);
}

static void
compares_headers(void **state)
{
	static const struct {
		const char *other, *complaint; /* NULL: none */
	} cases[] = {
		{ "a,b\n", NULL },
		{ "a,\"c\"\"d\"\n", "column 2 is \"c\"d\" in place of \"b\"" },
		{ "b,a\n", "column 1 is \"b\" in place of \"a\"" },
		{ "a,b,c\n", "3 columns in place of 2" },
	};
	struct header first = make_header("a,b\n"), other;
	struct error e;
	size_t i;
	int got;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		other = make_header(cases[i].other);
		got = header_compare(&first, &other, &e);
		assert_int_equal(got, cases[i].complaint == NULL ? 0 : -1);
		if (got == -1) {
			assert_string_equal(e.text, cases[i].complaint);
			assert_int_equal(e.line, 1);
			assert_int_equal(e.status, 1);
		}
		header_free(&other);
	}
	header_free(&first);
}

static void
compares_slices(void **state)
{
	const struct slice ab = { "abc", 2 }, abc = { "abc", 3 };
	const struct slice copy = { "ab", 2 }, none = { "", 0 };

	(void)state;
	assert_true(slice_equal(ab, copy));
	assert_false(slice_equal(ab, abc));
	assert_true(slice_is(ab, "ab"));
	assert_false(slice_is(ab, "abc"));
	assert_false(slice_is(abc, "ab"));
	assert_true(slice_is(none, ""));
}

/* What a writer wrote into a file, as a string; the file is closed. */
static char *
take_text(FILE *file)
{
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);
	int c;

	rewind(file);
	while ((c = fgetc(file)) != EOF)
		fputc(c, out);
	fclose(out);
	fclose(file);
	return text;
}

/* "|" parts cells, and ";" ends a record. */
static char *
write_cells(const char *cells, char delimiter)
{
	FILE *file = tmpfile();
	struct writer *writer = writer_open(fileno(file), delimiter);
	struct error e;
	size_t n;

	while (*cells != '\0') {
		n = strcspn(cells, "|;");
		writer_cell(writer, cells, n);
		if (cells[n] == ';')
			writer_end(writer);
		cells += n + 1;
	}
	assert_int_equal(writer_flush(writer, &e), 0);
	assert_int_equal(writer_flush(writer, &e), 0);
	writer_close(writer);
	return take_text(file);
}

static void
writes_quotes_where_they_must_be(void **state)
{
	static const struct {
		const char *cells;
		char delimiter;
		const char *expected;
	} cases[] = {
		{ "a|b;1|2;", ',', "a,b\n1,2\n" },
		{ "a|b;", '\t', "a\tb\n" },
		{ "a,b|c\td;", ',', "\"a,b\",c\td\n" },
		{ "a,b|c\td;", '\t', "a,b\t\"c\td\"\n" },
		{ "say \"hi\"|\";", ',', "\"say \"\"hi\"\"\",\"\"\"\"\n" },
		{ "\"a\"\"b;", ',', "\"\"\"a\"\"\"\"b\"\n" },
		{ "a\nb|c\r|\r\n;", ',', "\"a\nb\",\"c\r\",\"\r\n\"\n" },
		{ " a | ;", ',', " a , \n" },
		{ ";", ',', "\"\"\n" },
		{ "a;;b;", '\t', "a\n\"\"\nb\n" },
		{ "|;||;", ',', ",\n,,\n" },
		{ "\xef\xbb\xbf|\xef\xbb\xbf;\xef\xbb\xbf;", ',',
		    "\"\xef\xbb\xbf\",\xef\xbb\xbf\n\xef\xbb\xbf\n" },
		{ "\xef\xbb\xbfx;", ',', "\"\xef\xbb\xbfx\"\n" },
		{ "\xef\xbb;", ',', "\xef\xbb\n" },
	};
	size_t i;
	char *text;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		text = write_cells(cases[i].cells, cases[i].delimiter);
		assert_string_equal(text, cases[i].expected);
		free(text);
	}
}

static void
writes_strings_and_numbers(void **state)
{
	FILE *file = tmpfile();
	struct writer *writer = writer_open(fileno(file), ',');
	struct error e;
	char *text;

	(void)state;
	writer_string(writer, "a,b");
	writer_ratio(writer, 1, 3, 2);
	writer_ratio(writer, -7, 2, 0);
	writer_string(writer, "");
	writer_end(writer);
	writer_count(writer, 0);
	writer_count(writer, 10);
	writer_count(writer, UINT64_MAX);
	writer_double(writer, -0.25, 1);
	writer_double(writer, -0.004, 2);
	writer_double(writer, NAN, 2);
	writer_end(writer);
	assert_int_equal(writer_flush(writer, &e), 0);
	writer_close(writer);
	text = take_text(file);
	assert_string_equal(text,
	    "\"a,b\",0.33,-4,\n"
	    "0,10,18446744073709551615,-0.2,0.00,\n");
	free(text);
}

/* Ratio i of those that are written: few, and many, short and long. */
static size_t
make_ratio(char text[NUMBER_MAX], int i, int64_t *numerator,
    int64_t *denominator, int *digits)
{
	*numerator = i % 3 == 0 ? 100 * (i % 37) : i * 7919 % 100003 - 50000;
	*denominator = i % 5 == 0 ? 1 + i % 1000 : 1 + i % 7;
	*digits = i % 11 == 0 ? i % 16 : 4;
	return number_ratio(text, *numerator, *denominator, *digits);
}

/* A ratio is written the same however often, and whatever came between. */
static void
writes_ratios_again(void **state)
{
	enum { RATIOS = 60000 };
	FILE *file = tmpfile();
	struct writer *writer = writer_open(fileno(file), ',');
	char number[NUMBER_MAX], *text, *at;
	int64_t numerator, denominator;
	struct error e;
	size_t n;
	int i, digits;

	(void)state;
	for (i = 0; i < RATIOS; i++) {
		make_ratio(number, i, &numerator, &denominator, &digits);
		writer_ratio(writer, numerator, denominator, digits);
		writer_end(writer);
	}
	assert_int_equal(writer_flush(writer, &e), 0);
	writer_close(writer);
	text = at = take_text(file);
	for (i = 0; i < RATIOS; i++) {
		n = make_ratio(number, i, &numerator, &denominator, &digits);
		assert_memory_equal(at, number, n);
		assert_int_equal(at[n], '\n');
		at += n + 1;
	}
	assert_int_equal(*at, '\0');
	free(text);
}

/* A cell of n quotes becomes 2 n + 2 bytes, over several blocks. */
static void
writes_across_blocks(void **state)
{
	FILE *file = tmpfile();
	struct writer *writer = writer_open(fileno(file), ',');
	size_t n = BLOCK + 7, i;
	char *cell = malloc(n + 1), *text;
	struct error e;

	(void)state;
	memset(cell, '"', n);
	cell[n] = '\0';
	writer_string(writer, cell);
	memset(cell, 'x', n);
	writer_string(writer, cell);
	writer_end(writer);
	for (i = 0; i < BLOCK; i++)
		writer_cell(writer, "", 0);
	writer_end(writer);
	assert_int_equal(writer_flush(writer, &e), 0);
	writer_close(writer);
	text = take_text(file);
	assert_int_equal(strspn(text, "\""), 2 * n + 2);
	assert_memory_equal(text + 2 * n + 2, ",", 1);
	assert_memory_equal(text + 2 * n + 3, cell, n);
	assert_int_equal(text[3 * n + 3], '\n');
	assert_int_equal(strspn(text + 3 * n + 4, ","), BLOCK - 1);
	assert_string_equal(text + 3 * n + 4 + BLOCK - 1, "\n");
	free(text);
	free(cell);
}

/* Whether the failure is of the last write or of one long before. */
static void
reports_a_full_device(void **state)
{
	char cell[1000];
	struct writer *writer;
	struct error e;
	size_t many, i;
	int fd = open("/dev/full", O_WRONLY);

	(void)state;
	memset(cell, 'x', sizeof(cell));
	for (many = 1; many <= 1000; many += 999) {
		writer = writer_open(fd, ',');
		for (i = 0; i < many; i++)
			writer_cell(writer, cell, sizeof(cell));
		writer_end(writer);
		for (i = 0; i < 2; i++) {
			e.status = 0;
			assert_int_equal(writer_flush(writer, &e), -1);
			assert_int_equal(e.status, 2);
			assert_int_equal(e.line, 0);
			assert_string_equal(e.text, "No space left on device");
		}
		writer_close(writer);
	}
	writer_close(NULL);
	close(fd);
}

static void
reports_a_closed_descriptor(void **state)
{
	struct writer *writer = writer_open(-1, ',');
	struct error e;

	(void)state;
	assert_int_equal(writer_flush(writer, &e), 0);
	writer_string(writer, "a");
	writer_end(writer);
	assert_int_equal(writer_flush(writer, &e), -1);
	assert_int_equal(e.status, 2);
	assert_string_equal(e.text, "Bad file descriptor");
	writer_close(writer);
}

/* Cells of so many columns, each with its own text, into out. */
static void
put_columns(size_t width, const char *end, FILE *out)
{
	size_t i;

	for (i = 0; i < width; i++)
		fprintf(out, i % 3 == 0 ? "%zu%s" : "x%zu%s",
		    i % 3 == 0 ? i % 10 : i, i + 1 < width ? "," : end);
}

static void
check_columns(const struct row *row, size_t width)
{
	char cell[32];
	size_t i;

	assert_int_equal(row->n, width);
	for (i = 0; i < width; i++) {
		snprintf(cell, sizeof(cell), i % 3 == 0 ? "%zu" : "x%zu",
		    i % 3 == 0 ? i % 10 : i);
		assert_true(slice_is(row_cell(row, i), cell));
	}
}

/* Whatever room there is for cells, what is known of them is kept as it grows:
 * the last record has no end of line, so that libcsv has its last cell. */
static void
reads_any_number_of_columns(void **state)
{
	struct reader *reader;
	struct error e;
	struct row row;
	size_t width, size;
	char *text;
	FILE *out;
	int i;

	(void)state;
	for (width = 1; width < 500; width++) {
		out = open_memstream(&text, &size);
		put_columns(width, "\n", out);
		put_columns(width, "\n", out);
		put_columns(width, "", out);
		fclose(out);
		reader = reader_open_memory(text, size, ',');
		for (i = 0; i < 3; i++) {
			assert_int_equal(reader_next(reader, &row, &e), 1);
			check_columns(&row, width);
		}
		assert_int_equal(reader_next(reader, &row, &e), 0);
		reader_close(reader);
		free(text);
	}
}

/* The width may be told before the first byte is looked at. */
static void
reads_a_first_cell_in_quotes(void **state)
{
	static const char in[] = "\"a \"\"b\"\"\"\n1\n";
	struct reader *reader = reader_open_memory(in, sizeof(in) - 1, ',');
	struct error e;
	struct row row;

	(void)state;
	reader_width(reader, 1);
	assert_int_equal(reader_next(reader, &row, &e), 1);
	assert_true(slice_is(row_cell(&row, 0), "a \"b\""));
	assert_int_equal(reader_next(reader, &row, &e), 1);
	assert_true(slice_is(row_cell(&row, 0), "1"));
	assert_int_equal(reader_next(reader, &row, &e), 0);
	reader_close(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_cells),
		cmocka_unit_test(reads_quotes),
		cmocka_unit_test(counts_lines_in_quotes),
		cmocka_unit_test(reads_line_ends),
		cmocka_unit_test(passes_over_a_byte_order_mark),
		cmocka_unit_test(passes_over_blank_lines),
		cmocka_unit_test(keeps_blanks),
		cmocka_unit_test(refuses_stray_bytes),
		cmocka_unit_test(refuses_stray_quotes),
		cmocka_unit_test(names_the_first_fault),
		cmocka_unit_test(refuses_ragged_records),
		cmocka_unit_test(expects_the_width_it_was_told),
		cmocka_unit_test(refuses_a_record_over_16_mib),
		cmocka_unit_test(reads_across_blocks),
		cmocka_unit_test(reads_a_pipe),
		cmocka_unit_test(reads_100000_columns),
		cmocka_unit_test(reads_any_number_of_columns),
		cmocka_unit_test(reads_a_first_cell_in_quotes),
		cmocka_unit_test(reports_what_cannot_be_read),
		cmocka_unit_test(finds_columns),
		cmocka_unit_test(needs_a_header),
		cmocka_unit_test(knows_a_header_again),
		cmocka_unit_test(compares_headers),
		cmocka_unit_test(compares_slices),
		cmocka_unit_test(writes_quotes_where_they_must_be),
		cmocka_unit_test(writes_strings_and_numbers),
		cmocka_unit_test(writes_ratios_again),
		cmocka_unit_test(writes_across_blocks),
		cmocka_unit_test(reports_a_full_device),
		cmocka_unit_test(reports_a_closed_descriptor),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
