#ifndef VERDICT_H
#define VERDICT_H

#include <stddef.h>

struct codebook;
struct level;
struct scale;
struct sitting;

/*
 * What may be said of one person's sitting: the rules of the check-in, apart
 * from the words for them.  Scores are in the scale's metric, NaN where there
 * is none; a pillar is the position of a scale with that role.
 */

/* Points of a percentage within which two scores or bounds count as close. */
enum { VERDICT_CLOSE = 5 };

/* Days for which a closed gate outlasts a form that asks less: the month that
 * the full form is about. */
enum { VERDICT_GATE_DAYS = 31 };

/* Points by which giving and receiving differ where that is said. */
#define VERDICT_GIVEN 12.5

enum change { CHANGE_FADING = -1, CHANGE_NONE = 0, CHANGE_BRIGHTENING = 1 };

/* A score as a percentage of the scale's range in the sitting's form, NaN if
 * there is none. */
double verdict_percent(const struct codebook *book,
    const struct sitting *sitting, size_t scale);

/* How much its answers varied, likewise. */
double verdict_percent_se(const struct codebook *book,
    const struct sitting *sitting, size_t scale);

/*
 * A score as the report prints it, and as its word is chosen by: a percentage
 * as a whole number where the codebook's levels rest on its anchors, all others
 * as they are.  What is strong is decided on the score that the table has.
 */
int verdict_is_whole(const struct codebook *book, const struct scale *scale);
double verdict_printed(const struct codebook *book, const struct scale *scale,
    double score);

/*
 * The levels of a score: from lower to upper, which are the same unless the
 * score is a percentage within VERDICT_CLOSE of the bound between two and the
 * codebook's levels rest on its anchors.  Both are NULL if there is no score
 * or no level.
 */
void verdict_levels(const struct codebook *book, const struct scale *scale,
    double score, const struct level **lower, const struct level **upper);

/* Whether a pillar is at the highest of its levels. */
int verdict_strong(const struct codebook *book, const struct sitting *sitting,
    size_t pillar);

/*
 * What the person's own answer about change says of a pillar: fading from a
 * keyed answer in the lower half of its range, brightening in the upper.
 */
enum change verdict_own_change(const struct codebook *book,
    const struct sitting *sitting, size_t pillar);

/* What the sittings before say of a scale, if this one was told (course.h). */
enum change verdict_trend(const struct sitting *sitting, size_t scale);

/*
 * What both say of a pillar.  Where the two contradict each other, nothing is
 * said.
 */
enum change verdict_change(const struct codebook *book,
    const struct sitting *sitting, size_t pillar);

/*
 * The pillars of the lowest score and those within VERDICT_CLOSE of it, in
 * codebook order, into list, which has room for all scales.  Returns how many.
 */
size_t verdict_lowest(const struct codebook *book,
    const struct sitting *sitting, size_t *list);

/* How many pillars have a score. */
size_t verdict_scored(const struct codebook *book,
    const struct sitting *sitting);

/* Whether at least two pillars have scores, all within VERDICT_CLOSE. */
int verdict_even(const struct codebook *book, const struct sitting *sitting);

/* The pillar of the highest score, the first if there are several, or -1. */
long verdict_strongest(const struct codebook *book,
    const struct sitting *sitting);

/* The same of the lowest score. */
long verdict_weakest(const struct codebook *book,
    const struct sitting *sitting);

/* Whether at least one pillar has a score, and all that have are strong. */
int verdict_all_strong(const struct codebook *book,
    const struct sitting *sitting);

/*
 * The areas to choose from: the lowest ones, fading ones first, and strong ones
 * only if they are fading.  None where only one of several pillars has a
 * score.
 */
size_t verdict_candidates(const struct codebook *book,
    const struct sitting *sitting, size_t *list);

/* Whether there is only something to savour: all is strong, and there is no
 * area to choose from, as a fading one would be. */
int verdict_savours(const struct codebook *book, const struct sitting *sitting);

/*
 * Whether the gate is closed: then the report proposes nothing that involves
 * the other person.  It is if a gate scale is at or below its level or has no
 * score, or if the pillar that has the gate's items is below the middle of
 * its range, fading by either account, or has no score; or if an earlier
 * sitting keeps it so.  Never in a codebook without a gate.
 */
int verdict_gate_closed(const struct codebook *book,
    const struct sitting *sitting);

/* Whether a pillar has the items of a gate.  Behind the gate it is not called a
 * strength, whatever its score. */
int verdict_guarded(const struct codebook *book, size_t pillar);

/*
 * Whether the gate that an earlier sitting closed stays so at this one: if it
 * was VERDICT_GATE_DAYS ago at most, in a form that asks more of what the gate
 * is about.  So a short form, which asks little of it, does not open it.
 */
int verdict_gate_lasts(const struct codebook *book,
    const struct sitting *earlier, const struct sitting *sitting);

/*
 * Whether what is given is above what is received (1) or below it (-1) by an
 * eighth of the range or more; 0 if neither, or if it is not known.
 */
int verdict_balance(const struct codebook *book, const struct sitting *sitting);

#endif
