/*
 * attune-pair: from the answers of two partners to a table of pairs.
 */

#include <getopt.h>
#include <stdio.h>
#include <unistd.h>

#include "across.h"
#include "codebook.h"
#include "error.h"
#include "matches.h"
#include "number.h"
#include "pair_plan.h"
#include "pairs_write.h"
#include "roll.h"
#include "table.h"
#include "tool.h"
#include "tool_load.h"
#include "visits.h"

enum { DAYS = 7, MOST_DAYS = 36500 };

/* What the options say, all couples so far, and what came of them. */
struct work {
	int agreed; /* -a: everyone's consent was obtained elsewhere */
	int is_across; /* -x */
	long days;
	char delimiter;
	const struct pair_plan *plan;
	struct roll roll;
	struct across across;
	int begun; /* the header was written */
	size_t shown, hidden; /* couples with rows, and without */
	size_t again, alone; /* rows given again, and without a partner */
};

static void
usage(struct tool *tool, int status)
{
	tool_usage(tool,
	    "usage: attune-pair [-astx] [-c codebook] [-d days] [file ...]\n",
	    status);
}

/* Name the cells that are wrong; where single answers are not to be shown, only
 * say how many each row has. */
static void
complain(struct tool *tool, const struct partners *partners, int is_open)
{
	const struct flaw *flaw;
	size_t i, n;
	int is_named;

	for (i = 0; i < partners->nflaws; i += n) {
		flaw = &partners->flaw[i];
		is_named = is_open && flaw->text != NULL;
		n = is_named ? 1 : partners_flaws_of_row(partners, i);
		tool->input = flaw->input;
		if (is_named)
			tool_complain(tool, flaw->line, "%s", flaw->text);
		else
			tool_complain(tool, flaw->line,
			    "%zu answer%s not admissible", n,
			    n == 1 ? " is" : "s are");
	}
}

/* Write the rows of one couple.  Returns how many. */
static size_t
write_couple(const struct tool *tool, const struct work *work, size_t number,
    const struct matches *matches)
{
	const struct partners *partners = roll_get(&work->roll, number);
	struct pairs_frame frame = { roll_name(&work->roll, number),
		partners->who[0], partners->who[1], matches->consent };
	char text[32];
	size_t rows = 0, i;

	if (work->agreed) {
		snprintf(text, sizeof(text), "%zu", number + 1);
		frame.couple = text;
		frame.a = frame.b = "";
	}
	for (i = 0; i < matches->n; i++)
		rows += pairs_write(work->plan, &frame, &matches->match[i],
		    tool->out);
	return rows;
}

/*
 * No more rows of this couple will come, which is the only one or is not: write
 * what it has agreed to, and forget it.  Whatever is said of its answers is
 * said only if it has rows.
 */
static void
finish_couple(struct tool *tool, struct work *work, size_t number, int is_only)
{
	struct partners *partners = roll_get(&work->roll, number);
	const char *input = tool->input;
	struct matches matches;
	size_t rows;

	if (!is_only && *roll_name(&work->roll, number) == '\0') {
		tool->input = partners->input;
		tool_complain(tool, partners->line,
		    "couple: some rows have none, and others have");
		partners_refuse(partners);
	}
	matches_find(&matches, partners, work->plan, work->days,
	    work->is_across ? CONSENT_NUMBERS : CONSENT_WORDS);
	if (work->is_across)
		across_add(&work->across, matches.match, rows = matches.n);
	else
		rows = write_couple(tool, work, number, &matches);
	if (rows > 0) {
		complain(tool, partners,
		    work->agreed || matches.consent == CONSENT_ITEMS);
		work->again += matches.again;
		work->alone += matches.alone;
	}
	work->shown += rows > 0;
	work->hidden += rows == 0;
	matches_free(&matches);
	partners_free(partners);
	tool->input = input;
}

/* The couple of a row, or NULL if it was finished before.  If the rows are
 * sorted, a new couple finishes the last. */
static struct partners *
find_couple(struct tool *tool, struct work *work, struct slice name,
    size_t line)
{
	struct roll *roll = &work->roll;
	struct partners *partners;
	size_t number;
	enum place place = roll_find(roll, name, &number);

	if (place == PLACE_PAST) {
		tool_complain(tool, line,
		    "couple: its rows do not stand together");
		return NULL;
	}
	if (place == PLACE_KNOWN)
		return roll_get(roll, number);
	if (roll->sorted && roll->n > 0)
		finish_couple(tool, work, roll->n - 1, 0);
	partners = roll_add(roll, name);
	partners->input = tool->input;
	partners->line = line;
	return partners;
}

