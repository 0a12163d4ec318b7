/*
 * A report as Markdown: a paragraph is a line, a chart a table.
 */

#include <math.h>
#include <string.h>

#include "chart.h"
#include "html.h"
#include "markdown.h"
#include "render.h"
#include "render_markdown_part.h"
#include "report.h"

enum { BAR = 10 }; /* characters */

static void
put_cell(const char *text, FILE *out)
{
	fputs(" ", out);
	markdown_text(text, out);
	fputs(" |", out);
}

static void
put_number(size_t number, FILE *out)
{
	fprintf(out, " %zu |", number);
}

/* The line under a table's heads: l or r for how each column is set. */
static void
put_rule(const char *columns, FILE *out)
{
	fputs("|", out);
	for (; *columns != '\0'; columns++)
		fputs(*columns == 'r' ? " ---: |" : " --- |", out);
	fputs("\n", out);
}

/* The heads of a table whose columns have no names. */
static void
put_nameless(const char *columns, FILE *out)
{
	size_t i;

	fputs("|", out);
	for (i = 0; i < strlen(columns); i++)
		fputs("  |", out);
	fputs("\n", out);
	put_rule(columns, out);
}

static void
put_bar(double low, double share, FILE *out)
{
	size_t i;

	fputs(" ", out);
	for (i = 0; i < BAR; i++)
		fputs(chart_bar(low, share, BAR, i, 1), out);
	fputs(" |", out);
}

static void
put_bars(const struct block *block, FILE *out)
{
	const struct bar *bar;
	size_t i;

	if (block->nheads < 3) {
		put_nameless("lllr", out);
	} else {
		fputs("|", out);
		put_cell(block->head[0], out);
		fputs("  |", out);
		put_cell(block->head[1], out);
		put_cell(block->head[2], out);
		fputs("\n", out);
		put_rule("lllr", out);
	}
	for (i = 0; i < block->nbars; i++) {
		bar = &block->bar[i];
		fputs("|", out);
		put_cell(bar->label, out);
		if (isnan(bar->share))
			fputs("  |", out);
		else
			put_bar(block->low, bar->share, out);
		put_cell(bar->word, out);
		put_cell(bar->number, out);
		fputs("\n", out);
	}
}

/* A line as characters; a blank where no line would join its places. */
static void
put_sparks(const struct line_of *line, FILE *out)
{
	size_t i;

	fputs(" ", out);
	for (i = 0; i < line->n; i++) {
		if (i > 0 && line->point[i].apart)
			fputs(" ", out);
		fputs(chart_spark(line->point[i].share, 1), out);
	}
	fputs(" |", out);
}

static void
put_places(const struct block *block, FILE *out)
{
	const struct line_of *line = block->line;
	size_t i, c;

	fputs("\n|", out);
	put_cell(block->nheads > 0 ? block->head[0] : "", out);
	for (c = 0; c < block->nlines; c++)
		put_cell(line[c].label, out);
	fputs("\n| --- |", out);
	for (c = 0; c < block->nlines; c++)
		fputs(" ---: |", out);
	fputs("\n", out);
	for (i = 0; i < line->n; i++) {
		fputs("|", out);
		put_cell(line->point[i].date, out);
		for (c = 0; c < block->nlines; c++)
			put_cell(i < line[c].n ? line[c].point[i].number : "",
			    out);
		fputs("\n", out);
	}
}

/* Each line with its first and last number; then all of them. */
static void
put_lines(const struct block *block, FILE *out)
{
	const struct line_of *line;
	size_t i;

	put_nameless("llrrl", out);
	for (i = 0; i < block->nlines; i++) {
		line = &block->line[i];
		fputs("|", out);
		put_cell(line->label, out);
		put_sparks(line, out);
		put_cell(chart_first(line), out);
		put_cell(chart_last(line), out);
		put_cell(line->word, out);
		fputs("\n", out);
	}
	if (block->nlines > 0)
		put_places(block, out);
}

