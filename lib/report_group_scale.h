#ifndef REPORT_GROUP_SCALE_H
#define REPORT_GROUP_SCALE_H

#include <stddef.h>

#include "report.h"

struct people;

/* A scale and a value of the column that makes groups.  Starts as all zeros. */
struct place {
	size_t scale, value;
	size_t turn; /* of the value */
	int begun;
};

/*
 * The next scale and value that the report shows, values side by side; of
 * pictures, only scales that have one.  The value has enough people, and at
 * least one of them a score; whether enough have one, group_is_open tells.
 * Returns 1, or 0 after the last.
 */
int group_next(const struct people *people, int pictures, struct place *place);
int group_is_open(const struct people *people, const struct place *place);

/* Whether a value has enough people to be shown. */
int group_is_large(const struct people *people, size_t value);

/* The scores at a place. */
struct distribution *group_scores(const struct people *people,
    const struct place *place);

/* What a value is called, and a line about a place.  To be freed: the line. */
const char *group_value(const struct people *people, size_t value);
char *group_label(const struct people *people, const struct place *place);

/* Begin a part of the report: a heading, a sentence or NULL, and a picture or
 * a table. */
void group_begin(const struct people *people, struct report *report,
    const char *heading, const char *text, enum block_kind kind,
    size_t ncolumns);

/* A figure of a scale as it is printed, "" for NaN; and as scripts read it. */
void group_number(const struct people *people, size_t scale, double figure,
    char number[64]);
void group_figure(const struct people *people, struct report *report,
    const struct place *place, const char *name, double figure, int decimals,
    const char *word);

#endif
