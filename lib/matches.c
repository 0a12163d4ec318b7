/*
 * Which sittings of two people belong together, and what of their rows may be
 * spoken of.
 */

#include "matches.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "nearest.h"
#include "pair_plan.h"
#include "partners.h"

static int
compare_kinds(const void *a, const void *b)
{
	return visit_compare(a, b);
}

/* The visit of this kind, or NULL. */
static const struct visit *
find_visit(const struct partners *partners, const struct visit *like,
    size_t form, int guess)
{
	struct visit kind = *like;

	kind.form = form;
	kind.guess = (unsigned char)guess;
	return bsearch(&kind, partners->visit, partners->n, sizeof(kind),
	    compare_kinds);
}

/* The guess that goes with somebody's own answers, or NULL: of the same day and
 * form, or else of a form that they did not answer themselves on that day. */
static const struct visit *
find_guess(const struct partners *partners, const struct visit *own)
{
	const struct visit *guess = find_visit(partners, own, own->form, 1);
	size_t form;

	for (form = 0; guess == NULL && form < partners->nforms; form++) {
		if (find_visit(partners, own, form, 0) == NULL)
			guess = find_visit(partners, own, form, 1);
	}
	return guess;
}

/* The end of the own answers, from i on, of one person and form. */
static size_t
series_end(const struct partners *partners, size_t i)
{
	const struct visit *visit = partners->visit;
	size_t end = i;

	while (end < partners->n && visit[end].form == visit[i].form &&
	    visit[end].person == visit[i].person && !visit[end].guess)
		end++;
	return end;
}

/* Match the own answers a..a_end with b..b_end.  Returns how many matched. */
static size_t
match_series(const struct partners *partners, size_t a, size_t a_end, size_t b,
    size_t b_end, long days, struct match *match)
{
	size_t na = a_end - a, nb = b_end - b, n = 0, i;
	long *day = xcalloc(na + nb, sizeof(*day));
	long *partner = xcalloc(na, sizeof(*partner));

	for (i = 0; i < na; i++)
		day[i] = partners->visit[a + i].day;
	for (i = 0; i < nb; i++)
		day[na + i] = partners->visit[b + i].day;
	nearest_pair(day, na, day + na, nb, days, partner);
	for (i = 0; i < na; i++) {
		if (partner[i] == -1)
			continue;
		match[n].a = &partners->visit[a + i];
		match[n].b = &partners->visit[b + (size_t)partner[i]];
		match[n].a_guess = find_guess(partners, match[n].a);
		match[n].b_guess = find_guess(partners, match[n].b);
		n++;
	}
	free(day);
	free(partner);
	return n;
}

static long
match_day(const struct match *match)
{
	return match->a->day > match->b->day ? match->a->day : match->b->day;
}

static int
compare_matches(const void *a, const void *b)
{
	const struct match *x = a, *y = b;

	if (match_day(x) != match_day(y))
		return match_day(x) < match_day(y) ? -1 : 1;
	return (x->a->form > y->a->form) - (x->a->form < y->a->form);
}

/* The sittings of both, by date and then by form, into *match.  Returns how
 * many.
 */
static size_t
match_sittings(const struct partners *partners, long days, struct match **match)
{
	const struct visit *visit = partners->visit;
	size_t n = 0, i, end, own = 0, own_end = 0;

	*match = xcalloc(partners->n, sizeof(**match));
	for (i = 0; i < partners->n; i = end) {
		end = visit[i].guess ? i + 1 : series_end(partners, i);
		if (visit[i].guess)
			continue;
		if (visit[i].person == 1 && own_end > own &&
		    visit[own].form == visit[i].form)
			n += match_series(partners, own, own_end, i, end, days,
			    *match + n);
		own = i;
		own_end = visit[i].person == 0 ? end : i;
	}
	qsort(*match, n, sizeof(**match), compare_matches);
	return n;
}

/* Per number of a visit: whether it is in one of n matches; to be freed. */
static char *
mark_matched(const struct partners *partners, const struct match *match,
    size_t n)
{
	char *mark = xcalloc(partners->rows + 1, 1);
	size_t i;

	for (i = 0; i < n; i++) {
		mark[match[i].a->number] = mark[match[i].b->number] = 1;
		if (match[i].a_guess != NULL)
			mark[match[i].a_guess->number] = 1;
		if (match[i].b_guess != NULL)
			mark[match[i].b_guess->number] = 1;
	}
	return mark;
}

/* Forget the flaws that n matches do not use: those of visits that are in none
 * of them, and of items that nothing is said about. */
static void
forgive(struct partners *partners, const struct match *match, size_t n,
    const char *is_used)
{
	struct flaw *flaw = partners->flaw;
	char *mark = mark_matched(partners, match, n);
	size_t kept = 0, i;

	for (i = 0; i < partners->nflaws; i++) {
		if (is_used[flaw[i].item] && mark[flaw[i].number])
			flaw[kept++] = flaw[i];
		else
			free(flaw[i].text);
	}
	partners->nflaws = kept;
	free(mark);
}

/* How many rows are in none of n matches. */
static size_t
count_alone(const struct partners *partners, const struct match *match,
    size_t n)
{
	char *mark = mark_matched(partners, match, n);
	size_t alone = 0, i;

	for (i = 0; i < partners->n; i++)
		alone += !mark[partners->visit[i].number];
	free(mark);
	return alone;
}

const char *
match_date(const struct match *match)
{
	return match->a->day > match->b->day ? match->a->date : match->b->date;
}

void
matches_find(struct matches *matches, struct partners *partners,
    const struct pair_plan *plan, long days, enum consent least)
{
	memset(matches, 0, sizeof(*matches));
	matches->consent = partners_consent(partners);
	if (matches->consent < least)
		return;
	if (matches->consent == CONSENT_WORDS)
		partners_forget_guesses(partners);
	matches->again = partners_settle(partners);
	matches->n = match_sittings(partners, days, &matches->match);
	matches->alone = count_alone(partners, matches->match, matches->n);
	forgive(partners, matches->match, matches->n,
	    matches->consent == CONSENT_WORDS ? plan->worded : plan->compared);
}

void
matches_free(struct matches *matches)
{
	free(matches->match);
	matches->match = NULL;
	matches->n = 0;
}
