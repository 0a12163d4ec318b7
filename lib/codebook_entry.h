#ifndef CODEBOOK_ENTRY_H
#define CODEBOOK_ENTRY_H

#include "codebook.h"

/*
 * The inside of reading a codebook: its rows as they stand in the table.
 * Only the codebook_*.c files include this.
 */
enum column {
	COLUMN_KIND,
	COLUMN_ID,
	COLUMN_OF,
	COLUMN_KEY,
	COLUMN_LOW,
	COLUMN_HIGH,
	COLUMN_STEP,
	COLUMN_CHOICES,
	COLUMN_COLUMN,
	COLUMN_MISSING,
	COLUMN_NEED,
	COLUMN_METRIC,
	COLUMN_ROLE,
	COLUMN_FORM,
	COLUMN_PRIVATE,
	COLUMN_TOGETHER,
	COLUMN_NOTE,
	NCOLUMNS
};

enum kind {
	KIND_ITEM,
	KIND_SCALE,
	KIND_CHOICE,
	KIND_LEVEL,
	KIND_REFLECT,
	KIND_ACTION,
	KIND_QUESTION,
	KIND_TEXT,
	NKINDS
};

struct entry {
	enum kind kind;
	char *cell[NCOLUMNS]; /* "" where the table lacks the column */
	struct wording *wording; /* one per language */
	size_t line;
};

extern const char *const column_names[NCOLUMNS];
extern const char *const kind_names[NKINDS];

/*
 * Read the rows of the table into the codebook's entries and its languages.
 * Unknown columns and kinds, and cells that mean nothing for their kind, are
 * mistakes.  Returns 0, or -1 with e set.
 */
int entries_read(struct codebook *book, struct reader *in,
    struct error_list *mistakes, struct error *e);
void entries_free(struct codebook *book);

/* Add an entry for each scale that is named and that no row declares. */
void entries_declare(struct codebook *book);

/* Fill in items, scales, choices and so on from the entries. */
void entries_interpret(struct codebook *book, struct error_list *mistakes);

/* Find the items of each scale, private items, and the forms. */
void codebook_relate(struct codebook *book);

/* What can be wrong between rows that are each right. */
void codebook_check(const struct codebook *book, struct error_list *mistakes);

/* Texts that are none, or of no form. */
void codebook_check_texts(const struct codebook *book,
    struct error_list *mistakes);

/* Names that stand twice, or for two things. */
void codebook_check_names(const struct codebook *book,
    struct error_list *mistakes);

/* The number of a role or metric by its name, or -1. */
long role_find(const char *name);
long metric_find(const char *name);

#endif
