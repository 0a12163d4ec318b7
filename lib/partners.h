#ifndef PARTNERS_H
#define PARTNERS_H

#include <stddef.h>
#include <stdint.h>

#include "pair_names.h"
#include "table.h"

/* A row of answers: somebody's own, or what they guess of the partner's. */
struct visit {
	unsigned char person; /* 0 or 1, as the answers name them */
	unsigned char guess;
	enum consent consent;
	size_t form;
	long day;
	char date[11];
	size_t number; /* of the couple's rows, as they came */
	int32_t *answer; /* per item: keyed steps, or PAIR_NONE */
};

/* A cell that its item does not admit. */
struct flaw {
	const char *input; /* the table's name; not the flaw's */
	size_t line;
	char *text; /* what is wrong */
};

/*
 * All that two people answered, in any order until partners_settle.  Starts as
 * all zeros; what it holds is given back with partners_free.
 */
struct partners {
	char *who[2];
	size_t people;
	struct visit *visit; /* n of them */
	size_t n, rows, room; /* rows: that were added */
	struct flaw *flaw; /* nflaws of them */
	size_t nflaws;
	int refused; /* something is wrong with it: it has no rows */
};

/* A sitting of both, with their guesses or NULL. */
struct match {
	const struct visit *a, *b, *a_guess, *b_guess;
};

/* The number of this person, who may be new, or -1 if they would be the third.
 */
int partners_person(struct partners *partners, struct slice who);

/* Add a visit, which becomes the couple's. */
void partners_add(struct partners *partners, const struct visit *visit);

/* Remember a cell that is not admissible. */
void partners_flaw(struct partners *partners, const char *input, size_t line,
    const char *text);

/* How many flaws from this one on are of the same row. */
size_t partners_flaws_of_row(const struct partners *partners, size_t flaw);

/* From here on it has no rows, and nothing more needs to be remembered. */
void partners_refuse(struct partners *partners);

/*
 * No more rows will come.  Of rows of the same person, date and form, guesses
 * apart, only the last is kept.  Returns how many were dropped.
 */
size_t partners_settle(struct partners *partners);

/* What both have agreed to by what each said last.  None if there are not two.
 */
enum consent partners_consent(const struct partners *partners);

/*
 * The sittings of a settled couple that belong together, by date and then by
 * form, into *match, to be freed.  Returns how many.
 */
size_t partners_match(const struct partners *partners, long days,
    struct match **match);

/* How many rows of a couple are in none of its n matches. */
size_t partners_alone(const struct partners *partners,
    const struct match *match, size_t n);

/* The later of the dates of a match. */
const char *match_date(const struct match *match);

void partners_free(struct partners *partners);

#endif
