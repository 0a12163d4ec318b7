/*
 * The rows of one couple.
 */

#include "partners.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"

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
	if (visit->form >= partners->nforms)
		partners->nforms = visit->form + 1;
}

void
partners_flaw(struct partners *partners, const char *input, size_t line,
    size_t item, const char *text)
{
	struct flaw *flaw;

	if (partners->nflaws == partners->flaw_room) {
		partners->flaw_room = 2 * partners->flaw_room + 4;
		partners->flaw = xreallocarray(partners->flaw,
		    partners->flaw_room, sizeof(*partners->flaw));
	}
	flaw = &partners->flaw[partners->nflaws++];
	flaw->input = input;
	flaw->line = line;
	flaw->number = partners->rows;
	flaw->item = item;
	flaw->text = text == NULL ? NULL : xstrdup(text);
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

int
visit_compare(const struct visit *x, const struct visit *y)
{
	if (x->form != y->form)
		return x->form < y->form ? -1 : 1;
	if (x->person != y->person)
		return x->person < y->person ? -1 : 1;
	if (x->guess != y->guess)
		return x->guess < y->guess ? -1 : 1;
	return (x->day > y->day) - (x->day < y->day);
}

/* Visits of one kind stand together, by date, the last of a date last. */
static int
compare_visits(const void *a, const void *b)
{
	const struct visit *x = a, *y = b;
	int kind = visit_compare(x, y);

	return kind != 0 ? kind :
			   (x->number > y->number) - (x->number < y->number);
}

void
partners_forget_guesses(struct partners *partners)
{
	struct visit *visit = partners->visit;
	size_t kept = 0, i;

	for (i = 0; i < partners->n; i++) {
		if (visit[i].guess)
			free(visit[i].answer);
		else
			visit[kept++] = visit[i];
	}
	partners->n = kept;
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
		    visit_compare(&visit[i], &visit[i + 1]) == 0)
			free(visit[i].answer);
		else
			visit[kept++] = visit[i];
	}
	partners->n = kept;
	return before - kept;
}

void
partners_agree(struct partners *partners, int person, long day,
    enum consent consent)
{
	struct agreed *agreed = &partners->agreed[person];

	if (!agreed->any || day > agreed->day ||
	    (day == agreed->day && consent < agreed->consent))
		agreed->consent = consent;
	if (!agreed->any || day > agreed->day)
		agreed->day = day;
	agreed->any = 1;
}

enum consent
partners_consent(const struct partners *partners)
{
	const struct agreed *agreed = partners->agreed;

	if (!agreed[0].any || !agreed[1].any)
		return CONSENT_NONE;
	return agreed[0].consent < agreed[1].consent ? agreed[0].consent :
						       agreed[1].consent;
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
	partners->n = partners->room = 0;
	partners->nflaws = partners->flaw_room = 0;
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
