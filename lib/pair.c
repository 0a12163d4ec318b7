/*
 * Figures of two people.  All are ratios of whole numbers, and every bound is
 * compared exactly: nothing is rounded here.
 */

#include "pair.h"

#include <stdlib.h>
#include <string.h>

#include "pair_plan.h"

/* At 75 percent of the item's range or more; at 25 percent or less. */
static int
is_high(int32_t answer, int32_t steps)
{
	return 4 * (int64_t)answer >= 3 * (int64_t)steps;
}

static int
is_low(int32_t answer, int32_t steps)
{
	return 4 * (int64_t)answer <= steps;
}

static void
add_item(struct pair_levels *out, int32_t a, int32_t b, int32_t steps,
    int64_t weight)
{
	int64_t x = a * weight, y = b * weight;

	out->items++;
	out->a += x;
	out->b += y;
	out->apart += llabs(x - y);
	out->aa += x * x;
	out->bb += y * y;
	out->ab += x * y;
	out->both_high += is_high(a, steps) && is_high(b, steps);
	out->both_low += is_low(a, steps) && is_low(b, steps);
	out->opposite += (is_high(a, steps) && is_low(b, steps)) ||
	    (is_low(a, steps) && is_high(b, steps));
	out->near += labs((long)a - b) <= 1;
	out->a_more += a > b;
	out->b_more += b > a;
}

void
pair_levels(const struct pair_plan *plan, const struct pair_group *group,
    const int32_t *a, const int32_t *b, struct pair_levels *out)
{
	size_t i, item;

	memset(out, 0, sizeof(*out));
	for (i = 0; i < group->n; i++) {
		item = group->item[i];
		if (a[item] != PAIR_NONE && b[item] != PAIR_NONE)
			add_item(out, a[item], b[item], plan->steps[item],
			    plan->weight[item]);
	}
	out->enough = out->items > 0 && out->items >= group->required;
	out->full = (int64_t)out->items * plan->multiple;
}

enum pair_class
pair_class(const struct pair_levels *l)
{
	int a_low = 2 * l->a < l->full, b_low = 2 * l->b < l->full;

	if (4 * l->a >= 3 * l->full && 4 * l->b >= 3 * l->full)
		return PAIR_STRENGTH;
	if (a_low && b_low)
		return PAIR_THIN;
	if (a_low != b_low && 8 * llabs(l->a - l->b) >= l->full)
		return PAIR_DIFFERENTLY;
	return PAIR_NEITHER;
}

int
pair_pattern(const struct pair_levels *l)
{
	int64_t gap = l->a - l->b;
	size_t way = gap > 0 ? l->a_more : l->b_more;

	if (l->items < 3 || 8 * llabs(gap) < l->full ||
	    3 * way < 2 * (l->a_more + l->b_more))
		return -1;
	return gap > 0 ? 0 : 1;
}

/* With T the sum of all answers, M is T / 2n, and the sums of products about M
 * are those about 0 less T^2 / 4n, or T^2 / 2n for both squares. */
void
pair_correlation(const struct pair_levels *l, int64_t *numerator,
    int64_t *denominator)
{
	int64_t n = (int64_t)l->items, total = l->a + l->b;

	*numerator = 4 * n * l->ab - total * total;
	*denominator = 2 * n * (l->aa + l->bb) - total * total;
}

void
pair_sent(const struct pair_plan *plan, const struct pair_group *group,
    const int32_t *giver, const int32_t *receiver, struct pair_sent *out)
{
	int64_t given, received;
	size_t i, item, mirror;

	memset(out, 0, sizeof(*out));
	for (i = 0; i < group->ngiving; i++) {
		item = group->giving[i];
		mirror = (size_t)plan->mirror[item];
		if (giver[item] == PAIR_NONE || receiver[mirror] == PAIR_NONE)
			continue;
		given = giver[item] * plan->weight[item];
		received = receiver[mirror] * plan->weight[mirror];
		out->items++;
		out->gives += given;
		out->receives += received;
		out->less += received < given;
		out->more += received > given;
	}
}

enum pair_arrives
pair_arrives(const struct pair_plan *plan, const struct pair_sent *sent,
    const struct pair_sent *all)
{
	int64_t n = (int64_t)sent->items, of = (int64_t)all->items;
	int64_t excess = (sent->gives - sent->receives) * of -
	    (all->gives - all->receives) * n; /* d - D, times full */
	int64_t full = n * of * plan->multiple;
	size_t differ = sent->less + sent->more;

	if (sent->items < 3)
		return PAIR_FEW;
	if (differ == 0)
		return PAIR_ALIKE;
	if (4 * excess >= full && 3 * sent->less >= 2 * differ)
		return PAIR_LESS;
	if (-4 * excess >= full && 3 * sent->more >= 2 * differ)
		return PAIR_MORE;
	return PAIR_ALIKE;
}
