/*
 * What a row says of an item, which may have a column for each option.
 */

#include <stdlib.h>
#include <string.h>

#include "fold.h"
#include "label.h"
#include "place.h"
#include "table.h"

const char *const place_several = "(several options)";

/* Whether the cells of all options but one are empty. */
static int
is_alone(const struct place *place, const struct row *row, size_t option)
{
	size_t i;

	for (i = 0; i < place->n; i++) {
		if (i != option && row_cell(row, place->column[i]).n > 0)
			return 0;
	}
	return 1;
}

static int
is_one_of(struct slice cell, const char *const *words, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (slice_is(cell, words[i]))
			return 1;
	}
	return 0;
}

/* Whether a cell is the option itself.  One that opts out is called by its
 * header only: its cell may well have another code for a missing answer. */
static int
is_option(const struct place *place, size_t i, struct slice cell,
    enum answer_state state, int64_t value)
{
	char *folded;
	int is;

	if (place->says[i] == ANSWER_GIVEN)
		return state == ANSWER_GIVEN && value == place->option[i];
	folded = fold(cell.s, cell.n);
	is = strcmp(folded, place->label[i]) == 0;
	free(folded);
	return is;
}

/*
 * Whether the cell of an option says that it was chosen: ANSWER_MISSING if it
 * was not, ANSWER_BAD if it says neither.  A 0 says that it was not; but where
 * options stand in their cells and 0 is one, it stands there alone.
 */
static enum answer_state
read_option(const struct place *place, const struct labels *labels,
    const struct row *row, size_t i, struct slice cell)
{
	static const char *const yes[] = { "1", "Checked", "True", "TRUE" };
	static const char *const no[] = { "0", "Unchecked", "False", "FALSE" };
	enum answer_state state;
	int64_t value = 0;
	int is;

	if (cell.n == 0)
		return ANSWER_MISSING;
	if (is_one_of(cell, yes, 4))
		return ANSWER_GIVEN;
	state = labels_read(labels, cell, &value);
	is = is_option(place, i, cell, state, value);
	if (is_one_of(cell, no, 4))
		is = is && is_alone(place, row, i);
	else if (!is && state != ANSWER_MISSING)
		return ANSWER_BAD;
	return is ? ANSWER_GIVEN : ANSWER_MISSING;
}

enum answer_state
place_read(const struct place *place, const struct labels *labels,
    const struct row *row, int64_t *value, struct shown *shown)
{
	enum answer_state got = ANSWER_MISSING, chosen;
	struct slice cell;
	size_t i, n = 0;

	if (place->by != PLACE_OPTIONS) {
		shown->column = place->column[0];
		shown->cell = row_cell(row, place->column[0]);
		return labels_read(labels, shown->cell, value);
	}
	for (i = 0; i < place->n; i++) {
		cell = fold_trim(row_cell(row, place->column[i]));
		chosen = read_option(place, labels, row, i, cell);
		if (chosen == ANSWER_MISSING)
			continue;
		if (chosen == ANSWER_BAD || n == 0)
			shown->column = place->column[i];
		shown->cell = cell;
		if (chosen == ANSWER_BAD)
			return ANSWER_BAD;
		if (n++ > 0) {
			shown->cell.s = place_several;
			shown->cell.n = strlen(place_several);
			return ANSWER_BAD;
		}
		got = place->says[i];
		*value = place->option[i];
	}
	return got;
}
