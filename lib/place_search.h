#ifndef PLACE_SEARCH_H
#define PLACE_SEARCH_H

#include <stddef.h>

#include "place.h"
#include "table.h"

struct codebook;
struct item;
struct platform;

/* The headers, and what is found of an item. */
struct search {
	const struct codebook *book;
	const struct header *header; /* the names */
	const struct header *all; /* nheaders header records; the names first */
	char **folded; /* of all header records, one after the other */
	size_t nheaders;
	int by_letters; /* they are LimeSurvey's */
	const struct platform *platform; /* or NULL */
	size_t *hit; /* the columns that a rule finds: nhits */
	struct slice *star; /* what `*` stands for in each */
	size_t nhits;
	size_t nids; /* the first of these, that the id finds */
	enum place_by by_id; /* how: if exactly, no others are looked for */
};

/* Fold the headers, which must outlive the search.  The platform may be NULL.
 */
void search_open(struct search *s, const struct codebook *book,
    const struct header *header, size_t nheaders,
    const struct platform *platform);
void search_close(struct search *s);

/* The columns that the first rule finds which finds any; which rule it is.
 * Those of the cell `column` are found with those that were folded to the id,
 * so that neither is taken where they differ. */
enum place_by search_item(struct search *s, const struct item *item);

/* Whether a header from a codebook's cell `column` is a position: `#7`. */
int search_is_number(struct slice header);

#endif
