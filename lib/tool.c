/*
 * What every tool does at its edges, in one grammar.
 */

#include "tool.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "error.h"
#include "table.h"
#include "utf8.h"
#include "version.h"

enum { PRINTED = 20 };

const struct option tool_options[] = {
	{ "help", no_argument, NULL, TOOL_HELP },
	{ "version", no_argument, NULL, TOOL_VERSION },
	{ NULL, 0, NULL, 0 },
};

/*
 * A closed standard stream would be the number of the next file opened.  In
 * its place comes one that cannot be used, so that using it is an error.
 */
void
tool_begin(void)
{
	int fd;

	for (fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
		if (fcntl(fd, F_GETFD) == -1)
			open("/dev/null",
			    fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
	}
	setlocale(LC_CTYPE, "");
}

void
tool_usage(struct tool *tool, const char *synopsis, int status)
{
	fputs(synopsis, status == 0 ? stdout : stderr);
	tool->status = status;
	tool_exit(tool);
}

void
tool_version(struct tool *tool)
{
	printf("%s %s\n", tool->name, ATTUNE_VERSION);
	tool_exit(tool);
}

/* One line on stderr, behind everything written before; text is made safe. */
static void
print_line(const struct tool *tool, size_t line, const char *text)
{
	char safe[4096];
	struct error ignored;

	if (tool->out != NULL)
		writer_flush(tool->out, &ignored);
	else
		fflush(stdout);
	fprintf(stderr, "%s: ", tool->name);
	if (tool->input != NULL) {
		utf8_escape(safe, sizeof(safe), tool->input,
		    strlen(tool->input));
		fprintf(stderr, "%s:", safe);
		if (line > 0)
			fprintf(stderr, "%zu:", line);
		fputc(' ', stderr);
	}
	utf8_escape(safe, sizeof(safe), text, strlen(text));
	fprintf(stderr, "%s\n", safe);
}

static void
print_format(const struct tool *tool, size_t line, const char *format,
    va_list ap)
{
	char text[2048];

	vsnprintf(text, sizeof(text), format, ap);
	print_line(tool, line, text);
}

void
tool_raise(struct tool *tool, int status)
{
	if (status > tool->status)
		tool->status = status;
}

void
tool_complain(struct tool *tool, size_t line, const char *format, ...)
{
	va_list ap;

	tool_raise(tool, 1);
	if (tool->complaints++ >= PRINTED)
		return;
	va_start(ap, format);
	print_format(tool, line, format, ap);
	va_end(ap);
}

void
tool_error(struct tool *tool, const struct error *e)
{
	tool_raise(tool, e->status);
	print_line(tool, e->line, e->text);
}

void
tool_note(const struct tool *tool, const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	print_format(tool, 0, format, ap);
	va_end(ap);
}

void
tool_misuse(const struct tool *tool, const char *format, ...)
{
	struct tool bare = *tool;
	va_list ap;

	bare.input = NULL;
	va_start(ap, format);
	print_format(&bare, 0, format, ap);
	va_end(ap);
	exit(2);
}

int
tool_open(struct tool *tool, const char *path)
{
	struct error e;
	int fd = STDIN_FILENO;

	tool->input = "<stdin>";
	if (path == NULL || strcmp(path, "-") == 0)
		return fd;
	tool->input = path;
	if ((fd = open(path, O_RDONLY | O_CLOEXEC)) == -1) {
		error_system(&e, "");
		tool_error(tool, &e);
		tool_exit(tool);
	}
	return fd;
}

void
tool_close(int fd)
{
	if (fd != STDIN_FILENO)
		close(fd);
}

void
tool_progress(struct tool *tool, size_t done, size_t of)
{
	time_t now = time(NULL);

	if (tool->begun == 0)
		tool->begun = now;
	if (now - tool->begun < 2 || !isatty(STDERR_FILENO))
		return;
	if (done < of && done % 64 != 0)
		return;
	fprintf(stderr, "\r%s: %zu / %zu", tool->name, done, of);
	if (done == of)
		fprintf(stderr, "\r%*s\r", 72, "");
	fflush(stderr);
}

void
tool_complain_anew(struct tool *tool)
{
	if (tool->complaints > PRINTED)
		tool_note(tool, "%zu more", tool->complaints - PRINTED);
	tool->complaints = 0;
}

int
tool_finish(struct tool *tool)
{
	struct error e;
	int failed;

	tool->input = NULL;
	tool_complain_anew(tool);
	if (tool->out != NULL)
		failed = writer_flush(tool->out, &e);
	else if ((failed = fflush(stdout) == EOF || ferror(stdout) ? -1 : 0))
		error_system(&e, "");
	if (failed == -1) {
		tool->input = "standard output";
		tool_error(tool, &e);
	}
	return tool->status;
}

void
tool_exit(struct tool *tool)
{
	exit(tool_finish(tool));
}
