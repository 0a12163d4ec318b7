/*
 * Which of a codebook's actions, reflections and questions it is this time.
 */

#include "prompt.h"

#include <string.h>

#include "codebook.h"
#include "codebook_find.h"

/* Whether a prompt names the scale of this role. */
static int
is_about(const struct codebook *book, const struct prompt *prompt,
    enum role role)
{
	long scale = codebook_role(book, role);

	return scale != -1 && *prompt->of != '\0' &&
	    codebook_is_for(prompt->of, &book->scale[scale]);
}

static int
is_for_gate(const struct codebook *book, const struct prompt *prompt)
{
	size_t s;

	for (s = 0; s < book->nscales && *prompt->of != '\0'; s++) {
		if (book->scale[s].role == ROLE_GATE &&
		    codebook_is_for(prompt->of, &book->scale[s]))
			return 1;
	}
	return 0;
}

static int
names_private(const struct codebook *book, const struct prompt *prompt)
{
	size_t s;

	for (s = 0; s < book->nscales; s++) {
		if (book->scale[s].private &&
		    codebook_has_word(prompt->of, book->scale[s].id))
			return 1;
	}
	return 0;
}

/* Whether two people may be given a prompt. */
static int
suits_both(const struct codebook *book, const struct prompt *prompt)
{
	return !names_private(book, prompt) &&
	    (!is_about(book, prompt, ROLE_RECEIVING) ||
		is_about(book, prompt, ROLE_GIVING));
}

static int
fits(const struct codebook *book, const struct prompt *prompt,
    const struct prompt_search *search)
{
	if (prompt->kind != search->kind || strcmp(prompt->id, "pause") == 0)
		return 0;
	if (search->both ? !suits_both(book, prompt) : prompt->together)
		return 0;
	if (search->scale == NULL)
		return is_for_gate(book, prompt);
	return codebook_is_for(prompt->of, search->scale) &&
	    (!search->receiving || is_about(book, prompt, ROLE_RECEIVING));
}

const struct prompt *
prompt_choose(const struct codebook *book, const struct prompt_search *search,
    long turn)
{
	long n = 0, wanted;
	size_t i;

	for (i = 0; i < book->nprompts; i++)
		n += fits(book, &book->prompt[i], search);
	if (n == 0)
		return NULL;
	wanted = (turn % n + n) % n;
	for (i = 0; i < book->nprompts; i++) {
		if (fits(book, &book->prompt[i], search) && wanted-- == 0)
			return &book->prompt[i];
	}
	return NULL;
}
