#ifndef CODEBOOK_FIND_H
#define CODEBOOK_FIND_H

#include "codebook.h"
#include "table.h"

/*
 * The columns of an answers table that have a meaning of their own, in the
 * order in which attune-ask writes them.
 */
enum { CODEBOOK_KNOWN = 10 };
extern const char *const codebook_known[CODEBOOK_KNOWN];

/* Whether a column of this name is one of them. */
int codebook_is_known(const char *name);

/* The item, the scale, the form of this name, or -1.  "" is form 0. */
long codebook_item(const struct codebook *book, const char *id);
long codebook_scale(const struct codebook *book, const char *id);
long codebook_form(const struct codebook *book, struct slice name);

/* The scale with this role, the first if there are several, or -1. */
long codebook_role(const struct codebook *book, enum role role);

/* Whether item i belongs to the form of this number. */
int codebook_in_form(const struct codebook *book, size_t i, size_t form);

/* Whether item i is about change, and so says itself since when. */
int codebook_is_change(const struct codebook *book, size_t i);

/* How many of a scale's items belong to the form of this number. */
size_t codebook_asked(const struct codebook *book, const struct scale *scale,
    size_t form);

/* How many of n items a scale needs: see psychometrics, 0 if n is 0. */
size_t codebook_required(const struct scale *scale, size_t n);

/* The level of a scale at this score, or NULL; see attune(5). */
const struct level *codebook_level(const struct codebook *book,
    const struct scale *scale, double score);

/* The choice of an item that stands for this answer, or NULL. */
const struct choice *codebook_choice(const struct codebook *book,
    const struct item *item, int64_t value);

/* The codebook's text of this id and form, first language, or "". */
const char *codebook_text(const struct codebook *book, const char *id,
    const char *form);

/*
 * The lowest and the highest score that a scale can have in a form, in its
 * metric, whichever of its items are answered.  Equal if the form has none of
 * them.
 */
void codebook_range(const struct codebook *book, const struct scale *scale,
    size_t form, double *low, double *high);

/* A percentage of a scale's range in a form as a score in its metric, with the
 * two decimals that scores have; NaN if it is. */
double codebook_score(const struct codebook *book, const struct scale *scale,
    size_t form, double percent);

/* The name of a scale that a person reads: its text, or else its id. */
const char *codebook_title(const struct scale *scale);

/* Whether a list of words between blanks holds this word. */
int codebook_has_word(const char *words, const char *word);

/* Whether a list of scales and roles is empty, or names a scale or its role. */
int codebook_is_for(const char *of, const struct scale *scale);

/* A role or metric as codebooks spell it. */
const char *role_name(enum role role);
const char *metric_name(enum metric metric);

/*
 * The next word of a list of words between blanks, which moves on.  Returns 1,
 * or 0 at the end.
 */
int codebook_word(const char **words, struct slice *word);

#endif
