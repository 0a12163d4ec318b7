/*
 * The work of attune-import: one export after the other, row by row.
 */

#include "tool_import.h"

#include <stdint.h>
#include <stdlib.h>

#include "alloc.h"
#include "codebook.h"
#include "decode.h"
#include "digits.h"
#include "error.h"
#include "explain.h"
#include "export.h"
#include "number.h"
#include "place.h"
#include "platform.h"
#include "shape.h"
#include "table.h"
#include "tool.h"
#include "tool_aside.h"
#include "tool_day.h"
#include "tool_explain.h"
#include "tool_wrong.h"
#include "wrong.h"

struct answer {
	enum answer_state state;
	int64_t value; /* in the codebook's units */
};

struct work {
	struct tool *tool;
	const struct wish *wish;
	const struct codebook *book;
	struct header first; /* the names of the first export */
	struct rejects *rejects; /* or NULL */
	struct answer *answer; /* of a row, per item */
	struct past past; /* what -n knows of the exports before */
	int begun; /* the table of -n has its header */

	/* Of one export. */
	struct decoder *decoder;
	struct reader *in;
	struct shape shape;
	struct export x;
	struct wrong *wrong; /* cells that are no answer */
	struct explained *explained; /* with -n */
	struct digits *digits; /* without it, or NULL */
	int failed; /* the last record is malformed */
	int doubted; /* it was said that a date may be another, or none */
};

/* Read the answers of a row, and complain of what is none. */
static void
read_row(struct work *work, const struct row *row)
{
	const struct export *x = &work->x;
	struct shown shown = { 0 };
	struct answer *answer;
	size_t i;

	for (i = 0; i < x->book->nitems; i++) {
		answer = &work->answer[i];
		if (x->place[i].n == 0)
			continue;
		answer->state = place_read(&x->place[i], x->labels[i], row,
		    &answer->value, &shown);
		if (answer->state == ANSWER_BAD)
			tool_wrong(work->tool, work->wrong, x, i, row->line,
			    &shown);
		if (work->explained != NULL)
			explain_cell(work->explained, i, answer->state,
			    answer->value);
	}
}

static void
write_row(struct work *work, const struct row *row, const char *day)
{
	const struct export *x = &work->x;
	struct writer *out = work->tool->out;
	const struct answer *answer;
	char number[NUMBER_MAX];
	size_t i, n;

	export_write_columns(x, row, day, out);
	for (i = 0; i < x->book->nitems; i++) {
		answer = &work->answer[i];
		if (x->place[i].n == 0)
			continue;
		n = answer->state != ANSWER_GIVEN ?
		    0 :
		    number_format(number, answer->value, x->book->decimals);
		writer_cell(out, number, n);
	}
	writer_end(out);
}

static void
import_row(struct work *work, const struct row *row)
{
	const char *digits;
	char day[11];

	tool_day(work->tool, &work->x, row, day, &work->doubted);
	if (work->digits != NULL &&
	    (digits = digits_row(work->digits, row)) != NULL) {
		export_write_columns(&work->x, row, day, work->tool->out);
		writer_digits(work->tool->out, digits,
		    digits_count(work->digits));
		writer_end(work->tool->out);
		return;
	}
	read_row(work, row);
	if (work->explained != NULL)
		explain_row(work->explained, row);
	else
		write_row(work, row, day);
}

/* Put the record aside that e is about.  Returns 0; or -1 with e set if there
 * is nowhere to put it, or no going on. */
static int
put_aside(struct work *work, struct error *e)
{
	struct slice record;
	struct error why = *e;
	char *text;

	if (work->rejects == NULL || e->status != 1)
		return -1;
	if (work->failed && shape_skip(&work->shape, work->in, e) == -1)
		return -1;
	text = decode_restore(work->decoder, work->shape.record, &record.n);
	record.s = text;
	tool_reject(work->tool, work->rejects, record, &why);
	free(text);
	return 0;
}

static int
import_rows(struct work *work, struct error *e)
{
	struct row row;
	int got;

	while ((got = shape_next(&work->shape, work->in, &row, e)) != 0) {
		work->failed = got == -1;
		if (got == 1 && export_check(&work->shape, &row, e) == 0)
			import_row(work, &row);
		else if (put_aside(work, e) == -1)
			return -1;
	}
	return 0;
}

