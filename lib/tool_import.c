/*
 * What attune-import puts aside and what it says.
 */

#include "tool_import.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "alloc.h"
#include "error.h"
#include "explain.h"
#include "platform.h"
#include "shape.h"
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

int
tool_reject(struct tool *tool, struct rejects *r, const struct row *row,
    struct slice record, const struct error *e)
{
	char line[32];

	if (r == NULL)
		return -1;
	tool_complain(tool, e->line, "%s", e->text);
	snprintf(line, sizeof(line), "%zu", row->line);
	writer_string(r->out, line);
	writer_string(r->out, e->text);
	writer_cell(r->out, record.s, record.n);
	writer_end(r->out);
	return 0;
}

/* Say in words what an export is. */
void
tool_explain(const struct tool *tool, const char *encoding, char delimiter,
    const struct shape *shape, const struct platform *platform,
    const struct explain_sum *sum)
{
	const struct header *names = &shape->header[0];
	char mark[2] = { delimiter, '\0' };
	size_t i;

	tool_note(tool, "%s, cells end at \"%s\", %zu header record%s%s%s",
	    encoding, delimiter == '\t' ? "tab" : mark, shape->records,
	    shape->records == 1 ? "" : "s",
	    *shape->signature != '\0' ? " by " : "", shape->signature);
	if (platform != NULL)
		tool_note(tool,
		    "-f %s: who is \"%s\", date is \"%s\" (%s), -m \"%s\"",
		    platform->name, platform->who, platform->date,
		    platform->dates, platform->missing);
	tool_note(tool,
	    "%zu rows, %zu without an answer, %zu with the answers of one "
	    "before, %zu of a person again",
	    sum->rows, sum->empty, sum->same, sum->same_who);
	if (sum->marked > 0)
		tool_note(tool, "%zu %s by column \"%s\"", sum->marked,
		    platform->meaning, platform->mark);
	for (i = 0; i < names->n; i++) {
		if (explain_is_personal(names->name[i]))
			tool_note(tool,
			    "column \"%s\" looks like personal data: leave "
			    "it out with -i",
			    names->name[i]);
	}
}
