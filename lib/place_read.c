/*
 * What a row says of an item, which may have a column for each option.
 */

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

/*
 * Whether the cell of an option says that it was chosen: ANSWER_MISSING if it
 * was not, ANSWER_BAD if it says neither.  A 0 says that it was not; but where
 * options stand in their cells and 0 is one, it stands there alone.
 */
static enum answer_state
read_option(const struct place *place, const struct labels *labels,
    const struct row *row, size_t i, struct slice cell)
{
	int64_t value;
	enum answer_state state;

	if (cell.n == 0 || slice_is(cell, "Unchecked"))
		return ANSWER_MISSING;
	if (slice_is(cell, "1") || slice_is(cell, "Checked"))
		return ANSWER_GIVEN;
	state = labels_read(labels, cell, &value);
	if (slice_is(cell, "0"))
		return state == ANSWER_GIVEN && value == place->option[i] &&
			place->says[i] == ANSWER_GIVEN &&
			is_alone(place, row, i) ?
		    ANSWER_GIVEN :
		    ANSWER_MISSING;
	if (state == ANSWER_MISSING)
		return place->says[i] == ANSWER_MISSING ? ANSWER_GIVEN :
							  ANSWER_MISSING;
	return state == ANSWER_GIVEN && place->says[i] == ANSWER_GIVEN &&
		value == place->option[i] ?
	    ANSWER_GIVEN :
	    ANSWER_BAD;
}

enum answer_state
place_read(const struct place *place, const struct labels *labels,
    const struct row *row, int64_t *value, struct slice *shown)
{
	enum answer_state got = ANSWER_MISSING, chosen;
	struct slice cell;
	size_t i, n = 0;

	if (place->by != PLACE_OPTIONS) {
		*shown = row_cell(row, place->column[0]);
		return labels_read(labels, *shown, value);
	}
	for (i = 0; i < place->n; i++) {
		cell = fold_trim(row_cell(row, place->column[i]));
		chosen = read_option(place, labels, row, i, cell);
		if (chosen == ANSWER_MISSING)
			continue;
		*shown = cell;
		if (chosen == ANSWER_BAD)
			return ANSWER_BAD;
		if (n++ > 0) {
			shown->s = place_several;
			shown->n = strlen(place_several);
			return ANSWER_BAD;
		}
		got = place->says[i];
		*value = place->option[i];
	}
	return got;
}
