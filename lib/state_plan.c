/*
 * How answers to a codebook are added up, and the fingerprint by which states
 * of two codebooks are told apart: ids, keys, ranges, steps, membership, and
 * what is counted of each scale.  Words, levels, needs and forms are not in
 * it, so that those may change.
 */

#include "state_plan.h"

#include <stdlib.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "number.h"
#include "table.h"

/* FNV-1a over a string and its NUL. */
static void
hash_string(uint64_t *hash, const char *s)
{
	do {
		*hash ^= (unsigned char)*s;
		*hash *= UINT64_C(0x100000001b3);
	} while (*s++ != '\0');
}

static void
hash_units(uint64_t *hash, int64_t units, int decimals)
{
	char text[NUMBER_MAX];

	number_format(text, units, decimals);
	hash_string(hash, text);
}

static uint64_t
find_fingerprint(const struct state_plan *plan)
{
	static const char *const values[] = { "shares", "filled", "lowest" };
	const struct codebook *book = plan->book;
	const struct item *item;
	const struct state_scale_plan *scale;
	uint64_t hash = UINT64_C(0xcbf29ce484222325);
	size_t i, s;

	hash_units(&hash, 1, book->decimals);
	for (i = 0; i < book->nitems; i++) {
		item = &book->item[i];
		hash_string(&hash, item->id);
		hash_string(&hash, item->reversed ? "-" : "+");
		hash_units(&hash, item->low, book->decimals);
		hash_units(&hash, item->high, book->decimals);
		hash_units(&hash, item->step, book->decimals);
	}
	for (s = 0; s < book->nscales; s++) {
		scale = &plan->scale[s];
		hash_string(&hash, "");
		hash_string(&hash, book->scale[s].id);
		hash_string(&hash, values[scale->value]);
		for (i = 0; i < scale->n; i++)
			hash_string(&hash, book->item[scale->item[i]].id);
	}
	return hash;
}

static int
has_equal_bounds(const struct codebook *book, const struct scale *scale)
{
	const struct item *first = &book->item[scale->item[0]], *item;
	size_t i;

	for (i = 1; i < scale->nitems; i++) {
		item = &book->item[scale->item[i]];
		if (item->low != first->low || item->high != first->high)
			return 0;
	}
	return 1;
}

static void
plan_scale(const struct state_plan *plan, struct state_scale_plan *part,
    const struct scale *scale)
{
	const struct codebook *book = plan->book;
	int64_t steps;
	size_t i, f;

	part->item = scale->item;
	part->n = scale->nitems;
	part->multiple = 1;
	part->weight = xcalloc(part->n, sizeof(*part->weight));
	part->asked = xcalloc(book->nforms, sizeof(*part->asked));
	for (i = 0; i < part->n; i++) {
		steps = plan->steps[part->item[i]];
		part->multiple = number_lcm(part->multiple, steps);
	}
	for (i = 0; i < part->n; i++)
		part->weight[i] = part->multiple / plan->steps[part->item[i]];
	for (f = 0; f < book->nforms; f++)
		part->asked[f] = (uint32_t)codebook_asked(book, scale, f);
	if (scale->metric == METRIC_LOWEST)
		part->value = STATE_LOWEST;
	else if (scale->metric == METRIC_SUM && !has_equal_bounds(book, scale))
		part->value = STATE_FILLED;
}

static void
plan_items(struct state_plan *plan)
{
	const struct codebook *book = plan->book;
	const struct item *item;
	size_t f, i;

	plan->narrow = plan->is_unit = 1;
	plan->steps = xcalloc(plan->nitems, sizeof(*plan->steps));
	plan->lowest = xcalloc(plan->nitems, sizeof(*plan->lowest));
	plan->unit = xcalloc(plan->nitems, sizeof(*plan->unit));
	plan->in_form = xcalloc(book->nforms, plan->nitems);
	for (i = 0; i < plan->nitems; i++) {
		item = &book->item[i];
		plan->steps[i] =
		    (int32_t)((item->high - item->low) / item->step);
		plan->lowest[i] = item->reversed ? item->high : item->low;
		plan->unit[i] = item->reversed ? -item->step : item->step;
		plan->is_unit &= item->step == 1;
		plan->narrow &= plan->steps[i] <= STATE_NARROW;
		for (f = 0; f < book->nforms; f++)
			plan->in_form[f * plan->nitems + i] =
			    (char)codebook_in_form(book, i, f);
	}
}

/* What the digits of an item say, in a form that has it. */
static void
plan_digits(const struct state_plan *plan, size_t item, int64_t unit,
    struct state_answer *answer)
{
	const int64_t low = plan->book->item[item].low;
	const int64_t high = plan->book->item[item].high;
	int64_t digit;

	for (digit = 0; digit < 10; digit++, answer++) {
		if (digit * unit < low || digit * unit > high)
			continue;
		answer->has = 1;
		answer->x = state_plan_steps(plan, item, digit * unit);
	}
}

/* What is behind the last item, or in other forms, has no answer. */
static void
plan_forms(struct state_plan *plan)
{
	const size_t p = plan->nitems, nforms = plan->book->nforms;
	int64_t unit;
	size_t f, i;

	number_units("1", 1, plan->book->decimals, &unit);
	plan->stride = (p + STATE_STRIDE - 1) / STATE_STRIDE * STATE_STRIDE;
	plan->asked = xcalloc(nforms, sizeof(*plan->asked));
	plan->digit =
	    xcalloc(nforms * plan->stride * GLANCES, sizeof(*plan->digit));
	for (f = 0; f < nforms; f++) {
		for (i = 0; i < p; i++) {
			if (!plan->in_form[f * p + i])
				continue;
			plan->asked[f]++;
			plan_digits(plan, i, unit,
			    plan->digit + (f * plan->stride + i) * GLANCES);
		}
	}
}

struct state_plan *
state_plan_new(const struct codebook *book)
{
	struct state_plan *plan = xcalloc(1, sizeof(*plan));
	size_t s;

	plan->book = book;
	plan->nitems = book->nitems;
	plan->nscales = book->nscales;
	plan_items(plan);
	plan_forms(plan);
	plan->scale = xcalloc(plan->nscales, sizeof(*plan->scale));
	for (s = 0; s < plan->nscales; s++)
		plan_scale(plan, &plan->scale[s], &book->scale[s]);
	plan->fingerprint = find_fingerprint(plan);
	return plan;
}

void
state_plan_free(struct state_plan *plan)
{
	size_t s;

	if (plan == NULL)
		return;
	for (s = 0; s < plan->nscales; s++) {
		free(plan->scale[s].weight);
		free(plan->scale[s].asked);
	}
	free(plan->scale);
	free(plan->steps);
	free(plan->lowest);
	free(plan->unit);
	free(plan->in_form);
	free(plan->asked);
	free(plan->digit);
	free(plan);
}

int32_t
state_plan_steps(const struct state_plan *plan, size_t item, int64_t value)
{
	int64_t units = value - plan->lowest[item];

	return (int32_t)(plan->is_unit ? units * plan->unit[item] :
					 units / plan->unit[item]);
}

size_t
state_plan_given(const struct state_plan *plan, size_t item, int32_t steps)
{
	return (
	    size_t)(plan->unit[item] < 0 ? plan->steps[item] - steps : steps);
}

size_t
state_plan_answers(const struct state_plan *plan, size_t item)
{
	return plan->steps[item] < STATE_ANSWERS ?
	    (size_t)plan->steps[item] + 1 :
	    0;
}