/* Take one row to its couple. */
static int
take_row(struct tool *tool, struct work *work, struct visits *visits,
    const struct row *row, struct error *e)
{
	struct partners *partners =
	    find_couple(tool, work, visits_couple(visits, row), row->line);
	struct error wrong;
	int got = 0;

	if (partners == NULL)
		return 0;
	if (visits_check(visits, row, &wrong) == -1) {
		tool_complain(tool, row->line, "%s", wrong.text);
		partners_refuse(partners);
	} else if (!partners->refused) {
		got = visits_add(visits, row, tool->input, partners, e);
	}
	if (got == 1) {
		tool_complain(tool, row->line,
		    "couple: it has more than two people");
		partners_refuse(partners);
	}
	return got == -1 ? -1 : 0;
}

static int
read_rows(struct tool *tool, struct work *work, struct reader *in,
    struct error *e)
{
	struct visits visits;
	struct row row;
	int got;

	if (visits_open(&visits, work->plan, work->agreed, in, e) == -1)
		return -1;
	if (!work->begun)
		(work->is_across ? across_write_header : pairs_write_header)(
		    tool->out);
	work->begun = 1;
	while ((got = reader_next(in, &row, e)) == 1) {
		if ((got = take_row(tool, work, &visits, &row, e)) == -1)
			break;
	}
	visits_close(&visits);
	return got;
}

static int
read_table(struct tool *tool, struct work *work, const char *path)
{
	int fd = tool_open(tool, path);
	struct reader *in = reader_open(fd, work->delimiter);
	struct error e;
	int got;

	if ((got = read_rows(tool, work, in, &e)) == -1)
		tool_error(tool, &e);
	reader_close(in);
	tool_close(fd);
	return got;
}

/* Say what did not count. */
static void
tell(struct tool *tool, const struct work *work, size_t few)
{
	if (work->again > 0)
		tool_note(tool, "%zu row%s given again: the last one counts",
		    work->again, work->again == 1 ? " was" : "s were");
	if (work->alone > 0)
		tool_note(tool, "%zu row%s found no partner within %ld day%s",
		    work->alone, work->alone == 1 ? "" : "s", work->days,
		    work->days == 1 ? "" : "s");
	if (few > 0)
		tool_note(tool,
		    "%zu row%s without figures: fewer than %d couples", few,
		    few == 1 ? " is" : "s are", ACROSS_COUPLES);
	if (work->hidden > 0)
		tool_note(tool, "no page for %zu couple%s", work->hidden,
		    work->hidden == 1 ? "" : "s");
	if (work->roll.n == 0)
		tool_complain(tool, 0, "there are no answers");
	if (work->shown == 0)
		tool_raise(tool, 1);
}

/* All rows were read: finish what has not been. */
static void
finish(struct tool *tool, struct work *work)
{
	size_t few = 0, n = work->roll.n, i;

	tool->input = NULL;
	for (i = work->roll.sorted && n > 0 ? n - 1 : 0; i < n; i++)
		finish_couple(tool, work, i, n == 1);
	if (work->is_across)
		few = across_write(&work->across, tool->out);
	tell(tool, work, few);
}

/* Pair the tables of these paths, or stdin if there is none. */
static void
pair(struct tool *tool, struct work *work, char *const *path, int n)
{
	int got = 0, i;

	tool->out = writer_open(STDOUT_FILENO, work->delimiter);
	across_init(&work->across, work->plan);
	if (n == 0)
		got = read_table(tool, work, NULL);
	for (i = 0; i < n && got == 0; i++)
		got = read_table(tool, work, path[i]);
	if (got == 0)
		finish(tool, work);
	tool_finish(tool);
	writer_close(tool->out);
	across_free(&work->across);
	roll_free(&work->roll);
}

int
main(int argc, char *argv[])
{
	struct tool tool = { .name = "attune-pair" };
	struct work work = { .delimiter = ',', .days = DAYS };
	const char *codebook = "checkin";
	struct codebook *book;
	struct pair_plan *plan;
	struct error e;
	int c;

	tool_begin();
	while ((c = getopt_long(argc, argv, "ac:d:stx", tool_options, NULL)) !=
	    -1) {
		if (c == 'a')
			work.agreed = 1;
		else if (c == 'c')
			codebook = optarg;
		else if (c == 'd' &&
		    number_integer(optarg, 0, MOST_DAYS, &work.days) == -1)
			tool_misuse(&tool, "-d: \"%s\" is not one of 0..%d",
			    optarg, MOST_DAYS);
		else if (c == 's')
			work.roll.sorted = 1;
		else if (c == 't')
			work.delimiter = '\t';
		else if (c == 'x')
			work.is_across = 1;
		else if (c == TOOL_VERSION)
			tool_version(&tool);
		else if (c != 'd')
			usage(&tool, c == TOOL_HELP ? 0 : 2);
	}
	book = tool_need_codebook(&tool, codebook);
	if ((plan = pair_plan_new(book, work.is_across, &e)) == NULL) {
		tool_error(&tool, &e);
		tool_exit(&tool);
	}
	work.plan = plan;
	pair(&tool, &work, argv + optind, argc - optind);
	pair_plan_free(plan);
	codebook_free(book);
	return tool.status;
}
