#ifndef FINDINGS_READ_H
#define FINDINGS_READ_H

#include "table.h"

struct error;
struct findings;

/* Which table of stats: of scales, of items, of correlations. */
enum findings_kind {
	FINDINGS_NONE,
	FINDINGS_SCALES,
	FINDINGS_ITEMS_OF,
	FINDINGS_WITH
};

/* What a column holds: a number of one of the enums of findings.h, a word, the
 * share of an answer, or the correlation with a scale. */
enum findings_column_kind {
	FINDINGS_NAME, /* what the row is about */
	FINDINGS_OF, /* of an item: its scale */
	FINDINGS_SIGN, /* of an item: its key */
	FINDINGS_FIGURE,
	FINDINGS_WORDS, /* remark or audit */
	FINDINGS_SHARE,
	FINDINGS_R
};

struct findings_column {
	enum findings_column_kind kind;
	size_t number; /* of a figure, or of a scale */
	int64_t answer; /* of a share, in the codebook's units */
};

/* How a table is read. */
struct findings_table {
	struct findings *findings;
	const struct header *header;
	enum findings_kind kind;
	long name, of; /* columns; of: -1 if there is none */
	struct findings_column *column; /* a column of the header each */
};

/* Which table of stats a table is, if any. */
enum findings_kind findings_kind(const struct header *header);

/*
 * Find out what the columns hold.  The header and the stats must outlive the
 * table.  Returns 0, or -1 with e set: a column that is needed is not there,
 * one is not known, or one stands twice.  To be closed in any case.
 */
int findings_table_open(struct findings_table *table, struct findings *findings,
    const struct header *header, struct error *e);
void findings_table_close(struct findings_table *table);

/*
 * Take in a record.  Returns 0, or -1 with e set: it is about what the codebook
 * does not have, or about what another row was about; or a cell is wrong.
 */
int findings_read(struct findings_table *table, const struct row *record,
    struct error *e);

#endif
