#ifndef DICTIONARY_H
#define DICTIONARY_H

#include <stddef.h>

#include "codes.h"
#include "names.h"
#include "number.h"

struct error;
struct header;
struct row;
struct skeleton;
struct writer;

/* A field that is an item, or a checkbox, which is an item for each option. */
struct field {
	char *name, *label;
	size_t set;
	int has_set, is_checkbox, had_tags;
	struct codes options; /* of a checkbox */
	char low[NUMBER_MAX], high[NUMBER_MAX];
};

/* A data dictionary of REDCap: fields, some of which have answers that are
 * numbered. */
struct dictionary {
	size_t name, type, label, choices; /* columns */
	long min, max; /* columns, or -1 */
	struct field *field; /* n of them */
	size_t n, others; /* others: fields that are no item */
	struct names names; /* of all fields */
	struct codes *set; /* nsets of them */
	size_t nsets;
};

/* One with these columns.  Returns 0 if they are no data dictionary's. */
int dictionary_open(struct dictionary *dictionary, const struct header *names);
void dictionary_close(struct dictionary *dictionary);

/* Read a field.  Returns 0, or -1 with e set. */
int dictionary_row(struct dictionary *dictionary, const struct row *row,
    struct error *e);

/* Write all items and choices, unless there is none: then the skeleton has no
 * items. */
void dictionary_write(const struct dictionary *dictionary,
    struct skeleton *skeleton, struct writer *out);

#endif
