/*
 * The gate: when a report must not propose anything that involves the other
 * person.
 */

#include <math.h>

#include "codebook.h"
#include "codebook_find.h"
#include "date.h"
#include "sitting.h"
#include "verdict.h"

/* Whether a scale has all items of another. */
static int
contains(const struct scale *scale, const struct scale *other)
{
	size_t i, j = 0;

	for (i = 0; i < other->nitems; i++) {
		while (j < scale->nitems && scale->item[j] < other->item[i])
			j++;
		if (j == scale->nitems || scale->item[j] != other->item[i])
			return 0;
	}
	return 1;
}

static int
pillar_closes(const struct codebook *book, const struct sitting *sitting,
    size_t s)
{
	return !(verdict_percent(book, sitting, s) >= 50) ||
	    verdict_own_change(book, sitting, s) == CHANGE_FADING ||
	    verdict_trend(sitting, s) == CHANGE_FADING;
}

int
verdict_guarded(const struct codebook *book, size_t pillar)
{
	size_t g;

	for (g = 0; g < book->nscales; g++) {
		if (book->scale[g].role == ROLE_GATE &&
		    contains(&book->scale[pillar], &book->scale[g]))
			return 1;
	}
	return 0;
}

int
verdict_gate_closed(const struct codebook *book, const struct sitting *sitting)
{
	size_t s;

	if (sitting->gate)
		return 1;
	for (s = 0; s < book->nscales; s++) {
		if (book->scale[s].role == ROLE_GATE &&
		    (isnan(sitting->score[s]) ||
			codebook_level(book, &book->scale[s],
			    sitting->score[s]) != NULL))
			return 1;
		if (book->scale[s].role == ROLE_PILLAR &&
		    verdict_guarded(book, s) && pillar_closes(book, sitting, s))
			return 1;
	}
	return 0;
}

/* How many items of the gates, and about change of their pillars, a form has.
 */
static size_t
count_asked(const struct codebook *book, size_t form)
{
	const struct scale *gate, *scale;
	long pillar;
	size_t n = 0, g, s;

	for (g = 0; g < book->nscales; g++) {
		gate = &book->scale[g];
		if (gate->role != ROLE_GATE)
			continue;
		n += codebook_asked(book, gate, form);
		for (s = 0; s < book->nscales; s++) {
			scale = &book->scale[s];
			pillar = codebook_scale(book, scale->of);
			if (scale->role == ROLE_CHANGE && pillar != -1 &&
			    contains(&book->scale[pillar], gate))
				n += codebook_asked(book, scale, form);
		}
	}
	return n;
}

int
verdict_gate_lasts(const struct codebook *book, const struct sitting *earlier,
    const struct sitting *sitting)
{
	long then, now;

	return date_parse(earlier->date, &then) == 0 &&
	    date_parse(sitting->date, &now) == 0 &&
	    now - then <= VERDICT_GATE_DAYS &&
	    count_asked(book, earlier->form) >
	    count_asked(book, sitting->form) &&
	    verdict_gate_closed(book, earlier);
}
