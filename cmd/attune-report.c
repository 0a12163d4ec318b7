/*
 * attune-report: from a table of scores to words.
 */

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "date.h"
#include "error.h"
#include "person.h"
#include "render.h"
#include "report.h"
#include "report_person.h"
#include "scores.h"
#include "table.h"
#include "term.h"
#include "tool.h"
#include "tool_load.h"
#include "utf8.h"
#include "verdict.h"
#include "words.h"

/* When somebody was asked, and with which form. */
struct when {
	char *date;
	size_t form;
};

/* The latest sitting of the one person in the tables. */
struct found {
	struct sitting latest; /* all zeros: none yet */
	struct when *when; /* of all sittings */
	size_t sittings;
};

static void
usage(struct tool *tool, int status)
{
	tool_usage(tool,
	    "usage: attune-report [-t] [-c codebook] [-f focus] [file ...]\n",
	    status);
}

/* Count the sitting, but not twice if it replaces one of the same day. */
static void
count_sitting(struct tool *tool, struct found *found,
    const struct sitting *sitting)
{
	struct when *when;
	size_t i;

	for (i = 0; i < found->sittings && *sitting->date != '\0'; i++) {
		when = &found->when[i];
		if (when->form != sitting->form ||
		    strcmp(when->date, sitting->date) != 0)
			continue;
		tool_note(tool, "%s stands twice: the last row counts",
		    sitting->date);
		return;
	}
	found->when = xreallocarray(found->when, found->sittings + 1,
	    sizeof(*found->when));
	when = &found->when[found->sittings++];
	when->date = xstrdup(sitting->date);
	when->form = sitting->form;
}

/* Keep the sitting if it is the latest so far; takes what it holds. */
static void
keep_latest(struct tool *tool, const struct codebook *book, struct found *found,
    struct sitting *sitting)
{
	int first = found->sittings == 0;

	count_sitting(tool, found, sitting);
	if (!first && strcmp(sitting->date, found->latest.date) < 0)
		return;
	sitting_free(&found->latest, book);
	found->latest = *sitting;
	memset(sitting, 0, sizeof(*sitting));
}

static void
free_found(struct found *found, const struct codebook *book)
{
	size_t i;

	for (i = 0; i < found->sittings; i++)
		free(found->when[i].date);
	free(found->when);
	sitting_free(&found->latest, book);
}

/*
 * Whether the sitting is of somebody else than the one found: without a
 * column `who` each row is.
 */
static int
is_another(const struct scores *scores, const struct found *found,
    const struct sitting *sitting)
{
	return found->sittings > 0 &&
	    (scores->who == -1 || strcmp(found->latest.who, sitting->who) != 0);
}

/* For each row: read the sitting, keep the latest. */
static int
find_sitting(struct tool *tool, const struct codebook *book, struct reader *in,
    struct found *found, struct error *e)
{
	struct header header;
	struct scores scores;
	struct sitting sitting = { 0 };
	struct row row;
	int got, use = 0;

	if (reader_header(in, &header, e) == -1)
		return -1;
	if (scores_open(&scores, book, &header, e) == -1) {
		header_free(&header);
		return -1;
	}
	while ((got = reader_next(in, &row, e)) == 1) {
		if ((use = scores_read(&scores, &row, &sitting, e)) == -1)
			break;
		if (use && is_another(&scores, found, &sitting)) {
			use = error_set(e, row.line,
			    "the scores of more than one person; the report "
			    "is about one (choose the rows by \"who\")");
			break;
		}
		if (use)
			keep_latest(tool, book, found, &sitting);
	}
	sitting_free(&sitting, book);
	scores_close(&scores);
	header_free(&header);
	return got == -1 || use == -1 ? -1 : 0;
}

/* The sitting of the tables of these paths, or of stdin if there is none. */
static int
read_tables(struct tool *tool, const struct codebook *book, char delimiter,
    char *const *path, int n, struct found *found)
{
	struct reader *in;
	struct error e;
	int got = 0, i, fd;

	for (i = 0; got == 0 && (i < n || (n == 0 && i == 0)); i++) {
		fd = tool_open(tool, n == 0 ? NULL : path[i]);
		in = reader_open(fd, delimiter);
		if ((got = find_sitting(tool, book, in, found, &e)) == -1)
			tool_error(tool, &e);
		reader_close(in);
		tool_close(fd);
	}
	tool->input = NULL;
	if (got == 0 && found->sittings == 0) {
		tool_complain(tool, 0, "nothing to report");
		got = -1;
	}
	return got;
}

/* The pillar of this name, which must be one that may be chosen. */
static long
choose_focus(const struct tool *tool, const struct person *person,
    const char *name)
{
	const struct codebook *book = person->book;
	size_t *list, n, i;
	char known[512] = "";
	long focus = -1;

	if (name == NULL)
		return -1;
	list = xcalloc(book->nscales, sizeof(*list));
	n = verdict_candidates(book, person->sitting, list);
	for (i = 0; i < n; i++) {
		if (strcmp(book->scale[list[i]].id, name) == 0)
			focus = (long)list[i];
		snprintf(known + strlen(known), sizeof(known) - strlen(known),
		    "%s%s", i == 0 ? "" : ", ", book->scale[list[i]].id);
	}
	free(list);
	if (focus == -1 && n == 0)
		tool_misuse(tool, "-f: there is no area to choose");
	if (focus == -1)
		tool_misuse(tool,
		    "-f: \"%s\" is not one of the areas to choose "
		    "from: %s",
		    name, known);
	return focus;
}

/* Which ISO week the sitting is of: that of its date, else of today. */
static long
find_week(const struct tool *tool, const struct sitting *sitting)
{
	char today[11];
	long day;

	if (date_parse(sitting->date, &day) == -1 &&
	    (date_today(today) == -1 || date_parse(today, &day) == -1))
		tool_misuse(tool,
		    "ATTUNE_TODAY is not a date such as 2026-01-31");
	return date_week(day);
}

static void
print_report(struct tool *tool, const struct codebook *book,
    const struct found *found, const char *focus)
{
	struct report report = { NULL, 0 };
	struct words *words = tool_words(tool, NULL);
	struct person person = { .book = book, .words = words };
	struct looks looks;

	person.sitting = &found->latest;
	person.earlier = found->sittings - 1;
	person.week = find_week(tool, &found->latest);
	person.focus = choose_focus(tool, &person, focus);
	report_person(&person, &report);
	term_looks(stdout, &looks);
	render_text(&report, &looks, stdout);
	report_free(&report);
	words_free(words);
}

int
main(int argc, char *argv[])
{
	struct tool tool = { .name = "attune-report" };
	struct found found = { 0 };
	const char *codebook = "checkin", *focus = NULL;
	struct codebook *book;
	char delimiter = ',';
	int c;

	tool_begin();
	while (
	    (c = getopt_long(argc, argv, "c:f:t", tool_options, NULL)) != -1) {
		if (c == 'c')
			codebook = optarg;
		else if (c == 'f')
			focus = optarg;
		else if (c == 't')
			delimiter = '\t';
		else if (c == TOOL_VERSION)
			tool_version(&tool);
		else
			usage(&tool, c == TOOL_HELP ? 0 : 2);
	}
	book = tool_need_codebook(&tool, codebook);
	if (read_tables(&tool, book, delimiter, argv + optind, argc - optind,
		&found) == 0)
		print_report(&tool, book, &found, focus);
	free_found(&found, book);
	codebook_free(book);
	return tool_finish(&tool);
}
