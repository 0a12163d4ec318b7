#ifndef REPORT_H
#define REPORT_H

#include <stddef.h>

/*
 * A report is a list of blocks: what there is to say, in order.  report_*.c
 * make them and know nothing of looks; render_*.c draw them and know nothing
 * of what they say.  All strings are copied.
 */
enum block_kind {
	BLOCK_TITLE,
	BLOCK_HEADING,
	BLOCK_SENTENCE,
	BLOCK_POINT, /* a sentence that is one of a list */
	BLOCK_WHY, /* the rule and the figures behind what stands above */
	BLOCK_BARS,
	BLOCK_RADAR, /* the bars above it once more, around a centre */
	BLOCK_LINES, /* over time */
	BLOCK_DUMBBELLS, /* two values a row, and how far they are apart */
	BLOCK_HISTOGRAM, /* how many there are of each score */
	BLOCK_TABLE,
	BLOCK_FIGURE /* a figure for scripts, which a person does not see */
};

/* A line of a bar chart, or a ray of a radar. */
struct bar {
	char *label, *word, *number; /* "" where there is none */
	double share; /* of the bar, 0..1, or below 0; NaN: nothing to draw */
};

/* A place on a line. */
struct point {
	long day; /* since 1970-01-01 */
	const char *date, *number; /* number: "" where there is none */
	double share; /* 0..1; NaN: a gap, nothing to draw */
	int apart; /* so long after the place before that no line joins them */
};

/* A line over time: n places, days ascending, alike in all lines of a block. */
struct line_of {
	char *label, *word; /* word: "" where there is none */
	struct point *point; /* n of them */
	size_t n;
	double low, high; /* the usual range as shares; NaN: none */
};

/* A row of two values. */
struct dumbbell {
	char *label, *word, *number[2]; /* "" where there is none */
	double share[2]; /* 0..1; NaN: nothing to draw */
};

/* How often each score was found: n counts, alike in all of a block. */
struct histogram {
	char *label, *word; /* word: "" where there is none */
	size_t *count; /* n of them */
	size_t n;
};

/* What a figure for scripts is about; "" where something does not apply. */
struct figure {
	const char *about, *date, *form, *scale, *figure, *value, *word;
};

struct block {
	enum block_kind kind;
	char *text; /* of a sentence or heading; what a picture or table shows;
		     * "" where there is none */
	char *target; /* of a point: the file that it leads to, or NULL */
	char **head; /* nheads names: the columns of bars (label, word, number)
		      * or of a table (or none); of lines what their places
		      * are, and what a table of them is called; of dumbbells
		      * what the rows are, whose the first and the second
		      * values are, how both at one place are called, and what
		      * the words are; of a histogram what its bins are, and
		      * each bin */
	size_t nheads;
	struct bar *bar; /* of bars and a radar */
	size_t nbars;
	double low; /* where bars begin, as a share: 0, or below it */
	struct line_of *line; /* of lines */
	size_t nlines;
	struct dumbbell *dumbbell;
	size_t ndumbbells;
	struct histogram *histogram;
	size_t nhistograms;
	char **cell; /* of a table: ncells, row by row; else the strings that
		      * points and figures point to */
	size_t ncells, ncolumns;
	struct figure figure;
};

struct report {
	struct block *block; /* n of them */
	size_t n;
};

/* A report starts as all zeros; what it holds is given back here. */
void report_free(struct report *report);

/* Add a title, a heading, a sentence, a point or a why. */
void report_text(struct report *report, enum block_kind kind, const char *text);

/* Add a point that leads to a file. */
void report_link(struct report *report, const char *text, const char *target);

/* Begin a picture or a table (ncolumns of which else is 0), which shows what
 * text says; and name the next of its columns. */
void report_begin(struct report *report, enum block_kind kind, const char *text,
    size_t ncolumns);
void report_head(struct report *report, const char *name);

/* Add a bar or a ray, or a cell of a table, to the block begun last. */
void report_bar(struct report *report, const char *label, double share,
    const char *word, const char *number);
void report_cell(struct report *report, const char *text);

/* Let the bars of the block begun last begin at a share below 0, so that
 * shares below 0 are seen. */
void report_low(struct report *report, double low);

/* Add a line, and a place to the line added last. */
void report_line(struct report *report, const char *label, const char *word,
    double low, double high);
void report_point(struct report *report, const struct point *point);

/* Add a row of two values. */
void report_dumbbell(struct report *report, const char *label,
    const double share[2], const char *word, const char *const number[2]);

/* Add a histogram of n counts. */
void report_histogram(struct report *report, const char *label,
    const char *word, const size_t *count, size_t n);

/* Add a figure for scripts. */
void report_figure(struct report *report, const struct figure *figure);

#endif
