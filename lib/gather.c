/*
 * From rows to what a report is about.
 */

#include "gather.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "findings.h"
#include "findings_read.h"
#include "gather_pairs.h"
#include "gather_stats.h"
#include "group.h"
#include "pairs.h"
#include "scores.h"
#include "sitting.h"
#include "table.h"
#include "utf8.h"

void
gather_open(struct gather *gather, const struct codebook *book, const char *by,
    int each)
{
	memset(gather, 0, sizeof(*gather));
	gather->book = book;
	gather->by = by;
	gather->each = each;
	if (!each)
		gather->all = group_open(book);
	if (by != NULL)
		gather->group = gather->all;
}

void
gather_close(struct gather *gather)
{
	persons_free(&gather->persons);
	group_close(gather->all);
	couples_free(&gather->couples);
	findings_free(gather->findings);
	names_free(&gather->failed);
	error_list_free(&gather->notes);
	error_list_free(&gather->faults);
}

/* Add a sitting to its person's, and note if it replaces another. */
static void
add_to_person(struct gather *gather, size_t line, struct sitting *sitting)
{
	size_t number = persons_find(&gather->persons, sitting->who);
	char date[16], *who = xstrdup(sitting->who), quoted[UTF8_QUOTE];

	snprintf(date, sizeof(date), "%s", sitting->date);
	if (history_add(&gather->persons.history[number], sitting))
		error_add(&gather->notes, line,
		    "%s stands twice%s%s: the last row counts", date,
		    *who == '\0' ? "" : " for ",
		    *who == '\0' ? "" : utf8_quote(quoted, who, strlen(who)));
	free(who);
}

/* Whether this is somebody else than the one person so far.  Without a column
 * of names each row is. */
static int
is_another(const struct gather *gather, const struct scores *scores,
    const struct sitting *sitting)
{
	return gather->persons.who.n > 0 &&
	    (scores->who == -1 ||
		strcmp(gather->persons.who.name[0], sitting->who) != 0);
}

static int
add_sitting(struct gather *gather, const struct scores *scores, size_t line,
    struct sitting *sitting, struct error *e)
{
	gather->rows++;
	if (gather->all != NULL && group_add(gather->all, sitting, e) == -1) {
		e->line = line;
		return -1;
	}
	if (!gather->each && gather->group == NULL &&
	    is_another(gather, scores, sitting)) {
		gather->group = gather->all;
		persons_free(&gather->persons);
		error_list_free(&gather->notes);
	}
	if (gather->group == NULL)
		add_to_person(gather, line, sitting);
	return 0;
}

/* Where everyone is for themselves: what is wrong costs one their report. */
static int
set_aside(struct gather *gather, const struct row *row,
    const struct sitting *sitting, const struct error *e)
{
	error_add(&gather->faults, row->line, "%s", e->text);
	if (*sitting->who != '\0') {
		names_add(&gather->failed, sitting->who);
		persons_find(&gather->persons, sitting->who);
	}
	return 0;
}

static int
add_row(struct gather *gather, const struct scores *scores,
    const struct row *row, struct sitting *sitting, struct error *e)
{
	int use = scores_read(scores, row, sitting, e);

	if (use == -1)
		return gather->each ? set_aside(gather, row, sitting, e) : -1;
	if (gather->each && *sitting->who == '\0') {
		error_add(&gather->faults, row->line, "who: nobody is named");
		return 0;
	}
	if (use == 0 && gather->each)
		persons_find(&gather->persons, sitting->who);
	return use == 0 ? 0 :
			  add_sitting(gather, scores, row->line, sitting, e);
}

/* Whether the table has the columns that are needed. */
static int
check_columns(const struct gather *gather, struct scores *scores,
    struct error *e)
{
	size_t i;

	if (gather->each && scores->who == -1)
		return error_set(e, 1,
		    "there is no column who: whom is a report to be about?");
	if (gather->by == NULL)
		return 0;
	scores->by = header_find(scores->header, gather->by);
	if (scores->by == -1)
		return error_set(e, 1, "there is no column %s to group by",
		    gather->by);
	/* As names of groups they would be told, however few have them. */
	if (scores_has(scores, scores->by))
		return error_set(e, 1, "column %s holds scores, not groups",
		    gather->by);
	for (i = (size_t)scores->by + 1; i < scores->header->n; i++) {
		if (strcmp(scores->header->name[i], gather->by) == 0)
			return error_set(e, 1, "column %s stands twice",
			    gather->by);
	}
	return 0;
}

static int
gather_scores(struct gather *gather, struct reader *in,
    const struct header *header, struct error *e)
{
	struct scores scores;
	struct sitting sitting = { 0 };
	struct row row;
	int got;

	if (scores_open(&scores, gather->book, header, e) == -1)
		return -1;
	got = check_columns(gather, &scores, e);
	while (got != -1 && (got = reader_next(in, &row, e)) == 1)
		got = add_row(gather, &scores, &row, &sitting, e);
	sitting_free(&sitting);
	scores_close(&scores);
	return got == -1 ? -1 : 0;
}

static enum gather_kind
find_kind(const struct header *header)
{
	if (findings_kind(header) != FINDINGS_NONE)
		return GATHER_STATS;
	return pairs_is(header) ? GATHER_PAIRS : GATHER_SCORES;
}

/* Two kinds of table, always named in the same order. */
static int
refuse_kinds(enum gather_kind a, enum gather_kind b, struct error *e)
{
	static const char *const names[] = { "", "scores", "pairs", "stats" };

	return error_set(e, 1, "%s and %s do not go into one report",
	    names[a < b ? a : b], names[a < b ? b : a]);
}

int
gather_table(struct gather *gather, struct reader *in, struct error *e)
{
	enum gather_kind kind;
	struct header header;
	int got;

	if (reader_header(in, &header, e) == -1)
		return -1;
	kind = find_kind(&header);
	if (gather->kind != GATHER_NOTHING && gather->kind != kind)
		got = refuse_kinds(kind, gather->kind, e);
	else if (kind == GATHER_PAIRS)
		got = gather_pairs(gather, in, &header, e);
	else if (kind == GATHER_STATS)
		got = gather_stats(gather, in, &header, e);
	else
		got = gather_scores(gather, in, &header, e);
	gather->kind = kind;
	header_free(&header);
	return got;
}
