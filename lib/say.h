#ifndef SAY_H
#define SAY_H

#include <stddef.h>

#include "report.h"

struct blank;
struct codebook;
struct resources;
struct words;

/*
 * Add a block with the sentence of this id, its blanks filled in: those given,
 * or {one} and {two}, which may be NULL where the sentence has no such blank.
 */
void say_blanks(const struct words *words, struct report *report,
    enum block_kind kind, const char *id, const struct blank *blanks);
void say(const struct words *words, struct report *report, enum block_kind kind,
    const char *id, const char *one, const char *two);

/* Add the title of what the codebook asks, or a word for scores. */
void say_title(const struct words *words, const struct codebook *book,
    struct report *report);

/* The titles of n scales as one phrase, "A, B and C"; and their ids, "a, b, c".
 * Both are to be freed. */
char *say_titles(const struct words *words, const struct codebook *book,
    const size_t *list, size_t n);
char *say_ids(const struct codebook *book, const size_t *list, size_t n);

/*
 * Add the safety words, where the codebook has a gate.  The resources, which
 * may be NULL, stand in them for where one can turn to.
 */
void say_safety(const struct words *words, const struct codebook *book,
    const struct resources *resources, struct report *report);

#endif
