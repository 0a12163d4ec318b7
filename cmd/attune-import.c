/*
 * attune-import: from the export of a survey platform to a table of answers.
 */

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "alloc.h"
#include "codebook.h"
#include "decode.h"
#include "error.h"
#include "explain.h"
#include "export.h"
#include "number.h"
#include "place.h"
#include "platform.h"
#include "shape.h"
#include "table.h"
#include "tool.h"
#include "tool_import.h"
#include "tool_load.h"
#include "utf8.h"

/* What the options say. */
struct wish {
	const char *encoding, *columns, *missing, *rejects; /* or NULL */
	const struct platform *platform; /* or NULL */
	char delimiter; /* -d, or '\0' */
	long records; /* -r, or 0 */
	int explains; /* -n */
};

/* One export. */
struct work {
	const struct wish *wish;
	const struct codebook *book;
	struct decoder *decoder;
	struct reader *in;
	char delimiter;
	struct shape shape;
	struct export x;
	struct header first; /* the names of the first export */
	struct rejects *rejects; /* or NULL */
	struct explained *explained; /* with -n */
};

static void
usage(struct tool *tool, int status)
{
	tool_usage(tool,
	    "usage: attune-import [-nt] [-c codebook] [-d delimiter] "
	    "[-e encoding]\n"
	    "           [-f platform] [-i columns] [-m missing] [-o rejects] "
	    "[-r rows]\n"
	    "           [file ...]\n",
	    status);
}

/* Read a row's answers, and write them unless they are only explained. */
static void
import_row(struct tool *tool, struct work *work, const struct row *row)
{
	const struct export *x = &work->x;
	char quoted[UTF8_QUOTE], number[NUMBER_MAX];
	struct writer *out = work->explained != NULL ? NULL : tool->out;
	const struct slice *wrong = NULL;
	struct slice shown = { "", 0 };
	enum answer_state got;
	int64_t value;
	size_t i;

	if (out != NULL)
		wrong = export_write_columns(x, row, out);
	if (wrong != NULL)
		tool_complain(tool, row->line, "date: %s is no date",
		    utf8_quote(quoted, wrong->s, wrong->n));
	for (i = 0; i < x->book->nitems; i++) {
		if (x->place[i].n == 0)
			continue;
		got =
		    place_read(&x->place[i], x->labels[i], row, &value, &shown);
		if (got == ANSWER_BAD)
			tool_complain(tool, row->line, "%s: %s is no answer",
			    x->book->item[i].id,
			    utf8_quote(quoted, shown.s, shown.n));
		if (out == NULL)
			explain_cell(work->explained, i, got, value, shown);
		else
			writer_cell(out, number,
			    got == ANSWER_GIVEN ? number_format(number, value,
						      x->book->decimals) :
						  0);
	}
	if (out != NULL)
		writer_end(out);
	else
		explain_row(work->explained, x, row);
}

static int
import_rows(struct tool *tool, struct work *work, struct error *e)
{
	struct row row;
	int got;

	while ((got = shape_next(&work->shape, work->in, &row, e)) == 1) {
		if (export_check(&work->shape, work->delimiter, &row, e) == 0)
			import_row(tool, work, &row);
		else if (tool_reject(tool, work->rejects, &row,
			     work->shape.record, e) == -1)
			return -1;
	}
	return got;
}

/* What the headers mean. */
static int
begin_work(struct tool *tool, struct work *work, struct error *e)
{
	const struct wish *wish = work->wish;
	const struct header *names = &work->shape.header[0];
	struct error_list mistakes = { NULL, 0 };
	long key, value;
	size_t i;
	int got;

	got = export_open(&work->x, work->book, &work->shape, wish->missing,
	    wish->columns, wish->platform, &mistakes, e);
	if (mistakes.n > 0 && export_is_long(names, &key, &value)) {
		error_set(e, 1,
		    "a row for each answer; `mlr --csv reshape -s %s,%s` makes "
		    "it a row for each person",
		    names->name[key], names->name[value]);
	} else if (mistakes.n > 0) {
		for (i = 0; i < mistakes.n; i++)
			tool_complain(tool, 1, "%s", mistakes.error[i].text);
		error_set(e, 1,
		    "%zu of the codebook's items have no column of their own "
		    "(%zu columns, which end at \"%c\")",
		    mistakes.n, names->n, work->delimiter);
	}
	error_list_free(&mistakes);
	if (got == -1 || wish->records > 0)
		return got;
	return export_suspect(&work->x, &work->shape, work->in, e);
}

/* All exports have the columns of the first, which the output's header shows.
 */
static int
begin_table(struct tool *tool, struct work *work, struct error *e)
{
	const struct header *names = &work->shape.header[0];
	struct header *first = &work->first;
	size_t i;

	if (first->n > 0)
		return header_compare(first, names, e);
	first->n = names->n;
	first->name = xcalloc(names->n, sizeof(*first->name));
	for (i = 0; i < names->n; i++)
		first->name[i] = xstrdup(names->name[i]);
	if (!work->wish->explains)
		export_write_header(&work->x, tool->out);
	return 0;
}

