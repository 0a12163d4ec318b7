/*
 * Pointers to help, from a table of the user's: no country is assumed.
 */

#include "resources.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "error.h"
#include "table.h"

/* How well a row's language fits. */
enum fit { FIT_OTHER, FIT_ANY, FIT_SAME };

static enum fit
find_fit(struct slice language, const char *wanted)
{
	if (slice_is(language, wanted))
		return FIT_SAME;
	return language.n == 0 ? FIT_ANY : FIT_OTHER;
}

/* The rows that fit best so far take the place of all others. */
static int
read_rows(struct reader *in, const struct header *header, const char *wanted,
    struct resources *resources, struct error *e)
{
	long language = header_find(header, "language");
	long text = header_find(header, "text");
	enum fit best = FIT_OTHER, fit;
	struct row row;
	int got;

	if (language == -1 || text == -1)
		return error_set(e, 1, "no columns \"language\" and \"text\"");
	while ((got = reader_next(in, &row, e)) == 1) {
		fit = find_fit(row_cell(&row, language), wanted);
		if (fit < best || row_cell(&row, text).n == 0)
			continue;
		if (fit > best)
			resources_free(resources);
		best = fit;
		resources->text = xreallocarray(resources->text,
		    resources->n + 1, sizeof(*resources->text));
		resources->text[resources->n++] =
		    xstrndup(row_cell(&row, text).s, row_cell(&row, text).n);
	}
	return got;
}

int
resources_read(struct reader *in, const char *language,
    struct resources *resources, struct error *e)
{
	struct header header;
	int got;

	if (reader_header(in, &header, e) == -1)
		return -1;
	got = read_rows(in, &header, *language == '\0' ? "en" : language,
	    resources, e);
	header_free(&header);
	return got;
}

void
resources_free(struct resources *resources)
{
	size_t i;

	for (i = 0; i < resources->n; i++)
		free(resources->text[i]);
	free(resources->text);
	resources->text = NULL;
	resources->n = 0;
}
