/*
 * Couples and their sittings, from the rows of a table of pairs in any order.
 */

#include "couple.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "date.h"
#include "error.h"
#include "pairs.h"

struct couple *
couples_find(struct couples *couples, const struct pairs_row *row)
{
	size_t before = couples->names.n;
	size_t number = names_add(&couples->names, row->couple);
	struct couple *couple;

	if (couples->names.n > before) {
		couples->couple = xreallocarray(couples->couple,
		    couples->names.n, sizeof(*couples->couple));
		couple = &couples->couple[number];
		memset(couple, 0, sizeof(*couple));
		couple->name = xstrdup(row->couple);
		couple->side[0] = xstrdup(row->name[0]);
		couple->side[1] = xstrdup(row->name[1]);
		couple->consent = row->consent;
	}
	return &couples->couple[number];
}

/* The latest consent counts for all rows, so that one table has one. */
static int
check_couple(const struct couple *couple, const struct pairs_row *row,
    size_t line, struct error *e)
{
	if (couple->consent != row->consent)
		return error_set(e, line,
		    "consent: it is not the same in all rows of the couple");
	if (strcmp(couple->side[0], row->name[0]) != 0)
		return error_set(e, line,
		    "a: it is not the same in all rows of the couple");
	if (strcmp(couple->side[1], row->name[1]) != 0)
		return error_set(e, line,
		    "b: it is not the same in all rows of the couple");
	return 0;
}

/* Whether a sitting comes behind one of this day and form: of one day the full
 * form is the last, since it says the most. */
static int
is_after(const struct meeting *meeting, long day, size_t form)
{
	return meeting->day > day ||
	    (meeting->day == day && meeting->form < form);
}

/* Make room for a sitting behind those that are not later. */
static struct meeting *
insert_meeting(struct couple *couple, const struct codebook *book,
    const struct pairs_row *row, long day)
{
	struct meeting *meeting;
	size_t i;

	couple->meeting = xreallocarray(couple->meeting, couple->n + 1,
	    sizeof(*couple->meeting));
	for (i = couple->n++;
	     i > 0 && is_after(&couple->meeting[i - 1], day, row->form); i--)
		couple->meeting[i] = couple->meeting[i - 1];
	meeting = &couple->meeting[i];
	meeting->date = xstrdup(row->date);
	meeting->day = day;
	meeting->form = row->form;
	meeting->scale = xcalloc(book->nscales, sizeof(*meeting->scale));
	meeting->item = NULL;
	for (i = 0; i < book->nscales; i++)
		comparison_clear(&meeting->scale[i]);
	return meeting;
}

/* What a sitting holds of the scale or item of a row; few have items. */
static struct comparison *
find_pair(struct meeting *meeting, const struct codebook *book,
    const struct pairs_row *row)
{
	size_t i;

	if (row->scale != -1)
		return &meeting->scale[row->scale];
	if (meeting->item == NULL) {
		meeting->item = xcalloc(book->nitems, sizeof(*meeting->item));
		for (i = 0; i < book->nitems; i++)
			comparison_clear(&meeting->item[i]);
	}
	return &meeting->item[row->item];
}

static struct meeting *
find_meeting(struct couple *couple, const struct codebook *book,
    const struct pairs_row *row)
{
	long day = 0;
	size_t i;

	date_parse(row->date, &day);
	for (i = couple->n; i > 0; i--) {
		if (couple->meeting[i - 1].day == day &&
		    couple->meeting[i - 1].form == row->form)
			return &couple->meeting[i - 1];
	}
	return insert_meeting(couple, book, row, day);
}

int
couples_add(struct couples *couples, const struct codebook *book,
    const struct pairs_row *row, size_t line, struct error *e)
{
	struct couple *couple = couples_find(couples, row);
	struct meeting *meeting;
	struct comparison *pair;

	if (check_couple(couple, row, line, e) == -1)
		return -1;
	meeting = find_meeting(couple, book, row);
	pair = find_pair(meeting, book, row);
	if (pair->known)
		return error_set(e, line,
		    "pair_scale: the couple has two rows of this date, form "
		    "and scale");
	*pair = row->pair;
	return 0;
}

static void
free_couple(struct couple *couple)
{
	size_t i;

	for (i = 0; i < couple->n; i++) {
		free(couple->meeting[i].date);
		free(couple->meeting[i].scale);
		free(couple->meeting[i].item);
	}
	free(couple->meeting);
	free(couple->name);
	free(couple->side[0]);
	free(couple->side[1]);
}

void
couples_free(struct couples *couples)
{
	size_t i;

	for (i = 0; i < couples->names.n; i++)
		free_couple(&couples->couple[i]);
	free(couples->couple);
	couples->couple = NULL;
	names_free(&couples->names);
}

const struct meeting *
couple_latest(const struct couple *couple)
{
	return &couple->meeting[couple->n - 1];
}

size_t
couple_alike(const struct couple *couple)
{
	size_t alike = 0, i;

	for (i = 0; i < couple->n; i++)
		alike += couple->meeting[i].form == couple_latest(couple)->form;
	return alike;
}
