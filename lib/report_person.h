#ifndef REPORT_PERSON_H
#define REPORT_PERSON_H

struct person;
struct report;

/* Add all there is to say about one person's sitting. */
void report_person(const struct person *person, struct report *report);

#endif
