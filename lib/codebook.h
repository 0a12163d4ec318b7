#ifndef CODEBOOK_H
#define CODEBOOK_H

#include <stddef.h>
#include <stdint.h>

struct error;
struct error_list;
struct reader;
struct writer;

enum metric { METRIC_MEAN, METRIC_SUM, METRIC_PERCENT, METRIC_LOWEST };

enum role {
	ROLE_PLAIN,
	ROLE_PILLAR,
	ROLE_FACET,
	ROLE_GIVING,
	ROLE_RECEIVING,
	ROLE_CHANGE,
	ROLE_GATE,
	ROLE_FLAG,
	ROLE_TOTAL
};

/* What is shown, and a sentence that goes with it, in one language. */
struct wording {
	char *text, *more; /* "" where there is none */
};

/*
 * All strings of a codebook are the codebook's.  Lists of words ("of" and the
 * like) are strings of words between blanks; see codebook_find.h.
 * Every thing has a wording for each language of the codebook.
 */
struct item {
	const char *id;
	const char *of; /* the scales that name it, words */
	int reversed;
	int64_t low, high, step; /* in the codebook's units */
	const char *choices; /* its choice set, or "" */
	const char *column; /* headers elsewhere, separated by '|' */
	const char *missing; /* words */
	const char *form; /* words */
	int private; /* itself, or by a scale */
	const struct wording *wording;
	size_t line;
};

struct scale {
	const char *id;
	const char *of; /* words */
	enum metric metric;
	enum role role;
	int need_share; /* need is 10^-6 percent, else a number of answers */
	int64_t need;
	int private;
	size_t *item; /* all that it contains, nested scales' too, ascending */
	size_t nitems;
	int circular; /* it contains itself, which is a mistake */
	const struct wording *wording;
	size_t line; /* 0 if no row declares it */
};

struct choice {
	const char *id, *set;
	const char *column; /* other spellings, separated by '|' */
	int64_t value; /* in the codebook's units */
	const struct wording *wording;
	size_t line;
};

struct level {
	const char *id;
	const char *of; /* scales and roles, words */
	double low; /* its lower bound, in the scale's metric */
	const struct wording *wording;
	size_t line;
};

enum prompt_kind { PROMPT_REFLECT, PROMPT_ACTION, PROMPT_QUESTION };

struct prompt {
	enum prompt_kind kind;
	const char *id; /* or "" */
	const char *of; /* scales and roles, words */
	int together; /* it needs both partners */
	const struct wording *wording;
	size_t line;
};

struct text {
	const char *id, *form;
	const struct wording *wording;
	size_t line;
};

struct codebook {
	int decimals; /* a unit is 10^-decimals */
	struct item *item; /* in the order asked */
	size_t nitems;
	struct scale *scale; /* declared ones first, else as first named */
	size_t nscales;
	struct choice *choice;
	size_t nchoices;
	struct level *level;
	size_t nlevels;
	struct prompt *prompt;
	size_t nprompts;
	struct text *text;
	size_t ntexts;
	char **form; /* form[0] is "full": all items */
	size_t nforms;
	char **language; /* language[0] is "": the columns text and more */
	char *has_text, *has_more; /* per language: the table has the column */
	size_t nlanguages;
	struct entry *entry; /* the rows, whose strings all others are */
	size_t nentries;
	unsigned columns; /* that the table has: bits by codebook_entry.h */
};

/*
 * Read a codebook and check it.  Every mistake goes into mistakes.  Returns
 * NULL, with e set, if the table cannot be read; else the codebook, to be used
 * only if there are no mistakes and in any case given back.
 */
struct codebook *codebook_read(struct reader *in, struct error_list *mistakes,
    struct error *e);
void codebook_free(struct codebook *book);

/*
 * Let the codebook speak a language: from here on the first wording of each
 * thing is in it, where there is one.  Returns 0, or -1 if no column is in it.
 */
int codebook_speak(struct codebook *book, const char *language);

/*
 * Write the rows as they were read, in attune(5)'s order of columns, without
 * columns that the table did not have.
 */
void codebook_write(const struct codebook *book, struct writer *out);

#endif
