#ifndef TOOL_WRONG_H
#define TOOL_WRONG_H

#include <stddef.h>

struct error;
struct error_list;
struct export;
struct reader;
struct shape;
struct shown;
struct tool;
struct wrong;

/* Note that a header record is left out that may be more, if one is. */
void tool_tags(const struct tool *tool, const struct shape *shape);

/* Say that a cell is no answer to an item, the first time that its value comes,
 * and count it. */
void tool_wrong(struct tool *tool, struct wrong *wrong, const struct export *x,
    size_t item, size_t line, const struct shown *shown);

/* Say how often the values came that came more than once. */
void tool_wrong_again(struct tool *tool, const struct wrong *wrong,
    const struct export *x);

/* Say which items have no column of their own; e becomes what follows. */
void tool_misplaced(struct tool *tool, struct shape *shape, struct reader *in,
    const struct export *x, const struct error_list *mistakes, struct error *e);

/* Note which items were found by nothing but their letters and digits. */
void tool_letters(const struct tool *tool, const struct export *x);

/* Note how many items an export does not have, and which form it has. */
void tool_absent(struct tool *tool, const struct export *x);

#endif
