/*
 * The rows of tables of stats.
 */

#include "findings_read.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "findings.h"
#include "findings_cell.h"
#include "number.h"
#include "utf8.h"

/* The number of the scale that a cell names, or -1 with e set. */
static long
read_scale(const struct findings_table *table, const struct row *record,
    size_t column, struct error *e)
{
	char *id = findings_text(record, column);
	long s = codebook_scale(table->findings->book, id);

	free(id);
	if (s == -1)
		findings_refuse(table, record, column,
		    "a scale of the codebook", e);
	return s;
}

/* Whether this is the first row about something. */
static int
check_once(const struct findings_table *table, const struct row *record,
    int known, struct error *e)
{
	struct slice cell = row_cell(record, table->name);
	char quoted[UTF8_QUOTE];

	if (!known)
		return 0;
	return error_set(e, record->line, "%s: %s stands twice",
	    table->header->name[table->name],
	    utf8_quote(quoted, cell.s, cell.n));
}

/* The remarks of a scale, as bits: words between blanks, each once. */
static int
read_remarks(const struct findings_table *table, const struct row *record,
    size_t column, unsigned *remark, struct error *e)
{
	char *text = findings_text(record, column);
	const char *list = text;
	struct slice word;
	unsigned bit;
	size_t i;
	int ok = 1;

	while (ok && codebook_word(&list, &word)) {
		bit = 0;
		for (i = 0; i < FINDINGS_REMARKS; i++) {
			if (slice_is(word, findings_remark_name[i]))
				bit = 1u << i;
		}
		ok = bit != 0 && (*remark & bit) == 0;
		*remark |= bit;
	}
	free(text);
	return ok ?
	    0 :
	    findings_refuse(table, record, column,
		"of unstable, heywood, indefinite and constant, each once", e);
}

static int
read_of_scale(const struct findings_table *table, const struct row *record,
    struct error *e)
{
	long s = read_scale(table, record, (size_t)table->name, e);
	struct findings_scale *scale;
	struct findings_column *column;
	struct findings_range range;
	size_t i;
	int got = 0;

	if (s == -1)
		return -1;
	scale = &table->findings->scale[s];
	if (check_once(table, record, scale->known, e) == -1)
		return -1;
	for (i = 0; got == 0 && i < record->n; i++) {
		column = &table->column[i];
		if (column->kind == FINDINGS_WORDS)
			got = read_remarks(table, record, i, &scale->remark, e);
		if (column->kind != FINDINGS_FIGURE)
			continue;
		findings_scale_range(table->findings, (size_t)s, column->number,
		    &range);
		got = findings_number(table, record, i, &range,
		    &scale->value[column->number], e);
	}
	scale->known = 1;
	return got == -1 ? -1 :
			   findings_check_scale(table, record, (size_t)s, e);
}

static int
read_share(const struct findings_table *table, const struct row *record,
    size_t column, size_t i, struct error *e)
{
	const struct item *item = &table->findings->book->item[i];
	struct findings_answers *answers = &table->findings->answers[i];
	int64_t answer = table->column[column].answer;
	double share;

	if (findings_number(table, record, column, &findings_share, &share,
		e) == -1)
		return -1;
	if (isnan(share))
		return 0;
	if (answer < item->low || answer > item->high ||
	    (answer - item->low) % item->step != 0)
		return findings_refuse(table, record, column,
		    "empty, though the item does not admit this answer", e);
	if (answers->n == 0)
		return 0;
	answers->known = 1;
	answers->share[(answer - item->low) / item->step] = share;
	return 0;
}

static int
read_item_cell(const struct findings_table *table, const struct row *record,
    size_t column, size_t i, struct findings_item *item, struct error *e)
{
	const struct findings_column *plan = &table->column[column];
	struct slice cell = row_cell(record, column);
	struct findings_range range;
	int audit;

	switch (plan->kind) {
	case FINDINGS_SIGN:
		if (!slice_is(cell,
			table->findings->book->item[i].reversed ? "-" : "+"))
			return findings_refuse(table, record, column,
			    "the codebook's key of this item", e);
		return 0;
	case FINDINGS_WORDS:
		for (audit = 0; audit < 3; audit++) {
			if (slice_is(cell, findings_audit_name[audit])) {
				item->audit = (enum findings_audit)audit;
				return 0;
			}
		}
		return findings_refuse(table, record, column, "key or weak", e);
	case FINDINGS_SHARE:
		return read_share(table, record, column, i, e);
	case FINDINGS_FIGURE:
		findings_item_range(table->findings, i, plan->number, &range);
		return findings_number(table, record, column, &range,
		    &item->value[plan->number], e);
	default:
		return 0;
	}
}

/* The place of an item among those of a scale, or -1. */
static long
find_place(const struct scale *scale, long item)
{
	size_t i;

	for (i = 0; i < scale->nitems; i++) {
		if ((long)scale->item[i] == item)
			return (long)i;
	}
	return -1;
}

static int
read_of_item(const struct findings_table *table, const struct row *record,
    struct error *e)
{
	const struct codebook *book = table->findings->book;
	long s = read_scale(table, record, (size_t)table->of, e), i, place;
	struct findings_item *item;
	char *id;
	size_t c;

	if (s == -1)
		return -1;
	id = findings_text(record, (size_t)table->name);
	i = codebook_item(book, id);
	free(id);
	place = i == -1 ? -1 : find_place(&book->scale[s], i);
	if (place == -1)
		return findings_refuse(table, record, (size_t)table->name,
		    i == -1 ? "an item of the codebook" :
			      "an item of this scale",
		    e);
	item = &table->findings->scale[s].item[place];
	if (check_once(table, record, item->known, e) == -1)
		return -1;
	item->known = table->findings->scale[s].has_items = 1;
	for (c = 0; c < record->n; c++) {
		if (read_item_cell(table, record, c, (size_t)i, item, e) == -1)
			return -1;
	}
	return 0;
}

static int
read_with(const struct findings_table *table, const struct row *record,
    struct error *e)
{
	long s = read_scale(table, record, (size_t)table->name, e);
	struct findings_scale *scale;
	size_t c;

	if (s == -1)
		return -1;
	scale = &table->findings->scale[s];
	if (check_once(table, record, scale->has_r, e) == -1)
		return -1;
	scale->has_r = table->findings->has_r = 1;
	for (c = 0; c < record->n; c++) {
		if (table->column[c].kind == FINDINGS_R &&
		    findings_number(table, record, c, &findings_any,
			&scale->r[table->column[c].number], e) == -1)
			return -1;
	}
	return 0;
}

int
findings_read(struct findings_table *table, const struct row *record,
    struct error *e)
{
	if (table->kind == FINDINGS_SCALES)
		return read_of_scale(table, record, e);
	if (table->kind == FINDINGS_ITEMS_OF)
		return read_of_item(table, record, e);
	return read_with(table, record, e);
}
