/*
 * The header records that platforms are known by.
 */

#include "signature.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "surveymonkey.h"
#include "table.h"

/* The id in a cell such as {"ImportId":"QID1"}, also in single quotes, or NULL.
 */
static const char *
import_id(const char *cell)
{
	const char *colon;

	if (cell[0] != '{' || (cell[1] != '"' && cell[1] != '\'') ||
	    strncmp(cell + 2, "ImportId", 8) != 0 ||
	    (colon = strchr(cell, ':')) == NULL)
		return NULL;
	return colon + 1 + strspn(colon + 1, " \"'");
}

static int
has_import_ids(const struct header *record)
{
	return record->n > 0 && import_id(record->name[0]) != NULL;
}

/* Behind a letter and more letters, digits and `_`, as HXL's tags and
 * attributes are called; or NULL. */
static const char *
pass_word(const char *s)
{
	size_t n = strspn(s,
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

	return n > 0 && strchr("0123456789_", *s) == NULL ? s + n : NULL;
}

/* Whether a cell is a tag of HXL 1.1, `#affected +f +children`. */
static int
is_tag(const char *cell)
{
	const char *s = *cell == '#' ? pass_word(cell + 1) : NULL;

	while (s != NULL && *s != '\0') {
		s += strspn(s, " ");
		if (*s == '\0')
			return 1;
		s = *s == '+' ? pass_word(s + 1 + strspn(s + 1, " ")) : NULL;
	}
	return s != NULL;
}

/* Whether a column is one of Kobo's that no submission leaves empty. */
static int
is_filled(const char *name)
{
	return strcmp(name, "_id") == 0 || strcmp(name, "_uuid") == 0 ||
	    strcmp(name, "_submission_time") == 0 ||
	    strcmp(name, "_index") == 0;
}

/*
 * Whether all that a record has is tags.  One alone may be somebody's only
 * answer, unless a cell is empty that would not be then.
 */
static int
has_tags(const struct header *names, const struct header *record)
{
	size_t i, tags = 0;
	int unfilled = 0;

	for (i = 0; i < record->n && record->n == names->n; i++) {
		if (*record->name[i] == '\0')
			unfilled |= is_filled(names->name[i]);
		else if (is_tag(record->name[i]))
			tags++;
		else
			return 0;
	}
	return tags > 1 || (tags == 1 && unfilled);
}

/* Whether a name holds for empty cells behind it, below which something
 * stands. */
static int
has_gaps(const struct header *first, const struct header *second)
{
	size_t i;

	for (i = 1; i < first->n; i++) {
		if (*first->name[i] == '\0' && *second->name[i] != '\0')
			return 1;
	}
	return 0;
}

int
signature_is_joined(const struct header *first, const struct header *second)
{
	return has_gaps(first, second) || surveymonkey_answers(first, second);
}

void
signature_fill(struct header *first, const struct header *second)
{
	size_t i;

	for (i = 1; i < first->n; i++) {
		if (*first->name[i] != '\0' || *second->name[i] == '\0')
			continue;
		free(first->name[i]);
		first->name[i] = xstrdup(first->name[i - 1]);
	}
}

size_t
signature_count(const struct header *record, size_t n, const char **name,
    int *is_doubtful)
{
	enum surveymonkey is = surveymonkey_heads(record, n);

	*is_doubtful = 0;
	*name = "ImportId";
	if (n > 1 && has_import_ids(&record[1]))
		return 2;
	if (n > 2 && has_import_ids(&record[2]))
		return 3;
	*is_doubtful = is != SURVEYMONKEY_IS;
	*name = "SurveyMonkey";
	if (is != SURVEYMONKEY_NOT)
		return 2;
	*name = "HXL";
	if (n > 1 && has_tags(&record[0], &record[1]))
		return 2;
	*is_doubtful = 0;
	*name = "";
	return 1;
}

void
signature_join(struct header *out, const struct header *first,
    const struct header *second)
{
	const char *question = "";
	size_t i, size;

	out->n = first->n;
	out->name = xcalloc(out->n, sizeof(*out->name));
	for (i = 0; i < first->n; i++) {
		if (*first->name[i] != '\0')
			question = first->name[i];
		else if (*second->name[i] == '\0')
			question = "";
		size = strlen(question) + strlen(second->name[i]) + 4;
		out->name[i] = xcalloc(size, 1);
		snprintf(out->name[i], size, "%s%s%s", question,
		    *second->name[i] != '\0' ? " > " : "", second->name[i]);
	}
}

void
signature_cut(struct header *header)
{
	const char *id;
	char *cut;
	size_t i;

	for (i = 0; i < header->n; i++) {
		if ((id = import_id(header->name[i])) == NULL)
			continue;
		cut = xstrndup(id, strcspn(id, "\"'"));
		free(header->name[i]);
		header->name[i] = cut;
	}
}
