/*
 * Rows of two values as a table of Markdown, each with a track and two marks.
 */

#include "render_markdown_part.h"

#include "chart.h"
#include "markdown.h"
#include "report.h"

enum { TRACK = 13 }; /* characters */

static void
put_cell(const char *mark, const char *text, FILE *out)
{
	fputs(" ", out);
	fputs(mark, out);
	markdown_text(text, out);
	fputs(" |", out);
}

static void
put_track(const double share[2], FILE *out)
{
	long place[2], i;

	chart_places(share, TRACK, place);
	fputs(" ", out);
	for (i = 0; i < TRACK; i++)
		fputs(chart_track(place, i, 1), out);
	fputs(" |", out);
}

static void
put_row(const struct dumbbell *row, FILE *out)
{
	fputs("|", out);
	put_cell("", row->label, out);
	put_track(row->share, out);
	put_cell("", row->word, out);
	put_cell("", row->number[0], out);
	put_cell("", row->number[1], out);
	fputs("\n", out);
}

void
markdown_dumbbells(const struct block *block, FILE *out)
{
	size_t i;

	if (block->nheads < 5)
		return;
	fputs("|", out);
	put_cell("", block->head[0], out);
	put_cell("\u25c9 ", block->head[3], out);
	put_cell("", block->head[4], out);
	put_cell("\u25cf ", block->head[1], out);
	put_cell("\u25cb ", block->head[2], out);
	fputs("\n| --- | --- | --- | ---: | ---: |\n", out);
	for (i = 0; i < block->ndumbbells; i++)
		put_row(&block->dumbbell[i], out);
}
