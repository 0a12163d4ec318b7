/*
 * The rules that find an item's column, one after the other.
 */

#include "place_search.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "fold.h"
#include "number.h"

void
search_open(struct search *s, const struct codebook *book,
    const struct header *header, size_t nheaders)
{
	size_t i, n = header->n;

	s->book = book;
	s->header = header;
	s->nheaders = nheaders;
	s->hit = xcalloc(n + 1, sizeof(*s->hit));
	s->star = xcalloc(n + 1, sizeof(*s->star));
	s->folded = xcalloc(nheaders * n + 1, sizeof(*s->folded));
	for (i = 0; i < nheaders * n; i++)
		s->folded[i] = fold(header[i / n].name[i % n],
		    strlen(header[i / n].name[i % n]));
}

void
search_close(struct search *s)
{
	size_t i;

	for (i = 0; i < s->nheaders * s->header->n; i++)
		free(s->folded[i]);
	free(s->folded);
	free(s->hit);
	free(s->star);
}

static void
add_hit(struct search *s, size_t column, const char *star, size_t n)
{
	s->star[s->nhits].s = star;
	s->star[s->nhits].n = n;
	s->hit[s->nhits++] = column;
}

/*
 * Whether a pattern, in which `*` stands for any text, is all of a text.  The
 * last `*` stands for star.
 */
static int
is_like(const char *pattern, const char *text, struct slice *star)
{
	const char *after = NULL, *begin = text, *end = text;

	while (*text != '\0') {
		if (*pattern == '*') {
			after = ++pattern;
			begin = end = text;
		} else if (*pattern == *text) {
			pattern++;
			text++;
		} else if (after != NULL) {
			pattern = after;
			text = ++end;
		} else {
			return 0;
		}
	}
	if (*pattern == '*') {
		begin = end = text;
		pattern++;
	}
	star->s = begin;
	star->n =
	    (size_t)((after != NULL && *after == '\0' ? text : end) - begin);
	return *pattern == '\0';
}

/* The columns that are like a folded pattern in the header record k. */
static void
find_like(struct search *s, size_t k, const char *pattern)
{
	struct slice star;
	size_t i, n = s->header->n;

	s->nhits = 0;
	for (i = 0; i < n; i++) {
		if (is_like(pattern, s->folded[k * n + i], &star))
			add_hit(s, i, star.s, star.n);
	}
}

static void
find_exact(struct search *s, const char *id)
{
	size_t i;

	s->nhits = 0;
	for (i = 0; i < s->header->n; i++) {
		if (strcmp(s->header->name[i], id) == 0)
			add_hit(s, i, "", 0);
	}
}

static void
find_folded(struct search *s, const char *text)
{
	char *folded = fold(text, strlen(text));
	size_t i, k, n = s->header->n;

	s->nhits = 0;
	for (k = 0; k < s->nheaders && s->nhits == 0; k++) {
		for (i = 0; i < n; i++) {
			if (*folded != '\0' &&
			    strcmp(s->folded[k * n + i], folded) == 0)
				add_hit(s, i, "", 0);
		}
	}
	free(folded);
}

/* Headers of code and text: `A8[SQ001]. Which of these` */
static void
find_code(struct search *s, const char *id)
{
	size_t i, n = strlen(id);

	s->nhits = 0;
	for (i = 0; i < s->header->n; i++) {
		if (strncmp(s->header->name[i], id, n) == 0 &&
		    strncmp(s->header->name[i] + n, ". ", 2) == 0)
			add_hit(s, i, "", 0);
	}
}

static void
find_number(struct search *s, struct slice part)
{
	char *text = xstrndup(part.s + 1, part.n - 1);
	long number;

	s->nhits = 0;
	if (number_integer(text, 1, (long)s->header->n, &number) == 0)
		add_hit(s, (size_t)number - 1, "", 0);
	free(text);
}

/* The first of the item's headers elsewhere that finds any. */
static void
find_columns(struct search *s, const struct item *item)
{
	const char *list = item->column;
	struct slice part;
	char *folded;
	size_t k;

	s->nhits = 0;
	while (s->nhits == 0 && fold_part(&list, '|', &part)) {
		if (part.s[0] == '#' && part.n > 1 &&
		    strspn(part.s + 1, "0123456789") >= part.n - 1) {
			find_number(s, part);
			continue;
		}
		folded = fold(part.s, part.n);
		for (k = 0; k < s->nheaders && s->nhits == 0; k++)
			find_like(s, k, folded);
		free(folded);
	}
}

enum place_by
search_item(struct search *s, const struct item *item)
{
	size_t i;

	find_exact(s, item->id);
	if (s->nhits > 0)
		return PLACE_ID;
	find_folded(s, item->id);
	if (s->nhits > 0)
		return PLACE_FOLDED;
	find_columns(s, item);
	if (s->nhits > 0)
		return PLACE_COLUMN;
	for (i = 0; i < s->book->nlanguages && s->nhits == 0; i++)
		find_folded(s, item->wording[i].text);
	if (s->nhits > 0)
		return PLACE_TEXT;
	find_code(s, item->id);
	return s->nhits > 0 ? PLACE_CODE : PLACE_NOWHERE;
}
