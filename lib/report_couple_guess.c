/*
 * What each expected of the other.  A difference that was not expected is
 * nobody's fault.
 */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "codebook.h"
#include "codebook_find.h"
#include "couple.h"
#include "report.h"
#include "report_couple_part.h"
#include "two.h"
#include "verdict_couple.h"
#include "words.h"

/* What all statements say of one who guessed; NULL if they guessed none. */
static const double *
find_guesses(const struct two *two, int side)
{
	long total = codebook_role(two->book, ROLE_TOTAL);
	const double *own;

	if (total == -1 || !two_numbers(two))
		return NULL;
	own = two->meeting->scale[total].own[side];
	return own[PAIR_GUESSED] > 0 ? own : NULL;
}

/* Whether both answered alike everywhere. */
static int
is_alike(const struct two *two)
{
	long total = codebook_role(two->book, ROLE_TOTAL);
	const struct comparison *pair;

	if (total == -1)
		return 0;
	pair = &two->meeting->scale[total];
	return pair->both[PAIR_ITEMS] > 0 && pair->both[PAIR_DISTANCE] == 0 &&
	    isnan(pair->own[0][PAIR_SKILL]) && isnan(pair->own[1][PAIR_SKILL]);
}

static const char *
skill_sentence(double skill)
{
	if (skill >= 1)
		return "couple_skill_perfect";
	if (skill >= COUPLE_SKILL)
		return "couple_skill_better";
	return skill > -COUPLE_SKILL ? "couple_skill_same" :
				       "couple_skill_worse";
}

static void
say_guesser(const struct two *two, struct report *report, int side)
{
	const double *own = find_guesses(two, side);
	char skill[32] = "", n[32], bias[32], mae[32];
	const struct blank blanks[] = { { "guesser", two_name(two, side) },
		{ "other", two_name(two, 1 - side) }, { "skill", skill },
		{ "n", n }, { "bias", bias }, { "mae", mae }, { NULL, NULL } };

	if (own == NULL)
		return;
	two_number(own[PAIR_GUESSED], n);
	two_number(own[PAIR_BIAS], bias);
	two_number(own[PAIR_MAE], mae);
	if (!isnan(own[PAIR_SKILL]))
		snprintf(skill, sizeof(skill), "%.2f", own[PAIR_SKILL]);
	if (fabs(own[PAIR_BIAS]) >= COUPLE_BIAS - COUPLE_SLACK)
		two_tell(two, report, BLOCK_SENTENCE,
		    own[PAIR_BIAS] > 0 ? "couple_bias_more" :
					 "couple_bias_less",
		    blanks);
	if (*skill != '\0')
		two_tell(two, report, BLOCK_SENTENCE,
		    skill_sentence(own[PAIR_SKILL]), blanks);
	else if (!is_alike(two))
		two_tell(two, report, BLOCK_SENTENCE, "couple_skill_none",
		    blanks);
	two_why(two, report, "couple_why_guess", blanks);
}

/* Whether the guesses of one side were counted. */
static int
is_counted(const struct two *two, int side)
{
	const double *own = find_guesses(two, side);

	return own != NULL && !isnan(own[PAIR_SEEN]);
}

static void
begin_counts(const struct two *two, struct report *report)
{
	struct blank blanks[] = { { "one", NULL }, { NULL, NULL } };
	char *head;
	int side;

	report_begin(report, BLOCK_TABLE,
	    words_get(two->words, "couple_counts"),
	    1 + (size_t)is_counted(two, 0) + (size_t)is_counted(two, 1));
	report_head(report, words_get(two->words, "couple_counts"));
	for (side = 0; side < 2; side++) {
		if (!is_counted(two, side))
			continue;
		blanks[0].value = two_name(two, side);
		head = words_fill(two->words, "couple_head_guesses", blanks);
		report_head(report, head);
		free(head);
	}
}

static void
say_counts(const struct two *two, struct report *report)
{
	static const struct {
		const char *id;
		enum pair_own count;
	} counts[] = {
		{ "couple_shared", PAIR_SHARED },
		{ "couple_expected", PAIR_SEEN },
		{ "couple_unexpected", PAIR_MISSED },
		{ "couple_imagined", PAIR_IMAGINED },
	};
	char number[32];
	size_t i;
	int side;

	if (!is_counted(two, 0) && !is_counted(two, 1)) {
		two_say(two, report, BLOCK_SENTENCE, "couple_counts_few", NULL,
		    NULL);
		return;
	}
	two_say(two, report, BLOCK_SENTENCE, "couple_counts_text", NULL, NULL);
	begin_counts(two, report);
	for (i = 0; i < sizeof(counts) / sizeof(*counts); i++) {
		report_cell(report, words_get(two->words, counts[i].id));
		for (side = 0; side < 2; side++) {
			if (!is_counted(two, side))
				continue;
			two_number(find_guesses(two, side)[counts[i].count],
			    number);
			report_cell(report, number);
		}
	}
}

/* What the figures behind the sentences mean, where there are any. */
static void
say_scale(const struct two *two, struct report *report)
{
	const double *own;
	int side;

	for (side = 0; side < 2; side++) {
		own = find_guesses(two, side);
		if (own == NULL || isnan(own[PAIR_SKILL]))
			continue;
		two_say(two, report, BLOCK_SENTENCE, "couple_skill_scale", NULL,
		    NULL);
		return;
	}
}

void
couple_guesses(const struct two *two, struct report *report)
{
	const struct blank blanks[] = { { NULL, NULL } };

	if (find_guesses(two, 0) == NULL && find_guesses(two, 1) == NULL)
		return;
	two_say(two, report, BLOCK_HEADING, "couple_guess", NULL, NULL);
	if (is_alike(two))
		two_say(two, report, BLOCK_SENTENCE, "couple_alike", NULL,
		    NULL);
	say_guesser(two, report, 0);
	say_guesser(two, report, 1);
	two_why(two, report, "couple_why_skill", blanks);
	say_scale(two, report);
	say_counts(two, report);
}
