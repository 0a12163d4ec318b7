/*
 * attune-form: a questionnaire as a page for a browser, or on paper.
 */

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "codebook.h"
#include "form.h"
#include "form_write.h"
#include "render.h"
#include "term.h"
#include "tool.h"
#include "tool_load.h"
#include "words.h"

static void
usage(struct tool *tool, int status)
{
	tool_usage(tool,
	    "usage: attune-form [-c codebook] [-f form] [-L lang] "
	    "[-T html|text]\n",
	    status);
}

static void
write_form(struct tool *tool, const struct codebook *book, size_t number,
    const char *language, const char *format)
{
	struct words *words = tool_words(tool, language);
	struct looks looks;
	struct form form;

	form_init(&form, book, number);
	if (strcmp(format, "text") == 0) {
		term_looks(stdout, &looks);
		form_write_text(&form, words, &looks, stdout);
	} else {
		form_write_html(&form, words,
		    language == NULL ? "en" : language, stdout);
	}
	form_free(&form);
	words_free(words);
}

int
main(int argc, char *argv[])
{
	struct tool tool = { .name = "attune-form" };
	const char *codebook = "checkin", *form = "", *language = NULL;
	const char *format = "html";
	struct codebook *book;
	int c;

	tool_begin();
	while ((c = getopt_long(argc, argv, "c:f:L:T:", tool_options, NULL)) !=
	    -1) {
		if (c == 'c')
			codebook = optarg;
		else if (c == 'f')
			form = optarg;
		else if (c == 'L')
			language = optarg;
		else if (c == 'T')
			format = optarg;
		else if (c == TOOL_VERSION)
			tool_version(&tool);
		else
			usage(&tool, c == TOOL_HELP ? 0 : 2);
	}
	if (optind != argc)
		usage(&tool, 2);
	if (strcmp(format, "html") != 0 && strcmp(format, "text") != 0)
		tool_misuse(&tool, "-T: \"%s\" is not html or text", format);
	book = tool_need_codebook(&tool, codebook);
	tool_speak(&tool, book, language);
	write_form(&tool, book, tool_form(&tool, book, form), language, format);
	codebook_free(book);
	return tool_finish(&tool);
}
