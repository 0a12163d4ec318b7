/*
 * Pictures on a page, each in its frame of words.  Drawings are hidden from who
 * hears the page; their figures stand in tables.
 */

#include "render_html_part.h"

#include <math.h>
#include <stddef.h>

#include "chart.h"
#include "report.h"
#include "svg.h"

/* What stands above a small picture. */
static void
put_caption(const char *label, const char *number, const char *word, FILE *out)
{
	fputs("<li>\n<p class=\"caption\">", out);
	html_put("<span class=\"label\">", label, "</span> ", out);
	html_put("<span class=\"number\">", number, "</span> ", out);
	html_put("<span class=\"word\">", word, "</span>", out);
	fputs("</p>\n", out);
}

/* The names of a picture's ends, which its table says once more. */
static void
put_ends(const char *first, const char *last, FILE *out)
{
	fputs("<p class=\"ends\" aria-hidden=\"true\">", out);
	html_put("<span>", first, "</span> ", out);
	html_put("<span>", last, "</span>", out);
	fputs("</p>\n</li>\n", out);
}

/* The last place, or NULL if there is none. */
static const struct point *
last_point(const struct line_of *line)
{
	return line->n > 0 ? &line->point[line->n - 1] : NULL;
}

void
html_lines(const struct block *block, FILE *out)
{
	const struct line_of *line = block->line;
	const struct point *last;
	size_t i;

	if (block->nlines == 0 || (last = last_point(line)) == NULL)
		return;
	html_begin("<figure", block->text, out);
	fputs("<ul class=\"charts\">\n", out);
	for (i = 0; i < block->nlines; i++) {
		put_caption(line[i].label, chart_last(&line[i]), line[i].word,
		    out);
		svg_line(&line[i], line->point[0].day, last->day, out);
		put_ends(line->point[0].date, line->n > 1 ? last->date : "",
		    out);
	}
	fputs("</ul>\n</figure>\n", out);
	html_line_table(block, out);
}

/* The largest share that any count has of its histogram. */
static double
largest_share(const struct block *block)
{
	double largest = 0, total;
	size_t i;

	for (i = 0; i < block->nhistograms; i++) {
		total = (double)chart_total(&block->histogram[i]);
		if (total > 0)
			largest = fmax(largest,
			    (double)chart_largest(&block->histogram[i]) /
				total);
	}
	return largest;
}

void
html_histograms(const struct block *block, FILE *out)
{
	const struct histogram *histogram = block->histogram;
	double top = largest_share(block);
	size_t i, n = block->nhistograms > 0 ? histogram->n : 0;
	int is_named = n > 0 && block->nheads == n + 1;

	if (n == 0)
		return;
	html_begin("<figure", block->text, out);
	fputs("<ul class=\"charts\">\n", out);
	for (i = 0; i < block->nhistograms; i++) {
		put_caption(histogram[i].label, "", histogram[i].word, out);
		svg_histogram(&histogram[i], top, out);
		put_ends(is_named ? block->head[1] : "",
		    is_named && n > 1 ? block->head[n] : "", out);
	}
	fputs("</ul>\n</figure>\n", out);
	if (is_named)
		html_histogram_table(block, out);
}
