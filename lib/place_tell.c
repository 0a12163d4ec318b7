/*
 * What is said of items that have no column, or too many.
 */

#include "place_tell.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "error.h"
#include "fold.h"
#include "match.h"
#include "own.h"
#include "place_near.h"
#include "place_search.h"
#include "table.h"
#include "utf8.h"

enum { LISTED = NEAR_LISTED };

/* The end of a name, of so many columns at most. */
static size_t
find_end(const char *name, size_t n, size_t columns)
{
	enum { LONGEST = 4 }; /* bytes of a character */
	size_t end = n > LONGEST * columns ? n - LONGEST * columns : 0;

	while (end < n &&
	    (((unsigned char)name[end] & 0xc0) == 0x80 ||
		utf8_columns(name + end, n - end) > columns))
		end++;
	return end;
}

/* Quote a name; of a long one both ends, since long names often begin alike. */
static const char *
quote_name(char out[UTF8_QUOTE], const char *name)
{
	enum { SHOWN = 60, HALF = 28, BYTES = 240 };
	size_t n = strlen(name), begin, end, used = 0;

	if (utf8_columns(name, n) <= SHOWN)
		return utf8_quote(out, name, n);
	begin = utf8_fit(name, n, HALF);
	end = find_end(name, n, HALF);
	out[used++] = '"';
	used += utf8_escape(out + used, BYTES, name, begin);
	used += (size_t)snprintf(out + used, UTF8_QUOTE - used, "...");
	used += utf8_escape(out + used, BYTES, name + end, n - end);
	snprintf(out + used, UTF8_QUOTE - used, "\"");
	return out;
}

static void
append_column(char *out, size_t size, const struct header *header, size_t i)
{
	char quoted[UTF8_QUOTE];
	size_t used = strlen(out);

	snprintf(out + used, size - used, "%s#%zu %s", used > 0 ? ", " : "",
	    i + 1, quote_name(quoted, header->name[i]));
}

/* How hit i was found, where the id and the cell `column` find others. */
static const char *
found_by(const struct search *s, size_t i)
{
	if (s->nids == 0 || s->nids == s->nhits)
		return "";
	if (i >= s->nids)
		return " by the codebook's cell \"column\"";
	return " by its id, folded";
}

/* Append the options that are no answers, if any. */
static void
append_options(char *out, size_t size, const struct search *s,
    const enum answer_state *says)
{
	size_t n = 0, i, used = strlen(out);
	char quoted[UTF8_QUOTE];

	for (i = 0; i < s->nhits; i++) {
		if (says[i] != ANSWER_BAD || n++ >= LISTED)
			continue;
		used += (size_t)snprintf(out + used, size - used, "%s%s",
		    n == 1 ? "; " : ", ",
		    utf8_quote(quoted, s->star[i].s, s->star[i].n));
	}
	if (n > 0)
		snprintf(out + used, size - used,
		    "%s %s to it: -m can name one that opts out",
		    n > LISTED ? ", ..." : "",
		    n > 1 ? "are no answers" : "is no answer");
}

void
place_tell_twice(const struct search *s, const struct item *item,
    const enum answer_state *says, struct error_list *mistakes)
{
	char text[2 * LISTED * (UTF8_QUOTE + 64)] = "";
	size_t i, used;

	for (i = 0; i < s->nhits && i < LISTED; i++) {
		append_column(text, sizeof(text), s->header, s->hit[i]);
		used = strlen(text);
		snprintf(text + used, sizeof(text) - used, "%s%s",
		    found_by(s, i),
		    i + 1 == LISTED && i + 1 < s->nhits ? ", ..." : "");
	}
	if (says != NULL)
		append_options(text, sizeof(text), s, says);
	error_add(mistakes, 0, "%s: %zu columns could be it: %s", item->id,
	    s->nhits, text);
}

void
place_tell_lone(const struct search *s, const struct item *item,
    struct error_list *mistakes)
{
	char text[300] = "", star[UTF8_QUOTE];

	append_column(text, sizeof(text), s->header, s->hit[0]);
	error_add(mistakes, 0,
	    "%s: column %s could be the item, or its option %s: "
	    "name it without \"*\"",
	    item->id, text, utf8_quote(star, s->star[0].s, s->star[0].n));
}

void
place_tell_nowhere(const struct search *s, const struct item *item,
    struct error_list *mistakes)
{
	char text[LISTED * (UTF8_QUOTE + 64)] = "", help[400] = "";
	struct near near;
	size_t i;

