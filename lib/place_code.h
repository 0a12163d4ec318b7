#ifndef PLACE_CODE_H
#define PLACE_CODE_H

/*
 * Whether a header's code, which may be followed by ". " and a text, is this
 * id, or what stands in the code's brackets is: `A8`, `A8. Which of these`,
 * `G1[A8]`.
 */
int place_is_code(const char *name, const char *id);

/* Whether a header has this code before ". " and a text. */
int place_has_code(const char *name, const char *code);

/*
 * Whether a header's code, or what stands in its brackets, has just the letters
 * and digits of an id that has other signs, too.  On LimeSurvey, whose codes
 * are CODE_LETTERS, that is all that is left of the id: of A_8 `A8`, `A8. Which
 * of these`, `G1[A8]` and `A[8]`.  CODE_SIGNS has signs of its own, or other
 * capitals: it may be meant, too.
 */
enum code_like { CODE_OTHER, CODE_SIGNS, CODE_LETTERS };
enum code_like place_code_like(const char *name, const char *id);

#endif
