/*
 * What goes on a form, whatever it looks like.
 */

#include "form.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "number.h"
#include "words.h"

enum { OPTIONS_MAX = 11 }; /* that stand there without a label for each */

static void
add_option(struct question *question, const struct codebook *book,
    int64_t value)
{
	const struct choice *choice =
	    codebook_choice(book, question->item, value);
	struct form_option *option;

	question->option = xreallocarray(question->option,
	    question->noptions + 1, sizeof(*question->option));
	option = &question->option[question->noptions++];
	option->value = value;
	option->label = choice == NULL ? "" : choice->wording[0].text;
	if (choice == NULL)
		question->labelled = 0;
}

static size_t
count_labels(const struct codebook *book, const struct item *item)
{
	size_t n = 0, i;

	for (i = 0; i < book->nchoices; i++)
		n += strcmp(book->choice[i].set, item->choices) == 0;
	return n;
}

/* All answers are options, unless they are many and not all have a label. */
static void
init_question(struct question *question, const struct codebook *book,
    const struct item *item)
{
	int64_t n = (item->high - item->low) / item->step + 1, i;

	question->item = item;
	question->labelled = 1;
	if (n > OPTIONS_MAX && (uint64_t)n > count_labels(book, item))
		return;
	for (i = 0; i < n; i++)
		add_option(question, book, item->low + i * item->step);
}

void
form_init(struct form *form, const struct codebook *book, size_t number)
{
	size_t i;

	form->book = book;
	form->form = number;
	form->n = 0;
	form->question = xcalloc(book->nitems, sizeof(*form->question));
	for (i = 0; i < book->nitems; i++) {
		if (codebook_in_form(book, i, number))
			init_question(&form->question[form->n++], book,
			    &book->item[i]);
	}
}

void
form_free(struct form *form)
{
	size_t i;

	for (i = 0; i < form->n; i++)
		free(form->question[i].option);
	free(form->question);
}

const char *
form_statement(const struct question *question)
{
	const struct item *item = question->item;

	return *item->wording[0].text != '\0' ? item->wording[0].text :
						item->id;
}

/* A text that is for this form, or for all; NULL if there is none. */
static const struct text *
find_text(const struct form *form, const char *id, const char *name)
{
	const struct text *text;
	size_t i;

	for (i = 0; i < form->book->ntexts; i++) {
		text = &form->book->text[i];
		if (strcmp(text->id, id) == 0 && strcmp(text->form, name) == 0)
			return text;
	}
	return NULL;
}

/* A frame is one form's alone; any other text may be for all of them. */
static const struct text *
text_of(const struct form *form, const char *id)
{
	const char *name = form->form == 0 ? "" : form->book->form[form->form];
	const struct text *text = find_text(form, id, name);

	if (text == NULL && strcmp(id, "frame") != 0)
		text = find_text(form, id, "");
	return text;
}

const char *
form_text_of(const struct form *form, const char *id)
{
	const struct text *text = text_of(form, id);

	return text == NULL ? "" : text->wording[0].text;
}

const char *
form_more_of(const struct form *form, const char *id)
{
	const struct text *text = text_of(form, id);

	return text == NULL ? "" : text->wording[0].more;
}

size_t
form_required(const struct form *form, const struct scale *scale)
{
	size_t n = 0, i;

	for (i = 0; i < scale->nitems; i++)
		n += codebook_in_form(form->book, scale->item[i], form->form) !=
		    0;
	return codebook_required(scale, n);
}

void
form_instrument(const struct form *form, char *out, size_t size)
{
	const char *title = codebook_text(form->book, "title", "");
	const char *version = codebook_text(form->book, "version", "");

	snprintf(out, size, "%s%s%s", title,
	    *title != '\0' && *version != '\0' ? " " : "", version);
}

/* Add a label of the range to a text that is a string of its own. */
static char *
add_label(char *text, const struct choice *choice)
{
	size_t used = strlen(text);
	size_t size = strlen(choice->id) + strlen(choice->wording[0].text) + 6;

	text = xreallocarray(text, used + size, 1);
	snprintf(text + used, size, "; %s = %s", choice->id,
	    choice->wording[0].text);
	return text;
}

char *
form_range(const struct form *form, const struct question *question,
    const struct words *words)
{
	const struct codebook *book = form->book;
	const struct item *item = question->item;
	char low[NUMBER_MAX], high[NUMBER_MAX], step[NUMBER_MAX], *text;
	const struct blank blanks[] = { { "one", low }, { "two", high },
		{ "three", step }, { NULL, NULL } };
	const char *id = "form_range_step";
	size_t i;

	number_format(low, item->low, book->decimals);
	number_format(high, item->high, book->decimals);
	number_format(step, item->step, book->decimals);
	if (strcmp(step, "1") == 0)
		id = "form_range";
	text = words_fill(words, id, blanks);
	for (i = 0; i < book->nchoices; i++) {
		if (strcmp(book->choice[i].set, item->choices) == 0)
			text = add_label(text, &book->choice[i]);
	}
	return text;
}
