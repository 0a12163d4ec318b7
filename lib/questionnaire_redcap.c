/*
 * REDCap: a data dictionary.  The first field is the record's name, which
 * REDCap gives itself.  Labels are HTML that REDCap mends: a `<` before a
 * letter is a tag, any other is itself, and entities are left alone.
 */

#include "questionnaire.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "error.h"
#include "form.h"
#include "table.h"
#include "utf8.h"

#define LETTERS "abcdefghijklmnopqrstuvwxyz"
#define CAPITALS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DIGITS "0123456789"
#define RECORD "record_id"

enum { LONGEST = 100, FORM = 50 }; /* characters of names */

enum {
	NAME,
	FORM_NAME,
	SECTION,
	TYPE,
	LABEL,
	CHOICES,
	NOTE,
	VALIDATION,
	LOW,
	HIGH,
	MATRIX = 15,
	NCELLS = 18
};

static const char *const header[NCELLS] = { "Variable / Field Name",
	"Form Name", "Section Header", "Field Type", "Field Label",
	"Choices, Calculations, OR Slider Labels", "Field Note",
	"Text Validation Type OR Show Slider Number", "Text Validation Min",
	"Text Validation Max", "Identifier?",
	"Branching Logic (Show field only if...)", "Required Field?",
	"Custom Alignment", "Question Number (surveys only)",
	"Matrix Group Name", "Matrix Ranking?", "Field Annotation" };

/* Whether a bracket, or a brace, and a name begin a text: REDCap puts there
 * what was answered, or the field itself, as in [q1], [q1:value] and {q1}. */
static int
is_field(const char *text)
{
	size_t n = strspn(text + 1, LETTERS CAPITALS DIGITS "_-");

	return n > 0 && strchr(LETTERS CAPITALS, text[1]) != NULL &&
	    text[n + 1] != '\0' &&
	    strchr(*text == '[' ? "]:(" : "}:", text[n + 1]) != NULL;
}

static int
has_field(const char *text, char begin)
{
	for (; (text = strchr(text, begin)) != NULL; text++) {
		if (is_field(text))
			return 1;
	}
	return 0;
}

static int
has_tag(const char *text)
{
	for (; (text = strchr(text, '<')) != NULL; text++) {
		if (text[1] == '/' || text[1] == '!' ||
		    (text[1] >= 'a' && text[1] <= 'z') ||
		    (text[1] >= 'A' && text[1] <= 'Z'))
			return 1;
	}
	return 0;
}

static void
check_text(const char *column, const char *text, size_t line,
    struct error_list *mistakes)
{
	char quoted[UTF8_QUOTE];

	utf8_quote(quoted, text, strlen(text));
	if (has_tag(text))
		error_add(mistakes, line,
		    "%s: REDCap would take \"<\" for the beginning of a tag in "
		    "%s",
		    column, quoted);
	if (has_field(text, '[') || has_field(text, '{'))
		error_add(mistakes, line,
		    "%s: REDCap would put a field in place of its name in %s",
		    column, quoted);
}

static void
check_item(const struct item *item, struct error_list *mistakes)
{
	char quoted[UTF8_QUOTE];

	if (!questionnaire_is_name(item->id, LETTERS, LETTERS DIGITS "_",
		LONGEST))
		error_add(mistakes, item->line,
		    "id: %s is no field name of REDCap: a small letter, then "
		    "small letters, digits and _, %d at most",
		    utf8_quote(quoted, item->id, strlen(item->id)), LONGEST);
	questionnaire_check_name(item, item->id, "redcap", "REDCap's",
	    mistakes);
	check_text("text", item->wording[0].text, item->line, mistakes);
	check_text("more", item->wording[0].more, item->line, mistakes);
}

/* The choices that are options of a question: all of them, once. */
static void
check_choices(const struct questionnaire *q, struct error_list *mistakes)
{
	const struct codebook *book = q->form->book;
	const struct choice *choice;
	char quoted[UTF8_QUOTE];
	const char *text;
	size_t i;

	for (i = 0; i < book->nchoices; i++) {
		choice = &book->choice[i];
		text = choice->wording[0].text;
		check_text("text", text, choice->line, mistakes);
		if (strchr(text, '|') != NULL)
			error_add(mistakes, choice->line,
			    "text: REDCap's choices end at \"|\": %s",
			    utf8_quote(quoted, text, strlen(text)));
	}
}

