#ifndef REPORT_TOLD_H
#define REPORT_TOLD_H

struct person;
struct report;

/* Add what the person expected to be the strongest and the thinnest, and what
 * was found. */
void report_hunch(const struct person *person, struct report *report);

/* Add what is given beside what is received. */
void report_given(const struct person *person, struct report *report);

/* Add how many statements were answered, and whether one answer stands
 * strikingly often in a row; both where the table tells. */
void report_answered(const struct person *person, struct report *report);

#endif
