/*
 * attune-report: from a table of scores, pairs or stats to words.
 */

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "codebook.h"
#include "error.h"
#include "folder.h"
#include "format.h"
#include "gather.h"
#include "group.h"
#include "person.h"
#include "publish.h"
#include "report.h"
#include "report_couple.h"
#include "report_group.h"
#include "report_person.h"
#include "report_stat.h"
#include "resources.h"
#include "term.h"
#include "tool.h"
#include "tool_gather.h"
#include "tool_load.h"
#include "tool_publish.h"
#include "two.h"
#include "words.h"

/* What was asked for, and what every report needs. */
struct job {
	const char *codebook, *by, *focus, *language, *directory;
	const char *resources_path, *format_name;
	int explain;
	const struct format *format;
	struct style style;
	struct codebook *book;
	struct words *words;
	struct resources resources;
};

static void
usage(struct tool *tool, int status)
{
	tool_usage(tool,
	    "usage: attune-report [-et] [-b by] [-c codebook] [-f focus] "
	    "[-L lang]\n"
	    "           [-o directory] [-r resources] [-T format] "
	    "[file ...]\n",
	    status);
}

static void
prepare(struct tool *tool, struct job *job)
{
	if ((job->format = format_find(job->format_name)) == NULL)
		tool_misuse(tool, "-T: \"%s\" is not one of %s",
		    job->format_name, format_names());
	if (job->by != NULL && (job->directory != NULL || job->focus != NULL))
		tool_misuse(tool, "-b is about a group, -%c about one person",
		    job->directory != NULL ? 'o' : 'f');
	job->book = tool_need_codebook(tool, job->codebook);
	tool_speak(tool, job->book, job->language);
	job->words = tool_words(tool, job->language);
	if (job->resources_path != NULL)
		tool_resources(tool, job->resources_path, job->language,
		    &job->resources);
	term_looks(stdout, &job->style.looks);
	if (job->directory != NULL)
		job->style.looks.emphasis = 0;
	job->style.page.language = job->language == NULL ? "en" : job->language;
	job->style.page.title = words_get(job->words, "report_tab");
}

/* The area was none of those to choose from, which are the known ones. */
static void
refuse_focus(const struct tool *tool, const char *known, const char *name)
{
	if (*known == '\0')
		tool_misuse(tool, "-f: there is no area to choose");
	tool_misuse(tool,
	    "-f: \"%s\" is not one of the areas to choose from: %s", name,
	    known);
}

static struct person
make_person(const struct job *job)
{
	struct person person = { .book = job->book, .words = job->words };

	person.resources = &job->resources;
	person.explain = job->explain;
	person.reruns =
	    job->directory == NULL && job->format == format_find("text");
	person.focus = -1;
	return person;
}

static struct two
make_two(const struct job *job)
{
	struct two two = { .book = job->book, .words = job->words };

	two.resources = &job->resources;
	two.explain = job->explain;
	two.figures = job->format == format_find("csv");
	two.reruns =
	    job->directory == NULL && job->format == format_find("text");
	two.focus = -1;
	return two;
}

static void
draw(struct tool *tool, const struct job *job, const struct report *report)
{
	struct error e;

	tool->input = "standard output";
	if (job->format->draw(report, &job->style, stdout, &e) == -1)
		tool_error(tool, &e);
	tool->input = NULL;
}

static void
report_one(struct tool *tool, const struct job *job, struct history *history)
{
	struct person person = make_person(job);
	struct report report = { NULL, 0 };

	person_open(&person, history);
	person.week = person_week(&person, tool_week(tool));
	person.focus = person_candidate(&person, job->focus);
	if (job->focus != NULL && person.focus == -1)
		refuse_focus(tool, person_candidates(&person), job->focus);
	report_person(&person, &report);
	draw(tool, job, &report);
	report_free(&report);
	person_close(&person);
}

static void
report_two(struct tool *tool, const struct job *job,
    const struct couple *couple)
{
	struct two two = make_two(job);
	struct report report = { NULL, 0 };

	two_open(&two, couple);
	two.focus = two_candidate(&two, job->focus);
	if (job->focus != NULL && two.focus == -1)
		refuse_focus(tool, two_candidates(&two), job->focus);
	report_couple(&two, &report);
	draw(tool, job, &report);
	report_free(&report);
}

