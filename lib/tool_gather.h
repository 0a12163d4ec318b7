#ifndef TOOL_GATHER_H
#define TOOL_GATHER_H

struct gather;
struct tool;

/*
 * Take in the tables of n paths, or of stdin if there is none, and say what is
 * noted and what is wrong.  Returns 0, or -1 if there is nothing to report.
 */
int tool_gather(struct tool *tool, char *const *path, int n, char delimiter,
    struct gather *gather);

#endif
