#ifndef VISITS_H
#define VISITS_H

#include "answers.h"
#include "answers_write.h"
#include "table.h"

struct partners;
struct error;
struct pair_plan;

/* So many flaws of a table have a text, far more than are ever printed. */
enum { VISITS_FLAWS = 1000 };

/* A table of answers, read as the rows of couples. */
struct visits {
	const struct pair_plan *plan;
	struct header header;
	struct answers answers;
	struct response response;
	long who, couple, date, consent, instrument; /* columns, or -1 */
	char named[ANSWERS_INSTRUMENT]; /* the codebook's title and version */
	size_t flaws; /* that have a text */
};

/*
 * Read the header.  The table needs columns who and date, and consent unless
 * it is agreed; then that column is not used.  Private items are read only
 * if the plan compares them.  Returns 0, or -1 with e set.
 */
int visits_open(struct visits *visits, const struct pair_plan *plan,
    int is_agreed, struct reader *in, struct error *e);
void visits_close(struct visits *visits);

/* The row's couple; an empty cell if there is no such column. */
struct slice visits_couple(const struct visits *visits, const struct row *row);

/*
 * Whether a row says who answered when, and with what form, consent and
 * instrument.  Returns 0, or -1 with e set to what is wrong.
 */
int visits_check(const struct visits *visits, const struct row *row,
    struct error *e);

/*
 * Add the row, whose table has this name, to the couple; if it has no answer it
 * is there for its consent alone.  Cells that are not
 * admissible count as not answered, and become flaws of the couple; those of
 * private items do not.  Returns 0; 1 if the row is of a third person; or -1
 * with e set if the table lacks items that the row's form needs.
 */
int visits_add(struct visits *visits, const struct row *row, const char *input,
    struct partners *partners, struct error *e);

#endif
