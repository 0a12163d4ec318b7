/*
 * A codebook back into a table.
 */

#include <stdio.h>

#include "codebook_entry.h"
#include "table.h"

static void
write_header(const struct codebook *book, struct writer *out)
{
	char name[256];
	size_t i;

	for (i = 0; i < NCOLUMNS; i++) {
		if (i != COLUMN_NOTE && (book->columns & (1u << i)) != 0)
			writer_string(out, column_names[i]);
	}
	for (i = 0; i < book->nlanguages; i++) {
		snprintf(name, sizeof(name), "text%s%s", i == 0 ? "" : ":",
		    book->language[i]);
		if (book->has_text[i])
			writer_string(out, name);
		snprintf(name, sizeof(name), "more%s%s", i == 0 ? "" : ":",
		    book->language[i]);
		if (book->has_more[i])
			writer_string(out, name);
	}
	if ((book->columns & (1u << COLUMN_NOTE)) != 0)
		writer_string(out, column_names[COLUMN_NOTE]);
	writer_end(out);
}

static void
write_entry(const struct codebook *book, const struct entry *entry,
    struct writer *out)
{
	size_t i;

	for (i = 0; i < NCOLUMNS; i++) {
		if (i != COLUMN_NOTE && (book->columns & (1u << i)) != 0)
			writer_string(out, entry->cell[i]);
	}
	for (i = 0; i < book->nlanguages; i++) {
		if (book->has_text[i])
			writer_string(out, entry->wording[i].text);
		if (book->has_more[i])
			writer_string(out, entry->wording[i].more);
	}
	if ((book->columns & (1u << COLUMN_NOTE)) != 0)
		writer_string(out, entry->cell[COLUMN_NOTE]);
	writer_end(out);
}

void
codebook_write(const struct codebook *book, struct writer *out)
{
	size_t i;

	write_header(book, out);
	for (i = 0; i < book->nentries; i++) {
		if (book->entry[i].line > 0)
			write_entry(book, &book->entry[i], out);
	}
}
