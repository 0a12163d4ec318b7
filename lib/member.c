/*
 * Somebody in a group: no more is kept than the latest two sittings.
 */

#include "member.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "course.h"
#include "sitting.h"
#include "verdict.h"

void
member_make(const struct codebook *book, struct member *member)
{
	size_t n = book->nscales, i;

	memset(member, 0, sizeof(*member));
	member->score = xcalloc(5 * n, sizeof(*member->score));
	for (i = 0; i < 5 * n; i++)
		member->score[i] = NAN;
	for (i = 0; i < 2; i++) {
		member->day[i] = LONG_MIN;
		member->percent[i] = member->score + (1 + 2 * i) * n;
		member->se[i] = member->score + (2 + 2 * i) * n;
	}
}

/* The sitting becomes the member's latest, or the one before it. */
static void
keep_sitting(const struct codebook *book, struct member *member, int which,
    const struct sitting *sitting, long day)
{
	size_t s;

	member->day[which] = day;
	for (s = 0; s < book->nscales; s++) {
		if (which == 0)
			member->score[s] = sitting->score[s];
		if (book->scale[s].role != ROLE_PILLAR)
			continue;
		member->percent[which][s] = verdict_percent(book, sitting, s);
		member->se[which][s] = verdict_percent_se(book, sitting, s);
	}
}

int
member_add(const struct codebook *book, struct member *member, size_t part,
    const struct sitting *sitting, long day)
{
	size_t n = book->nscales * sizeof(*member->score);
	int twice = member->sittings > 0 &&
	    (day == member->day[0] ||
		(member->sittings > 1 && day == member->day[1]));

	member->sittings += twice ? 0 : 1;
	if (member->sittings == 1 || day >= member->day[0]) {
		if (!twice && member->sittings > 1) {
			member->day[1] = member->day[0];
			memcpy(member->percent[1], member->percent[0], n);
			memcpy(member->se[1], member->se[0], n);
		}
		member->part = part;
		keep_sitting(book, member, 0, sitting, day);
	} else if (day >= member->day[1]) {
		keep_sitting(book, member, 1, sitting, day);
	}
	return twice;
}

int
member_moved(const struct member *member, size_t pillar, double enough,
    int *moved)
{
	double is = member->percent[0][pillar],
	       was = member->percent[1][pillar];

	if (member->day[1] == LONG_MIN || isnan(is) || isnan(was))
		return 0;
	*moved = course_moved(was, is,
	    course_noise(member->se[0][pillar], member->se[1][pillar]), enough);
	return 1;
}

void
member_free(struct member *member)
{
	free(member->score);
}
