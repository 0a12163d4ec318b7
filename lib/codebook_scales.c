/*
 * What follows from all rows together: the scales that only other rows name,
 * the items that each scale contains, the forms.
 */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook_entry.h"
#include "codebook_find.h"
#include "number.h"

static int
is_declared(const struct codebook *book, struct slice id)
{
	size_t i;

	for (i = 0; i < book->nentries; i++) {
		if (book->entry[i].kind == KIND_SCALE &&
		    slice_is(id, book->entry[i].cell[COLUMN_ID]))
			return 1;
	}
	return 0;
}

/* A row as if somebody had written `scale,id`; its line is 0. */
static void
declare(struct codebook *book, struct slice id)
{
	struct entry *entry;
	size_t i;

	book->entry = xreallocarray(book->entry, book->nentries + 1,
	    sizeof(*book->entry));
	entry = &book->entry[book->nentries++];
	memset(entry, 0, sizeof(*entry));
	entry->kind = KIND_SCALE;
	for (i = 0; i < NCOLUMNS; i++)
		entry->cell[i] =
		    i == COLUMN_ID ? xstrndup(id.s, id.n) : xstrdup("");
	entry->wording = xcalloc(book->nlanguages, sizeof(*entry->wording));
	for (i = 0; i < book->nlanguages; i++) {
		entry->wording[i].text = xstrdup("");
		entry->wording[i].more = xstrdup("");
	}
}

/* A change scale is not part of the scale it names, so declares none. */
void
entries_declare(struct codebook *book)
{
	size_t n = book->nentries, i;
	const char *words;
	struct slice word;

	for (i = 0; i < n; i++) {
		if (book->entry[i].kind != KIND_ITEM &&
		    (book->entry[i].kind != KIND_SCALE ||
			strcmp(book->entry[i].cell[COLUMN_ROLE], "change") ==
			    0))
			continue;
		words = book->entry[i].cell[COLUMN_OF];
		while (codebook_word(&words, &word)) {
			if (!is_declared(book, word))
				declare(book, word);
		}
	}
}

/* Mark the scales that contain scale s, directly or not. */
static void
mark_containers(const struct codebook *book, size_t s, char *marked)
{
	const char *words = book->scale[s].of;
	struct slice word;
	size_t i;

	if (book->scale[s].role == ROLE_CHANGE)
		return;
	while (codebook_word(&words, &word)) {
		for (i = 0; i < book->nscales; i++) {
			if (marked[i] || !slice_is(word, book->scale[i].id))
				continue;
			marked[i] = 1;
			mark_containers(book, i, marked);
		}
	}
}

static void
add_item(struct scale *scale, size_t i)
{
	if (scale->nitems > 0 && scale->item[scale->nitems - 1] == i)
		return;
	scale->item =
	    xreallocarray(scale->item, scale->nitems + 1, sizeof(*scale->item));
	scale->item[scale->nitems++] = i;
}

/* Item i is in scale s, and so in all scales marked as containing s. */
static void
join(struct codebook *book, size_t i, size_t s, const char *marked)
{
	size_t j;

	for (j = 0; j < book->nscales; j++) {
		if (j == s || marked[s * book->nscales + j])
			add_item(&book->scale[j], i);
	}
}

static void
fill_scales(struct codebook *book)
{
	size_t n = book->nscales, i, s;
	char *marked = xcalloc(n * n, 1);

	for (s = 0; s < n; s++) {
		mark_containers(book, s, marked + s * n);
		book->scale[s].circular = marked[s * n + s];
	}
	for (i = 0; i < book->nitems; i++) {
		for (s = 0; s < n; s++) {
			if (codebook_has_word(book->item[i].of,
				book->scale[s].id))
				join(book, i, s, marked);
		}
	}
	free(marked);
}

/* Whether all items of a scale are private. */
static int
is_all_private(const struct codebook *book, const struct scale *scale)
{
	size_t i;

	for (i = 0; i < scale->nitems; i++) {
		if (!book->item[scale->item[i]].private)
			return 0;
	}
	return scale->nitems > 0;
}

/* Whether a scale is about change in a private one. */
static int
is_change_of_private(const struct codebook *book, const struct scale *scale)
{
	size_t s;

	for (s = 0; scale->role == ROLE_CHANGE && s < book->nscales; s++) {
		if (book->scale[s].private &&
		    codebook_has_word(scale->of, book->scale[s].id))
			return 1;
	}
	return 0;
}

/* Mark what one look at the codebook shows to be private.  Returns how much. */
static size_t
find_private(struct codebook *book)
{
	struct scale *scale;
	size_t n = 0, i, s;

	for (s = 0; s < book->nscales; s++) {
		scale = &book->scale[s];
		if (!scale->private &&
		    (is_change_of_private(book, scale) ||
			is_all_private(book, scale)))
			n += (size_t)(scale->private = 1);
		for (i = 0; scale->private && i < scale->nitems; i++) {
			n += !book->item[scale->item[i]].private;
			book->item[scale->item[i]].private = 1;
		}
	}
	return n;
}

/*
 * The items of a private scale are private, as is the scale about change in it;
 * and so is a scale of nothing but private items.
 */
static void
spread_privacy(struct codebook *book)
{
	while (find_private(book) > 0)
		continue;
}

static void
add_form(struct codebook *book, struct slice name)
{
	if (codebook_form(book, name) != -1)
		return;
	book->form =
	    xreallocarray(book->form, book->nforms + 1, sizeof(*book->form));
	book->form[book->nforms++] = xstrndup(name.s, name.n);
}

static void
find_forms(struct codebook *book)
{
	struct slice word = { "full", 4 };
	const char *words;
	size_t i;

	add_form(book, word);
	for (i = 0; i < book->nitems; i++) {
		words = book->item[i].form;
		while (codebook_word(&words, &word))
			add_form(book, word);
	}
}

void
codebook_relate(struct codebook *book)
{
	fill_scales(book);
	spread_privacy(book);
	find_forms(book);
}

double
codebook_score(const struct codebook *book, const struct scale *scale,
    size_t form, double percent)
{
	char text[NUMBER_MAX];
	double low, high;

	if (scale->metric == METRIC_PERCENT || isnan(percent))
		return percent;
	codebook_range(book, scale, form, &low, &high);
	number_double(text, low + percent * (high - low) / 100, 2);
	return strtod(text, NULL);
}
