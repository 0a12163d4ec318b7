#ifndef ENCODING_H
#define ENCODING_H

#include <stddef.h>

#include "table.h"

/* Whether all bytes of a text are characters of ASCII. */
int encoding_is_ascii(struct slice text);

/* The position of the first byte that is not UTF-8, or the text's length. */
size_t encoding_wrong(struct slice text);

/* The encoding that a text is likely to be which is not UTF-8. */
const char *encoding_likely(struct slice text);

/* The encoding that a text is likely to have, without a byte order mark, by the
 * NULs at its beginning: in small letters; or NULL if there are none. */
const char *encoding_unmarked(struct slice text);

#endif
