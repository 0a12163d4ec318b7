/*
 * The formats that a report can have.
 */

#include "format.h"

#include <string.h>

#include "error.h"
#include "report.h"

static int
draw_text(const struct report *report, const struct style *style, FILE *out,
    struct error *e)
{
	(void)e;
	render_text(report, &style->looks, out);
	return 0;
}

static int
draw_markdown(const struct report *report, const struct style *style, FILE *out,
    struct error *e)
{
	(void)style;
	(void)e;
	render_markdown(report, out);
	return 0;
}

static int
draw_html(const struct report *report, const struct style *style, FILE *out,
    struct error *e)
{
	(void)e;
	render_html(report, &style->page, out);
	return 0;
}

static int
draw_csv(const struct report *report, const struct style *style, FILE *out,
    struct error *e)
{
	return render_csv(report, style->delimiter, out, e);
}

static const struct format formats[] = {
	{ "text", ".txt", draw_text },
	{ "markdown", ".md", draw_markdown },
	{ "html", ".html", draw_html },
	{ "csv", ".csv", draw_csv },
};

const struct format *
format_find(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
		if (strcmp(formats[i].name, name) == 0)
			return &formats[i];
	}
	return NULL;
}

const char *
format_names(void)
{
	return "text, markdown, html, csv";
}
