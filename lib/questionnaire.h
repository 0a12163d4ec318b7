#ifndef QUESTIONNAIRE_H
#define QUESTIONNAIRE_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "number.h"

struct error_list;
struct form;
struct form_option;
struct item;
struct question;
struct words;
struct writer;

/* A form to be put on a survey platform. */
struct questionnaire {
	const struct form *form;
	const struct words *words;
	const char *language; /* as HTML names it */
	int check; /* say only what the platform cannot take */
	struct writer *table; /* where formats that are tables go */
	FILE *text; /* where other formats go */
};

/*
 * Write the questionnaire as the platform imports it.  Where it cannot be
 * written so that the platform shows the same, and its export is read without
 * being told which column is which item, that is a mistake, and nothing is
 * written.
 */
void questionnaire_limesurvey(const struct questionnaire *q,
    struct error_list *mistakes);
void questionnaire_qualtrics(const struct questionnaire *q,
    struct error_list *mistakes);
void questionnaire_redcap(const struct questionnaire *q,
    struct error_list *mistakes);
void questionnaire_xlsform(const struct questionnaire *q,
    struct error_list *mistakes);

/*
 * What the formats share.  Texts that they return are to be freed.
 */

/* What the questionnaire is called. */
const char *questionnaire_title(const struct questionnaire *q);

/* The title as a name: small letters, digits and _, n of them at most. */
void questionnaire_slug(const struct questionnaire *q, char *out, size_t n);

/* What is read before the first question, or "". */
char *questionnaire_introduction(const struct questionnaire *q);

/* A name for it that is no item's id. */
void questionnaire_introduction_name(const struct questionnaire *q, char *out,
    size_t size);

/* What helps to answer a question, or "": where it asks for a number, also
 * from where to where. */
char *questionnaire_help(const struct questionnaire *q,
    const struct question *question, int asks_number);

/* An answer as a number; the label of an option, which may be its number. */
const char *questionnaire_number(const struct questionnaire *q, int64_t value,
    char out[NUMBER_MAX]);
const char *questionnaire_label(const struct questionnaire *q,
    const struct form_option *option, char out[NUMBER_MAX]);

/* Whether two questions have the same options. */
int questionnaire_alike(const struct question *a, const struct question *b);

/* Whether a number has no point. */
int questionnaire_is_whole(const struct questionnaire *q, int64_t value);

/* Whether an id is 1..most characters, the first of these, all others of the
 * rest. */
int questionnaire_is_name(const char *id, const char *first, const char *rest,
    size_t most);

/* A mistake where the name that an item has on a platform, as own_name knows
 * it, is that of a column of its own; whose it is is said as in "REDCap's". */
void questionnaire_check_name(const struct item *item, const char *name,
    const char *platform, const char *whose, struct error_list *mistakes);

/* A text as HTML that shows it: what would be markup or pulled from elsewhere
 * is escaped, and so are all characters of also. */
char *questionnaire_html(const char *text, const char *also);

/* A text on one line. */
char *questionnaire_line(const char *text);

/* Note the items whose texts attune-import takes for the same, each with the
 * first of that text. */
void questionnaire_twins(const struct questionnaire *q,
    struct error_list *notes);

/* Mistakes on every platform: labels that would be read as two answers. */
void questionnaire_check(const struct questionnaire *q,
    struct error_list *mistakes);

#endif
