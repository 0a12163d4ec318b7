#ifndef GROUP_H
#define GROUP_H

#include <stddef.h>

#include "distribution.h"
#include "names.h"

struct codebook;
struct error;
struct member;
struct sitting;

enum {
	GROUP_FEWEST = 5, /* people whose figures may be shown */
	GROUP_VALUES = 100, /* groups that are told apart */
	GROUP_PEOPLE = 5000 /* people who are told apart */
};

/* Those with one value of the column that makes groups, in one form. */
struct part {
	size_t n; /* people, or sittings of a crowd */
	struct distribution *scale; /* per scale; NULL: nobody */
	size_t alone; /* sittings without a who */
	struct distribution *alone_scale; /* theirs; not of a crowd */
	struct names *behind; /* the first few people, per scale and in all */
};

/*
 * Scores of many people, in one pass at a size that does not grow with them.
 * Everyone counts once, with the latest sitting of each form; but where there
 * are more than GROUP_PEOPLE, it is a crowd, and each sitting counts.  A row
 * without a who is a person of its own.
 */
struct group {
	const struct codebook *book;
	struct names value; /* of the column that makes groups, or "" alone */
	size_t *order; /* of the values, as text; when it is finished */
	struct part *part; /* per value and form */
	struct names person; /* everyone who is told apart */
	struct names who; /* of the members: number of the form, name */
	struct member *member;
	int crowd;
	size_t sittings; /* rows */
	size_t twice; /* those that replaced another; none do in a crowd */
	char first[11], last[11]; /* dates; "": there are none */
};

struct group *group_open(const struct codebook *book);
void group_close(struct group *group); /* NULL is accepted */

/* Count a sitting.  Returns 0, or -1 with e set: too many values. */
int group_add(struct group *group, const struct sitting *sitting,
    struct error *e);

/* After the last sitting: everyone counts with the latest one. */
void group_finish(struct group *group);

/* The part of a value in a form. */
struct part *group_part(const struct group *group, size_t value, size_t form);

/* Whether at least GROUP_FEWEST people are behind a scale's scores in a part,
 * or, with the number of scales, behind the part. */
int group_is_enough(const struct group *group, const struct part *part,
    size_t scale);

/* How many count in a form, and the form of the most. */
size_t group_count(const struct group *group, size_t form);
size_t group_form(const struct group *group);

/*
 * How many people of a form have two sittings with a score of this pillar, and
 * for how many of them it moved up or down from the one to the other, by the
 * rule of course_moved.
 */
void group_moves(const struct group *group, size_t form, size_t pillar,
    size_t *n, size_t *up, size_t *down);

#endif
