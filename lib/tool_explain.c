/*
 * What attune-import -n says in words.
 */

#include "tool_explain.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "codebook.h"
#include "decode.h"
#include "explain.h"
#include "export.h"
#include "fold.h"
#include "miller.h"
#include "place.h"
#include "platform.h"
#include "platform_day.h"
#include "shape.h"
#include "table.h"
#include "tool.h"
#include "utf8.h"

/* Columns `a|b` as `"a" or "b"`. */
static const char *
say_columns(char *out, size_t size, const char *list)
{
	char quoted[UTF8_QUOTE];
	struct slice part;
	size_t used = 0;

	snprintf(out, size, "no column");
	while (used < size && fold_part(&list, '|', &part))
		used += (size_t)snprintf(out + used, size - used, "%s%s",
		    used > 0 ? " or " : "", utf8_quote(quoted, part.s, part.n));
	return out;
}

void
tool_explain_platform(const struct tool *tool, const struct platform *platform)
{
	char who[1024], date[1024], ways[256];

	platform_say_ways(platform->dates, ways, sizeof(ways));
	tool_note(tool,
	    "-f %s: \"who\" is %s, \"date\" is %s (%s), -m \"%s\"%s",
	    platform->name, say_columns(who, sizeof(who), platform->who),
	    say_columns(date, sizeof(date), platform->date), ways,
	    platform->missing,
	    platform_is_plain(platform, '\t') ?
		", -d plain where cells end at tabs" :
		"");
}

/* Which column is called so in the answers. */
static void
say_name(const struct tool *tool, const struct export *x, const char *name)
{
	long at = columns_find(&x->columns, name);
	char quoted[UTF8_QUOTE];
	const char *from;

	if (at == -1) {
		tool_note(tool, "no column is \"%s\"", name);
		return;
	}
	from = x->header->name[x->columns.from[at]];
	tool_note(tool, "\"%s\" is column %s", name,
	    utf8_quote(quoted, from, strlen(from)));
}

static const char *
plural(size_t n)
{
	return n == 1 ? "" : "s";
}

static void
say_shape(const struct tool *tool, const struct shape *shape)
{
	char mark[2] = { shape->delimiter, '\0' }, quoted[UTF8_QUOTE];

	tool_note(tool, "%s, cells end at %s, %zu header record%s%s%s",
	    decode_name(shape->decoder),
	    shape->delimiter == '\t' ? "a tab" : utf8_quote(quoted, mark, 1),
	    shape->records, plural(shape->records),
	    *shape->signature != '\0' ? ", by " : "", shape->signature);
}

static void
say_rows(const struct tool *tool, const struct explain_sum *sum)
{
	char who[1024] = "", quoted[UTF8_QUOTE];
	size_t used = 0, i;

	for (i = 0; i < EXPLAIN_LISTED && sum->who[i] != NULL; i++)
		used += (size_t)snprintf(who + used, sizeof(who) - used,
		    "%s%.100s", i == 0 ? ": " : ", ",
		    utf8_quote(quoted, sum->who[i], strlen(sum->who[i])));
	tool_note(tool, "%zu row%s", sum->rows, plural(sum->rows));
	if (sum->empty > 0)
		tool_note(tool, "%zu row%s without any answer", sum->empty,
		    plural(sum->empty));
	if (sum->same > 0)
		tool_note(tool,
		    "%zu row%s with all the answers of a row before", sum->same,
		    plural(sum->same));
	if (sum->again > 0)
		tool_note(tool, "%zu row%s whose \"who\" came before%s",
		    sum->again, plural(sum->again), who);
}

/* What Miller calls rows that have no mark, where the column is called so.
 * Returns -1 if that cannot be said. */
static int
add_filter(char *out, size_t size, const char *name, const struct mark *mark)
{
	const char *list = mark->cells;
	char empty[512] = "", text[64];
	struct slice part;
	size_t used;

	if (miller_field(empty, sizeof(empty), name) == -1)
		return -1;
	if (*list == '\0')
		return snprintf(out, size, "is_not_empty(%s)", empty) <
			(int)size ?
		    0 :
		    -1;
	for (*out = '\0'; fold_part(&list, '|', &part);) {
		snprintf(text, sizeof(text), "%.*s", (int)part.n, part.s);
		used = strlen(out);
		used += (size_t)snprintf(out + used, size - used,
		    "%s%s != ", used > 0 ? " && " : "", empty);
		if (used >= size || miller_text(out, size, text) == -1)
			return -1;
	}
	return 0;
}

