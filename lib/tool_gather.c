/*
 * What a report is about, from the files that were named.
 */

#include "tool_gather.h"

#include <stddef.h>

#include "error.h"
#include "gather.h"
#include "table.h"
#include "tool.h"

/* As many rows of a table that stand twice are named. */
enum { NOTES = 20 };

static void
say_notes(struct tool *tool, struct gather *gather)
{
	size_t i;

	for (i = 0; i < gather->notes.n && i < NOTES; i++)
		tool_note(tool, "%s", gather->notes.error[i].text);
	if (gather->notes.n > NOTES)
		tool_note(tool, "%zu more rows stand twice",
		    gather->notes.n - NOTES);
	for (i = 0; i < gather->faults.n; i++)
		tool_complain(tool, gather->faults.error[i].line, "%s",
		    gather->faults.error[i].text);
	error_list_free(&gather->notes);
	error_list_free(&gather->faults);
}

int
tool_gather(struct tool *tool, char *const *path, int n, char delimiter,
    struct gather *gather)
{
	struct reader *in;
	struct error e;
	int got = 0, i, fd;

	for (i = 0; got == 0 && (i < n || (n == 0 && i == 0)); i++) {
		fd = tool_open(tool, n == 0 ? NULL : path[i]);
		in = reader_open(fd, delimiter);
		got = gather_table(gather, in, &e);
		say_notes(tool, gather);
		if (got == -1)
			tool_error(tool, &e);
		reader_close(in);
		tool_close(fd);
	}
	tool->input = NULL;
	if (got == 0 && gather->rows == 0) {
		tool_complain(tool, 0,
		    gather->kind == GATHER_PAIRS && !gather->each ?
			"no page for this couple" :
			"nothing to report");
		got = -1;
	}
	return got;
}
