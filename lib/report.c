/*
 * The blocks of a report.
 */

#include "report.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"

static struct block *
add_block(struct report *report, enum block_kind kind, const char *text)
{
	struct block *block;

	report->block =
	    xreallocarray(report->block, report->n + 1, sizeof(*report->block));
	block = &report->block[report->n++];
	memset(block, 0, sizeof(*block));
	block->kind = kind;
	block->text = xstrdup(text);
	return block;
}

static struct block *
last_block(struct report *report)
{
	return &report->block[report->n - 1];
}

/* Add a copy of a string to a list of n.  Returns the copy. */
static const char *
add_string(char ***list, size_t *n, const char *text)
{
	*list = xreallocarray(*list, *n + 1, sizeof(**list));
	return (*list)[(*n)++] = xstrdup(text);
}

/* Add a copy of a string to those of a block, which gives it back. */
static const char *
keep(struct block *block, const char *text)
{
	return add_string(&block->cell, &block->ncells, text);
}

void
report_text(struct report *report, enum block_kind kind, const char *text)
{
	add_block(report, kind, text);
}

void
report_link(struct report *report, const char *text, const char *target)
{
	add_block(report, BLOCK_POINT, text)->target = xstrdup(target);
}

void
report_begin(struct report *report, enum block_kind kind, const char *text,
    size_t ncolumns)
{
	add_block(report, kind, text)->ncolumns = ncolumns;
}

void
report_head(struct report *report, const char *name)
{
	struct block *block = last_block(report);

	add_string(&block->head, &block->nheads, name);
}

void
report_bar(struct report *report, const char *label, double share,
    const char *word, const char *number)
{
	struct block *block = last_block(report);
	struct bar *bar;

	block->bar =
	    xreallocarray(block->bar, block->nbars + 1, sizeof(*block->bar));
	bar = &block->bar[block->nbars++];
	bar->label = xstrdup(label);
	bar->word = xstrdup(word);
	bar->number = xstrdup(number);
	bar->share = share;
}

void
report_low(struct report *report, double low)
{
	last_block(report)->low = low;
}

void
report_cell(struct report *report, const char *text)
{
	keep(last_block(report), text);
}

void
report_line(struct report *report, const char *label, const char *word,
    double low, double high)
{
	struct block *block = last_block(report);
	struct line_of *line;

	block->line =
	    xreallocarray(block->line, block->nlines + 1, sizeof(*block->line));
	line = &block->line[block->nlines++];
	memset(line, 0, sizeof(*line));
	line->label = xstrdup(label);
	line->word = xstrdup(word);
	line->low = low;
	line->high = high;
}

void
report_point(struct report *report, const struct point *point)
{
	struct block *block = last_block(report);
	struct line_of *line = &block->line[block->nlines - 1];
	struct point *copy;

	line->point =
	    xreallocarray(line->point, line->n + 1, sizeof(*line->point));
	copy = &line->point[line->n++];
	*copy = *point;
	copy->date = keep(block, point->date);
	copy->number = keep(block, point->number);
}

void
report_dumbbell(struct report *report, const char *label, const double share[2],
    const char *word, const char *const number[2])
{
	struct block *block = last_block(report);
	struct dumbbell *dumbbell;
	int side;

	block->dumbbell = xreallocarray(block->dumbbell, block->ndumbbells + 1,
	    sizeof(*block->dumbbell));
	dumbbell = &block->dumbbell[block->ndumbbells++];
	dumbbell->label = xstrdup(label);
	dumbbell->word = xstrdup(word);
	for (side = 0; side < 2; side++) {
		dumbbell->number[side] = xstrdup(number[side]);
		dumbbell->share[side] = share[side];
	}
}

void
report_histogram(struct report *report, const char *label, const char *word,
    const size_t *count, size_t n)
{
	struct block *block = last_block(report);
	struct histogram *histogram;

	block->histogram = xreallocarray(block->histogram,
	    block->nhistograms + 1, sizeof(*block->histogram));
	histogram = &block->histogram[block->nhistograms++];
	histogram->label = xstrdup(label);
	histogram->word = xstrdup(word);
	histogram->count = xcalloc(n, sizeof(*histogram->count));
	memcpy(histogram->count, count, n * sizeof(*count));
	histogram->n = n;
}

void
report_figure(struct report *report, const struct figure *figure)
{
	struct block *block = add_block(report, BLOCK_FIGURE, "");

	block->figure.about = keep(block, figure->about);
	block->figure.date = keep(block, figure->date);
	block->figure.form = keep(block, figure->form);
	block->figure.scale = keep(block, figure->scale);
	block->figure.figure = keep(block, figure->figure);
	block->figure.value = keep(block, figure->value);
	block->figure.word = keep(block, figure->word);
}

static void
free_strings(char **list, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		free(list[i]);
	free(list);
}

static void
free_bars(struct block *block)
{
	size_t i;

	for (i = 0; i < block->nbars; i++) {
		free(block->bar[i].label);
		free(block->bar[i].word);
		free(block->bar[i].number);
	}
	free(block->bar);
}

static void
free_lines(struct block *block)
{
	struct line_of *line;
	size_t i;

	for (i = 0; i < block->nlines; i++) {
		line = &block->line[i];
		free(line->point);
		free(line->label);
		free(line->word);
	}
	free(block->line);
}

static void
free_dumbbells(struct block *block)
{
	size_t i;

	for (i = 0; i < block->ndumbbells; i++) {
		free(block->dumbbell[i].label);
		free(block->dumbbell[i].word);
		free(block->dumbbell[i].number[0]);
		free(block->dumbbell[i].number[1]);
	}
	free(block->dumbbell);
}

static void
free_histograms(struct block *block)
{
	size_t i;

	for (i = 0; i < block->nhistograms; i++) {
		free(block->histogram[i].label);
		free(block->histogram[i].word);
		free(block->histogram[i].count);
	}
	free(block->histogram);
}

void
report_free(struct report *report)
{
	struct block *block;
	size_t i;

	for (i = 0; i < report->n; i++) {
		block = &report->block[i];
		free(block->text);
		free(block->target);
		free_strings(block->head, block->nheads);
		free_strings(block->cell, block->ncells);
		free_bars(block);
		free_lines(block);
		free_dumbbells(block);
		free_histograms(block);
	}
	free(report->block);
	report->block = NULL;
	report->n = 0;
}
