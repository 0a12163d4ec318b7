/*
 * The rows of a codebook that is not complete yet.
 */

#include "skeleton.h"

#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "fold.h"
#include "table.h"

void
skeleton_open(struct skeleton *s, struct writer *out)
{
	static const char *const columns[] = { "kind", "id", "of", "key", "low",
		"high", "choices", "column", "text", "note" };
	size_t i;

	memset(s, 0, sizeof(*s));
	s->out = out;
	for (i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		writer_string(out, columns[i]);
	writer_end(out);
}

static void
write_row(struct skeleton *s, const char *kind, const struct skeleton_row *row)
{
	const char *cells[] = { kind, row->id, row->of, NULL, row->low,
		row->high, row->choices, row->column, row->text, row->note };
	size_t i;

	for (i = 0; i < sizeof(cells) / sizeof(*cells); i++) {
		writer_string(s->out, cells[i] == NULL ? "" : cells[i]);
		s->holes +=
		    cells[i] != NULL && strcmp(cells[i], SKELETON_HOLE) == 0;
	}
	writer_end(s->out);
}

void
skeleton_item(struct skeleton *s, const struct skeleton_row *row)
{
	s->items++;
	write_row(s, "item", row);
}

void
skeleton_choice(struct skeleton *s, const struct skeleton_row *row)
{
	s->choices++;
	write_row(s, "choice", row);
}

void
skeleton_set(char name[SKELETON_SET], size_t number)
{
	snprintf(name, SKELETON_SET, "answers%zu", number + 1);
}

char *
skeleton_flat(const char *s, size_t n)
{
	struct slice text = { s, n };
	char *flat;
	size_t used = 0, i;

	text = fold_trim(text);
	flat = xcalloc(text.n + 1, 1);
	for (i = 0; i < text.n; i++) {
		if (strchr(" \t\r\n", text.s[i]) == NULL)
			flat[used++] = text.s[i];
		else if (used > 0 && flat[used - 1] != ' ')
			flat[used++] = ' ';
	}
	return flat;
}
