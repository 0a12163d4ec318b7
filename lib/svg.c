/*
 * Bars, lines and columns.
 */

#include "svg.h"

#include <math.h>
#include <stddef.h>

#include "chart.h"
#include "report.h"

/* A picture is 240 by 72; what is drawn keeps off its edge. */
static const double edge = 5, width = 230, height = 62;
static const char picture[] =
    "<svg class=\"picture\" viewBox=\"0 0 240 72\" aria-hidden=\"true\">\n";

static double
within(double share)
{
	return share < 0 ? 0 : share > 1 ? 1 : share;
}

static double
across(double share)
{
	return edge + within(share) * width;
}

static double
down(double share)
{
	return edge + (1 - within(share)) * height;
}

/* A share below 0 runs from the line at 0 to the left. */
static void
put_below(double share, double low, FILE *out)
{
	double zero = 100 * -low / (1 - low), length;

	length = 100 * fmin(1, fabs(share)) / (1 - low);
	if (share < 0 && length > zero)
		length = zero;
	fprintf(out,
	    "<rect class=\"%s\" x=\"%.1f%%\" width=\"%.1f%%\" "
	    "height=\"100%%\"/>",
	    share < 0 ? "part below" : "part", share < 0 ? zero - length : zero,
	    length);
	fprintf(out,
	    "<line class=\"zero\" x1=\"%.1f%%\" x2=\"%.1f%%\" y1=\"0%%\" "
	    "y2=\"100%%\"/>",
	    zero, zero);
}

void
svg_bar(double share, double low, FILE *out)
{
	if (isnan(share))
		return;
	fputs("<svg class=\"bar\" aria-hidden=\"true\">"
	      "<rect class=\"whole\" width=\"100%\" height=\"100%\"/>",
	    out);
	if (low < 0)
		put_below(share, low, out);
	else if (share > 0)
		fprintf(out,
		    "<rect class=\"part\" width=\"%.1f%%\" height=\"100%%\"/>",
		    100 * within(share));
	fputs("</svg>", out);
}

static void
put_band(double low, double high, FILE *out)
{
	if (isnan(low) || isnan(high) || low > high)
		return;
	fprintf(out,
	    "<rect class=\"band\" y=\"%.1f\" width=\"240\" "
	    "height=\"%.1f\"/>\n",
	    down(high), down(low) - down(high));
}

static void
put_quarters(FILE *out)
{
	int i;

	fputs("<path class=\"grid\" d=\"", out);
	for (i = 0; i <= 4; i++)
		fprintf(out, "M0 %.1fH240", down(i / 4.0));
	fputs("\"/>\n", out);
}

/* Where a day is; in the middle if it is the only one. */
static double
across_days(long day, long first, long last)
{
	if (last <= first)
		return across(0.5);
	return across((double)(day - first) / (double)(last - first));
}

void
svg_line(const struct line_of *line, long first, long last, FILE *out)
{
	const struct point *point;
	int is_joined = 0;
	size_t i;

	fputs(picture, out);
	put_band(line->low, line->high, out);
	put_quarters(out);
	fputs("<path class=\"line\" d=\"M0 0", out);
	for (i = 0; i < line->n; i++) {
		point = &line->point[i];
		if (!isnan(point->share))
			fprintf(out, "%c%.1f %.1f",
			    is_joined && !point->apart ? 'L' : 'M',
			    across_days(point->day, first, last),
			    down(point->share));
		is_joined = !isnan(point->share);
	}
	fputs("\"/>\n", out);
	for (i = 0; i < line->n; i++) {
		point = &line->point[i];
		if (!isnan(point->share))
			fprintf(out,
			    "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" "
			    "r=\"%s\"/>\n",
			    across_days(point->day, first, last),
			    down(point->share), line->n > 30 ? "1.5" : "2.5");
	}
	fputs("</svg>\n", out);
}

void
svg_histogram(const struct histogram *histogram, double top, FILE *out)
{
	double step = width / (double)histogram->n, share;
	double total = (double)chart_total(histogram);
	size_t i;

	fputs(picture, out);
	for (i = 0; i < histogram->n; i++) {
		if (histogram->count[i] == 0)
			continue;
		share = (double)histogram->count[i] / total / top;
		fprintf(out,
		    "<rect class=\"part\" x=\"%.1f\" y=\"%.1f\" "
		    "width=\"%.1f\" height=\"%.1f\"/>\n",
		    edge + ((double)i + 0.08) * step, down(share), 0.84 * step,
		    down(0) - down(share));
	}
	fprintf(out, "<path class=\"axis\" d=\"M0 %.1fH240\"/>\n</svg>\n",
	    down(0));
}
