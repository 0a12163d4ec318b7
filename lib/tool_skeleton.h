#ifndef TOOL_SKELETON_H
#define TOOL_SKELETON_H

struct tool;
struct wish;

/*
 * Write a skeleton codebook, as attune-import(1) says, for the export or the
 * data dictionary of a path, which is stdin if it is NULL.
 */
void tool_skeleton(struct tool *tool, const struct wish *wish,
    const char *path);

#endif
