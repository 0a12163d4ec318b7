/*
 * What a row says of an item, which may have a column for each option.
 */

#include <string.h>

#include "fold.h"
#include "label.h"
#include "place.h"
#include "table.h"

/* Whether the cell of an option says that it was not, or was, chosen. */
static int
is_unchosen(struct slice cell)
{
	return cell.n == 0 || slice_is(cell, "0") ||
	    slice_is(cell, "Unchecked");
}

static int
is_chosen(struct slice cell, int64_t option, const struct labels *labels)
{
	int64_t value;

	if (slice_is(cell, "1") || slice_is(cell, "Checked"))
		return 1;
	return labels_read(labels, cell, &value) == ANSWER_GIVEN &&
	    value == option;
}

enum answer_state
place_read(const struct place *place, const struct labels *labels,
    const struct row *row, int64_t *value, struct slice *shown)
{
	enum answer_state got = ANSWER_MISSING;
	struct slice cell;
	size_t i;

	if (place->by != PLACE_OPTIONS) {
		*shown = row->field[place->column[0]];
		return labels_read(labels, *shown, value);
	}
	for (i = 0; i < place->n; i++) {
		cell = fold_trim(row->field[place->column[i]]);
		if (is_unchosen(cell))
			continue;
		*shown = cell;
		if (got != ANSWER_MISSING ||
		    !is_chosen(cell, place->option[i], labels))
			return ANSWER_BAD;
		got = ANSWER_GIVEN;
		*value = place->option[i];
	}
	return got;
}
