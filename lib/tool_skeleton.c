/*
 * From an export to a codebook that is for a person to fill in.
 */

#include "tool_skeleton.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "decode.h"
#include "dictionary.h"
#include "draft.h"
#include "error.h"
#include "export.h"
#include "look.h"
#include "platform.h"
#include "shape.h"
#include "skeleton.h"
#include "table.h"
#include "tool.h"
#include "tool_import.h"
#include "tool_long.h"
#include "tool_wrong.h"
#include "utf8.h"

enum { NAMED = 5 }; /* columns of each kind that are named */

/* Say which columns are left out, kind by kind. */
static void
tell_others(const struct tool *tool, const struct looks *looks)
{
	char text[1024], quoted[UTF8_QUOTE];
	size_t kind, count, used, i;

	for (kind = LOOK_OWN; kind < NLOOKS; kind++) {
		count = used = 0;
		for (i = 0; i < looks->n; i++) {
			if (looks->look[i].like != (enum look_like)kind ||
			    count++ >= NAMED)
				continue;
			utf8_quote(quoted, looks->look[i].name,
			    strlen(looks->look[i].name));
			used +=
			    (size_t)snprintf(text + used, sizeof(text) - used,
				"%s%.150s", count > 1 ? ", " : "", quoted);
		}
		if (count > NAMED)
			snprintf(text + used, sizeof(text) - used,
			    " and %zu more", count - NAMED);
		if (count > 0)
			tool_note(tool, "left out, %s: %s", look_names[kind],
			    text);
	}
}

/* Say what there is, and what is left to do. */
static void
tell_holes(const struct tool *tool, const struct skeleton *s, const char *order)
{
	tool_note(tool,
	    "%zu item%s, %zu set%s of choices%s: fill in %sthe scales in of, "
	    "and - in key where an item is reversed; then attune-codebook -n",
	    s->items, s->items == 1 ? "" : "s", s->sets,
	    s->sets == 1 ? "" : "s", s->choices > 0 ? order : "",
	    s->holes > 0 ? "every ?, " : "");
}

static int
draft_export(struct tool *tool, const struct wish *wish, struct shape *shape,
    struct reader *in, struct error *e)
{
	struct skeleton skeleton = { 0 };
	struct looks looks;
	struct row row;
	char *missing;
	int got;

	if (tool_is_long(shape, in, e))
		return -1;
	missing = platform_missing(wish->platform, wish->missing);
	looks_open(&looks, shape, missing);
	while ((got = shape_next(shape, in, &row, e)) == 1 &&
	    (got = export_check(shape, &row, e)) == 0)
		looks_row(&looks, &row);
	if (got == 0) {
		draft_write(&skeleton, &looks, shape, tool->out);
		tell_others(tool, &looks);
	}
	if (got == 0 && skeleton.items == 0)
		got = error_set(e, 0,
		    "no column looks like an item's (%zu columns, %zu rows)",
		    looks.n, looks.rows);
	else if (got == 0)
		tell_holes(tool, &skeleton,
		    " in the order in which they appeared");
	looks_close(&looks);
	free(missing);
	return got;
}

static int
draft_dictionary(struct tool *tool, struct dictionary *dictionary,
    struct shape *shape, struct reader *in, struct error *e)
{
	struct skeleton skeleton = { 0 };
	struct row row;
	int got;

	while ((got = shape_next(shape, in, &row, e)) == 1) {
		if (export_check(shape, &row, e) == -1 ||
		    dictionary_row(dictionary, &row, e) == -1)
			return -1;
	}
	if (got == -1)
		return -1;
	dictionary_write(dictionary, &skeleton, tool->out);
	if (skeleton.items == 0)
		return error_set(e, 0,
		    "a data dictionary in which no field is an item");
	tool_note(tool, "a data dictionary: %zu field%s no item%s",
	    dictionary->others, dictionary->others == 1 ? " is" : "s are",
	    dictionary->others == 1 ? "" : "s");
	tell_holes(tool, &skeleton, "");
	return 0;
}

static int
draft(struct tool *tool, const struct wish *wish, struct shape *shape,
    struct reader *in, char delimiter, const struct decoder *decoder,
    struct error *e)
{
	struct dictionary dictionary;
	int got;

	if (wish->plain ||
	    (wish->delimiter == '\0' &&
		platform_is_plain(wish->platform, delimiter)))
		reader_plain(in);
	if (shape_open(shape, in, delimiter, decoder, (size_t)wish->records,
		e) == -1)
		return -1;
	tool_tags(tool, shape);
	if (!dictionary_open(&dictionary, &shape->header[0]))
		return draft_export(tool, wish, shape, in, e);
	got = draft_dictionary(tool, &dictionary, shape, in, e);
	dictionary_close(&dictionary);
	return got;
}

void
tool_skeleton(struct tool *tool, const struct wish *wish, const char *path)
{
	int fd = tool_open(tool, path), got = -1;
	struct reader *in = NULL;
	struct shape shape = { 0 };
	struct decoder *decoder;
	char delimiter = wish->delimiter;
	struct error e;
	int is_told;

	decoder = decode_open(fd, wish->encoding, &e);
	if (decoder != NULL)
		in = shape_reader(decoder, path, &delimiter, &is_told, &e);
	if (in != NULL)
		got = draft(tool, wish, &shape, in, delimiter, decoder, &e);
	if (got == -1)
		tool_error(tool, &e);
	shape_close(&shape);
	reader_close(in);
	decode_close(decoder);
	tool_close(fd);
	tool_finish(tool);
}
