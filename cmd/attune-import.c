/*
 * attune-import: from the export of a survey platform to a table of answers.
 */

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "codebook.h"
#include "number.h"
#include "platform.h"
#include "shape.h"
#include "table.h"
#include "tool.h"
#include "tool_import.h"
#include "tool_load.h"
#include "tool_skeleton.h"
#include "utf8.h"

static void
usage(struct tool *tool, int status)
{
	tool_usage(tool,
	    "usage: attune-import [-nt] [-c codebook] [-d delimiter] "
	    "[-e encoding]\n"
	    "           [-f platform] [-i columns] [-m missing] [-o rejects] "
	    "[-r rows]\n"
	    "           [file ...]\n"
	    "       attune-import -b [-t] [-d delimiter] [-e encoding] "
	    "[-f platform]\n"
	    "           [-m missing] [-r rows] [file]\n",
	    status);
}

static void
read_delimiter(const struct tool *tool, const char *text, struct wish *wish)
{
	static const char *const names[] = { "comma", "semicolon", "tab",
		"pipe", "plain" };
	size_t i;

	for (i = 0; i < 5; i++) {
		if (strcmp(text, names[i]) == 0)
			break;
	}
	if (i == 5 && (strlen(text) != 1 || strchr("\"\r\n", *text) != NULL))
		tool_misuse(tool,
		    "-d: \"%s\" is not a character, comma, semicolon, tab, "
		    "pipe or plain",
		    text);
	wish->delimiter = i == 5 ? *text : ",;\t|\t"[i];
	wish->plain = i == 4;
}

static const struct platform *
read_platform(const struct tool *tool, const char *name, struct platform *out)
{
	char names[256];

	platform_names(names, sizeof(names));
	if (platform_choose(out, name) == -1)
		tool_misuse(tool, "-f: \"%s\" is not one of %s", name, names);
	return out;
}

/* Write answers to a codebook, or to the usual one. */
static void
import(struct tool *tool, struct wish *wish, char *const *path, int n)
{
	struct codebook *book;

	if (wish->codebook == NULL)
		wish->codebook = "checkin";
	book = tool_need_codebook(tool, wish->codebook);
	if (tool_spellings(tool, book, wish->codebook))
		tool_exit(tool);
	tool_import(tool, wish, book, path, n);
	codebook_free(book);
}

/* Write a codebook; options that are about answers are misuse. */
static void
draft(struct tool *tool, const struct wish *wish, char *const *path, int n)
{
	if (n > 1 || wish->codebook != NULL || wish->explains ||
	    wish->columns != NULL || wish->rejects != NULL)
		usage(tool, 2);
	tool_skeleton(tool, wish, n == 0 ? NULL : path[0]);
}

int
main(int argc, char *argv[])
{
	struct tool tool = { .name = "attune-import" };
	struct wish wish = { 0 };
	struct platform platform;
	int drafts = 0, c;

	tool_begin();
	while ((c = getopt_long(argc, argv, "bc:d:e:f:i:m:no:r:t", tool_options,
		    NULL)) != -1) {
		if (c == 'b')
			drafts = 1;
		else if (c == 'c')
			wish.codebook = optarg;
		else if (c == 'd')
			read_delimiter(&tool, optarg, &wish);
		else if (c == 'e')
			wish.encoding = optarg;
		else if (c == 'f')
			wish.platform = read_platform(&tool, optarg, &platform);
		else if (c == 'i')
			wish.columns = optarg;
		else if (c == 'm')
			wish.missing = optarg;
		else if (c == 'n')
			wish.explains = 1;
		else if (c == 'o')
			wish.rejects = optarg;
		else if (c == 'r' &&
		    number_integer(optarg, 1, SHAPE_HEADERS, &wish.records) ==
			-1)
			tool_misuse(&tool, "-r: \"%s\" is not one of 1..%d",
			    optarg, SHAPE_HEADERS);
		else if (c == 't')
			wish.tabs = 1;
		else if (c == TOOL_VERSION)
			tool_version(&tool);
		else if (c != 'r')
			usage(&tool, c == TOOL_HELP ? 0 : 2);
	}
	tool.out = writer_open(STDOUT_FILENO, wish.tabs ? '\t' : ',');
	if (drafts)
		draft(&tool, &wish, argv + optind, argc - optind);
	else
		import(&tool, &wish, argv + optind, argc - optind);
	writer_close(tool.out);
	return tool.status;
}
