/*
 * Tables on a page: of what a report has tables of, of bars, and of the figures
 * behind pictures.
 */

#include "render_html_part.h"

#include <stddef.h>

#include "chart.h"
#include "html.h"
#include "report.h"
#include "svg.h"
#include "wrap.h"

/* What a small screen has room for: characters, and those that the space
 * between two columns takes. */
enum { ROOM = 32, SPACE = 2 };

/* A class that is said only where there is one. */
static void
put_tag(const char *tag, const char *class, FILE *out)
{
	fputs(tag, out);
	html_put(" class=\"", class, "\"", out);
	fputc('>', out);
}

/* A heading of a column or a row; one without words is none. */
static void
put_head(const char *scope, const char *class, const char *text, FILE *out)
{
	if (*text == '\0') {
		fputs("<td></td>", out);
		return;
	}
	fprintf(out, "<th scope=\"%s\"", scope);
	put_tag("", class, out);
	html_text(text, out);
	fputs("</th>", out);
}

static void
put_cell(const char *class, const char *text, FILE *out)
{
	put_tag("<td", class, out);
	html_text(text, out);
	fputs("</td>", out);
}

/* The first name is that of the bar, too. */
static void
put_bar_heads(const struct block *block, FILE *out)
{
	if (block->nheads < 3)
		return;
	fputs("<thead><tr><th scope=\"col\" colspan=\"2\">", out);
	html_text(block->head[0], out);
	fputs("</th>", out);
	put_head("col", "", block->head[1], out);
	put_head("col", "", block->head[2], out);
	fputs("</tr></thead>\n", out);
}

/* Whether no bar has a word beside it, which leaves its room to the bars. */
static int
is_plain(const struct block *block)
{
	size_t i;

	for (i = 0; i < block->nbars; i++) {
		if (*block->bar[i].word != '\0')
			return 0;
	}
	return 1;
}

void
html_bars(const struct block *block, FILE *out)
{
	const struct bar *bar;
	size_t i;

	html_begin(is_plain(block) ? "<table class=\"bars plain\"" :
				     "<table class=\"bars\"",
	    block->text, out);
	fputs("<colgroup><col class=\"named\"><col class=\"drawn\"><col>"
	      "<col class=\"figure\"></colgroup>\n",
	    out);
	put_bar_heads(block, out);
	fputs("<tbody>\n", out);
	for (i = 0; i < block->nbars; i++) {
		bar = &block->bar[i];
		fputs("<tr>", out);
		put_head("row", "", bar->label, out);
		fputs("<td class=\"drawn\">", out);
		svg_bar(bar->share, block->low, out);
		fputs("</td>", out);
		put_cell("word", bar->word, out);
		put_cell("number", bar->number, out);
		fputs("</tr>\n", out);
	}
	fputs("</tbody>\n</table>\n", out);
}

/*
 * Begin a table.  A wide one scrolls within itself; one that has a name to fold
 * it away under can be unfolded, and is never folded on paper.
 */
static void
begin_table(const char *name, const char *kind, const char *fold, FILE *out)
{
	html_put("<details><summary>", fold, "</summary></details>\n", out);
	if (*kind == '\0') {
		html_begin("<table", name, out);
		return;
	}
	fprintf(out, "<div class=\"%s\" role=\"group\" tabindex=\"0\"", kind);
	html_begin("", name, out);
	fputs("<table>\n", out);
}

static void
end_table(const char *kind, FILE *out)
{
	fputs(*kind != '\0' ? "</tbody>\n</table>\n</div>\n" :
			      "</tbody>\n</table>\n",
	    out);
}

static void
put_line_cells(const struct block *block, size_t i, FILE *out)
{
	const struct line_of *line;
	size_t c;

	fputs("<tr>", out);
	put_head("row", "date", block->line[0].point[i].date, out);
	for (c = 0; c < block->nlines; c++) {
		line = &block->line[c];
		put_cell("number", i < line->n ? line->point[i].number : "",
		    out);
	}
	fputs("</tr>\n", out);
}

