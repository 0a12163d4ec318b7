#ifndef REPORT_COUPLE_H
#define REPORT_COUPLE_H

struct report;
struct two;

/*
 * Add all there is to say about two people: from what both agreed to and
 * nothing else.
 */
void report_couple(const struct two *two, struct report *report);

#endif
