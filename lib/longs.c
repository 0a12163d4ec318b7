/*
 * Tables that have a row for each answer, or for each page of answers.
 */

#include "longs.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "fold.h"
#include "table.h"

/* A name's letters and digits, the letters small; to be freed. */
static char *
simplify(const char *name)
{
	char *out = xstrdup(name), *to = out;

	for (; *name != '\0'; name++) {
		if (*name >= 'A' && *name <= 'Z')
			*to++ = (char)(*name + 'a' - 'A');
		else if ((*name >= 'a' && *name <= 'z') ||
		    (*name >= '0' && *name <= '9'))
			*to++ = *name;
	}
	*to = '\0';
	return out;
}

/* The first of the columns `a|b` that there is, by letters and digits, or -1.
 */
static long
find(const struct header *names, const char *list)
{
	struct slice part;
	long found = -1;
	char *simple;
	size_t i;

	while (found == -1 && fold_part(&list, '|', &part)) {
		for (i = 0; i < names->n && found == -1; i++) {
			simple = simplify(names->name[i]);
			if (slice_is(part, simple))
				found = (long)i;
			free(simple);
		}
	}
	return found;
}

static long
find_who(const struct header *names)
{
	return find(names,
	    "who|respondent|respondentid|participant|participantid|"
	    "participantcode|participantprivateid|person|personid|user|userid|"
	    "subject|subjectid|session|record|recordid|responseid|"
	    "submissionid|id");
}

int
longs_find(const struct header *names, struct longs *is)
{
	long i;

	is->key = find(names,
	    "question|questionid|questionname|questionkey|questioncode|"
	    "questiontext|questiontitle|item|itemid|itemname|itemcode|"
	    "variable|variablename|fieldname");
	is->value = find(names,
	    "response|responsevalue|questionresponse|answer|answervalue|"
	    "value|score|rating");
	if (is->key == -1 || is->value == -1)
		return 0;
	is->who = find_who(names);
	for (i = 0; is->who == -1 && i < (long)names->n; i++) {
		if (i != is->key && i != is->value)
			is->who = i;
	}
	return 1;
}

/* Whether a cell is an object of JSON with something in it. */
static int
is_object(const char *cell)
{
	struct slice s = { cell, strlen(cell) };

	s = fold_trim(s);
	return s.n > 2 && s.s[0] == '{' && s.s[s.n - 1] == '}' &&
	    s.s[1 + strspn(s.s + 1, " ")] == '"';
}

int
longs_find_objects(const struct header *names, const struct header *record,
    size_t n, struct longs *is)
{
	size_t i, k;

	is->who = find_who(names);
	is->key = is->value = -1;
	for (k = 0; k < n && is->value == -1; k++) {
		for (i = 0; i < record[k].n && i < names->n; i++) {
			if (is_object(record[k].name[i]))
				is->value = (long)i;
		}
	}
	if (is->value == -1 && find(names, "trialtype|trialindex") != -1)
		is->value = find(names, "response|responses");
	return is->value != -1;
}
