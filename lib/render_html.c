/*
 * A report as a page: one file, no script, nothing asked for, and a policy
 * that admits its own styles and nothing else.
 */

#include "html.h"
#include "html_head.h"
#include "render.h"
#include "render_html_part.h"
#include "report.h"
#include "svg.h"

/* What is open where the page has got to. */
struct place {
	FILE *out;
	int section, list; /* a list has an item open, too */
};

void
html_put(const char *before, const char *text, const char *behind, FILE *out)
{
	if (*text == '\0')
		return;
	fputs(before, out);
	html_text(text, out);
	fputs(behind, out);
}

/* The tag that begins an element, with a name for who hears it. */
void
html_begin(const char *tag, const char *name, FILE *out)
{
	fputs(tag, out);
	html_put(" aria-label=\"", name, "\"", out);
	fputs(">\n", out);
}

static void
end_list(struct place *place)
{
	if (place->list)
		fputs("</li>\n</ul>\n", place->out);
	place->list = 0;
}

static void
end_section(struct place *place)
{
	end_list(place);
	if (place->section)
		fputs("</section>\n", place->out);
	place->section = 0;
}

static void
put_heading(struct place *place, const char *text)
{
	end_section(place);
	fputs("<section>\n", place->out);
	html_put("<h2>", text, "</h2>\n", place->out);
	place->section = 1;
}

static void
put_point(struct place *place, const struct block *block)
{
	fputs(place->list ? "</li>\n<li>" : "<ul class=\"points\">\n<li>",
	    place->out);
	place->list = 1;
	if (block->target == NULL) {
		html_text(block->text, place->out);
		return;
	}
	fputs("<a href=\"", place->out);
	html_address(block->target, place->out);
	fputs("\">", place->out);
	html_text(block->text, place->out);
	fputs("</a>", place->out);
}

/* What is behind a point belongs to it. */
static void
put_why(const struct place *place, const char *text)
{
	html_put("<p class=\"why\">", text, "</p>\n", place->out);
}

static void
put_picture(const struct block *block, FILE *out)
{
	switch (block->kind) {
	case BLOCK_BARS:
		html_bars(block, out);
		break;
	case BLOCK_RADAR:
		svg_radar(block, out);
		break;
	case BLOCK_LINES:
		html_lines(block, out);
		break;
	case BLOCK_DUMBBELLS:
		html_dumbbells(block, out);
		break;
	case BLOCK_HISTOGRAM:
		html_histograms(block, out);
		break;
	default:
		html_table(block, out);
		break;
	}
}

static void
put_block(struct place *place, const struct block *block)
{
	if (block->kind != BLOCK_POINT && block->kind != BLOCK_WHY)
		end_list(place);
	switch (block->kind) {
	case BLOCK_TITLE:
		end_section(place);
		html_put("<h1>", block->text, "</h1>\n", place->out);
		break;
	case BLOCK_HEADING:
		put_heading(place, block->text);
		break;
	case BLOCK_SENTENCE:
		html_put("<p>", block->text, "</p>\n", place->out);
		break;
	case BLOCK_POINT:
		put_point(place, block);
		break;
	case BLOCK_WHY:
		put_why(place, block->text);
		break;
	default:
		put_picture(block, place->out);
		break;
	}
}

void
render_html(const struct report *report, const struct page *page, FILE *out)
{
	static const char *const styles[] = { "report.css", "report-chart.css",
		"report-pairs.css" };
	struct place place = { .out = out };
	size_t i;

	html_head(page->language, page->title, "report-policy.txt", styles, 3,
	    out);
	fputs("<body>\n<main>\n", out);
	for (i = 0; i < report->n; i++) {
		if (report->block[i].kind != BLOCK_FIGURE)
			put_block(&place, &report->block[i]);
	}
	end_section(&place);
	fputs("</main>\n</body>\n</html>\n", out);
}
