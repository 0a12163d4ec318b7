/*
 * A radar.  The middle is at 0,0; the names at the ends of its rays are broken
 * into lines that stay within its width.
 */

#include "svg.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "html.h"
#include "report.h"
#include "wrap.h"

/* In units of the drawing; a column is what a character takes about, and
 * what it takes at most in most fonts. */
enum {
	HALF = 176, /* of the width */
	LONGEST = 112, /* rays */
	SHORTEST = 54,
	APART = 9, /* names from rays */
	LEADING = 15,
	LINES = 4, /* at most, of a name */
	RAYS = 24 /* at most */
};
static const double column = 6.5, wide_column = 7.5;
static const double turn = 6.283185307179586;

/* The name at the end of a ray. */
struct name {
	double x, top; /* of its lines */
	const char *anchor;
	char *text;
	const char *line[LINES]; /* n of them, in text */
	size_t length[LINES], n;
	int is_cut;
};

/* A share of the way out on a ray. */
static double
x_of(size_t ray, size_t n, double out)
{
	return out * sin(turn * (double)ray / (double)n);
}

static double
y_of(size_t ray, size_t n, double out)
{
	return -out * cos(turn * (double)ray / (double)n);
}

/* How long a ray is: as long as the words at its end leave room for. */
static double
ray_length(const struct block *block)
{
	double radius = LONGEST, aside, word;
	size_t i;

	for (i = 0; i < block->nbars; i++) {
		aside = fabs(x_of(i, block->nbars, 1));
		word = wide_column * (double)wrap_longest(block->bar[i].label);
		if (aside > 0.1)
			radius = fmin(radius, (HALF - word) / aside - APART);
	}
	return fmax(radius, SHORTEST);
}

static void
break_name(struct name *name, const char *label, size_t room)
{
	const char *s;

	name->text = wrap_safe(label);
	s = name->text + strspn(name->text, " ");
	while (*s != '\0' && name->n < LINES) {
		name->line[name->n] = s;
		name->length[name->n] = wrap_line(s, room);
		s += name->length[name->n++];
		s += strspn(s, " ");
	}
	name->is_cut = *s != '\0';
}

/* Above the picture, below it, or beside it: as its ray points. */
static void
place_name(struct name *name, const char *label, size_t i, size_t n,
    double radius)
{
	double x = x_of(i, n, 1), y = y_of(i, n, 1), room;

	name->x = x * (radius + APART);
	if (fabs(x) < 0.1) {
		name->anchor = "middle";
		room = 2 * x_of(1, n, radius + APART);
		room = room > HALF ? HALF : room;
	} else {
		name->anchor = x > 0 ? "start" : "end";
		room = HALF - fabs(name->x);
	}
	break_name(name, label, (size_t)(room / column));
	name->top =
	    y * (radius + APART) - (double)(name->n * LEADING) * (1 - y) / 2;
}

static void
put_name(const struct name *name, FILE *out)
{
	char *line;
	size_t i;

	fprintf(out, "<text text-anchor=\"%s\">", name->anchor);
	for (i = 0; i < name->n; i++) {
		line = xcalloc(name->length[i] + 1, 1);
		memcpy(line, name->line[i], name->length[i]);
		fprintf(out, "<tspan x=\"%.1f\" y=\"%.1f\">", name->x,
		    name->top + (double)(i * LEADING) + 11.5);
		html_text(line, out);
		if (name->is_cut && i + 1 == name->n)
			fputs("\u2026", out);
		fputs(i + 1 == name->n ? "</tspan>" : " </tspan>", out);
		free(line);
	}
	fputs("</text>\n", out);
}

static void
put_web(size_t n, double radius, FILE *out)
{
	size_t i;

	for (i = 1; i <= 4; i++)
		fprintf(out, "<circle class=\"grid\" r=\"%.1f\"/>\n",
		    radius * (double)i / 4);
	fputs("<path class=\"grid\" d=\"", out);
	for (i = 0; i < n; i++)
		fprintf(out, "M0 0L%.1f %.1f", x_of(i, n, radius),
		    y_of(i, n, radius));
	fputs("\"/>\n", out);
}

static double
reach(const struct bar *bar, double radius)
{
	return bar->share < 0 ? 0 :
	    bar->share > 1    ? radius :
				bar->share * radius;
}

/* The line from point to point, open where one is missing. */
static void
put_outline(const struct block *block, double radius, FILE *out)
{
	size_t n = block->nbars, missing = 0, i;
	const struct bar *bar;
	int is_joined;

	for (i = 0; i < n; i++)
		missing += isnan(block->bar[i].share) != 0;
	fprintf(out, "<path class=\"%s\" d=\"M0 0",
	    missing > 0 ? "line" : "line area");
	is_joined = 0;
	for (i = 0; i < n + (missing > 0); i++) {
		bar = &block->bar[i % n];
		if (!isnan(bar->share))
			fprintf(out, "%c%.1f %.1f", is_joined ? 'L' : 'M',
			    x_of(i, n, reach(bar, radius)),
			    y_of(i, n, reach(bar, radius)));
		is_joined = !isnan(bar->share);
	}
	fputs(missing > 0 ? "\"/>\n" : "Z\"/>\n", out);
	for (i = 0; i < n; i++) {
		bar = &block->bar[i];
		if (!isnan(bar->share))
			fprintf(out,
			    "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" "
			    "r=\"2.5\"/>\n",
			    x_of(i, n, reach(bar, radius)),
			    y_of(i, n, reach(bar, radius)));
	}
}

static void
put_frame(const char *text, double top, double bottom, FILE *out)
{
	fprintf(out, "<svg class=\"radar\" viewBox=\"%d %.0f %d %.0f\" ", -HALF,
	    floor(top), 2 * HALF, ceil(bottom) - floor(top));
	if (*text == '\0') {
		fputs("aria-hidden=\"true\">\n", out);
	} else {
		fputs("role=\"img\" aria-label=\"", out);
		html_text(text, out);
		fputs("\">\n", out);
	}
}

void
svg_radar(const struct block *block, FILE *out)
{
	struct name name[RAYS];
	double radius = ray_length(block), top = -radius - 4, bottom = -top;
	size_t n = block->nbars, i;

	if (n < 3 || n > RAYS)
		return;
	memset(name, 0, sizeof(name));
	for (i = 0; i < n; i++) {
		place_name(&name[i], block->bar[i].label, i, n, radius);
		top = fmin(top, name[i].top - 2);
		bottom = fmax(bottom,
		    name[i].top + (double)(name[i].n * LEADING) + 2);
	}
	put_frame(block->text, top, bottom, out);
	put_web(n, radius, out);
	put_outline(block, radius, out);
	for (i = 0; i < n; i++) {
		put_name(&name[i], out);
		free(name[i].text);
	}
	fputs("</svg>\n", out);
}
