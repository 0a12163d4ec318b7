/*
 * The skeleton of a data dictionary.
 */

#include "dictionary.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook_find.h"
#include "skeleton.h"

/* What is written, and what was. */
struct writing {
	const struct dictionary *dictionary;
	struct skeleton *skeleton;
	size_t number; /* of the last q1, q2 */
};

/* What a field's answers are called, if they have holes, and what was left out
 * of its text. */
static char *
make_note(const struct dictionary *d, const struct field *field)
{
	const struct codes *set = field->has_set ? &d->set[field->set] : NULL;
	size_t size = 64, used = 0, i;
	char *note;

	for (i = 0; set != NULL && i < set->n; i++)
		size += strlen(set->code[i].code) + 2;
	note = xcalloc(size, 1);
	for (i = 0; set != NULL && i < set->n; i++) {
		if (strcmp(field->low, SKELETON_HOLE) == 0)
			used += (size_t)snprintf(note + used, size - used,
			    "%s%s", i > 0 ? ", " : "codes ", set->code[i].code);
	}
	if (field->had_tags)
		snprintf(note + used, size - used, "%sHTML left out",
		    used > 0 ? "; " : "");
	return note;
}

/* An item in the column of this name, which is its id unless it is taken. */
static void
write_item(struct writing *w, const struct field *field, const char *column,
    const char *text)
{
	char set[SKELETON_SET] = "", id[32] = "";
	char *note = make_note(w->dictionary, field);
	struct skeleton_row row = { .id = column,
		.low = field->low,
		.high = field->high,
		.choices = set,
		.text = text,
		.note = note };

	if (field->has_set)
		skeleton_set(set, field->set);
	if (codebook_is_known(column)) {
		do
			snprintf(id, sizeof(id), "q%zu", ++w->number);
		while (names_has(&w->dictionary->names, id));
		row.id = id;
		row.column = column;
	}
	skeleton_item(w->skeleton, &row);
	free(note);
}

/* The column of an option has its code in small letters, and `_` for `-`. */
static void
write_options(struct writing *w, const struct field *field)
{
	const struct code *option;
	char *column, *text, *at;
	size_t size, i;

	for (i = 0; i < field->options.n; i++) {
		option = &field->options.code[i];
		size = strlen(field->name) + strlen(option->code) + 4;
		column = xcalloc(size, 1);
		snprintf(column, size, "%s___%s", field->name, option->code);
		for (at = column + strlen(field->name); *at != '\0'; at++) {
			if (*at >= 'A' && *at <= 'Z')
				*at += 'a' - 'A';
			else if (*at == '-')
				*at = '_';
		}
		size = strlen(field->label) + strlen(option->text) + 16;
		text = xcalloc(size, 1);
		snprintf(text, size, "%s (choice=%s)", field->label,
		    option->text);
		write_item(w, field, column, text);
		free(column);
		free(text);
	}
}

/* A code that is no number is another spelling of a number to fill in. */
static void
write_set(struct writing *w, const struct codes *set, size_t number)
{
	char name[SKELETON_SET];
	struct skeleton_row row = { .of = name };
	const struct code *code;
	int is_number;
	size_t i;

	skeleton_set(name, number);
	for (i = 0; i < set->n; i++) {
		code = &set->code[i];
		is_number =
		    number_decimals(code->code, strlen(code->code)) != -1;
		if (is_number && *code->text == '\0')
			continue;
		row.id = is_number ? code->code : SKELETON_HOLE;
		row.column = is_number ? NULL : code->code;
		row.text = code->text;
		skeleton_choice(w->skeleton, &row);
	}
}

void
dictionary_write(const struct dictionary *d, struct skeleton *s,
    struct writer *out)
{
	struct writing w = { .dictionary = d, .skeleton = s };
	size_t i;

	if (d->n == 0)
		return;
	skeleton_open(s, out);
	for (i = 0; i < d->n; i++) {
		if (d->field[i].is_checkbox)
			write_options(&w, &d->field[i]);
		else
			write_item(&w, &d->field[i], d->field[i].name,
			    d->field[i].label);
	}
	for (i = 0; i < d->nsets; i++)
		write_set(&w, &d->set[i], i);
	s->sets = d->nsets;
}
