/*
 * How digits are summed.  What a digit adds to a scale is known before any row
 * is read, so that scales share a word, as many as there is room for, and one
 * addition does for all of them what an answer does to each: it adds its keyed
 * value, from the lowest, and one to the count above that.  No lane is filled
 * by all its items, so that none reaches the next.
 */

#include "score_plan.h"

#include <stdlib.h>

#include "alloc.h"
#include "score.h"
#include "table.h"

enum {
	WORD = 64, /* bits */
	MOST = 31 /* of a lane */
};

/* The bits of a number. */
static unsigned
bits(uint64_t number)
{
	unsigned n = 0;

	for (; number > 0; number >>= 1)
		n++;
	return n;
}

/* The bits that a scale's lane needs, or 0 if it can have none. */
static unsigned
find_bits(struct plan *plan)
{
	const struct item *item = plan->n > 0 ? plan->member->item : NULL;
	uint64_t need;

	if (!plan->alike)
		return 0;
	if (plan->metric == METRIC_LOWEST) {
		plan->lane.bits = bits((uint64_t)(item->high - item->low + 1));
		need = (uint64_t)plan->lane.bits * plan->n;
	} else {
		plan->lane.bits = bits((uint64_t)plan->range);
		need = plan->lane.bits + bits(plan->n);
	}
	return need <= MOST ? (unsigned)need : 0;
}

/* Give the scales of a form lanes, those that can have one.  Returns how many
 * words they take. */
static size_t
give_lanes(struct plan *plan, size_t n)
{
	struct lane *lane;
	unsigned used = WORD, need;
	size_t words = 0;

	for (; n > 0; n--, plan++) {
		lane = &plan->lane;
		if ((need = find_bits(plan)) == 0)
			continue;
		if (used + need > WORD) {
			words++;
			used = 0;
		}
		lane->word = words - 1;
		lane->shift = used;
		lane->mask = (UINT64_C(1) << need) - 1;
		used += need;
	}
	return words;
}

/* From which item to which are those of a word's scales, of which there may be
 * none. */
static void
find_items(struct worths *worths, const struct plan *plan, size_t n,
    size_t word)
{
	size_t i;

	worths->first = SIZE_MAX;
	worths->end = 0;
	for (; n > 0; n--, plan++) {
		if (plan->lane.mask == 0 || plan->lane.word != word)
			continue;
		for (i = 0; i < plan->n; i++) {
			if (plan->member[i].index < worths->first)
				worths->first = plan->member[i].index;
			if (plan->member[i].index >= worths->end)
				worths->end = plan->member[i].index + 1;
		}
	}
	if (worths->end == 0)
		worths->first = 0;
	worths->first -= worths->first % SCORE_STEP;
	worths->end += SCORE_STEP - 1;
	worths->end -= worths->end % SCORE_STEP;
}

/* Add what the digits of a scale's item i are worth to it. */
static void
add_worth(uint64_t *worth, const struct plan *plan, size_t i, int64_t unit)
{
	const struct item *item = plan->member[i].item;
	const struct lane *lane = &plan->lane;
	int64_t digit, value;

	for (digit = 0; digit < 10; digit++) {
		value = digit * unit;
		if (value < item->low || value > item->high)
			continue;
		value = item->reversed ? item->high - value : value - item->low;
		if (plan->metric == METRIC_LOWEST)
			worth[digit] += (uint64_t)(value + 1)
			    << (lane->shift + i * lane->bits);
		else
			worth[digit] += (uint64_t)value << lane->shift |
			    UINT64_C(1) << (lane->shift + lane->bits);
	}
}

static void
add_worths(struct worths *worths, const struct plan *plan, size_t n,
    size_t word, int64_t unit)
{
	size_t i, item;

	find_items(worths, plan, n, word);
	worths->worth = xcalloc((worths->end - worths->first) * GLANCES,
	    sizeof(*worths->worth));
	for (; n > 0; n--, plan++) {
		if (plan->lane.mask == 0 || plan->lane.word != word)
			continue;
		for (i = 0; i < plan->n; i++) {
			item = plan->member[i].index - worths->first;
			add_worth(worths->worth + item * GLANCES, plan, i,
			    unit);
		}
	}
}

void
scoring_add_lanes(struct scoring *s)
{
	size_t n = s->book->nscales, words, f, w;

	s->laneless = xcalloc(s->book->nforms, sizeof(*s->laneless));
	for (f = 0; f < s->book->nforms; f++) {
		words = give_lanes(s->plan + f * n, n);
		s->nwords = words > s->nwords ? words : s->nwords;
		while (s->laneless[f] < n &&
		    s->plan[f * n + s->laneless[f]].lane.mask != 0)
			s->laneless[f]++;
	}
	s->word = xcalloc(s->nwords + 1, sizeof(*s->word));
	s->worths = xcalloc(s->nwords * s->book->nforms, sizeof(*s->worths));
	for (f = 0; f < s->book->nforms; f++) {
		for (w = 0; w < s->nwords; w++)
			add_worths(&s->worths[f * s->nwords + w],
			    s->plan + f * n, n, w, s->unit);
	}
}

size_t
score_lanes(const struct scoring *scoring, size_t form, size_t s)
{
	return scoring->plan[form * scoring->book->nscales + s].lane.mask + 1;
}

void
scoring_free_lanes(struct scoring *s)
{
	size_t i;

	for (i = 0; i < s->nwords * s->book->nforms; i++)
		free(s->worths[i].worth);
	free(s->worths);
	free(s->word);
	free(s->laneless);
}

static inline uint64_t
add_four(const uint64_t *worth, const struct glance *digit)
{
	return worth[digit[0].is] + worth[GLANCES + digit[1].is] +
	    worth[2 * GLANCES + digit[2].is] + worth[3 * GLANCES + digit[3].is];
}

/* What all digits add to a word. */
static uint64_t
add_digits(const struct worths *worths, const struct glance *digit)
{
	const struct glance *end = digit + worths->end;
	const uint64_t *worth = worths->worth;
	uint64_t word = 0;

	for (digit += worths->first; digit < end; digit += SCORE_STEP) {
		word += add_four(worth, digit) +
		    add_four(worth + 4 * GLANCES, digit + 4);
		worth += SCORE_STEP * GLANCES;
	}
	return word;
}

void
scoring_add_digits(const struct scoring *scoring, size_t form,
    const struct glance *digit)
{
	const size_t n = scoring->nwords;
	const struct worths *worths = scoring->worths + form * n;
	size_t w;

	for (w = 0; w < n; w++)
		scoring->word[w] = add_digits(&worths[w], digit);
}

void
score_find_lanes(const struct scoring *scoring, size_t form,
    const struct glance *digit, uint32_t *lane)
{
	const size_t nscales = scoring->book->nscales;
	const struct plan *plan = scoring->plan + form * nscales;
	const struct plan *end = plan + nscales;

	scoring_add_digits(scoring, form, digit);
	for (; plan < end; plan++)
		*lane++ = lane_of(&plan->lane, scoring->word);
}
