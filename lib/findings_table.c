/*
 * The columns of tables of stats.  Strict: one that is not known would be
 * figures that nobody sees.
 */

#include "findings_read.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "findings.h"
#include "number.h"
#include "utf8.h"

enum findings_kind
findings_kind(const struct header *header)
{
	if (header_find(header, "stat_scale") != -1)
		return FINDINGS_SCALES;
	if (header_find(header, "stat_item") != -1)
		return FINDINGS_ITEMS_OF;
	if (header_find(header, "stat_with") != -1)
		return FINDINGS_WITH;
	return FINDINGS_NONE;
}

/* The place of a name in a list of n, or -1. */
static long
find_name(const char *const *list, size_t n, const char *name)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (strcmp(list[i], name) == 0)
			return (long)i;
	}
	return -1;
}

static int
plan_scales(const char *name, struct findings_column *column)
{
	long number = find_name(findings_scale_name, FINDINGS_SCALE, name);

	if (number != -1) {
		column->kind = FINDINGS_FIGURE;
		column->number = (size_t)number;
		return 0;
	}
	column->kind = FINDINGS_WORDS;
	return strcmp(name, "remark") == 0 ? 0 : -1;
}

/* A column that is called by a number holds the shares of that answer. */
static int
plan_items(const struct codebook *book, const char *name,
    struct findings_column *column)
{
	long number = find_name(findings_item_name, FINDINGS_ITEM, name);

	if (number != -1) {
		column->kind = FINDINGS_FIGURE;
		column->number = (size_t)number;
		return 0;
	}
	if (strcmp(name, "scale") == 0) {
		column->kind = FINDINGS_OF;
		return 0;
	}
	if (strcmp(name, "key") == 0) {
		column->kind = FINDINGS_SIGN;
		return 0;
	}
	if (strcmp(name, "audit") == 0) {
		column->kind = FINDINGS_WORDS;
		return 0;
	}
	column->kind = FINDINGS_SHARE;
	return number_units(name, strlen(name), book->decimals,
	    &column->answer);
}

static int
plan_with(const struct codebook *book, const char *name,
    struct findings_column *column)
{
	long number = codebook_scale(book, name);

	if (number == -1)
		return -1;
	column->kind = FINDINGS_R;
	column->number = (size_t)number;
	return 0;
}

static int
plan(const struct findings_table *table, size_t i)
{
	const struct codebook *book = table->findings->book;
	const char *name = table->header->name[i];
	struct findings_column *column = &table->column[i];

	if ((long)i == table->name) {
		column->kind = FINDINGS_NAME;
		return 0;
	}
	if (table->kind == FINDINGS_SCALES)
		return plan_scales(name, column);
	if (table->kind == FINDINGS_ITEMS_OF)
		return plan_items(book, name, column);
	return plan_with(book, name, column);
}

static int
check_needed(const struct findings_table *table, struct error *e)
{
	static const char *const needed[][3] = { { NULL },
		{ "items", "n_min", "n_max" }, { "scale", "n" }, { NULL } };
	size_t i;

	for (i = 0; i < 3 && needed[table->kind][i] != NULL; i++) {
		if (header_find(table->header, needed[table->kind][i]) == -1)
			return error_set(e, 1,
			    "stats need a column %s, and there is none",
			    needed[table->kind][i]);
	}
	return 0;
}

int
findings_table_open(struct findings_table *table, struct findings *findings,
    const struct header *header, struct error *e)
{
	static const char *const signature[] = { "", "stat_scale", "stat_item",
		"stat_with" };
	char quoted[UTF8_QUOTE];
	size_t i;

	table->findings = findings;
	table->header = header;
	table->kind = findings_kind(header);
	table->column = xcalloc(header->n, sizeof(*table->column));
	table->name = header_find(header, signature[table->kind]);
	table->of = -1;
	if (header_unique(header, e) == -1 || check_needed(table, e) == -1)
		return -1;
	if (table->kind == FINDINGS_ITEMS_OF)
		table->of = header_find(header, "scale");
	for (i = 0; i < header->n; i++) {
		if (plan(table, i) == -1)
			return error_set(e, 1,
			    table->kind == FINDINGS_WITH ?
				"column %s is not a scale of the codebook" :
				"column %s is none of stats",
			    utf8_quote(quoted, header->name[i],
				strlen(header->name[i])));
	}
	return 0;
}

void
findings_table_close(struct findings_table *table)
{
	free(table->column);
	table->column = NULL;
}
