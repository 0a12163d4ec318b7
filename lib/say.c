/*
 * What every report says in the same way.
 */

#include "say.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "resources.h"
#include "words.h"

void
say_blanks(const struct words *words, struct report *report,
    enum block_kind kind, const char *id, const struct blank *blanks)
{
	char *text = words_fill(words, id, blanks);

	report_text(report, kind, text);
	free(text);
}

void
say(const struct words *words, struct report *report, enum block_kind kind,
    const char *id, const char *one, const char *two)
{
	const struct blank blanks[] = { { "one", one }, { "two", two },
		{ NULL, NULL } };

	say_blanks(words, report, kind, id, blanks);
}

void
say_title(const struct words *words, const struct codebook *book,
    struct report *report)
{
	const char *title = codebook_text(book, "title", "");

	report_text(report, BLOCK_TITLE,
	    *title != '\0' ? title : words_get(words, "title"));
}

/* Add text to a string that is to be freed. */
static void
add_text(char **string, const char *text)
{
	size_t n = strlen(*string);

	*string = xreallocarray(*string, n + strlen(text) + 1, 1);
	strcpy(*string + n, text);
}

char *
say_titles(const struct words *words, const struct codebook *book,
    const size_t *list, size_t n)
{
	char *titles = xstrdup("");
	size_t i;

	for (i = 0; i < n; i++) {
		if (i > 0)
			add_text(&titles,
			    words_get(words,
				i + 1 < n ? "list_comma" : "list_and"));
		add_text(&titles, codebook_title(&book->scale[list[i]]));
	}
	return titles;
}

char *
say_ids(const struct codebook *book, const size_t *list, size_t n)
{
	char *ids = xstrdup("");
	size_t i;

	for (i = 0; i < n; i++) {
		add_text(&ids, i == 0 ? "" : ", ");
		add_text(&ids, book->scale[list[i]].id);
	}
	return ids;
}

void
say_safety(const struct words *words, const struct codebook *book,
    const struct resources *resources, struct report *report)
{
	size_t i, n = resources == NULL ? 0 : resources->n;

	if (codebook_role(book, ROLE_GATE) == -1)
		return;
	say(words, report, BLOCK_HEADING, "safety", NULL, NULL);
	say(words, report, BLOCK_SENTENCE, "safety_free", NULL, NULL);
	say(words, report, BLOCK_SENTENCE,
	    n > 0 ? "safety_help_at" : "safety_help", NULL, NULL);
	for (i = 0; i < n; i++)
		report_text(report, BLOCK_POINT, resources->text[i]);
	say(words, report, BLOCK_SENTENCE, "safety_trace", NULL, NULL);
}
