#ifndef TOOL_DAY_H
#define TOOL_DAY_H

struct export;
struct row;
struct tool;

/*
 * The day of a row, or "".  Complains of a cell that is no date, and notes,
 * unless it was told, that a date may be another day, or none.
 */
void tool_day(struct tool *tool, const struct export *x, const struct row *row,
    char day[11], int *told);

#endif
