/*
 * Which column of a table of answers is which item, and what a table is that
 * has not got them.
 */

#include "answers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "match.h"
#include "tally.h"
#include "utf8.h"

enum { LISTED = 8 }; /* missing items that a complaint names */

/* Add to a text that may be full. */
static void
append(char *out, size_t size, const char *s)
{
	size_t used = strlen(out);

	snprintf(out + used, size - used, "%s", s);
}

/* What kind of file a header without items may be the header of. */
static const char *
guess_origin(const struct header *header)
{
	if (header->n == 1 && strchr(header->name[0], '\t') != NULL)
		return "; its names are separated by tabs, which -t reads";
	if (header->n == 1 && strchr(header->name[0], ',') != NULL)
		return "; its names are separated by commas: leave -t out";
	if (strchr(header->name[0], ';') != NULL)
		return "; its names are separated by \";\", as in some "
		       "platforms' exports: attune-import reads those";
	return "";
}

/* An item that the table lacks, and the column that may have been meant. */
static void
append_lacking(char *out, size_t size, const struct answers *a, size_t item)
{
	char quoted[UTF8_QUOTE];
	char *taken = xcalloc(a->header->n, 1);
	const char *id = a->book->item[item].id;
	size_t i;
	long near;

	for (i = 0; i < a->book->nitems; i++) {
		if (a->column[i] != -1)
			taken[a->column[i]] = 1;
	}
	append(out, size, utf8_quote(quoted, id, strlen(id)));
	if ((near = match_nearest(a->header, id, taken)) != -1) {
		id = a->header->name[near];
		append(out, size, " (nearest column: ");
		append(out, size, utf8_quote(quoted, id, strlen(id)));
		append(out, size, ")");
	}
	free(taken);
}

static int
is_passed_over(const struct answers *a, size_t item)
{
	return a->shared && a->book->item[item].private;
}

/* Whether the table has all items of a form. */
int
answers_check_form(struct answers *a, size_t form, size_t line, struct error *e)
{
	char text[600] = "";
	size_t lacking = 0, i;

	for (i = 0; i < a->book->nitems; i++) {
		if (a->column[i] != -1 || is_passed_over(a, i) ||
		    !codebook_in_form(a->book, i, form))
			continue;
		if (lacking++ >= LISTED)
			continue;
		append(text, sizeof(text), lacking > 1 ? ", " : "");
		append_lacking(text, sizeof(text), a, i);
	}
	if (lacking == 0) {
		a->checked[form] = 1;
		return 0;
	}
	if (a->found == 0)
		return error_set(e, line,
		    "the table has none of the codebook's items: %s%s", text,
		    lacking > LISTED ? ", ..." : "");
	return error_set(e, line,
	    "the table lacks %zu item%s that form %s needs: %s%s", lacking,
	    lacking == 1 ? "" : "s", a->book->form[form], text,
	    lacking > LISTED ? ", ..." : "");
}

/* A column that the tools know must not stand twice. */
static int
check_known(const struct header *header, struct error *e)
{
	size_t i, j, found;

	for (i = 0; i < CODEBOOK_KNOWN; i++) {
		for (j = found = 0; j < header->n; j++)
			found +=
			    strcmp(header->name[j], codebook_known[i]) == 0;
		if (found > 1)
			return error_set(e, 1, "column \"%s\" stands twice",
			    codebook_known[i]);
	}
	return 0;
}

static int
find_items(struct answers *a, struct error *e)
{
	char quoted[UTF8_QUOTE];
	size_t i;
	long item;

	for (i = 0; i < a->header->n; i++) {
		item = codebook_item(a->book, a->header->name[i]);
		if (item == -1 || is_passed_over(a, (size_t)item))
			continue;
		if (a->column[item] != -1)
			return error_set(e, 1, "column %s stands twice",
			    utf8_quote(quoted, a->header->name[i],
				strlen(a->header->name[i])));
		a->column[item] = (long)i;
		a->found++;
	}
	return check_known(a->header, e);
}

/* A table with none of the items: what it may be, or what it lacks. */
static int
refuse_strange(struct answers *a, size_t form, struct error *e)
{
	const char *origin = guess_origin(a->header);

	if (*origin != '\0')
		return error_set(e, 1,
		    "the table has none of the codebook's items%s", origin);
	return answers_check_form(a, form, 1, e);
}

/* Whether the items' columns are in the codebook's order; if not, they will be
 * put there.  What has no column is never answered. */
static void
prepare_order(struct answers *a)
{
	const size_t n = a->book->nitems;
	size_t i;

	a->glance = xcalloc(n + GLANCE_MORE, sizeof(*a->glance));
	a->first = a->column[0];
	for (i = 0; i < n; i++) {
		if (a->column[i] == -1 || a->column[i] != a->first + (long)i)
			a->first = -1;
		a->glance[i].is = GLANCE_EMPTY;
	}
}

static int
open_answers(struct answers *a, const struct codebook *book,
    const struct header *header, size_t form, int shared, struct error *e)
{
	size_t i;

	memset(a, 0, sizeof(*a));
	a->book = book;
	a->shared = shared;
	a->header = header;
	a->column = xcalloc(book->nitems, sizeof(*a->column));
	a->checked = xcalloc(book->nforms, 1);
	for (i = 0; i < book->nitems; i++)
		a->column[i] = -1;
	a->form = header_find(header, "form");
	a->about = header_find(header, "about");
	a->given_form = form;
	if (find_items(a, e) == -1 ||
	    (a->found == 0 && refuse_strange(a, form, e) == -1) ||
	    (a->form == -1 && answers_check_form(a, form, 1, e) == -1)) {
		answers_close(a);
		return -1;
	}
	a->tally = tally_new(book);
	prepare_order(a);
	return 0;
}

int
answers_open(struct answers *a, const struct codebook *book,
    const struct header *header, size_t form, struct error *e)
{
	return open_answers(a, book, header, form, 0, e);
}

int
answers_open_shared(struct answers *a, const struct codebook *book,
    const struct header *header, size_t form, struct error *e)
{
	return open_answers(a, book, header, form, 1, e);
}

void
answers_close(struct answers *a)
{
	free(a->column);
	free(a->checked);
	free(a->glance);
	tally_free(a->tally);
	a->column = NULL;
	a->checked = NULL;
	a->glance = NULL;
	a->tally = NULL;
}

int
answers_is_item(const struct answers *a, size_t column)
{
	size_t i;

	for (i = 0; i < a->book->nitems; i++) {
		if (a->column[i] == (long)column)
			return 1;
	}
	return 0;
}
