/*
 * Which columns an item that has none may have been meant for.
 */

#include "place_near.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "fold.h"
#include "match.h"
#include "place_search.h"
#include "table.h"

/* What an item is called: n names, the first of them its id. */
struct names {
	char **name;
	size_t n;
};

static void
add_name(struct names *names, struct slice text)
{
	names->name =
	    xreallocarray(names->name, names->n + 1, sizeof(*names->name));
	names->name[names->n++] = xstrndup(text.s, text.n);
}

static void
add_column(struct near *near, size_t column)
{
	size_t i;

	for (i = 0; i < near->n && i < NEAR_LISTED; i++) {
		if (near->column[i] == column)
			return;
	}
	if (near->n < NEAR_LISTED)
		near->column[near->n] = column;
	near->n++;
}

/* Whether a text ends in a sign that is no part of it. */
static int
ends_loosely(struct slice text)
{
	char last = text.s[text.n - 1];

	if (last == ']' || last == ')')
		return memchr(text.s, last == ']' ? '[' : '(', text.n) == NULL;
	return strchr(" .:?!>-/[(", last) != NULL;
}

/* A text without signs at its ends, which may be others in a header. */
static struct slice
trim_signs(struct slice text)
{
	while (text.n > 0 && strchr(" .:>-/[(", text.s[0]) != NULL) {
		text.s++;
		text.n--;
	}
	while (text.n > 0 && ends_loosely(text))
		text.n--;
	return text;
}

/* The longest part of a pattern between `*`. */
static struct slice
longest_part(struct slice pattern)
{
	const char *s = pattern.s, *end = s + pattern.n, *star;
	struct slice longest = { s, 0 };

	for (; s < end; s = star + 1) {
		star = memchr(s, '*', (size_t)(end - s));
		if (star == NULL)
			star = end;
		if ((size_t)(star - s) > longest.n) {
			longest.s = s;
			longest.n = (size_t)(star - s);
		}
	}
	return longest;
}

static void
list_names(const struct search *s, const struct item *item, struct names *names)
{
	struct slice text = { item->id, strlen(item->id) };
	const char *list = item->column;
	size_t i;

	add_name(names, text);
	while (fold_part(&list, '|', &text)) {
		if (search_is_number(text))
			continue;
		text = trim_signs(longest_part(text));
		if (text.n > 1)
			add_name(names, text);
	}
	for (i = 0; i < s->book->nlanguages; i++) {
		text.s = item->wording[i].text;
		text.n = strlen(text.s);
		text = trim_signs(text);
		if (text.n > 1)
			add_name(names, text);
	}
}

static void
find_behind(const struct search *s, const struct item *item, struct near *near)
{
	char *id = fold(item->id, strlen(item->id));
	size_t n = strlen(id), m, i;
	const char *end;

	for (i = 0; i < s->header->n; i++) {
		if ((m = strlen(s->folded[i])) <= n)
			continue;
		end = s->folded[i] + m - n;
		if (strcmp(end, id) != 0 || strchr("/-.:", end[-1]) == NULL)
			continue;
		if (near->n == 0)
			snprintf(near->pattern, sizeof(near->pattern), "*%c%s",
			    end[-1], item->id);
		add_column(near, i);
	}
	free(id);
}

/* Where a name stands in a header, with no letter or digit beside it but for
 * blanks; or NULL. */
static const char *
find_apart(const char *header, const char *name)
{
	const char *at, *before, *after;

	for (at = header; (at = strstr(at, name)) != NULL; at++) {
		before = at;
		while (before > header && before[-1] == ' ')
			before--;
		after = at + strlen(name);
		after += strspn(after, " ");
		if ((before == header || !isalnum((unsigned char)before[-1])) &&
		    !isalnum((unsigned char)*after))
			return at;
	}
	return NULL;
}

/* Where the sign begins that stands before a place in a header: `[`, ` >> `. */
static const char *
find_mark(const char *header, const char *at)
{
	const char *mark = at, *end;

	while (mark > header && mark[-1] == ' ')
		mark--;
	end = mark;
	while (mark > header && ispunct((unsigned char)mark[-1]) &&
	    mark[-1] == end[-1])
		mark--;
	if (mark == end)
		return at;
	if (end < at && mark > header && mark[-1] == ' ')
		mark--;
	return mark;
}

/* A pattern for a header in which a name stands. */
static void
make_pattern(struct near *near, const char *header, const char *at,
    const char *name, size_t folded, size_t column)
{
	enum { SHORT = 8 };
	const char *mark = find_mark(header, at), *rest = at + folded;
	size_t size = sizeof(near->pattern);
	char *c = near->pattern;

	if ((size_t)snprintf(c, size, "%s%.*s%s%s", at > header ? "*" : "",
		(int)(at - mark), mark, name,
		strlen(rest) > SHORT ? "*" : rest) >= size)
		snprintf(c, size, "#%zu", column + 1);
	for (; *c != '\0'; c++) {
		if (*c == '|')
			*c = '*';
		else if (iscntrl((unsigned char)*c))
			*c = ' ';
	}
}

/* Whether just one header of a record has a name, wherever it stands. */
static int
is_lone(const struct search *s, size_t record, const char *folded)
{
	size_t n = s->header->n, count = 0, i;

	for (i = 0; i < n; i++)
		count += strstr(s->folded[record * n + i], folded) != NULL;
	return count == 1;
}

/* The columns of a name in the first header record that has any.  No pattern
 * may find another. */
static void
find_within(const struct search *s, const char *name, struct near *near)
{
	char *folded = fold(name, strlen(name));
	size_t i, k, n = s->header->n;
	const char *header, *at;
	int found = 0;

	for (k = 0; k < s->nheaders && !found && *folded != '\0'; k++) {
		for (i = 0; i < n; i++) {
			header = s->folded[k * n + i];
			if ((at = find_apart(header, folded)) == NULL)
				continue;
			found = 1;
			if (near->n == 0)
				make_pattern(near, header, at, name,
				    strlen(folded), i);
			if (near->n == 0 && !is_lone(s, k, folded))
				snprintf(near->pattern, sizeof(near->pattern),
				    "#%zu", i + 1);
			add_column(near, i);
		}
	}
	free(folded);
}

/* The nearest to each name, and then the next ones. */
static void
find_alike(const struct search *s, const struct names *names, struct near *near)
{
	char *taken = xcalloc(s->header->n, 1);
	size_t found[NEAR_LISTED], most, n, i, j;

	for (most = 1; most <= NEAR_LISTED; most += NEAR_LISTED - 1) {
		for (i = 0; i < names->n && near->n < NEAR_LISTED; i++) {
			n = match_near(s->header, names->name[i], taken, found,
			    most);
			for (j = 0; j < n && near->n < NEAR_LISTED; j++) {
				taken[found[j]] = 1;
				add_column(near, found[j]);
			}
		}
	}
	free(taken);
}

void
near_find(const struct search *s, const struct item *item, struct near *near)
{
	struct names names = { NULL, 0 };
	size_t i;

	memset(near, 0, sizeof(*near));
	list_names(s, item, &names);
	find_behind(s, item, near);
	if (near->n == 0) {
		for (i = 1; i < names.n; i++)
			find_within(s, names.name[i], near);
	}
	near->is_named = near->n > 0;
	if (near->n == 0)
		find_alike(s, &names, near);
	for (i = 0; i < names.n; i++)
		free(names.name[i]);
	free(names.name);
}
