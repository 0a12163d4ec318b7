#ifndef REPORT_OVER_H
#define REPORT_OVER_H

struct person;
struct report;

/* Add which sittings of other forms the table holds. */
void report_others(const struct person *person, struct report *report);

/* Add a line for each scale over the sittings of one form, if there are
 * several, and what may be said of their direction. */
void report_over(const struct person *person, struct report *report);

#endif
