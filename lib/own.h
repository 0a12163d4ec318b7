#ifndef OWN_H
#define OWN_H

/*
 * Whether a column is none of a questionnaire's: survey platforms add it to
 * every export, or attune(5) gives it a meaning.
 */
int own_column(const char *name);

/*
 * Whether a name is one that limesurvey, qualtrics, redcap or xlsform gives to
 * a column of its own, capitals or not: an item of that name would be found
 * twice.
 */
int own_name(const char *platform, const char *name);

#endif
