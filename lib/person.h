#ifndef PERSON_H
#define PERSON_H

#include <stddef.h>

#include "report.h"

struct codebook;
struct sitting;
struct words;

/* What one person's report is about. */
struct person {
	const struct codebook *book;
	const struct words *words;
	const struct sitting *sitting;
	size_t earlier; /* sittings before this one in the table */
	long focus; /* the pillar that the person chose to work on, or -1 */
	long week; /* of the sitting: date_week, to choose the action by */
};

/* Whether the codebook has areas at all. */
int person_has_pillars(const struct person *person);

/*
 * Add a block with the sentence of this id, its blanks {one} and {two} filled
 * in; a value may be NULL where the sentence has no such blank.
 */
void person_say(const struct person *person, struct report *report,
    enum block_kind kind, const char *id, const char *one, const char *two);

/* The titles of n scales as one phrase, "A, B and C".  To be freed. */
char *person_titles(const struct person *person, const size_t *list, size_t n);

#endif
