/*
 * Charts as text: bars, and rows of characters that are taller or smaller.
 */

#include "render_text_chart.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "chart.h"
#include "line.h"
#include "render.h"
#include "report.h"
#include "wrap.h"

/* How a chart's parts stand: as many on one line as there is room for. */
enum chart_shape {
	CHART_ROW, /* label, picture, word and number on one line */
	CHART_STACKED, /* the label above */
	CHART_PARTED /* the word below, too */
};

struct chart {
	enum chart_shape shape;
	size_t label, word, number, bar; /* columns */
};

void
text_widen(size_t *width, const char *text)
{
	size_t columns = wrap_columns(text);

	if (columns > *width)
		*width = columns;
}

/* Choose the shape that leaves a picture its least width, and its width. */
static void
shape_chart(struct chart *chart, size_t least, size_t most, size_t width)
{
	size_t used =
	    INDENT + chart->label + chart->word + chart->number + 3 * GAP;

	if (used + least > width) {
		chart->shape = CHART_STACKED;
		used -= chart->label + GAP;
	}
	if (used + least > width) {
		chart->shape = CHART_PARTED;
		used -= chart->word + GAP;
	}
	chart->bar = width > used + BAR_MIN ? width - used : BAR_MIN;
	if (chart->bar > most)
		chart->bar = most;
}

static void
put_bar(struct line *line, double low, double share, size_t width,
    const struct looks *looks)
{
	size_t i;

	if (isnan(share)) {
		line_blanks(line, width);
		return;
	}
	for (i = 0; i < width; i++)
		line_padded(line,
		    chart_bar(low, share, width, i, looks->unicode), 1);
}

/* What stands before the picture: its label, or an indent below that. */
static void
begin_row(struct line *line, const struct chart *chart, const char *label,
    size_t width)
{
	line_blanks(line, INDENT);
	if (chart->shape == CHART_ROW) {
		line_padded(line, label, chart->label + GAP);
	} else {
		line_wrapped(line, label, INDENT, width);
		line_blanks(line, INDENT);
	}
}

static void
put_number(struct line *line, const struct chart *chart, const char *number)
{
	line_blanks(line, chart->number - wrap_columns(number));
	line_padded(line, number, 0);
}

/* What stands behind the picture. */
static void
end_row(struct line *line, const struct chart *chart, const char *word,
    size_t width)
{
	line_end(line);
	if (chart->shape == CHART_PARTED && *word != '\0') {
		line_blanks(line, INDENT);
		line_wrapped(line, word, INDENT, width);
	}
}

static void
put_bar_row(const struct bar *bar, double low, const struct chart *chart,
    const struct looks *looks, FILE *out)
{
	struct line line = { .out = out };

	begin_row(&line, chart, bar->label, looks->width);
	put_bar(&line, low, bar->share, chart->bar, looks);
	line_blanks(&line, GAP);
	if (chart->shape != CHART_PARTED)
		line_padded(&line, bar->word, chart->word + GAP);
	put_number(&line, chart, bar->number);
	end_row(&line, chart, bar->word, looks->width);
}

void
text_bars(const struct block *block, const struct looks *looks, FILE *out)
{
	struct chart chart = { CHART_ROW, 0, 0, 0, 0 };
	size_t i;

	for (i = 0; i < block->nbars; i++) {
		text_widen(&chart.label, block->bar[i].label);
		text_widen(&chart.word, block->bar[i].word);
		text_widen(&chart.number, block->bar[i].number);
	}
	shape_chart(&chart, BAR_MIN, BAR_MAX, looks->width);
	for (i = 0; i < block->nbars; i++)
		put_bar_row(&block->bar[i], block->low, &chart, looks, out);
}

/* Add a character of a picture. */
static void
put_spark(struct line *line, double share, const struct looks *looks)
{
	line_padded(line, chart_spark(share, looks->unicode), 1);
}

/* Shape a chart of rows of characters that has pictures of this width. */
static void
shape_sparks(struct chart *chart, size_t natural, size_t width)
{
	shape_chart(chart, natural < BAR_MAX ? natural : BAR_MAX, natural,
	    width);
}

/* The names of a picture's ends, under them where there is room. */
static void
put_axis(const struct chart *chart, const char *first, const char *last,
    const struct looks *looks, FILE *out)
{
	struct line line = { .out = out };
	size_t ends = wrap_columns(first) + wrap_columns(last);
	size_t axis = ends + GAP > chart->bar ? ends + GAP : chart->bar;
	size_t indent =
	    chart->shape == CHART_ROW ? INDENT + chart->label + GAP : INDENT;

	if (indent + axis > looks->width)
		indent = looks->width > axis ? looks->width - axis : 0;
	line_blanks(&line, indent < INDENT ? INDENT : indent);
	if (indent < INDENT) {
		line_wrapped(&line, first, INDENT, looks->width);
		line_blanks(&line, INDENT);
	} else {
		line_padded(&line, first, axis - wrap_columns(last));
	}
	line_wrapped(&line, last, INDENT, looks->width);
}

