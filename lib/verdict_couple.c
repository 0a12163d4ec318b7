/*
 * The rules of a couple's page.
 */

#include "verdict_couple.h"

#include <math.h>
#include <string.h>

#include "codebook.h"
#include "codebook_find.h"
#include "couple.h"
#include "verdict.h"

/* Scores come with two decimals: differences that are equal may miss by this.
 */
static const double slack = 0.01;

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
	double low, high;

	*lower = pair->lower[side];
	*upper = pair->upper[side];
	if (*lower != NULL)
		return;
	codebook_range(book, &book->scale[s], meeting->form, &low, &high);
	if (!(high > low))
		return;
	verdict_levels(book, &book->scale[s],
	    low + pair->own[side][PAIR_SCORE] * (high - low) / 100, lower,
	    upper);
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

long
couple_most(const struct codebook *book, const struct meeting *meeting)
{
	double most = -HUGE_VAL;
	long found = -1;
	size_t s;

	for (s = 0; s < book->nscales; s++) {
		if (couple_is_pillar(book, s) &&
		    sum(book, meeting, s) > most + slack) {
			most = sum(book, meeting, s);
			found = (long)s;
		}
	}
	return found;
}

int
couple_even(const struct codebook *book, const struct meeting *meeting)
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
		list[(*n)++] = (size_t)couple_most(book, meeting);
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

/* What this side gives, less what of it the other receives. */
static double
lost(const struct meeting *meeting, size_t s, int giver)
{
	return meeting->scale[s].own[giver][PAIR_GIVES] -
	    meeting->scale[s].own[1 - giver][PAIR_RECEIVES];
}

/* The same, with the pair's general difference taken out. */
static double
lost_here(const struct codebook *book, const struct meeting *meeting, size_t s,
    int giver)
{
	long total = codebook_role(book, ROLE_TOTAL);

	return lost(meeting, s, giver) -
	    (total == -1 ? 0 : lost(meeting, (size_t)total, giver));
}

/* The mean of that over the sittings of the latest one's form, and what may be
 * said of it; unknown if there are too few. */
static enum pair_arrives
pool(const struct codebook *book, const struct couple *couple, size_t s,
    int giver, double *mean, size_t *n)
{
	const struct meeting *meeting;
	size_t i, less = 0, more = 0;
	double total = 0, here;

	*n = 0;
	for (i = 0; i < couple->n; i++) {
		meeting = &couple->meeting[i];
		here = lost_here(book, meeting, s, giver);
		if (meeting->form != couple_latest(couple)->form || isnan(here))
			continue;
		(*n)++;
		total += here;
		less += here > slack;
		more += here < -slack;
	}
	if (*n < COUPLE_POOLED)
		return PAIR_FEW;
	*mean = total / (double)*n;
	if (*mean >= COUPLE_SENT - slack && 3 * less >= 2 * (less + more))
		return PAIR_LESS;
	if (*mean <= slack - COUPLE_SENT && 3 * more >= 2 * (less + more))
		return PAIR_MORE;
	return PAIR_ALIKE;
}

/* Keep the larger of two differences. */
static void
keep(struct couple_sent *raised, const struct couple_sent *other)
{
	if (other->way == PAIR_FEW)
		return;
	if (raised->way == PAIR_FEW)
		raised->way = PAIR_ALIKE;
	if (other->way != PAIR_ALIKE && !(other->by <= raised->by + slack))
		*raised = *other;
}

/* What one pillar and giver may raise, of the latest sitting or of several. */
static void
weigh(const struct codebook *book, const struct couple *couple, int pooled,
    struct couple_sent *sent)
{
	const struct meeting *latest = couple_latest(couple);
	double mean = lost_here(book, latest, sent->pillar, sent->giver);

	sent->pooled = 0;
	if (pooled)
		sent->way = pool(book, couple, sent->pillar, sent->giver, &mean,
		    &sent->pooled);
	else
		sent->way = latest->scale[sent->pillar].sent[sent->giver];
	sent->by = fabs(mean);
}

void
couple_raise(const struct codebook *book, const struct couple *couple,
    struct couple_sent *raised)
{
	struct couple_sent sent;
	int pooled;

	memset(raised, 0, sizeof(*raised));
	for (pooled = 0; pooled < 2 && raised->way == PAIR_FEW; pooled++) {
		for (sent.pillar = 0; sent.pillar < book->nscales;
		     sent.pillar++) {
			if (!couple_is_pillar(book, sent.pillar))
				continue;
			for (sent.giver = 0; sent.giver < 2; sent.giver++) {
				weigh(book, couple, pooled, &sent);
				keep(raised, &sent);
			}
		}
	}
}

int
couple_moved(double before, double now)
{
	double moved = fabs(now) - fabs(before);

	return (moved >= COUPLE_MOVED - slack) -
	    (moved <= slack - COUPLE_MOVED);
}
