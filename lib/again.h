#ifndef AGAIN_H
#define AGAIN_H

#include <stddef.h>

struct longs;
struct row;
struct slice;

/* Which answers of a table that has a row for each come again. */
struct again;

struct again *again_open(const struct longs *is);

/* Look at an answer of a row to a question.  Returns 0 when it is enough. */
int again_answer(struct again *again, const struct row *row,
    struct slice question);

/*
 * Leave of the columns that may tell sittings apart those that do.  Returns the
 * line of the first answer of the same person in the same sitting to the same
 * question, or 0.
 */
size_t again_close(struct again *again, struct longs *is);

#endif
