#ifndef EXPLAIN_H
#define EXPLAIN_H

#include <stddef.h>
#include <stdint.h>

#include "answers.h"
#include "names.h"
#include "platform.h"

struct export;
struct row;
struct wrong;
struct writer;

/* What was seen of an export, for attune-import -n. */
struct explained;

/* The rows of answers, and the people, that came before, in other exports, too.
 * Starts as all zeros. */
struct past {
	struct names rows, who;
};
void past_free(struct past *past);

struct explained *explain_open(const struct export *x, struct past *past);
void explain_close(struct explained *explained);

/* Count what the cell of an item says; then, behind all its items, a row. */
void explain_cell(struct explained *explained, size_t item,
    enum answer_state state, int64_t value);
void explain_row(struct explained *explained, const struct row *row);

/* Write the header of the table of items; its rows, with the cells that are no
 * answer. */
void explain_write_header(struct writer *out);
void explain_write(const struct explained *explained, const struct wrong *wrong,
    struct writer *out);

enum { EXPLAIN_LISTED = 3 };

/* What is said in words. */
struct explain_sum {
	size_t rows, empty; /* empty: without any answer */
	size_t same; /* rows of answers that came before, not counting empty */
	size_t again; /* rows whose `who` came before: the first few who */
	const char *who[EXPLAIN_LISTED];
	const struct mark *mark[64]; /* nmarks that the platform has */
	size_t column[64], marked[64]; /* ... where, and how often */
	size_t nmarks;
	const char *personal; /* per column that passes: it looks like that */
};
const struct explain_sum *explain_sum(struct explained *explained);

#endif
