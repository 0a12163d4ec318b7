/*
 * One person's sittings over time.
 */

#include "history.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "sitting.h"

/* The sitting that has this date and form, among those before place at. */
static struct sitting *
find_twin(const struct history *history, size_t at,
    const struct sitting *sitting)
{
	struct sitting *twin;

	while (at-- > 0 && *sitting->date != '\0') {
		twin = &history->sitting[at];
		if (strcmp(twin->date, sitting->date) != 0)
			break;
		if (twin->form == sitting->form)
			return twin;
	}
	return NULL;
}

/* Tables are mostly in order, so the place is looked for from the end. */
int
history_add(struct history *history, struct sitting *sitting)
{
	struct sitting *twin;
	size_t at = history->n;

	while (
	    at > 0 && strcmp(history->sitting[at - 1].date, sitting->date) > 0)
		at--;
	if ((twin = find_twin(history, at, sitting)) != NULL) {
		sitting_free(twin);
		at = (size_t)(twin - history->sitting) + 1;
		memmove(twin, twin + 1, (history->n-- - at) * sizeof(*twin));
		return history_add(history, sitting) | 1;
	}
	history->sitting = xreallocarray(history->sitting, history->n + 1,
	    sizeof(*history->sitting));
	memmove(&history->sitting[at + 1], &history->sitting[at],
	    (history->n++ - at) * sizeof(*history->sitting));
	history->sitting[at] = *sitting;
	memset(sitting, 0, sizeof(*sitting));
	return 0;
}

const struct sitting *
history_latest(const struct history *history)
{
	return history->n == 0 ? NULL : &history->sitting[history->n - 1];
}

static int
is_alike(const struct history *history, size_t i)
{
	return *history->sitting[i].date != '\0' &&
	    history->sitting[i].form == history_latest(history)->form;
}

const struct sitting *
history_before(const struct history *history)
{
	size_t i = history->n == 0 ? 0 : history->n - 1;

	while (i-- > 0) {
		if (is_alike(history, i))
			return &history->sitting[i];
	}
	return NULL;
}

void
history_free(struct history *history)
{
	size_t i;

	for (i = 0; i < history->n; i++)
		sitting_free(&history->sitting[i]);
	free(history->sitting);
	memset(history, 0, sizeof(*history));
}
