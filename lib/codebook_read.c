/*
 * The rows of a codebook's table, as text: which columns there are, which
 * kind each row is of, and which cells it may fill in.
 */

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook_entry.h"
#include "error.h"
#include "table.h"
#include "utf8.h"

const char *const column_names[NCOLUMNS] = { "kind", "id", "of", "key", "low",
	"high", "step", "choices", "column", "missing", "need", "metric",
	"role", "form", "private", "together", "note" };

const char *const kind_names[NKINDS] = { "item", "scale", "choice", "level",
	"reflect", "action", "question", "text" };

#define BIT(column) (1u << COLUMN_##column)

/* The columns that mean something for each kind; texts and notes always do. */
static const unsigned meaningful[NKINDS] = {
	BIT(KIND) | BIT(ID) | BIT(OF) | BIT(KEY) | BIT(LOW) | BIT(HIGH) |
	    BIT(STEP) | BIT(CHOICES) | BIT(COLUMN) | BIT(MISSING) | BIT(FORM) |
	    BIT(PRIVATE),
	BIT(KIND) | BIT(ID) | BIT(OF) | BIT(NEED) | BIT(METRIC) | BIT(ROLE) |
	    BIT(PRIVATE),
	BIT(KIND) | BIT(ID) | BIT(OF) | BIT(COLUMN),
	BIT(KIND) | BIT(ID) | BIT(OF) | BIT(LOW),
	BIT(KIND) | BIT(ID) | BIT(OF),
	BIT(KIND) | BIT(ID) | BIT(OF) | BIT(TOGETHER),
	BIT(KIND) | BIT(ID) | BIT(OF),
	BIT(KIND) | BIT(ID) | BIT(FORM),
};

/* What each column of the table is. */
struct place {
	int column; /* below NCOLUMNS, or -1 */
	int more; /* else a wording's: its more, not its text */
	long language; /* its language, or -1: unknown */
};

static size_t
find_language(struct codebook *book, const char *name)
{
	size_t i;

	for (i = 0; i < book->nlanguages; i++) {
		if (strcmp(book->language[i], name) == 0)
			return i;
	}
	book->language =
	    xreallocarray(book->language, i + 1, sizeof(*book->language));
	book->has_text = xreallocarray(book->has_text, i + 1, 1);
	book->has_more = xreallocarray(book->has_more, i + 1, 1);
	book->language[i] = xstrdup(name);
	book->has_text[i] = book->has_more[i] = 0;
	return book->nlanguages++;
}

/* Whether name is `base` or `base:LANG`; then rest is "" or the language. */
static int
is_wording(const char *name, const char *base, const char **rest)
{
	size_t n = strlen(base);

	if (strncmp(name, base, n) != 0)
		return 0;
	*rest = name[n] == ':' ? name + n + 1 : name + n;
	return name[n] == '\0' || (name[n] == ':' && name[n + 1] != '\0');
}

static void
place_column(struct codebook *book, const char *name, struct place *place,
    struct error_list *mistakes)
{
	char quoted[UTF8_QUOTE];
	const char *language;

	place->language = -1;
	for (place->column = 0; place->column < NCOLUMNS; place->column++) {
		if (strcmp(name, column_names[place->column]) == 0)
			return;
	}
	place->column = -1;
	place->more = is_wording(name, "more", &language);
	if (place->more || is_wording(name, "text", &language)) {
		place->language = (long)find_language(book, language);
		(place->more ? book->has_more :
			       book->has_text)[place->language] = 1;
	} else {
		error_add(mistakes, 1, "unknown column %s",
		    utf8_quote(quoted, name, strlen(name)));
	}
}

static void
check_header(const struct header *header, struct error_list *mistakes)
{
	char quoted[UTF8_QUOTE];
	size_t i;

	for (i = 0; i < header->n; i++) {
		if (header_find(header, header->name[i]) != (long)i)
			error_add(mistakes, 1, "column %s stands twice",
			    utf8_quote(quoted, header->name[i],
				strlen(header->name[i])));
	}
	if (header_find(header, "id") == -1)
		error_add(mistakes, 1, "there is no column \"id\"");
}

static void
read_cells(struct entry *entry, const struct codebook *book,
    const struct place *place, const struct row *row)
{
	struct wording *wording;
	size_t i;
	char *copy;

	entry->line = row->line;
	entry->wording = xcalloc(book->nlanguages, sizeof(*entry->wording));
	for (i = 0; i < row->n; i++) {
		if (place[i].column == -1 && place[i].language == -1)
			continue;
		copy = xstrndup(row_cell(row, i).s, row_cell(row, i).n);
		if (place[i].column != -1) {
			free(entry->cell[place[i].column]);
			entry->cell[place[i].column] = copy;
			continue;
		}
		wording = &entry->wording[place[i].language];
		free(place[i].more ? wording->more : wording->text);
		*(place[i].more ? &wording->more : &wording->text) = copy;
	}
}

