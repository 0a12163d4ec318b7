/*
 * What is given and what arrives: over all statements always, of one area at
 * most, and that as a question.
 */

#include <math.h>
#include <stdio.h>

#include "codebook.h"
#include "codebook_find.h"
#include "couple.h"
#include "report.h"
#include "report_couple_part.h"
#include "two.h"
#include "verdict.h"
#include "verdict_couple.h"
#include "verdict_sent.h"
#include "words.h"

/* The sentence for so many points that are given and do not arrive. */
static const char *
given_sentence(double lost)
{
	if (lost >= VERDICT_GIVEN - COUPLE_SLACK)
		return "couple_given_less";
	if (lost <= COUPLE_SLACK - VERDICT_GIVEN)
		return "couple_given_more";
	return "couple_given_alike";
}

/* Over all mirrored statements, for one who gives.  Returns whether it is
 * known. */
static int
say_given(const struct two *two, struct report *report, int giver, int is_first)
{
	long total = codebook_role(two->book, ROLE_TOTAL);
	const struct comparison *pair;
	double given, received;
	char gives[32], receives[32];
	const struct blank blanks[] = { { "giver", two_name(two, giver) },
		{ "receiver", two_name(two, 1 - giver) }, { "gives", gives },
		{ "receives", receives }, { NULL, NULL } };

	if (total == -1 || !two_numbers(two))
		return 0;
	pair = &two->meeting->scale[total];
	given = pair->own[giver][PAIR_GIVES];
	received = pair->own[1 - giver][PAIR_RECEIVES];
	if (isnan(given) || isnan(received))
		return 0;
	if (is_first)
		two_say(two, report, BLOCK_HEADING, "couple_given", NULL, NULL);
	two_number(given, gives);
	two_number(received, receives);
	two_tell(two, report, BLOCK_SENTENCE, given_sentence(given - received),
	    blanks);
	return 1;
}

/* The one question about an area, if there is one to ask. */
static void
say_raised(const struct two *two, struct report *report)
{
	struct couple_sent sent;
	char n[32], by[32];
	struct blank blanks[] = { { "title", NULL }, { "giver", NULL },
		{ "receiver", NULL }, { "n", n }, { "by", by },
		{ NULL, NULL } };

	couple_raise(two->book, two->couple, &sent);
	if (sent.way == PAIR_FEW)
		two_say(two, report, BLOCK_SENTENCE, "couple_given_few", NULL,
		    NULL);
	if (sent.way != PAIR_LESS && sent.way != PAIR_MORE)
		return;
	blanks[0].value = two_title(two, sent.pillar);
	blanks[1].value = two_name(two, sent.giver);
	blanks[2].value = two_name(two, 1 - sent.giver);
	snprintf(n, sizeof(n), "%zu", sent.pooled);
	two_number(sent.by, by);
	two_tell(two, report, BLOCK_SENTENCE,
	    sent.way == PAIR_LESS ? "couple_ask_less" : "couple_ask_more",
	    blanks);
	if (sent.pooled > 0)
		two_tell(two, report, BLOCK_SENTENCE, "couple_pooled", blanks);
	two_why(two, report,
	    sent.pooled > 0 ? "couple_why_pooled" : "couple_why_raised",
	    blanks);
}

void
couple_given(const struct two *two, struct report *report)
{
	const struct blank blanks[] = { { NULL, NULL } };
	int told = 0, giver;

	for (giver = 0; giver < 2; giver++)
		told |= say_given(two, report, giver, !told);
	if (!told)
		return;
	two_say(two, report, BLOCK_SENTENCE, "couple_given_text", NULL, NULL);
	two_why(two, report, "couple_why_given", blanks);
	say_raised(two, report);
}
