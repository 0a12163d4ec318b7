/*
 * Records to a file descriptor, through one buffer.  No write is checked by
 * the caller: the first that fails is remembered, and told by writer_flush.
 */

#include "table.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "alloc.h"
#include "bytes.h"
#include "error.h"
#include "number.h"
#include "pipe.h"

enum { BLOCK = 256 * 1024 };

struct writer {
	int fd;
	char delimiter;
	size_t records; /* ended so far */
	size_t cells; /* of the record so far */
	int empty; /* the record so far is one empty cell, unquoted */
	int failed; /* errno of the first write that failed, or 0 */
	char quoted[256]; /* per byte: it must be quoted */
	uint64_t delimiters; /* a word of them */
	uint64_t least; /* of a byte that is certain to need no quotes */
	size_t used;
	char block[BLOCK];
};

struct writer *
writer_open(int fd, char delimiter)
{
	struct writer *w = xcalloc(1, sizeof(*w));

	pipe_widen(fd);
	w->fd = fd;
	w->delimiter = delimiter;
	w->delimiters = bytes_of(delimiter);
	w->least = bytes_least(delimiter);
	w->quoted[(unsigned char)delimiter] = w->quoted['"'] = 1;
	w->quoted['\n'] = w->quoted['\r'] = 1;
	return w;
}

void
writer_close(struct writer *w)
{
	free(w);
}

static void
drain(struct writer *w)
{
	size_t done = 0;
	ssize_t n;

	while (done < w->used && w->failed == 0) {
		n = write(w->fd, w->block + done, w->used - done);
		if (n >= 0)
			done += (size_t)n;
		else if (errno != EINTR)
			w->failed = errno;
	}
	w->used = 0;
}

static void
put(struct writer *w, const char *s, size_t n)
{
	size_t room;

	while (n > (room = BLOCK - w->used)) {
		memcpy(w->block + w->used, s, room);
		w->used = BLOCK;
		drain(w);
		s += room;
		n -= room;
	}
	memcpy(w->block + w->used, s, n);
	w->used += n;
}

static void
put_char(struct writer *w, char c)
{
	if (w->used == BLOCK)
		drain(w);
	w->block[w->used++] = c;
}

/*
 * Whether a cell must be quoted to be read back as it is.  A byte order mark
 * at the very beginning of a table would be taken for one.
 */
static int
needs_quotes(const struct writer *w, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (w->quoted[(unsigned char)s[i]])
			return 1;
	}
	return w->records == 0 && w->cells == 1 && n >= 3 &&
	    memcmp(s, "\xef\xbb\xbf", 3) == 0;
}

static void
put_quoted(struct writer *w, const char *s, size_t n)
{
	const char *quote;
	size_t upto;

	put_char(w, '"');
	while (n > 0 && (quote = memchr(s, '"', n)) != NULL) {
		upto = (size_t)(quote + 1 - s);
		put(w, s, upto);
		put_char(w, '"');
		s += upto;
		n -= upto;
	}
	put(w, s, n);
	put_char(w, '"');
}

/* Begin the next cell, of n bytes. */
static void
begin_cell(struct writer *w, size_t n)
{
	if (w->cells > 0)
		put_char(w, w->delimiter);
	w->empty = w->cells++ == 0 && n == 0;
}

/* Whether a word may have a byte that must be quoted. */
static int
may_need(const struct writer *w, uint64_t word)
{
	return bytes_below(word, w->least) != 0 &&
	    bytes_odd(word, w->delimiters) != 0;
}

/* Copy a cell as it is, unless it must be quoted, or might have to be, or there
 * is no room for it.  Returns whether it was copied. */
static int
put_bare(struct writer *w, const char *s, size_t n)
{
	char *to = w->block + w->used;
	uint64_t word;
	size_t i = 0;

	if (n > BLOCK - w->used || w->records == 0)
		return 0;
	for (; n - i >= BYTES; i += BYTES) {
		word = bytes_load(s + i);
		if (may_need(w, word))
			return 0;
		bytes_store(to + i, word);
	}
	if (n > BYTES) {
		word = bytes_load(s + n - BYTES);
		if (may_need(w, word))
			return 0;
		bytes_store(to + n - BYTES, word);
		i = n;
	}
	for (; i < n; i++) {
		if (w->quoted[(unsigned char)s[i]])
			return 0;
		to[i] = s[i];
	}
	w->used += n;
	return 1;
}

void
writer_cell(struct writer *w, const char *s, size_t n)
{
	begin_cell(w, n);
	if (put_bare(w, s, n))
		return;
	if (needs_quotes(w, s, n))
		put_quoted(w, s, n);
	else if (n > 0)
		put(w, s, n);
}

void
writer_digits(struct writer *w, const char *digits, size_t n)
{
	char *out;
	size_t i = 0;

	for (; i < n && (w->cells == 0 || w->used + 2 > BLOCK); i++)
		writer_cell(w, digits + i, digits[i] != '\0');
	for (out = w->block + w->used; i < n && out + 2 <= w->block + BLOCK;
	     i++) {
		*out++ = w->delimiter;
		*out = digits[i];
		out += digits[i] != '\0';
		w->cells++;
		w->empty = 0;
	}
	w->used = (size_t)(out - w->block);
	if (i < n)
		writer_digits(w, digits + i, n - i);
}

int
short_make(struct short_text *text, const struct writer *w, const char *s,
    size_t n)
{
	if (n >= sizeof(text->text))
		return 0;
	memcpy(text->text, s, n);
	text->text[n] = w->delimiter;
	text->size = (unsigned char)(n + 1);
	return 1;
}

char *
shorts_begin(struct writer *w)
{
	if (BLOCK - w->used <= WRITER_SHORTS * sizeof(struct short_text))
		drain(w);
	if (w->cells > 0)
		w->block[w->used++] = w->delimiter;
	return w->block + w->used;
}

/* The last delimiter is none. */
void
shorts_end(struct writer *w, const char *at, size_t n)
{
	const size_t used = (size_t)(at - w->block);

	if (n > 0)
		w->empty = w->cells == 0 && n == 1 && used == w->used + 1;
	w->cells += n;
	w->used = w->cells > 0 ? used - 1 : used;
}

void
writer_string(struct writer *w, const char *s)
{
	writer_cell(w, s, strlen(s));
}

void
writer_ratio(struct writer *w, int64_t numerator, int64_t denominator,
    int digits)
{
	char text[NUMBER_MAX];

	writer_cell(w, text,
	    number_ratio(text, numerator, denominator, digits));
}

void
writer_count(struct writer *w, uint64_t count)
{
	char text[32];
	size_t at = sizeof(text);

	do {
		text[--at] = (char)('0' + count % 10);
		count /= 10;
	} while (count > 0);
	writer_cell(w, text + at, sizeof(text) - at);
}

void
writer_double(struct writer *w, double value, int digits)
{
	char text[NUMBER_MAX] = "";

	if (!isnan(value))
		number_double(text, value, digits);
	writer_string(w,
	    text[0] == '-' && text[strspn(text, "-0.")] == '\0' ? text + 1 :
								  text);
}

/* A lone empty cell is quoted, since a blank line might be passed over. */
void
writer_end(struct writer *w)
{
	if (w->empty)
		put(w, "\"\"", 2);
	put_char(w, '\n');
	w->records++;
	w->cells = 0;
	w->empty = 0;
}

int
writer_flush(struct writer *w, struct error *e)
{
	drain(w);
	if (w->failed == 0)
		return 0;
	errno = w->failed;
	return error_system(e, "");
}
