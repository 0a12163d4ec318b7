/*
 * Which column of an export is which item.  Each rule must find one column;
 * the first that finds any decides.
 */

#include "place.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "fold.h"
#include "label.h"
#include "match.h"
#include "place_search.h"
#include "table.h"
#include "utf8.h"

enum { LISTED = 3 };

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
append_column(char *out, size_t size, const struct header *header, size_t i)
{
	char quoted[UTF8_QUOTE];
	size_t used = strlen(out);

	snprintf(out + used, size - used, "%s#%zu %s", used > 0 ? ", " : "",
	    i + 1,
	    utf8_quote(quoted, header->name[i], strlen(header->name[i])));
}

static void
tell_twice(const struct search *s, const struct item *item,
    struct error_list *mistakes)
{
	char text[600] = "";
	size_t i;

	for (i = 0; i < s->nhits && i < LISTED; i++)
		append_column(text, sizeof(text), s->header, s->hit[i]);
	error_add(mistakes, 0, "%s: %zu columns could be it: %s%s", item->id,
	    s->nhits, text, s->nhits > LISTED ? ", ..." : "");
}

static void
tell_lone(const struct search *s, const struct item *item,
    struct error_list *mistakes)
{
	char text[300] = "", star[UTF8_QUOTE];

	append_column(text, sizeof(text), s->header, s->hit[0]);
	error_add(mistakes, 0,
	    "%s: column %s could be the item, or its option %s: "
	    "name it without \"*\"",
	    item->id, text, utf8_quote(star, s->star[0].s, s->star[0].n));
}

/* The columns that an item may have been meant for, by its id and then by its
 * statement, into found.  Returns how many there are, up to LISTED. */
static size_t
find_near(const struct search *s, const struct item *item, size_t *found)
{
	char *taken = xcalloc(s->header->n, 1);
	size_t n, i, j = 0;

	n = match_near(s->header, item->id, NULL, found, LISTED);
	for (i = 0; i < s->book->nlanguages && n < LISTED; i++) {
		for (; j < n; j++)
			taken[found[j]] = 1;
		n += match_near(s->header, item->wording[i].text, taken,
		    found + n, LISTED - n);
	}
	free(taken);
	return n;
}

/*
 * The columns whose names end in the item's id, behind a mark such as stands
 * between a group and a name: up to LISTED into found.  Returns how many there
 * are; the first one's mark into mark.
 */
static size_t
find_behind(const struct search *s, const struct item *item, size_t *found,
    char *mark)
{
	char *id = fold(item->id, strlen(item->id));
	size_t n = strlen(id), m, count = 0, i;
	const char *end;

	for (i = 0; i < s->header->n; i++) {
		if ((m = strlen(s->folded[i])) <= n)
			continue;
		end = s->folded[i] + m - n;
		if (strcmp(end, id) != 0 || strchr("/-.:", end[-1]) == NULL)
			continue;
		if (count == 0)
			*mark = end[-1];
		if (count < LISTED)
			found[count] = i;
		count++;
	}
	free(id);
	return count;
}

static void
tell_nowhere(const struct search *s, const struct item *item,
    struct error_list *mistakes)
{
	char text[600] = "", help[300] = "", mark;
	size_t found[LISTED], n = find_behind(s, item, found, &mark), i;

	if (n == 1)
		snprintf(help, sizeof(help),
		    "; *%c%s in the codebook's cell \"column\" finds it", mark,
		    item->id);
	else if (n > 1)
		snprintf(help, sizeof(help),
		    "%s; the codebook's cell \"column\" can say which",
		    n > LISTED ? ", ..." : "");
	else
		n = find_near(s, item, found);
	for (i = 0; i < n && i < LISTED; i++)
		append_column(text, sizeof(text), s->header, found[i]);
	error_add(mistakes, 0, "%s: there is no such column%s%s%s%s", item->id,
	    n > 0 ? " (nearest: " : "", text, help, n > 0 ? ")" : "");
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
			tell_lone(s, item, mistakes);
	} else if (s->nhits > 1) {
		tell_twice(s, item, mistakes);
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

/* Two items in one column. */
static void
check_shared(const struct codebook *book, const struct header *header,
    const struct place *place, struct error_list *mistakes)
{
	size_t *owner = xcalloc(header->n, sizeof(*owner)), i, j, *at;
	char quoted[UTF8_QUOTE];

	for (i = 0; i < book->nitems; i++) {
		if (place[i].n > 1 && place[i].by != PLACE_OPTIONS)
			continue; /* which was said */
		for (j = 0; j < place[i].n; j++) {
			at = &owner[place[i].column[j]];
			if (*at != 0 && *at != i + 1)
				error_add(mistakes, 0,
				    "%s: column %s is that of %s, too",
				    book->item[i].id,
				    utf8_quote(quoted,
					header->name[place[i].column[j]],
					strlen(
					    header->name[place[i].column[j]])),
				    book->item[*at - 1].id);
			*at = i + 1;
		}
	}
	free(owner);
}

struct place *
places_find(const struct codebook *book, const struct header *header,
    size_t nheaders, const struct platform *platform,
    struct labels *const *labels, struct error_list *mistakes)
{
	struct place *place = xcalloc(book->nitems, sizeof(*place));
	struct search s = { 0 };
	size_t i;

	search_open(&s, book, header, nheaders, platform);
	for (i = 0; i < book->nitems; i++)
		find_place(&s, i, labels[i], &place[i], mistakes);
	for (i = 0; i < book->nitems && !are_forms(book, place); i++) {
		if (place[i].n == 0)
			tell_nowhere(&s, &book->item[i], mistakes);
	}
	check_shared(book, header, place, mistakes);
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