static int
import_table(struct tool *tool, struct work *work, const char *path,
    struct error *e)
{
	struct slice head;

	if (decode_peek(work->decoder, &head, e) == -1)
		return -1;
	work->delimiter = work->wish->delimiter != '\0' ?
	    work->wish->delimiter :
	    shape_delimiter(head, path);
	work->in =
	    reader_open_source(decode_read, work->decoder, work->delimiter);
	reader_keep(work->in);
	if (shape_open(&work->shape, work->in, (size_t)work->wish->records,
		e) == -1 ||
	    begin_work(tool, work, e) == -1 || begin_table(tool, work, e) == -1)
		return -1;
	if (work->wish->explains)
		work->explained = explain_open(&work->x);
	return import_rows(tool, work, e);
}

/* Import the export of one path.  Returns 0, or -1. */
static int
import_path(struct tool *tool, struct work *work, const char *path)
{
	int fd = tool_open(tool, path), got = -1;
	struct error e;

	work->decoder = decode_open(fd, work->wish->encoding, &e);
	if (work->decoder != NULL)
		got = import_table(tool, work, path, &e);
	if (work->explained != NULL) {
		explain_write(work->explained, &work->x, tool->out);
		tool_explain(tool, decode_name(work->decoder), work->delimiter,
		    &work->shape, work->wish->platform,
		    explain_sum(work->explained));
	}
	if (got == -1)
		tool_error(tool, &e);
	explain_close(work->explained);
	work->explained = NULL;
	export_close(&work->x);
	shape_close(&work->shape);
	reader_close(work->in);
	work->in = NULL;
	decode_close(work->decoder);
	tool_close(fd);
	return got;
}

static void
import(struct tool *tool, struct work *work, char *const *path, int n)
{
	int got = 0, i;

	if (work->wish->rejects != NULL)
		work->rejects = tool_rejects_open(tool, work->wish->rejects);
	if (n == 0)
		got = import_path(tool, work, NULL);
	for (i = 0; i < n && got == 0; i++)
		got = import_path(tool, work, path[i]);
	tool_rejects_close(tool, work->rejects);
	tool_finish(tool);
	writer_close(tool->out);
	header_free(&work->first);
}

static char
read_delimiter(const struct tool *tool, const char *text)
{
	static const char *const names[] = { "comma", "semicolon", "tab",
		"pipe" };
	size_t i;

	for (i = 0; i < 4; i++) {
		if (strcmp(text, names[i]) == 0)
			return ",;\t|"[i];
	}
	if (strlen(text) != 1 || strchr("\"\r\n", *text) != NULL)
		tool_misuse(tool,
		    "-d: \"%s\" is not a character, comma, semicolon, tab or "
		    "pipe",
		    text);
	return *text;
}

static const struct platform *
read_platform(const struct tool *tool, const char *name)
{
	const struct platform *platform = platform_find(name);
	char names[256];

	platform_names(names, sizeof(names));
	if (platform == NULL)
		tool_misuse(tool, "-f: \"%s\" is not one of %s", name, names);
	return platform;
}

int
main(int argc, char *argv[])
{
	struct tool tool = { .name = "attune-import" };
	struct wish wish = { 0 };
	struct work work = { .wish = &wish };
	const char *codebook = "checkin";
	struct codebook *book;
	char delimiter = ',';
	int c;

	tool_begin();
	while ((c = getopt_long(argc, argv, "c:d:e:f:i:m:no:r:t", tool_options,
		    NULL)) != -1) {
		if (c == 'c')
			codebook = optarg;
		else if (c == 'd')
			wish.delimiter = read_delimiter(&tool, optarg);
		else if (c == 'e')
			wish.encoding = optarg;
		else if (c == 'f')
			wish.platform = read_platform(&tool, optarg);
		else if (c == 'i')
			wish.columns = optarg;
		else if (c == 'm')
			wish.missing = optarg;
		else if (c == 'n')
			wish.explains = 1;
		else if (c == 'o')
			wish.rejects = optarg;
		else if (c == 'r' &&
		    number_integer(optarg, 1, SHAPE_HEADERS, &wish.records) ==
			-1)
			tool_misuse(&tool, "-r: \"%s\" is not one of 1..%d",
			    optarg, SHAPE_HEADERS);
		else if (c == 't')
			delimiter = '\t';
		else if (c == TOOL_VERSION)
			tool_version(&tool);
		else if (c != 'r')
			usage(&tool, c == TOOL_HELP ? 0 : 2);
	}
	work.book = book = tool_need_codebook(&tool, codebook);
	tool.out = writer_open(STDOUT_FILENO, delimiter);
	import(&tool, &work, argv + optind, argc - optind);
	codebook_free(book);
	return tool.status;
}
