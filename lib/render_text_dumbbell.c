/*
 * Rows of two values as text: two marks on a track of dots, under a legend
 * that says whose they are.
 */

#include "render_text_chart.h"

#include "chart.h"
#include "line.h"
#include "render.h"
#include "report.h"
#include "wrap.h"

/* How the rows stand; with the label above where there is no room beside. */
struct rows {
	size_t label, word, number[2], track; /* columns */
	int is_stacked;
};

enum { TRACK_MIN = 13 };

static void
measure(const struct block *block, struct rows *rows, size_t width)
{
	const struct dumbbell *row;
	size_t used, i;

	for (i = 0; i < block->ndumbbells; i++) {
		row = &block->dumbbell[i];
		text_widen(&rows->label, row->label);
		text_widen(&rows->word, row->word);
		text_widen(&rows->number[0], row->number[0]);
		text_widen(&rows->number[1], row->number[1]);
	}
	used = INDENT + rows->number[0] + rows->number[1] + 2 * GAP;
	rows->is_stacked =
	    used + rows->label + rows->word + 2 * GAP + TRACK_MIN > width;
	if (!rows->is_stacked)
		used += rows->label + rows->word + 2 * GAP;
	rows->track = width > used + TRACK_MIN ? width - used : TRACK_MIN;
	if (rows->track > BAR_MAX + 1)
		rows->track = BAR_MAX + 1;
}

static void
put_track(struct line *line, const double share[2], size_t width,
    const struct looks *looks)
{
	long place[2];
	size_t i;

	chart_places(share, width, place);
	for (i = 0; i < width; i++)
		line_padded(line, chart_track(place, (long)i, looks->unicode),
		    1);
}

static void
put_number(struct line *line, const char *number, size_t width)
{
	line_blanks(line, GAP + width - wrap_columns(number));
	line_padded(line, number, 0);
}

static void
put_row(const struct dumbbell *row, const struct rows *rows,
    const struct looks *looks, FILE *out)
{
	struct line line = { .out = out };

	line_blanks(&line, INDENT);
	if (rows->is_stacked) {
		line_wrapped(&line, row->label, INDENT, looks->width);
		line_blanks(&line, INDENT);
	} else {
		line_padded(&line, row->label, rows->label + GAP);
	}
	put_track(&line, row->share, rows->track, looks);
	if (!rows->is_stacked) {
		line_blanks(&line, GAP);
		line_padded(&line, row->word, rows->word);
	}
	put_number(&line, row->number[0], rows->number[0]);
	put_number(&line, row->number[1], rows->number[1]);
	line_end(&line);
	if (rows->is_stacked && *row->word != '\0') {
		line_blanks(&line, INDENT);
		line_wrapped(&line, row->word, INDENT, looks->width);
	}
}

/* Whether two marks of any row are at one place. */
static int
has_both(const struct block *block, size_t track)
{
	long place[2];
	size_t i;

	for (i = 0; i < block->ndumbbells; i++) {
		chart_places(block->dumbbell[i].share, track, place);
		if (place[0] != -1 && place[0] == place[1])
			return 1;
	}
	return 0;
}

static void
put_legend(const struct block *block, size_t track, const struct looks *looks,
    FILE *out)
{
	struct line line = { .out = out };
	int marks = has_both(block, track) ? 3 : 2, i;
	size_t entry;

	line_blanks(&line, INDENT);
	for (i = 0; i < marks; i++) {
		entry = 2 + wrap_columns(block->head[1 + i]);
		if (i > 0 && line.columns + entry > looks->width) {
			line_end(&line);
			line_blanks(&line, INDENT);
		}
		line_padded(&line, chart_mark(i, looks->unicode), 2);
		line_padded(&line, block->head[1 + i], entry - 2 + 2 * GAP);
	}
	line_end(&line);
}

void
text_dumbbells(const struct block *block, const struct looks *looks, FILE *out)
{
	struct rows rows = { 0 };
	size_t i;

	measure(block, &rows, looks->width);
	if (block->nheads > 3)
		put_legend(block, rows.track, looks, out);
	for (i = 0; i < block->ndumbbells; i++)
		put_row(&block->dumbbell[i], &rows, looks, out);
}
