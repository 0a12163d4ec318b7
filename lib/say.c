/*
 * What every report says in the same way.
 */

#include "say.h"

#include <stdlib.h>

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
