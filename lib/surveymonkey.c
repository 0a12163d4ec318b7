/*
 * The two header records of SurveyMonkey.
 */

#include "surveymonkey.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "fold.h"
#include "number.h"
#include "table.h"

/* Whether a name is, folded, one of these, between `|`. */
static int
is_called(const char *name, const char *list)
{
	char *folded = fold(name, strlen(name));
	struct slice part;
	int is = 0;

	while (!is && fold_part(&list, '|', &part))
		is = slice_is(part, folded);
	free(folded);
	return is;
}

static int
is_response(const char *cell)
{
	return strcmp(cell, "Response") == 0 ||
	    strcmp(cell, "Open-Ended Response") == 0;
}

/* Whether the first cells are those of SurveyMonkey. */
static int
has_respondents(const struct header *first, const struct header *second)
{
	return second->n == first->n && *second->name[0] == '\0' &&
	    is_called(first->name[0],
		"respondent id|respondentid|respondent_id");
}

int
surveymonkey_answers(const struct header *first, const struct header *second)
{
	size_t i;

	for (i = 0; has_respondents(first, second) && i < second->n; i++) {
		if (is_response(second->name[i]))
			return 1;
	}
	return 0;
}

/* What is said of a respondent, without whom there is no row. */
static int
is_filled(const char *name)
{
	return is_called(name,
	    "collector id|collectorid|collector_id|start date|startdate|"
	    "end date|enddate|date_created|date_modified");
}

/* The first column of a question: before it are names, and no texts.  n if
 * there is none. */
static size_t
find_questions(const struct header *first, const struct header *second,
    size_t n, int *filled)
{
	size_t i;

	*filled = 0;
	for (i = 0; i < n && *second->name[i] == '\0'; i++) {
		if (*first->name[i] == '\0')
			return n;
		*filled |= is_filled(first->name[i]);
	}
	return i < n && *first->name[i] != '\0' ? i : n;
}

/*
 * Whether the columns begin..end are those of a question: each has a text,
 * which is no number, unless these are options, and has no other the same.  If
 * it is sure that nobody answered, options may be what they like.
 */
static int
is_question(char *const *cell, size_t begin, size_t end, int is_sure)
{
	size_t i, j;

	for (i = begin; i < end; i++) {
		if (*cell[i] == '\0')
			return 0;
		if ((!is_sure || end - begin == 1) &&
		    number_decimals(cell[i], strlen(cell[i])) != -1)
			return 0;
		for (j = begin; j < i && !is_sure; j++) {
			if (strcmp(cell[i], cell[j]) == 0)
				return 0;
		}
	}
	return 1;
}

/* Whether all columns from this one on are those of questions.  has_gaps: one
 * question has several. */
static int
are_questions(const struct header *first, const struct header *second,
    size_t begin, size_t n, int is_sure, int *has_gaps)
{
	size_t end;

	for (*has_gaps = 0; begin < n; begin = end) {
		end = begin + 1;
		while (end < n && *first->name[end] == '\0')
			end++;
		*has_gaps |= end - begin > 1;
		if (!is_question(second->name, begin, end, is_sure))
			return 0;
	}
	return 1;
}

enum surveymonkey
surveymonkey_heads(const struct header *record, size_t n)
{
	const struct header *first = &record[0], *second = &record[1];
	size_t width = first->n, begin;
	int is_sure, has_gaps, has_response;

	if (n < 2 || !has_respondents(first, second) ||
	    (n > 2 && *record[2].name[0] == '\0'))
		return SURVEYMONKEY_NOT;
	if (*first->name[width - 1] == '\0' && *second->name[width - 1] == '\0')
		width--;
	has_response = surveymonkey_answers(first, second);
	begin = find_questions(first, second, width, &is_sure);
	is_sure |= has_response;
	if (begin == width ||
	    !are_questions(first, second, begin, width, is_sure, &has_gaps) ||
	    (!has_gaps && !has_response))
		return SURVEYMONKEY_NOT;
	return is_sure ? SURVEYMONKEY_IS : SURVEYMONKEY_DOUBT;
}
