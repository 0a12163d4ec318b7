/*
 * The cells of a table of pairs.
 */

#include "pairs_cell.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "number.h"
#include "utf8.h"

const char *const pair_both_name[PAIR_BOTH] = { "items", "gap", "distance",
	"both_high", "both_low", "opposite", "near", "icc", "agreement" };

const char *const pair_own_name[2][PAIR_OWN] = {
	{ "a_score", "a_gives", "a_receives", "a_guessed", "a_bias", "a_mae",
	    "a_skill", "a_seen", "a_missed", "a_imagined", "a_shared" },
	{ "b_score", "b_gives", "b_receives", "b_guessed", "b_bias", "b_mae",
	    "b_skill", "b_seen", "b_missed", "b_imagined", "b_shared" },
};

/* What a number can be. */
struct range {
	double low, high;
	int is_count; /* whole; the highest is a count of the same row */
	const char *text;
};

static const struct range counted = { 0, 1e6, 1, "a number of items" };
static const struct range percent = { 0, 100, 0, "a number from 0 to 100" };
static const struct range points = { -100, 100, 0,
	"a number from -100 to 100" };
static const struct range unit = { -1, 1, 0, "a number from -1 to 1" };
static const struct range at_most = { -HUGE_VAL, 1, 0, "a number up to 1" };

static const struct range *const both_range[PAIR_BOTH] = { &counted, &points,
	&percent, &counted, &counted, &counted, &counted, &unit, &percent };
static const struct range *const own_range[PAIR_OWN] = { &percent, &percent,
	&percent, &counted, &points, &percent, &at_most, &counted, &counted,
	&counted, &counted };

int
pair_is_count(const char *name)
{
	size_t i, side;

	for (i = 0; i < PAIR_BOTH; i++) {
		if (strcmp(name, pair_both_name[i]) == 0)
			return both_range[i]->is_count;
	}
	for (side = 0; side < 2; side++) {
		for (i = 0; i < PAIR_OWN; i++) {
			if (strcmp(name, pair_own_name[side][i]) == 0)
				return own_range[i]->is_count;
		}
	}
	return 0;
}

char *
pairs_text(const struct row *record, long column)
{
	if (column == -1)
		return xstrdup("");
	return xstrndup(record->field[column].s, record->field[column].n);
}

int
pairs_refuse(const struct pairs *pairs, const struct row *record, long column,
    const char *what, struct error *e)
{
	struct slice cell = record->field[column];
	char quoted[UTF8_QUOTE];

	return error_set(e, record->line, "%s: %s is not %s",
	    pairs->header->name[column], utf8_quote(quoted, cell.s, cell.n),
	    what);
}

/* A cell that must be empty, since the two did not agree to it. */
static int
check_empty(const struct pairs *pairs, const struct row *record, long column,
    struct error *e)
{
	if (column == -1 || record->field[column].n == 0)
		return 0;
	return error_set(e, record->line, "%s: only words are agreed to",
	    pairs->header->name[column]);
}

/* Which of n names a cell holds; the first is that of an empty cell. */
static int
read_name(const struct pairs *pairs, const struct row *record, long column,
    const char *const *name, int n, const char *what, struct error *e)
{
	int i;

	for (i = 0; i < n; i++) {
		if (column == -1 || slice_is(record->field[column], name[i]))
			return i;
	}
	return pairs_refuse(pairs, record, column, what, e);
}

int
pairs_read_names(const struct pairs *pairs, const struct row *record,
    struct pairs_row *row, struct error *e)
{
	static const char *const sides[] = { "", "a", "b" };
	int class, sent, pattern, side;

	class = read_name(pairs, record, pairs->class, pair_class_name,
	    PAIR_DIFFERENTLY + 1, "strength, thin or differently", e);
	pattern =
	    read_name(pairs, record, pairs->pattern, sides, 3, "a or b", e);
	if (class == -1 || pattern == -1)
		return -1;
	for (side = 0; side < 2; side++) {
		sent = read_name(pairs, record, pairs->sent[side],
		    pair_arrives_name, PAIR_ALIKE + 1, "less, more or alike",
		    e);
		if (sent == -1)
			return -1;
		row->pair.sent[side] = (enum pair_arrives)sent;
	}
	row->pair.class = (enum pair_class) class;
	row->pair.pattern = pattern - 1;
	return 0;
}

