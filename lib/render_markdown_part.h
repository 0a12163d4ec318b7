#ifndef RENDER_MARKDOWN_PART_H
#define RENDER_MARKDOWN_PART_H

#include <stdio.h>

struct block;

/* A part of render_markdown: a table of rows of two values. */
void markdown_dumbbells(const struct block *block, FILE *out);

#endif
