/*
 * What attune-import says of tables that have not a column for each item.
 */

#include "tool_long.h"

#include <stdio.h>
#include <string.h>

#include "error.h"
#include "longs.h"
#include "miller.h"
#include "shape.h"
#include "table.h"
#include "utf8.h"

/* The options of Miller for these cells. */
static int
add_ends(char *out, size_t size, char delimiter)
{
	if (delimiter == '\t')
		snprintf(out, size, " --ifs tab");
	else if (delimiter != ',')
		snprintf(out, size, " --ifs '%c'", delimiter);
	return delimiter == '\t' ||
		(delimiter >= ' ' && delimiter <= '~' && delimiter != '\'') ?
	    0 :
	    -1;
}

/* What makes a row for each answer one for each person. */
static void
tell_long(const struct header *names, char delimiter, const struct longs *is,
    struct error *e)
{
	char ends[16] = "", all[450] = "", pair[350] = "";
	char *const *name = names->name;

	if (add_ends(ends, sizeof(ends), delimiter) == -1 ||
	    miller_name(pair, sizeof(pair), name[is->key]) == -1 ||
	    miller_name(pair, sizeof(pair), name[is->value]) == -1 ||
	    (is->who != -1 &&
		miller_name(all, sizeof(all), name[is->who]) == -1) ||
	    miller_name(all, sizeof(all), name[is->key]) == -1 ||
	    miller_name(all, sizeof(all), name[is->value]) == -1)
		error_set(e, 1,
		    "a row for each answer: make it one for each person, with "
		    "a column for each item");
	else
		error_set(e, 1,
		    "a row for each answer; this makes it one for each person: "
		    "`mlr --csv%s --ofs comma cut -o -f '%s' then reshape -s "
		    "'%s' then unsparsify`",
		    ends, all, pair);
}

/* What makes a column of each answer in a cell. */
static void
tell_objects(const struct header *names, char delimiter, const struct longs *is,
    struct error *e)
{
	const char *value = names->name[is->value];
	char ends[16] = "", all[450] = "", quoted[UTF8_QUOTE];
	int is_plain = strspn(value,
			   "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY"
			   "Z0123456789_ ") == strlen(value);

	utf8_quote(quoted, value, strlen(value));
	if (!is_plain || strlen(value) > 100 ||
	    add_ends(ends, sizeof(ends), delimiter) == -1 ||
	    (is->who != -1 &&
		miller_name(all, sizeof(all), names->name[is->who]) == -1) ||
	    miller_name(all, sizeof(all), value) == -1) {
		error_set(e, 1,
		    "column %s has several answers in a cell: make a column "
		    "of each",
		    quoted);
		return;
	}
	error_set(e, 1,
	    "column %s has several answers in a cell; this makes a column of "
	    "each: `mlr --csv%s --ofs comma cut -o -f '%s' then filter "
	    "'${%s} =~ \"^[{]\"' then json-parse -f '%s' then flatten then "
	    "rename -r '^%s[.],' then unsparsify`",
	    quoted, ends, all, value, value, value);
}

int
tool_is_long(const struct shape *shape, struct error *e)
{
	struct longs is;

	if (!longs_find(&shape->header[0], &is))
		return 0;
	tell_long(&shape->header[0], shape->delimiter, &is, e);
	return 1;
}

int
tool_has_objects(const struct shape *shape, struct error *e)
{
	struct longs is;

	if (!longs_find_objects(&shape->header[0],
		shape->ahead + shape->records, shape->nahead - shape->records,
		&is))
		return 0;
	tell_objects(&shape->header[0], shape->delimiter, &is, e);
	return 1;
}
