/*
 * The rows of one couple, and which of them belong together.
 */

#include "partners.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "nearest.h"

int
partners_person(struct partners *partners, struct slice who)
{
	size_t i;

	for (i = 0; i < partners->people; i++) {
		if (slice_is(who, partners->who[i]))
			return (int)i;
	}
	if (partners->people == 2)
		return -1;
	partners->who[partners->people] = xstrndup(who.s, who.n);
	return (int)partners->people++;
}

void
partners_add(struct partners *partners, const struct visit *visit)
{
	if (partners->n == partners->room) {
		partners->room = partners->room == 0 ? 2 : 2 * partners->room;
		partners->visit = xreallocarray(partners->visit, partners->room,
		    sizeof(*partners->visit));
	}
	partners->visit[partners->n] = *visit;
	partners->visit[partners->n++].number = partners->rows++;
}

void
partners_flaw(struct partners *partners, const char *input, size_t line,
    const char *text)
{
	struct flaw *flaw;

	partners->flaw = xreallocarray(partners->flaw, partners->nflaws + 1,
	    sizeof(*partners->flaw));
	flaw = &partners->flaw[partners->nflaws++];
	flaw->input = input;
	flaw->line = line;
	flaw->text = xstrdup(text);
}

size_t
partners_flaws_of_row(const struct partners *partners, size_t i)
{
	const struct flaw *flaw = &partners->flaw[i];
	size_t n = 1;

	while (i + n < partners->nflaws && flaw[n].line == flaw->line &&
	    flaw[n].input == flaw->input)
		n++;
	return n;
}

/* Visits of one kind stand together, by date, the last of a date last. */
static int
compare_kind(const struct visit *x, const struct visit *y)
{
	if (x->form != y->form)
		return x->form < y->form ? -1 : 1;
	if (x->person != y->person)
		return x->person < y->person ? -1 : 1;
	if (x->guess != y->guess)
		return x->guess < y->guess ? -1 : 1;
	return (x->day > y->day) - (x->day < y->day);
}

static int
compare_visits(const void *a, const void *b)
{
	const struct visit *x = a, *y = b;
	int kind = compare_kind(x, y);

	return kind != 0 ? kind :
			   (x->number > y->number) - (x->number < y->number);
}

size_t
partners_settle(struct partners *partners)
{
	struct visit *visit = partners->visit;
	size_t kept = 0, before = partners->n, i;

	if (partners->n > 0)
		qsort(visit, partners->n, sizeof(*visit), compare_visits);
	for (i = 0; i < partners->n; i++) {
		if (i + 1 < partners->n &&
		    compare_kind(&visit[i], &visit[i + 1]) == 0)
			free(visit[i].answer);
		else
			visit[kept++] = visit[i];
	}
	partners->n = kept;
	return before - kept;
}

enum consent
partners_consent(const struct partners *partners)
{
	const struct visit *last[2] = { NULL, NULL }, *visit;
	size_t i;

	for (i = 0; i < partners->n; i++) {
		visit = &partners->visit[i];
		if (visit->guess)
			continue;
		if (last[visit->person] == NULL ||
		    visit->day > last[visit->person]->day ||
		    (visit->day == last[visit->person]->day &&
			visit->number > last[visit->person]->number))
			last[visit->person] = visit;
	}
	if (last[0] == NULL || last[1] == NULL)
		return CONSENT_NONE;
	return last[0]->consent < last[1]->consent ? last[0]->consent :
						     last[1]->consent;
}

static int
compare_kinds(const void *a, const void *b)
{
	return compare_kind(a, b);
}

/* The guess that goes with somebody's own answers, or NULL. */
static const struct visit *
find_guess(const struct partners *partners, const struct visit *own)
{
	struct visit guess = *own;

	guess.guess = 1;
	return bsearch(&guess, partners->visit, partners->n, sizeof(guess),
	    compare_kinds);
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

size_t
partners_match(const struct partners *partners, long days, struct match **match)
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

size_t
partners_alone(const struct partners *partners, const struct match *match,
    size_t n)
{
	size_t used = 2 * n, i;

	for (i = 0; i < n; i++) {
		used += match[i].a_guess != NULL;
		used += match[i].b_guess != NULL;
	}
	return partners->n - used;
}

const char *
match_date(const struct match *match)
{
	return match->a->day > match->b->day ? match->a->date : match->b->date;
}

/* Give back what the rows hold. */
static void
drop_rows(struct partners *partners)
{
	size_t i;

	for (i = 0; i < partners->n; i++)
		free(partners->visit[i].answer);
	for (i = 0; i < partners->nflaws; i++)
		free(partners->flaw[i].text);
	free(partners->visit);
	free(partners->flaw);
	partners->visit = NULL;
	partners->flaw = NULL;
	partners->n = partners->room = partners->nflaws = 0;
}

void
partners_refuse(struct partners *partners)
{
	drop_rows(partners);
	partners->refused = 1;
}

void
partners_free(struct partners *partners)
{
	drop_rows(partners);
	free(partners->who[0]);
	free(partners->who[1]);
	memset(partners, 0, sizeof(*partners));
}
