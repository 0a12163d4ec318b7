/*
 * A report's figures as a table for scripts.
 */

#include <stdio.h>

#include "error.h"
#include "render.h"
#include "report.h"
#include "table.h"

static void
put_figure(struct writer *out, const struct figure *figure)
{
	writer_string(out, figure->about);
	writer_string(out, figure->date);
	writer_string(out, figure->form);
	writer_string(out, figure->scale);
	writer_string(out, figure->figure);
	writer_string(out, figure->value);
	writer_string(out, figure->word);
	writer_end(out);
}

int
render_csv(const struct report *report, char delimiter, FILE *out,
    struct error *e)
{
	static const struct figure names = { "about", "date", "form", "scale",
		"figure", "value", "word" };
	struct writer *writer;
	size_t i;
	int got;

	fflush(out);
	writer = writer_open(fileno(out), delimiter);
	put_figure(writer, &names);
	for (i = 0; i < report->n; i++) {
		if (report->block[i].kind == BLOCK_FIGURE)
			put_figure(writer, &report->block[i].figure);
	}
	got = writer_flush(writer, e);
	writer_close(writer);
	return got;
}
