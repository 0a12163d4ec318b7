/*
 * What the tools that read answers say of them.
 */

#include "tool_answers.h"

#include "answers.h"
#include "codebook.h"
#include "error.h"
#include "table.h"
#include "tool.h"
#include "utf8.h"

void
tool_header(struct tool *tool, const char *path, char delimiter,
    struct header *header)
{
	int fd = tool_open(tool, path);
	struct reader *in = reader_open(fd, delimiter);
	struct error e;

	if (reader_header(in, header, &e) == -1) {
		tool_error(tool, &e);
		tool_exit(tool);
	}
	reader_close(in);
	tool_close(fd);
}

int
tool_next_header(struct reader *in, int is_given, int is_first,
    struct header *header, struct error *e)
{
	struct header other;
	int got;

	if (is_given) {
		reader_width(in, header->n);
		return 0;
	}
	if (is_first)
		return reader_header(in, header, e);
	if (reader_header(in, &other, e) == -1)
		return -1;
	got = header_compare(header, &other, e);
	header_free(&other);
	return got;
}

/* Name the cells of a row that are wrong. */
static void
complain(struct tool *tool, const struct answers *answers,
    const struct response *response, const struct row *row)
{
	const struct codebook *book = answers->book;
	char quoted[UTF8_QUOTE], admitted[128];
	struct slice cell;
	size_t i;

	if (answers_bad_form(answers, row)) {
		cell = row_cell(row, answers->form);
		tool_complain(tool, row->line,
		    "form: %s is no form of the codebook",
		    utf8_quote(quoted, cell.s, cell.n));
	}
	if (answers_bad_about(answers, row)) {
		cell = row_cell(row, answers->about);
		tool_complain(tool, row->line,
		    "about: %s is not self or partner",
		    utf8_quote(quoted, cell.s, cell.n));
	}
	for (i = 0; i < book->nitems; i++) {
		if (response->state[i] != ANSWER_BAD)
			continue;
		cell = row_cell(row, answers->column[i]);
		answers_admitted(book, &book->item[i], admitted,
		    sizeof(admitted));
		tool_complain(tool, row->line, "%s: %s is not one of %s",
		    book->item[i].id, utf8_quote(quoted, cell.s, cell.n),
		    admitted);
	}
}

int
tool_take_answers(struct tool *tool, struct answers *answers,
    const struct row *row, int lenient, struct response *response,
    struct error *e)
{
	int bad = answers_read(answers, row, response, e);
	size_t i;

	if (bad > 0)
		complain(tool, answers, response, row);
	for (i = 0; bad > 0 && lenient && i < answers->book->nitems; i++) {
		if (response->state[i] == ANSWER_BAD)
			response->state[i] = ANSWER_MISSING;
	}
	return bad;
}

void
tool_note_form(const struct tool *tool, const struct answers *answers,
    int is_given)
{
	if (is_given && answers->form != -1)
		tool_note(tool,
		    "the table has its own column \"form\": -f is not used");
}
