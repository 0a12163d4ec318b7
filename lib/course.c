/*
 * What may be said of change over time.
 */

#include "course.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "date.h"
#include "history.h"
#include "sitting.h"

/* Percentages of scores that are equally far apart may differ by this. */
static const double slack = 1e-9;

double
course_step(const struct codebook *book, const struct scale *scale, size_t form)
{
	const struct item *item;
	double steps = 0, ranges = 0, shares = 0, share, range;
	size_t n = 0, i;

	for (i = 0; i < scale->nitems; i++) {
		item = &book->item[scale->item[i]];
		if (!codebook_in_form(book, scale->item[i], form))
			continue;
		range = (double)(item->high - item->low);
		shares += (double)item->step / range;
		steps += (double)item->step;
		ranges += range;
		n++;
	}
	if (n == 0)
		return NAN;
	share = fmin(1, fmax(0.5, 2 / (double)n));
	return 100 * share *
	    (scale->metric == METRIC_SUM ? steps / ranges : shares / (double)n);
}

double
course_enough(const struct codebook *book, const struct scale *scale,
    size_t form)
{
	double low, high;

	codebook_range(book, scale, form, &low, &high);
	return course_step(book, scale, form) - 100 * 0.01 / (high - low);
}

/* The days and scores of the latest sitting's form.  Returns how many. */
static size_t
collect(const struct codebook *book, const struct history *history, size_t s,
    double *day, double *score)
{
	const struct sitting *sitting, *latest = history_latest(history);
	size_t n = 0, i;
	long at;

	for (i = 0; i < history->n; i++) {
		sitting = &history->sitting[i];
		if (sitting->form != latest->form ||
		    date_parse(sitting->date, &at) == -1)
			continue;
		score[n] = verdict_percent(book, sitting, s);
		day[n] = (double)at;
		n += !isnan(score[n]);
	}
	return n;
}

static void
claim(struct course *course, double enough, enum change own)
{
	enum change way = course->trend.slope < 0 ? CHANGE_FADING :
	    course->trend.slope > 0               ? CHANGE_BRIGHTENING :
						    CHANGE_NONE;
	double rise = fabs(course->trend.slope) * (double)course->span;

	course->claim = CHANGE_NONE;
	if (course->n < 2 || !(rise >= enough - slack))
		rise = 0;
	if ((course->trend.p < 0.01 && rise > 0) ||
	    (course->trend.p < 0.05 && own == way))
		course->claim = way;
	course->early =
	    course->n < COURSE_FEWEST && course->claim == CHANGE_NONE;
}

int
course_moved(double was, double is, double noise, double enough)
{
	double by = fabs(is - was);
	int moved = isnan(noise) ? by >= COURSE_MOVED - slack :
				   by > noise && by >= enough - slack;

	return !moved ? 0 : is < was ? -1 : 1;
}

double
course_noise(double se, double other)
{
	return 1.96 * hypot(se, other);
}

static void
compare(const struct codebook *book, const struct history *history, size_t s,
    double enough, struct course *course)
{
	const struct sitting *latest = history_latest(history);
	const struct sitting *before = history_before(history);

	course->is = verdict_percent(book, latest, s);
	course->was = course->noise = NAN;
	course->moved = 0;
	if (before == NULL)
		return;
	course->was = verdict_percent(book, before, s);
	course->noise = course_noise(verdict_percent_se(book, latest, s),
	    verdict_percent_se(book, before, s));
	course->moved =
	    course_moved(course->was, course->is, course->noise, enough);
}

void
course_find(const struct codebook *book, const struct history *history,
    size_t s, struct course *course)
{
	const struct sitting *latest = history_latest(history);
	double enough = course_enough(book, &book->scale[s], latest->form);
	double *day = xcalloc(2 * history->n, sizeof(*day));
	double *score = day + history->n;

	course->n = collect(book, history, s, day, score);
	if (course->n > COURSE_MOST) {
		memmove(day, day + course->n - COURSE_MOST,
		    COURSE_MOST * sizeof(*day));
		memmove(score, score + course->n - COURSE_MOST,
		    COURSE_MOST * sizeof(*score));
		course->n = COURSE_MOST;
	}
	course->span = course->n == 0 ? 0 : (long)(day[course->n - 1] - day[0]);
	trend_find(day, score, course->n, &course->trend);
	claim(course, enough, verdict_own_change(book, latest, s));
	course->low = course->mean = course->high = NAN;
	if (course->n >= COURSE_USUAL)
		trend_usual(score, course->n, &course->low, &course->mean,
		    &course->high);
	compare(book, history, s, enough, course);
	free(day);
}
