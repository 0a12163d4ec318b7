#ifndef PLACE_H
#define PLACE_H

#include <stddef.h>
#include <stdint.h>

#include "answers.h"

struct codebook;
struct error_list;
struct header;
struct labels;
struct platform;
struct row;

enum place_by {
	PLACE_NOWHERE,
	PLACE_ID,
	PLACE_FOLDED,
	PLACE_COLUMN,
	PLACE_OPTIONS,
	PLACE_TEXT,
	PLACE_CODE,
	PLACE_LETTERS,
	NPLACES
};

/* Where an item stands in an export. */
struct place {
	enum place_by by;
	size_t *column; /* n columns: one, or with PLACE_OPTIONS several */
	int64_t *option; /* of each, with PLACE_OPTIONS */
	enum answer_state *says; /* ANSWER_MISSING for one that opts out */
	char **label; /* what the header calls each, folded */
	size_t n;
};

/* The words of attune-import -n for these. */
extern const char *const place_names[NPLACES];

/*
 * Find the column of every item by the rules of attune-import(1), in the first
 * of nheaders header records and then in the others; the platform may be NULL.
 * labels[i] are item i's.
 * An item that is found twice, that shares a column with another, or that is
 * found nowhere while the items of no form are complete, is a mistake, which
 * names what there is.  There is a place for each item, to be given back.
 */
struct place *places_find(const struct codebook *book,
    const struct header *header, size_t nheaders,
    const struct platform *platform, struct labels *const *labels,
    struct error_list *mistakes);
void places_free(struct place *place, size_t n);

/* What is shown in place of a cell where several options are chosen. */
extern const char *const place_several;

/* The cell to complain of. */
struct shown {
	size_t column;
	struct slice cell;
};

/* What a row says of the item in this place. */
enum answer_state place_read(const struct place *place,
    const struct labels *labels, const struct row *row, int64_t *value,
    struct shown *shown);

#endif
