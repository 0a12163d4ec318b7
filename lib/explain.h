#ifndef EXPLAIN_H
#define EXPLAIN_H

#include <stddef.h>
#include <stdint.h>

#include "answers.h"

struct export;
struct row;
struct slice;
struct writer;

/* What was seen of an export, for attune-import -n. */
struct explained;

struct explained *explain_open(const struct export *x);
void explain_close(struct explained *explained);

/* Count what the cell of an item says; then, behind all its items, a row. */
void explain_cell(struct explained *explained, size_t item,
    enum answer_state state, int64_t value, struct slice cell);
void explain_row(struct explained *explained, const struct export *x,
    const struct row *row);

/* Write the table of items. */
void explain_write(const struct explained *explained, const struct export *x,
    struct writer *out);

/* What is said in words. */
struct explain_sum {
	size_t rows, empty; /* empty: without any answer */
	size_t same; /* rows of answers that came before, not counting empty */
	size_t same_who; /* rows whose `who` came before */
	size_t marked; /* by the platform's mark */
};
const struct explain_sum *explain_sum(const struct explained *explained);

/* Whether a column's name looks like that of personal data. */
int explain_is_personal(const char *name);

#endif
