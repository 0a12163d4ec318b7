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
	plan->required = codebook_required(scale, plan->n);
	if (plan->required == 0)
		plan->required = 1;
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
	scoring_add_lanes(scoring);
	return scoring;
}

void
scoring_free(struct scoring *scoring)
{
	size_t i;

	if (scoring == NULL)
		return;
	scoring_free_lanes(scoring);
	for (i = 0; i < scoring->book->nforms * scoring->book->nscales; i++)
		free(scoring->plan[i].member);
	free(scoring->plan);
	free(scoring->in_form);
	free(scoring);
}
