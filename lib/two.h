#ifndef TWO_H
#define TWO_H

#include <stddef.h>

#include "report.h"

struct blank;
struct codebook;
struct couple;
struct meeting;
struct resources;
struct words;

/* What the page of two people is about. */
struct two {
	const struct codebook *book;
	const struct words *words;
	const struct couple *couple;
	const struct meeting *meeting; /* their latest */
	const struct resources *resources; /* or NULL */
	long focus; /* the pillar that they chose, or -1 */
	int explain; /* say why, under each claim */
	int figures; /* scripts will read it: all figures, too */
	int reruns; /* the reader can run the program again, to choose */
};

/* Fill in what follows from the couple. */
void two_open(struct two *two, const struct couple *couple);

/* Whether they agreed to numbers. */
int two_numbers(const struct two *two);

/* The pillar of this name, if it is one that may be chosen; else, or if the
 * name is NULL, -1.  And the ids of all, "a, b, c", to be freed. */
long two_candidate(const struct two *two, const char *name);
char *two_candidates(const struct two *two);

/* What one side is called. */
const char *two_name(const struct two *two, int side);

/* As person_tell and person_say; and a why, if there are to be any, and if it
 * would give away no number. */
void two_tell(const struct two *two, struct report *report,
    enum block_kind kind, const char *id, const struct blank *blanks);
void two_say(const struct two *two, struct report *report, enum block_kind kind,
    const char *id, const char *one, const char *other);
void two_why(const struct two *two, struct report *report, const char *id,
    const struct blank *blanks);

/* A scale's title; and those of n scales as one phrase, to be freed. */
const char *two_title(const struct two *two, size_t scale);
char *two_titles(const struct two *two, const size_t *list, size_t n);

/* The level of one side in words, or the two that it lies between, by the
 * sentences of these ids; to be freed. */
char *two_level(const struct two *two, const struct meeting *meeting,
    size_t scale, int side, const char *one, const char *between);

/* A number as the page prints it, "" if there is none. */
void two_number(double value, char number[32]);

/* Add a figure of a scale or an item (its id) of a sitting. */
void two_figure(const struct two *two, struct report *report,
    const struct meeting *meeting, const char *scale, const char *figure,
    const char *value, const char *word);

#endif