/* What leaves rows with a mark out: a command, or words. */
static void
say_filter(char *out, size_t size, const char *name, const struct mark *mark,
    int tabs)
{
	const char *list = mark->cells;
	char filter[1200], quoted[UTF8_QUOTE];
	struct slice part;
	size_t used;

	if (add_filter(filter, sizeof(filter), name, mark) == 0) {
		snprintf(out, size,
		    "left out by `mlr --csv%s filter '%s'` behind this",
		    tabs ? " --fs tab" : "", filter);
		return;
	}
	if (*list == '\0') {
		snprintf(out, size, "leave out what is empty there");
		return;
	}
	used = (size_t)snprintf(out, size, "leave out what has ");
	while (used < size && fold_part(&list, '|', &part))
		used += (size_t)snprintf(out + used, size - used, "%s%s",
		    part.s > mark->cells ? " or " : "",
		    utf8_quote(quoted, part.s, part.n));
	if (used < size)
		snprintf(out + used, size - used, " there");
}

static void
say_mark(const struct tool *tool, const struct export *x,
    const struct explain_sum *sum, size_t k, int tabs)
{
	const struct columns *columns = &x->columns;
	const char *name = x->header->name[sum->column[k]];
	char filter[1400], quoted[UTF8_QUOTE];
	size_t i;

	utf8_quote(quoted, name, strlen(name));
	for (i = 0; i < columns->n && columns->from[i] != sum->column[k]; i++)
		continue;
	if (i == columns->n)
		snprintf(filter, sizeof(filter), "which -i leaves out");
	else
		say_filter(filter, sizeof(filter), columns->name[i],
		    sum->mark[k], tabs);
	tool_note(tool, "%zu row%s: %s, by column %s%s%s", sum->marked[k],
	    plural(sum->marked[k]), sum->mark[k]->meaning, quoted,
	    i == columns->n ? ", " : "; ", filter);
}

static void
say_personal(const struct tool *tool, const struct export *x,
    const struct explain_sum *sum)
{
	char quoted[UTF8_QUOTE];
	const char *name;
	size_t i;

	for (i = 0; i < x->columns.n; i++) {
		name = x->header->name[x->columns.from[i]];
		if (sum->personal[i])
			tool_note(tool,
			    "column %s looks like personal data: drop with -i",
			    utf8_quote(quoted, name, strlen(name)));
	}
}

/* The last letter of `BFIK_agree_4R` is formr's for a reversed item. */
static void
say_reversed(const struct tool *tool, const struct export *x)
{
	const struct item *item;
	const char *name;
	size_t i, n;

	for (i = 0; i < x->book->nitems; i++) {
		item = &x->book->item[i];
		if (x->place[i].n != 1 || item->reversed)
			continue;
		name = x->header->name[x->place[i].column[0]];
		n = strlen(name);
		if (n > 2 && (name[n - 1] == 'R' || name[n - 1] == 'r') &&
		    isdigit((unsigned char)name[n - 2]))
			tool_note(tool,
			    "item %s: column %s ends in R, as formr calls what "
			    "is reversed, and the codebook's key is \"+\"",
			    item->id, name);
	}
}

void
tool_explain(const struct tool *tool, const struct shape *shape,
    const struct export *x, const struct explain_sum *sum, int tabs)
{
	size_t i;

	say_shape(tool, shape);
	if (sum == NULL)
		return;
	say_name(tool, x, "who");
	say_name(tool, x, "date");
	say_rows(tool, sum);
	for (i = 0; i < sum->nmarks; i++) {
		if (sum->marked[i] > 0)
			say_mark(tool, x, sum, i, tabs);
	}
	say_personal(tool, x, sum);
	if (x->platform != NULL && strcmp(x->platform->name, "formr") == 0)
		say_reversed(tool, x);
}