static void
check(const struct questionnaire *q, struct error_list *mistakes)
{
	char *introduction = questionnaire_introduction(q);
	size_t i;

	questionnaire_check(q, mistakes);
	for (i = 0; i < q->form->n; i++)
		check_item(q->form->question[i].item, mistakes);
	check_choices(q, mistakes);
	check_text("frame", introduction, 0, mistakes);
	free(introduction);
}

static void
put(const struct questionnaire *q, const char *const cell[NCELLS])
{
	size_t i;

	for (i = 0; i < NCELLS; i++)
		writer_string(q->table, cell[i] == NULL ? "" : cell[i]);
	writer_end(q->table);
}

/* `1, Never | 2, Rarely` */
static char *
list_choices(const struct questionnaire *q, const struct question *question)
{
	char number[NUMBER_MAX], own[NUMBER_MAX], *list = xstrdup(""), *label;
	size_t used = 0, size, i;

	for (i = 0; i < question->noptions; i++) {
		questionnaire_number(q, question->option[i].value, number);
		label = questionnaire_line(
		    questionnaire_label(q, &question->option[i], own));
		size = strlen(number) + strlen(label) + 6;
		list = xreallocarray(list, used + size, 1);
		used += (size_t)snprintf(list + used, size, "%s%s, %s",
		    i > 0 ? " | " : "", number, label);
		free(label);
	}
	return list;
}

/* Whether two questions can be lines of one matrix, which has no notes. */
static int
are_lines(const struct question *a, const struct question *b)
{
	return a->noptions > 0 && questionnaire_alike(a, b) &&
	    *a->item->wording[0].more == '\0' &&
	    *b->item->wording[0].more == '\0';
}

/* Question i alone, with what its run has in common already in the cells. */
static void
put_question(const struct questionnaire *q, size_t i, const char *cell[NCELLS])
{
	const struct question *question = &q->form->question[i];
	const struct item *item = question->item;
	int list = question->noptions > 0;
	char *help = questionnaire_help(q, question, !list);
	char *choices = list_choices(q, question);
	char low[NUMBER_MAX], high[NUMBER_MAX];

	cell[NAME] = item->id;
	cell[TYPE] = list ? "radio" : "text";
	cell[LABEL] = form_statement(question);
	cell[CHOICES] = choices;
	cell[NOTE] = help;
	if (!list) {
		cell[VALIDATION] = questionnaire_is_whole(q, item->step) ?
		    "integer" :
		    "number";
		cell[LOW] = questionnaire_number(q, item->low, low);
		cell[HIGH] = questionnaire_number(q, item->high, high);
	}
	put(q, cell);
	free(choices);
	free(help);
}

static void
put_questions(const struct questionnaire *q, const char *form_name)
{
	const struct question *question = q->form->question;
	char *introduction = questionnaire_introduction(q), matrix[40] = "";
	size_t matrices = 0, i;
	int begins, goes_on = 0;

	for (i = 0; i < q->form->n; i++) {
		const char *cell[NCELLS] = { [FORM_NAME] = form_name };

		begins = !goes_on;
		goes_on = i + 1 < q->form->n &&
		    are_lines(&question[i], &question[i + 1]);
		if (begins && goes_on)
			snprintf(matrix, sizeof(matrix), "matrix%zu",
			    ++matrices);
		if (!begins || goes_on)
			cell[MATRIX] = matrix;
		if (i == 0)
			cell[SECTION] = introduction;
		put_question(q, i, cell);
	}
	free(introduction);
}

void
questionnaire_redcap(const struct questionnaire *q, struct error_list *mistakes)
{
	char name[FORM];
	const char *const record[NCELLS] = { [NAME] = RECORD,
		[FORM_NAME] = name,
		[TYPE] = "text",
		[LABEL] = RECORD };

	check(q, mistakes);
	if (mistakes->n > 0 || q->check)
		return;
	questionnaire_slug(q, name, sizeof(name));
	put(q, header);
	put(q, record);
	put_questions(q, name);
}
