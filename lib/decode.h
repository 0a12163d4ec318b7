#ifndef DECODE_H
#define DECODE_H

#include <stddef.h>
#include <sys/types.h>

#include "table.h"

struct error;

/*
 * The bytes of an input as UTF-8, in blocks of constant size: a byte order
 * mark decides, else the encoding that is given, else it is UTF-8 already and
 * passes as it is, valid or not.  CR CR LF becomes CR LF.
 */
struct decoder;

/*
 * Start decoding a file descriptor, which stays the caller's.  The encoding
 * may be NULL.  Returns NULL with e set if there is no such encoding.
 */
struct decoder *decode_open(int fd, const char *encoding, struct error *e);
void decode_close(struct decoder *decoder);

/*
 * Fill in at most size bytes.  Returns how many, 0 at the end, or -1 with e
 * set.  It is a source for reader_open_source.
 */
ssize_t decode_read(void *decoder, char *out, size_t size, struct error *e);

/* What decode_read will give first, as far as it is known without giving it:
 * a block, or all there is.  Returns 0, or -1 with e set. */
int decode_peek(struct decoder *decoder, struct slice *head, struct error *e);

/* The name of the encoding that is read, once something was. */
const char *decode_name(const struct decoder *decoder);

/*
 * The first byte of a cell that is not UTF-8.  Returns its position, or the
 * cell's length if there is none.
 */
size_t decode_invalid(struct slice cell);

/* The encoding that bytes are likely to be which are not UTF-8. */
const char *decode_likely(struct slice cell);

#endif
