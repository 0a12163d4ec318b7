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
#include "place_code.h"
#include "platform.h"

void
search_open(struct search *s, const struct codebook *book,
    const struct header *header, size_t nheaders,
    const struct platform *platform)
{
	size_t i, n = header->n;

	s->book = book;
	s->header = s->all = header;
	s->nheaders = nheaders;
	s->platform = platform;
	s->by_letters = platform_has_letters(platform, header);
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

/* A column that is found twice, under two names, is found once. */
static void
add_hit(struct search *s, size_t column, const char *star, size_t n)
{
	size_t i;

	for (i = 0; i < s->nhits; i++) {
		if (s->hit[i] == column)
			return;
	}
	s->star[s->nhits].s = star;
	s->star[s->nhits].n = n;
	s->hit[s->nhits++] = column;
}

static void
find_code(struct search *s, const char *id)
{
	size_t i;

	for (i = 0; i < s->header->n; i++) {
		if (place_is_code(s->header->name[i], id))
			add_hit(s, i, "", 0);
	}
}

/* Headers that may be meant, too, are found with those of the letters, so that
 * none is taken. */
static void
find_letters(struct search *s, const char *id)
{
	enum code_like like;
	int found = 0;
	size_t i;

	for (i = 0; i < s->header->n; i++) {
		like = place_code_like(s->header->name[i], id);
		if (like != CODE_OTHER)
			add_hit(s, i, "", 0);
		found |= like == CODE_LETTERS;
	}
	if (!found)
		s->nhits = 0;
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
	for (; *pattern == '*'; pattern++) {
		after = pattern + 1;
		begin = end = text;
	}
	star->s = begin;
	star->n =
	    (size_t)((after != NULL && *after == '\0' ? text : end) - begin);
	return *pattern == '\0';
}

static void
find_exact(struct search *s, const char *id)
{
	size_t i;

	for (i = 0; i < s->header->n; i++) {
		if (strcmp(s->header->name[i], id) == 0)
			add_hit(s, i, "", 0);
	}
}

/* Whether a column is the platform's own by its exact name, and not an item's
 * that is alike. */
static int
is_own(const struct search *s, const char *name)
{
	return s->platform != NULL && platform_has_column(s->platform, name);
}

/*
 * Add the columns of a text, or like a pattern: in the first header record that
 * has any, byte for byte if there are any so, else folded.  Returns whether any
 * has.
 */
static int
find_text(struct search *s, const char *text, int is_pattern)
{
	char *folded = fold(text, strlen(text));
	size_t i, k, n = s->header->n;
	struct slice star = { "", 0 };
	int found = 0, is_folded;
	const char *name;

	for (k = 0; k < 2 * s->nheaders && !found && *folded != '\0'; k++) {
		is_folded = k % 2 == 1;
		for (i = 0; i < n; i++) {
			name = is_folded ? s->folded[k / 2 * n + i] :
					   s->all[k / 2].name[i];
			if (is_pattern ?
				!is_like(is_folded ? folded : text, name,
				    &star) :
				strcmp(is_folded ? folded : text, name) != 0)
				continue;
			if (!is_pattern && is_folded &&
			    is_own(s, s->header->name[i]))
				continue;
			add_hit(s, i, star.s, star.n);
			found = 1;
		}
	}
	free(folded);
	return found;
}

int
search_is_number(struct slice header)
{
	return header.n > 1 && header.s[0] == '#' &&
	    strspn(header.s + 1, "0123456789") >= header.n - 1;
}

static void
find_number(struct search *s, struct slice part)
{
	char *text = xstrndup(part.s + 1, part.n - 1);
	long number;

	if (number_integer(text, 1, (long)s->header->n, &number) == 0)
		add_hit(s, (size_t)number - 1, "", 0);
	free(text);
}

/* A header elsewhere; or, if it finds none, the code before a header's text. */
static void
find_header(struct search *s, const char *pattern)
{
	size_t i;

	if (find_text(s, pattern, 1) || strchr(pattern, '*') != NULL)
		return;
	for (i = 0; i < s->header->n; i++) {
		if (place_has_code(s->header->name[i], pattern))
			add_hit(s, i, "", 0);
	}
}

/* The item's headers elsewhere. */
static void
find_columns(struct search *s, const struct item *item)
{
	const char *list = item->column;
	struct slice part;
	char *pattern;

	while (fold_part(&list, '|', &part)) {
		if (search_is_number(part)) {
			find_number(s, part);
			continue;
		}
		pattern = xstrndup(part.s, part.n);
		find_header(s, pattern);
		free(pattern);
	}
}

/* By the item's id, to which a header may have been folded. */
static enum place_by
find_id(struct search *s, const char *id)
{
	find_exact(s, id);
	if (s->nhits > 0)
		return PLACE_ID;
	find_text(s, id, 0);
	return s->nhits > 0 ? PLACE_FOLDED : PLACE_NOWHERE;
}

enum place_by
search_item(struct search *s, const struct item *item)
{
	size_t i;

	s->nhits = 0;
	s->by_id = find_id(s, item->id);
	s->nids = s->nhits;
	if (s->by_id == PLACE_ID)
		return PLACE_ID;
	find_columns(s, item);
	if (s->nids > 0)
		return PLACE_FOLDED;
	if (s->nhits > 0)
		return PLACE_COLUMN;
	for (i = 0; i < s->book->nlanguages; i++)
		find_text(s, item->wording[i].text, 0);
	if (s->nhits > 0)
		return PLACE_TEXT;
	find_code(s, item->id);
	if (s->nhits > 0)
		return PLACE_CODE;
	if (s->by_letters)
		find_letters(s, item->id);
	return s->nhits > 0 ? PLACE_LETTERS : PLACE_NOWHERE;
}
