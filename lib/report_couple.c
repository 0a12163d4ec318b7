/*
 * A couple's page: what two people can be told of what both answered, what is
 * strong for both first.
 */

#include "report_couple.h"

#include <stdio.h>
#include <stdlib.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "couple.h"
#include "report.h"
#include "report_couple_part.h"
#include "say.h"
#include "two.h"
#include "verdict_couple.h"
#include "words.h"

/* Whom it is about: the couple's name and theirs, where there are any. */
static void
say_names(const struct two *two, struct report *report)
{
	const struct couple *couple = two->couple;
	const struct blank blanks[] = { { "couple", couple->name },
		{ "a", couple->side[0] }, { "b", couple->side[1] },
		{ NULL, NULL } };
	int named = *couple->side[0] != '\0' && *couple->side[1] != '\0';

	if (named)
		two_tell(two, report, BLOCK_SENTENCE,
		    *couple->name != '\0' ? "couple_for" : "couple_for_names",
		    blanks);
	else if (*couple->name != '\0')
		two_say(two, report, BLOCK_SENTENCE, "couple_for_one",
		    couple->name, NULL);
}

/* Where numbers are agreed to, other sittings of the form have a chart. */
static void
say_others(const struct two *two, struct report *report)
{
	const struct couple *couple = two->couple;
	char count[32];
	size_t form, n, i;

	if (!two_numbers(two) && couple->n > 1)
		two_say(two, report, BLOCK_SENTENCE, "couple_earlier", NULL,
		    NULL);
	for (form = 0; two_numbers(two) && form < two->book->nforms; form++) {
		for (i = n = 0; i < couple->n; i++)
			n += couple->meeting[i].form == form;
		if (form == two->meeting->form || n == 0)
			continue;
		snprintf(count, sizeof(count), "%zu", n);
		two_say(two, report, BLOCK_SENTENCE,
		    n == 1 ? "other_one" : "other", two->book->form[form],
		    count);
	}
}

static void
say_heading(const struct two *two, struct report *report)
{
	const struct meeting *meeting = two->meeting;
	const char *form =
	    meeting->form == 0 ? "" : two->book->form[meeting->form];
	const char *frame = codebook_text(two->book, "frame", form);

	say_title(two->words, two->book, report);
	say_names(two, report);
	if (*frame != '\0')
		two_say(two, report, BLOCK_SENTENCE, "couple_frame_date", frame,
		    meeting->date);
	else
		two_say(two, report, BLOCK_SENTENCE, "couple_date",
		    meeting->date, NULL);
	say_others(two, report);
	two_say(two, report, BLOCK_SENTENCE, "couple_evidence", NULL, NULL);
}

/* Whether a pillar is strong for both. */
static int
is_strength(const struct two *two, size_t s)
{
	return couple_is_pillar(two->book, s) &&
	    two->meeting->scale[s].class == PAIR_STRENGTH;
}

/* Nothing is strong for both: what there is most of. */
static void
say_most(const struct two *two, struct report *report)
{
	size_t *list = xcalloc(two->book->nscales, sizeof(*list)), n;
	char *titles;

	couple_most(two->book, two->meeting, list, &n);
	titles = two_titles(two, list, n);
	two_say(two, report, BLOCK_SENTENCE,
	    n > 0 ? "couple_most" : "couple_even", titles, NULL);
	free(titles);
	free(list);
}

/* What is strong for both; where nothing is, what there is most of. */
static void
say_strengths(const struct two *two, struct report *report)
{
	const struct wording *wording;
	size_t n = 0, s;

	for (s = 0; s < two->book->nscales; s++) {
		if (!is_strength(two, s))
			continue;
		if (n++ == 0)
			two_say(two, report, BLOCK_HEADING, "couple_strengths",
			    NULL, NULL);
		wording = &two->book->scale[s].wording[0];
		two_say(two, report, BLOCK_POINT,
		    *wording->more == '\0' ? "strength_alone" : "strength",
		    two_title(two, s), wording->more);
	}
	if (n == 0)
		say_most(two, report);
}

static void
say_silence(const struct two *two, struct report *report)
{
	two_say(two, report, BLOCK_HEADING, "silent", NULL, NULL);
	if (codebook_role(two->book, ROLE_GATE) != -1)
		two_say(two, report, BLOCK_SENTENCE, "silent_love", NULL, NULL);
	two_say(two, report, BLOCK_SENTENCE, "couple_silent", NULL, NULL);
	two_say(two, report, BLOCK_SENTENCE, "couple_nobody", NULL, NULL);
}

void
report_couple(const struct two *two, struct report *report)
{
	say_heading(two, report);
	say_strengths(two, report);
	couple_chart(two, report);
	couple_seen(two, report);
	couple_given(two, report);
	couple_guesses(two, report);
	couple_items(two, report);
	couple_over(two, report);
	couple_step(two, report);
	say_silence(two, report);
	say_safety(two->words, two->book, two->resources, report);
	couple_figures(two, report);
}
