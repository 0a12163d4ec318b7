/*
 * Bytes that grow by pieces and are used again.
 */

#include "kept.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"

void
kept_add(struct kept *kept, const char *s, size_t n)
{
	if (n > kept->size - kept->n) {
		kept->size = (kept->n + n) * 2;
		kept->s = xreallocarray(kept->s, kept->size, 1);
	}
	if (n > 0)
		memcpy(kept->s + kept->n, s, n);
	kept->n += n;
}

void
kept_free(struct kept *kept)
{
	free(kept->s);
	kept->s = NULL;
	kept->n = kept->size = 0;
}

struct slice
kept_line(const struct kept *kept)
{
	struct slice line = { kept->s, kept->n };

	while (line.n > 0 &&
	    (line.s[line.n - 1] == '\n' || line.s[line.n - 1] == '\r'))
		line.n--;
	return line;
}
