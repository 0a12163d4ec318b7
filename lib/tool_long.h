#ifndef TOOL_LONG_H
#define TOOL_LONG_H

struct error;
struct reader;
struct shape;

/*
 * Whether an export has a row for each answer; or, where none of its columns is
 * an item's, all answers of a page in one cell.  If so its rows are read, and e
 * says what makes it one that can be imported.
 */
int tool_is_long(struct shape *shape, struct reader *in, struct error *e);
int tool_has_objects(struct shape *shape, struct reader *in, struct error *e);

#endif
