/*
 * A table of pairs: which column is what, and what each may hold.  Strict: a
 * cell that was not agreed to is an error, as one that cannot be is.
 */

#include "pairs.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "date.h"
#include "error.h"
#include "names.h"
#include "pairs_cell.h"
#include "table.h"
#include "utf8.h"

void
comparison_clear(struct comparison *pair)
{
	size_t i, side;

	memset(pair, 0, sizeof(*pair));
	pair->pattern = -1;
	for (i = 0; i < PAIR_BOTH; i++)
		pair->both[i] = NAN;
	for (side = 0; side < 2; side++) {
		for (i = 0; i < PAIR_OWN; i++)
			pair->own[side][i] = NAN;
	}
}

int
pairs_is(const struct header *header)
{
	return header_find(header, pairs_column_name[PAIRS_SCALE]) != -1;
}

int
pairs_open(struct pairs *pairs, const struct codebook *book,
    const struct header *header, struct error *e)
{
	static const enum pairs_column needed[] = { PAIRS_SCALE, PAIRS_COUPLE,
		PAIRS_DATE, PAIRS_FORM, PAIRS_CONSENT };
	size_t i;

	if (header_unique(header, e) == -1)
		return -1;
	pairs->book = book;
	for (i = 0; i < PAIRS_COLUMNS; i++)
		pairs->column[i] = header_find(header, pairs_column_name[i]);
	for (i = 0; i < sizeof(needed) / sizeof(*needed); i++) {
		if (pairs->column[needed[i]] == -1)
			return error_set(e, 1,
			    "pairs need a column %s, and there is none",
			    pairs_column_name[needed[i]]);
	}
	return 0;
}

void
pairs_row_free(struct pairs_row *row)
{
	free(row->couple);
	free(row->date);
	free(row->name[0]);
	free(row->name[1]);
	memset(row, 0, sizeof(*row));
}

/* What the row is about: a scale or an item that may be shown to both. */
static int
read_scale(const struct pairs *pairs, const struct row *record,
    struct pairs_row *row, struct error *e)
{
	const struct codebook *book = pairs->book;
	struct slice cell = pairs_cell(pairs, record, PAIRS_SCALE);
	char *id = xstrndup(cell.s, cell.n), quoted[UTF8_QUOTE];
	int is_private;

	row->scale = codebook_scale(book, id);
	row->item = row->scale == -1 ? codebook_item(book, id) : -1;
	free(id);
	utf8_quote(quoted, cell.s, cell.n);
	if (row->scale == -1 && row->item == -1)
		return error_set(e, record->line,
		    "pair_scale: %s is not a scale or item of the codebook",
		    quoted);
	is_private = row->scale != -1 ? book->scale[row->scale].private ||
		book->scale[row->scale].role == ROLE_GATE :
					book->item[row->item].private;
	if (is_private)
		return error_set(e, record->line,
		    "pair_scale: %s is private, and nothing to share", quoted);
	return 0;
}

static int
read_consent(const struct pairs *pairs, const struct row *record,
    struct pairs_row *row, struct error *e)
{
	struct slice cell = pairs_cell(pairs, record, PAIRS_CONSENT);
	int i;

	for (i = CONSENT_WORDS; i <= CONSENT_ITEMS; i++) {
		if (slice_is(cell, consent_name[i])) {
			row->consent = (enum consent)i;
			return 0;
		}
	}
	return pairs_refuse(pairs, record, PAIRS_CONSENT,
	    "words, numbers or items", e);
}

/* Whether what was agreed to has rows about such a thing. */
static int
check_consent(const struct pairs *pairs, const struct row *record,
    const struct pairs_row *row, struct error *e)
{
	if (row->item != -1 && row->consent != CONSENT_ITEMS)
		return error_set(e, record->line,
		    "pair_scale: single statements are not agreed to");
	if (row->consent == CONSENT_WORDS &&
	    pairs->book->scale[row->scale].role != ROLE_PILLAR)
		return error_set(e, record->line,
		    "pair_scale: words are agreed to, which only pillars have");
	return 0;
}

static int
read_frame(const struct pairs *pairs, const struct row *record,
    struct pairs_row *row, struct error *e)
{
	long form, day;

	if (date_parse(row->date, &day) == -1)
		return pairs_refuse(pairs, record, PAIRS_DATE,
		    "a date such as 2026-01-31", e);
	form =
	    codebook_form(pairs->book, pairs_cell(pairs, record, PAIRS_FORM));
	if (form == -1)
		return pairs_refuse(pairs, record, PAIRS_FORM,
		    "a form of the codebook", e);
	row->form = (size_t)form;
	return 0;
}

int
pairs_read(const struct pairs *pairs, const struct row *record,
    struct pairs_row *row, struct error *e)
{
	pairs_row_free(row);
	row->scale = row->item = -1;
	row->couple = pairs_text(pairs, record, PAIRS_COUPLE);
	row->date = pairs_text(pairs, record, PAIRS_DATE);
	row->name[0] = pairs_text(pairs, record, PAIRS_A);
	row->name[1] = pairs_text(pairs, record, PAIRS_B);
	comparison_clear(&row->pair);
	if (read_frame(pairs, record, row, e) == -1 ||
	    read_consent(pairs, record, row, e) == -1 ||
	    read_scale(pairs, record, row, e) == -1 ||
	    check_consent(pairs, record, row, e) == -1 ||
	    pairs_read_names(pairs, record, row, e) == -1)
		return -1;
	row->pair.known = 1;
	return row->consent == CONSENT_WORDS ?
	    pairs_read_words(pairs, record, row, e) :
	    pairs_read_numbers(pairs, record, row, e);
}
