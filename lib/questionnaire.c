/*
 * What questionnaires have in common, whatever the platform: texts, numbers
 * and names.
 */

#include "questionnaire.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "fold.h"
#include "form.h"
#include "label.h"
#include "names.h"
#include "own.h"
#include "utf8.h"
#include "words.h"

#define SMALL "abcdefghijklmnopqrstuvwxyz"
#define CAPITAL "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DIGITS "0123456789"

const char *
questionnaire_title(const struct questionnaire *q)
{
	const char *title = form_text_of(q->form, "title");

	return *title != '\0' ? title : words_get(q->words, "form_tab");
}

/* Runs of all other characters become one _, which is never at an end. */
void
questionnaire_slug(const struct questionnaire *q, char *out, size_t n)
{
	const char *title = questionnaire_title(q), *letter;
	size_t used = 0;
	int gap = 0;

	for (; *title != '\0' && used + 2 < n; title++) {
		letter = strchr(CAPITAL, *title);
		if (letter == NULL && strchr(SMALL DIGITS, *title) == NULL) {
			gap = 1;
			continue;
		}
		if (used == 0 && strchr(DIGITS, *title) != NULL)
			continue;
		if (gap && used > 0)
			out[used++] = '_';
		gap = 0;
		out[used++] = letter == NULL ? *title : SMALL[letter - CAPITAL];
	}
	out[used] = '\0';
	if (used == 0)
		snprintf(out, n, "questionnaire");
}

/* Add a text on a line of its own, if there is any, to one that is freed. */
static char *
add_line(char *text, const char *line)
{
	size_t used = strlen(text), size = used + strlen(line) + 2;

	if (*line == '\0')
		return text;
	text = xreallocarray(text, size, 1);
	snprintf(text + used, size - used, "%s%s", used > 0 ? "\n" : "", line);
	return text;
}

char *
questionnaire_introduction(const struct questionnaire *q)
{
	char *text = xstrdup("");

	if (codebook_role(q->form->book, ROLE_GATE) != -1) {
		text = add_line(text, words_get(q->words, "safety_free"));
		text = add_line(text, words_get(q->words, "safety_help"));
	}
	text = add_line(text, form_text_of(q->form, "frame"));
	return add_line(text, form_more_of(q->form, "frame"));
}

void
questionnaire_introduction_name(const struct questionnaire *q, char *out,
    size_t size)
{
	size_t n;

	snprintf(out, size, "introduction");
	for (n = 2; codebook_item(q->form->book, out) != -1; n++)
		snprintf(out, size, "introduction%zu", n);
}

char *
questionnaire_help(const struct questionnaire *q,
    const struct question *question, int asks_number)
{
	char *help = xstrdup(question->item->wording[0].more), *range;

	if (!asks_number)
		return help;
	range = form_range(q->form, question, q->words);
	help = add_line(help, range);
	free(range);
	return help;
}

const char *
questionnaire_number(const struct questionnaire *q, int64_t value,
    char out[NUMBER_MAX])
{
	number_format(out, value, q->form->book->decimals);
	return out;
}

const char *
questionnaire_label(const struct questionnaire *q,
    const struct form_option *option, char out[NUMBER_MAX])
{
	return *option->label != '\0' ?
	    option->label :
	    questionnaire_number(q, option->value, out);
}

int
questionnaire_alike(const struct question *a, const struct question *b)
{
	size_t i;

	if (a->noptions != b->noptions)
		return 0;
	for (i = 0; i < a->noptions; i++) {
		if (a->option[i].value != b->option[i].value ||
		    strcmp(a->option[i].label, b->option[i].label) != 0)
			return 0;
	}
	return 1;
}

int
questionnaire_is_whole(const struct questionnaire *q, int64_t value)
{
	char text[NUMBER_MAX];

	return strchr(questionnaire_number(q, value, text), '.') == NULL;
}

void
questionnaire_twins(const struct questionnaire *q, struct error_list *notes)
{
	size_t n = q->form->n, number, i;
	const struct item **first = xcalloc(n + 1, sizeof(*first)), *item;
	struct names texts = { 0 };
	char *text;

	for (i = 0; i < n; i++) {
		item = q->form->question[i].item;
		text =
		    fold(item->wording[0].text, strlen(item->wording[0].text));
		number = names_add(&texts, text);
		if (first[number] == NULL)
			first[number] = item;
		else if (*text != '\0')
			error_add(notes, item->line,
			    "items %s and %s have the same text: an export "
			    "whose headers are texts does not say which is "
			    "which; one whose headers are ids does",
			    first[number]->id, item->id);
		free(text);
	}
	names_free(&texts);
	free(first);
}

int
questionnaire_is_name(const char *id, const char *first, const char *rest,
    size_t most)
{
	size_t n = strlen(id);

	return n >= 1 && n <= most && strchr(first, *id) != NULL &&
	    strspn(id, rest) == n;
}

void
questionnaire_check_name(const struct item *item, const char *name,
    const char *platform, const char *whose, struct error_list *mistakes)
{
	char quoted[UTF8_QUOTE];

	if (own_name(platform, name))
		error_add(mistakes, item->line,
		    "id: %s is the name of a column of %s own",
		    utf8_quote(quoted, name, strlen(name)), whose);
}

/*
 * Whether a character of a text begins what is not text: a tag, a character
 * reference, or something that Qualtrics reads ([[Block]], ${e://Field/x}).
 */
static int
is_markup(char c, char next)
{
	switch (c) {
	case '<':
		return next != '\0' && strchr(SMALL CAPITAL "/!?", next);
	case '&':
		return next != '\0' && strchr(SMALL CAPITAL "#", next);
	case '[':
		return next == '[';
	case '$':
		return next == '{';
	default:
		return 0;
	}
}

char *
questionnaire_html(const char *text, const char *also)
{
	enum { LONGEST = 7 }; /* of what stands for one character */
	size_t size = LONGEST * strlen(text) + 1, used = 0;
	char *out = xcalloc(size, 1);

	for (; *text != '\0'; text++) {
		if (*text == '\n')
			used += (size_t)sprintf(out + used, "<br /> ");
		else if (is_markup(*text, text[1]) || strchr(also, *text))
			used += (size_t)sprintf(out + used, "&#%d;", *text);
		else if (*text == '\t')
			out[used++] = ' ';
		else if (*text != '\r')
			out[used++] = *text;
	}
	return out;
}

char *
questionnaire_line(const char *text)
{
	char *line = xstrdup(text), *c;

	for (c = line; *c != '\0'; c++) {
		if (*c == '\n' || *c == '\r' || *c == '\t')
			*c = ' ';
	}
	return line;
}

void
questionnaire_check(const struct questionnaire *q, struct error_list *mistakes)
{
	const struct form *form = q->form;
	struct labels *labels;
	struct error e;
	size_t i;

	for (i = 0; i < form->n; i++) {
		labels =
		    labels_open(form->book, form->question[i].item, "", &e);
		if (labels == NULL)
			error_add(mistakes, e.line, "%s", e.text);
		labels_close(labels);
	}
}
