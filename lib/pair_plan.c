/*
 * Which items two people are compared on, scale by scale and form by form, and
 * which of them mirror one act: the giving and the receiving item of the same
 * pillars and facets.
 */

#include "pair_plan.h"

#include <stdlib.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "number.h"

static int
has_item(const struct scale *scale, size_t item)
{
	size_t i;

	for (i = 0; i < scale->nitems; i++) {
		if (scale->item[i] == item)
			return 1;
	}
	return 0;
}

static int
has_role(const struct codebook *book, size_t item, enum role role)
{
	size_t s;

	for (s = 0; s < book->nscales; s++) {
		if (book->scale[s].role == role &&
		    has_item(&book->scale[s], item))
			return 1;
	}
	return 0;
}

/* Whether two items are in the same pillars and facets. */
static int
is_alike(const struct codebook *book, size_t a, size_t b)
{
	const struct scale *scale;
	size_t s;

	for (s = 0; s < book->nscales; s++) {
		scale = &book->scale[s];
		if (scale->role != ROLE_PILLAR && scale->role != ROLE_FACET)
			continue;
		if (has_item(scale, a) != has_item(scale, b))
			return 0;
	}
	return 1;
}

/* The one receiving item that mirrors a giving one, or -1. */
static long
find_mirror(const struct pair_plan *plan, size_t giving)
{
	const struct codebook *book = plan->book;
	long found = -1;
	size_t i;

	if (!plan->compared[giving] || !has_role(book, giving, ROLE_GIVING))
		return -1;
	for (i = 0; i < book->nitems; i++) {
		if (i == giving || !plan->compared[i] ||
		    !has_role(book, i, ROLE_RECEIVING) ||
		    !is_alike(book, giving, i))
			continue;
		if (found != -1)
			return -1;
		found = (long)i;
	}
	return found;
}

/* Count the steps of all items, and find their multiple. */
static int
plan_steps(struct pair_plan *plan, struct error *e)
{
	const struct item *item = plan->book->item;
	int64_t steps;
	size_t i;

	plan->multiple = 1;
	for (i = 0; i < plan->book->nitems; i++) {
		steps = (item[i].high - item[i].low) / item[i].step;
		if (steps <= PAIR_MULTIPLE)
			plan->multiple = number_lcm(plan->multiple, steps);
		if (steps > PAIR_MULTIPLE || plan->multiple > PAIR_MULTIPLE)
			return error_set(e, item[i].line,
			    "%s: the steps of the items so far have no common "
			    "multiple up to %d",
			    item[i].id, PAIR_MULTIPLE);
		plan->steps[i] = (int32_t)steps;
	}
	if ((int64_t)plan->book->nitems * plan->multiple > PAIR_STEPS)
		return error_set(e, 0,
		    "the %zu items have %lld steps in common, together more "
		    "than %d",
		    plan->book->nitems, (long long)plan->multiple, PAIR_STEPS);
	for (i = 0; i < plan->book->nitems; i++)
		plan->weight[i] = plan->multiple / plan->steps[i];
	return 0;
}

/* Whether a group's scale, or any if there is none, has an item. */
static int
belongs(const struct scale *scale, size_t item)
{
	return scale == NULL || has_item(scale, item);
}

static void
plan_group(const struct pair_plan *plan, struct pair_group *group, size_t form,
    const struct scale *scale)
{
	const struct codebook *book = plan->book;
	size_t i;
	long mirror;

	group->item = xcalloc(book->nitems, sizeof(*group->item));
	group->giving = xcalloc(book->nitems, sizeof(*group->giving));
	for (i = 0; i < book->nitems; i++) {
		if (!plan->compared[i] || !codebook_in_form(book, i, form) ||
		    !belongs(scale, i))
			continue;
		group->item[group->n++] = i;
		mirror = plan->mirror[i];
		if (mirror != -1 && belongs(scale, (size_t)mirror) &&
		    codebook_in_form(book, (size_t)mirror, form))
			group->giving[group->ngiving++] = i;
	}
	group->required =
	    scale == NULL ? 1 : codebook_required(scale, group->n);
}

static void
plan_groups(struct pair_plan *plan)
{
	const struct codebook *book = plan->book;
	struct pair_group *group;
	size_t f, s;

	group = plan->group =
	    xcalloc(book->nforms * (book->nscales + 1), sizeof(*plan->group));
	for (f = 0; f < book->nforms; f++) {
		for (s = 0; s < book->nscales; s++)
			plan_group(plan, group++, f, &book->scale[s]);
		plan_group(plan, group++, f, NULL);
	}
}

struct pair_plan *
pair_plan_new(const struct codebook *book, int with_private, struct error *e)
{
	struct pair_plan *plan = xcalloc(1, sizeof(*plan));
	size_t i;

	plan->book = book;
	plan->steps = xcalloc(book->nitems, sizeof(*plan->steps));
	plan->weight = xcalloc(book->nitems, sizeof(*plan->weight));
	plan->compared = xcalloc(book->nitems, 1);
	plan->worded = xcalloc(book->nitems, 1);
	plan->mirror = xcalloc(book->nitems, sizeof(*plan->mirror));
	if (plan_steps(plan, e) == -1) {
		pair_plan_free(plan);
		return NULL;
	}
	for (i = 0; i < book->nitems; i++) {
		plan->compared[i] =
		    (char)(with_private || !book->item[i].private);
		plan->worded[i] = (char)(!book->item[i].private &&
		    has_role(book, i, ROLE_PILLAR));
	}
	for (i = 0; i < book->nitems; i++)
		plan->mirror[i] = find_mirror(plan, i);
	plan_groups(plan);
	return plan;
}

void
pair_plan_free(struct pair_plan *plan)
{
	const struct codebook *book;
	size_t i;

	if (plan == NULL)
		return;
	book = plan->book;
	for (i = 0;
	     plan->group != NULL && i < book->nforms * (book->nscales + 1);
	     i++) {
		free(plan->group[i].item);
		free(plan->group[i].giving);
	}
	free(plan->group);
	free(plan->steps);
	free(plan->weight);
	free(plan->compared);
	free(plan->worded);
	free(plan->mirror);
	free(plan);
}

const struct pair_group *
pair_plan_group(const struct pair_plan *plan, size_t form, size_t scale)
{
	return &plan->group[form * (plan->book->nscales + 1) + scale];
}

int32_t
pair_plan_steps(const struct pair_plan *plan, size_t item, int64_t value)
{
	const struct item *it = &plan->book->item[item];
	int32_t steps = (int32_t)((value - it->low) / it->step);

	return it->reversed ? plan->steps[item] - steps : steps;
}
