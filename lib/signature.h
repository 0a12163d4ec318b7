#ifndef SIGNATURE_H
#define SIGNATURE_H

#include <stddef.h>

struct header;

/*
 * How many of an export's first n records (above 0) are headers, and the name
 * of what proves it, or "".  is_doubtful: it may yet be somebody's answers.
 */
size_t signature_count(const struct header *record, size_t n, const char **name,
    int *is_doubtful);

/* Whether these two header records are read together: they are SurveyMonkey's,
 * or the first has names that hold for the empty cells behind them. */
int signature_is_joined(const struct header *first,
    const struct header *second);

/* The names `question > row` of the two, where a question holds for the empty
 * cells behind it.  Give them back with header_free. */
void signature_join(struct header *out, const struct header *first,
    const struct header *second);

/* Give empty cells the name before them, if something stands below. */
void signature_fill(struct header *first, const struct header *second);

/* Leave of cells such as {"ImportId":"QID1"} the id. */
void signature_cut(struct header *header);

#endif
