#ifndef REPORT_GROUP_FIGURES_H
#define REPORT_GROUP_FIGURES_H

struct people;
struct report;

/* Add the means as bars; n, mean, sd and quartiles as a table; histograms; and
 * how many are at each level.  What fewer than GROUP_FEWEST people have is
 * withheld. */
void report_means(const struct people *people, struct report *report);
void report_figures(const struct people *people, struct report *report);
void report_histograms(const struct people *people, struct report *report);
void report_shares(const struct people *people, struct report *report);

#endif
