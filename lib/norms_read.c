/*
 * From a table of norms to norms.  Strict: a table that is wrong anywhere is
 * not used at all.
 */

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "norms.h"
#include "norms_entry.h"
#include "number.h"
#include "table.h"
#include "utf8.h"

enum { SCALE, SCORE, PERCENTILE, T, N, POPULATION, NCOLUMNS };

static const char *const names[NCOLUMNS] = { "norm_scale", "score",
	"percentile", "t", "n", "population" };

enum { NUMBER_LONG = 64 }; /* bytes that no number in a table needs */

static int
find_columns(const struct header *header, long column[NCOLUMNS],
    struct error *e)
{
	size_t i, k;

	for (i = 0; i < NCOLUMNS; i++) {
		column[i] = header_find(header, names[i]);
		if (column[i] == -1 && header->n == 1 &&
		    strchr(header->name[0], '\t') != NULL)
			return error_set(e, 1,
			    "the names are separated by tabs, which -t reads");
		if (column[i] == -1)
			return error_set(e, 1, "there is no column \"%s\"",
			    names[i]);
		for (k = (size_t)column[i] + 1; k < header->n; k++) {
			if (strcmp(header->name[k], names[i]) == 0)
				return error_set(e, 1,
				    "column \"%s\" stands twice", names[i]);
		}
	}
	return 0;
}

static int
refuse(const struct row *row, const long column[NCOLUMNS], int which,
    const char *what, struct error *e)
{
	struct slice cell = row_cell(row, column[which]);
	char quoted[UTF8_QUOTE];

	return error_set(e, row->line, "%s: %s is not %s", names[which],
	    utf8_quote(quoted, cell.s, cell.n), what);
}

static int
is_number(const char *text)
{
	return strlen(text) < NUMBER_LONG && number_is_decimal(text);
}

static int
check_cells(const struct row *row, const long column[NCOLUMNS],
    const struct norms_entry *entry, struct error *e)
{
	double percentile = strtod(entry->percentile, NULL);

	if (!is_number(entry->score))
		return refuse(row, column, SCORE, "a number", e);
	if (*entry->percentile != '\0' &&
	    (!is_number(entry->percentile) || percentile < 0 ||
		percentile > 100))
		return refuse(row, column, PERCENTILE, "a number from 0 to 100",
		    e);
	if (*entry->t != '\0' && !is_number(entry->t))
		return refuse(row, column, T, "a number", e);
	if (entry->n == -1)
		return refuse(row, column, N, "a whole number from 1", e);
	if (*entry->population == '\0')
		return error_set(e, row->line,
		    "population: it does not say who they are");
	return 0;
}

static char *
copy(const struct row *row, long column)
{
	return xstrndup(row_cell(row, column).s, row_cell(row, column).n);
}

static int
read_row(const struct codebook *book, const long column[NCOLUMNS],
    const struct row *row, struct norms_pile *pile, struct error *e)
{
	struct norms_entry *entry;
	char *id = copy(row, column[SCALE]), *n;
	long scale = codebook_scale(book, id);

	free(id);
	if (scale == -1)
		return refuse(row, column, SCALE, "a scale of the codebook", e);
	pile += scale;
	pile->entry =
	    xreallocarray(pile->entry, pile->n + 1, sizeof(*pile->entry));
	entry = &pile->entry[pile->n++];
	entry->line = row->line;
	entry->score = copy(row, column[SCORE]);
	entry->percentile = copy(row, column[PERCENTILE]);
	entry->t = copy(row, column[T]);
	entry->population = copy(row, column[POPULATION]);
	n = copy(row, column[N]);
	if (number_integer(n, 1, LONG_MAX, &entry->n) == -1)
		entry->n = -1;
	free(n);
	return check_cells(row, column, entry, e);
}

static int
read_rows(struct reader *in, const struct header *header,
    const struct codebook *book, struct norms_pile *pile, struct error *e)
{
	long column[NCOLUMNS];
	struct row row;
	size_t rows = 0;
	int got;

	if (find_columns(header, column, e) == -1)
		return -1;
	while ((got = reader_next(in, &row, e)) == 1) {
		rows++;
		if (read_row(book, column, &row, pile, e) == -1)
			return -1;
	}
	if (got == 0 && rows == 0)
		return error_set(e, 0, "the table has no norms");
	return got;
}

/* What was taken from a pile is NULL there. */
static void
free_pile(struct norms_pile *pile)
{
	size_t i;

	for (i = 0; i < pile->n; i++) {
		free(pile->entry[i].score);
		free(pile->entry[i].percentile);
		free(pile->entry[i].t);
		free(pile->entry[i].population);
	}
	free(pile->entry);
}

struct norms *
norms_read(struct reader *in, const struct codebook *book, struct error *e)
{
	struct norms *norms;
	struct norms_pile *pile;
	struct header header;
	size_t s;
	int got;

	if (reader_header(in, &header, e) == -1)
		return NULL;
	pile = xcalloc(book->nscales, sizeof(*pile));
	norms = xcalloc(1, sizeof(*norms));
	norms->book = book;
	norms->scale = xcalloc(book->nscales, sizeof(*norms->scale));
	got = read_rows(in, &header, book, pile, e);
	for (s = 0; s < book->nscales; s++) {
		if (got == 0 && pile[s].n > 0)
			got =
			    norms_take(book, s, &pile[s], &norms->scale[s], e);
		free_pile(&pile[s]);
	}
	free(pile);
	header_free(&header);
	if (got == 0)
		return norms;
	norms_free(norms);
	return NULL;
}
