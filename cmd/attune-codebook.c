/*
 * attune-codebook: print, show, list and check codebooks.
 */

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "builtin.h"
#include "codebook.h"
#include "codebook_find.h"
#include "render.h"
#include "report.h"
#include "report_codebook.h"
#include "table.h"
#include "term.h"
#include "tool.h"
#include "tool_load.h"
#include "words.h"

static void
usage(struct tool *tool, int status)
{
	tool_usage(tool,
	    "usage: attune-codebook [-ln] [-T csv|text] [codebook ...]\n",
	    status);
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
print_text(struct tool *tool, const struct codebook *book)
{
	struct report report = { NULL, 0 };
	struct words *words = tool_words(tool, NULL);
	struct looks looks;

	term_looks(stdout, &looks);
	report_codebook(book, words, &report);
	render_text(&report, &looks, stdout);
	report_free(&report);
	words_free(words);
}

/* Check one codebook, and print it unless it is to be checked only. */
static void
show(struct tool *tool, const char *name, int check, int text)
{
	struct codebook *book = tool_codebook(tool, name);

	if (book == NULL)
		return;
	if (!check && text)
		print_text(tool, book);
	else if (!check)
		codebook_write(book, tool->out);
	codebook_free(book);
}

int
main(int argc, char *argv[])
{
	struct tool tool = { .name = "attune-codebook" };
	int check = 0, list = 0, text = 0, c, i;

	tool_begin();
	while (
	    (c = getopt_long(argc, argv, "lnT:", tool_options, NULL)) != -1) {
		if (c == 'l')
			list = 1;
		else if (c == 'n')
			check = 1;
		else if (c == 'T' && strcmp(optarg, "csv") == 0)
			text = 0;
		else if (c == 'T' && strcmp(optarg, "text") == 0)
			text = 1;
		else if (c == 'T')
			tool_misuse(&tool, "-T: \"%s\" is not csv or text",
			    optarg);
		else if (c == TOOL_VERSION)
			tool_version(&tool);
		else
			usage(&tool, c == TOOL_HELP ? 0 : 2);
	}
	if (list && (check || optind < argc))
		usage(&tool, 2);
	if (list) {
		list_builtin(&tool);
		return tool_finish(&tool);
	}
	if (!text)
		tool.out = writer_open(STDOUT_FILENO, ',');
	if (optind == argc)
		show(&tool, "checkin", check, text);
	for (i = optind; i < argc; i++)
		show(&tool, argv[i], check, text);
	tool_finish(&tool);
	writer_close(tool.out);
	return tool.status;
}
