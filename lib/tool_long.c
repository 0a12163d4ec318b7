/*
 * What attune-import says of tables that have not a column for each item.
 */

#include "tool_long.h"

#include <stdio.h>
#include <string.h>

#include "again.h"
#include "error.h"
#include "longs.h"
#include "miller.h"
#include "shape.h"
#include "table.h"
#include "utf8.h"

enum { AGAIN_WORDS = 128 };

/* The options of Miller for these cells: what it calls TSV has no quotes. */
static int
add_ends(char *out, size_t size, char delimiter, int is_plain)
{
	if (is_plain && delimiter == '\t')
		snprintf(out, size, "--itsv --ocsv");
	else if (delimiter == '\t')
		snprintf(out, size, "--csv --ifs tab --ofs comma");
	else if (delimiter == ',')
		snprintf(out, size, "--csv --ofs comma");
	else
		snprintf(out, size, "--csv --ifs '%c' --ofs comma", delimiter);
	return is_plain && delimiter != '\t' ? -1 :
	    delimiter == '\t' ||
		(delimiter >= ' ' && delimiter <= '~' && delimiter != '\'') ?
					       0 :
					       -1;
}

/* The columns that stay, besides those of the answers. */
static int
add_ids(char *out, size_t size, const struct header *names,
    const struct longs *is)
{
	size_t i;

	if (is->who != -1 && miller_name(out, size, names->name[is->who]) == -1)
		return -1;
	for (i = 0; i < is->nsittings; i++) {
		if (miller_name(out, size, names->name[is->sitting[i]]) == -1)
			return -1;
	}
	return 0;
}

/* What is lost if line answers a question again. */
static const char *
say_again(char out[AGAIN_WORDS], size_t line)
{
	*out = '\0';
	if (line > 0)
		snprintf(out, AGAIN_WORDS,
		    "; line %zu answers a question again, and only the last "
		    "such answer is kept",
		    line);
	return out;
}

/* What makes a row for each answer one for each person. */
static void
tell_long(const struct shape *shape, const struct longs *is, size_t line,
    struct error *e)
{
	char ends[40] = "", all[450] = "", pair[250] = "", again[AGAIN_WORDS];
	const struct header *names = &shape->header[0];
	char *const *name = names->name;

	if (add_ends(ends, sizeof(ends), shape->delimiter, shape->is_plain) ==
		-1 ||
	    miller_name(pair, sizeof(pair), name[is->key]) == -1 ||
	    miller_name(pair, sizeof(pair), name[is->value]) == -1 ||
	    add_ids(all, sizeof(all), names, is) == -1 ||
	    miller_name(all, sizeof(all), name[is->key]) == -1 ||
	    miller_name(all, sizeof(all), name[is->value]) == -1)
		error_set(e, 1,
		    "a row for each answer: make it one for each person, with "
		    "a column for each item");
	else
		error_set(e, 1,
		    "a row for each answer%s; this makes it one for each "
		    "%sperson: `mlr %s cut -o -f '%s' then "
		    "reshape -s '%s' then unsparsify`",
		    say_again(again, line),
		    is->nsittings > 0 ? "sitting of a " : "", ends, all, pair);
}

/* Miller's verbs that join a person's pages, or none; and in words what
 * becomes of them. */
static const char *
say_pages(char out[AGAIN_WORDS], const struct longs *is, size_t line,
    const char *value, char *verbs, size_t size)
{
	*verbs = '\0';
	if (is->who == -1)
		return "a row of each page, as no column says whose it is";
	if (line > 0) {
		snprintf(out, AGAIN_WORDS,
		    "a row of each page, as line %zu calls a question like one "
		    "before",
		    line);
		return out;
	}
	snprintf(verbs, size,
	    "reshape -r '^%s[.]' -o question,answer then reshape -s "
	    "question,answer then ",
	    value);
	return is->nsittings > 0 ?
	    "one row of a person's pages for each sitting" :
	    "one row of a person's pages";
}

/* What makes a column of each answer in a cell. */
static void
tell_objects(const struct shape *shape, const struct longs *is, size_t line,
    struct error *e)
{
	const char *value = shape->header[0].name[is->value];
	char ends[40] = "", all[300] = "", verbs[200], pages[AGAIN_WORDS];
	char quoted[UTF8_QUOTE];
	int is_plain = strspn(value,
			   "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY"
			   "Z0123456789_ ") == strlen(value);

	utf8_quote(quoted, value, strlen(value));
	if (!is_plain || strlen(value) > 50 ||
	    add_ends(ends, sizeof(ends), shape->delimiter, shape->is_plain) ==
		-1 ||
	    add_ids(all, sizeof(all), &shape->header[0], is) == -1 ||
	    miller_name(all, sizeof(all), value) == -1) {
		error_set(e, 1,
		    "column %s has several answers in a cell: make a column "
		    "of each",
		    quoted);
		return;
	}
	error_set(e, 1,
	    "column %s has several answers in a cell; this makes %s, and a "
	    "column of each: `mlr %s cut -o -f '%s' then "
	    "filter '${%s} =~ \"(?s)^[[:space:]]*[{].*:\"' then json-parse -f "
	    "'%s' then "
	    "flatten then %srename -r '^%s[.],' then unsparsify`",
	    quoted, say_pages(pages, is, line, value, verbs, sizeof(verbs)),
	    ends, all, value, value, verbs, value);
}

/* Look at the answers in a row.  Returns 0 when it is enough. */
static int
look_at(struct again *again, const struct longs *is, const struct row *row)
{
	struct slice rest, name;
	int goes_on = 1;

	if (is->key != -1)
		return again_answer(again, row, row_cell(row, (size_t)is->key));
	if (!longs_object(row_cell(row, (size_t)is->value), &rest))
		return 1;
	while (goes_on && longs_name(&rest, &name))
		goes_on = again_answer(again, row, name);
	return goes_on;
}

/* Look at the rows that can be read; the line of an answer that comes again, or
 * 0. */
static size_t
look(struct shape *shape, struct reader *in, struct longs *is)
{
	struct again *again = again_open(is);
	struct error e;
	struct row row;

	while (shape_next(shape, in, &row, &e) == 1) {
		if (row.n == shape->header[0].n && !look_at(again, is, &row))
			break;
	}
	return again_close(again, is);
}

int
tool_is_long(struct shape *shape, struct reader *in, struct error *e)
{
	struct longs is;
	size_t line;

	if (!longs_find(&shape->header[0], &is))
		return 0;
	line = look(shape, in, &is);
	tell_long(shape, &is, line, e);
	return 1;
}

int
tool_has_objects(struct shape *shape, struct reader *in, struct error *e)
{
	struct longs is;
	size_t line;

	if (!longs_find_objects(&shape->header[0],
		shape->ahead + shape->records, shape->nahead - shape->records,
		&is))
		return 0;
	line = look(shape, in, &is);
	tell_objects(shape, &is, line, e);
	return 1;
}
