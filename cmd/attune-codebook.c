/*
 * attune-codebook: print, show, list, check and publish codebooks.
 */

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "builtin.h"
#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "form.h"
#include "questionnaire.h"
#include "render.h"
#include "report.h"
#include "report_codebook.h"
#include "table.h"
#include "term.h"
#include "tool.h"
#include "tool_load.h"
#include "words.h"

/* How a codebook is written, the default first. */
static const struct format {
	const char *name;
	char delimiter; /* of a table, or NUL */
	void (*publish)(const struct questionnaire *q,
	    struct error_list *mistakes); /* for a platform, or NULL */
	int by_text; /* it has exports without ids */
} formats[] = {
	{ "csv", ',', NULL, 0 },
	{ "text", '\0', NULL, 0 },
	{ "limesurvey", '\t', questionnaire_limesurvey, 1 },
	{ "qualtrics", '\0', questionnaire_qualtrics, 0 },
	{ "redcap", ',', questionnaire_redcap, 1 },
	{ "xlsform", ',', questionnaire_xlsform, 1 },
};

enum { NFORMATS = sizeof(formats) / sizeof(*formats) };

static void
usage(struct tool *tool, int status)
{
	tool_usage(tool,
	    "usage: attune-codebook [-ln] [-L lang] [-T format] "
	    "[codebook ...]\n",
	    status);
}

static const struct format *
find_format(struct tool *tool, const char *name)
{
	char known[128] = "";
	size_t used, i;

	for (i = 0; i < NFORMATS; i++) {
		if (strcmp(formats[i].name, name) == 0)
			return &formats[i];
		used = strlen(known);
		snprintf(known + used, sizeof(known) - used, "%s%s",
		    i == 0                ? "" :
			i + 1 == NFORMATS ? " or " :
					    ", ",
		    formats[i].name);
	}
	tool_misuse(tool, "-T: \"%s\" is not %s", name, known);
	return NULL;
}

/* A line for each codebook that is built in. */
static void
list_builtin(struct tool *tool)
{
	const struct builtin *builtin;
	struct codebook *book;

	for (builtin = builtin_codebooks(); builtin->name != NULL; builtin++) {
		if ((book = tool_codebook(tool, builtin->name)) == NULL)
			continue;
		printf("%s\t%s\n", builtin->name,
		    codebook_text(book, "title", ""));
		codebook_free(book);
	}
}

static void
print_text(struct tool *tool, const struct codebook *book, const char *language)
{
	struct report report = { NULL, 0 };
	struct words *words = tool_words(tool, language);
	struct looks looks;

	term_looks(stdout, &looks);
	report_codebook(book, words, &report);
	render_text(&report, &looks, stdout);
	report_free(&report);
	words_free(words);
}

/* Items that exports without ids cannot tell apart are no mistake. */
static void
note_twins(const struct tool *tool, const struct questionnaire *q)
{
	struct error_list notes = { NULL, 0 };
	size_t i;

	questionnaire_twins(q, &notes);
	for (i = 0; i < notes.n; i++)
		tool_note(tool, "%s", notes.error[i].text);
	error_list_free(&notes);
}

static void
publish(struct tool *tool, const struct codebook *book,
    const struct format *format, const char *language, int check)
{
	struct words *words = tool_words(tool, language);
	struct error_list mistakes = { NULL, 0 };
	struct form form;
	struct questionnaire q = { &form, words,
		language == NULL ? "en" : language, check, tool->out, stdout };
	size_t i;

	form_init(&form, book, 0);
	format->publish(&q, &mistakes);
	for (i = 0; i < mistakes.n; i++)
		tool_error(tool, &mistakes.error[i]);
	error_list_free(&mistakes);
	if (format->by_text)
		note_twins(tool, &q);
	form_free(&form);
	words_free(words);
}

/* Check one codebook, and write it unless it is to be checked only. */
static void
show(struct tool *tool, const char *name, const struct format *format,
    const char *language, int check)
{
	struct codebook *book = tool_codebook(tool, name);

	if (book == NULL)
		return;
	tool_speak(tool, book, language);
	if (format->publish != NULL)
		publish(tool, book, format, language, check);
	else if (check)
		tool_spellings(tool, book, name);
	else if (format->delimiter == '\0')
		print_text(tool, book, language);
	else
		codebook_write(book, tool->out);
	codebook_free(book);
}

int
main(int argc, char *argv[])
{
	struct tool tool = { .name = "attune-codebook" };
	const struct format *format = &formats[0];
	const char *language = NULL;
	int check = 0, list = 0, c, i;

	tool_begin();
	while (
	    (c = getopt_long(argc, argv, "lL:nT:", tool_options, NULL)) != -1) {
		if (c == 'l')
			list = 1;
		else if (c == 'L')
			language = optarg;
		else if (c == 'n')
			check = 1;
		else if (c == 'T')
			format = find_format(&tool, optarg);
		else if (c == TOOL_VERSION)
			tool_version(&tool);
		else
			usage(&tool, c == TOOL_HELP ? 0 : 2);
	}
	if (list && (check || optind < argc))
		usage(&tool, 2);
	if (format->publish != NULL && argc - optind > 1)
		tool_misuse(&tool, "-T %s: a questionnaire has one codebook",
		    format->name);
	if (list) {
		list_builtin(&tool);
		return tool_finish(&tool);
	}
	if (format->delimiter != '\0')
		tool.out = writer_open(STDOUT_FILENO, format->delimiter);
	if (optind == argc)
		show(&tool, "checkin", format, language, check);
	for (i = optind; i < argc; i++)
		show(&tool, argv[i], format, language, check);
	tool_finish(&tool);
	writer_close(tool.out);
	return tool.status;
}
