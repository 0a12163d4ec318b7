/*
 * What is behind a picture, whether it is drawn or set.
 */

#include "chart.h"

#include <math.h>
#include <string.h>

#include "report.h"

const char *
chart_spark(double share, int unicode)
{
	static const char *const blocks[] = { "\u2581", "\u2582", "\u2583",
		"\u2584", "\u2585", "\u2586", "\u2587", "\u2588" };
	static const char *const digits[] = { "0", "1", "2", "3", "4", "5", "6",
		"7", "8", "9" };
	int steps = unicode ? 8 : 10, step;

	if (isnan(share))
		return unicode ? "\u00b7" : ".";
	step = share <= 0 ? 0 : share >= 1 ? steps - 1 : (int)(share * steps);
	return unicode ? blocks[step] : digits[step];
}

/* How many of so many characters a length fills; one that is not 0, one. */
static size_t
filled(double length, double whole, size_t width)
{
	double n = floor(length / whole * (double)width + 0.5);

	return length > 0 && n < 1 ? 1 : (size_t)fmin(n, (double)width);
}

const char *
chart_bar(double low, double share, size_t width, size_t at, int unicode)
{
	size_t axis = 0, from = 0, to;

	if (low < 0 && width > 1) {
		axis = filled(-low, 1 - low, --width);
		if (at == axis)
			return unicode ? "\u2502" : "|";
		at -= at > axis;
	}
	if (share < 0 && low < 0) {
		to = axis;
		from = axis - filled(fmin(-share, -low), -low, axis);
	} else {
		from = axis;
		to = axis +
		    (size_t)(fmin(1, fmax(0, share)) * (double)(width - axis) +
			0.5);
	}
	if (at >= from && at < to)
		return unicode ? "\u2588" : "#";
	return unicode ? "\u2591" : ".";
}

void
chart_places(const double share[2], size_t width, long place[2])
{
	int side;

	for (side = 0; side < 2; side++) {
		place[side] = -1;
		if (!isnan(share[side]))
			place[side] = (long)(fmin(1, fmax(0, share[side])) *
				(double)(width - 1) +
			    0.5);
	}
}

const char *
chart_mark(int side, int unicode)
{
	static const char *const drawn[] = { "\u25cf", "\u25cb", "\u25c9" };
	static const char *const typed[] = { "o", "x", "*" };

	return unicode ? drawn[side] : typed[side];
}

const char *
chart_track(const long place[2], long at, int unicode)
{
	if (at == place[0] && at == place[1])
		return chart_mark(2, unicode);
	if (at == place[0] || at == place[1])
		return chart_mark(at == place[1], unicode);
	if (place[0] != -1 && place[1] != -1 &&
	    (at < place[0]) != (at < place[1]))
		return unicode ? "\u2500" : "-";
	return unicode ? "\u00b7" : ".";
}

const char *
chart_first(const struct line_of *line)
{
	size_t i;

	for (i = 0; i < line->n; i++) {
		if (*line->point[i].number != '\0')
			return line->point[i].number;
	}
	return "";
}

const char *
chart_last(const struct line_of *line)
{
	size_t i;

	for (i = line->n; i > 0; i--) {
		if (*line->point[i - 1].number != '\0')
			return line->point[i - 1].number;
	}
	return "";
}

size_t
chart_largest(const struct histogram *histogram)
{
	size_t i, largest = 0;

	for (i = 0; i < histogram->n; i++) {
		if (histogram->count[i] > largest)
			largest = histogram->count[i];
	}
	return largest;
}

size_t
chart_total(const struct histogram *histogram)
{
	size_t i, total = 0;

	for (i = 0; i < histogram->n; i++)
		total += histogram->count[i];
	return total;
}

int
chart_is_numeric(const struct block *block, size_t column)
{
	size_t i, figures = 0;
	const char *cell;

	for (i = column; i < block->ncells; i += block->ncolumns) {
		cell = block->cell[i];
		if (cell[strspn(cell, "0123456789.,+-<% \u2212")] != '\0')
			return 0;
		figures += strpbrk(cell, "0123456789") != NULL;
	}
	return figures > 0;
}
