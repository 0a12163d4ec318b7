#ifndef PERSON_H
#define PERSON_H

#include <stddef.h>

#include "report.h"

struct blank;
struct codebook;
struct course;
struct history;
struct resources;
struct sitting;
struct words;

/* What one person's report is about. */
struct person {
	const struct codebook *book;
	const struct words *words;
	const struct history *history; /* one sitting at least */
	const struct sitting *sitting; /* the latest */
	struct course *course; /* per scale, but zeros for other scales where
				* there are pillars; NULL: no sitting before */
	const struct resources *resources; /* or NULL */
	long focus; /* the pillar that the person chose to work on, or -1 */
	long week; /* of the sitting: date_week, to choose the action by */
	int explain; /* say why, under each claim */
	int reruns; /* who reads it ran the program, and can choose by -f */
};

/*
 * Fill in what follows from the history: the latest sitting, which is told
 * what the ones before say of each pillar and of the gate, and the courses.
 * The book must be there; what it takes is given back with person_close.
 */
void person_open(struct person *person, struct history *history);
void person_close(struct person *person);

/* The ISO week of the latest sitting, or that of today without a date. */
long person_week(const struct person *person, long today);

/* The pillar of this name, if it is one that may be chosen; else, or if the
 * name is NULL, -1. */
long person_candidate(const struct person *person, const char *name);

/* The ids of the pillars that may be chosen, "a, b, c".  To be freed. */
char *person_candidates(const struct person *person);

/* Whether the codebook has areas at all. */
int person_has_pillars(const struct person *person);

/*
 * Add a block with the sentence of this id, its blanks filled in: those given,
 * or {one} and {two}, which may be NULL where the sentence has no such blank.
 */
void person_tell(const struct person *person, struct report *report,
    enum block_kind kind, const char *id, const struct blank *blanks);
void person_say(const struct person *person, struct report *report,
    enum block_kind kind, const char *id, const char *one, const char *two);

/* Add a why, if there are to be any. */
void person_why(const struct person *person, struct report *report,
    const char *id, const struct blank *blanks);

/* Add a figure of a scale (-1: of none) of the person's latest sitting. */
void person_figure(const struct person *person, struct report *report,
    long scale, const char *figure, const char *value, const char *word);

/* The titles of n scales as one phrase, "A, B and C".  To be freed. */
char *person_titles(const struct person *person, const size_t *list, size_t n);

/* A scale's title, and its score as it is printed ("" if there is none) into
 * number. */
const char *person_title(const struct person *person, size_t scale);
void person_number(const struct person *person, size_t scale, char number[64]);

/* The decimals of a scale's scores as they are printed: 0 or 2. */
int person_decimals(const struct person *person, size_t scale);

/* A percentage of a scale's range as a score of it, as it is printed or with
 * these decimals, halves upwards; and points of a percentage as points of it.
 */
void person_percent(const struct person *person, size_t scale, double percent,
    char number[64]);
void person_score(const struct person *person, size_t scale, double percent,
    int decimals, char number[64]);
void person_points(const struct person *person, size_t scale, double percent,
    int decimals, char number[64]);

#endif
