/*
 * A table of scores: which column is what.
 */

#include "scores.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "utf8.h"

/* What a table without scales may be. */
static int
refuse(const struct scores *s, struct error *e)
{
	size_t i;

	if (header_find(s->header, "norm_scale") != -1)
		return error_set(e, 1,
		    "these are norms: attune-score reads them with -N");
	if (header_find(s->header, "scale") != -1 &&
	    header_find(s->header, "score") != -1)
		return error_set(e, 1,
		    "these are scores one a row: run attune-score without -l");
	if (s->header->n == 1 && strchr(s->header->name[0], '\t') != NULL)
		return error_set(e, 1,
		    "the names are separated by tabs, which -t reads");
	for (i = 0; i < s->book->nitems; i++) {
		if (header_find(s->header, s->book->item[i].id) != -1)
			return error_set(e, 1,
			    "these are answers: attune-score makes scores of "
			    "them");
	}
	return error_set(e, 1, "the table has none of the codebook's scales");
}

/* Find the column of each scale with this behind its name.  Returns how many
 * there are. */
static size_t
find_beside(const struct scores *s, const char *suffix, long *column)
{
	char name[256];
	size_t i, found = 0;

	for (i = 0; i < s->book->nscales; i++) {
		snprintf(name, sizeof(name), "%.200s%s", s->book->scale[i].id,
		    suffix);
		column[i] = header_find(s->header, name);
		found += column[i] != -1;
	}
	return found;
}

/* Find the columns of attune-score's -v: a table without them may have others
 * of the same names. */
static void
find_verbose(struct scores *s)
{
	find_beside(s, "_n", s->n);
	s->answered = s->run = -1;
	if (find_beside(s, "_se", s->se) == 0)
		return;
	s->answered = header_find(s->header, "answered");
	s->run = header_find(s->header, "run");
}

/* Find the columns of norms: a percentile is of somebody or of nobody. */
static void
find_norms(struct scores *s)
{
	find_beside(s, "_t", s->t);
	s->norms = find_beside(s, "_pct", s->pct) == 0 ?
	    -1 :
	    header_find(s->header, "norms");
}

/* Find the columns that only a codebook with areas has a meaning for. */
static void
find_areas(struct scores *s)
{
	int areas = codebook_role(s->book, ROLE_PILLAR) != -1;

	s->focus = areas ? header_find(s->header, "focus") : -1;
	s->did = areas ? header_find(s->header, "did") : -1;
	s->hunch = areas ? header_find(s->header, "hunch") : -1;
}

int
scores_has(const struct scores *s, long column)
{
	size_t i;

	for (i = 0; i < s->book->nscales; i++) {
		if (column == s->column[i] || column == s->n[i] ||
		    column == s->se[i] || column == s->t[i] ||
		    column == s->pct[i])
			return 1;
	}
	return 0;
}

/* Whether a column is one that is read. */
static int
is_read(const struct scores *s, long column)
{
	return scores_has(s, column) || column == s->who || column == s->date ||
	    column == s->form || column == s->about || column == s->focus ||
	    column == s->did || column == s->hunch || column == s->answered ||
	    column == s->run || column == s->norms;
}

/* A column that is read must not stand twice. */
static int
check_twice(const struct scores *s, struct error *e)
{
	char quoted[UTF8_QUOTE];
	const char *name;
	size_t i;
	long first;

	for (i = 0; i < s->header->n; i++) {
		name = s->header->name[i];
		first = header_find(s->header, name);
		if (first != (long)i && is_read(s, first))
			return error_set(e, 1, "column %s stands twice",
			    utf8_quote(quoted, name, strlen(name)));
	}
	return 0;
}

static void
find_ranges(struct scores *s)
{
	const size_t n = s->book->nscales;
	size_t f, i;

	s->low = xcalloc(n * s->book->nforms, sizeof(*s->low));
	s->high = xcalloc(n * s->book->nforms, sizeof(*s->high));
	for (f = 0; f < s->book->nforms; f++) {
		for (i = 0; i < n; i++)
			codebook_range(s->book, &s->book->scale[i], f,
			    &s->low[f * n + i], &s->high[f * n + i]);
	}
}

int
scores_open(struct scores *s, const struct codebook *book,
    const struct header *header, struct error *e)
{
	size_t i, found = 0;

	s->book = book;
	s->header = header;
	s->column = xcalloc(book->nscales, sizeof(*s->column));
	s->n = xcalloc(book->nscales, sizeof(*s->n));
	s->se = xcalloc(book->nscales, sizeof(*s->se));
	s->t = xcalloc(book->nscales, sizeof(*s->t));
	s->pct = xcalloc(book->nscales, sizeof(*s->pct));
	for (i = 0; i < book->nscales; i++) {
		s->column[i] = header_find(header, book->scale[i].id);
		found += s->column[i] != -1;
	}
	find_ranges(s);
	s->who = header_find(header, "who");
	s->date = header_find(header, "date");
	s->form = header_find(header, "form");
	s->about = header_find(header, "about");
	s->by = -1;
	find_verbose(s);
	find_norms(s);
	find_areas(s);
	if (found > 0 && check_twice(s, e) == 0)
		return 0;
	if (found == 0)
		refuse(s, e);
	scores_close(s);
	return -1;
}

void
scores_close(struct scores *s)
{
	free(s->column);
	free(s->n);
	free(s->se);
	free(s->t);
	free(s->pct);
	free(s->low);
	free(s->high);
	s->low = s->high = NULL;
	s->column = s->n = s->se = s->t = s->pct = NULL;
}
