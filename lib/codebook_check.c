/*
 * What can be wrong with a codebook although each cell is right.  All of it
 * is said, not the first mistake alone.
 */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook_entry.h"
#include "codebook_find.h"
#include "error.h"
#include "number.h"
#include "utf8.h"

static void
check_range(const struct item *item, int decimals, struct error_list *mistakes)
{
	char low[NUMBER_MAX], high[NUMBER_MAX], step[NUMBER_MAX];

	number_format(low, item->low, decimals);
	number_format(high, item->high, decimals);
	number_format(step, item->step, decimals);
	if (item->low >= item->high)
		error_add(mistakes, item->line, "high: %s is not above low, %s",
		    high, low);
	if (item->step <= 0)
		error_add(mistakes, item->line, "step: %s is not above 0",
		    step);
	else if (item->low % item->step != 0 || item->high % item->step != 0)
		error_add(mistakes, item->line,
		    "step: %s does not divide low and high, %s and %s", step,
		    low, high);
}

/* A code for missing that is an answer too would make answers vanish. */
static void
check_missing(const struct codebook *book, const struct item *item,
    struct error_list *mistakes)
{
	const char *words = item->missing;
	struct slice word;
	int64_t value;

	while (codebook_word(&words, &word)) {
		if (item->step > 0 &&
		    number_units(word.s, word.n, book->decimals, &value) == 0 &&
		    value >= item->low && value <= item->high &&
		    value % item->step == 0)
			error_add(mistakes, item->line,
			    "missing: %.*s is an answer of the item too",
			    (int)word.n, word.s);
	}
}

static void
check_item(const struct codebook *book, const struct item *item,
    struct error_list *mistakes)
{
	char quoted[UTF8_QUOTE];
	size_t i;

	if (item->of[strspn(item->of, " ")] == '\0')
		error_add(mistakes, item->line, "of: %s is in no scale",
		    utf8_quote(quoted, item->id, strlen(item->id)));
	check_range(item, book->decimals, mistakes);
	check_missing(book, item, mistakes);
	if (*item->choices == '\0')
		return;
	for (i = 0; i < book->nchoices; i++) {
		if (strcmp(book->choice[i].set, item->choices) == 0)
			return;
	}
	error_add(mistakes, item->line, "choices: there is no choice of %s",
	    utf8_quote(quoted, item->choices, strlen(item->choices)));
}

/* A choice must be an answer that every item with its set admits. */
static void
check_choice(const struct codebook *book, const struct choice *choice,
    struct error_list *mistakes)
{
	char quoted[UTF8_QUOTE];
	const struct item *item;
	size_t i;

	if (number_decimals(choice->id, strlen(choice->id)) == -1)
		return;
	if (*choice->set == '\0')
		error_add(mistakes, choice->line,
		    "of: the choice belongs to no set");
	for (i = 0; i < book->nitems; i++) {
		item = &book->item[i];
		if (strcmp(choice->set, item->choices) != 0 || item->step <= 0)
			continue;
		if (choice->value >= item->low && choice->value <= item->high &&
		    choice->value % item->step == 0)
			continue;
		error_add(mistakes, choice->line,
		    "id: %s is not an answer that item %s admits", choice->id,
		    utf8_quote(quoted, item->id, strlen(item->id)));
		return;
	}
}

/* A mean of answers on different ranges is a mean of nothing. */
static void
check_ranges_equal(const struct codebook *book, const struct scale *scale,
    struct error_list *mistakes)
{
	const struct item *first, *item;
	char quoted[UTF8_QUOTE];
	size_t i;

	for (i = 1; i < scale->nitems; i++) {
		first = &book->item[scale->item[0]];
		item = &book->item[scale->item[i]];
		if (item->low == first->low && item->high == first->high)
			continue;
		error_add(mistakes, scale->line != 0 ? scale->line : item->line,
		    "metric: a mean of items with different ranges; %s has "
		    "another than the first (percent and sum admit that)",
		    utf8_quote(quoted, item->id, strlen(item->id)));
		return;
	}
}

/*
 * Scores are exact if the sums that score.c makes fit into 64 bits: the
 * common multiple of the ranges, times the answers, times their range.
 */
static void
check_exact(const struct codebook *book, const struct scale *scale,
    struct error_list *mistakes)
{
	const struct item *item;
	double most = 0, n = (double)scale->nitems;
	int64_t multiple = 1, range;
	size_t i;

	for (i = 0; i < scale->nitems && multiple < INT32_MAX; i++) {
		item = &book->item[scale->item[i]];
		if ((range = item->high - item->low) <= 0)
			return;
		range /= number_gcd(multiple, range);
		multiple = range < INT32_MAX ? multiple * range : INT32_MAX;
		most += fabs((double)item->low) + fabs((double)item->high);
	}
	if (multiple >= INT32_MAX || n * (double)multiple * 2 * most > 4e18)
		error_add(mistakes, scale->line,
		    "scale %s: its ranges are too different, or its steps too "
		    "fine, to be added up exactly",
		    scale->id);
}

