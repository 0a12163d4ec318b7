#ifndef LOOK_H
#define LOOK_H

#include <stddef.h>
#include <stdint.h>

#include "table.h"

struct shape;

enum {
	LOOK_MOST = 11, /* different answers that an item has */
	LOOK_BYTES = 160 /* of a label */
};

/* What a column looks like. */
enum look_like {
	LOOK_NUMBERS, /* an item's, of numbers */
	LOOK_LABELS, /* an item's, of labels, and perhaps numbers */
	LOOK_PART, /* one of several columns for an item */
	LOOK_OWN, /* what follows is no item's: the platform's own */
	LOOK_EMPTY,
	LOOK_SAME,
	LOOK_DATES,
	LOOK_TEXT,
	LOOK_MANY,
	LOOK_FAR,
	LOOK_RARE,
	NLOOKS
};

/* The words for these. */
extern const char *const look_names[NLOOKS];

/* Labels are different if they are once folded; `5. Agree` and `5 - Agree`
 * are, but their key is the same. */
struct look_label {
	char *text, *folded, *key;
};

/* What the cells of a column are, in constant size. */
struct look {
	const char *name; /* its header */
	enum look_like like;
	struct look_label label[LOOK_MOST]; /* nlabels, as they appeared */
	int64_t number[LOOK_MOST]; /* nnumbers, as they appeared */
	size_t nlabels, nnumbers, answers, missing;
	size_t split; /* its answer is what follows these bytes of the name and
			 " - ", or 0 */
	int several; /* a row has an answer here and in such a column before */
	size_t columns; /* that were made one, or 0 */
};

/* The columns of an export. */
struct looks {
	struct look *look; /* n of them */
	size_t n;
	size_t rows;
	const char *missing; /* codes between commas */
};

/* Look at columns of these headers; then at each row, which has as many cells;
 * then say what they are. */
void looks_open(struct looks *looks, const struct shape *shape,
    const char *missing);
void looks_close(struct looks *looks);
void looks_row(struct looks *looks, const struct row *row);
void looks_judge(struct looks *looks);

/* Add an answer that is no label yet, or a number that is none. */
void look_add(struct look *look, struct slice cell);

/* Forget the labels of a column. */
void look_clear(struct look *look);

#endif
