/*
 * LimeSurvey: the structure of a survey, as its manual describes it for
 * tab-separated values.  Rows belong to what stands before them.  All texts
 * are HTML, in which LimeSurvey fills in what stands in braces.
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
#include "names.h"
#include "table.h"
#include "utf8.h"

#define DIGITS "0123456789"
#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

enum { CODE = 20, ANSWER = 5 }; /* characters of codes at most */

enum {
	CLASS,
	TYPE,
	NAME,
	RELEVANCE,
	TEXT,
	HELP,
	LANGUAGE,
	MANDATORY,
	OTHER,
	LOW,
	HIGH,
	WHOLE,
	NCELLS
};

static const char *const header[NCELLS] = { "class", "type/scale", "name",
	"relevance", "text", "help", "language", "mandatory", "other",
	"min_num_value_n", "max_num_value_n", "num_value_int_only" };

/* The id without all but letters and digits. */
static char *
question_code(const char *id)
{
	char *code = xcalloc(strlen(id) + 1, 1);
	size_t used = 0;

	for (; *id != '\0'; id++) {
		if (strchr(LETTERS DIGITS, *id) != NULL)
			code[used++] = *id;
	}
	return code;
}

/* The code of an answer: its number, else one of the choice's spellings.
 * Returns 0, or -1 if there is none. */
static int
answer_code(const struct questionnaire *q, const struct question *question,
    int64_t value, char out[NUMBER_MAX])
{
	const struct choice *choice =
	    codebook_choice(q->form->book, question->item, value);
	const char *list = choice == NULL ? "" : choice->column;
	struct slice part;

	questionnaire_number(q, value, out);
	if (questionnaire_is_name(out, DIGITS, DIGITS, ANSWER))
		return 0;
	while (fold_part(&list, '|', &part)) {
		if (part.n > ANSWER)
			continue;
		memcpy(out, part.s, part.n);
		out[part.n] = '\0';
		if (strspn(out, LETTERS DIGITS) == part.n)
			return 0;
	}
	return -1;
}

/* Whether a question is a list: it is one for a number if it has an option
 * that can have no code, since nothing declares it. */
static int
is_list(const struct questionnaire *q, const struct question *question)
{
	char code[NUMBER_MAX];
	size_t i;

	for (i = 0; i < question->noptions; i++) {
		if (*question->option[i].label == '\0' &&
		    answer_code(q, question, question->option[i].value, code) ==
			-1)
			return 0;
	}
	return question->noptions > 0;
}

/* The codes of a list must be there and different. */
static void
check_answers(const struct questionnaire *q, const struct question *question,
    struct error_list *mistakes)
{
	const struct choice *choice;
	struct names codes = { 0 };
	char code[NUMBER_MAX], number[NUMBER_MAX];
	int64_t value;
	size_t i, n;

	for (i = 0; i < question->noptions; i++) {
		value = question->option[i].value;
		choice = codebook_choice(q->form->book, question->item, value);
		n = codes.n;
		if (answer_code(q, question, value, code) == -1)
			error_add(mistakes, choice->line,
			    "column: on LimeSurvey the answer %s needs a code "
			    "of one to five letters and digits",
			    questionnaire_number(q, value, number));
		else if (names_add(&codes, code) != n)
			error_add(mistakes, question->item->line,
			    "two answers would be \"%s\" on LimeSurvey", code);
	}
	names_free(&codes);
}

static int
is_reserved(const char *code)
{
	static const char *const reserved[] = { "LANG", "SID", "SAVEDID",
		"TOKEN", "QID", "GID", "SGQ", "self", "that", "this" };
	size_t i;

	for (i = 0; i < sizeof(reserved) / sizeof(*reserved); i++) {
		if (strcmp(reserved[i], code) == 0)
			return 1;
	}
	return 0;
}

static void
check_code(const struct item *item, const char *code, int is_new,
    struct error_list *mistakes)
{
	char quoted[UTF8_QUOTE];

