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

/*
 * Columns are the item's options if `*` is a different answer in each, or a
 * code for none, and stands at the end, or before a `)`: elsewhere numbers
 * count rounds.
 */
static int
are_options(const struct search *s, const struct labels *labels,
    struct place *place)
{
	const char *behind;
	size_t given = 0, i, j;

	place->option = xcalloc(s->nhits, sizeof(*place->option));
	place->says = xcalloc(s->nhits, sizeof(*place->says));
	place->label = xcalloc(s->nhits + 1, sizeof(*place->label));
	for (i = 0; i < s->nhits; i++) {
		behind = s->star[i].s + s->star[i].n;
		if (s->star[i].n == 0 ||
		    (*behind != '\0' && strcmp(behind, ")") != 0))
			return 0;
		place->label[i] = fold(s->star[i].s, s->star[i].n);
		place->says[i] =
		    labels_read(labels, s->star[i], &place->option[i]);
		if (place->says[i] == ANSWER_BAD)
			return 0;
		given += place->says[i] == ANSWER_GIVEN;
		for (j = 0; j < i && place->says[i] == ANSWER_GIVEN; j++) {
			if (place->says[j] == ANSWER_GIVEN &&
			    place->option[j] == place->option[i])
				return 0;
		}
	}
	return given > 0;
}

static void
find_place(struct search *s, size_t i, const struct labels *labels,
    struct place *place, struct error_list *mistakes)
{
	const struct item *item = &s->book->item[i];

	place->by = search_item(s, item);
	if (place->by == PLACE_COLUMN && are_options(s, labels, place)) {
		place->by = PLACE_OPTIONS;
		if (s->nhits == 1)
			place_tell_lone(s, item, mistakes);
	} else if (s->nhits > 1) {
		place_tell_twice(s, item, mistakes);
	}
	place->n = s->nhits;
	place->column = xcalloc(s->nhits + 1, sizeof(*place->column));
	memcpy(place->column, s->hit, s->nhits * sizeof(*s->hit));
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