static int
has_level(const struct codebook *book, const struct scale *scale)
{
	size_t i;

	for (i = 0; i < book->nlevels; i++) {
		if (codebook_is_for(book->level[i].of, scale))
			return 1;
	}
	return 0;
}

static void
check_role(const struct codebook *book, const struct scale *scale,
    struct error_list *mistakes)
{
	if (scale->role == ROLE_CHANGE &&
	    (codebook_scale(book, scale->of) == -1 ||
		strcmp(scale->of, scale->id) == 0))
		error_add(mistakes, scale->line,
		    "of: a change scale names the one scale that it is about");
	if (scale->role == ROLE_FLAG && scale->nitems != 1)
		error_add(mistakes, scale->line,
		    "role: a flag has one item, this one has %zu",
		    scale->nitems);
	if ((scale->role == ROLE_FLAG || scale->role == ROLE_GATE) &&
	    !has_level(book, scale))
		error_add(mistakes, scale->line,
		    "role: a %s needs a level, and there is none",
		    role_name(scale->role));
}

static void
check_scale(const struct codebook *book, const struct scale *scale,
    struct error_list *mistakes)
{
	char quoted[UTF8_QUOTE];

	utf8_quote(quoted, scale->id, strlen(scale->id));
	if (scale->circular)
		error_add(mistakes, scale->line, "of: scale %s contains itself",
		    quoted);
	if (scale->nitems == 0)
		error_add(mistakes, scale->line, "scale %s contains no item",
		    quoted);
	else if (!scale->need_share && (size_t)scale->need > scale->nitems)
		error_add(mistakes, scale->line,
		    "need: %lld answers of %zu items cannot be met",
		    (long long)scale->need, scale->nitems);
	if (scale->id[strcspn(scale->id, " \t\r\n")] != '\0')
		error_add(mistakes, scale->line,
		    "id: a scale's name has no blanks: %s", quoted);
	if (*scale->id != '\0' && role_find(scale->id) != -1 &&
	    role_find(scale->id) != (long)scale->role)
		error_add(mistakes, scale->line,
		    "id: %s is the name of a role that the scale has not got",
		    quoted);
	if (scale->metric == METRIC_MEAN)
		check_ranges_equal(book, scale, mistakes);
	check_exact(book, scale, mistakes);
	check_role(book, scale, mistakes);
}

/* Every word of a list must be a scale or a role. */
static void
check_of(const struct codebook *book, const char *of, size_t line,
    struct error_list *mistakes)
{
	char quoted[UTF8_QUOTE], *name;
	struct slice word;

	while (codebook_word(&of, &word)) {
		name = xstrndup(word.s, word.n);
		if (role_find(name) == -1 && codebook_scale(book, name) == -1)
			error_add(mistakes, line,
			    "of: %s is neither a scale nor a role",
			    utf8_quote(quoted, name, word.n));
		free(name);
	}
}

static void
check_level(const struct codebook *book, size_t i, struct error_list *mistakes)
{
	const struct level *level = &book->level[i];
	size_t j;

	check_of(book, level->of, level->line, mistakes);
	for (j = 0; j < i; j++) {
		if (strcmp(book->level[j].of, level->of) == 0 &&
		    book->level[j].low == level->low)
			error_add(mistakes, level->line,
			    "low: level %s begins there already",
			    book->level[j].id);
	}
}

/* Kinds whose rows must have an id; kinds whose rows must have a text. */
static void
check_empty(const struct entry *entry, struct error_list *mistakes)
{
	int prompt = entry->kind == KIND_REFLECT ||
	    entry->kind == KIND_ACTION || entry->kind == KIND_QUESTION;

	if (*entry->cell[COLUMN_ID] == '\0' && !prompt)
		error_add(mistakes, entry->line, "id: empty");
	if (*entry->wording[0].text == '\0' &&
	    (prompt || entry->kind == KIND_TEXT || entry->kind == KIND_CHOICE))
		error_add(mistakes, entry->line, "text: empty");
}

void
codebook_check(const struct codebook *book, struct error_list *mistakes)
{
	size_t i;

	for (i = 0; i < book->nentries; i++)
		check_empty(&book->entry[i], mistakes);
	for (i = 0; i < book->nitems; i++)
		check_item(book, &book->item[i], mistakes);
	for (i = 0; i < book->nchoices; i++)
		check_choice(book, &book->choice[i], mistakes);
	for (i = 0; i < book->nscales; i++)
		check_scale(book, &book->scale[i], mistakes);
	for (i = 0; i < book->nlevels; i++)
		check_level(book, i, mistakes);
	for (i = 0; i < book->nprompts; i++)
		check_of(book, book->prompt[i].of, book->prompt[i].line,
		    mistakes);
	codebook_check_texts(book, mistakes);
	if (book->nitems == 0)
		error_add(mistakes, 0, "there is no item");
	codebook_check_names(book, mistakes);
}
