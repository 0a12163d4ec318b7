/*
 * What readers and writers of tables share: headers and cells.
 */

#include "table.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "error.h"
#include "names.h"
#include "utf8.h"

int
reader_header(struct reader *r, struct header *header, struct error *e)
{
	struct row row;
	size_t i;
	int got;

	header->name = NULL;
	header->n = 0;
	if ((got = reader_next(r, &row, e)) == 0)
		return error_set(e, 0, "empty: not even a header");
	if (got == -1)
		return -1;
	header->name = xcalloc(row.n, sizeof(*header->name));
	header->n = row.n;
	for (i = 0; i < row.n; i++)
		header->name[i] =
		    xstrndup(row_cell(&row, i).s, row_cell(&row, i).n);
	return 0;
}

void
header_free(struct header *header)
{
	size_t i;

	for (i = 0; i < header->n; i++)
		free(header->name[i]);
	free(header->name);
	header->name = NULL;
	header->n = 0;
}

long
header_find(const struct header *header, const char *name)
{
	size_t i;

	for (i = 0; i < header->n; i++) {
		if (strcmp(header->name[i], name) == 0)
			return (long)i;
	}
	return -1;
}

int
header_unique(const struct header *header, struct error *e)
{
	struct names names = { 0 };
	char quoted[UTF8_QUOTE];
	size_t i = 0;

	while (i < header->n && names_add(&names, header->name[i]) == i)
		i++;
	names_free(&names);
	if (i == header->n)
		return 0;
	utf8_quote(quoted, header->name[i], strlen(header->name[i]));
	return error_set(e, 1, "column %s stands twice", quoted);
}

int
header_is_row(const struct header *header, const struct row *row)
{
	size_t i;

	for (i = 0; i < header->n && i < row->n; i++) {
		if (!slice_is(row_cell(row, i), header->name[i]))
			return 0;
	}
	return header->n == row->n;
}

int
header_compare(const struct header *first, const struct header *other,
    struct error *e)
{
	char a[UTF8_QUOTE], b[UTF8_QUOTE];
	size_t i;

	for (i = 0; i < first->n && i < other->n; i++) {
		if (strcmp(first->name[i], other->name[i]) == 0)
			continue;
		utf8_quote(a, first->name[i], strlen(first->name[i]));
		utf8_quote(b, other->name[i], strlen(other->name[i]));
		return error_set(e, 1, "column %zu is %s in place of %s", i + 1,
		    b, a);
	}
	if (first->n != other->n)
		return error_set(e, 1, "%zu columns in place of %zu", other->n,
		    first->n);
	return 0;
}

struct slice
row_cell(const struct row *row, size_t i)
{
	static const char digits[] = "0123456789";
	const unsigned char is = row->glance[i].is;
	struct slice cell = { digits, 0 };

	if (is == GLANCE_TEXT)
		return row->text[i];
	if (is != GLANCE_EMPTY) {
		cell.s += is;
		cell.n = 1;
	}
	return cell;
}

int
slice_equal(struct slice a, struct slice b)
{
	return a.n == b.n && memcmp(a.s, b.s, a.n) == 0;
}

int
slice_is(struct slice a, const char *s)
{
	return strlen(s) == a.n && memcmp(a.s, s, a.n) == 0;
}
