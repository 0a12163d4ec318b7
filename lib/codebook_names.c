/*
 * Items and scales become columns, so that their names must differ from one
 * another, from what -v and norms add to a scale's, and from columns with a
 * meaning of their own.  The other rows must differ in kind, of and id.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook_entry.h"
#include "codebook_find.h"
#include "error.h"
#include "number.h"
#include "utf8.h"

const char *const codebook_known[CODEBOOK_KNOWN] = { "who", "couple", "date",
	"form", "about", "instrument", "consent", "focus", "did", "hunch" };

int
codebook_is_known(const char *name)
{
	size_t i;

	for (i = 0; i < CODEBOOK_KNOWN; i++) {
		if (strcmp(codebook_known[i], name) == 0)
			return 1;
	}
	return 0;
}

/* What -v and norms add to the name of a scale, and nothing. */
static const char *const suffixes[] = { "", "_n", "_se", "_t", "_pct" };

/* Something that must be there once, and where it is. */
struct name {
	char *text;
	size_t line; /* 0 if no row of its own says it */
};

static int
compare_names(const void *a, const void *b)
{
	const struct name *x = a, *y = b;
	int order = strcmp(x->text, y->text);

	return order != 0 ? order : (x->line > y->line) - (x->line < y->line);
}

static void
add_name(struct name *name, const char *id, const char *join, const char *rest,
    size_t line)
{
	size_t size = strlen(id) + strlen(join) + strlen(rest) + 1;

	name->text = xcalloc(size, 1);
	snprintf(name->text, size, "%s%s%s", id, join, rest);
	name->line = line;
}

/* Say which of n names stand twice, and free them. */
static void
check_unique(struct name *name, size_t n, const char *what,
    struct error_list *mistakes)
{
	char quoted[UTF8_QUOTE];
	size_t i;

	qsort(name, n, sizeof(*name), compare_names);
	for (i = 1; i < n; i++) {
		if (strcmp(name[i - 1].text, name[i].text) != 0)
			continue;
		utf8_quote(quoted, name[i].text, strlen(name[i].text));
		if (name[i - 1].line == 0)
			error_add(mistakes, name[i].line,
			    "id: %s is the name of %s too", quoted, what);
		else
			error_add(mistakes, name[i].line,
			    "id: %s is the name of %s on line %zu too", quoted,
			    what, name[i - 1].line);
	}
	for (i = 0; i < n; i++)
		free(name[i].text);
}

static void
check_columns(const struct codebook *book, struct error_list *mistakes)
{
	size_t nsuffixes = sizeof(suffixes) / sizeof(*suffixes);
	size_t n = 0, i, j;
	struct name *name =
	    xcalloc(CODEBOOK_KNOWN + book->nitems + nsuffixes * book->nscales,
		sizeof(*name));

	for (i = 0; i < CODEBOOK_KNOWN; i++)
		add_name(&name[n++], codebook_known[i], "", "", 0);
	for (i = 0; i < book->nitems; i++)
		add_name(&name[n++], book->item[i].id, "", "",
		    book->item[i].line);
	for (i = 0; i < book->nscales; i++) {
		for (j = 0; j < nsuffixes; j++)
			add_name(&name[n++], book->scale[i].id, "", suffixes[j],
			    book->scale[i].line);
	}
	check_unique(name, n, "a column", mistakes);
	free(name);
}

/* Of a choice, an id that is no number is a mistake already. */
static int
is_no_number(const struct entry *entry)
{
	const char *id = entry->cell[COLUMN_ID];

	return entry->kind == KIND_CHOICE &&
	    number_decimals(id, strlen(id)) == -1;
}

/*
 * Levels and choices are told apart within what they are of, texts by their
 * form, and the others by what they are of if they have a name at all.
 */
static void
check_kind(const struct codebook *book, enum kind kind,
    struct error_list *mistakes)
{
	struct name *name = xcalloc(book->nentries, sizeof(*name));
	const struct entry *entry;
	const char *within;
	char what[64];
	size_t n = 0, i;

	for (i = 0; i < book->nentries; i++) {
		entry = &book->entry[i];
		if (entry->kind != kind || *entry->cell[COLUMN_ID] == '\0' ||
		    is_no_number(entry))
			continue;
		within =
		    entry->cell[kind == KIND_TEXT ? COLUMN_FORM : COLUMN_OF];
		add_name(&name[n++], entry->cell[COLUMN_ID],
		    *within == '\0' ? "" : " of ", within, entry->line);
	}
	snprintf(what, sizeof(what), "%s %s",
	    strchr("aeiou", *kind_names[kind]) == NULL ? "a" : "an",
	    kind_names[kind]);
	check_unique(name, n, what, mistakes);
	free(name);
}

void
codebook_check_names(const struct codebook *book, struct error_list *mistakes)
{
	int kind;

	check_columns(book, mistakes);
	for (kind = KIND_CHOICE; kind < NKINDS; kind++)
		check_kind(book, (enum kind)kind, mistakes);
}
