/*
 * What all parts of a person's report need: sentences with the person's own
 * words filled in.
 */

#include "person.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "words.h"

void
person_say(const struct person *person, struct report *report,
    enum block_kind kind, const char *id, const char *one, const char *two)
{
	struct blank blanks[] = { { "one", one }, { "two", two },
		{ NULL, NULL } };
	char *text = words_fill(person->words, id, blanks);

	report_text(report, kind, text);
	free(text);
}

char *
person_titles(const struct person *person, const size_t *list, size_t n)
{
	const struct codebook *book = person->book;
	const char *join;
	size_t size = 1, i;
	char *out = NULL;

	for (i = 0; i < n; i++) {
		join = i == 0 ? "" :
		    i + 1 < n ? words_get(person->words, "list_comma") :
				words_get(person->words, "list_and");
		size += strlen(join) +
		    strlen(codebook_title(&book->scale[list[i]]));
		out = xreallocarray(out, size, 1);
		if (i == 0)
			*out = '\0';
		strcat(out, join);
		strcat(out, codebook_title(&book->scale[list[i]]));
	}
	return out != NULL ? out : xstrdup("");
}

int
person_has_pillars(const struct person *person)
{
	return codebook_role(person->book, ROLE_PILLAR) != -1;
}