static void
report_measure(struct tool *tool, const struct job *job,
    const struct findings *findings)
{
	struct measure measure = { .book = job->book, .words = job->words };
	struct report report = { NULL, 0 };

	if (job->focus != NULL)
		tool_misuse(tool,
		    "-f is about one person or couple, and these "
		    "are stats");
	measure.resources = &job->resources;
	measure.findings = findings;
	measure.explain = job->explain;
	report_stat(&measure, &report);
	draw(tool, job, &report);
	report_free(&report);
}

static void
report_several(struct tool *tool, const struct job *job, struct group *group)
{
	struct people people = { .book = job->book, .words = job->words };
	struct report report = { NULL, 0 };

	if (job->focus != NULL)
		tool_misuse(tool, "-f: the table is about more than one");
	group_finish(group);
	if (group->twice > 0)
		tool_note(tool,
		    "%zu %s for the same person and day as an earlier one: "
		    "the last counts",
		    group->twice,
		    group->twice == 1 ? "row stands" : "rows stand");
	people.group = group;
	people.by = job->by;
	people.resources = &job->resources;
	people.explain = job->explain;
	report_group(&people, &report);
	draw(tool, job, &report);
	report_free(&report);
}

static void
report_each(struct tool *tool, const struct job *job, struct gather *gather)
{
	struct publisher publisher = { .format = job->format };
	struct error e;

	publisher.style = &job->style;
	publisher.person = make_person(job);
	publisher.two = make_two(job);
	publisher.focus = job->focus;
	publisher.week = tool_week(tool);
	tool->input = job->directory;
	if ((publisher.folder = folder_open(job->directory, &e)) == NULL) {
		tool_error(tool, &e);
		tool_exit(tool);
	}
	publish_open(&publisher);
	tool_publish(tool, &publisher, gather);
	if (publish_index(&publisher, &e) == -1)
		tool_error(tool, &e);
	publish_close(&publisher);
	folder_close(publisher.folder);
	tool->input = NULL;
}

/* Whatever the tables are about. */
static void
report(struct tool *tool, const struct job *job, struct gather *gather)
{
	if (job->directory != NULL)
		report_each(tool, job, gather);
	else if (gather->kind == GATHER_PAIRS)
		report_two(tool, job, &gather->couples.couple[0]);
	else if (gather->kind == GATHER_STATS)
		report_measure(tool, job, gather->findings);
	else if (gather->group != NULL)
		report_several(tool, job, gather->group);
	else
		report_one(tool, job, &gather->persons.history[0]);
}

int
main(int argc, char *argv[])
{
	struct tool tool = { .name = "attune-report" };
	struct job job = { .codebook = "checkin", .format_name = "text" };
	struct gather gather;
	int c;

	tool_begin();
	job.style.delimiter = ',';
	while ((c = getopt_long(argc, argv, "b:c:ef:L:o:r:tT:", tool_options,
		    NULL)) != -1) {
		if (c == 'b')
			job.by = optarg;
		else if (c == 'c')
			job.codebook = optarg;
		else if (c == 'e')
			job.explain = 1;
		else if (c == 'f')
			job.focus = optarg;
		else if (c == 'L')
			job.language = optarg;
		else if (c == 'o')
			job.directory = optarg;
		else if (c == 'r')
			job.resources_path = optarg;
		else if (c == 't')
			job.style.delimiter = '\t';
		else if (c == 'T')
			job.format_name = optarg;
		else if (c == TOOL_VERSION)
			tool_version(&tool);
		else
			usage(&tool, c == TOOL_HELP ? 0 : 2);
	}
	prepare(&tool, &job);
	gather_open(&gather, job.book, job.by, job.directory != NULL);
	if (tool_gather(&tool, argv + optind, argc - optind,
		job.style.delimiter, &gather) == 0)
		report(&tool, &job, &gather);
	gather_close(&gather);
	resources_free(&job.resources);
	words_free(job.words);
	codebook_free(job.book);
	return tool_finish(&tool);
}
