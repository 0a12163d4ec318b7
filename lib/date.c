/*
 * Calendar dates as days, so that a difference is a subtraction.
 */

#include "date.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/*
 * Days since 1970-01-01: years are counted from March, so that the leap day
 * is the last of its year (the usual proleptic Gregorian arithmetic).
 */
static long
date_day(long year, long month, long day)
{
	long y = month > 2 ? year : year - 1;
	long m = month > 2 ? month - 3 : month + 9;

	return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day -
	    1 - 719468;
}

static long
date_month_length(long year, long month)
{
	static const int length[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
		30, 31 };
	int leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return month == 2 && leap ? 29 : length[month - 1];
}

int
date_parse(const char *text, long *day)
{
	static const char form[] = "dddd-dd-dd";
	long year, month, d;
	size_t i;

	if (strlen(text) != sizeof(form) - 1)
		return -1;
	for (i = 0; form[i] != '\0'; i++) {
		if (form[i] == 'd' ? text[i] < '0' || text[i] > '9' :
				     text[i] != form[i])
			return -1;
	}
	year = strtol(text, NULL, 10);
	month = strtol(text + 5, NULL, 10);
	d = strtol(text + 8, NULL, 10);
	if (year < 1 || month < 1 || month > 12 || d < 1 ||
	    d > date_month_length(year, month))
		return -1;
	*day = date_day(year, month, d);
	return 0;
}

long
date_week(long day)
{
	long since = day + 3; /* 1969-12-29 was a Monday */

	return since >= 0 ? since / 7 : -((6 - since) / 7);
}

int
date_today(char text[11])
{
	const char *given = getenv("ATTUNE_TODAY");
	time_t now;
	struct tm tm;
	long day;

	if (given != NULL && *given != '\0') {
		if (date_parse(given, &day) == -1)
			return -1;
		memcpy(text, given, 11);
		return 0;
	}
	now = time(NULL);
	if (localtime_r(&now, &tm) == NULL ||
	    strftime(text, 11, "%Y-%m-%d", &tm) == 0)
		return -1;
	return 0;
}
