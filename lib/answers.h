#ifndef ANSWERS_H
#define ANSWERS_H

#include <stddef.h>
#include <stdint.h>

#include "table.h"

struct codebook;
struct error;
struct item;
struct tally;

/*
 * What one respondent said, item by item.  Most say a digit everywhere, or
 * nothing, and then the glances of their cells say it all.  Such a response
 * lasts until the next row is read, or the next answers are taken.
 */
struct response {
	/* Per item, a digit or GLANCE_EMPTY, and GLANCE_MORE behind the last;
	 * or NULL: then value and state say what was said. */
	const struct glance *digit;
	const uint64_t *word; /* with digit: what these come to (tally.h) */
	int64_t unit; /* what the digit 1 stands for */
	int64_t *value; /* as answered, in the codebook's units */
	unsigned char *state; /* an answer_state */
	size_t form; /* number of the row's form */
	int guess; /* about the partner, not the respondent */
};

enum answer_state { ANSWER_MISSING, ANSWER_GIVEN, ANSWER_BAD };

/* What was said of an item.  If that is ANSWER_GIVEN, value is set to it. */
enum answer_state response_answer(const struct response *response, size_t item,
    int64_t *value);

/* Which column of a table of answers is what. */
struct answers {
	const struct codebook *book;
	const struct header *header;
	long *column; /* per item: its column, or -1 */
	long first; /* the column of the first item, if the others follow it in
		     * the codebook's order; or -1 */
	struct glance *glance; /* room for those of the items in that order */
	struct tally *tally;
	long form, about; /* columns, or -1 */
	size_t given_form; /* the rows' form where there is no column */
	char *checked; /* per form: the table has its items */
	size_t found; /* items that have a column */
	int numeric; /* a row had a number: this is no export */
	int shared; /* private items are passed over */
};

/*
 * Find the items' columns.  The header must outlive the answers.  A table
 * without a column `form` has rows of the given form.  Returns 0, or -1 with
 * e set if the table has none of the items, an item twice, or lacks some that
 * the form needs.
 */
int answers_open(struct answers *answers, const struct codebook *book,
    const struct header *header, size_t form, struct error *e);

/* The same for what is shared with others: private items have no column, and
 * the table may lack them. */
int answers_open_shared(struct answers *answers, const struct codebook *book,
    const struct header *header, size_t form, struct error *e);
void answers_close(struct answers *answers);

/*
 * Whether the table has all items of a form.  Returns 0, or -1 with e set, at
 * this line, to those that it lacks and the columns nearest to them.
 */
int answers_check_form(struct answers *answers, size_t form, size_t line,
    struct error *e);

/* Whether a column is an item's. */
int answers_is_item(const struct answers *answers, size_t column);

/* Room for a response to this codebook, and its end. */
void response_init(struct response *response, const struct codebook *book);
void response_free(struct response *response);

/*
 * The row's answers.  Returns how many of its cells are inadmissible (state
 * ANSWER_BAD; a form or an about that is none is one of them, and makes all
 * answers missing), or -1 with e set if the row's form needs items that the
 * table lacks, or if the table is a platform's export.
 */
int answers_read(struct answers *answers, const struct row *row,
    struct response *response, struct error *e);

/* The same, whether or not the table looks like an export. */
int answers_take(struct answers *answers, const struct row *row,
    struct response *response, struct error *e);

/* Whether the row's form is none that the codebook knows; whether it is about
 * nobody that there is. */
int answers_bad_form(const struct answers *answers, const struct row *row);
int answers_bad_about(const struct answers *answers, const struct row *row);

/* What a cell says of an item.  If that is ANSWER_GIVEN, value is set to it. */
enum answer_state answers_cell(const struct codebook *book,
    const struct item *item, struct slice cell, int64_t *value);

/* What an item admits, such as "1..5", into out. */
void answers_admitted(const struct codebook *book, const struct item *item,
    char *out, size_t size);

#endif
