#ifndef REPORT_CHART_H
#define REPORT_CHART_H

#include <stddef.h>

struct person;
struct report;

/*
 * Add a chart, "areas" (the pillars), "closer" (facets, giving, receiving) or
 * "scales" (the rest that is drawn), under its heading, if it has any bars.
 */
void report_chart(const struct person *person, struct report *report,
    const char *chart);

/* Whether the report draws a scale in any of these charts. */
int report_draws(const struct person *person, size_t s);

/* Add how to read the charts of a codebook with pillars. */
void report_reading(const struct person *person, struct report *report);

#endif
