#ifndef TOOL_EXPLAIN_H
#define TOOL_EXPLAIN_H

struct explain_sum;
struct export;
struct platform;
struct shape;
struct tool;

/* Say in words what a platform stands for. */
void tool_explain_platform(const struct tool *tool,
    const struct platform *platform);

/* Say in words what an export is: its encoding and header records, its rows,
 * and which of them may be left out, behind tabs or commas.  sum is NULL if no
 * row was read. */
void tool_explain(const struct tool *tool, const struct shape *shape,
    const struct export *x, const struct explain_sum *sum, int tabs);

#endif
