#ifndef SCORES_TEXT_H
#define SCORES_TEXT_H

#include <stddef.h>

struct codebook;
struct score;
struct scoring;
struct writer;

/* What scores are written as, kept by the lanes that they come from. */
struct scores_text;

/* With so many decimals.  The codebook must outlive the texts, which the
 * matching free accepts as NULL. */
struct scores_text *scores_text_new(const struct codebook *book, int digits);
void scores_text_free(struct scores_text *texts);

/* Write the scores of all scales, of a response in this form. */
void scores_text_write(struct scores_text *texts, const struct scoring *scoring,
    size_t form, struct score *score, struct writer *out);

/* Write a score, or an empty cell if there is none. */
void scores_text_write_one(const struct score *score, int digits,
    struct writer *out);

#endif
