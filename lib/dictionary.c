/*
 * From a data dictionary of REDCap to a skeleton.  The dictionary says what
 * every code means, so that little is left to fill in.
 */

#include "dictionary.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "error.h"
#include "platform.h"
#include "skeleton.h"
#include "table.h"
#include "utf8.h"

int
dictionary_open(struct dictionary *d, const struct header *names)
{
	long name = platform_column(names, "Variable / Field Name|field_name");
	long type = platform_column(names, "Field Type|field_type");
	long label = platform_column(names, "Field Label|field_label");
	long choices = platform_column(names,
	    "Choices, Calculations, OR Slider Labels|Choices OR Calculations|"
	    "select_choices_or_calculations");

	memset(d, 0, sizeof(*d));
	if (name == -1 || type == -1 || label == -1 || choices == -1)
		return 0;
	d->name = (size_t)name;
	d->type = (size_t)type;
	d->label = (size_t)label;
	d->choices = (size_t)choices;
	d->min =
	    platform_column(names, "Text Validation Min|text_validation_min");
	d->max =
	    platform_column(names, "Text Validation Max|text_validation_max");
	return 1;
}

void
dictionary_close(struct dictionary *d)
{
	size_t i;

	for (i = 0; i < d->n; i++) {
		free(d->field[i].name);
		free(d->field[i].label);
		codes_free(&d->field[i].options);
	}
	for (i = 0; i < d->nsets; i++)
		codes_free(&d->set[i]);
	free(d->field);
	free(d->set);
	names_free(&d->names);
	memset(d, 0, sizeof(*d));
}

/* The set of these answers, which become the dictionary's. */
static size_t
add_set(struct dictionary *d, struct codes *codes)
{
	size_t i;

	for (i = 0; i < d->nsets; i++) {
		if (codes_equal(&d->set[i], codes)) {
			codes_free(codes);
			return i;
		}
	}
	d->set = xreallocarray(d->set, d->nsets + 1, sizeof(*d->set));
	d->set[d->nsets] = *codes;
	return d->nsets++;
}

/* The bound of a slider, which is declared in a column or is the usual one. */
static void
copy_bound(char out[NUMBER_MAX], const struct row *row, long column,
    const char *otherwise)
{
	struct slice cell = { otherwise, strlen(otherwise) };
	int64_t value;

	if (column != -1 && row_cell(row, column).n > 0)
		cell = row_cell(row, column);
	if (number_units(cell.s, cell.n, 0, &value) == 0)
		number_format(out, value, 0);
	else
		snprintf(out, NUMBER_MAX, "%s", SKELETON_HOLE);
}

/* Fill in a field with these answers. */
static int
add_answers(struct dictionary *d, struct field *field, const char *list,
    struct error *e)
{
	struct codes codes;
	int64_t low, high;

	if (codes_read(&codes, list, e) == -1) {
		codes_free(&codes);
		return -1;
	}
	field->had_tags |= codes.had_tags;
	strcpy(field->low, SKELETON_HOLE);
	strcpy(field->high, SKELETON_HOLE);
	if (codes_range(&codes, &low, &high)) {
		number_format(field->low, low, 0);
		number_format(field->high, high, 0);
	}
	field->has_set = 1;
	field->set = add_set(d, &codes);
	return 0;
}

/* The answers to a field of this type, or NULL if it is no item: one answer is
 * no question. */
static const char *
find_answers(struct slice type, const char *choices)
{
	if (slice_is(type, "radio") || slice_is(type, "dropdown"))
		return strchr(choices, '|') != NULL ? choices : NULL;
	if (slice_is(type, "yesno"))
		return "1, Yes | 0, No";
	if (slice_is(type, "truefalse"))
		return "1, True | 0, False";
	if (slice_is(type, "checkbox"))
		return "0, Unchecked | 1, Checked";
	return slice_is(type, "slider") ? "" : NULL;
}

static int
read_field(struct dictionary *d, const struct row *row, struct field *field,
    const char *answers, const char *choices, struct error *e)
{
	const struct slice label = row_cell(row, d->label);

	field->name =
	    xstrndup(row_cell(row, d->name).s, row_cell(row, d->name).n);
	field->label = codes_plain(label.s, label.n, &field->had_tags);
	field->is_checkbox = slice_is(row_cell(row, d->type), "checkbox");
	if (*answers == '\0' && slice_is(row_cell(row, d->type), "slider")) {
		copy_bound(field->low, row, d->min, "0");
		copy_bound(field->high, row, d->max, "100");
	} else if (add_answers(d, field, answers, e) == -1) {
		return -1;
	}
	return field->is_checkbox ? codes_read(&field->options, choices, e) : 0;
}

int
dictionary_row(struct dictionary *d, const struct row *row, struct error *e)
{
	char quoted[UTF8_QUOTE], *choices, *name, text[sizeof(e->text)];
	struct field *field;
	const char *answers;
	size_t before = d->names.n;
	int got;

	name = xstrndup(row_cell(row, d->name).s, row_cell(row, d->name).n);
	utf8_quote(quoted, name, strlen(name));
	got = names_add(&d->names, name) < before ? -1 : 0;
	free(name);
	if (got == -1)
		return error_set(e, row->line, "field %s stands twice", quoted);
	choices =
	    xstrndup(row_cell(row, d->choices).s, row_cell(row, d->choices).n);
	answers = find_answers(row_cell(row, d->type), choices);
	if (answers == NULL) {
		d->others++;
	} else {
		d->field = xreallocarray(d->field, d->n + 1, sizeof(*d->field));
		field = &d->field[d->n++];
		memset(field, 0, sizeof(*field));
		got = read_field(d, row, field, answers, choices, e);
	}
	free(choices);
	if (got == 0)
		return 0;
	memcpy(text, e->text, sizeof(text));
	return error_set(e, row->line, "%s: a choice is `code, label`: %s",
	    quoted, text);
}
