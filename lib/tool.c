/*
 * What every tool does at its edges, in one grammar.
 */

#include "tool.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "builtin.h"
#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "table.h"
#include "utf8.h"
#include "version.h"
#include "words.h"

enum { PRINTED = 20 };

const struct option tool_options[] = {
	{ "help", no_argument, NULL, TOOL_HELP },
	{ "version", no_argument, NULL, TOOL_VERSION },
	{ NULL, 0, NULL, 0 },
};

void
tool_version(const struct tool *tool)
{
	struct tool end = *tool;

	printf("%s %s\n", tool->name, ATTUNE_VERSION);
	exit(tool_finish(&end));
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

static void
raise_status(struct tool *tool, int status)
{
	if (status > tool->status)
		tool->status = status;
}

void
tool_complain(struct tool *tool, size_t line, const char *format, ...)
{
	va_list ap;

	raise_status(tool, 1);
	if (tool->complaints++ >= PRINTED)
		return;
	va_start(ap, format);
	print_format(tool, line, format, ap);
	va_end(ap);
}

void
tool_error(struct tool *tool, const struct error *e)
{
	raise_status(tool, e->status);
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
		exit(2);
	}
	return fd;
}

void
tool_close(int fd)
{
	if (fd != STDIN_FILENO)
		close(fd);
}

static int
compare_lines(const void *a, const void *b)
{
	const struct error *x = a, *y = b;

	return (x->line > y->line) - (x->line < y->line);
}

/* A reader of a codebook; its file descriptor, or -1, goes to fd. */
static struct reader *
open_codebook(struct tool *tool, const char *name, int *fd)
{
	const struct builtin *builtin;

	*fd = -1;
	if (strcmp(name, "-") == 0 || strpbrk(name, "/.") != NULL) {
		*fd = tool_open(tool, name);
		return reader_open(*fd, ',');
	}
	tool->input = name;
	for (builtin = builtin_codebooks(); builtin->name != NULL; builtin++) {
		if (strcmp(builtin->name, name) == 0)
			return reader_open_memory((const char *)builtin->data,
			    builtin->size, ',');
	}
	tool_misuse(tool,
	    "codebook \"%s\" is not built in; a file's name has a \"/\" or "
	    "\".\" in it",
	    name);
	return NULL;
}

struct codebook *
tool_codebook(struct tool *tool, const char *name)
{
	struct error_list mistakes = { NULL, 0 };
	struct codebook *book;
	struct reader *in;
	struct error e;
	size_t i;
	int fd;

	in = open_codebook(tool, name, &fd);
	if ((book = codebook_read(in, &mistakes, &e)) == NULL)
		error_add(&mistakes, e.line, "%s", e.text);
	qsort(mistakes.error, mistakes.n, sizeof(*mistakes.error),
	    compare_lines);
	for (i = 0; i < mistakes.n; i++)
		tool_complain(tool, mistakes.error[i].line, "%s",
		    mistakes.error[i].text);
	if (book == NULL)
		raise_status(tool, e.status);
	if (mistakes.n > 0) {
		codebook_free(book);
		book = NULL;
	}
	error_list_free(&mistakes);
	reader_close(in);
	if (fd != -1)
		tool_close(fd);
	return book;
}

struct codebook *
tool_need_codebook(struct tool *tool, const char *name)
{
	struct codebook *book = tool_codebook(tool, name);

	if (book == NULL)
		exit(tool_finish(tool));
	tool->input = NULL;
	return book;
}

size_t
tool_form(const struct tool *tool, const struct codebook *book,
    const char *name)
{
	struct slice slice = { name, strlen(name) };
	long form = codebook_form(book, slice);
	char known[512] = "";
	size_t i, used;

	if (form != -1)
		return (size_t)form;
	for (i = 0; i < book->nforms; i++) {
		used = strlen(known);
		snprintf(known + used, sizeof(known) - used, "%s%s",
		    i == 0 ? "" : ", ", book->form[i]);
	}
	tool_misuse(tool, "form \"%s\" is not one of the codebook's: %s", name,
	    known);
	return 0;
}

struct words *
tool_words(struct tool *tool)
{
	const struct builtin *builtin = builtin_find("words");
	struct reader *in =
	    reader_open_memory((const char *)builtin->data, builtin->size, ',');
	struct words *words;
	struct error e;

	if ((words = words_read(in, "", &e)) == NULL) {
		tool_error(tool, &e);
		exit(2);
	}
	reader_close(in);
	return words;
}

int
tool_finish(struct tool *tool)
{
	struct error e;
	int failed;

	tool->input = NULL;
	if (tool->complaints > PRINTED)
		tool_note(tool, "%zu more", tool->complaints - PRINTED);
	if (tool->out != NULL)
		failed = writer_flush(tool->out, &e);
	else if ((failed = fflush(stdout) == EOF || ferror(stdout) ? -1 : 0))
		error_system(&e, "");
	if (failed == -1) {
		tool->input = "standard output";
		tool->out = NULL;
		tool_error(tool, &e);
	}
	return tool->status;
}
