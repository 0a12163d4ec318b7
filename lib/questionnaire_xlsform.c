/*
 * XLSForm, as one table: the name of a sheet stands alone in the first
 * column, and the sheet follows in the columns behind it.
 */

#include "questionnaire.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "form.h"
#include "table.h"
#include "utf8.h"

#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_"

enum { NAME = 64, LONGEST = 64 }; /* characters of names */

/* The cells of a row in each sheet, and the first row. */
enum { SHEET = 1, SURVEY = 6, CHOICES = 4, SETTINGS = 4 };

static const char *const survey[SURVEY] = { "", "type", "name", "label", "hint",
	"parameters" };
static const char *const choices[CHOICES] = { "", "list_name", "name",
	"label" };
static const char *const settings[SETTINGS] = { "", "form_title", "form_id",
	"version" };

static void
check_text(const char *column, const char *text, size_t line,
    struct error_list *mistakes)
{
	char quoted[UTF8_QUOTE];

	if (strstr(text, "${") != NULL)
		error_add(mistakes, line,
		    "%s: in an XLSForm \"${\" stands for an answer: %s", column,
		    utf8_quote(quoted, text, strlen(text)));
}

static void
check_item(const struct item *item, struct error_list *mistakes)
{
	char quoted[UTF8_QUOTE];

	if (!questionnaire_is_name(item->id, LETTERS, LETTERS "0123456789-.",
		LONGEST))
		error_add(mistakes, item->line,
		    "id: %s is no name in an XLSForm: a letter or _, then "
		    "letters, digits, _, - and ., %d at most",
		    utf8_quote(quoted, item->id, strlen(item->id)), LONGEST);
	questionnaire_check_name(item, item->id, "xlsform", "an XLSForm's",
	    mistakes);
	check_text("text", item->wording[0].text, item->line, mistakes);
	check_text("more", item->wording[0].more, item->line, mistakes);
}

static void
check(const struct questionnaire *q, struct error_list *mistakes)
{
	const struct codebook *book = q->form->book;
	char *introduction = questionnaire_introduction(q);
	size_t i;

	questionnaire_check(q, mistakes);
	for (i = 0; i < q->form->n; i++)
		check_item(q->form->question[i].item, mistakes);
	for (i = 0; i < book->nchoices; i++)
		check_text("text", book->choice[i].wording[0].text,
		    book->choice[i].line, mistakes);
	check_text("frame", introduction, 0, mistakes);
	free(introduction);
}

/* A row of the sheet whose last column is the last that has a name. */
static void
put(const struct questionnaire *q, const char *const cell[], size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		writer_string(q->table, cell[i]);
	writer_end(q->table);
}

/* The list of a question's options has the number of the first question with
 * the same options, from 1; 0 if it has none. */
static size_t
list_of(const struct questionnaire *q, size_t i)
{
	const struct question *question = q->form->question;
	size_t j;

	if (question[i].noptions == 0)
		return 0;
	for (j = 0; !questionnaire_alike(&question[j], &question[i]); j++)
		continue;
	return j + 1;
}

static void
put_introduction(const struct questionnaire *q)
{
	char *introduction = questionnaire_introduction(q), name[NAME];
	const char *const cell[SURVEY] = { "", "note", name, introduction, "",
		"" };

	questionnaire_introduction_name(q, name, sizeof(name));
	if (*introduction != '\0')
		put(q, cell, SURVEY);
	free(introduction);
}

static void
put_question(const struct questionnaire *q, size_t i)
{
	const struct question *question = &q->form->question[i];
	const struct item *item = question->item;
	size_t list = list_of(q, i);
	char *help = questionnaire_help(q, question, list == 0);
	char low[NUMBER_MAX], high[NUMBER_MAX], step[NUMBER_MAX];
	char type[40] = "range", bounds[3 * NUMBER_MAX] = "";
	const char *const cell[SURVEY] = { "", type, item->id,
		form_statement(question), help, bounds };

	if (list > 0)
		snprintf(type, sizeof(type), "select_one answers%zu", list);
	else
		snprintf(bounds, sizeof(bounds), "start=%s end=%s step=%s",
		    questionnaire_number(q, item->low, low),
		    questionnaire_number(q, item->high, high),
		    questionnaire_number(q, item->step, step));
	put(q, cell, SURVEY);
	free(help);
}

static void
put_choices(const struct questionnaire *q, size_t i)
{
	const struct question *question = &q->form->question[i];
	char list[40], number[NUMBER_MAX], label[NUMBER_MAX];
	const char *cell[CHOICES] = { "", list, number };
	size_t j;

	if (list_of(q, i) != i + 1)
		return;
	snprintf(list, sizeof(list), "answers%zu", i + 1);
	for (j = 0; j < question->noptions; j++) {
		questionnaire_number(q, question->option[j].value, number);
		cell[3] = questionnaire_label(q, &question->option[j], label);
		put(q, cell, CHOICES);
	}
}

void
questionnaire_xlsform(const struct questionnaire *q,
    struct error_list *mistakes)
{
	static const char *const sheet[] = { "survey", "choices", "settings" };
	char id[NAME];
	const char *const about[SETTINGS] = { "", questionnaire_title(q), id,
		form_text_of(q->form, "version") };
	size_t i;

	check(q, mistakes);
	if (mistakes->n > 0 || q->check)
		return;
	questionnaire_slug(q, id, sizeof(id));
	put(q, &sheet[0], SHEET);
	put(q, survey, SURVEY);
	put_introduction(q);
	for (i = 0; i < q->form->n; i++)
		put_question(q, i);
	put(q, &sheet[1], SHEET);
	put(q, choices, CHOICES);
	for (i = 0; i < q->form->n; i++)
		put_choices(q, i);
	put(q, &sheet[2], SHEET);
	put(q, settings, SETTINGS);
	put(q, about, SETTINGS);
}
