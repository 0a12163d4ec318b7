/*
 * The paper form: statements with numbers to circle, to be typed in later.
 */

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "form.h"
#include "form_write.h"
#include "number.h"
#include "render.h"
#include "utf8.h"
#include "words.h"

enum { OPTION = 4096, INDENT = 6, NUMBER = 4 };

#define LINE " ________" /* to write a number on */

/* Where a paper form is written. */
struct paper {
	const struct form *form;
	const struct words *words;
	size_t width;
	FILE *out;
};

static void
say(const struct paper *paper, const char *text)
{
	if (*text != '\0')
		render_wrapped(text, 0, 0, paper->width, paper->out);
}

/* What is read before the first statement. */
static void
write_beginning(const struct paper *paper)
{
	static const char *const safety[] = { "safety_free", "safety_help" };
	const struct form *form = paper->form;
	size_t i;

	if (*form_text_of(form, "title") != '\0') {
		say(paper, form_text_of(form, "title"));
		fputc('\n', paper->out);
	}
	if (codebook_role(form->book, ROLE_GATE) != -1) {
		for (i = 0; i < sizeof(safety) / sizeof(*safety); i++)
			say(paper, words_get(paper->words, safety[i]));
		fputc('\n', paper->out);
	}
	if (*form_text_of(form, "frame") != '\0') {
		say(paper, form_text_of(form, "frame"));
		say(paper, form_more_of(form, "frame"));
		fputc('\n', paper->out);
	}
	say(paper, words_get(paper->words, "form_paper"));
}

/* An option, "(4) Often", into out. */
static void
format_option(const struct paper *paper, const struct form_option *option,
    char *out, size_t size)
{
	char number[NUMBER_MAX];

	number_format(number, option->value, paper->form->book->decimals);
	snprintf(out, size, "(%s)%s%s", number,
	    *option->label == '\0' ? "" : " ", option->label);
}

/* The columns that the options take on one line. */
static size_t
options_width(const struct paper *paper, const struct question *question)
{
	char text[OPTION];
	size_t width = INDENT, i;

	for (i = 0; i < question->noptions; i++) {
		format_option(paper, &question->option[i], text, sizeof(text));
		width += utf8_columns(text, strlen(text)) + 2;
	}
	return width - 2;
}

/* The options side by side if there is room, else one below the other. */
static void
write_options(const struct paper *paper, const struct question *question)
{
	int beside = options_width(paper, question) <= paper->width;
	char text[OPTION], safe[OPTION];
	size_t i;

	for (i = 0; i < question->noptions; i++) {
		format_option(paper, &question->option[i], text, sizeof(text));
		utf8_escape(safe, sizeof(safe), text, strlen(text));
		fprintf(paper->out, "%*s%s", beside && i > 0 ? 2 : INDENT, "",
		    safe);
		if (!beside || i + 1 == question->noptions)
			fputc('\n', paper->out);
	}
}

/* A line to write a number on. */
static void
write_blank(const struct paper *paper, const struct question *question)
{
	char *range = form_range(paper->form, question, paper->words);
	const struct blank blanks[] = { { "one", range }, { NULL, NULL } };
	char *text = words_fill(paper->words, "form_number", blanks);
	size_t n = strlen(text);

	text = xreallocarray(text, n + sizeof(LINE), 1);
	memcpy(text + n, LINE, sizeof(LINE));
	fprintf(paper->out, "%*s", INDENT, "");
	render_wrapped(text, INDENT, INDENT, paper->width, paper->out);
	free(text);
	free(range);
}

static void
write_question(const struct paper *paper, size_t i)
{
	const struct question *question = &paper->form->question[i];
	const char *more = question->item->wording[0].more;

	fprintf(paper->out, "\n%2zu. ", i + 1);
	render_wrapped(form_statement(question), NUMBER + (i >= 99), NUMBER,
	    paper->width, paper->out);
	if (*more != '\0') {
		fprintf(paper->out, "%*s", NUMBER, "");
		render_wrapped(more, NUMBER, NUMBER, paper->width, paper->out);
	}
	if (question->noptions > 0)
		write_options(paper, question);
	else
		write_blank(paper, question);
}

void
form_write_text(const struct form *form, const struct words *words,
    const struct looks *looks, FILE *out)
{
	struct paper paper = { .form = form, .words = words };
	size_t i;

	paper.width = looks->width;
	paper.out = out;
	write_beginning(&paper);
	for (i = 0; i < form->n; i++)
		write_question(&paper, i);
}
