/*
 * What tools begin with: codebook, form, language, words, norms, the date.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "builtin.h"
#include "codebook.h"
#include "codebook_find.h"
#include "date.h"
#include "error.h"
#include "label.h"
#include "norms.h"
#include "resources.h"
#include "table.h"
#include "tool.h"
#include "tool_load.h"
#include "words.h"

static int
compare_lines(const void *a, const void *b)
{
	const struct error *x = a, *y = b;

	return (x->line > y->line) - (x->line < y->line);
}

int
tool_is_path(const char *name)
{
	return strcmp(name, "-") == 0 || strpbrk(name, "/.") != NULL;
}

/* A reader of a codebook; its file descriptor, or -1, goes to fd. */
static struct reader *
open_codebook(struct tool *tool, const char *name, int *fd)
{
	const struct builtin *builtin;

	*fd = -1;
	if (tool_is_path(name)) {
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
	if (mistakes.n > 0)
		qsort(mistakes.error, mistakes.n, sizeof(*mistakes.error),
		    compare_lines);
	for (i = 0; i < mistakes.n; i++)
		tool_complain(tool, mistakes.error[i].line, "%s",
		    mistakes.error[i].text);
	if (book == NULL)
		tool_raise(tool, e.status);
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

int
tool_spellings(struct tool *tool, const struct codebook *book, const char *name)
{
	struct labels *labels;
	size_t line = 0, i;
	struct error e;

	tool->input = name;
	for (i = 0; i < book->nitems; i++) {
		labels = labels_open(book, &book->item[i], "", &e);
		if (labels == NULL && e.line != line)
			tool_complain(tool, e.line, "%s", e.text);
		if (labels == NULL)
			line = e.line;
		labels_close(labels);
	}
	tool->input = NULL;
	return line != 0;
}

struct codebook *
tool_need_codebook(struct tool *tool, const char *name)
{
	struct codebook *book = tool_codebook(tool, name);

	if (book == NULL)
		tool_exit(tool);
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

void
tool_speak(const struct tool *tool, struct codebook *book, const char *language)
{
	char known[512] = "";
	size_t i, used;

	if (language == NULL || codebook_speak(book, language) == 0)
		return;
	for (i = 1; i < book->nlanguages; i++) {
		used = strlen(known);
		snprintf(known + used, sizeof(known) - used, "%s%s",
		    i == 1 ? ": " : ", ", book->language[i]);
	}
	tool_misuse(tool, "-L: the codebook has no texts in \"%s\"%s%s",
	    language, *known == '\0' ? "" : "; it has", known);
}

static struct words *
read_words(const char *language, struct error *e)
{
	const struct builtin *builtin = builtin_find("words");
	struct reader *in =
	    reader_open_memory((const char *)builtin->data, builtin->size, ',');
	struct words *words = words_read(in, language, e);

	reader_close(in);
	return words;
}

struct words *
tool_words(struct tool *tool, const char *language)
{
	struct words *words = NULL;
	struct error e;

	if (language != NULL)
		words = read_words(language, &e);
	if (words == NULL && (words = read_words("", &e)) == NULL) {
		tool_error(tool, &e);
		tool_exit(tool);
	}
	return words;
}

void
tool_resources(struct tool *tool, const char *path, const char *language,
    struct resources *resources)
{
	int fd = tool_open(tool, path);
	struct reader *in = reader_open(fd, ',');
	struct error e;

	if (resources_read(in, language == NULL ? "" : language, resources,
		&e) == -1) {
		tool_error(tool, &e);
		tool_exit(tool);
	}
	reader_close(in);
	tool_close(fd);
	tool->input = NULL;
}

struct norms *
tool_norms(struct tool *tool, const char *path, char delimiter,
    const struct codebook *book)
{
	int fd = tool_open(tool, path);
	struct reader *in = reader_open(fd, delimiter);
	struct norms *norms;
	struct error e;

	if ((norms = norms_read(in, book, &e)) == NULL) {
		tool_error(tool, &e);
		tool_exit(tool);
	}
	reader_close(in);
	tool_close(fd);
	tool->input = NULL;
	return norms;
}

void
tool_today(const struct tool *tool, char today[11])
{
	if (date_today(today) == -1)
		tool_misuse(tool,
		    "ATTUNE_TODAY is not a date such as 2026-01-31");
}

long
tool_week(const struct tool *tool)
{
	char today[11];
	long day = 0;

	tool_today(tool, today);
	date_parse(today, &day);
	return date_week(day);
}
