#ifndef DRAFT_NAME_H
#define DRAFT_NAME_H

#include <stddef.h>

#include "codebook.h"
#include "names.h"
#include "place_search.h"

struct look;
struct shape;

/* The names that items get, one after the other. */
struct namer {
	const struct shape *shape;
	struct names taken; /* folded headers and ids */
	struct names codes; /* folded, what stands in headers before ". " */
	struct codebook book; /* for the search */
	struct search search;
	size_t number; /* of the last q1, q2 */
};

/* How an item is called, and found by attune-import; to be freed by
 * draft_name_free. */
struct draft_name {
	char *id, *column, *text;
};

void namer_open(struct namer *namer, const struct shape *shape);
void namer_close(struct namer *namer);

/* Name the item that stands in column i. */
void namer_name(struct namer *namer, const struct look *look, size_t i,
    struct draft_name *name);
void draft_name_free(struct draft_name *name);

/* A new id, q1 and so on, that is no header and no other id; to be freed. */
char *namer_number(struct namer *namer);

/* Whether a text is fit to be an id: letters, digits and signs. */
int namer_is_id(const char *s, size_t n);

#endif
