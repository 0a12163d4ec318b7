#ifndef TOOL_ASIDE_H
#define TOOL_ASIDE_H

#include "table.h"

struct error;
struct rejects;
struct tool;

/* Records are not put aside into what is written, or read: stdout, stdin, any
 * of n paths, or the codebook of this name.  Exits 2 if they would be. */
void tool_rejects_check(const struct tool *tool, const char *rejects,
    const char *codebook, char *const *path, int n);

/* Where attune-import puts records that it cannot read, with the input's name
 * if it has_files.  Exits 2 if the file cannot be opened. */
struct rejects *tool_rejects_open(struct tool *tool, const char *path,
    int has_files);
void tool_rejects_close(struct tool *tool, struct rejects *rejects);

/* Put a record of the tool's input aside, and complain of it. */
void tool_reject(struct tool *tool, struct rejects *rejects,
    struct slice record, const struct error *e);

#endif