/* What the headers mean. */
static int
open_export(struct work *work, struct error *e)
{
	const struct wish *wish = work->wish;
	struct error_list mistakes = { NULL, 0 };
	int got;

	got = export_open(&work->x, work->book, &work->shape, wish->missing,
	    wish->columns, wish->platform, &mistakes, e);
	if (mistakes.n > 0)
		tool_misplaced(work->tool, &work->shape, work->in, &work->x,
		    &mistakes, e);
	error_list_free(&mistakes);
	if (got == -1 || wish->records > 0)
		return got;
	return export_suspect(&work->x, &work->shape, work->in, e);
}

/* All exports have the columns of the first, which the output's header shows.
 */
static int
begin_table(struct work *work, struct error *e)
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
	tool_letters(work->tool, &work->x);
	tool_absent(work->tool, &work->x);
	if (!work->wish->explains)
		export_write_header(&work->x, work->tool->out);
	return 0;
}

static int
import_table(struct work *work, const char *path, struct error *e)
{
	const struct wish *wish = work->wish;
	char delimiter = wish->delimiter;
	int is_told, is_plain;

	work->in = shape_reader(work->decoder, path, &delimiter, &is_told, e);
	if (work->in == NULL)
		return -1;
	is_plain = wish->plain ||
	    (wish->delimiter == '\0' &&
		platform_is_plain(wish->platform, delimiter));
	if (is_plain)
		reader_plain(work->in);
	if (is_told && wish->explains)
		tool_note(work->tool,
		    "line 1 tells Excel what cells end at, and is no record");
	if (shape_open(&work->shape, work->in, delimiter, work->decoder,
		(size_t)wish->records, e) == -1)
		return -1;
	work->shape.is_plain = is_plain;
	tool_tags(work->tool, &work->shape);
	work->wrong = wrong_open(work->book->nitems);
	if (open_export(work, e) == -1 || begin_table(work, e) == -1)
		return -1;
	if (wish->explains)
		work->explained = explain_open(&work->x, &work->past);
	else
		work->digits = digits_open(&work->x);
	return import_rows(work, e);
}

/* What -n says, also of an export whose columns are not all found. */
static void
explain(struct work *work)
{
	const struct explain_sum *sum = NULL;

	if (work->shape.nheaders == 0)
		return;
	if (work->explained != NULL)
		sum = explain_sum(work->explained);
	tool_explain(work->tool, &work->shape, &work->x, sum, work->wish->tabs);
	if (work->x.place == NULL)
		return;
	if (work->explained == NULL)
		work->explained = explain_open(&work->x, &work->past);
	if (!work->begun)
		explain_write_header(work->tool->out);
	work->begun = 1;
	explain_write(work->explained, work->wrong, work->tool->out);
}

static void
close_export(struct work *work)
{
	explain_close(work->explained);
	digits_close(work->digits);
	wrong_close(work->wrong);
	export_close(&work->x);
	shape_close(&work->shape);
	reader_close(work->in);
	decode_close(work->decoder);
	work->doubted = 0;
	work->explained = NULL;
	work->digits = NULL;
	work->wrong = NULL;
	work->in = NULL;
}

/* Import the export of one path.  Returns 0, or -1. */
static int
import_path(struct work *work, const char *path)
{
	int fd = tool_open(work->tool, path), got = -1;
	struct error e;

	work->decoder = decode_open(fd, work->wish->encoding, &e);
	if (work->decoder != NULL)
		got = import_table(work, path, &e);
	if (work->wish->explains)
		explain(work);
	if (work->wrong != NULL)
		tool_wrong_again(work->tool, work->wrong, &work->x);
	if (got == -1)
		tool_error(work->tool, &e);
	close_export(work);
	tool_close(fd);
	return got;
}

void
tool_import(struct tool *tool, const struct wish *wish,
    const struct codebook *book, char *const *path, int n)
{
	struct work work = { .tool = tool, .wish = wish, .book = book };
	int got = 0, i;

	work.answer = xcalloc(book->nitems, sizeof(*work.answer));
	if (wish->explains && wish->platform != NULL)
		tool_explain_platform(tool, wish->platform);
	if (wish->rejects != NULL)
		tool_rejects_check(tool, wish->rejects, wish->codebook, path,
		    n);
	if (wish->rejects != NULL)
		work.rejects = tool_rejects_open(tool, wish->rejects, n > 1);
	if (n == 0)
		got = import_path(&work, NULL);
	for (i = 0; i < n && got == 0; i++)
		got = import_path(&work, path[i]);
	tool_rejects_close(tool, work.rejects);
	tool_finish(tool);
	header_free(&work.first);
	past_free(&work.past);
	free(work.answer);
}