static void
put_spark_end(struct line *line, const struct chart *chart, const char *number,
    const char *word, size_t width)
{
	if (chart->number > 0)
		put_number(line, chart, number);
	if (chart->shape != CHART_PARTED) {
		line_blanks(line, chart->number > 0 ? GAP : 0);
		line_padded(line, word, 0);
	}
	end_row(line, chart, word, width);
}

/* The columns of a line's places from this one on, with blanks between those
 * that are apart. */
static size_t
places_columns(const struct line_of *line, size_t from)
{
	size_t columns = line->n - from, i;

	for (i = from + 1; i < line->n; i++)
		columns += line->point[i].apart != 0;
	return columns;
}

/* The first place that is shown where there is room for the last ones. */
static size_t
first_shown(const struct line_of *line, size_t room)
{
	size_t from = 0;

	while (from + 1 < line->n && places_columns(line, from) > room)
		from++;
	return from;
}

static void
put_line(const struct line_of *line, const struct chart *chart,
    const struct looks *looks, FILE *out)
{
	struct line row = { .out = out };
	size_t from = first_shown(line, chart->bar), begin, i;

	begin_row(&row, chart, line->label, looks->width);
	begin = row.columns;
	for (i = from; i < line->n; i++) {
		line_blanks(&row, i > from && line->point[i].apart);
		put_spark(&row, line->point[i].share, looks);
	}
	line_blanks(&row, chart->bar + GAP - (row.columns - begin));
	put_spark_end(&row, chart, chart_last(line), line->word, looks->width);
}

/* Where a line has more places than there is room for, the last ones. */
void
text_lines(const struct block *block, const struct looks *looks, FILE *out)
{
	struct chart chart = { CHART_ROW, 0, 0, 0, 0 };
	const struct line_of *line;
	size_t natural = 0, i;

	for (i = 0; i < block->nlines; i++) {
		line = &block->line[i];
		text_widen(&chart.label, line->label);
		text_widen(&chart.word, line->word);
		text_widen(&chart.number, chart_last(line));
		if (places_columns(line, 0) > natural)
			natural = places_columns(line, 0);
	}
	shape_sparks(&chart, natural, looks->width);
	for (i = 0; i < block->nlines; i++)
		put_line(&block->line[i], &chart, looks, out);
	if (natural == 0)
		return;
	line = &block->line[0];
	i = first_shown(line, chart.bar);
	put_axis(&chart, line->point[i].date,
	    i + 1 < line->n ? line->point[line->n - 1].date : "", looks, out);
}

/* Where there is no room for all, so many bins share a column. */
static void
put_histogram(const struct histogram *histogram, const struct chart *chart,
    size_t joined, const struct looks *looks, FILE *out)
{
	struct line row = { .out = out };
	size_t *sum = xcalloc(histogram->n + 1, sizeof(*sum));
	struct histogram shown = { NULL, NULL, sum, 0 };
	size_t largest, i;

	for (i = 0; i < histogram->n; i++)
		sum[i / joined] += histogram->count[i];
	shown.n = (histogram->n + joined - 1) / joined;
	largest = chart_largest(&shown);
	begin_row(&row, chart, histogram->label, looks->width);
	for (i = 0; i < shown.n; i++)
		put_spark(&row,
		    sum[i] == 0 ? NAN : (double)sum[i] / (double)largest,
		    looks);
	line_blanks(&row, chart->bar + GAP - shown.n);
	put_spark_end(&row, chart, "", histogram->word, looks->width);
	free(sum);
}

void
text_histograms(const struct block *block, const struct looks *looks, FILE *out)
{
	struct chart chart = { CHART_ROW, 0, 0, 0, 0 };
	size_t natural = 0, joined, i;

	for (i = 0; i < block->nhistograms; i++) {
		text_widen(&chart.label, block->histogram[i].label);
		text_widen(&chart.word, block->histogram[i].word);
		if (block->histogram[i].n > natural)
			natural = block->histogram[i].n;
	}
	shape_sparks(&chart, natural, looks->width);
	joined = chart.bar > 0 ? (natural + chart.bar - 1) / chart.bar : 1;
	for (i = 0; i < block->nhistograms; i++)
		put_histogram(&block->histogram[i], &chart, joined, looks, out);
	if (natural > 0 && block->nheads == natural + 1)
		put_axis(&chart, block->head[1],
		    natural > 1 ? block->head[natural] : "", looks, out);
}
