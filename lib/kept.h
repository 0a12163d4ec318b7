#ifndef KEPT_H
#define KEPT_H

#include <stddef.h>

#include "table.h"

/* Bytes that are kept.  Starts as all zeros; setting n to 0 forgets them. */
struct kept {
	char *s;
	size_t n, size;
};

void kept_add(struct kept *kept, const char *s, size_t n);
void kept_free(struct kept *kept);

/* What is kept, without the end of line behind it. */
struct slice kept_line(const struct kept *kept);

#endif
