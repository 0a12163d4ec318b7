#ifndef INPUT_H
#define INPUT_H

#include <stddef.h>
#include <sys/types.h>

struct error;

/* Fills in at most size bytes.  Returns how many, 0 at the end, or -1 with e
 * set. */
typedef ssize_t input_source(void *data, char *out, size_t size,
    struct error *e);

/*
 * The bytes of an input, in blocks: what was read and not yet taken is
 * at..end.  Whoever takes some moves at.
 */
struct input {
	int fd; /* or -1 if it is in memory, or comes from a source */
	input_source *source; /* or NULL */
	void *data; /* the source's */
	char *block; /* or NULL */
	const char *at, *end;
	int begun; /* the first bytes were looked at */
	int ended; /* there is nothing more to read */
};

/* From a file descriptor or a source, which stay the caller's, or from memory.
 */
void input_open(struct input *in, int fd);
void input_open_source(struct input *in, input_source *source, void *data);
void input_open_memory(struct input *in, const char *s, size_t n);
void input_close(struct input *in);

/* Read on behind what is left, if there is room.  Returns 1 if there is more
 * now, 0 if not, or -1 with e set. */
int input_more(struct input *in, struct error *e);

/*
 * How many bytes at in->at come next: up to and with the end of the line, or
 * what there is of it.  A byte order mark at the beginning is passed over,
 * and a CR is never parted from a following LF.  Returns 0 if there are no
 * more, -1 with e set if they cannot be read.
 */
ssize_t input_piece(struct input *in, struct error *e);

#endif
