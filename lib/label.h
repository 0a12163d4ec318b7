#ifndef LABEL_H
#define LABEL_H

#include <stddef.h>
#include <stdint.h>

#include "answers.h"

struct codebook;
struct error;
struct item;

/* How the answers to an item may be spelled. */
struct labels;

/*
 * The spellings that the codebook declares, and codes for missing answers
 * besides its own, separated by commas.  Returns NULL with e set if a spelling
 * would be two answers.
 */
struct labels *labels_open(const struct codebook *book, const struct item *item,
    const char *missing, struct error *e);
void labels_close(struct labels *labels);

/*
 * What a cell of an export says, by the rules of attune-import(1), in the
 * codebook's units.  ANSWER_BAD if it says nothing.
 */
enum answer_state labels_read(const struct labels *labels, struct slice cell,
    int64_t *value);

/*
 * Part `5. Label`, or `2.5 - Label`, into a number and a label.  Returns 0 if
 * it is no such text.
 */
int label_split(struct slice cell, struct slice *number, struct slice *text);

#endif
