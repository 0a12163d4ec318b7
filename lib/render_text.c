/*
 * A report as text, in columns of the terminal and not in bytes.
 */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "render.h"
#include "report.h"
#include "utf8.h"

enum { INDENT = 2, BAR_MIN = 8, BAR_MAX = 24, GAP = 2 };

static void
put_blanks(size_t n, FILE *out)
{
	while (n-- > 0)
		fputc(' ', out);
}

/* Text made safe, as a string of its own. */
static char *
make_safe(const char *text)
{
	size_t size = strlen(text) * 8 + 1;
	char *safe = xcalloc(size, 1);

	utf8_escape(safe, size, text, strlen(text));
	return safe;
}

/* Print text and blanks up to a width. */
static void
put_padded(const char *text, size_t width, FILE *out)
{
	char *safe = make_safe(text);
	size_t columns = utf8_columns(safe, strlen(safe));

	fputs(safe, out);
	put_blanks(width > columns ? width - columns : 0, out);
	free(safe);
}

/* The bytes of the next line of s, which has this many columns of room. */
static size_t
line_length(const char *s, size_t room)
{
	size_t fits = utf8_fit(s, strlen(s), room), n = fits;

	if (s[fits] == '\0' || s[fits] == ' ')
		return fits;
	while (n > 0 && s[n - 1] != ' ')
		n--;
	while (n > 0 && s[n - 1] == ' ')
		n--;
	if (n > 0)
		return n;
	return fits > 0 ? fits : 1;
}

void
render_wrapped(const char *text, size_t used, size_t indent, size_t width,
    FILE *out)
{
	char *safe = make_safe(text);
	const char *s = safe;
	size_t n;

	for (;;) {
		n = line_length(s, width > used ? width - used : 1);
		fwrite(s, 1, n, out);
		fputc('\n', out);
		s += n;
		s += strspn(s, " ");
		if (*s == '\0')
			break;
		put_blanks(indent, out);
		used = indent;
	}
	free(safe);
}

static void
put_title(const struct block *block, const struct looks *looks, FILE *out)
{
	if (looks->emphasis)
		fputs("\033[1m", out);
	render_wrapped(block->text, 0, 0, looks->width, out);
	if (looks->emphasis)
		fputs("\033[0m", out);
}

static size_t
columns_of(const char *text)
{
	char *safe = make_safe(text);
	size_t columns = utf8_columns(safe, strlen(safe));

	free(safe);
	return columns;
}

/* The widths of a chart's parts. */
struct chart {
	size_t label, word, number, bar;
	int stacked; /* the label stands above its bar */
};

static void
measure_chart(const struct block *block, const struct looks *looks,
    struct chart *chart)
{
	const struct bar *bar;
	size_t other, i, n;

	memset(chart, 0, sizeof(*chart));
	for (i = 0; i < block->nbars; i++) {
		bar = &block->bar[i];
		if ((n = columns_of(bar->label)) > chart->label)
			chart->label = n;
		if ((n = columns_of(bar->word)) > chart->word)
			chart->word = n;
		if ((n = columns_of(bar->number)) > chart->number)
			chart->number = n;
	}
	other = INDENT + chart->word + chart->number + 2 * GAP;
	chart->stacked = other + chart->label + GAP + BAR_MIN > looks->width;
	if (!chart->stacked)
		other += chart->label + GAP;
	chart->bar =
	    looks->width > other + BAR_MIN ? looks->width - other : BAR_MIN;
	if (chart->bar > BAR_MAX)
		chart->bar = BAR_MAX;
}

static void
put_bar(double share, size_t width, const struct looks *looks, FILE *out)
{
	const char *full = looks->unicode ? "\u2588" : "#";
	const char *rest = looks->unicode ? "\u2591" : ".";
	size_t filled, i;

	if (isnan(share)) {
		put_blanks(width, out);
		return;
	}
	filled = (size_t)(share * (double)width + 0.5);
	for (i = 0; i < width; i++)
		fputs(i < filled ? full : rest, out);
}

static void
put_chart(const struct block *block, const struct looks *looks, FILE *out)
{
	const struct bar *bar;
	struct chart chart;
	size_t i, n;

	measure_chart(block, looks, &chart);
	for (i = 0; i < block->nbars; i++) {
		bar = &block->bar[i];
		put_blanks(INDENT, out);
		if (chart.stacked) {
			render_wrapped(bar->label, INDENT, INDENT, looks->width,
			    out);
			put_blanks(INDENT, out);
		} else {
			put_padded(bar->label, chart.label + GAP, out);
		}
		put_bar(bar->share, chart.bar, looks, out);
		put_blanks(GAP, out);
		put_padded(bar->word, chart.word + GAP, out);
		n = columns_of(bar->number);
		put_blanks(chart.number - n, out);
		put_padded(bar->number, 0, out);
		fputc('\n', out);
	}
}

/* The width of column c of a table: that of its widest cell. */
static size_t
column_width(const struct block *block, size_t c)
{
	size_t i, n, width = 0;

	for (i = c; i < block->ncells; i += block->ncolumns) {
		n = columns_of(block->cell[i]);
		width = n > width ? n : width;
	}
	return width;
}

/* Columns side by side; what is too long in the last one goes on below. */
static void
put_table(const struct block *block, const struct looks *looks, FILE *out)
{
	size_t *width = xcalloc(block->ncolumns, sizeof(*width));
	size_t last = block->ncolumns - 1, indent = INDENT, i, c;

	for (c = 0; c < last; c++) {
		width[c] = column_width(block, c) + GAP;
		indent += width[c];
	}
	if (indent + 2 * BAR_MIN > looks->width)
		indent = 2 * INDENT;
	for (i = 0; i < block->ncells; i++) {
		c = i % block->ncolumns;
		if (c == 0)
			put_blanks(INDENT, out);
		if (c < last) {
			put_padded(block->cell[i], width[c], out);
			continue;
		}
		if (indent == 2 * INDENT && last > 0) {
			fputc('\n', out);
			put_blanks(indent, out);
		}
		render_wrapped(block->cell[i], indent, indent, looks->width,
		    out);
	}
	free(width);
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
		put_blanks(INDENT, out);
		render_wrapped(block->text, INDENT, INDENT, looks->width, out);
		break;
	case BLOCK_POINT:
		fputs("  - ", out);
		render_wrapped(block->text, 2 * INDENT, 2 * INDENT,
		    looks->width, out);
		break;
	case BLOCK_BARS:
		put_chart(block, looks, out);
		break;
	case BLOCK_TABLE:
		put_table(block, looks, out);
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
