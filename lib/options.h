#ifndef OPTIONS_H
#define OPTIONS_H

struct looks;

/*
 * Make one of the columns of each question that has a column for each option:
 * their names are the question, " - " and the option, their cells the option
 * or nothing, in one of them at most.  The first becomes all of them, with the
 * options for its labels; the others are its parts.
 */
void options_join(struct looks *looks);

#endif
