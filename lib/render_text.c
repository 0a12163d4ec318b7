/*
 * A report as text, in columns of the terminal and not in bytes.
 */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "line.h"
#include "render.h"
#include "report.h"
#include "wrap.h"

enum { INDENT = 2, BAR_MIN = 8, BAR_MAX = 24, GAP = 2 };

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

/* How a chart's parts stand: as many on one line as there is room for. */
enum chart_shape {
	CHART_ROW, /* label, bar, word and number on one line */
	CHART_STACKED, /* the label above */
	CHART_PARTED /* the word below, too */
};

struct chart {
	enum chart_shape shape;
	size_t label, word, number, bar; /* columns */
};

static void
widen(size_t *width, const char *text)
{
	size_t columns = wrap_columns(text);

	if (columns > *width)
		*width = columns;
}

static void
measure_chart(const struct block *block, const struct looks *looks,
    struct chart *chart)
{
	size_t used, i;

	memset(chart, 0, sizeof(*chart));
	for (i = 0; i < block->nbars; i++) {
		widen(&chart->label, block->bar[i].label);
		widen(&chart->word, block->bar[i].word);
		widen(&chart->number, block->bar[i].number);
	}
	used = INDENT + chart->label + chart->word + chart->number + 3 * GAP;
	if (used + BAR_MIN > looks->width) {
		chart->shape = CHART_STACKED;
		used -= chart->label + GAP;
	}
	if (used + BAR_MIN > looks->width) {
		chart->shape = CHART_PARTED;
		used -= chart->word + GAP;
	}
	chart->bar =
	    looks->width > used + BAR_MIN ? looks->width - used : BAR_MIN;
	if (chart->bar > BAR_MAX)
		chart->bar = BAR_MAX;
}

static void
put_bar(struct line *line, double share, size_t width,
    const struct looks *looks)
{
	const char *full = looks->unicode ? "\u2588" : "#";
	const char *rest = looks->unicode ? "\u2591" : ".";
	size_t filled, i;

	if (isnan(share)) {
		line_blanks(line, width);
		return;
	}
	filled = (size_t)(share * (double)width + 0.5);
	for (i = 0; i < width; i++)
		line_padded(line, i < filled ? full : rest, 1);
}

static void
put_chart_line(const struct bar *bar, const struct chart *chart,
    const struct looks *looks, FILE *out)
{
	struct line line = { .out = out };
	size_t number = wrap_columns(bar->number);

	line_blanks(&line, INDENT);
	if (chart->shape == CHART_ROW) {
		line_padded(&line, bar->label, chart->label + GAP);
	} else {
		line_wrapped(&line, bar->label, INDENT, looks->width);
		line_blanks(&line, INDENT);
	}
	put_bar(&line, bar->share, chart->bar, looks);
	line_blanks(&line, GAP);
	if (chart->shape != CHART_PARTED)
		line_padded(&line, bar->word, chart->word + GAP);
	line_blanks(&line, chart->number - number);
	line_padded(&line, bar->number, 0);
	line_end(&line);
	if (chart->shape == CHART_PARTED && *bar->word != '\0') {
		line_blanks(&line, INDENT);
		line_wrapped(&line, bar->word, INDENT, looks->width);
	}
}

static void
put_chart(const struct block *block, const struct looks *looks, FILE *out)
{
	struct chart chart;
	size_t i;

	measure_chart(block, looks, &chart);
	for (i = 0; i < block->nbars; i++)
		put_chart_line(&block->bar[i], &chart, looks, out);
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

/* Columns side by side; what is too long in the last one goes on below. */
static void
put_row(char *const *cell, const size_t *width, size_t n, size_t columns,
    FILE *out)
{
	struct line line = { .out = out };
	size_t c;

	line_blanks(&line, INDENT);
	for (c = 0; c + 1 < n; c++)
		line_padded(&line, cell[c], width[c] + GAP);
	line_wrapped(&line, cell[n - 1], line.columns, columns);
}

static void
put_table(const struct block *block, const struct looks *looks, FILE *out)
{
	size_t n = block->ncolumns, used = INDENT, i, c;
	size_t *width = xcalloc(n, sizeof(*width));

	for (i = 0; i < block->ncells; i++)
		widen(&width[i % n], block->cell[i]);
	for (c = 0; c + 1 < n; c++)
		used += width[c] + GAP;
	for (i = 0; i + n <= block->ncells; i += n) {
		if (used + 2 * BAR_MIN > looks->width)
			put_narrow_row(&block->cell[i], n, looks->width, out);
		else
			put_row(&block->cell[i], width, n, looks->width, out);
	}
	free(width);
}

static void
put_sentence(const struct block *block, const char *mark,
    const struct looks *looks, FILE *out)
{
	struct line line = { .out = out };

	line_blanks(&line, INDENT);
	line_text(&line, mark, strlen(mark));
	line_wrapped(&line, block->text, line.columns, looks->width);
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
		put_sentence(block, "", looks, out);
		break;
	case BLOCK_POINT:
		put_sentence(block, "- ", looks, out);
		break;
	case BLOCK_BARS:
		put_chart(block, looks, out);
		break;
	case BLOCK_TABLE:
		put_table(block, looks, out);
		break;
	case BLOCK_WHY:
	case BLOCK_RADAR:
	case BLOCK_LINES:
	case BLOCK_HISTOGRAM:
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
