/*
 * The rules of a person's report.  Where a rule speaks of points, they are
 * points of a percentage; other metrics are brought to one first.
 */

#include "verdict.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "scores.h"

/* Scores come with two decimals: differences that are equal may miss by this.
 */
static const double slack = 0.01;

static int
is_anchored(const struct codebook *book)
{
	return strcmp(codebook_text(book, "basis", ""), "anchors") == 0;
}

int
verdict_is_whole(const struct codebook *book, const struct scale *scale)
{
	return scale->metric == METRIC_PERCENT && is_anchored(book);
}

double
verdict_printed(const struct codebook *book, const struct scale *scale,
    double score)
{
	return verdict_is_whole(book, scale) ? floor(score + 0.5) : score;
}

/* The level on the other side of the bound that the score is close to. */
static const struct level *
neighbour(const struct codebook *book, const struct scale *scale, double score,
    const struct level *level)
{
	const struct level *other =
	    codebook_level(book, scale, nextafter(level->low, -HUGE_VAL));

	if (score - level->low <= VERDICT_CLOSE && other != NULL)
		return other;
	other = codebook_level(book, scale, score + VERDICT_CLOSE);
	return other == NULL ? level : other;
}

void
verdict_levels(const struct codebook *book, const struct scale *scale,
    double score, const struct level **lower, const struct level **upper)
{
	const struct level *other;

	*lower = *upper = NULL;
	if (isnan(score))
		return;
	score = verdict_printed(book, scale, score);
	*lower = *upper = codebook_level(book, scale, score);
	if (*lower == NULL || !verdict_is_whole(book, scale))
		return;
	other = neighbour(book, scale, score, *lower);
	if (other->low < (*lower)->low)
		*lower = other;
	else
		*upper = other;
}

int
verdict_strong(const struct codebook *book, const struct sitting *sitting,
    size_t pillar)
{
	const struct scale *scale = &book->scale[pillar];
	const struct level *level, *top;
	double score = sitting->score[pillar];

	if (isnan(score))
		return 0;
	level = codebook_level(book, scale, score);
	top = codebook_level(book, scale, HUGE_VAL);
	return level != NULL && level == top;
}

/* A score as a percentage of the scale's range in the sitting's form. */
static double
percent(const struct codebook *book, const struct sitting *sitting, size_t s)
{
	double low, high;

	codebook_range(book, &book->scale[s], sitting->form, &low, &high);
	if (!(high > low))
		return NAN;
	return 100 * (sitting->score[s] - low) / (high - low);
}

enum change
verdict_change(const struct codebook *book, const struct sitting *sitting,
    size_t pillar)
{
	double share;
	size_t s;

	for (s = 0; s < book->nscales; s++) {
		if (book->scale[s].role != ROLE_CHANGE ||
		    strcmp(book->scale[s].of, book->scale[pillar].id) != 0)
			continue;
		share = percent(book, sitting, s);
		if (share < 50)
			return CHANGE_FADING;
		if (share > 50)
			return CHANGE_BRIGHTENING;
	}
	return CHANGE_NONE;
}

/* The pillars closest to the highest (direction 1) or the lowest (-1). */
static size_t
extreme(const struct codebook *book, const struct sitting *sitting,
    int direction, size_t *list)
{
	double most = -HUGE_VAL, score;
	size_t n = 0, s;

	for (s = 0; s < book->nscales; s++) {
		score = direction * percent(book, sitting, s);
		if (book->scale[s].role == ROLE_PILLAR && score > most)
			most = score;
	}
	for (s = 0; s < book->nscales; s++) {
		score = direction * percent(book, sitting, s);
		if (book->scale[s].role == ROLE_PILLAR &&
		    score >= most - VERDICT_CLOSE - slack)
			list[n++] = s;
	}
	return n;
}

/* How many pillars the codebook has, and how many have a score. */
static size_t
count_pillars(const struct codebook *book)
{
	size_t n = 0, s;

	for (s = 0; s < book->nscales; s++)
		n += book->scale[s].role == ROLE_PILLAR;
	return n;
}

static size_t
scored_pillars(const struct codebook *book, const struct sitting *sitting)
{
	size_t n = 0, s;

	for (s = 0; s < book->nscales; s++)
		n += book->scale[s].role == ROLE_PILLAR &&
		    !isnan(sitting->score[s]);
	return n;
}

size_t
verdict_lowest(const struct codebook *book, const struct sitting *sitting,
    size_t *list)
{
	return extreme(book, sitting, -1, list);
}

int
verdict_even(const struct codebook *book, const struct sitting *sitting)
{
	size_t *list = xcalloc(book->nscales, sizeof(*list));
	size_t close = extreme(book, sitting, 1, list);
	size_t scored = scored_pillars(book, sitting);

	free(list);
	return scored > 1 && close == scored;
}

long
verdict_strongest(const struct codebook *book, const struct sitting *sitting)
{
	double most = -HUGE_VAL;
	long found = -1;
	size_t s;

	for (s = 0; s < book->nscales; s++) {
		if (book->scale[s].role != ROLE_PILLAR ||
		    !(percent(book, sitting, s) > most))
			continue;
		most = percent(book, sitting, s);
		found = (long)s;
	}
	return found;
}

int
verdict_all_strong(const struct codebook *book, const struct sitting *sitting)
{
	size_t s, scored = 0;

	for (s = 0; s < book->nscales; s++) {
		if (book->scale[s].role != ROLE_PILLAR ||
		    isnan(sitting->score[s]))
			continue;
		if (!verdict_strong(book, sitting, s))
			return 0;
		scored++;
	}
	return scored > 0;
}

size_t
verdict_candidates(const struct codebook *book, const struct sitting *sitting,
    size_t *list)
{
	size_t n = verdict_lowest(book, sitting, list), kept = 0, fading = 0;
	size_t i, j, s;
	int fades;

	if (scored_pillars(book, sitting) < 2 && n > 0 &&
	    count_pillars(book) > 1)
		return 0;
	for (i = 0; i < n; i++) {
		s = list[i];
		fades = verdict_change(book, sitting, s) == CHANGE_FADING;
		if (verdict_strong(book, sitting, s) && !fades)
			continue;
		j = kept++;
		if (fades) {
			for (; j > fading; j--)
				list[j] = list[j - 1];
			fading++;
		}
		list[j] = s;
	}
	return kept;
}

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
	return !(percent(book, sitting, s) >= 50) ||
	    verdict_change(book, sitting, s) == CHANGE_FADING;
}

int
verdict_gate_closed(const struct codebook *book, const struct sitting *sitting)
{
	const struct scale *gate;
	size_t g, s;

	for (g = 0; g < book->nscales; g++) {
		gate = &book->scale[g];
		if (gate->role != ROLE_GATE)
			continue;
		if (isnan(sitting->score[g]) ||
		    codebook_level(book, gate, sitting->score[g]) != NULL)
			return 1;
		for (s = 0; s < book->nscales; s++) {
			if (book->scale[s].role == ROLE_PILLAR &&
			    contains(&book->scale[s], gate) &&
			    pillar_closes(book, sitting, s))
				return 1;
		}
	}
	return 0;
}

int
verdict_gives_more(const struct codebook *book, const struct sitting *sitting)
{
	long giving = codebook_role(book, ROLE_GIVING);
	long receiving = codebook_role(book, ROLE_RECEIVING);

	if (giving == -1 || receiving == -1)
		return 0;
	return percent(book, sitting, (size_t)giving) -
	    percent(book, sitting, (size_t)receiving) >=
	    12.5 - slack;
}
