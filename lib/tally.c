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
 *
 * All that is looked up for each two items, which are next to each other in the
 * codebook, at once.
 */

#include "tally.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "answers.h"
#include "bytes.h"
#include "codebook.h"
#include "number.h"
#include "score_plan.h"
#include "table.h"

enum {
	BOTH = GLANCES * GLANCES, /* glances of two items */
	STEP = 8, /* items that are added at once */
	FOUR = GLANCE_MORE /* items that have a word of glances */
};

static const uint64_t refused = UINT64_C(1) << PLAN_WORD;

/*
 * What digits add to a word, STEP items at a time: item[k] is the first of
 * those, and of the two items that are 2 i and 2 i + 1 behind it the glances
 * g and h add worth[(k * STEP / 2 + i) * BOTH + h * GLANCES + g].  Behind the
 * last item there is nothing to add, and no step is there for nothing.
 */
struct worths {
	size_t n;
	size_t *item;
	uint64_t *worth; /* or NULL, as long as no response had this form */
};

struct tally {
	const struct codebook *book;
	struct plan *plan;
	size_t nwords; /* one at least, whose worths are those of all items */
	struct worths *worths; /* word w in form f is worths[f * nwords + w] */
	uint64_t *word; /* nwords */
	unsigned char *twos; /* room for the glances of all items, by twos */
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
	t->twos = xcalloc(book->nitems + STEP, sizeof(struct glance));
	return t;
}

static void
worths_free(struct worths *worths)
{
	free(worths->item);
	free(worths->worth);
}

void
tally_free(struct tally *t)
{
	size_t i;

	if (t == NULL)
		return;
	for (i = 0; i < t->nwords * t->book->nforms; i++)
		worths_free(&t->worths[i]);
	plans_free(t->plan, t->book);
	free(t->worths);
	free(t->word);
	free(t->twos);
	free(t);
}

/* Refuse the glances that do not answer an item. */
static void
refuse(uint64_t *worth, const struct codebook *book, const struct item *item)
{
	struct slice cell = { NULL, 1 };
	int64_t value;
	int g;

	for (g = 0; g < GLANCES; g++) {
		if (g < 10)
			cell.s = &"0123456789"[g];
		if (g != GLANCE_EMPTY &&
		    (g >= 10 ||
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

/* What each glance of each item adds to a word: worth[i * GLANCES + g]. */
static uint64_t *
find_worths(const struct tally *t, size_t form, size_t word, size_t steps)
{
	uint64_t *worth = xcalloc(steps * STEP * GLANCES, sizeof(*worth));
	size_t n = t->book->nscales, i;
	const struct plan *plan = t->plan + form * n;
	int64_t unit;

	number_units("1", 1, t->book->decimals, &unit);
	for (; n > 0; n--, plan++) {
		if (plan->lane.mask == 0 || plan->lane.word != word)
			continue;
		for (i = 0; i < plan->n; i++)
			add_worth(worth + plan->member[i].index * GLANCES, plan,
			    i, unit);
	}
	for (i = 0; word == 0 && i < t->book->nitems; i++)
		refuse(worth + i * GLANCES, t->book, &t->book->item[i]);
	return worth;
}

/* Keep of so many steps those that add anything, which in the first word are
 * all: there is always something to refuse. */
static void
keep_steps(struct worths *worths, size_t steps)
{
	const size_t size = STEP * GLANCES;
	const uint64_t *from = worths->worth;
	size_t i, k;

	worths->item = xcalloc(steps + 1, sizeof(*worths->item));
	for (i = 0; i < steps; i++, from += size) {
		for (k = 0; k < size && from[k] == 0;)
			k++;
		if (k == size)
			continue;
		memmove(worths->worth + worths->n * size, from,
		    size * sizeof(*from));
		worths->item[worths->n++] = i * STEP;
	}
}

/* From what each glance of each item adds to what those of each two do. */
static void
join(struct worths *worths)
{
	uint64_t *single = worths->worth, *to;
	const uint64_t *a = single, *b;
	size_t i, k;

	worths->worth = to =
	    xcalloc(worths->n * STEP / 2 * BOTH + 1, sizeof(*to));
	for (k = 0; k < worths->n * STEP / 2; k++, a = b + GLANCES) {
		b = a + GLANCES;
		for (i = 0; i < BOTH; i++, to++)
			*to = ((a[i % GLANCES] + b[i / GLANCES]) & ~refused) |
			    ((a[i % GLANCES] | b[i / GLANCES]) & refused);
	}
	free(single);
}

/* Most codebooks have more forms than a table. */
static void
begin_form(struct tally *t, size_t form)
{
	const size_t steps = (t->book->nitems + STEP - 1) / STEP;
	struct worths *worths = t->worths + form * t->nwords;
	size_t w;

	for (w = 0; w < t->nwords; w++, worths++) {
		worths->worth = find_worths(t, form, w, steps);
		keep_steps(worths, steps);
		join(worths);
	}
}

/* What all glances add to a word: those of two items are in every fourth byte.
 */
static uint64_t
add_twos(const struct worths *worths, const unsigned char *twos)
{
	const uint64_t *worth = worths->worth;
	const unsigned char *at;
	uint64_t word = 0;
	size_t k;

	for (k = 0; k < worths->n; k++) {
		at = twos + worths->item[k] * sizeof(struct glance);
		word += worth[at[0]] + worth[BOTH + at[4]] +
		    worth[2 * BOTH + at[8]] + worth[3 * BOTH + at[12]];
		worth += STEP / 2 * BOTH;
	}
	return word;
}

/* Put the glances of n items together by twos, and add them to the first word.
 * Returns whether all are admitted. */
static int
add_first(const struct worths *worths, const struct glance *digit, size_t n,
    unsigned char *twos, uint64_t *word)
{
	const struct glance *end = digit + n;
	const uint64_t *worth = worths->worth;
	uint64_t sum = 0, seen = 0, four, a, b;

	for (; digit < end; digit += FOUR, twos += BYTES) {
		four = bytes_load(digit);
		four |= four >> 12;
		bytes_store(twos, four);
		a = worth[four & 0xff];
		b = worth[BOTH + (four >> 32 & 0xff)];
		sum += a + b;
		seen |= a | b;
		worth += FOUR / 2 * BOTH;
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
	if (!add_first(worths, digit, t->book->nitems, t->twos, t->word))
		return NULL;
	for (w = 1; w < t->nwords; w++)
		t->word[w] = add_twos(&worths[w], t->twos);
	return t->word;
}
