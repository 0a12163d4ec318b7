#ifndef GATHER_H
#define GATHER_H

#include <stddef.h>

#include "couple.h"
#include "error.h"
#include "names.h"
#include "persons.h"

struct codebook;
struct group;
struct reader;
struct findings;

/* What all tables are. */
enum gather_kind { GATHER_NOTHING, GATHER_SCORES, GATHER_PAIRS, GATHER_STATS };

/*
 * What the rows of tables of scores are about: one person, as long as no other
 * turns up; else a group.  Or, if it is to be so, everyone for themselves.
 * Tables of pairs are about one couple; or about any number, each for itself.
 * Tables of stats are about a questionnaire.
 */
struct gather {
	const struct codebook *book;
	const char *by; /* the column that makes groups, or NULL */
	int each; /* everyone for themselves */
	struct persons persons; /* one person, or everyone */
	struct group *all; /* the rows as those of a group, unless each */
	struct group *group; /* all, once there are several; NULL: one person */
	enum gather_kind kind;
	struct couples couples; /* of pairs */
	struct findings *findings; /* or NULL */
	struct names failed; /* everyone, if each, of whom no report can be */
	struct error_list notes; /* what to say that is no fault */
	struct error_list faults; /* wrong rows, if each */
	size_t rows; /* that were used */
};

/* Start; a group is made at once where groups are asked for. */
void gather_open(struct gather *gather, const struct codebook *book,
    const char *by, int each);
void gather_close(struct gather *gather);

/*
 * Take in a table.  Returns 0, or -1 with e set: the table is not one of
 * scores, pairs or stats, or not of the kind of the one before; it is
 * malformed; or a row is wrong, unless everyone is for themselves.
 */
int gather_table(struct gather *gather, struct reader *in, struct error *e);

#endif
