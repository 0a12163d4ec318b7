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

static const struct pairs_range counted = { 0, 1e6, 1, "a number of items" };
static const struct pairs_range percent = { 0, 100, 0,
	"a number from 0 to 100" };
static const struct pairs_range points = { -100, 100, 0,
	"a number from -100 to 100" };
static const struct pairs_range unit = { -1, 1, 0, "a number from -1 to 1" };
static const struct pairs_range at_most = { -HUGE_VAL, 1, 0,
	"a number up to 1" };

const struct pairs_number pairs_both[PAIR_BOTH] = {
	[PAIR_ITEMS] = { { PAIRS_ITEMS }, &counted },
	[PAIR_GAP] = { { PAIRS_GAP }, &points },
	[PAIR_DISTANCE] = { { PAIRS_DISTANCE }, &percent },
	[PAIR_HIGH] = { { PAIRS_BOTH_HIGH }, &counted },
	[PAIR_LOW] = { { PAIRS_BOTH_LOW }, &counted },
	[PAIR_OPPOSITE] = { { PAIRS_OPPOSITE }, &counted },
	[PAIR_NEAR] = { { PAIRS_NEAR }, &counted },
	[PAIR_ICC] = { { PAIRS_ICC }, &unit },
	[PAIR_AGREEMENT] = { { PAIRS_AGREEMENT }, &percent },
};

const struct pairs_number pairs_own[PAIR_OWN] = {
	[PAIR_SCORE] = { { PAIRS_A_SCORE, PAIRS_B_SCORE }, &percent },
	[PAIR_GIVES] = { { PAIRS_A_GIVES, PAIRS_B_GIVES }, &percent },
	[PAIR_RECEIVES] = { { PAIRS_A_RECEIVES, PAIRS_B_RECEIVES }, &percent },
	[PAIR_GUESSED] = { { PAIRS_A_GUESSED, PAIRS_B_GUESSED }, &counted },
	[PAIR_BIAS] = { { PAIRS_A_BIAS, PAIRS_B_BIAS }, &points },
	[PAIR_MAE] = { { PAIRS_A_MAE, PAIRS_B_MAE }, &percent },
	[PAIR_SKILL] = { { PAIRS_A_SKILL, PAIRS_B_SKILL }, &at_most },
	[PAIR_SEEN] = { { PAIRS_A_SEEN, PAIRS_B_SEEN }, &counted },
	[PAIR_MISSED] = { { PAIRS_A_MISSED, PAIRS_B_MISSED }, &counted },
	[PAIR_IMAGINED] = { { PAIRS_A_IMAGINED, PAIRS_B_IMAGINED }, &counted },
	[PAIR_SHARED] = { { PAIRS_A_SHARED, PAIRS_B_SHARED }, &counted },
};

struct slice
pairs_cell(const struct pairs *pairs, const struct row *record,
    enum pairs_column column)
{
	static const struct slice none = { "", 0 };
	long at = pairs->column[column];

	return at == -1 ? none : row_cell(record, at);
}

char *
pairs_text(const struct pairs *pairs, const struct row *record,
    enum pairs_column column)
{
	struct slice cell = pairs_cell(pairs, record, column);

	return xstrndup(cell.s, cell.n);
}

int
pairs_refuse(const struct pairs *pairs, const struct row *record,
    enum pairs_column column, const char *what, struct error *e)
{
	struct slice cell = pairs_cell(pairs, record, column);
	char quoted[UTF8_QUOTE];

	return error_set(e, record->line, "%s: %s is not %s",
	    pairs_column_name[column], utf8_quote(quoted, cell.s, cell.n),
	    what);
}

/* A cell that must be empty, since the two did not agree to it. */
static int
check_empty(const struct pairs *pairs, const struct row *record,
    enum pairs_column column, struct error *e)
{
	if (pairs_cell(pairs, record, column).n == 0)
		return 0;
	return error_set(e, record->line, "%s: only words are agreed to",
	    pairs_column_name[column]);
}

/* Which of n names a cell holds; the first is that of an empty cell. */
static int
read_name(const struct pairs *pairs, const struct row *record,
    enum pairs_column column, const char *const *name, int n, const char *what,
    struct error *e)
{
	struct slice cell = pairs_cell(pairs, record, column);
	int i;

	for (i = 0; i < n; i++) {
		if (slice_is(cell, name[i]))
			return i;
	}
	return pairs_refuse(pairs, record, column, what, e);
}

int
pairs_read_names(const struct pairs *pairs, const struct row *record,
    struct pairs_row *row, struct error *e)
{
	int class, sent, pattern, side;

	class = read_name(pairs, record, PAIRS_CLASS, pair_class_name,
	    PAIR_DIFFERENTLY + 1, "strength, thin or differently", e);
	pattern = read_name(pairs, record, PAIRS_PATTERN, pair_side_name, 3,
	    "a or b", e);
	if (class == -1 || pattern == -1)
		return -1;
	for (side = 0; side < 2; side++) {
		sent = read_name(pairs, record, pairs_sent_column[side],
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
	enum pairs_column column = pairs_own[PAIR_SCORE].column[side];
	struct slice cell = pairs_cell(pairs, record, column);
	const struct level *level[2] = { NULL, NULL };

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
		if (check_empty(pairs, record, pairs_both[i].column[0], e) ==
		    -1)
			return -1;
	}
	for (side = 0; side < 2; side++) {
		if (check_empty(pairs, record, pairs_sent_column[side], e) ==
			-1 ||
		    read_levels(pairs, record, side, row, e) == -1)
			return -1;
		for (i = PAIR_SCORE + 1; i < PAIR_OWN; i++) {
			if (check_empty(pairs, record,
				pairs_own[i].column[side], e) == -1)
				return -1;
		}
	}
	return check_empty(pairs, record, PAIRS_PATTERN, e);
}

/* A number of a side or NaN; a count is at most as large as its whole. */
static int
read_number(const struct pairs *pairs, const struct row *record,
    const struct pairs_number *number, int side, double whole, double *value,
    struct error *e)
{
	const struct pairs_range *range = number->range;
	enum pairs_column column = number->column[side];
	double high = range->high;
	char *text = pairs_text(pairs, record, column);
	int ok = *text == '\0';

	if (range->is_count && !isnan(whole))
		high = fmin(high, whole);
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
	double *both = row->pair.both, *own;
	size_t i;
	int side;

	for (i = 0; i < PAIR_BOTH; i++) {
		if (read_number(pairs, record, &pairs_both[i], 0,
			both[PAIR_ITEMS], &both[i], e) == -1)
			return -1;
	}
	for (side = 0; side < 2; side++) {
		own = row->pair.own[side];
		for (i = 0; i < PAIR_OWN; i++) {
			if (read_number(pairs, record, &pairs_own[i], side,
				own[PAIR_GUESSED], &own[i], e) == -1)
				return -1;
		}
	}
	return 0;
}