	near_find(s, item, &near);
	if (near.is_named && near.n == 1)
		snprintf(help, sizeof(help),
		    "; %s in the codebook's cell \"column\" finds it",
		    near.pattern);
	else if (near.is_named)
		snprintf(help, sizeof(help),
		    "%s; the codebook's cell \"column\" can say which",
		    near.n > LISTED ? ", ..." : "");
	for (i = 0; i < near.n && i < LISTED; i++)
		append_column(text, sizeof(text), s->header, near.column[i]);
	error_add(mistakes, 0, "%s: there is no such column%s%s%s%s", item->id,
	    near.n > 0 ? " (nearest: " : "", text, help, near.n > 0 ? ")" : "");
}

/* Whether the numbers in two names are the same: of items that are counted,
 * another number is another item. */
static int
have_same_numbers(const char *a, const char *b)
{
	static const char digits[] = "0123456789";
	size_t n;

	for (;;) {
		a += strcspn(a, digits);
		b += strcspn(b, digits);
		n = strspn(a, digits);
		if (n != strspn(b, digits) || strncmp(a, b, n) != 0)
			return 0;
		if (n == 0)
			return 1;
		a += n;
		b += n;
	}
}

/* Leave out ASCII's signs and blanks. */
static void
strip(char *s)
{
	char *out = s;

	for (; *s != '\0'; s++) {
		if ((unsigned char)*s >= 0x80 || isalnum((unsigned char)*s))
			*out++ = *s;
	}
	*out = '\0';
}

/* How many characters are no digits. */
static size_t
count_letters(const char *s)
{
	size_t n = 0;

	for (; *s != '\0'; s++)
		n += !isdigit((unsigned char)*s) &&
		    ((unsigned char)*s & 0xc0) != 0x80;
	return n;
}

/*
 * Whether a column's name is that of an item but for a slip: signs and blanks,
 * or one or two letters; of up to five letters, not the first, and of up to
 * three, one more, since others are often other items, as mood and food.
 */
static int
is_slip(const char *name, const char *wanted)
{
	char *a = fold(name, strlen(name)), *b = fold(wanted, strlen(wanted));
	size_t n, m, most;
	int is;

	strip(a);
	strip(b);
	m = strlen(a);
	n = strlen(b);
	most = n < 8 ? 1 : 2;
	is = n > 0 && m + most >= n && n + most >= m &&
	    have_same_numbers(name, wanted) &&
	    (strcmp(a, b) == 0 ||
		((count_letters(b) > 3 || m > n) &&
		    (count_letters(b) > 5 || *a == *b) &&
		    match_distance(a, b) <= most));
	free(a);
	free(b);
	return is;
}

/* Which columns are items', or the platform's own. */
static char *
mark_used(const struct search *s, const struct place *place)
{
	char *used = xcalloc(s->header->n + 1, 1);
	size_t i, j;

	for (i = 0; i < s->header->n; i++)
		used[i] = (char)own_column(s->header->name[i]);
	for (i = 0; i < s->book->nitems; i++) {
		for (j = 0; j < place[i].n; j++)
			used[place[i].column[j]] = 1;
	}
	return used;
}

void
place_tell_misspelt(const struct search *s, const struct item *item,
    const struct place *place, struct error_list *mistakes)
{
	char *used = mark_used(s, place), text[600] = "";
	const char *name;
	size_t n = 0, i, k;
	int is;

	for (i = 0; i < s->header->n; i++) {
		name = s->header->name[i];
		is = !used[i] && is_slip(name, item->id);
		for (k = 0; k < s->book->nlanguages && !used[i] && !is; k++)
			is = is_slip(name, item->wording[k].text);
		if (is && n++ < LISTED)
			append_column(text, sizeof(text), s->header, i);
	}
	if (n > 0)
		error_add(mistakes, 0,
		    "%s: there is no such column (nearest: %s%s)", item->id,
		    text, n > LISTED ? ", ..." : "");
	free(used);
}

void
place_tell_shared(const struct search *s, const struct place *place,
    struct error_list *mistakes)
{
	const struct codebook *book = s->book;
	const struct header *header = s->header;
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
				    quote_name(quoted,
					header->name[place[i].column[j]]),
				    book->item[*at - 1].id);
			*at = i + 1;
		}
	}
	free(owner);
}
