#ifndef FORM_WRITE_H
#define FORM_WRITE_H

#include <stdio.h>

struct form;
struct looks;
struct words;

/* The paper form as text. */
void form_write_text(const struct form *form, const struct words *words,
    const struct looks *looks, FILE *out);

/* The page, in a language as HTML names it. */
void form_write_html(const struct form *form, const struct words *words,
    const char *language, FILE *out);

/*
 * What the page has to know, as JSON for a script element: how answers are
 * scored, the levels, the prompts and the words.
 */
void form_write_json(const struct form *form, const struct words *words,
    FILE *out);

#endif
