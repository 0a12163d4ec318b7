#ifndef DECODE_H
#define DECODE_H

#include <stddef.h>
#include <sys/types.h>

#include "table.h"

struct error;

/*
 * The bytes of an input as UTF-8, in blocks of constant size: a byte order
 * mark decides, else the encoding that is given, else it is UTF-8 already and
 * passes as it is, valid or not.  CR CR LF becomes CR LF.  Bytes that are not
 * of the encoding become some that are not UTF-8 (see stray.h), which
 * decode_check finds.
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

/*
 * What decode_read will give first, without giving it: the first record and
 * perhaps more, all there is, or at least 100 KiB.  To be asked once, before
 * anything is read.  Returns 0, or -1 with e set.
 */
int decode_peek(struct decoder *decoder, struct slice *head, struct error *e);

/* The name of the encoding that is read, once something was. */
const char *decode_name(const struct decoder *decoder);

enum { DECODE_WORDS = 128 };

/*
 * Whether a cell is text.  Returns 0; or -1 with the byte that is not, and the
 * encoding that it is likely to be, in words.
 */
int decode_check(const struct decoder *decoder, struct slice cell,
    char words[DECODE_WORDS]);

/*
 * A text that was decoded, in UTF-8, with the bytes that are not of the
 * encoding as they were in the input; in UTF-16 and -32, U+FFFD stands for
 * them.  n is how many bytes it has; it is to be freed.
 */
char *decode_restore(const struct decoder *decoder, struct slice text,
    size_t *n);

#endif
