/*
 * A report as text, in columns of the terminal and not in bytes.
 */

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "chart.h"
#include "line.h"
#include "render.h"
#include "render_text_chart.h"
#include "report.h"
#include "wrap.h"

void
render_wrapped(const char *text, size_t used, size_t indent, size_t width,
    FILE *out)
{
	struct line line = { .out = out, .columns = used };

	line_wrapped(&line, text, indent, width);
}

static void
put_title(const struct block *block, const struct looks *looks, FILE *out)
{
	struct line line = { .out = out };

	if (looks->emphasis)
		fputs("\033[1m", out);
	line_wrapped(&line, block->text, 0, looks->width);
	if (looks->emphasis)
		fputs("\033[0m", out);
}

/* Where there is no room for columns: a row's cells behind one another, and
 * the last one below. */
static void
put_narrow_row(char *const *cell, size_t n, size_t width, FILE *out)
{
	struct line line = { .out = out };
	size_t size = 1, c;
	char *text;

	for (c = 0; c + 1 < n; c++)
		size += strlen(cell[c]) + GAP;
	text = xcalloc(size, 1);
	for (c = 0; c + 1 < n; c++) {
		strcat(text, c > 0 ? "  " : "");
		strcat(text, cell[c]);
	}
	if (n > 1) {
		line_blanks(&line, INDENT);
		line_wrapped(&line, text, INDENT, width);
	}
	if (n == 1 || *cell[n - 1] != '\0') {
		line_blanks(&line, 2 * INDENT);
		line_wrapped(&line, cell[n - 1], 2 * INDENT, width);
	}
	free(text);
}

/* A column of a table. */
struct column {
	size_t width;
	int right; /* figures stand at the right */
};

/* Columns side by side; what is too long in the last one goes on below. */
static void
put_row(char *const *cell, const struct column *column, size_t n,
    size_t columns, FILE *out)
{
	struct line line = { .out = out };
	size_t c, used;

	line_blanks(&line, INDENT);
	for (c = 0; c < n; c++) {
		used = wrap_columns(cell[c]);
		if (column[c].right && used < column[c].width)
			line_blanks(&line, column[c].width - used);
		if (c + 1 == n)
			line_wrapped(&line, cell[c], line.columns, columns);
		else if (column[c].right)
			line_padded(&line, cell[c], used + GAP);
		else
			line_padded(&line, cell[c], column[c].width + GAP);
	}
}

/* The same of a table whose columns have names: each below, with its name. */
static void
put_stacked_row(const struct block *block, size_t i, size_t columns, FILE *out)
{
	struct line line = { .out = out };
	size_t name = 0, c;

	for (c = 1; c < block->ncolumns; c++)
		text_widen(&name, block->head[c]);
	if (name > columns / 2)
		name = columns / 2;
	line_blanks(&line, INDENT);
	line_wrapped(&line, block->cell[i], INDENT, columns);
	for (c = 1; c < block->ncolumns; c++) {
		if (*block->cell[i + c] == '\0')
			continue;
		line_blanks(&line, 2 * INDENT);
		if (wrap_columns(block->head[c]) > name) {
			line_wrapped(&line, block->head[c], 2 * INDENT,
			    columns);
			line_blanks(&line, 2 * INDENT + name + GAP);
		} else {
			line_padded(&line, block->head[c], name + GAP);
		}
		line_wrapped(&line, block->cell[i + c], line.columns, columns);
	}
}

/* The columns of a table, and whether they fit side by side. */
static int
measure_table(const struct block *block, struct column *column, size_t columns)
{
	size_t n = block->ncolumns, used = INDENT, last = 2 * BAR_MIN, i, c;

	for (i = 0; i < block->nheads && i < n; i++) {
		text_widen(&column[i].width, block->head[i]);
		column[i].right = chart_is_numeric(block, i);
	}
	for (i = 0; i < block->ncells; i++)
		text_widen(&column[i % n].width, block->cell[i]);
	for (c = 0; c + 1 < n; c++)
		used += column[c].width + GAP;
	if (block->nheads == n && column[n - 1].width < last)
		last = column[n - 1].width;
	return used + last <= columns;
}

static void
put_header(const struct block *block, const struct column *column,
    const struct looks *looks, FILE *out)
{
	if (looks->emphasis)
		fputs("\033[1m", out);
	put_row(block->head, column, block->ncolumns, looks->width, out);
	if (looks->emphasis)
		fputs("\033[0m", out);
}

static void
put_table(const struct block *block, const struct looks *looks, FILE *out)
{
	size_t n = block->ncolumns, i;
	struct column *column = xcalloc(n, sizeof(*column));
	int fits = measure_table(block, column, looks->width);
	int named = block->nheads == n;

	if (fits && named)
		put_header(block, column, looks, out);
	for (i = 0; i + n <= block->ncells; i += n) {
		if (fits)
			put_row(&block->cell[i], column, n, looks->width, out);
		else if (named)
			put_stacked_row(block, i, looks->width, out);
		else
			put_narrow_row(&block->cell[i], n, looks->width, out);
	}
	free(column);
}

static void
put_sentence(const struct block *block, size_t indent, const char *mark,
    const struct looks *looks, FILE *out)
{
	struct line line = { .out = out };

	line_blanks(&line, indent);
	line_text(&line, mark, strlen(mark));
	line_wrapped(&line, block->text, line.columns, looks->width);
}

/* What links lead to is named: text has none. */
static void
put_point(const struct block *block, const struct looks *looks, FILE *out)
{
	struct block named = *block;
	size_t size;

	if (block->target == NULL) {
		put_sentence(block, INDENT, "- ", looks, out);
		return;
	}
	size = strlen(block->text) + strlen(block->target) + 3;
	named.text = xcalloc(size, 1);
	snprintf(named.text, size, "%s: %s", block->text, block->target);
	put_sentence(&named, INDENT, "- ", looks, out);
	free(named.text);
}

static void
put_block(const struct block *block, const struct looks *looks, FILE *out)
{
	switch (block->kind) {
	case BLOCK_TITLE:
	case BLOCK_HEADING:
		put_title(block, looks, out);
		break;
	case BLOCK_SENTENCE:
		put_sentence(block, INDENT, "", looks, out);
		break;
	case BLOCK_POINT:
		put_point(block, looks, out);
		break;
	case BLOCK_WHY:
		put_sentence(block, 2 * INDENT, "", looks, out);
		break;
	case BLOCK_BARS:
		text_bars(block, looks, out);
		break;
	case BLOCK_LINES:
		text_lines(block, looks, out);
		break;
	case BLOCK_DUMBBELLS:
		text_dumbbells(block, looks, out);
		break;
	case BLOCK_HISTOGRAM:
		text_histograms(block, looks, out);
		break;
	case BLOCK_TABLE:
		put_table(block, looks, out);
		break;
	case BLOCK_RADAR:
	case BLOCK_FIGURE:
		break;
	}
}

/* A heading is set off by a line; sentences of one thought are not. */
void
render_text(const struct report *report, const struct looks *looks, FILE *out)
{
	size_t i;

	for (i = 0; i < report->n; i++) {
		if (i > 0 && report->block[i].kind == BLOCK_HEADING)
			fputc('\n', out);
		put_block(&report->block[i], looks, out);
	}
}
