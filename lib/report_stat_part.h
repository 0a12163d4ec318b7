#ifndef REPORT_STAT_PART_H
#define REPORT_STAT_PART_H

#include <stddef.h>

#include "report_stat.h"

struct findings_item;

/*
 * The parts of report_stat.
 */

enum { STAT_FIGURE = 64 }; /* bytes that hold a printed figure */

/* A scale that has a part in the report: it is no gate, and it has been told
 * about.  Of a single item: nothing can go together in it.  Open: enough people
 * answered it, or it is not told how many. */
int stat_is_shown(const struct measure *measure, size_t s);
int stat_is_single(const struct measure *measure, size_t s);
int stat_is_open(const struct measure *measure, size_t s);

/* Whether an item's figures may be told. */
int stat_item_is_open(const struct findings_item *item);

/* What an item is called, its id and its text: beside figures, and within a
 * sentence.  To be freed. */
char *stat_label(const struct measure *measure, size_t i);
char *stat_quoted(const struct measure *measure, size_t i);

/* Whether a figure is below 0 as it is printed. */
int stat_is_below(double value);

/* How figures are printed, "" for NaN: what cannot be above 1; scores; and
 * counts. */
void stat_ratio(double value, char out[STAT_FIGURE]);
void stat_score(double value, char out[STAT_FIGURE]);
void stat_count(double value, char out[STAT_FIGURE]);

/* Begin a table whose columns have these names. */
void stat_table(const struct measure *measure, struct report *report,
    const char *text, const char *const *heads, size_t n);

void report_stat_first(const struct measure *measure, struct report *report);
void report_stat_reading(const struct measure *measure, struct report *report);
void report_stat_overview(const struct measure *measure, struct report *report);
void report_stat_scale(const struct measure *measure, size_t s,
    struct report *report);
void report_stat_items(const struct measure *measure, size_t s,
    struct report *report);
void report_stat_with(const struct measure *measure, struct report *report);
void report_stat_answers(const struct measure *measure, struct report *report);
void report_stat_figures(const struct measure *measure, struct report *report);

#endif
