/*
 * The plain lane reads what libcsv reads: the same records, lines, bytes and
 * complaints, whether the input is whole or comes in blocks of any size,
 * whether or not the width is told and records are kept; and behind one that
 * both refuse, they go on alike.
 *
 * With libFuzzer:
 *	clang -g -O1 -fsanitize=fuzzer,address -std=c99 -D_GNU_SOURCE -Ilib \
 *	    -o tests/fuzz/lanes tests/fuzz/lanes.c lib/libattune.a -lcsv -lm
 * Without it, main.c makes up the inputs.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "fuzz.h"
#include "table.h"
#include "utf8.h"

/* How an input is read. */
struct manner {
	char delimiter;
	size_t width; /* that is told, or 0 */
	int keeps;
	size_t block; /* bytes that come at once */
};

struct source {
	const uint8_t *data;
	size_t size, block;
};

static ssize_t
give(void *data, char *out, size_t size, struct error *e)
{
	struct source *source = data;
	size_t n = source->size < source->block ? source->size : source->block;

	(void)e;
	if (n > size)
		n = size;
	memcpy(out, source->data, n);
	source->data += n;
	source->size -= n;
	return (ssize_t)n;
}

static void
fail(const uint8_t *data, size_t size, const struct manner *manner,
    const char *what)
{
	size_t room = size * 10 + 1;
	char *text = malloc(room);

	if (text != NULL)
		utf8_escape(text, room, (const char *)data, size);
	fprintf(stderr,
	    "%s, delimiter %d, width %zu, keeps %d, blocks of %zu: "
	    "\"%s\"\n",
	    what, manner->delimiter, manner->width, manner->keeps,
	    manner->block, text == NULL ? "?" : text);
	abort();
}

static void
prepare(struct reader *reader, const struct manner *manner)
{
	if (manner->width > 0)
		reader_width(reader, manner->width);
	if (manner->keeps)
		reader_keep(reader);
}

/* Whether two readers have the same record. */
static int
same(const struct row *a, const struct row *b)
{
	size_t i;

	if (a->n != b->n || a->line != b->line)
		return 0;
	for (i = 0; i < a->n; i++) {
		if (a->glance[i].is != b->glance[i].is ||
		    !slice_equal(row_cell(a, i), row_cell(b, i)))
			return 0;
	}
	return 1;
}

/* A reader of each lane, and what it says. */
struct lane {
	struct reader *reader;
	struct row row;
	struct error e;
};

/* Whether both lanes have the next record, or the same complaint of it, behind
 * which both go on if records are kept.  Returns whether there is more. */
static int
next(struct lane *slow, struct lane *fast, const uint8_t *data, size_t size,
    const struct manner *manner)
{
	int got = reader_next(slow->reader, &slow->row, &slow->e);

	if (reader_next(fast->reader, &fast->row, &fast->e) != got)
		fail(data, size, manner, "another result");
	if (got == 0)
		return 0;
	if (got == 1 && !same(&slow->row, &fast->row))
		fail(data, size, manner, "another record");
	if (got == -1 &&
	    (slow->e.line != fast->e.line || slow->e.status != fast->e.status ||
		strcmp(slow->e.text, fast->e.text) != 0))
		fail(data, size, manner, "another complaint");
	if (!manner->keeps)
		return got == 1;
	if (got == -1 &&
	    reader_skip(slow->reader, &slow->e) !=
		reader_skip(fast->reader, &fast->e))
		fail(data, size, manner, "another end");
	if (!slice_equal(reader_record(slow->reader),
		reader_record(fast->reader)))
		fail(data, size, manner, "other bytes");
	return 1;
}

static void
compare(const uint8_t *data, size_t size, const struct manner *manner)
{
	struct source source = { data, size, manner->block };
	struct lane slow = { 0 }, fast = { 0 };

	setenv("ATTUNE_READER", "libcsv", 1);
	slow.reader =
	    reader_open_memory((const char *)data, size, manner->delimiter);
	unsetenv("ATTUNE_READER");
	fast.reader = manner->block == 0 ?
	    reader_open_memory((const char *)data, size, manner->delimiter) :
	    reader_open_source(give, &source, manner->delimiter);
	prepare(slow.reader, manner);
	prepare(fast.reader, manner);
	while (next(&slow, &fast, data, size, manner))
		continue;
	reader_close(slow.reader);
	reader_close(fast.reader);
}

/* In just as many bytes, so that it is seen if more are read. */
static void
compare_copy(const uint8_t *data, size_t size, const struct manner *manner)
{
	uint8_t *copy = calloc(size + (size == 0), 1);

	if (copy == NULL)
		abort();
	memcpy(copy, data, size);
	compare(copy, size, manner);
	free(copy);
}

/* The manner comes from the bytes, so that every input has one of its own. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char delimiters[] = { ',', ',', '~', '\t', ';', '\x7f',
		'1', '\xa7' };
	struct manner manner = { .delimiter = ',' };
	uint32_t hash = 2166136261U;
	size_t i;

	for (i = 0; i < size; i++)
		hash = (hash ^ data[i]) * 16777619U;
	hash ^= hash >> 15;
	compare_copy(data, size, &manner);
	manner.delimiter = delimiters[hash % 8];
	manner.width = hash / 8 % 4 == 0 ? hash / 32 % 12 : 0;
	manner.keeps = hash / 512 % 4 == 0;
	compare_copy(data, size, &manner);
	manner.block = hash / 2048 % 100 + 1;
	compare_copy(data, size, &manner);
	return 0;
}
