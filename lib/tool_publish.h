#ifndef TOOL_PUBLISH_H
#define TOOL_PUBLISH_H

struct gather;
struct publisher;
struct tool;

/*
 * Publish what was gathered for everyone, or for every couple, and say who gets
 * no report.
 */
void tool_publish(struct tool *tool, struct publisher *publisher,
    struct gather *gather);

#endif
