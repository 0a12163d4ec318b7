#ifndef RECALL_H
#define RECALL_H

#include <stdint.h>

#include "answers.h"
#include "table.h"

/* The first different cells of a column, and what each of them says: answers
 * come again and again, and are looked up once. */
struct recall;

struct recall *recall_open(void);
void recall_close(struct recall *recall);

/* What a cell says that came before.  Returns whether it did. */
int recall_find(const struct recall *recall, struct slice cell,
    enum answer_state *state, int64_t *value);

/* Remember what a cell says, unless there are many already. */
void recall_add(struct recall *recall, struct slice cell,
    enum answer_state state, int64_t value);

#endif
