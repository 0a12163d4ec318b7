/*
 * What the columns of an export look like: whether their cells are few answers
 * that repeat.  Of a column that has more, or others, only that is kept.
 */

#include "look.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "fold.h"
#include "label.h"
#include "number.h"
#include "own.h"
#include "personal.h"
#include "platform_day.h"
#include "shape.h"

/* The whole numbers that answers are; ages and years are others. */
enum { LOWEST = -10, HIGHEST = 20, APART = 10 };

const char *const look_names[NLOOKS] = { "numbers", "labels", "part",
	"the platform's own", "empty", "always the same", "dates or times",
	"text", "more than 11 different answers",
	"numbers that are not small and whole", "answers that hardly repeat" };

void
looks_open(struct looks *l, const struct shape *shape, const char *missing)
{
	const struct header *last = &shape->header[shape->nheaders - 1];
	int has_ids = strcmp(shape->signature, "ImportId") == 0;
	struct look *look;
	size_t i;

	memset(l, 0, sizeof(*l));
	l->n = shape->header[0].n - (size_t)shape->has_tail;
	l->look = xcalloc(l->n, sizeof(*l->look));
	l->missing = missing;
	for (i = 0; i < l->n; i++) {
		look = &l->look[i];
		look->name = shape->header[0].name[i];
		if (own_column(look->name) ||
		    (has_ids && own_column(last->name[i])))
			look->like = LOOK_OWN;
	}
}

void
look_clear(struct look *look)
{
	while (look->nlabels > 0) {
		free(look->label[--look->nlabels].text);
		free(look->label[look->nlabels].folded);
		free(look->label[look->nlabels].key);
	}
}

void
looks_close(struct looks *l)
{
	size_t i;

	for (i = 0; i < l->n; i++)
		look_clear(&l->look[i]);
	free(l->look);
	memset(l, 0, sizeof(*l));
}

/* No item has such a column. */
static void
give_up(struct look *look, enum look_like like)
{
	look->like = like;
	look_clear(look);
}

/* Where a name ends in " - " and this cell: the bytes before that, or 0. */
static size_t
find_split(const char *name, struct slice cell)
{
	char *wanted = fold(cell.s, cell.n), *rest;
	const char *at = name;
	int is = 0;

	while (!is && (at = strstr(at, " - ")) != NULL) {
		rest = fold(at + 3, strlen(at + 3));
		is = strcmp(rest, wanted) == 0;
		at += is ? 0 : 1;
		free(rest);
	}
	free(wanted);
	return is ? (size_t)(at - name) : 0;
}

static void
add_number(struct look *look, int64_t value)
{
	size_t i;

	for (i = 0; i < look->nnumbers; i++) {
		if (look->number[i] == value)
			return;
	}
	if (value < LOWEST || value > HIGHEST)
		give_up(look, LOOK_FAR);
	else if (look->nlabels + look->nnumbers == LOOK_MOST)
		give_up(look, LOOK_MANY);
	else
		look->number[look->nnumbers++] = value;
}

/* A label folded, with one kind of separator behind its number, if it has one.
 */
static char *
fold_key(struct slice cell)
{
	struct slice number, text;
	char *whole, *folded;
	size_t size = cell.n + 3;

	if (!label_split(cell, &number, &text))
		return fold(cell.s, cell.n);
	whole = xcalloc(size, 1);
	snprintf(whole, size, "%.*s. %.*s", (int)number.n, number.s,
	    (int)text.n, text.s);
	folded = fold(whole, strlen(whole));
	free(whole);
	return folded;
}

static void
add_label(struct look *look, struct slice cell)
{
	char *folded;
	size_t i;

	for (i = 0; i < look->nlabels; i++) {
		if (slice_is(cell, look->label[i].text))
			return;
	}
	folded = fold(cell.s, cell.n);
	for (i = 0; i < look->nlabels; i++) {
		if (strcmp(look->label[i].folded, folded) == 0)
			break;
	}
	if (i < look->nlabels || i + look->nnumbers == LOOK_MOST) {
		free(folded);
		if (i == look->nlabels)
			give_up(look, LOOK_MANY);
		return;
	}
	look->label[i].text = xstrndup(cell.s, cell.n);
	look->label[i].folded = folded;
	look->label[i].key = fold_key(cell);
	look->nlabels++;
}

static int
is_link(struct slice cell)
{
	size_t i;

	for (i = 0; i + 3 < cell.n; i++) {
		if (memcmp(cell.s + i, "://", 3) == 0)
			return 1;
	}
	return 0;
}

static int
is_time(struct slice cell)
{
	size_t i = 0;

	while (i < cell.n && strchr("0123456789:.", cell.s[i]) != NULL)
		i++;
	return i == cell.n && memchr(cell.s, ':', cell.n) != NULL;
}

void
look_add(struct look *look, struct slice cell)
{
	int64_t value;
	char day[11];

	if (number_decimals(cell.s, cell.n) != -1) {
		if (number_units(cell.s, cell.n, 0, &value) == -1)
			give_up(look, LOOK_FAR);
		else
			add_number(look, value);
	} else if (platform_day("ymd-/. mdy/ dmy./-", cell, day) != -1 ||
	    is_time(cell)) {
		give_up(look, LOOK_DATES);
	} else if (cell.n > LOOK_BYTES || cell.s[cell.n - 1] == ';' ||
	    memchr(cell.s, '\n', cell.n) != NULL || is_link(cell) ||
	    personal_cell(cell)) {
		give_up(look, LOOK_TEXT);
	} else {
		add_label(look, cell);
	}
}

static int
is_missing(const char *codes, struct slice cell)
{
	struct slice code;

	while (fold_part(&codes, ',', &code)) {
		if (slice_equal(code, cell))
			return 1;
	}
	return cell.n == 0;
}

/* Returns whether there is an answer that the column's name ends in. */
static int
read_cell(struct look *look, struct slice cell, const char *missing)
{
	if (look->like >= LOOK_OWN)
		return 0;
	cell = fold_trim(cell);
	if (is_missing(missing, cell)) {
		look->missing++;
		return 0;
	}
	if (look->answers++ == 0)
		look->split = find_split(look->name, cell);
	look_add(look, cell);
	return look->split > 0;
}

void
looks_row(struct looks *l, const struct row *row)
{
	struct look *before = NULL, *look;
	size_t i;

	l->rows++;
	for (i = 0; i < l->n; i++) {
		look = &l->look[i];
		if (!read_cell(look, row_cell(row, i), l->missing))
			continue;
		if (before != NULL && before->split == look->split &&
		    strncmp(before->name, look->name, look->split) == 0)
			look->several = 1;
		before = look;
	}
}

static enum look_like
judge(const struct look *look)
{
	int64_t low = HIGHEST, high = LOWEST;
	size_t i;

	for (i = 0; i < look->nnumbers; i++) {
		low = look->number[i] < low ? look->number[i] : low;
		high = look->number[i] > high ? look->number[i] : high;
	}
	if (look->answers == 0)
		return LOOK_EMPTY;
	if (look->nnumbers + look->nlabels == 1)
		return LOOK_SAME;
	if (look->nnumbers > 0 && high - low > APART)
		return LOOK_FAR;
	if (look->nlabels > 0)
		return LOOK_LABELS;
	return look->answers > look->nnumbers ? LOOK_NUMBERS : LOOK_RARE;
}

/* Columns of labels are judged together, by those that share them. */
void
looks_judge(struct looks *l)
{
	size_t i;

	for (i = 0; i < l->n; i++) {
		if (l->look[i].like < LOOK_PART)
			l->look[i].like = judge(&l->look[i]);
	}
}
