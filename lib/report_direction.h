#ifndef REPORT_DIRECTION_H
#define REPORT_DIRECTION_H

struct person;
struct report;

/* Add which areas rise or fall over the sittings so far, or that it is too
 * early to say, and which are outside of their usual range. */
void report_direction(const struct person *person, struct report *report);

#endif
