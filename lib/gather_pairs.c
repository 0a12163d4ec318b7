/*
 * From rows of pairs to the couples that they are about.
 */

#include "gather_pairs.h"

#include "error.h"
#include "gather.h"
#include "pairs.h"
#include "table.h"

/* Where every couple is for itself: what is wrong costs it its page. */
static int
set_aside(struct gather *gather, const struct pairs_row *row,
    const struct error *e)
{
	error_add(&gather->faults, e->line, "%s", e->text);
	if (*row->couple != '\0') {
		names_add(&gather->failed, row->couple);
		couples_find(&gather->couples, row);
	}
	return 0;
}

static int
add_row(struct gather *gather, const struct pairs *pairs,
    const struct row *record, struct pairs_row *row, struct error *e)
{
	const struct names *names = &gather->couples.names;

	if (pairs_read(pairs, record, row, e) == -1)
		return -1;
	if (gather->each && *row->couple == '\0')
		return error_set(e, record->line, "couple: it has no name");
	if (!gather->each && names->n > 0 && !names_has(names, row->couple))
		return error_set(e, record->line,
		    "the pairs of more than one couple; -o makes a page for "
		    "each");
	gather->rows++;
	if (names_has(&gather->failed, row->couple))
		return 0;
	return couples_add(&gather->couples, gather->book, row, record->line,
	    e);
}

int
gather_pairs(struct gather *gather, struct reader *in,
    const struct header *header, struct error *e)
{
	struct pairs pairs;
	struct pairs_row row = { 0 };
	struct row record;
	int got;

	if (gather->by != NULL) {
		error_set(e, 1, "-b is about a group, and these are pairs");
		e->status = 2;
		return -1;
	}
	got = pairs_open(&pairs, gather->book, header, e);
	while (got != -1 && (got = reader_next(in, &record, e)) == 1) {
		got = add_row(gather, &pairs, &record, &row, e);
		if (got == -1 && gather->each)
			got = set_aside(gather, &row, e);
	}
	pairs_row_free(&row);
	return got == -1 ? -1 : 0;
}
