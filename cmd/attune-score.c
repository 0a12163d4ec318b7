/*
 * attune-score: from a table of answers to a table of scores.
 */

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "alloc.h"
#include "answers.h"
#include "codebook.h"
#include "columns.h"
#include "error.h"
#include "norms.h"
#include "number.h"
#include "score.h"
#include "scores_write.h"
#include "table.h"
#include "tool.h"
#include "tool_answers.h"
#include "tool_load.h"

/* What the options say. */
struct wish {
	const char *columns; /* -i, or NULL */
	size_t form;
	int form_given;
	int lenient; /* -k */
	char delimiter;
	enum scores_shape shape;
	int digits;
	int headless; /* -H: the header was read from another file */
	const struct norms *norms; /* -N, or NULL */
};

/* All that a table is scored with, from its header on. */
struct work {
	const struct wish *wish;
	const struct codebook *book;
	struct header header;
	struct answers answers;
	struct columns columns;
	struct scores_style style;
	struct scoring *scoring;
	struct response response;
	struct score *score;
};

static void
usage(struct tool *tool, int status)
{
	tool_usage(tool,
	    "usage: attune-score [-kltv] [-c codebook] [-d digits] "
	    "[-f form] [-H header]\n"
	    "           [-i columns] [-N norms] [file ...]\n",
	    status);
}

/* For each row: take the answers, compute the scores, write them. */
static int
score_rows(struct tool *tool, struct work *work, struct reader *in,
    struct error *e)
{
	struct response *response = &work->response;
	struct row row;
	size_t rows = 0;
	int got;

	while ((got = reader_next(in, &row, e)) == 1) {
		if (rows++ == 0 && work->wish->headless &&
		    header_is_row(&work->header, &row))
			continue;
		if (tool_take_answers(tool, &work->answers, &row,
			work->wish->lenient, response, e) == -1)
			return -1;
		score_compute(work->scoring, response, work->score);
		scores_write(&work->style, &row, work->scoring, response,
		    work->score, tool->out);
	}
	return got;
}

/* The first table's header decides what all tables are scored with. */
static int
begin_work(struct tool *tool, struct work *work, struct error *e)
{
	const struct wish *wish = work->wish;

	if (answers_open(&work->answers, work->book, &work->header, wish->form,
		e) == -1)
		return -1;
	if (columns_open(&work->columns, &work->answers, wish->columns, e) ==
	    -1)
		return -1;
	work->style.book = work->book;
	work->style.columns = &work->columns;
	work->style.shape = wish->shape;
	work->style.digits = wish->digits;
	scores_norms(&work->style, wish->norms);
	if (scores_check(&work->style, e) == -1)
		return -1;
	tool_note_form(tool, &work->answers, wish->form_given);
	work->scoring = scoring_new(work->book);
	work->score = xcalloc(work->book->nscales, sizeof(*work->score));
	response_init(&work->response, work->book);
	if (!wish->headless)
		scores_write_header(&work->style, tool->out);
	return 0;
}

static void
end_work(struct work *work)
{
	if (work->scoring != NULL)
		response_free(&work->response);
	scoring_free(work->scoring);
	free(work->score);
	scores_close_norms(&work->style);
	columns_close(&work->columns);
	answers_close(&work->answers);
	header_free(&work->header);
}

/* Score one table. */
static int
score_table(struct tool *tool, struct work *work, const char *path)
{
	int fd = tool_open(tool, path);
	struct reader *in = reader_open(fd, work->wish->delimiter);
	struct error e;
	int got;

	got = tool_next_header(in, work->wish->headless, work->scoring == NULL,
	    &work->header, &e);
	if (got == 0 && work->scoring == NULL)
		got = begin_work(tool, work, &e);
	if (got == 0)
		got = score_rows(tool, work, in, &e);
	if (got == -1)
		tool_error(tool, &e);
	reader_close(in);
	tool_close(fd);
	return got;
}

static void
set_shape(struct tool *tool, struct wish *wish, enum scores_shape shape)
{
	if (wish->shape != SCORES_PLAIN && wish->shape != shape)
		usage(tool, 2);
	wish->shape = shape;
}

static void
set_digits(const struct tool *tool, struct wish *wish, const char *text)
{
	long digits;

	if (number_integer(text, 0, NUMBER_DIGITS, &digits) == -1)
		tool_misuse(tool, "-d: \"%s\" is not one of 0..%d", text,
		    NUMBER_DIGITS);
	wish->digits = (int)digits;
}

/* Score the tables of these paths, or stdin if there is none. */
static void
score(struct tool *tool, struct work *work, const char *header,
    char *const *path, int n)
{
	int i;

	if (work->wish->headless)
		tool_header(tool, header, work->wish->delimiter, &work->header);
	tool->out = writer_open(STDOUT_FILENO, work->wish->delimiter);
	if (n == 0)
		score_table(tool, work, NULL);
	for (i = 0; i < n; i++) {
		if (score_table(tool, work, path[i]) == -1)
			break;
	}
	tool_finish(tool);
	writer_close(tool->out);
	end_work(work);
}

int
main(int argc, char *argv[])
{
	struct tool tool = { .name = "attune-score" };
	struct wish wish = { .delimiter = ',', .digits = 2 };
	struct work work = { .wish = &wish };
	const char *codebook = "checkin", *form = "", *header = NULL;
	const char *norms_path = NULL;
	struct codebook *book;
	struct norms *norms = NULL;
	int c;

	tool_begin();
	while ((c = getopt_long(argc, argv, "c:d:f:H:i:klN:tv", tool_options,
		    NULL)) != -1) {
		if (c == 'c')
			codebook = optarg;
		else if (c == 'd')
			set_digits(&tool, &wish, optarg);
		else if (c == 'f')
			form = optarg;
		else if (c == 'H')
			header = optarg;
		else if (c == 'i')
			wish.columns = optarg;
		else if (c == 'k')
			wish.lenient = 1;
		else if (c == 'l')
			set_shape(&tool, &wish, SCORES_LONG);
		else if (c == 'N')
			norms_path = optarg;
		else if (c == 't')
			wish.delimiter = '\t';
		else if (c == 'v')
			set_shape(&tool, &wish, SCORES_VERBOSE);
		else if (c == TOOL_VERSION)
			tool_version(&tool);
		else
			usage(&tool, c == TOOL_HELP ? 0 : 2);
	}
	work.book = book = tool_need_codebook(&tool, codebook);
	wish.form = tool_form(&tool, book, form);
	wish.form_given = *form != '\0';
	wish.headless = header != NULL;
	if (norms_path != NULL)
		norms = tool_norms(&tool, norms_path, wish.delimiter, book);
	wish.norms = norms;
	score(&tool, &work, header, argv + optind, argc - optind);
	norms_free(norms);
	codebook_free(book);
	return tool.status;
}
