/*
 * The cells of tables of stats, and what each can be.
 */

#include "findings_cell.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "findings.h"
#include "number.h"
#include "utf8.h"

static const struct findings_range people = { 0, 1e18, 1,
	"a number of people" };
static const struct findings_range of_items = { 1, 0, 1,
	"a number of items of the scale" };
static const struct findings_range score = { 0, 0, 0,
	"a score that the scale can have" };
static const struct findings_range answer = { 0, 0, 0,
	"an answer that the item can have" };
static const struct findings_range spread = { 0, HUGE_VAL, 0,
	"a number from 0" };
static const struct findings_range unit = { -1, 1, 0, "a number from -1 to 1" };
const struct findings_range findings_share = { 0, 1, 0,
	"a number from 0 to 1" };
static const struct findings_range at_most = { -HUGE_VAL, 1, 0,
	"a number up to 1" };
const struct findings_range findings_any = { -HUGE_VAL, HUGE_VAL, 0,
	"a number" };

int
findings_refuse(const struct findings_table *table, const struct row *record,
    size_t column, const char *what, struct error *e)
{
	struct slice cell = row_cell(record, column);
	char quoted[UTF8_QUOTE];

	return error_set(e, record->line, "%s: %s is not %s",
	    table->header->name[column], utf8_quote(quoted, cell.s, cell.n),
	    what);
}

char *
findings_text(const struct row *record, size_t column)
{
	return xstrndup(row_cell(record, column).s, row_cell(record, column).n);
}

int
findings_number(const struct findings_table *table, const struct row *record,
    size_t column, const struct findings_range *range, double *value,
    struct error *e)
{
	char *text = findings_text(record, column);
	int ok = *text == '\0' && !range->is_count;

	*value = NAN;
	if (!ok && strlen(text) < NUMBER_MAX && number_is_decimal(text)) {
		*value = strtod(text, NULL);
		ok = isfinite(*value) && *value >= range->low &&
		    *value <= range->high &&
		    (!range->is_count || *value == floor(*value));
	}
	free(text);
	return ok ? 0 : findings_refuse(table, record, column, range->text, e);
}

/* The scores that some form admits. */
static void
range_of_scores(const struct codebook *book, const struct scale *scale,
    struct findings_range *range)
{
	double low, high;
	size_t form;

	*range = score;
	range->low = HUGE_VAL;
	range->high = -HUGE_VAL;
	for (form = 0; form < book->nforms; form++) {
		codebook_range(book, scale, form, &low, &high);
		if (low < high) {
			range->low = fmin(range->low, low);
			range->high = fmax(range->high, high);
		}
	}
}

void
findings_scale_range(const struct findings *findings, size_t s, size_t figure,
    struct findings_range *range)
{
	const struct scale *scale = &findings->book->scale[s];

	switch (figure) {
	case FINDINGS_ITEMS:
		*range = of_items;
		range->high = (double)scale->nitems;
		break;
	case FINDINGS_N_MIN:
	case FINDINGS_N_MAX:
	case FINDINGS_COMPLETE:
		*range = people;
		range->is_count = figure != FINDINGS_COMPLETE;
		break;
	case FINDINGS_MEAN:
	case FINDINGS_MIN:
	case FINDINGS_MAX:
		range_of_scores(findings->book, scale, range);
		break;
	case FINDINGS_SD:
	case FINDINGS_SEM:
		*range = spread;
		break;
	case FINDINGS_OMEGA:
		*range = findings_share;
		break;
	default:
		*range = findings_any;
		break;
	}
}

void
findings_item_range(const struct findings *findings, size_t i, size_t figure,
    struct findings_range *range)
{
	const struct item *item = &findings->book->item[i];
	double units = pow(10, findings->book->decimals);

	switch (figure) {
	case FINDINGS_N:
		*range = people;
		break;
	case FINDINGS_MISSING:
		*range = people;
		range->is_count = 0;
		break;
	case FINDINGS_ITEM_MEAN:
		*range = answer;
		range->low = (double)item->low / units;
		range->high = (double)item->high / units;
		break;
	case FINDINGS_ITEM_SD:
		*range = spread;
		break;
	case FINDINGS_LOADING:
		*range = unit;
		break;
	default:
		*range = findings_any;
		break;
	}
}

/* Refuse a figure of a scale by the name of its column. */
static int
refuse(const struct findings_table *table, const struct row *record,
    size_t figure, const char *what, struct error *e)
{
	long column = header_find(table->header, findings_scale_name[figure]);

	return findings_refuse(table, record, (size_t)column, what, e);
}

/* Of matrices that are no possible ones, such figures can be anything. */
static int
check_bounds(const struct findings_table *table, const struct row *record,
    const struct findings_scale *scale, struct error *e)
{
	static const size_t bounded[] = { FINDINGS_ALPHA, FINDINGS_ALPHA_LOW,
		FINDINGS_ALPHA_HIGH, FINDINGS_ALPHA_STD, FINDINGS_LAMBDA2,
		FINDINGS_R_MEAN };
	size_t i;

	if (scale->remark & FINDINGS_INDEFINITE)
		return 0;
	for (i = 0; i < sizeof(bounded) / sizeof(*bounded); i++) {
		if (scale->value[bounded[i]] > 1)
			return refuse(table, record, bounded[i], at_most.text,
			    e);
	}
	if (scale->value[FINDINGS_R_MEAN] < -1)
		return refuse(table, record, FINDINGS_R_MEAN, unit.text, e);
	return 0;
}

int
findings_check_scale(const struct findings_table *table,
    const struct row *record, size_t s, struct error *e)
{
	static const struct {
		size_t less, more;
		const char *what;
	} pairs[] = {
		{ FINDINGS_N_MIN, FINDINGS_N_MAX, "at least n_min" },
		{ FINDINGS_COMPLETE, FINDINGS_N_MAX, "at least complete" },
		{ FINDINGS_MIN, FINDINGS_MEAN, "at least min" },
		{ FINDINGS_MEAN, FINDINGS_MAX, "at least mean" },
		{ FINDINGS_ALPHA_LOW, FINDINGS_ALPHA_HIGH,
		    "at least alpha_low" },
	};
	const struct findings_scale *scale = &table->findings->scale[s];
	size_t i;

	for (i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		if (scale->value[pairs[i].less] > scale->value[pairs[i].more])
			return refuse(table, record, pairs[i].more,
			    pairs[i].what, e);
	}
	return check_bounds(table, record, scale, e);
}
