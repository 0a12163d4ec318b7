/*
 * What attune-import says of columns and cells that are not as they should be.
 */

#include "tool_wrong.h"

#include <stdio.h>
#include <string.h>

#include "codebook.h"
#include "error.h"
#include "export.h"
#include "place.h"
#include "shape.h"
#include "tool.h"
#include "tool_long.h"
#include "utf8.h"
#include "wrong.h"

enum { ITEM_WORDS = 1024, NAMED = 5 };

void
tool_tags(const struct tool *tool, const struct shape *shape)
{
	const struct header *record = &shape->ahead[1];
	char quoted[UTF8_QUOTE];
	size_t i = 0;

	if (!shape->is_doubtful)
		return;
	while (*record->name[i] == '\0')
		i++;
	tool_note(tool,
	    "line %zu is left out: %s, such as %s; -r 1 if "
	    "it is somebody's answers",
	    shape->line[1],
	    strcmp(shape->signature, "HXL") == 0 ?
		"HXL tags" :
		"SurveyMonkey's rows and options",
	    utf8_quote(quoted, record->name[i], strlen(record->name[i])));
}

/* An item, and a column where that has another name. */
static const char *
say_column(char out[ITEM_WORDS], const struct export *x, size_t item,
    size_t column)
{
	const char *id = x->book->item[item].id;
	const char *name = x->header->name[column];
	char quoted[UTF8_QUOTE];

	if (strcmp(name, id) == 0)
		snprintf(out, ITEM_WORDS, "%s", id);
	else
		snprintf(out, ITEM_WORDS, "%s (#%zu %s)", id, column + 1,
		    utf8_quote(quoted, name, strlen(name)));
	return out;
}

/* An item, and its column where it has but one, of another name. */
static const char *
say_item(char out[ITEM_WORDS], const struct export *x, size_t item)
{
	if (x->place[item].n == 1)
		return say_column(out, x, item, x->place[item].column[0]);
	snprintf(out, ITEM_WORDS, "%s", x->book->item[item].id);
	return out;
}

/* A value that is no answer. */
static const char *
say_value(char out[ITEM_WORDS], struct slice value)
{
	char quoted[UTF8_QUOTE];

	if (slice_is(value, place_several))
		snprintf(out, ITEM_WORDS, "more than one option is chosen");
	else
		snprintf(out, ITEM_WORDS, "%s is no answer",
		    utf8_quote(quoted, value.s, value.n));
	return out;
}

void
tool_wrong(struct tool *tool, struct wrong *wrong, const struct export *x,
    size_t item, size_t line, const struct shown *shown)
{
	char words[ITEM_WORDS], value[ITEM_WORDS];

	tool_raise(tool, 1);
	if (wrong_add(wrong, item, shown->cell) == 1)
		tool_complain(tool, line, "%s: %s",
		    say_column(words, x, item, shown->column),
		    say_value(value, shown->cell));
}

void
tool_wrong_again(struct tool *tool, const struct wrong *wrong,
    const struct export *x)
{
	char words[ITEM_WORDS], text[ITEM_WORDS];
	size_t item, i, count;
	struct slice value;

	tool_complain_anew(tool);
	for (item = 0; item < x->book->nitems; item++) {
		for (i = 0;; i++) {
			count = wrong_value(wrong, item, i, &value);
			if (count == 0)
				break;
			if (count > 1)
				tool_complain(tool, 0, "%s: %s, %zu times",
				    say_item(words, x, item),
				    say_value(text, value), count);
		}
	}
	tool_complain_anew(tool);
}

/* Whether any item has a column. */
static int
has_items(const struct export *x)
{
	size_t i;

	for (i = 0; i < x->book->nitems; i++) {
		if (x->place[i].n > 0)
			return 1;
	}
	return 0;
}

void
tool_misplaced(struct tool *tool, struct shape *shape, struct reader *in,
    const struct export *x, const struct error_list *mistakes, struct error *e)
{
	const struct header *names = &shape->header[0];
	char mark[2] = { shape->delimiter, '\0' }, quoted[UTF8_QUOTE];
	size_t i;

	if (!has_items(x) &&
	    (tool_is_long(shape, in, e) || tool_has_objects(shape, in, e)))
		return;
	if (export_suspect_names(x, shape, in, mistakes->n, e) == -1)
		return;
	for (i = 0; i < mistakes->n; i++)
		tool_complain(tool, 1, "%s", mistakes->error[i].text);
	error_set(e, 1,
	    "%zu item%s no column of %s own (%zu columns, cells end at %s)",
	    mistakes->n, mistakes->n == 1 ? " has" : "s have",
	    mistakes->n == 1 ? "its" : "their", names->n,
	    shape->delimiter == '\t' ? "a tab" : utf8_quote(quoted, mark, 1));
}

void
tool_absent(struct tool *tool, const struct export *x)
{
	size_t i, n = 0, first = 0;

	for (i = x->book->nitems; i-- > 0;) {
		if (x->place[i].n == 0) {
			n++;
			first = i;
		}
	}
	if (n > 0)
		tool_note(tool,
		    "no column for %zu of the codebook's %zu items, the first "
		    "of which is %s; those of a short form are complete",
		    n, x->book->nitems, x->book->item[first].id);
}

void
tool_letters(const struct tool *tool, const struct export *x)
{
	char text[ITEM_WORDS] = "", words[ITEM_WORDS];
	size_t used = 0, n = 0, i;

	for (i = 0; i < x->book->nitems; i++) {
		if (x->place[i].by != PLACE_LETTERS || n++ >= NAMED)
			continue;
		used += (size_t)snprintf(text + used, sizeof(text) - used,
		    "%s%.190s", n > 1 ? ", " : "", say_item(words, x, i));
	}
	if (n > NAMED)
		snprintf(text + used, sizeof(text) - used, " and %zu more",
		    n - NAMED);
	if (n > 0)
		tool_note(tool,
		    "found by letters and digits alone, as in LimeSurvey's "
		    "codes: %s",
		    text);
}
