/*
 * The rules of a couple's page.
 */

#include "verdict_couple.h"

#include <math.h>

#include "codebook.h"
#include "codebook_find.h"
#include "couple.h"
#include "verdict.h"

static const double slack = COUPLE_SLACK;

int
couple_is_pillar(const struct codebook *book, size_t s)
{
	return book->scale[s].role == ROLE_PILLAR && !book->scale[s].private;
}

double
couple_percent(const struct codebook *book, const struct meeting *meeting,
    size_t s, int side)
{
	const struct comparison *pair = &meeting->scale[s];
	double low, high;

	if (pair->lower[side] == NULL)
		return pair->own[side][PAIR_SCORE];
	codebook_range(book, &book->scale[s], meeting->form, &low, &high);
	if (!(high > low))
		return NAN;
	return 100 *
	    ((pair->lower[side]->low + pair->upper[side]->low) / 2 - low) /
	    (high - low);
}

void
couple_levels(const struct codebook *book, const struct meeting *meeting,
    size_t s, int side, const struct level **lower, const struct level **upper)
{
	const struct comparison *pair = &meeting->scale[s];

	*lower = pair->lower[side];
	*upper = pair->upper[side];
	if (*lower != NULL)
		return;
	verdict_levels(book, &book->scale[s],
	    codebook_score(book, &book->scale[s], meeting->form,
		pair->own[side][PAIR_SCORE]),
	    lower, upper);
}

/* Both scores together. */
static double
sum(const struct codebook *book, const struct meeting *meeting, size_t s)
{
	return couple_percent(book, meeting, s, 0) +
	    couple_percent(book, meeting, s, 1);
}

static double
gap(const struct codebook *book, const struct meeting *meeting, size_t s)
{
	return fabs(couple_percent(book, meeting, s, 0) -
	    couple_percent(book, meeting, s, 1));
}

/* Whether all sums of both scores are within VERDICT_CLOSE of one another. */
static int
is_even(const struct codebook *book, const struct meeting *meeting)
{
	double least = HUGE_VAL, most = -HUGE_VAL;
	size_t s;

	for (s = 0; s < book->nscales; s++) {
		if (!couple_is_pillar(book, s))
			continue;
		least = fmin(least, sum(book, meeting, s));
		most = fmax(most, sum(book, meeting, s));
	}
	return most - least <= VERDICT_CLOSE + slack;
}

static int
is_at_least(const struct codebook *book, const struct meeting *meeting,
    size_t s, enum pair_class class, double least)
{
	return couple_is_pillar(book, s) && meeting->scale[s].class == class &&
	    couple_percent(book, meeting, s, 0) >= least &&
	    couple_percent(book, meeting, s, 1) >= least;
}

/* The pillars of a class, of those whose scores are both this or more, with the
 * highest sum of both. */
static void
find_most(const struct codebook *book, const struct meeting *meeting,
    enum pair_class class, double least, size_t *list, size_t *n)
{
	double most = -HUGE_VAL;
	size_t s;

	*n = 0;
	for (s = 0; s < book->nscales; s++) {
		if (is_at_least(book, meeting, s, class, least))
			most = fmax(most, sum(book, meeting, s));
	}
	for (s = 0; s < book->nscales; s++) {
		if (is_at_least(book, meeting, s, class, least) &&
		    sum(book, meeting, s) >= most - VERDICT_CLOSE - slack)
			list[(*n)++] = s;
	}
}

void
couple_most(const struct codebook *book, const struct meeting *meeting,
    size_t *list, size_t *n)
{
	*n = 0;
	if (!is_even(book, meeting))
		find_most(book, meeting, PAIR_NEITHER, COUPLE_MUCH, list, n);
}

/* How many pillars there are, how many have scores, and how many of these are
 * of a class. */
static size_t
count(const struct codebook *book, const struct meeting *meeting, int is_scored,
    int class)
{
	size_t n = 0, s;

	for (s = 0; s < book->nscales; s++)
		n += couple_is_pillar(book, s) &&
		    (!is_scored || !isnan(sum(book, meeting, s))) &&
		    (class == -1 || (int)meeting->scale[s].class == class);
	return n;
}

static enum couple_reason
find_reason(const struct codebook *book, const struct meeting *meeting)
{
	size_t scored = count(book, meeting, 1, -1);

	if (scored == 0 || (scored == 1 && count(book, meeting, 0, -1) > 1))
		return COUPLE_NONE;
	if (count(book, meeting, 1, PAIR_STRENGTH) == scored)
		return COUPLE_STRONG;
	if (count(book, meeting, 1, PAIR_THIN) > 0)
		return COUPLE_THIN;
	if (count(book, meeting, 1, PAIR_DIFFERENTLY) > 0)
		return COUPLE_DIFFERENTLY;
	return COUPLE_LOWEST;
}

/* How much a pillar is what is looked for: the less, the more.  NaN if it
 * cannot be. */
static double
distance(const struct codebook *book, const struct meeting *meeting, size_t s,
    enum couple_reason reason)
{
	enum pair_class class = meeting->scale[s].class;

	if (!couple_is_pillar(book, s) ||
	    (reason == COUPLE_THIN && class != PAIR_THIN) ||
	    (reason == COUPLE_DIFFERENTLY && class != PAIR_DIFFERENTLY) ||
	    (reason == COUPLE_LOWEST && class == PAIR_STRENGTH))
		return NAN;
	return reason == COUPLE_DIFFERENTLY ? -gap(book, meeting, s) :
					      sum(book, meeting, s);
}

enum couple_reason
couple_area(const struct codebook *book, const struct meeting *meeting,
    size_t *list, size_t *n)
{
	enum couple_reason reason = find_reason(book, meeting);
	double least = HUGE_VAL;
	size_t s;

	*n = 0;
	if (reason == COUPLE_STRONG)
		find_most(book, meeting, PAIR_STRENGTH, 0, list, n);
	if (reason == COUPLE_NONE || reason == COUPLE_STRONG)
		return reason;
	for (s = 0; s < book->nscales; s++)
		least = fmin(least, distance(book, meeting, s, reason));
	for (s = 0; s < book->nscales; s++) {
		if (distance(book, meeting, s, reason) <=
		    least + VERDICT_CLOSE + slack)
			list[(*n)++] = s;
	}
	return reason;
}

int
couple_turned(double before, double now)
{
	return couple_moved(before, now) == 0 && (before < 0) != (now < 0) &&
	    fabs(before) >= COUPLE_GAP - slack &&
	    fabs(now) >= COUPLE_GAP - slack;
}

int
couple_moved(double before, double now)
{
	double moved = fabs(now) - fabs(before);

	return (moved >= COUPLE_MOVED - slack) -
	    (moved <= slack - COUPLE_MOVED);
}
