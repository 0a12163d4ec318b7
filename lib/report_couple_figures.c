/*
 * What was agreed to, as figures for scripts: all sittings, scale by scale, and
 * then item by item.
 */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "codebook.h"
#include "couple.h"
#include "pairs_cell.h"
#include "report.h"
#include "report_couple_part.h"
#include "two.h"

/* What a row is about, and where it comes from. */
struct source {
	const struct meeting *meeting;
	const struct comparison *pair;
	const char *id;
	long scale; /* -1: it is an item */
};

static void
add_number(const struct two *two, struct report *report,
    const struct source *source, const struct pairs_number *number, int side,
    double value, const char *word)
{
	char text[64] = "";

	if (isnan(value) && *word == '\0')
		return;
	if (!isnan(value))
		snprintf(text, sizeof(text), "%.*f",
		    number->range->is_count ? 0 : 2, value);
	two_figure(two, report, source->meeting, source->id,
	    pairs_column_name[number->column[side]], text, word);
}

static void
add_word(const struct two *two, struct report *report,
    const struct source *source, enum pairs_column column, const char *word)
{
	if (*word != '\0')
		two_figure(two, report, source->meeting, source->id,
		    pairs_column_name[column], "", word);
}

/* What is known of one side; a score with its level. */
static void
add_side(const struct two *two, struct report *report,
    const struct source *source, int side)
{
	const double *own = source->pair->own[side];
	char *word = NULL;
	size_t i;

	if (source->scale != -1 &&
	    (!isnan(own[PAIR_SCORE]) || source->pair->lower[side] != NULL))
		word = two_level(two, source->meeting, (size_t)source->scale,
		    side, "level", "levels");
	add_number(two, report, source, &pairs_own[PAIR_SCORE], side,
	    own[PAIR_SCORE], word == NULL ? "" : word);
	free(word);
	for (i = PAIR_SCORE + 1; i < PAIR_OWN; i++)
		add_number(two, report, source, &pairs_own[i], side, own[i],
		    "");
	add_word(two, report, source, pairs_sent_column[side],
	    pair_arrives_name[source->pair->sent[side]]);
}

static void
add_pair(const struct two *two, struct report *report,
    const struct source *source)
{
	size_t i;

	for (i = 0; i < PAIR_BOTH; i++)
		add_number(two, report, source, &pairs_both[i], 0,
		    source->pair->both[i], "");
	add_word(two, report, source, PAIRS_CLASS,
	    pair_class_name[source->pair->class]);
	add_word(two, report, source, PAIRS_PATTERN,
	    pair_side_name[source->pair->pattern + 1]);
	add_side(two, report, source, 0);
	add_side(two, report, source, 1);
}

static void
add_meeting(const struct two *two, struct report *report,
    const struct meeting *meeting)
{
	const struct codebook *book = two->book;
	struct source source = { .meeting = meeting };
	size_t i;

	for (i = 0; i < book->nscales; i++) {
		source.pair = &meeting->scale[i];
		source.id = book->scale[i].id;
		source.scale = (long)i;
		if (source.pair->known)
			add_pair(two, report, &source);
	}
	for (i = 0; meeting->item != NULL && i < book->nitems; i++) {
		source.pair = &meeting->item[i];
		source.id = book->item[i].id;
		source.scale = -1;
		if (source.pair->known)
			add_pair(two, report, &source);
	}
}

void
couple_figures(const struct two *two, struct report *report)
{
	size_t i;

	for (i = 0; two->figures && i < two->couple->n; i++)
		add_meeting(two, report, &two->couple->meeting[i]);
}
