#ifndef COUPLE_H
#define COUPLE_H

#include <stddef.h>

#include "comparison.h"
#include "names.h"

struct codebook;
struct error;
struct pairs_row;

/* A sitting of two: what a table of pairs says of each scale and item. */
struct meeting {
	char *date;
	long day; /* since 1970-01-01 */
	size_t form;
	struct comparison *scale; /* as the codebook has them */
	struct comparison *item; /* likewise; NULL: no row is about one */
};

/* Two people, and their sittings by date: one at least, unless what was read
 * of them was wrong. */
struct couple {
	char *name;
	char *side[2]; /* the names of a and b; "" where they have none */
	enum consent consent;
	struct meeting *meeting; /* n of them */
	size_t n;
};

/* Couples in the order in which they came.  Starts as all zeros. */
struct couples {
	struct names names;
	struct couple *couple; /* per name */
};

/* The couple that a row is of, which may be new; then it has no sitting yet. */
struct couple *couples_find(struct couples *couples,
    const struct pairs_row *row);

/*
 * Add what a row says.  Returns 0, or -1 with e set if it does not go with what
 * other rows say of the couple.
 */
int couples_add(struct couples *couples, const struct codebook *book,
    const struct pairs_row *row, size_t line, struct error *e);

void couples_free(struct couples *couples);

/* The latest sitting. */
const struct meeting *couple_latest(const struct couple *couple);

/* How many sittings have the form of the latest. */
size_t couple_alike(const struct couple *couple);

#endif
