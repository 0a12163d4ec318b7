#ifndef VERDICT_COUPLE_H
#define VERDICT_COUPLE_H

#include <stddef.h>

struct codebook;
struct level;
struct meeting;

/*
 * What may be said of two people: the rules of a couple's page, apart from the
 * words for them.  Scores are percentages.  A pillar here is one that is not
 * private.
 */

/* Points that count, beside those of verdict.h. */
#define COUPLE_GAP 12.5 /* from which a gap is one */
#define COUPLE_BIAS 12.5 /* by which guesses are off on the whole */
enum {
	COUPLE_MUCH = 50, /* of both, for an area to be what there is most of */
	COUPLE_MOVED = 25, /* by which a gap is smaller or larger than before */
	COUPLE_FEWEST = 3 /* items at least for a pattern or a class */
};

/* Figures come with two decimals: differences that are equal may miss by this.
 */
#define COUPLE_SLACK 0.01

/* Skills this close to 0 are no better and no worse. */
#define COUPLE_SKILL 0.05

int couple_is_pillar(const struct codebook *book, size_t s);

/* One side's score; where only words are known, a number of the same order:
 * the mean of its levels' lower bounds.  NaN if there is none. */
double couple_percent(const struct codebook *book,
    const struct meeting *meeting, size_t s, int side);

/* The level of one side, or the two that it lies between; NULL if none. */
void couple_levels(const struct codebook *book, const struct meeting *meeting,
    size_t s, int side, const struct level **lower, const struct level **upper);

/*
 * The pillars that there is most of where there is no strength, into list,
 * which has room for all scales: those of no class in which both score
 * COUPLE_MUCH or more, of the highest sum of both, or within VERDICT_CLOSE of
 * it.  None if the sums of all pillars are within that.
 */
void couple_most(const struct codebook *book, const struct meeting *meeting,
    size_t *list, size_t *n);

/* Why an area is proposed. */
enum couple_reason {
	COUPLE_NONE, /* fewer than two pillars have scores: none is */
	COUPLE_STRONG, /* all are strengths: to savour */
	COUPLE_THIN,
	COUPLE_DIFFERENTLY,
	COUPLE_LOWEST
};

/*
 * The areas to choose from, in codebook order, into list, which has room for
 * all scales: of the pillars that both find thin, those of the lowest sum of
 * both scores; else of those seen differently, those of the largest gap; else
 * the lowest sums of those that are no strengths.  Within VERDICT_CLOSE points
 * counts as equal.  Where all are strengths, those of the highest sums.
 */
enum couple_reason couple_area(const struct codebook *book,
    const struct meeting *meeting, size_t *list, size_t *n);

/* Whether the two are about as far apart as before, from COUPLE_GAP points on,
 * but the other one is higher. */
int couple_turned(double before, double now);

/* How far apart the two are: -1 smaller than the time before, 1 larger, 0
 * neither; from gaps in points. */
int couple_moved(double before, double now);

#endif
