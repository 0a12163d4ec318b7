#ifndef REPORT_NORMS_H
#define REPORT_NORMS_H

struct person;
struct report;

/* Whether the latest sitting has a percentile, of people who are named, of any
 * scale that the report draws. */
int report_has_norms(const struct person *person);

/* Add these percentiles, and of whom they are. */
void report_norms(const struct person *person, struct report *report);

#endif
