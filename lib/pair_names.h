#ifndef PAIR_NAMES_H
#define PAIR_NAMES_H

/*
 * The words of a table of pairs, and of the consent that it rests on.
 */

/* What somebody agreed to share; each holds those before it. */
enum consent { CONSENT_NONE, CONSENT_WORDS, CONSENT_NUMBERS, CONSENT_ITEMS };

/* How two people find a pillar: see pair_class. */
enum pair_class { PAIR_NEITHER, PAIR_STRENGTH, PAIR_THIN, PAIR_DIFFERENTLY };

/* How what one gives reaches the other: see pair_arrives. */
enum pair_arrives { PAIR_FEW, PAIR_LESS, PAIR_MORE, PAIR_ALIKE };

/* Their names as cells of tables; those of the first are empty. */
extern const char *const consent_name[CONSENT_ITEMS + 1];
extern const char *const pair_class_name[PAIR_DIFFERENTLY + 1];
extern const char *const pair_arrives_name[PAIR_ALIKE + 1];

/* That of neither, of a and of b: of a side, or -1, the one at side + 1. */
extern const char *const pair_side_name[3];

#endif