void
html_line_table(const struct block *block, FILE *out)
{
	const char *fold = block->nheads > 1 ? block->head[1] : "";
	size_t i;

	begin_table(block->text, "wide", fold, out);
	fputs("<thead><tr>", out);
	put_head("col", "", block->nheads > 0 ? block->head[0] : "", out);
	for (i = 0; i < block->nlines; i++)
		put_head("col", "number", block->line[i].label, out);
	fputs("</tr></thead>\n<tbody>\n", out);
	for (i = 0; i < block->line[0].n; i++)
		put_line_cells(block, i, out);
	end_table("wide", out);
}

static void
put_count(size_t count, FILE *out)
{
	fprintf(out, "<td class=\"number\">%zu</td>", count);
}

/* A row for each bin, and a column for each histogram. */
static void
put_histogram_columns(const struct block *block, FILE *out)
{
	const struct histogram *histogram = block->histogram;
	size_t i, c;

	put_head("col", "", block->head[0], out);
	for (c = 0; c < block->nhistograms; c++)
		put_head("col", "number", histogram[c].label, out);
	fputs("</tr></thead>\n<tbody>\n", out);
	for (i = 1; i < block->nheads; i++) {
		fputs("<tr>", out);
		put_head("row", "", block->head[i], out);
		for (c = 0; c < block->nhistograms; c++)
			put_count(histogram[c].count[i - 1], out);
		fputs("</tr>\n", out);
	}
}

/* A row for each histogram, and a column for each bin. */
static void
put_histogram_rows(const struct block *block, FILE *out)
{
	const struct histogram *histogram;
	size_t i, c;

	for (i = 0; i < block->nheads; i++)
		put_head("col", i == 0 ? "" : "number", block->head[i], out);
	fputs("</tr></thead>\n<tbody>\n", out);
	for (i = 0; i < block->nhistograms; i++) {
		histogram = &block->histogram[i];
		fputs("<tr>", out);
		put_head("row", "", histogram->label, out);
		for (c = 0; c < histogram->n; c++)
			put_count(histogram->count[c], out);
		fputs("</tr>\n", out);
	}
}

/* What there is less of stands across, so that the table fits on paper. */
void
html_histogram_table(const struct block *block, FILE *out)
{
	begin_table(block->text, "wide", block->text, out);
	fputs("<thead><tr>", out);
	if (block->nhistograms < block->nheads)
		put_histogram_columns(block, out);
	else
		put_histogram_rows(block, out);
	end_table("wide", out);
}

/* Figures stand under one another; not so the first column, of headings. */
static const char *
column_class(const struct block *block, size_t c)
{
	return c > 0 && chart_is_numeric(block, c) ? "number" : "";
}

static void
put_table_row(const struct block *block, size_t i, FILE *out)
{
	size_t n = block->ncolumns, c;

	fputs("<tr>", out);
	for (c = 0; c < n; c++) {
		if (c == 0 && n > 1)
			put_head("row", "", block->cell[i], out);
		else
			put_cell(column_class(block, c), block->cell[i + c],
			    out);
	}
	fputs("</tr>\n", out);
}

/* The columns that the longest word in a column takes. */
static size_t
longest_word(const struct block *block, size_t c)
{
	size_t longest = 0, n = block->ncolumns, i;

	if (block->nheads == n)
		longest = wrap_longest(block->head[c]);
	for (i = c; i < block->ncells; i += n) {
		if (wrap_longest(block->cell[i]) > longest)
			longest = wrap_longest(block->cell[i]);
	}
	return longest;
}

/* A table is wide if the longest words of all its columns do not fit side by
 * side; the first column stays in sight, if need be with broken words. */
static const char *
table_kind(const struct block *block)
{
	size_t needed = 0, c;

	for (c = 0; c < block->ncolumns; c++)
		needed += longest_word(block, c) + (c > 0 ? SPACE : 0);
	if (needed <= ROOM)
		return "";
	return longest_word(block, 0) <= ROOM / 2 ? "wide" : "wide broken";
}

void
html_table(const struct block *block, FILE *out)
{
	const char *kind = table_kind(block);
	size_t n = block->ncolumns, i;

	begin_table(block->text, kind, "", out);
	if (block->nheads == n) {
		fputs("<thead><tr>", out);
		for (i = 0; i < n; i++)
			put_head("col", column_class(block, i), block->head[i],
			    out);
		fputs("</tr></thead>\n", out);
	}
	fputs("<tbody>\n", out);
	for (i = 0; i + n <= block->ncells; i += n)
		put_table_row(block, i, out);
	end_table(kind, out);
}
