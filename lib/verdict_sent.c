/*
 * Whether what one gives reaches the other, and what of that is raised.
 */

#include "verdict_sent.h"

#include <math.h>
#include <string.h>

#include "codebook.h"
#include "codebook_find.h"
#include "couple.h"
#include "verdict.h"
#include "verdict_couple.h"

static const double slack = COUPLE_SLACK;

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

/* Whether as many points are given and do not arrive, or arrive and are not
 * seen as given, as may be named; the general difference is not taken out. */
static int
is_lost(const struct couple *couple, const struct couple_sent *sent)
{
	const struct meeting *latest = couple_latest(couple), *meeting;
	double total = 0, here;
	size_t n = 0, i;

	for (i = 0; i < couple->n; i++) {
		meeting = &couple->meeting[i];
		here = lost(meeting, sent->pillar, sent->giver);
		if (isnan(here) || meeting->form != latest->form ||
		    (sent->pooled == 0 && meeting != latest))
			continue;
		total += here;
		n++;
	}
	total *= sent->way == PAIR_LESS ? 1 : -1;
	return n > 0 && total / (double)n >= VERDICT_GIVEN - slack;
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
	if (sent->way != PAIR_FEW && !is_lost(couple, sent))
		sent->way = PAIR_ALIKE;
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
