/*
 * attune-stat: from answers to figures about the scales, by way of exact sums
 * that can be kept, and merged.
 */

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "answers.h"
#include "codebook.h"
#include "error.h"
#include "state.h"
#include "state_block.h"
#include "state_plan.h"
#include "state_table.h"
#include "stats.h"
#include "stats_write.h"
#include "table.h"
#include "tool.h"
#include "tool_answers.h"
#include "tool_audit.h"
#include "tool_load.h"

/* What is written. */
enum shape {
	SHAPE_SCALES,
	SHAPE_ITEMS,
	SHAPE_BETWEEN,
	SHAPE_NORMS,
	SHAPE_STATE
};

/* What the options say. */
struct wish {
	size_t form;
	int form_given;
	int lenient; /* -k */
	int listwise; /* -l */
	int merge; /* -m */
	char delimiter;
	enum shape shape;
	const char *header; /* -H, or NULL: of tables that have none */
	const char *population; /* -N */
};

/* The sums so far, and all that rows are read with, from a header on. */
struct work {
	const struct wish *wish;
	const struct codebook *book;
	struct state *state;
	struct state_block *block;
	int begun; /* a header was read, and its columns found */
	struct header header;
	struct answers answers;
	struct response response;
	struct state_row row;
};

static void
usage(struct tool *tool, int status)
{
	tool_usage(tool,
	    "usage: attune-stat [-jklmptv] [-c codebook] [-f form] "
	    "[-H header]\n"
	    "           [-N population] [file ...]\n",
	    status);
}

/* Whether it is not known what a row is, so that it cannot count. */
static int
is_lost(const struct work *work, const struct row *row)
{
	return answers_bad_form(&work->answers, row) ||
	    answers_bad_about(&work->answers, row);
}

/* For each row that is no guess: take the answers, add them to the sums. */
static int
add_rows(struct tool *tool, struct work *work, struct reader *in,
    struct error *e)
{
	struct response *response = &work->response;
	struct row row;
	size_t rows = 0;
	int got, bad;

	while ((got = reader_next(in, &row, e)) == 1) {
		if (rows++ == 0 && work->wish->header != NULL &&
		    header_is_row(&work->header, &row))
			continue;
		if ((bad = tool_take_answers(tool, &work->answers, &row,
			 work->wish->lenient, response, e)) == -1)
			return -1;
		if (response->guess || (bad > 0 && is_lost(work, &row)))
			continue;
		state_row_take(&work->row, work->state->plan, response);
		state_block_add(work->block, &work->row);
	}
	return got;
}

/* The first table's header decides how all tables are read. */
static int
begin(struct tool *tool, struct work *work, struct error *e)
{
	if (answers_open(&work->answers, work->book, &work->header,
		work->wish->form, e) == -1)
		return -1;
	work->begun = 1;
	tool_note_form(tool, &work->answers, work->wish->form_given);
	return 0;
}

static int
add_answers(struct tool *tool, struct work *work, struct reader *in,
    struct error *e)
{
	if (tool_next_header(in, work->wish->header != NULL, !work->begun,
		&work->header, e) == -1)
		return -1;
	if (!work->begun && begin(tool, work, e) == -1)
		return -1;
	return add_rows(tool, work, in, e);
}

/* Merge the states of a table. */
static int
add_states(struct work *work, struct reader *in, struct error *e)
{
	struct state *state;
	size_t n = 0;
	int got;

	if (state_read_header(in, e) == -1)
		return -1;
	do {
		state = state_new(work->state->plan, 1);
		if ((got = state_read(in, state, e)) == 1 &&
		    state_merge(work->state, state, e) == -1)
			got = -1;
		state_free(state);
		n++;
	} while (got == 1);
	if (got == 0 && n == 1)
		return error_set(e, 0, "there is no state");
	return got;
}

/* Add one table to the sums. */
static int
add_table(struct tool *tool, struct work *work, const char *path)
{
	int fd = tool_open(tool, path);
	struct reader *in = reader_open(fd, work->wish->delimiter);
	struct error e;
	int got;

	got = work->wish->merge ? add_states(work, in, &e) :
				  add_answers(tool, work, in, &e);
	if (got == -1)
		tool_error(tool, &e);
	reader_close(in);
	tool_close(fd);
	return got;
}