/* The level of a scale that this word is the id of, or NULL. */
static const struct level *
find_level(const struct pairs *pairs, const struct scale *scale,
    struct slice word)
{
	const struct level *level;
	size_t i;

	for (i = 0; i < pairs->book->nlevels; i++) {
		level = &pairs->book->level[i];
		if (slice_is(word, level->id) &&
		    codebook_level(pairs->book, scale, level->low) == level)
			return level;
	}
	return NULL;
}

/* Two levels with a blank between them, the lower one first; their ids may have
 * blanks of their own.  Returns whether they are that. */
static int
split_levels(const struct pairs *pairs, const struct scale *scale,
    struct slice cell, const struct level *level[2])
{
	struct slice word;
	size_t i;

	for (i = 1; i + 1 < cell.n; i++) {
		if (cell.s[i] != ' ')
			continue;
		word.s = cell.s;
		word.n = i;
		level[0] = find_level(pairs, scale, word);
		word.s = cell.s + i + 1;
		word.n = cell.n - i - 1;
		level[1] = find_level(pairs, scale, word);
		if (level[0] != NULL && level[1] != NULL &&
		    level[0]->low < level[1]->low)
			return 1;
	}
	return 0;
}

/* One level, two, or none. */
static int
read_levels(const struct pairs *pairs, const struct row *record, int side,
    struct pairs_row *row, struct error *e)
{
	const struct scale *scale = &pairs->book->scale[row->scale];
	long column = pairs->own[side][PAIR_SCORE];
	const struct level *level[2] = { NULL, NULL };
	struct slice cell = { "", 0 };

	if (column != -1)
		cell = record->field[column];
	if (cell.n > 0)
		level[0] = level[1] = find_level(pairs, scale, cell);
	if (cell.n > 0 && level[0] == NULL &&
	    !split_levels(pairs, scale, cell, level))
		return pairs_refuse(pairs, record, column,
		    "a level of the scale, or two", e);
	row->pair.lower[side] = level[0];
	row->pair.upper[side] = level[1];
	return 0;
}

int
pairs_read_words(const struct pairs *pairs, const struct row *record,
    struct pairs_row *row, struct error *e)
{
	size_t i;
	int side;

	for (i = 0; i < PAIR_BOTH; i++) {
		if (check_empty(pairs, record, pairs->both[i], e) == -1)
			return -1;
	}
	for (side = 0; side < 2; side++) {
		if (check_empty(pairs, record, pairs->sent[side], e) == -1 ||
		    read_levels(pairs, record, side, row, e) == -1)
			return -1;
		for (i = PAIR_SCORE + 1; i < PAIR_OWN; i++) {
			if (check_empty(pairs, record, pairs->own[side][i],
				e) == -1)
				return -1;
		}
	}
	return check_empty(pairs, record, pairs->pattern, e);
}

/* A number or NaN; a count is at most as large as its whole. */
static int
read_number(const struct pairs *pairs, const struct row *record, long column,
    const struct range *range, double whole, double *value, struct error *e)
{
	double high = fmin(range->high, isnan(whole) ? HUGE_VAL : whole);
	char *text = pairs_text(record, column);
	int ok = *text == '\0';

	if (!ok && strlen(text) < NUMBER_MAX && number_is_decimal(text)) {
		*value = strtod(text, NULL);
		ok = *value >= range->low && *value <= high &&
		    (!range->is_count || *value == floor(*value));
	}
	free(text);
	return ok ? 0 : pairs_refuse(pairs, record, column, range->text, e);
}

int
pairs_read_numbers(const struct pairs *pairs, const struct row *record,
    struct pairs_row *row, struct error *e)
{
	double *both = row->pair.both, *own, whole;
	size_t i;
	int side;

	for (i = 0; i < PAIR_BOTH; i++) {
		whole = both_range[i]->is_count ? both[PAIR_ITEMS] : NAN;
		if (read_number(pairs, record, pairs->both[i], both_range[i],
			whole, &both[i], e) == -1)
			return -1;
	}
	for (side = 0; side < 2; side++) {
		own = row->pair.own[side];
		for (i = 0; i < PAIR_OWN; i++) {
			whole =
			    own_range[i]->is_count ? own[PAIR_GUESSED] : NAN;
			if (read_number(pairs, record, pairs->own[side][i],
				own_range[i], whole, &own[i], e) == -1)
				return -1;
		}
	}
	return 0;
}
