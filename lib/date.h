#ifndef DATE_H
#define DATE_H

/*
 * Days since 1970-01-01 (negative before) of a date of the form YYYY-MM-DD,
 * in the Gregorian calendar.  Returns 0, or -1 if text is not such a date.
 */
int date_parse(const char *text, long *day);

/*
 * The number of the ISO week (Monday to Sunday) that holds this day, counted
 * without a break at the year's end: two sittings a week apart differ by 1.
 * Zero is the week of 1970-01-01; weeks before have negative numbers.
 */
long date_week(long day);

/*
 * Today as YYYY-MM-DD, local time, into text.  The environment's ATTUNE_TODAY
 * overrides it.  Returns 0, or -1 if ATTUNE_TODAY is not a date.
 */
int date_today(char text[11]);

#endif
