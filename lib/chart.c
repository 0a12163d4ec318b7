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
