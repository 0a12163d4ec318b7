#ifndef WRONG_H
#define WRONG_H

#include <stddef.h>

#include "table.h"

/* The cells of items that are no answer, counted by value. */
struct wrong;

enum { WRONG_VALUES = 20 }; /* told apart, per item */

struct wrong *wrong_open(size_t nitems);
void wrong_close(struct wrong *wrong);

/* Count a cell.  Returns how often its value has come, or 1 once there are too
 * many to tell them apart. */
size_t wrong_add(struct wrong *wrong, size_t item, struct slice cell);

/* How many cells of an item there were, and how many of those are of no value
 * that is told apart. */
size_t wrong_cells(const struct wrong *wrong, size_t item);
size_t wrong_others(const struct wrong *wrong, size_t item);

/* The next value of an item: i from 0 on.  Returns its count, or 0 at the end.
 */
size_t wrong_value(const struct wrong *wrong, size_t item, size_t i,
    struct slice *value);

#endif
