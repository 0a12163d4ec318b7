/*
 * How a codebook scores, worked out once.
 */

#include "score_plan.h"

#include <stdlib.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "number.h"
#include "score.h"

enum { MOST = 31 }; /* bits of a lane */

/* What is known of a scale's items once they are all there. */
static void
plan_members(struct plan *plan)
{
	const struct item *first = plan->member[0].item, *item;
	size_t i;

	plan->alike = plan->n > 0;
	for (i = 0; i < plan->n; i++) {
		item = plan->member[i].item;
		plan->member[i].weight =
		    plan->multiple / (item->high - item->low);
		plan->alike &=
		    item->low == first->low && item->high == first->high;
	}
}

static void
plan_scale(struct plan *plan, const struct codebook *book,
    const struct scale *scale, size_t form)
{
	struct member *member;
	int64_t range;
	size_t i;

	plan->metric = scale->metric;
	plan->multiple = 1;
	plan->member = xcalloc(scale->nitems, sizeof(*plan->member));
	for (i = 0; i < scale->nitems; i++) {
		if (!codebook_in_form(book, scale->item[i], form))
			continue;
		member = &plan->member[plan->n++];
		member->index = scale->item[i];
		member->item = &book->item[member->index];
		range = member->item->high - member->item->low;
		plan->range += range;
		plan->multiple = number_lcm(plan->multiple, range);
	}
	plan_members(plan);
	plan->required = codebook_required(scale, plan->n);
	if (plan->required == 0)
		plan->required = 1;
}

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

/* Give the scales of a form lanes, those that can have one. */
static void
give_lanes(struct plan *plan, size_t n)
{
	struct lane *lane;
	unsigned used = 0, need;
	size_t word = 0;

	for (; n > 0; n--, plan++) {
		lane = &plan->lane;
		if ((need = find_bits(plan)) == 0)
			continue;
		if (used + need > PLAN_WORD) {
			word++;
			used = 0;
		}
		lane->word = word;
		lane->shift = used;
		lane->mask = (UINT64_C(1) << need) - 1;
		used += need;
	}
}

struct plan *
plans_new(const struct codebook *book)
{
	const size_t n = book->nscales;
	struct plan *plan = xcalloc(book->nforms * n, sizeof(*plan));
	size_t f, s;

	for (f = 0; f < book->nforms; f++) {
		for (s = 0; s < n; s++)
			plan_scale(&plan[f * n + s], book, &book->scale[s], f);
		give_lanes(plan + f * n, n);
	}
	return plan;
}

void
plans_free(struct plan *plan, const struct codebook *book)
{
	size_t i;

	for (i = 0; i < book->nforms * book->nscales; i++)
		free(plan[i].member);
	free(plan);
}

size_t
plans_words(const struct plan *plan, const struct codebook *book)
{
	size_t i, words = 1;

	for (i = 0; i < book->nforms * book->nscales; i++) {
		if (plan[i].lane.word >= words)
			words = plan[i].lane.word + 1;
	}
	return words;
}

struct scoring *
scoring_new(const struct codebook *book)
{
	struct scoring *scoring = xcalloc(1, sizeof(*scoring));
	const size_t n = book->nscales;
	size_t f, i, s;

	scoring->book = book;
	number_units("1", 1, book->decimals, &scoring->unit);
	scoring->in_form = xcalloc(book->nforms, book->nitems);
	scoring->plan = plans_new(book);
	scoring->laneless = xcalloc(book->nforms, sizeof(*scoring->laneless));
	for (f = 0; f < book->nforms; f++) {
		for (i = 0; i < book->nitems; i++)
			scoring->in_form[f * book->nitems + i] =
			    (char)codebook_in_form(book, i, f);
		for (s = 0; s < n; s++) {
			if (scoring->plan[f * n + s].lane.mask == 0)
				break;
		}
		scoring->laneless[f] = s;
	}
	return scoring;
}

void
scoring_free(struct scoring *scoring)
{
	if (scoring == NULL)
		return;
	plans_free(scoring->plan, scoring->book);
	free(scoring->laneless);
	free(scoring->in_form);
	free(scoring);
}
