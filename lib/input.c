/*
 * Bytes from a file descriptor in blocks, or from memory, a line at a time
 * where the line fits.
 */

#include "input.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "alloc.h"
#include "error.h"
#include "pipe.h"

enum { BLOCK = 256 * 1024 };

void
input_open(struct input *in, int fd)
{
	pipe_widen(fd);
	in->fd = fd;
	in->source = NULL;
	in->block = xreallocarray(NULL, BLOCK, 1);
	in->at = in->end = in->block;
	in->begun = in->ended = 0;
}

void
input_open_source(struct input *in, input_source *source, void *data)
{
	input_open(in, -1);
	in->source = source;
	in->data = data;
}

void
input_open_memory(struct input *in, const char *s, size_t n)
{
	in->fd = -1;
	in->source = NULL;
	in->block = NULL;
	in->at = s;
	in->end = s + n;
	in->begun = 0;
	in->ended = 1;
}

void
input_close(struct input *in)
{
	free(in->block);
}

/* Read on behind what is left of the block.  Returns 0, or -1 with e set. */
static int
read_block(struct input *in, struct error *e)
{
	size_t left = (size_t)(in->end - in->at);
	ssize_t got;

	memmove(in->block, in->at, left);
	if (in->source != NULL) {
		got = in->source(in->data, in->block + left, BLOCK - left, e);
		if (got == -1)
			return -1;
	} else {
		do
			got = read(in->fd, in->block + left, BLOCK - left);
		while (got == -1 && errno == EINTR);
		if (got == -1)
			return error_system(e, "");
	}
	in->at = in->block;
	in->end = in->block + left + got;
	in->ended = got == 0;
	return 0;
}

/* Pass over a byte order mark, which may come in pieces. */
static int
begin(struct input *in, struct error *e)
{
	static const char mark[] = "\xef\xbb\xbf";

	while (in->end - in->at < 3 && !in->ended) {
		if (read_block(in, e) == -1)
			return -1;
	}
	if (in->end - in->at >= 3 && memcmp(in->at, mark, 3) == 0)
		in->at += 3;
	in->begun = 1;
	return 0;
}

int
input_more(struct input *in, struct error *e)
{
	if (in->ended || (in->at == in->block && in->end == in->block + BLOCK))
		return 0;
	return read_block(in, e) == -1 ? -1 : !in->ended;
}

ssize_t
input_piece(struct input *in, struct error *e)
{
	const char *newline;
	size_t n;

	if (!in->begun && begin(in, e) == -1)
		return -1;
	for (;;) {
		n = (size_t)(in->end - in->at);
		newline = n == 0 ? NULL : memchr(in->at, '\n', n);
		if (newline != NULL)
			return newline + 1 - in->at;
		if (in->ended)
			return (ssize_t)n;
		if (n > 0 && in->at[n - 1] == '\r')
			n--;
		if (n > 0)
			return (ssize_t)n;
		if (read_block(in, e) == -1)
			return -1;
	}
}
