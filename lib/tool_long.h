#ifndef TOOL_LONG_H
#define TOOL_LONG_H

struct error;
struct shape;

/* Whether an export has a row for each answer; or, where none of its columns is
 * an item's, all answers of a page in one cell.  e says what makes it one that
 * can be imported. */
int tool_is_long(const struct shape *shape, struct error *e);
int tool_has_objects(const struct shape *shape, struct error *e);

#endif
