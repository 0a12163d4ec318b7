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
#include "sitting.h"

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

/* What so many points of a scale are in percent of its range. */
static double
percent_of(const struct codebook *book, const struct sitting *sitting, size_t s,
    double points, int is_score)
{
	double low, high;

	codebook_range(book, &book->scale[s], sitting->form, &low, &high);
	if (!(high > low))
		return NAN;
	return 100 * (is_score ? points - low : points) / (high - low);
}

double
verdict_percent(const struct codebook *book, const struct sitting *sitting,
    size_t s)
{
	return percent_of(book, sitting, s, sitting->score[s], 1);
}

double
verdict_percent_se(const struct codebook *book, const struct sitting *sitting,
    size_t s)
{
	return percent_of(book, sitting, s, sitting->se[s], 0);
}

enum change
verdict_own_change(const struct codebook *book, const struct sitting *sitting,
    size_t pillar)
{
	double share;
	size_t s;

	for (s = 0; s < book->nscales; s++) {
		if (book->scale[s].role != ROLE_CHANGE ||
		    strcmp(book->scale[s].of, book->scale[pillar].id) != 0)
			continue;
		share = verdict_percent(book, sitting, s);
		if (share < 50)
			return CHANGE_FADING;
		if (share > 50)
			return CHANGE_BRIGHTENING;
	}
	return CHANGE_NONE;
}

enum change
verdict_trend(const struct sitting *sitting, size_t s)
{
	if (sitting->trend == NULL)
		return CHANGE_NONE;
	return (enum change)sitting->trend[s];
}

enum change
verdict_change(const struct codebook *book, const struct sitting *sitting,
    size_t pillar)
{
	enum change own = verdict_own_change(book, sitting, pillar);
	enum change over = verdict_trend(sitting, pillar);

	if (own == CHANGE_NONE || own == over)
		return over;
	return over == CHANGE_NONE ? own : CHANGE_NONE;
}

/* The pillars closest to the highest (direction 1) or the lowest (-1). */
static size_t
extreme(const struct codebook *book, const struct sitting *sitting,
    int direction, size_t *list)
{
	double most = -HUGE_VAL, score;
	size_t n = 0, s;

	for (s = 0; s < book->nscales; s++) {
		score = direction * verdict_percent(book, sitting, s);
		if (book->scale[s].role == ROLE_PILLAR && score > most)
			most = score;
	}
	for (s = 0; s < book->nscales; s++) {
		score = direction * verdict_percent(book, sitting, s);
		if (book->scale[s].role == ROLE_PILLAR &&
		    score >= most - VERDICT_CLOSE - slack)
			list[n++] = s;
	}
	return n;
}

/* How many pillars the codebook has. */
static size_t
count_pillars(const struct codebook *book)
{
	size_t n = 0, s;

	for (s = 0; s < book->nscales; s++)
		n += book->scale[s].role == ROLE_PILLAR;
	return n;
}

size_t
verdict_scored(const struct codebook *book, const struct sitting *sitting)
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
	size_t scored = verdict_scored(book, sitting);

	free(list);
	return scored > 1 && close == scored;
}

/* The pillar that is the farthest this way, the first if there are several. */
static long
farthest(const struct codebook *book, const struct sitting *sitting,
    int direction)
{
	double most = -HUGE_VAL, score;
	long found = -1;
	size_t s;

	for (s = 0; s < book->nscales; s++) {
		score = direction * verdict_percent(book, sitting, s);
		if (book->scale[s].role != ROLE_PILLAR || !(score > most))
			continue;
		most = score;
		found = (long)s;
	}
	return found;
}

long
verdict_strongest(const struct codebook *book, const struct sitting *sitting)
{
	return farthest(book, sitting, 1);
}

long
verdict_weakest(const struct codebook *book, const struct sitting *sitting)
{
	return farthest(book, sitting, -1);
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

	if (verdict_scored(book, sitting) < 2 && n > 0 &&
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

int
verdict_savours(const struct codebook *book, const struct sitting *sitting)
{
	size_t *list = xcalloc(book->nscales, sizeof(*list));
	size_t n = verdict_candidates(book, sitting, list);

	free(list);
	return n == 0 && verdict_all_strong(book, sitting);
}

int
verdict_balance(const struct codebook *book, const struct sitting *sitting)
{
	long giving = codebook_role(book, ROLE_GIVING);
	long receiving = codebook_role(book, ROLE_RECEIVING);
	double more;

	if (giving == -1 || receiving == -1)
		return 0;
	more = verdict_percent(book, sitting, (size_t)giving) -
	    verdict_percent(book, sitting, (size_t)receiving);
	return (more >= VERDICT_GIVEN - slack) -
	    (more <= slack - VERDICT_GIVEN);
}
