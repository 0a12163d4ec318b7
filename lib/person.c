/*
 * What all parts of a person's report need: sentences with the person's own
 * words filled in.
 */

#include "person.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "course.h"
#include "date.h"
#include "history.h"
#include "say.h"
#include "sitting.h"
#include "verdict.h"

/* Whether the latest sitting of any other form keeps the gate closed. */
static int
gate_lasts(const struct codebook *book, const struct history *history)
{
	const struct sitting *latest = history_latest(history), *earlier;
	char *seen = xcalloc(book->nforms, 1);
	size_t i = history->n;
	int lasts = 0;

	while (!lasts && i-- > 0) {
		earlier = &history->sitting[i];
		lasts = !seen[earlier->form] &&
		    verdict_gate_lasts(book, earlier, latest);
		seen[earlier->form] = 1;
	}
	free(seen);
	return lasts;
}

void
person_open(struct person *person, struct history *history)
{
	struct sitting *latest = &history->sitting[history->n - 1];
	size_t n = person->book->nscales, s;

	person->history = history;
	person->sitting = latest;
	person->course = NULL;
	latest->gate = gate_lasts(person->book, history);
	if (history_before(history) == NULL)
		return;
	person->course = xcalloc(n, sizeof(*person->course));
	free(latest->trend);
	latest->trend = xcalloc(n, sizeof(*latest->trend));
	for (s = 0; s < n; s++) {
		if (person_has_pillars(person) &&
		    person->book->scale[s].role != ROLE_PILLAR)
			continue;
		course_find(person->book, history, s, &person->course[s]);
		if (person->book->scale[s].role == ROLE_PILLAR)
			latest->trend[s] = (int)person->course[s].claim;
	}
}

void
person_close(struct person *person)
{
	free(person->course);
	person->course = NULL;
}

long
person_week(const struct person *person, long today)
{
	long day;

	return date_parse(person->sitting->date, &day) == 0 ? date_week(day) :
							      today;
}

long
person_candidate(const struct person *person, const char *name)
{
	const struct codebook *book = person->book;
	size_t *list, n, i;
	long found = -1;

	if (name == NULL)
		return -1;
	list = xcalloc(book->nscales, sizeof(*list));
	n = verdict_candidates(book, person->sitting, list);
	for (i = 0; i < n; i++) {
		if (strcmp(book->scale[list[i]].id, name) == 0)
			found = (long)list[i];
	}
	free(list);
	return found;
}

char *
person_candidates(const struct person *person)
{
	const struct codebook *book = person->book;
	size_t *list = xcalloc(book->nscales, sizeof(*list)), n;
	char *ids;

	n = verdict_candidates(book, person->sitting, list);
	ids = say_ids(book, list, n);
	free(list);
	return ids;
}

int
person_has_pillars(const struct person *person)
{
	return codebook_role(person->book, ROLE_PILLAR) != -1;
}

void
person_tell(const struct person *person, struct report *report,
    enum block_kind kind, const char *id, const struct blank *blanks)
{
	say_blanks(person->words, report, kind, id, blanks);
}

void
person_say(const struct person *person, struct report *report,
    enum block_kind kind, const char *id, const char *one, const char *two)
{
	say(person->words, report, kind, id, one, two);
}

void
person_why(const struct person *person, struct report *report, const char *id,
    const struct blank *blanks)
{
	if (person->explain)
		person_tell(person, report, BLOCK_WHY, id, blanks);
}

void
person_figure(const struct person *person, struct report *report, long scale,
    const char *figure, const char *value, const char *word)
{
	const struct sitting *sitting = person->sitting;
	const struct figure figures = { sitting->who, sitting->date,
		person->book->form[sitting->form],
		scale == -1 ? "" : person->book->scale[scale].id, figure, value,
		word };

	report_figure(report, &figures);
}

char *
person_titles(const struct person *person, const size_t *list, size_t n)
{
	return say_titles(person->words, person->book, list, n);
}
