#ifndef SURVEYMONKEY_H
#define SURVEYMONKEY_H

#include <stddef.h>

struct header;

/*
 * Whether the first two of an export's n records are the headers that
 * SurveyMonkey writes: the second is empty below what it says of a respondent,
 * and has a text below each question.  SURVEYMONKEY_DOUBT if they look like
 * that, and nothing says that they are not somebody's answers.
 */
enum surveymonkey { SURVEYMONKEY_NOT, SURVEYMONKEY_DOUBT, SURVEYMONKEY_IS };
enum surveymonkey surveymonkey_heads(const struct header *record, size_t n);

/* Whether one of these begins with SurveyMonkey's column for respondents, and
 * the other has an answer without rows or options. */
int surveymonkey_answers(const struct header *first,
    const struct header *second);

#endif
