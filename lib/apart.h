#ifndef APART_H
#define APART_H

#include <stddef.h>

/*
 * Of n days that ascend, which are so long after the one before that no line
 * should join them: 2.5 times what is usual.  Per day, to be freed.
 */
int *apart_find(const long *day, size_t n);

#endif
