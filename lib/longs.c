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

/* Whether a column is one of these, by letters and digits. */
static int
is_called(const char *name, const char *list)
{
	char *simple = simplify(name);
	struct slice part;
	int is = 0;

	while (!is && fold_part(&list, '|', &part))
		is = slice_is(part, simple);
	free(simple);
	return is;
}

/* Add the columns of the list that tell sittings apart. */
static void
add_sittings(const struct header *names, const char *list, struct longs *is)
{
	size_t i;

	for (i = 0; i < names->n && is->nsittings < LONGS_SITTINGS; i++) {
		if ((long)i != is->who && (long)i != is->key &&
		    (long)i != is->value && is_called(names->name[i], list))
			is->sitting[is->nsittings++] = i;
	}
}

static const char sure[] =
    "event|eventid|eventname|redcapeventname|redcaprepeatinstrument|"
    "redcaprepeatinstance|repeatinstrument|repeatinstance|repeat|instance|"
    "wave|waveid|wavenumber|session|sessionid|sessionnumber|sitting|sittingid|"
    "visit|visitid|visitname|visitnumber|timepoint|timepointid|occasion";

/* These may also be of each answer. */
static const char maybe[] =
    "date|datetime|dateandtime|time|timestamp|day|week|month|round|phase|"
    "period|start|started|startedat|startdate|starttime|end|ended|endedat|"
    "enddate|endtime|submitdate|submissiondate|recordeddate|completed|"
    "completedat|created|createdat";

static void
find_sittings(const struct header *names, struct longs *is)
{
	is->nsittings = 0;
	add_sittings(names, sure, is);
	is->nsure = is->nsittings;
	add_sittings(names, maybe, is);
}

/* The first column that is nothing else, if possible, or -1. */
static long
find_other(const struct header *names, const struct longs *is)
{
	long i, first = -1;

	for (i = 0; i < (long)names->n; i++) {
		if (i == is->key || i == is->value)
			continue;
		if (!is_called(names->name[i], sure) &&
		    !is_called(names->name[i], maybe))
			return i;
		if (first == -1)
			first = i;
	}
	return first;
}

int
longs_find(const struct header *names, struct longs *is)
{
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
	if (is->who == -1)
		is->who = find_other(names, is);
	find_sittings(names, is);
	return 1;
}

int
longs_object(struct slice cell, struct slice *inside)
{
	struct slice s = fold_trim(cell);

	if (s.n <= 2 || s.s[0] != '{' || s.s[s.n - 1] != '}')
		return 0;
	inside->s = s.s + 1;
	inside->n = s.n - 2;
	*inside = fold_trim(*inside);
	return inside->n > 0 && inside->s[0] == '"';
}

/* Behind the string whose quote stands before this position: past its own. */
static size_t
pass_string(struct slice s, size_t i)
{
	while (i < s.n && s.s[i] != '"')
		i += s.s[i] == '\\' && i + 1 < s.n ? 2 : 1;
	return i < s.n ? i + 1 : s.n;
}

int
longs_name(struct slice *inside, struct slice *name)
{
	size_t depth = 0, i = 0, begin;
	char c;

	while (i < inside->n) {
		c = inside->s[i++];
		if (c == '{' || c == '[')
			depth++;
		else if ((c == '}' || c == ']') && depth > 0)
			depth--;
		if (c != '"')
			continue;
		begin = i;
		i = pass_string(*inside, begin);
		name->s = inside->s + begin;
		name->n = i - 1 - begin;
		while (i < inside->n && inside->s[i] == ' ')
			i++;
		if (depth > 0 || i == inside->n || inside->s[i] != ':')
			continue;
		inside->s += i;
		inside->n -= i;
		return 1;
	}
	return 0;
}

int
longs_find_objects(const struct header *names, const struct header *record,
    size_t n, struct longs *is)
{
	struct slice cell, inside;
	size_t i, k;

	is->who = find_who(names);
	is->key = is->value = -1;
	for (k = 0; k < n && is->value == -1; k++) {
		for (i = 0; i < record[k].n && i < names->n; i++) {
			cell.s = record[k].name[i];
			cell.n = strlen(cell.s);
			if (longs_object(cell, &inside))
				is->value = (long)i;
		}
	}
	if (is->value == -1 && find(names, "trialtype|trialindex") != -1)
		is->value = find(names, "response|responses");
	find_sittings(names, is);
	return is->value != -1;
}
