#ifndef HISTORY_H
#define HISTORY_H

#include <stddef.h>

struct sitting;

/*
 * The sittings of one person by date, those without a date first, else in the
 * order in which they came.  Starts as all zeros.
 */
struct history {
	struct sitting *sitting; /* n of them */
	size_t n;
};

/*
 * Add a sitting, which is emptied.  Returns 1 if it takes the place of one of
 * the same date and form, else 0.
 */
int history_add(struct history *history, struct sitting *sitting);

/* The latest sitting, and the one of the same form before it, or NULL; none of
 * both without a date. */
const struct sitting *history_latest(const struct history *history);
const struct sitting *history_before(const struct history *history);

void history_free(struct history *history);

#endif
