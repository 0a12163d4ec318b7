/*
 * The texts about a codebook as a whole.
 */

#include <string.h>

#include "codebook_entry.h"
#include "codebook_find.h"
#include "error.h"
#include "utf8.h"

static const char *const text_ids[] = { "title", "frame", "source", "version",
	"licence", "basis" };

static int
is_text_id(const char *id)
{
	size_t i;

	for (i = 0; i < sizeof(text_ids) / sizeof(*text_ids); i++) {
		if (strcmp(id, text_ids[i]) == 0)
			return 1;
	}
	return 0;
}

static void
check_text(const struct codebook *book, const struct text *text,
    struct error_list *mistakes)
{
	struct slice form = { text->form, strlen(text->form) };
	char quoted[UTF8_QUOTE];

	if (!is_text_id(text->id))
		error_add(mistakes, text->line,
		    "id: %s is not title, frame, source, version, licence or "
		    "basis",
		    utf8_quote(quoted, text->id, strlen(text->id)));
	if (strcmp(text->id, "basis") == 0 &&
	    strcmp(text->wording[0].text, "anchors") != 0 &&
	    strcmp(text->wording[0].text, "norms") != 0 &&
	    strcmp(text->wording[0].text, "study") != 0)
		error_add(mistakes, text->line,
		    "text: the basis is not anchors, norms or study");
	if (codebook_form(book, form) == -1)
		error_add(mistakes, text->line, "form: no item is in form %s",
		    utf8_quote(quoted, form.s, form.n));
}

void
codebook_check_texts(const struct codebook *book, struct error_list *mistakes)
{
	size_t i;

	for (i = 0; i < book->ntexts; i++)
		check_text(book, &book->text[i], mistakes);
}
