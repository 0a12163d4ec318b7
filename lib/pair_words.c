/*
 * Words in place of numbers.
 */

#include "pair_words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "number.h"
#include "pair.h"
#include "pair_plan.h"
#include "verdict.h"

char *
pair_words(const struct pair_plan *plan, size_t s, size_t form,
    const struct pair_levels *levels, int64_t sum)
{
	const struct codebook *book = plan->book;
	const struct level *lower, *upper;
	const struct scale *scale = &book->scale[s];
	char percent[NUMBER_MAX], *words;
	double score;
	size_t size;

	if (!levels->enough)
		return xstrdup("");
	number_ratio(percent, 100 * sum, levels->full,
	    scale->metric == METRIC_PERCENT ? 2 : NUMBER_DIGITS);
	score = codebook_score(book, scale, form, strtod(percent, NULL));
	verdict_levels(book, scale, score, &lower, &upper);
	if (lower == NULL || lower == upper)
		return xstrdup(lower == NULL ? "" : lower->id);
	size = strlen(lower->id) + strlen(upper->id) + 2;
	words = xcalloc(size, 1);
	snprintf(words, size, "%s %s", lower->id, upper->id);
	return words;
}
