#ifndef OWN_H
#define OWN_H

/*
 * Whether a column is none of a questionnaire's: survey platforms add it to
 * every export, or attune(5) gives it a meaning.
 */
int own_column(const char *name);

#endif
