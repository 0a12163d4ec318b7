#ifndef WORDS_H
#define WORDS_H

#include <stddef.h>

struct error;
struct reader;

/*
 * The sentences of the programs, from the table words.csv: id, text, and
 * text:LANG for other languages.
 */
struct words;

/*
 * Read a table of words in a language ("" is the column text; where the
 * language has no words for an id, that column's stand).  Returns NULL with e
 * set if it cannot be read or lacks the language.
 */
struct words *words_read(struct reader *in, const char *language,
    struct error *e);
void words_free(struct words *words);

/* The sentence of this id, or the id itself if there is none. */
const char *words_get(const struct words *words, const char *id);

/* What stands for {name} in a sentence. */
struct blank {
	const char *name, *value;
};

/*
 * The sentence of this id with its blanks filled in, the last of which has
 * the name NULL; what stands in braces and is no blank stays.  The result is
 * the caller's to free.
 */
char *words_fill(const struct words *words, const char *id,
    const struct blank *blanks);

#endif
