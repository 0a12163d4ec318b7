#ifndef REPORT_CHART_H
#define REPORT_CHART_H

struct person;
struct report;

/*
 * Add a chart, "areas" (the pillars), "closer" (facets, giving, receiving) or
 * "scales" (the rest that is drawn), under its heading, if it has any bars.
 */
void report_chart(const struct person *person, struct report *report,
    const char *chart);

/* Add how to read the charts of a codebook with pillars. */
void report_reading(const struct person *person, struct report *report);

#endif
