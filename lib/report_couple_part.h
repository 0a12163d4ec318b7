#ifndef REPORT_COUPLE_PART_H
#define REPORT_COUPLE_PART_H

struct report;
struct two;

/*
 * The parts of a couple's page.  Each adds nothing where the table has nothing
 * for it, or the two did not agree to it.
 */

/* Both levels of each area: drawn, or in words alone. */
void couple_chart(const struct two *two, struct report *report);

/* What both find little of, what they see differently, and which gaps are
 * patterns. */
void couple_seen(const struct two *two, struct report *report);

/* What is given, and how it reaches the other. */
void couple_given(const struct two *two, struct report *report);

/* What each expected of the other, and how that went. */
void couple_guesses(const struct two *two, struct report *report);

/* Single statements: those to talk about, those that are strong for both. */
void couple_items(const struct two *two, struct report *report);

/* How far apart they were, sitting by sitting. */
void couple_over(const struct two *two, struct report *report);

/* One area, one small step, and questions to ask each other. */
void couple_step(const struct two *two, struct report *report);

/* All figures, for scripts. */
void couple_figures(const struct two *two, struct report *report);

#endif
