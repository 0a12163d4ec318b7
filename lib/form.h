#ifndef FORM_H
#define FORM_H

#include <stddef.h>
#include <stdint.h>

struct codebook;
struct item;
struct scale;
struct words;

/* An answer that can be chosen. */
struct form_option {
	int64_t value; /* in the codebook's units */
	const char *label; /* or "" */
};

/* A statement, and what can be said to it. */
struct question {
	const struct item *item;
	struct form_option *option; /* noptions; none: a number is asked for */
	size_t noptions;
	int labelled; /* every option has a label */
};

/* A questionnaire to be laid out, on paper or on a page. */
struct form {
	const struct codebook *book;
	size_t form; /* number of the codebook's form */
	struct question *question; /* n of them, in the order asked */
	size_t n;
};

/* The form points into the codebook, and is given back with form_free. */
void form_init(struct form *form, const struct codebook *book, size_t number);
void form_free(struct form *form);

/* What a person reads as the statement: its text, or else the item's id. */
const char *form_statement(const struct question *question);

/* The codebook's text of this id for the form, and what goes with it, or "". */
const char *form_text_of(const struct form *form, const char *id);
const char *form_more_of(const struct form *form, const char *id);

/* How many answers a scale needs in this form. */
size_t form_required(const struct form *form, const struct scale *scale);

/* Title and version of the codebook, as answers have them. */
void form_instrument(const struct form *form, char *out, size_t size);

/*
 * What can be typed as an answer, "from 0 to 100 in steps of 5", with the
 * labels that there are.  The result is the caller's to free.
 */
char *form_range(const struct form *form, const struct question *question,
    const struct words *words);

#endif
