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

/* Write the scores of all scales, or of scale s, of a response in this form;
 * where there is none, an empty cell. */
void scores_text_write(struct scores_text *texts, const struct scoring *scoring,
    size_t form, struct score *score, struct writer *out);
void scores_text_write_one(struct scores_text *texts,
    const struct scoring *scoring, size_t form, size_t s, struct score *score,
    struct writer *out);

#endif
