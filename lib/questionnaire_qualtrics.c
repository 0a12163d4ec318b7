/*
 * Qualtrics: a text file in the advanced format, in which a line that begins
 * with [[ says what the lines below it are.  All other lines are HTML.
 */

#include "questionnaire.h"

#include <stdlib.h>
#include <string.h>

#include "codebook.h"
#include "error.h"
#include "form.h"
#include "utf8.h"

#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

enum { NAME = 64, LONGEST = 64 };

static void
check(const struct questionnaire *q, struct error_list *mistakes)
{
	const struct item *item;
	char quoted[UTF8_QUOTE];
	size_t i;

	questionnaire_check(q, mistakes);
	for (i = 0; i < q->form->n; i++) {
		item = q->form->question[i].item;
		questionnaire_check_name(item, item->id, "qualtrics",
		    "Qualtrics'", mistakes);
		if (questionnaire_is_name(item->id, LETTERS,
			LETTERS "0123456789_", LONGEST))
			continue;
		error_add(mistakes, item->line,
		    "id: %s is no export tag of Qualtrics: a letter, then "
		    "letters, digits and _, %d at most",
		    utf8_quote(quoted, item->id, strlen(item->id)), LONGEST);
	}
}

/* A recode value has no point. */
static int
is_list(const struct questionnaire *q, const struct question *question)
{
	size_t i;

	for (i = 0; i < question->noptions; i++) {
		if (!questionnaire_is_whole(q, question->option[i].value))
			return 0;
	}
	return question->noptions > 0;
}

static void
put_html(const struct questionnaire *q, const char *before, const char *text,
    const char *after)
{
	char *html = questionnaire_html(text, "");

	fprintf(q->text, "%s%s%s", before, html, after);
	free(html);
}

static void
put_block(const struct questionnaire *q)
{
	char *introduction = questionnaire_introduction(q), name[NAME];
	char *title = questionnaire_line(questionnaire_title(q)), *c;

	for (c = title; *c != '\0'; c++) {
		if (*c == '[' || *c == ']')
			*c = ' ';
	}
	fprintf(q->text, "[[AdvancedFormat]]\n\n[[Block:%s]]\n", title);
	if (*introduction != '\0') {
		questionnaire_introduction_name(q, name, sizeof(name));
		fprintf(q->text, "\n[[Question:DB]]\n[[ID:%s]]\n", name);
		put_html(q, "", introduction, "\n");
	}
	free(title);
	free(introduction);
}

static void
put_options(const struct questionnaire *q, const struct question *question)
{
	char number[NUMBER_MAX], label[NUMBER_MAX];
	size_t i;

	fprintf(q->text, "[[AdvancedChoices]]\n");
	for (i = 0; i < question->noptions; i++) {
		fprintf(q->text, "[[Choice:%s]]\n",
		    questionnaire_number(q, question->option[i].value, number));
		put_html(q, "",
		    questionnaire_label(q, &question->option[i], label), "\n");
	}
}

static void
put_question(const struct questionnaire *q, const struct question *question)
{
	int list = is_list(q, question);
	char *help = questionnaire_help(q, question, !list);

	fprintf(q->text, "\n[[Question:%s]]\n[[ID:%s]]\n",
	    list ? "MC:SingleAnswer:Horizontal" : "TE:SingleLine",
	    question->item->id);
	put_html(q, "", form_statement(question), "");
	if (*help != '\0')
		put_html(q, "<br /> ", help, "");
	fputc('\n', q->text);
	if (list)
		put_options(q, question);
	free(help);
}

void
questionnaire_qualtrics(const struct questionnaire *q,
    struct error_list *mistakes)
{
	size_t i;

	check(q, mistakes);
	if (mistakes->n > 0 || q->check)
		return;
	put_block(q);
	for (i = 0; i < q->form->n; i++)
		put_question(q, &q->form->question[i]);
}
