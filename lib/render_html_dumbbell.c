/*
 * Rows of two values on a page: a table with a small drawing in each row, which
 * is hidden from who hears the page.
 */

#include "render_html_part.h"

#include "html.h"
#include "report.h"
#include "svg.h"

static void
put_legend(const struct block *block, FILE *out)
{
	int side;

	fputs("<p class=\"legend\" aria-hidden=\"true\">", out);
	for (side = 0; side < 2; side++) {
		fputs("<span>", out);
		svg_mark(side, out);
		html_text(block->head[1 + side], out);
		fputs(side == 0 ? "</span> " : "</span>", out);
	}
	fputs("</p>\n", out);
}

static void
put_head(const char *more, const char *text, FILE *out)
{
	fprintf(out, "<th scope=\"col\"%s>", more);
	html_text(text, out);
	fputs("</th>", out);
}

static void
put_row(const struct dumbbell *row, FILE *out)
{
	int side;

	fputs("<tr><th scope=\"row\">", out);
	html_text(row->label, out);
	fputs("</th><td class=\"drawn\">", out);
	svg_dumbbell(row->share, out);
	fputs("</td><td class=\"word\">", out);
	html_text(row->word, out);
	fputs("</td>", out);
	for (side = 0; side < 2; side++) {
		fputs("<td class=\"number\">", out);
		if (*row->number[side] != '\0')
			svg_mark(side, out);
		html_text(row->number[side], out);
		fputs("</td>", out);
	}
	fputs("</tr>\n", out);
}

/* The first name is that of the drawing, too. */
void
html_dumbbells(const struct block *block, FILE *out)
{
	size_t i;

	if (block->nheads < 5)
		return;
	put_legend(block, out);
	html_begin("<table class=\"bars pairs\"", block->text, out);
	fputs("<colgroup><col class=\"named\"><col class=\"drawn\"><col>"
	      "<col class=\"figure\"><col class=\"figure\"></colgroup>\n"
	      "<thead><tr>",
	    out);
	put_head(" colspan=\"2\"", block->head[0], out);
	put_head("", block->head[4], out);
	put_head("", block->head[1], out);
	put_head("", block->head[2], out);
	fputs("</tr></thead>\n<tbody>\n", out);
	for (i = 0; i < block->ndumbbells; i++)
		put_row(&block->dumbbell[i], out);
	fputs("</tbody>\n</table>\n", out);
}
