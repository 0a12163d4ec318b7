#ifndef REPORT_H
#define REPORT_H

#include <stddef.h>

/*
 * A report is a list of blocks: what there is to say, in order.  report_*.c
 * make them and know nothing of looks; render_*.c draw them and know nothing
 * of what they say.
 */
enum block_kind {
	BLOCK_TITLE,
	BLOCK_HEADING,
	BLOCK_SENTENCE,
	BLOCK_POINT, /* a sentence that is one of a list */
	BLOCK_BARS,
	BLOCK_TABLE
};

/* A line of a bar chart. */
struct bar {
	char *label, *word, *number; /* "" where there is none */
	double share; /* of the bar, 0..1; NaN: nothing to draw */
};

struct block {
	enum block_kind kind;
	char *text; /* of a sentence, a heading ... */
	struct bar *bar; /* nbars of them */
	size_t nbars;
	char **cell; /* of a table: ncells, row by row */
	size_t ncells, ncolumns;
};

struct report {
	struct block *block; /* n of them */
	size_t n;
};

/* A report starts as all zeros; what it holds is given back here. */
void report_free(struct report *report);

/* Add a title, a heading, a sentence or a point; the text is copied. */
void report_text(struct report *report, enum block_kind kind, const char *text);

/* Add a line to the chart that ends the report, or begin one. */
void report_bar(struct report *report, const char *label, double share,
    const char *word, const char *number);

/* Begin a table of so many columns; fill it cell by cell. */
void report_table(struct report *report, size_t ncolumns);
void report_cell(struct report *report, const char *text);

#endif
