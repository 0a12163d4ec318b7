/*
 * What attune-import puts aside.
 */

#include "tool_aside.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "alloc.h"
#include "error.h"
#include "table.h"
#include "tool.h"
#include "tool_load.h"

struct rejects {
	const char *path;
	int fd;
	int has_files; /* a column says which input it was */
	struct writer *out;
};

static int
is_same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

void
tool_rejects_check(const struct tool *tool, const char *rejects,
    const char *codebook, char *const *path, int n)
{
	struct stat in, out;
	int i;

	if (strcmp(rejects, "-") == 0)
		tool_misuse(tool,
		    "-o: answers go to the standard output, so records that go "
		    "aside need a file");
	if (stat(rejects, &out) == -1 || !S_ISREG(out.st_mode))
		return;
	for (i = 0; i < n; i++) {
		if (stat(path[i], &in) == 0 && is_same(&in, &out))
			tool_misuse(tool, "-o: %s is an input", rejects);
	}
	if (fstat(STDIN_FILENO, &in) == 0 && is_same(&in, &out))
		tool_misuse(tool, "-o: %s is an input", rejects);
	if (fstat(STDOUT_FILENO, &in) == 0 && is_same(&in, &out))
		tool_misuse(tool, "-o: %s is where the answers go", rejects);
	if (tool_is_path(codebook) && stat(codebook, &in) == 0 &&
	    is_same(&in, &out))
		tool_misuse(tool, "-o: %s is the codebook", rejects);
}

struct rejects *
tool_rejects_open(struct tool *tool, const char *path, int has_files)
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
	r->has_files = has_files;
	r->out = writer_open(r->fd, ',');
	if (has_files)
		writer_string(r->out, "file");
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
	if (r->has_files)
		writer_string(r->out, tool->input);
	writer_count(r->out, e->line);
	writer_string(r->out, e->text);
	writer_cell(r->out, record.s, record.n);
	writer_end(r->out);
}
