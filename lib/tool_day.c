/*
 * What attune-import says of dates.
 */

#include "tool_day.h"

#include <stdio.h>
#include <string.h>

#include "export.h"
#include "platform.h"
#include "platform_day.h"
#include "table.h"
#include "tool.h"
#include "utf8.h"

static void
say_wrong(struct tool *tool, const struct export *x, size_t line,
    struct slice cell)
{
	const char *order = platform_order(cell);
	char quoted[UTF8_QUOTE], ways[256], other[64] = "";

	platform_say_ways(x->platform->dates, ways, sizeof(ways));
	if (order != NULL)
		snprintf(other, sizeof(other), "; -f %s:%s reads it",
		    x->platform->name, order);
	tool_complain(tool, line, "date: %s is no date (%s)%s",
	    utf8_quote(quoted, cell.s, cell.n), ways, other);
}

static void
say_doubt(struct tool *tool, const struct export *x, struct slice cell,
    const char *day)
{
	char quoted[UTF8_QUOTE];

	tool_note(tool, "date: %s and others are read as %s; if not, -f %s:dmy",
	    utf8_quote(quoted, cell.s, cell.n), day, x->platform->name);
}

static void
say_none(const struct tool *tool, const struct platform *platform)
{
	tool_note(tool,
	    "date: %s is written where the survey keeps no dates; it is not "
	    "the day of the answers",
	    platform->no_day);
}

void
tool_day(struct tool *tool, const struct export *x, const struct row *row,
    char day[11], int *told)
{
	const char *no_day = x->platform == NULL ? NULL : x->platform->no_day;
	struct slice cell;
	int got = export_day(x, row, day, &cell);

	if (got == -1)
		say_wrong(tool, x, row->line, cell);
	if (*told)
		return;
	if (got == 1)
		say_doubt(tool, x, cell, day);
	else if (no_day != NULL && strcmp(day, no_day) == 0)
		say_none(tool, x->platform);
	else
		return;
	*told = 1;
}
