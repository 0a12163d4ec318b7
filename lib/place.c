/*
 * Which column of an export is which item.  Each rule must find one column;
 * the first that finds any decides.
 */

#include "place.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "fold.h"
#include "label.h"
#include "place_search.h"
#include "place_tell.h"
#include "table.h"

const char *const place_names[NPLACES] = { "", "id", "folded", "column",
	"options", "text", "code", "letters" };

/* Whether `*` stands in each column where an option does: at the end, or
 * before a `)`.  Elsewhere numbers count rounds. */
static int
have_options(const struct search *s)
{
	const char *behind;
	size_t i;

	for (i = 0; i < s->nhits; i++) {
		behind = s->star[i].s + s->star[i].n;
		if (s->star[i].n == 0 ||
		    (*behind != '\0' && strcmp(behind, ")") != 0))
			return 0;
	}
	return 1;
}

/* Read the options that are in the place of `*`.  Returns how many are answers
 * to the item. */
static size_t
read_options(const struct search *s, const struct labels *labels,
    struct place *place)
{
	size_t given = 0, i;

	place->option = xcalloc(s->nhits, sizeof(*place->option));
	place->says = xcalloc(s->nhits, sizeof(*place->says));
	place->label = xcalloc(s->nhits, sizeof(*place->label));
	for (i = 0; i < s->nhits; i++) {
		place->label[i] = fold(s->star[i].s, s->star[i].n);
		place->says[i] =
		    labels_read(labels, s->star[i], &place->option[i]);
		given += place->says[i] == ANSWER_GIVEN;
	}
	return given;
}

/* Whether each of n options is a different answer, or a code for none. */
static int
are_different(const struct place *place, size_t n)
{
	size_t i, j;

	for (i = 0; i < n; i++) {
		if (place->says[i] == ANSWER_BAD)
			return 0;
		for (j = 0; j < i && place->says[i] == ANSWER_GIVEN; j++) {
			if (place->says[j] == ANSWER_GIVEN &&
			    place->option[j] == place->option[i])
				return 0;
		}
	}
	return 1;
}

static void
find_place(struct search *s, size_t i, const struct labels *labels,
    struct place *place, struct error_list *mistakes)
{
	const struct item *item = &s->book->item[i];
	int are_options;

	place->by = search_item(s, item);
	place->n = s->nhits;
	place->column = xcalloc(s->nhits + 1, sizeof(*place->column));
	memcpy(place->column, s->hit, s->nhits * sizeof(*s->hit));
	are_options = place->by == PLACE_COLUMN && have_options(s) &&
	    read_options(s, labels, place) > 0;
	if (are_options && are_different(place, s->nhits)) {
		place->by = PLACE_OPTIONS;
		if (s->nhits == 1)
			place_tell_lone(s, item, mistakes);
	} else if (s->nhits > 1) {
		place_tell_twice(s, item, are_options ? place->says : NULL,
		    mistakes);
	}
}

/* Whether the items that were found are those of forms, each complete. */
static int
are_forms(const struct codebook *book, const struct place *place)
{
	char *explained = xcalloc(book->nitems, 1);
	size_t form, i;
	int are = 0;

	for (form = 0; form < book->nforms; form++) {
		for (i = 0; i < book->nitems; i++) {
			if (place[i].n == 0 && codebook_in_form(book, i, form))
				break;
		}
		if (i < book->nitems)
			continue;
		are = 1;
		for (i = 0; i < book->nitems; i++)
			explained[i] |= (char)codebook_in_form(book, i, form);
	}
	for (i = 0; i < book->nitems; i++)
		are &= (place[i].n > 0) == explained[i];
	free(explained);
	return are;
}

struct place *
places_find(const struct codebook *book, const struct header *header,
    size_t nheaders, const struct platform *platform,
    struct labels *const *labels, struct error_list *mistakes)
{
	struct place *place = xcalloc(book->nitems, sizeof(*place));
	struct search s = { 0 };
	size_t i;
	int forms;

	search_open(&s, book, header, nheaders, platform);
	for (i = 0; i < book->nitems; i++)
		find_place(&s, i, labels[i], &place[i], mistakes);
	forms = are_forms(book, place);
	for (i = 0; i < book->nitems; i++) {
		if (place[i].n == 0 && forms)
			place_tell_misspelt(&s, &book->item[i], place,
			    mistakes);
		else if (place[i].n == 0)
			place_tell_nowhere(&s, &book->item[i], mistakes);
	}
	place_tell_shared(&s, place, mistakes);
	search_close(&s);
	return place;
}

void
places_free(struct place *place, size_t n)
{
	size_t i, j;

	for (i = 0; place != NULL && i < n; i++) {
		for (j = 0; place[i].label != NULL && j < place[i].n; j++)
			free(place[i].label[j]);
		free(place[i].label);
		free(place[i].column);
		free(place[i].option);
		free(place[i].says);
	}
	free(place);
}
