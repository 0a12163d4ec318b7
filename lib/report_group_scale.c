/*
 * The scales of a group: which of them are shown for whom, and how they are
 * called.
 */

#include "report_group_scale.h"

#include <math.h>
#include <stdio.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "group.h"
#include "report.h"
#include "report_group.h"
#include "say.h"
#include "verdict.h"
#include "words.h"

/* What is said about change is about one person's time, and the gate is never
 * shown. */
static int
is_shown(const struct people *people, size_t s, int pictures)
{
	switch (people->book->scale[s].role) {
	case ROLE_CHANGE:
	case ROLE_GATE:
		return 0;
	case ROLE_TOTAL:
		return codebook_role(people->book, ROLE_PILLAR) == -1;
	case ROLE_FACET:
	case ROLE_GIVING:
	case ROLE_RECEIVING:
		return !pictures;
	case ROLE_PLAIN:
	case ROLE_PILLAR:
	case ROLE_FLAG:
		break;
	}
	return 1;
}

int
group_is_large(const struct people *people, size_t value)
{
	return group_is_enough(people->group,
	    group_part(people->group, value, people->form),
	    people->book->nscales);
}

struct distribution *
group_scores(const struct people *people, const struct place *place)
{
	return &group_part(people->group, place->value, people->form)
		    ->scale[place->scale];
}

int
group_is_open(const struct people *people, const struct place *place)
{
	return group_is_enough(people->group,
	    group_part(people->group, place->value, people->form),
	    place->scale);
}

int
group_next(const struct people *people, int pictures, struct place *place)
{
	for (;;) {
		if (!place->begun) {
			place->begun = 1;
		} else if (++place->turn == people->group->value.n) {
			place->turn = 0;
			place->scale++;
		}
		if (place->scale == people->book->nscales)
			return 0;
		place->value = people->group->order[place->turn];
		if (is_shown(people, place->scale, pictures) &&
		    group_is_large(people, place->value) &&
		    group_scores(people, place)->n > 0)
			return 1;
	}
}

const char *
group_value(const struct people *people, size_t value)
{
	const char *name = people->group->value.name[value];

	return *name != '\0' ? name : words_get(people->words, "group_nobody");
}

char *
group_label(const struct people *people, const struct place *place)
{
	const char *title = codebook_title(&people->book->scale[place->scale]);
	const struct blank blanks[] = { { "one", title },
		{ "two", group_value(people, place->value) }, { NULL, NULL } };

	if (people->by == NULL)
		return xstrdup(title);
	return words_fill(people->words, "group_label", blanks);
}

void
group_begin(const struct people *people, struct report *report,
    const char *heading, const char *text, enum block_kind kind,
    size_t ncolumns)
{
	say(people->words, report, BLOCK_HEADING, heading, NULL, NULL);
	if (text != NULL)
		say(people->words, report, BLOCK_SENTENCE, text, NULL, NULL);
	report_begin(report, kind, words_get(people->words, heading), ncolumns);
}

/* With a decimal more than one person's scores. */
void
group_number(const struct people *people, size_t s, double figure,
    char number[64])
{
	int decimals =
	    verdict_is_whole(people->book, &people->book->scale[s]) ? 1 : 2;

	*number = '\0';
	if (!isnan(figure))
		snprintf(number, 64, "%.*f", decimals, figure);
}

void
group_figure(const struct people *people, struct report *report,
    const struct place *place, const char *name, double figure, int decimals,
    const char *word)
{
	char value[64] = "";
	const struct figure figures = { people->by == NULL ?
		    "" :
		    people->group->value.name[place->value],
		"", people->book->form[people->form],
		people->book->scale[place->scale].id, name, value, word };

	if (!isnan(figure))
		snprintf(value, sizeof(value), "%.*f", decimals, figure);
	report_figure(report, &figures);
}
