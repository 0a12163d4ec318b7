#ifndef CANVAS_H
#define CANVAS_H

#include <stddef.h>
#include <stdio.h>

/* How a line of a canvas looks; and whether it may be left out. */
enum canvas_style {
	CANVAS_PLAIN,
	CANVAS_STRONG,
	CANVAS_CHOSEN, /* the line that the person is at */
	CANVAS_SPARE /* left out first where the screen is too small */
};

struct canvas_line {
	char *text;
	enum canvas_style style;
};

/* What a screen is to show, line by line, before it is known what fits. */
struct canvas {
	struct canvas_line *line; /* n of them */
	size_t n, room;
	size_t width; /* columns */
	int emphasis; /* bold and reverse may be used */
};

void canvas_begin(struct canvas *canvas, size_t width, int emphasis);
void canvas_end(struct canvas *canvas);

/*
 * Add text in as many lines as it takes: `first` stands before the first, as
 * many blanks before the others.  Text is made harmless; first is not.
 */
void canvas_add(struct canvas *canvas, enum canvas_style style,
    const char *first, const char *text);

/* Add one line, cut at the width. */
void canvas_cut(struct canvas *canvas, enum canvas_style style,
    const char *text);

/*
 * Draw on a screen of so many rows: without spare lines if they do not fit,
 * and if that is not enough those rows around line `middle`, counted without
 * spare lines.  If more follows, the last row says so, unless that is NULL.
 */
void canvas_draw(const struct canvas *canvas, size_t rows, size_t middle,
    const char *more, FILE *out);

/* Lines that are not spare. */
size_t canvas_lines(const struct canvas *canvas);

#endif
