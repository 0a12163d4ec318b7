/*
 * The rows of a state's table, one after the other: each must be about what
 * comes next, and its numbers within what they can be.
 */

#include "state_source.h"

#include <stdio.h>

#include "error.h"
#include "state_table.h"
#include "utf8.h"
#include "wide.h"

/* What a row is about, in words. */
static void
describe(char out[SOURCE_ROW], const char *kind, const char *scale,
    const char *item, const char *with)
{
	snprintf(out, SOURCE_ROW, "%.40s%s%.40s%s%.40s%s%.40s", kind,
	    *scale == '\0' ? "" : " ", scale, *item == '\0' ? "" : " ", item,
	    *with == '\0' ? "" : " ", with);
}

void
source_describe(const struct source *s, char out[SOURCE_ROW])
{
	char text[4][48];
	struct slice cell;
	size_t i;

	for (i = 0; i < 4; i++) {
		cell = row_cell(&s->row, i);
		snprintf(text[i], sizeof(text[i]), "%.*s",
		    (int)(cell.n < 40 ? cell.n : 40), cell.s);
	}
	describe(out, text[0], text[1], text[2], text[3]);
}

/* Whether the row is about this, and has so many numbers. */
int
source_is(const struct source *s, const char *kind, const char *scale,
    const char *item, const char *with, size_t numbers)
{
	const struct row *row = &s->row;
	size_t i;

	for (i = STATE_NUMBER + numbers; i < STATE_COLUMNS; i++) {
		if (row_cell(row, i).n > 0)
			return 0;
	}
	return slice_is(row_cell(row, STATE_KIND), kind) &&
	    slice_is(row_cell(row, STATE_SCALE), scale) &&
	    slice_is(row_cell(row, STATE_ITEM), item) &&
	    slice_is(row_cell(row, STATE_WITH), with);
}

/* The next row, which must be about this. */
int
source_next(struct source *s, const char *kind, const char *scale,
    const char *item, const char *with, size_t numbers)
{
	char wanted[SOURCE_ROW], found[SOURCE_ROW];
	int got;

	if ((got = reader_next(s->in, &s->row, s->e)) == -1)
		return -1;
	if (got == 1 && source_is(s, kind, scale, item, with, numbers))
		return 0;
	describe(wanted, kind, scale, item, with);
	if (got == 0)
		return error_set(s->e, 0, "the state ends before \"%s\"",
		    wanted);
	source_describe(s, found);
	return error_set(s->e, s->row.line,
	    "damaged: \"%s\" in place of \"%s\"", found, wanted);
}

/* Refuse the i-th number of the row. */
int
source_refuse(const struct source *s, size_t i)
{
	struct slice cell = row_cell(&s->row, STATE_NUMBER + i);
	char quoted[UTF8_QUOTE], about[SOURCE_ROW];

	source_describe(s, about);
	return error_set(s->e, s->row.line, "damaged: %s: %s cannot be %s",
	    about, state_names[STATE_NUMBER + i],
	    utf8_quote(quoted, cell.s, cell.n));
}

/* The i-th number of the row, from 0 to most. */
int
source_wide(const struct source *s, size_t i, struct wide most,
    struct wide *value)
{
	struct slice cell = row_cell(&s->row, STATE_NUMBER + i);

	if (wide_parse(cell.s, cell.n, value) == -1 ||
	    wide_compare(*value, most) > 0)
		return source_refuse(s, i);
	return 0;
}

int
source_count(const struct source *s, size_t i, uint64_t most, uint64_t *value)
{
	struct wide wide;

	if (source_wide(s, i, wide_of(most), &wide) == -1)
		return -1;
	*value = wide.low;
	return 0;
}
