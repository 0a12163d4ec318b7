#ifndef TOOL_IMPORT_H
#define TOOL_IMPORT_H

#include "table.h"

struct error;
struct explain_sum;
struct platform;
struct rejects;
struct shape;
struct tool;

/* Where attune-import puts records that it cannot read, or NULL.  Exits 2 if
 * the file cannot be opened. */
struct rejects *tool_rejects_open(struct tool *tool, const char *path);
void tool_rejects_close(struct tool *tool, struct rejects *rejects);

/* Put a record aside and complain.  Returns -1 if there is nowhere to put it.
 */
int tool_reject(struct tool *tool, struct rejects *rejects,
    const struct row *row, struct slice record, const struct error *e);

/* Say in words what an export is. */
void tool_explain(const struct tool *tool, const char *encoding, char delimiter,
    const struct shape *shape, const struct platform *platform,
    const struct explain_sum *sum);

#endif
