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
	size_t number; /* of its visit */
	size_t item;
	char *text; /* what is wrong; NULL if that is not kept */
};

/* What one of two agreed to, by their own rows of the latest date: of these the
 * least counts, so that it does not matter in which order they come. */
struct agreed {
	int any; /* there is a row */
	long day;
	enum consent consent;
};

/*
 * All that two people answered, in any order until partners_settle.  Starts as
 * all zeros; what it holds is given back with partners_free.
 */
struct partners {
	const char *input; /* the name of its first row's table; not its own */
	size_t line; /* of that row */
	char *who[2];
	size_t people;
	struct agreed agreed[2];
	struct visit *visit; /* n of them */
	size_t n, rows, room; /* rows: that were added */
	size_t nforms; /* their forms are below this */
	struct flaw *flaw; /* nflaws of them */
	size_t nflaws, flaw_room;
	int refused; /* something is wrong with it: it has no rows */
};

/* By form, person, guess and day: negative, 0 or positive. */
int visit_compare(const struct visit *x, const struct visit *y);

/* The number of this person, who may be new, or -1 if they would be the third.
 */
int partners_person(struct partners *partners, struct slice who);

/* Somebody agrees to this, on that day. */
void partners_agree(struct partners *partners, int person, long day,
    enum consent consent);

/* Add a visit, which becomes the couple's. */
void partners_add(struct partners *partners, const struct visit *visit);

/* Remember a cell of the visit that is added next, which is not admissible, and
 * unless text is NULL, what is wrong with it. */
void partners_flaw(struct partners *partners, const char *input, size_t line,
    size_t item, const char *text);

/* How many flaws from this one on are of the same row. */
size_t partners_flaws_of_row(const struct partners *partners, size_t flaw);

/* From here on it has no rows, and nothing more needs to be remembered. */
void partners_refuse(struct partners *partners);

/* The guesses may not be shown: they are as if they had not been made. */
void partners_forget_guesses(struct partners *partners);

/*
 * No more rows will come.  Of rows of the same person, date and form, guesses
 * apart, only the last is kept; the visits are then in the order of
 * visit_compare.  Returns how many were dropped.
 */
size_t partners_settle(struct partners *partners);

/* What both have agreed to.  None if there are not two who answered. */
enum consent partners_consent(const struct partners *partners);

void partners_free(struct partners *partners);

#endif
