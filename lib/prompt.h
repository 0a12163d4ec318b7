#ifndef PROMPT_H
#define PROMPT_H

#include "codebook.h"

/* What to choose a prompt for. */
struct prompt_search {
	enum prompt_kind kind;
	const struct scale *scale; /* the pillar; NULL: the gate */
	int receiving; /* only what is about receiving */
	int both; /* for two people: also what needs both, but nothing about
		   * receiving alone, nor what names a private scale */
};

/*
 * The prompt number `turn`, counted round and round those that fit, so that
 * somebody who comes every week meets them all.  NULL if none fits.
 */
const struct prompt *prompt_choose(const struct codebook *book,
    const struct prompt_search *search, long turn);

#endif
