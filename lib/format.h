#ifndef FORMAT_H
#define FORMAT_H

#include <stdio.h>

#include "render.h"

struct error;
struct report;

/* What a report looks like. */
struct style {
	struct looks looks; /* of text */
	struct page page; /* of HTML */
	char delimiter; /* of CSV */
};

/* One of the formats.  draw returns 0, or -1 with e set if the report did not
 * arrive. */
struct format {
	const char *name, *ending; /* ending: of a file, with its point */
	int (*draw)(const struct report *report, const struct style *style,
	    FILE *out, struct error *e);
};

/* The format of this name, or NULL; and the names of all, "a, b, c". */
const struct format *format_find(const char *name);
const char *format_names(void);

#endif
