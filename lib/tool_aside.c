/*
 * What attune-import puts aside.
 */

#include "tool_aside.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "alloc.h"
#include "error.h"
#include "table.h"
#include "tool.h"

struct rejects {
	const char *path;
	int fd;
	struct writer *out;
};

struct rejects *
tool_rejects_open(struct tool *tool, const char *path)
{
	struct rejects *r = xcalloc(1, sizeof(*r));
	struct error e;

	r->path = tool->input = path;
	r->fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (r->fd == -1) {
		error_system(&e, "");
		tool_error(tool, &e);
		tool_exit(tool);
	}
	r->out = writer_open(r->fd, ',');
	writer_string(r->out, "line");
	writer_string(r->out, "reason");
	writer_string(r->out, "record");
	writer_end(r->out);
	return r;
}

void
tool_rejects_close(struct tool *tool, struct rejects *r)
{
	struct error e;

	if (r == NULL)
		return;
	tool->input = r->path;
	if (writer_flush(r->out, &e) == -1)
		tool_error(tool, &e);
	writer_close(r->out);
	close(r->fd);
	free(r);
}

void
tool_reject(struct tool *tool, struct rejects *r, struct slice record,
    const struct error *e)
{
	tool_complain(tool, e->line, "%s", e->text);
	writer_count(r->out, e->line);
	writer_string(r->out, e->text);
	writer_cell(r->out, record.s, record.n);
	writer_end(r->out);
}