/* Write what is wished of the sums. */
static void
write_sums(struct tool *tool, const struct work *work)
{
	struct stats_scale *stats;
	struct error e;

	tool->input = NULL;
	if (work->wish->shape == SHAPE_STATE) {
		state_write_header(tool->out);
		state_write(work->state, tool->out);
		return;
	}
	if (work->wish->shape == SHAPE_NORMS &&
	    stats_write_norms(work->state, work->wish->population, tool->out,
		&e) == -1)
		tool_error(tool, &e);
	stats = stats_of(work->state, work->wish->listwise);
	if (work->wish->shape == SHAPE_SCALES)
		stats_write_scales(work->state, stats, tool->out);
	else if (work->wish->shape == SHAPE_ITEMS)
		stats_write_items(work->state, stats, tool->out);
	else if (work->wish->shape == SHAPE_BETWEEN)
		stats_write_between(work->state, stats, tool->out);
	tool_audit(tool, work->book, stats);
	stats_free(stats, work->state);
}

/* Add up the tables of these paths, or stdin if there is none. */
static void
add_up(struct tool *tool, struct work *work, char *const *path, int n)
{
	const struct wish *wish = work->wish;
	struct state_plan *plan = state_plan_new(work->book);
	int got = 0, i;

	if (wish->header != NULL)
		tool_header(tool, wish->header, wish->delimiter, &work->header);
	work->state = state_new(plan,
	    wish->listwise || wish->merge || wish->shape == SHAPE_STATE);
	work->block = state_block_new(work->state);
	response_init(&work->response, work->book);
	state_row_init(&work->row, plan);
	tool->out = writer_open(STDOUT_FILENO, wish->delimiter);
	if (n == 0)
		got = add_table(tool, work, NULL);
	for (i = 0; i < n && got == 0; i++)
		got = add_table(tool, work, path[i]);
	state_block_flush(work->block);
	if (got == 0)
		write_sums(tool, work);
	tool_finish(tool);
	writer_close(tool->out);
	state_row_free(&work->row);
	response_free(&work->response);
	answers_close(&work->answers);
	header_free(&work->header);
	state_block_free(work->block);
	state_free(work->state);
	state_plan_free(plan);
}

static void
set_shape(struct tool *tool, struct wish *wish, enum shape shape)
{
	if (wish->shape != SHAPE_SCALES && wish->shape != shape)
		usage(tool, 2);
	wish->shape = shape;
}

static void
set_norms(struct tool *tool, struct wish *wish, const char *population)
{
	set_shape(tool, wish, SHAPE_NORMS);
	wish->population = population;
	if (*population == '\0')
		tool_misuse(tool, "-N: of whom the norms are is empty");
}

/* Whether the options go together. */
static int
is_sensible(const struct wish *wish)
{
	if (wish->merge &&
	    (wish->header != NULL || wish->form_given || wish->lenient))
		return 0;
	return !wish->listwise || wish->shape == SHAPE_SCALES ||
	    wish->shape == SHAPE_ITEMS;
}

int
main(int argc, char *argv[])
{
	struct tool tool = { .name = "attune-stat" };
	struct wish wish = { .delimiter = ',' };
	struct work work = { .wish = &wish };
	const char *codebook = "checkin", *form = "";
	struct codebook *book;
	int c;

	tool_begin();
	while ((c = getopt_long(argc, argv, "c:f:H:jklmN:ptv", tool_options,
		    NULL)) != -1) {
		if (c == 'c')
			codebook = optarg;
		else if (c == 'f')
			form = optarg;
		else if (c == 'H')
			wish.header = optarg;
		else if (c == 'j')
			set_shape(&tool, &wish, SHAPE_BETWEEN);
		else if (c == 'k')
			wish.lenient = 1;
		else if (c == 'l')
			wish.listwise = 1;
		else if (c == 'm')
			wish.merge = 1;
		else if (c == 'N')
			set_norms(&tool, &wish, optarg);
		else if (c == 'p')
			set_shape(&tool, &wish, SHAPE_STATE);
		else if (c == 't')
			wish.delimiter = '\t';
		else if (c == 'v')
			set_shape(&tool, &wish, SHAPE_ITEMS);
		else if (c == TOOL_VERSION)
			tool_version(&tool);
		else
			usage(&tool, c == TOOL_HELP ? 0 : 2);
	}
	wish.form_given = *form != '\0';
	if (!is_sensible(&wish))
		usage(&tool, 2);
	work.book = book = tool_need_codebook(&tool, codebook);
	wish.form = tool_form(&tool, book, form);
	add_up(&tool, &work, argv + optind, argc - optind);
	codebook_free(book);
	return tool.status;
}