	utf8_quote(quoted, item->id, strlen(item->id));
	if (!questionnaire_is_name(code, LETTERS, LETTERS DIGITS, CODE))
		error_add(mistakes, item->line,
		    "id: the letters and digits of %s are no question code of "
		    "LimeSurvey: it begins with a letter, and has %d at most",
		    quoted, CODE);
	else if (is_reserved(code))
		error_add(mistakes, item->line,
		    "id: %s is a word of LimeSurvey's own", quoted);
	else if (!is_new)
		error_add(mistakes, item->line,
		    "id: another item has the letters and digits of %s, too",
		    quoted);
	questionnaire_check_name(item, code, "limesurvey", "LimeSurvey's",
	    mistakes);
}

static void
check(const struct questionnaire *q, struct error_list *mistakes)
{
	const struct question *question;
	struct names codes = { 0 };
	size_t i, n;
	char *code;

	questionnaire_check(q, mistakes);
	for (i = 0; i < q->form->n; i++) {
		question = &q->form->question[i];
		code = question_code(question->item->id);
		n = codes.n;
		check_code(question->item, code, names_add(&codes, code) == n,
		    mistakes);
		free(code);
		if (is_list(q, question))
			check_answers(q, question, mistakes);
	}
	names_free(&codes);
}

static void
put(const struct questionnaire *q, const char *const cell[NCELLS])
{
	char *html;
	size_t i;

	for (i = 0; i < NCELLS; i++) {
		html = questionnaire_html(cell[i] == NULL ? "" : cell[i],
		    "<>&\"{}");
		writer_string(q->table, html);
		free(html);
	}
	writer_end(q->table);
}

/* What a survey of one group has before its questions. */
static void
put_survey(const struct questionnaire *q)
{
	const char *title = questionnaire_title(q);
	char *introduction = questionnaire_introduction(q);
	const char *const language[NCELLS] = { [CLASS] = "S",
		[NAME] = "language",
		[TEXT] = q->language };
	const char *const texts[NCELLS] = { [CLASS] = "SL",
		[NAME] = "surveyls_title",
		[TEXT] = title,
		[LANGUAGE] = q->language };
	const char *const group[NCELLS] = { [CLASS] = "G",
		[NAME] = title,
		[TEXT] = introduction,
		[LANGUAGE] = q->language };

	put(q, header);
	put(q, language);
	put(q, texts);
	put(q, group);
	free(introduction);
}

static void
put_answers(const struct questionnaire *q, const struct question *question)
{
	char code[NUMBER_MAX], label[NUMBER_MAX];
	const char *cell[NCELLS] = { [CLASS] = "A",
		[TYPE] = "0",
		[NAME] = code,
		[LANGUAGE] = q->language };
	size_t i;

	for (i = 0; i < question->noptions; i++) {
		answer_code(q, question, question->option[i].value, code);
		cell[TEXT] =
		    questionnaire_label(q, &question->option[i], label);
		put(q, cell);
	}
}

static void
put_question(const struct questionnaire *q, const struct question *question)
{
	const struct item *item = question->item;
	char *code = question_code(item->id), low[NUMBER_MAX], high[NUMBER_MAX];
	int list = is_list(q, question);
	char *help = questionnaire_help(q, question, !list);
	const char *cell[NCELLS] = { [CLASS] = "Q",
		[TYPE] = list ? "L" : "N",
		[NAME] = code,
		[RELEVANCE] = "1",
		[TEXT] = form_statement(question),
		[HELP] = help,
		[LANGUAGE] = q->language,
		[MANDATORY] = "N",
		[OTHER] = "N" };

	if (!list) {
		cell[LOW] = questionnaire_number(q, item->low, low);
		cell[HIGH] = questionnaire_number(q, item->high, high);
		cell[WHOLE] = questionnaire_is_whole(q, item->step) ? "1" : "0";
	}
	put(q, cell);
	if (list)
		put_answers(q, question);
	free(help);
	free(code);
}

void
questionnaire_limesurvey(const struct questionnaire *q,
    struct error_list *mistakes)
{
	size_t i;

	check(q, mistakes);
	if (mistakes->n > 0 || q->check)
		return;
	put_survey(q);
	for (i = 0; i < q->form->n; i++)
		put_question(q, &q->form->question[i]);
}