static void
put_bins(const struct block *block, FILE *out)
{
	const struct histogram *histogram = block->histogram;
	size_t i, c;

	fputs("\n|", out);
	put_cell(block->head[0], out);
	for (c = 0; c < block->nhistograms; c++)
		put_cell(histogram[c].label, out);
	fputs("\n| --- |", out);
	for (c = 0; c < block->nhistograms; c++)
		fputs(" ---: |", out);
	fputs("\n", out);
	for (i = 0; i < histogram->n; i++) {
		fputs("|", out);
		put_cell(block->head[i + 1], out);
		for (c = 0; c < block->nhistograms; c++)
			put_number(histogram[c].count[i], out);
		fputs("\n", out);
	}
}

static void
put_histograms(const struct block *block, FILE *out)
{
	const struct histogram *histogram;
	size_t i, bin, largest;

	put_nameless("lll", out);
	for (i = 0; i < block->nhistograms; i++) {
		histogram = &block->histogram[i];
		largest = chart_largest(histogram);
		fputs("|", out);
		put_cell(histogram->label, out);
		fputs(" ", out);
		for (bin = 0; bin < histogram->n; bin++)
			fputs(chart_spark(histogram->count[bin] == 0 ?
				      NAN :
				      (double)histogram->count[bin] /
					  (double)largest,
				  1),
			    out);
		fputs(" |", out);
		put_cell(histogram->word, out);
		fputs("\n", out);
	}
	if (block->nhistograms > 0 && block->nheads == block->histogram->n + 1)
		put_bins(block, out);
}

static void
put_table(const struct block *block, FILE *out)
{
	size_t n = block->ncolumns, i, c;

	fputs("|", out);
	for (c = 0; c < n; c++)
		put_cell(block->nheads == n ? block->head[c] : "", out);
	fputs("\n|", out);
	for (c = 0; c < n; c++)
		fputs(c > 0 && chart_is_numeric(block, c) ? " ---: |" :
							    " --- |",
		    out);
	fputs("\n", out);
	for (i = 0; i + n <= block->ncells; i += n) {
		fputs("|", out);
		for (c = 0; c < n; c++)
			put_cell(block->cell[i + c], out);
		fputs("\n", out);
	}
}

static void
put_line(const char *mark, const char *text, FILE *out)
{
	fputs(mark, out);
	markdown_line(text, out);
	fputs("\n", out);
}

static void
put_link(const struct block *block, FILE *out)
{
	fputs("- [", out);
	markdown_text(block->text, out);
	fputs("](", out);
	html_address(block->target, out);
	fputs(")\n", out);
}

static void
put_block(const struct block *block, int in_list, FILE *out)
{
	switch (block->kind) {
	case BLOCK_TITLE:
		put_line("# ", block->text, out);
		break;
	case BLOCK_HEADING:
		put_line("## ", block->text, out);
		break;
	case BLOCK_SENTENCE:
		put_line("", block->text, out);
		break;
	case BLOCK_POINT:
		if (block->target != NULL)
			put_link(block, out);
		else
			put_line("- ", block->text, out);
		break;
	case BLOCK_WHY:
		put_line(in_list ? "  > " : "> ", block->text, out);
		break;
	case BLOCK_BARS:
		put_bars(block, out);
		break;
	case BLOCK_LINES:
		put_lines(block, out);
		break;
	case BLOCK_DUMBBELLS:
		markdown_dumbbells(block, out);
		break;
	case BLOCK_HISTOGRAM:
		put_histograms(block, out);
		break;
	case BLOCK_TABLE:
		put_table(block, out);
		break;
	case BLOCK_RADAR:
	case BLOCK_FIGURE:
		break;
	}
}

/* Blocks stand apart, but the points of a list do not, nor a point's why. */
void
render_markdown(const struct report *report, FILE *out)
{
	int in_list = 0, goes_on;
	size_t i, shown = 0;
	enum block_kind kind;

	for (i = 0; i < report->n; i++) {
		kind = report->block[i].kind;
		if (kind == BLOCK_RADAR || kind == BLOCK_FIGURE)
			continue;
		goes_on = in_list && (kind == BLOCK_POINT || kind == BLOCK_WHY);
		if (shown++ > 0 && !goes_on)
			fputs("\n", out);
		put_block(&report->block[i], goes_on, out);
		in_list = kind == BLOCK_POINT || goes_on;
	}
}
