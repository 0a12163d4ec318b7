#ifndef TOOL_AUDIT_H
#define TOOL_AUDIT_H

struct codebook;
struct stats_scale;
struct tool;

/* Complain about each item of each scale whose key is likely wrong. */
void tool_audit(struct tool *tool, const struct codebook *book,
    const struct stats_scale *stats);

#endif
