#ifndef MEMBER_H
#define MEMBER_H

#include <stddef.h>

struct codebook;
struct sitting;

/* Somebody in one form: the latest two sittings, by day. */
struct member {
	size_t part;
	size_t sittings;
	long day[2]; /* LONG_MIN: without a date, or none */
	double *score; /* of the latest, per scale */
	double *percent[2], *se[2]; /* per scale, NaN but for pillars; in
				     * percent of the range */
};

/* Somebody without a sitting; to be given back. */
void member_make(const struct codebook *book, struct member *member);
void member_free(struct member *member);

/*
 * Take in a sitting of this day, which belongs to a part.  Returns 1 if it
 * takes the place of one of the same day, else 0.
 */
int member_add(const struct codebook *book, struct member *member, size_t part,
    const struct sitting *sitting, long day);

/*
 * Which way a pillar moved between the latest two sittings, as course_moved
 * has it.  Returns 1, or 0 if there are not two with a date and a score.
 */
int member_moved(const struct member *member, size_t pillar, double enough,
    int *moved);

#endif
