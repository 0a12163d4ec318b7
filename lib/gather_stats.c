/*
 * From tables of stats to what they say together.
 */

#include "gather_stats.h"

#include <stddef.h>

#include "error.h"
#include "findings.h"
#include "findings_read.h"
#include "gather.h"
#include "table.h"

static int
misuse(struct error *e, const char *text)
{
	error_set(e, 1, "%s", text);
	e->status = 2;
	return -1;
}

int
gather_stats(struct gather *gather, struct reader *in,
    const struct header *header, struct error *e)
{
	struct findings_table table;
	struct row record;
	int got;

	if (gather->by != NULL)
		return misuse(e, "-b is about a group, and these are stats");
	if (gather->each)
		return misuse(e,
		    "-o makes a report for everyone, and these are stats");
	if (gather->findings == NULL)
		gather->findings = findings_new(gather->book);
	got = findings_table_open(&table, gather->findings, header, e);
	while (got != -1 && (got = reader_next(in, &record, e)) == 1) {
		got = findings_read(&table, &record, e);
		gather->rows++;
	}
	findings_table_close(&table);
	return got == -1 ? -1 : 0;
}
