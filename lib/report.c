/*
 * The blocks of a report.
 */

#include "report.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"

static struct block *
add_block(struct report *report, enum block_kind kind)
{
	struct block *block;

	report->block =
	    xreallocarray(report->block, report->n + 1, sizeof(*report->block));
	block = &report->block[report->n++];
	memset(block, 0, sizeof(*block));
	block->kind = kind;
	return block;
}

void
report_text(struct report *report, enum block_kind kind, const char *text)
{
	add_block(report, kind)->text = xstrdup(text);
}

void
report_bar(struct report *report, const char *label, double share,
    const char *word, const char *number)
{
	struct block *block;
	struct bar *bar;

	if (report->n == 0 || report->block[report->n - 1].kind != BLOCK_BARS)
		add_block(report, BLOCK_BARS);
	block = &report->block[report->n - 1];
	block->bar =
	    xreallocarray(block->bar, block->nbars + 1, sizeof(*block->bar));
	bar = &block->bar[block->nbars++];
	bar->label = xstrdup(label);
	bar->word = xstrdup(word);
	bar->number = xstrdup(number);
	bar->share = share;
}

void
report_table(struct report *report, size_t ncolumns)
{
	add_block(report, BLOCK_TABLE)->ncolumns = ncolumns;
}

void
report_cell(struct report *report, const char *text)
{
	struct block *block = &report->block[report->n - 1];

	block->cell =
	    xreallocarray(block->cell, block->ncells + 1, sizeof(*block->cell));
	block->cell[block->ncells++] = xstrdup(text);
}

static void
free_block(struct block *block)
{
	size_t i;

	free(block->text);
	for (i = 0; i < block->nbars; i++) {
		free(block->bar[i].label);
		free(block->bar[i].word);
		free(block->bar[i].number);
	}
	free(block->bar);
	for (i = 0; i < block->ncells; i++)
		free(block->cell[i]);
	free(block->cell);
}

void
report_free(struct report *report)
{
	size_t i;

	for (i = 0; i < report->n; i++)
		free_block(&report->block[i]);
	free(report->block);
	report->block = NULL;
	report->n = 0;
}
