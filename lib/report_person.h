#ifndef REPORT_PERSON_H
#define REPORT_PERSON_H

#include <stddef.h>

struct codebook;
struct report;
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

/* Add all there is to say. */
void report_person(const struct person *person, struct report *report);

/* Add the one area and its action, or what stands for it behind the gate. */
void report_area(const struct person *person, struct report *report);

/* Add two reflections: on the area, or behind the gate on oneself. */
void report_reflections(const struct person *person, struct report *report);

/*
 * Add a chart, "areas" (the pillars), "closer" (facets, giving, receiving) or
 * "scales" (the rest that is drawn), under its heading, if it has any bars.
 */
void person_chart(const struct person *person, struct report *report,
    const char *chart);

/* Add how to read the charts of a codebook with pillars. */
void person_reading(const struct person *person, struct report *report);

int person_has_pillars(const struct person *person);

/* Add a block with the sentence of this id; its blanks are filled with one,
 * {area} or {areas}, and two, {other}; both may be NULL. */
void person_say(const struct person *person, struct report *report, int kind,
    const char *id, const char *one, const char *two);

/*
 * The titles of n scales as one phrase, "A, B and C".  To be freed.
 */
char *person_titles(const struct person *person, const size_t *list, size_t n);

#endif