/* Empty strings where the table has nothing. */
static void
fill_gaps(struct entry *entry, const struct codebook *book)
{
	size_t i;

	for (i = 0; i < NCOLUMNS; i++) {
		if (entry->cell[i] == NULL)
			entry->cell[i] = xstrdup("");
	}
	for (i = 0; i < book->nlanguages; i++) {
		if (entry->wording[i].text == NULL)
			entry->wording[i].text = xstrdup("");
		if (entry->wording[i].more == NULL)
			entry->wording[i].more = xstrdup("");
	}
}

/* Find the entry's kind.  Returns 0, or -1 and a mistake if it has none. */
static int
read_kind(struct entry *entry, int has_column, struct error_list *mistakes)
{
	char quoted[UTF8_QUOTE];
	const char *name = has_column ? entry->cell[COLUMN_KIND] : "item";
	size_t i;

	for (i = 0; i < NKINDS; i++) {
		if (strcmp(name, kind_names[i]) == 0) {
			entry->kind = (enum kind)i;
			return 0;
		}
	}
	error_add(mistakes, entry->line, "kind: %s is not a kind of row",
	    utf8_quote(quoted, name, strlen(name)));
	return -1;
}

static void
check_cells(const struct entry *entry, struct error_list *mistakes)
{
	size_t i;

	for (i = 0; i < NCOLUMNS; i++) {
		if (i != COLUMN_NOTE && *entry->cell[i] != '\0' &&
		    (meaningful[entry->kind] & (1u << i)) == 0)
			error_add(mistakes, entry->line,
			    "%s: means nothing in a row of kind %s",
			    column_names[i], kind_names[entry->kind]);
	}
}

static void
entry_free(struct entry *entry, size_t nlanguages)
{
	size_t i;

	for (i = 0; i < NCOLUMNS; i++)
		free(entry->cell[i]);
	for (i = 0; entry->wording != NULL && i < nlanguages; i++) {
		free(entry->wording[i].text);
		free(entry->wording[i].more);
	}
	free(entry->wording);
}

static int
read_rows(struct codebook *book, struct reader *in, const struct place *place,
    int has_kind, struct error_list *mistakes, struct error *e)
{
	struct entry *entry;
	struct row row;
	size_t room = 0;
	int got;

	while ((got = reader_next(in, &row, e)) == 1) {
		if (book->nentries == room) {
			room = room * 2 + 64;
			book->entry = xreallocarray(book->entry, room,
			    sizeof(*book->entry));
		}
		entry = &book->entry[book->nentries];
		memset(entry, 0, sizeof(*entry));
		read_cells(entry, book, place, &row);
		fill_gaps(entry, book);
		if (read_kind(entry, has_kind, mistakes) == -1) {
			entry_free(entry, book->nlanguages);
			continue;
		}
		check_cells(entry, mistakes);
		book->nentries++;
	}
	return got;
}

int
entries_read(struct codebook *book, struct reader *in,
    struct error_list *mistakes, struct error *e)
{
	struct header header;
	struct place *place;
	size_t i;
	int got = -1;

	if (reader_header(in, &header, e) == -1)
		return -1;
	place = xcalloc(header.n, sizeof(*place));
	find_language(book, "");
	for (i = 0; i < header.n; i++) {
		place_column(book, header.name[i], &place[i], mistakes);
		if (place[i].column != -1)
			book->columns |= 1u << place[i].column;
	}
	check_header(&header, mistakes);
	got = read_rows(book, in, place, header_find(&header, "kind") != -1,
	    mistakes, e);
	free(place);
	header_free(&header);
	return got;
}

void
entries_free(struct codebook *book)
{
	size_t i;

	for (i = 0; i < book->nentries; i++)
		entry_free(&book->entry[i], book->nlanguages);
	free(book->entry);
}

static void
swap(char **a, char **b)
{
	char *c = *a;

	*a = *b;
	*b = c;
}

int
codebook_speak(struct codebook *book, const char *language)
{
	struct wording *wording;
	size_t n, i;

	for (n = 0; strcmp(book->language[n], language) != 0; n++) {
		if (n + 1 == book->nlanguages)
			return -1;
	}
	for (i = 0; n > 0 && i < book->nentries; i++) {
		wording = book->entry[i].wording;
		if (*wording[n].text != '\0')
			swap(&wording[0].text, &wording[n].text);
		if (*wording[n].more != '\0')
			swap(&wording[0].more, &wording[n].more);
	}
	return 0;
}
