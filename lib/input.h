#ifndef INPUT_H
#define INPUT_H

#include <stddef.h>
#include <sys/types.h>

struct error;

/*
 * The bytes of an input, in blocks: what was read and not yet taken is
 * at..end.  Whoever takes some moves at.
 */
struct input {
	int fd; /* or -1 if all of it is in memory */
	char *block; /* or NULL */
	const char *at, *end;
	int begun; /* the first bytes were looked at */
	int ended; /* there is nothing more to read */
};

/* From a file descriptor, which stays the caller's, or from memory. */
void input_open(struct input *in, int fd);
void input_open_memory(struct input *in, const char *s, size_t n);
void input_close(struct input *in);

/*
 * How many bytes at in->at come next: up to and with the end of the line, or
 * what there is of it.  A byte order mark at the beginning is passed over,
 * and a CR is never parted from a following LF.  Returns 0 if there are no
 * more, -1 with e set if they cannot be read.
 */
ssize_t input_piece(struct input *in, struct error *e);

#endif
