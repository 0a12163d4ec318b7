/*
 * How platforms write dates.
 */

#include "platform_day.h"

#include <stdio.h>
#include <string.h>

#include "codebook_find.h"
#include "date.h"
#include "table.h"

/* A number of at most four digits at *i, which is passed.  Returns how many
 * there are. */
static size_t
read_part(struct slice cell, size_t *i, int *part)
{
	size_t begin = *i;

	*part = 0;
	for (; *i < cell.n && *i < begin + 4 && cell.s[*i] >= '0' &&
	     cell.s[*i] <= '9';
	     (*i)++)
		*part = *part * 10 + (cell.s[*i] - '0');
	return *i - begin;
}

/* Three numbers with this mark between them.  The year, which is the one at
 * this position, has four digits, or two at the end; the others one or two. */
static int
read_parts(struct slice cell, char mark, int year, int part[3])
{
	size_t i = 0, n;
	int k;

	for (k = 0; k < 3; k++) {
		if (k > 0 && (i >= cell.n || cell.s[i++] != mark))
			return -1;
		n = read_part(cell, &i, &part[k]);
		if (k == year && year == 2 && n == 2)
			part[k] += 2000;
		else if (k == year ? n != 4 : n < 1 || n > 2)
			return -1;
	}
	return i == cell.n || memchr(" T-,", cell.s[i], 4) != NULL ? 0 : -1;
}

/* The way is the order of the parts and the marks that may be between them. */
static int
read_way(struct slice way, struct slice cell, char day[11])
{
	int part[3], y = way.s[0] == 'y' ? 0 : 2, m = way.s[0] == 'm' ? 0 : 1;
	int d = way.s[0] == 'd' ? 0 : way.s[0] == 'm' ? 1 : 2;
	char text[40];
	size_t i;
	long number;

	for (i = 3; i < way.n; i++) {
		if (read_parts(cell, way.s[i], y, part) == -1)
			continue;
		snprintf(text, sizeof(text), "%04d-%02d-%02d", part[y], part[m],
		    part[d]);
		if (strlen(text) != 10 || date_parse(text, &number) == -1)
			return -1;
		memcpy(day, text, 11);
		return 0;
	}
	return -1;
}

int
platform_day(const char *ways, struct slice cell, char day[11])
{
	const char *all = ways;
	struct slice way, first;

	codebook_word(&ways, &first);
	for (ways = all; codebook_word(&ways, &way);) {
		if (read_way(way, cell, day) == -1)
			continue;
		return way.s[0] == 'm' && way.s != first.s &&
		    strncmp(day + 5, day + 8, 2) != 0 &&
		    strncmp(day + 8, "13", 2) < 0;
	}
	return -1;
}

void
platform_say_ways(const char *ways, char *out, size_t size)
{
	struct slice way;
	size_t used = 0, i;

	*out = '\0';
	while (codebook_word(&ways, &way)) {
		for (i = 3; i < way.n && used < size; i++)
			used += (size_t)snprintf(out + used, size - used,
			    "%s%c%c%c%c%c", used > 0 ? " or " : "", way.s[0],
			    way.s[i], way.s[1], way.s[i], way.s[2]);
	}
}

static const struct {
	const char *name, *ways;
} orders[] = {
	{ "ymd", "ymd-/." },
	{ "mdy", "mdy-/." },
	{ "dmy", "dmy-/." },
};

enum { NORDERS = sizeof(orders) / sizeof(*orders) };

const char *
platform_order(struct slice cell)
{
	char day[11];
	size_t i;

	for (i = 0; i < NORDERS; i++) {
		if (platform_day(orders[i].ways, cell, day) != -1)
			return orders[i].name;
	}
	return NULL;
}

const char *
platform_ways(const char *order)
{
	size_t i;

	for (i = 0; i < NORDERS; i++) {
		if (strcmp(order, orders[i].name) == 0)
			return orders[i].ways;
	}
	return NULL;
}
