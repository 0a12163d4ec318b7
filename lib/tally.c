/*
 * What digits come to.  What a digit of an item adds to a scale is known before
 * any row is read, so that scales share a word, as many as there is room for,
 * and one addition does for all of them what an answer does to each: it adds
 * its keyed value, from the lowest, and one to the count above that.  No lane
 * is filled by all its items, so that none reaches the next.
 *
 * Whether an item admits a digit is known as well: what is not admitted has the
 * uppermost bit, where there is no lane, and a single look at all these bits
 * tells whether all answers are.
 */

#include "tally.h"

#include <stdlib.h>

#include "alloc.h"
#include "answers.h"
#include "codebook.h"
#include "number.h"
#include "score_plan.h"
#include "table.h"

enum { STEP = GLANCE_MORE }; /* items that are added at once */

static const uint64_t refused = UINT64_C(1) << PLAN_WORD;

/*
 * What digits add to a word: glance g of item i from first on, and before end,
 * adds worth[(i - first) * GLANCES + g].  Both are multiples of STEP; behind
 * the last item there is nothing to add.
 */
struct worths {
	size_t first, end;
	uint64_t *worth; /* or NULL, as long as no response had this form */
};

struct tally {
	const struct codebook *book;
	struct plan *plan;
	size_t nwords; /* one at least, whose worths are those of all items */
	struct worths *worths; /* word w in form f is worths[f * nwords + w] */
	uint64_t *word; /* nwords */
};

struct tally *
tally_new(const struct codebook *book)
{
	struct tally *t = xcalloc(1, sizeof(*t));

	t->book = book;
	t->plan = plans_new(book);
	t->nwords = plans_words(t->plan, book);
	t->worths = xcalloc(t->nwords * book->nforms, sizeof(*t->worths));
	t->word = xcalloc(t->nwords, sizeof(*t->word));
	return t;
}

void
tally_free(struct tally *t)
{
	size_t i;

	if (t == NULL)
		return;
	for (i = 0; i < t->nwords * t->book->nforms; i++)
		free(t->worths[i].worth);
	plans_free(t->plan, t->book);
	free(t->worths);
	free(t->word);
	free(t);
}

/* From which item to which are those of a word's scales. */
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
}

/* Refuse the glances that do not answer an item. */
static void
refuse(uint64_t *worth, const struct codebook *book, const struct item *item)
{
	struct slice cell = { NULL, 1 };
	int64_t value;
	int g;

	for (g = 0; g < GLANCES; g++) {
		cell.s = &"0123456789"[g];
		if (g != GLANCE_EMPTY &&
		    (g > 9 ||
			answers_cell(book, item, cell, &value) != ANSWER_GIVEN))
			worth[g] |= refused;
	}
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
add_worths(struct worths *worths, const struct tally *t, size_t form,
    size_t word)
{
	size_t n = t->book->nscales, i, item;
	const struct plan *plan = t->plan + form * n;
	int64_t unit;

	number_units("1", 1, t->book->decimals, &unit);
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

/* Most codebooks have more forms than a table. */
static void
begin_form(struct tally *t, size_t form)
{
	const size_t n = t->book->nscales, nitems = t->book->nitems;
	struct worths *worths = t->worths + form * t->nwords;
	size_t w, i;

	for (w = 0; w < t->nwords; w++, worths++) {
		find_items(worths, t->plan + form * n, n, w);
		if (w == 0) {
			worths->first = 0;
			worths->end = nitems;
		}
		worths->first -= worths->first % STEP;
		worths->end = (worths->end + STEP - 1) / STEP * STEP;
		worths->worth =
		    xcalloc((worths->end - worths->first) * GLANCES + 1,
			sizeof(*worths->worth));
		add_worths(worths, t, form, w);
		for (i = 0; w == 0 && i < nitems; i++)
			refuse(worths->worth + i * GLANCES, t->book,
			    &t->book->item[i]);
	}
}

/* What the glances of STEP items add to a word. */
static inline uint64_t
add_step(const uint64_t *worth, const struct glance *digit)
{
	return worth[digit[0].is] + worth[GLANCES + digit[1].is] +
	    worth[2 * GLANCES + digit[2].is] +
	    worth[3 * GLANCES + digit[3].is] +
	    worth[4 * GLANCES + digit[4].is] +
	    worth[5 * GLANCES + digit[5].is] +
	    worth[6 * GLANCES + digit[6].is] + worth[7 * GLANCES + digit[7].is];
}

static uint64_t
add_digits(const struct worths *worths, const struct glance *digit)
{
	const struct glance *end = digit + worths->end;
	const uint64_t *worth = worths->worth;
	uint64_t word = 0;

	for (digit += worths->first; digit < end; digit += STEP) {
		word += add_step(worth, digit);
		worth += STEP * GLANCES;
	}
	return word;
}

/* The same of the first word.  Returns whether all digits are admitted. */
static int
check_digits(const struct worths *worths, const struct glance *digit,
    uint64_t *word)
{
	const struct glance *end = digit + worths->end;
	const uint64_t *worth = worths->worth;
	uint64_t sum = 0, seen = 0, a, b, c, d;

	for (; digit < end; digit += STEP / 2) {
		a = worth[digit[0].is];
		b = worth[GLANCES + digit[1].is];
		c = worth[2 * GLANCES + digit[2].is];
		d = worth[3 * GLANCES + digit[3].is];
		sum += a + b + c + d;
		seen |= a | b | c | d;
		worth += STEP / 2 * GLANCES;
	}
	*word = sum;
	return (seen & refused) == 0;
}

const uint64_t *
tally_add(struct tally *t, size_t form, const struct glance *digit)
{
	const struct worths *worths = t->worths + form * t->nwords;
	size_t w;

	if (worths->worth == NULL)
		begin_form(t, form);
	if (!check_digits(worths, digit, t->word))
		return NULL;
	for (w = 1; w < t->nwords; w++)
		t->word[w] = add_digits(&worths[w], digit);
	return t->word;
}
