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

/* List a scale's items, in full lanes. */
static void
plan_index(struct plan *plan, size_t none)
{
	size_t i;

	plan->nindex = (plan->n + SCORE_LANES - 1) / SCORE_LANES * SCORE_LANES;
	plan->index = xcalloc(plan->nindex, sizeof(*plan->index));
	for (i = 0; i < plan->nindex; i++)
		plan->index[i] = i < plan->n ? plan->member[i].index : none;
}

/* What is known of a scale's items once they are all there. */
static void
plan_members(struct plan *plan)
{
	const struct item *first = plan->member[0].item, *item;
	size_t i;

	plan->alike = plan->n > 0 && plan->n < SCORE_FEW &&
	    plan->metric != METRIC_LOWEST && first->low > -SCORE_SMALL &&
	    first->high < SCORE_SMALL;
	for (i = 0; i < plan->n; i++) {
		item = plan->member[i].item;
		plan->member[i].weight =
		    plan->multiple / (item->high - item->low);
		plan->alike &=
		    item->low == first->low && item->high == first->high;
	}
}

static void
plan_keys(struct scoring *scoring)
{
	const struct codebook *book = scoring->book;
	const struct item *item = book->item;
	size_t i;

	scoring->key = xcalloc(book->nitems, sizeof(*scoring->key));
	scoring->added = xcalloc(book->nitems + 1, sizeof(*scoring->added));
	for (i = 0; i < book->nitems; i++, item++) {
		scoring->key[i].sign = item->reversed ? -1 : 1;
		scoring->key[i].rest = (INT64_C(1) << SCORE_COUNT) +
		    (item->reversed ? item->low + item->high : 0);
	}
}

static void
plan_scale(struct plan *plan, const struct scoring *scoring,
    const struct scale *scale, size_t form)
{
	const struct codebook *book = scoring->book;
	struct member *member;
	int64_t range;
	size_t i;

	plan->metric = scale->metric;
	plan->multiple = 1;
	plan->member = xcalloc(scale->nitems, sizeof(*plan->member));
	for (i = 0; i < scale->nitems; i++) {
		if (!scoring->in_form[form * book->nitems + scale->item[i]])
			continue;
		member = &plan->member[plan->n++];
		member->index = scale->item[i];
		member->item = &book->item[member->index];
		range = member->item->high - member->item->low;
		plan->range += range;
		plan->multiple = number_lcm(plan->multiple, range);
	}
	plan_members(plan);
	plan_index(plan, book->nitems);
	plan->required = codebook_required(scale, plan->n);
}

struct scoring *
scoring_new(const struct codebook *book)
{
	struct scoring *scoring = xcalloc(1, sizeof(*scoring));
	size_t f, i;

	scoring->book = book;
	scoring->unit = 1;
	for (i = 0; i < (size_t)book->decimals; i++)
		scoring->unit *= 10;
	plan_keys(scoring);
	scoring->in_form = xcalloc(book->nforms, book->nitems);
	for (f = 0; f < book->nforms; f++) {
		for (i = 0; i < book->nitems; i++)
			scoring->in_form[f * book->nitems + i] =
			    (char)codebook_in_form(book, i, f);
	}
	scoring->plan =
	    xcalloc(book->nforms * book->nscales, sizeof(*scoring->plan));
	for (f = 0; f < book->nforms; f++) {
		for (i = 0; i < book->nscales; i++)
			plan_scale(&scoring->plan[f * book->nscales + i],
			    scoring, &book->scale[i], f);
	}
	return scoring;
}

void
scoring_free(struct scoring *scoring)
{
	size_t i;

	if (scoring == NULL)
		return;
	for (i = 0; i < scoring->book->nforms * scoring->book->nscales; i++) {
		free(scoring->plan[i].member);
		free(scoring->plan[i].index);
	}
	free(scoring->plan);
	free(scoring->key);
	free(scoring->added);
	free(scoring->in_form);
	free(scoring);
}
