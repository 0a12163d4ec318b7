#ifndef REPORT_AREA_H
#define REPORT_AREA_H

struct person;
struct report;

/* Add the one area and its action, or what stands for it behind the gate. */
void report_area(const struct person *person, struct report *report);

/* Add two reflections: on the area, or behind the gate on oneself. */
void report_reflections(const struct person *person, struct report *report);

#endif
