/*
 * Words in place of numbers.
 */

#include "pair_words.h"

#include <stdio.h>
#include <stdlib.h>

#include "codebook.h"
#include "codebook_find.h"
#include "number.h"
#include "pair.h"
#include "pair_plan.h"
#include "verdict.h"

void
pair_words(const struct pair_plan *plan, size_t s, size_t form,
    const struct pair_levels *levels, int64_t sum, char *out, size_t size)
{
	const struct codebook *book = plan->book;
	const struct level *lower, *upper;
	char percent[NUMBER_MAX];
	double low, high, score;

	*out = '\0';
	if (!levels->enough)
		return;
	number_ratio(percent, 100 * sum, levels->full, 2);
	codebook_range(book, &book->scale[s], form, &low, &high);
	score = low + strtod(percent, NULL) * (high - low) / 100;
	verdict_levels(book, &book->scale[s], score, &lower, &upper);
	if (lower != NULL)
		snprintf(out, size, "%s%s%s", lower->id,
		    lower == upper ? "" : " ", lower == upper ? "" : upper->id);
}
