/*
 * What the screen and the plain lines say alike.
 */

#include "ask.h"

#include <stdio.h>
#include <string.h>

#include "codebook.h"
#include "codebook_find.h"
#include "session.h"
#include "words.h"

const char *
ask_label(const struct asking *asking, const struct session_option *option)
{
	if (option->label != NULL)
		return option->label;
	return words_get(asking->words, option->words);
}

const char *
ask_question(const struct asking *asking)
{
	const struct session *session = asking->session;
	const struct step *step = session_step(session);
	const struct item *item;

	if (step->kind != STEP_ITEM)
		return step->words == NULL ?
		    "" :
		    words_get(asking->words, step->words);
	item = &session->book->item[step->item];
	return *item->wording[0].text != '\0' ? item->wording[0].text :
						item->id;
}

const char *
ask_stem(const struct asking *asking)
{
	const struct session *session = asking->session;
	const struct step *step = session_step(session);
	size_t form = session->setting.form;

	if (step->kind != STEP_ITEM)
		return "";
	if (step->guess)
		return words_get(asking->words, "ask_guess_stem");
	if (codebook_is_change(session->book, step->item))
		return "";
	return codebook_text(session->book, "frame",
	    form == 0 ? "" : session->book->form[form]);
}

void
ask_answer(const struct asking *asking, size_t i, char *out, size_t size)
{
	const struct codebook *book = asking->session->book;
	const struct step *step = &asking->session->step[i];
	const struct choice *choice;
	char number[NUMBER_MAX];

	*out = '\0';
	if (step->kind != STEP_ITEM || !step->answered)
		return;
	number_format(number, step->value, book->decimals);
	choice = codebook_choice(book, &book->item[step->item], step->value);
	snprintf(out, size, "%s%s%s", number, choice == NULL ? "" : " ",
	    choice == NULL ? "" : choice->wording[0].text);
}

void
ask_range(const struct asking *asking, char *out, size_t size)
{
	const struct codebook *book = asking->session->book;
	const struct item *item =
	    &book->item[session_step(asking->session)->item];
	const struct choice *choice;
	size_t i, used;

	answers_admitted(book, item, out, size);
	for (i = 0; i < book->nchoices; i++) {
		choice = &book->choice[i];
		if (strcmp(choice->set, item->choices) != 0)
			continue;
		used = strlen(out);
		snprintf(out + used, size - used, "   %s %s", choice->id,
		    choice->wording[0].text);
	}
}

/* Paragraph i of the pause: its heading, then its reflections. */
static const char *
pause_paragraph(const struct asking *asking, size_t i)
{
	const struct codebook *book = asking->session->book;
	const struct prompt *prompt;
	size_t p;

	if (i == 0)
		return words_get(asking->words, "ask_pause");
	for (p = 0; p < book->nprompts; p++) {
		prompt = &book->prompt[p];
		if (prompt->kind == PROMPT_REFLECT &&
		    strcmp(prompt->id, "pause") == 0 && --i == 0)
			return prompt->wording[0].text;
	}
	return NULL;
}

const char *
ask_paragraph(const struct asking *asking, size_t i)
{
	static const char *const safety[] = { "safety_free", "safety_help",
		"safety_trace" };
	const struct step *step = session_step(asking->session);

	if (step->kind == STEP_PAUSE)
		return pause_paragraph(asking, i);
	if (strcmp(step->words, "ask_safety") == 0)
		return i < 3 ? words_get(asking->words, safety[i]) : NULL;
	return i == 0 ? words_get(asking->words, step->words) : NULL;
}
