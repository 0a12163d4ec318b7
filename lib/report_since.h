#ifndef REPORT_SINCE_H
#define REPORT_SINCE_H

struct person;
struct report;

/* Add what happened since last time: what the person worked on, and which
 * areas moved since the sitting before. */
void report_since(const struct person *person, struct report *report);

#endif
