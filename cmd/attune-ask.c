/*
 * attune-ask: ask a person the statements of a codebook, one by one.
 */

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "answers.h"
#include "answers_write.h"
#include "ask.h"
#include "codebook.h"
#include "codebook_find.h"
#include "date.h"
#include "error.h"
#include "keep.h"
#include "render.h"
#include "session.h"
#include "session_steps.h"
#include "store.h"
#include "table.h"
#include "term.h"
#include "tool.h"
#include "tool_load.h"
#include "words.h"

/* What the options say. */
struct wish {
	const char *codebook, *couple, *form, *language, *file, *who;
	int guess, plain, resume;
};

/* One interview, from its beginning to its rows. */
struct work {
	const struct wish *wish;
	const struct codebook *book;
	struct session session;
	char today[11];
	char *kept; /* path of what is kept, or NULL: not asked for yet */
};

static void
usage(struct tool *tool, int status)
{
	tool_usage(tool,
	    "usage: attune-ask [-gpr] [-C couple] [-c codebook] [-f form] "
	    "[-L lang]\n"
	    "           [-o file] [-w who]\n",
	    status);
}

/* Own answers, and the guesses if there are any. */
static void
write_rows(const struct work *work, struct writer *out)
{
	const struct codebook *book = work->book;
	struct circumstances own = { .who = work->wish->who };
	struct circumstances guess;
	struct response response;
	char hunch[256];

	own.couple = work->wish->couple;
	own.date = work->today;
	session_circumstances(&work->session, &own, hunch, sizeof(hunch));
	guess = own;
	own.form = book->form[work->session.setting.form];
	own.about = "self";
	response_init(&response, book);
	session_response(&work->session, 0, &response);
	answers_write(book, &own, &response, out);
	if (session_has_guesses(&work->session)) {
		guess.form = book->form[session_guess_form(&work->session)];
		guess.about = "partner";
		guess.focus = guess.did = guess.hunch = NULL;
		session_response(&work->session, 1, &response);
		answers_write(book, &guess, &response, out);
	}
	response_free(&response);
}

/* Add the rows to the file, as a whole or not at all. */
static int
store_rows(const struct work *work, struct error *e)
{
	struct header header;
	struct store store;
	struct writer *out;
	int got;

	answers_header(work->book, &header);
	got = store_begin(&store, work->wish->file, &header, e);
	header_free(&header);
	if (got == -1)
		return -1;
	out = writer_open(store.fd, ',');
	if (store.empty)
		answers_write_header(work->book, out);
	write_rows(work, out);
	got = writer_flush(out, e);
	writer_close(out);
	if (got == -1) {
		store_abort(&store);
		return -1;
	}
	return store_commit(&store, e);
}

/* Where answers are kept.  Returns 0, or -1 with e set. */
static int
find_kept(struct work *work, struct error *e)
{
	if (work->kept == NULL)
		work->kept = keep_path(work->wish->codebook,
		    work->book->form[work->session.setting.form],
		    work->wish->who, e);
	return work->kept == NULL ? -1 : 0;
}

/* Keep the answers so far for later. */
static void
keep(struct tool *tool, struct work *work)
{
	struct circumstances circumstances = { .who = work->wish->who };
	char hunch[256];
	struct error e;

	circumstances.couple = work->wish->couple;
	circumstances.date = work->today;
	circumstances.form = work->book->form[work->session.setting.form];
	session_circumstances(&work->session, &circumstances, hunch,
	    sizeof(hunch));
	if (find_kept(work, &e) == -1 ||
	    keep_write(work->kept, &work->session, &circumstances, &e) == -1)
		tool_error(tool, &e);
}

/* Say on the terminal that the answers are where they were to go. */
static void
say_stored(struct asking *asking, const char *file)
{
	struct blank blanks[] = { { "one", file }, { NULL, NULL } };
	char *text = words_fill(asking->words, "ask_stored", blanks);
	struct looks looks;

	term_looks(asking->term->out, &looks);
	render_wrapped(text, 0, 0, looks.width, asking->term->out);
	free(text);
}

/* What is left when the person is done, or has quit. */
static void
finish(struct tool *tool, struct work *work, struct asking *asking,
    enum ask_end end)
{
	struct error e;

	if (end != ASK_DONE)
		tool->status = 1;
	if (end == ASK_KEEP)
		keep(tool, work);
	if (work->wish->file == NULL) {
		tool->out = writer_open(STDOUT_FILENO, ',');
		answers_write_header(work->book, tool->out);
		if (end == ASK_DONE)
			write_rows(work, tool->out);
	} else if (end == ASK_DONE && store_rows(work, &e) == -1) {
		tool->input = work->wish->file;
		tool_error(tool, &e);
		tool->input = NULL;
		keep(tool, work);
		tool_note(tool, "the answers are kept: -r brings them back");
	} else if (end == ASK_DONE) {
		say_stored(asking, work->wish->file);
	}
	tool_finish(tool);
	if (work->wish->resume && tool->status < 2 &&
	    (end == ASK_DONE || end == ASK_DISCARD))
		keep_forget(work->kept);
	writer_close(tool->out);
}

/* Find the terminal and ask there, on a screen where there is one. */
static void
meet(struct tool *tool, struct work *work)
{
	struct words *words = tool_words(tool, work->wish->language);
	struct asking asking = { .words = words, .session = &work->session };
	struct term term;
	struct error e;

	asking.term = &term;
	if (term_open(&term, &e) == -1) {
		tool_error(tool, &e);
	} else {
		finish(tool, work, &asking,
		    work->wish->plain || !term_has_screen() ?
			ask_lines(&asking) :
			ask_screen(&asking));
		term_close(&term);
	}
	words_free(words);
}

/*
 * Begin the session: a later one if the file has a row of who, and where it
 * was left if it is to be resumed.  Returns 0, or -1 after a complaint.
 */
static int
begin(struct tool *tool, struct work *work)
{
	const struct wish *wish = work->wish;
	struct setting setting = { .guess = wish->guess };
	struct header header;
	struct error e;
	int got = 0;

	setting.form = tool_form(tool, work->book, wish->form);
	setting.couple = *wish->couple != '\0';
	if (wish->file != NULL) {
		tool->input = wish->file;
		answers_header(work->book, &header);
		got = store_look(wish->file, &header, wish->who, &setting.later,
		    &e);
		header_free(&header);
	}
	session_begin(&work->session, work->book, &setting);
	if (got == 0)
		tool->input = NULL;
	if (got == 0 && wish->resume && (got = find_kept(work, &e)) == 0) {
		if ((got = keep_read(work->kept, &work->session, &e)) == 0)
			got = error_set(&e, 0, "nothing was kept");
	}
	if (got == -1)
		tool_error(tool, &e);
	tool->input = NULL;
	return got == -1 ? -1 : 0;
}

int
main(int argc, char *argv[])
{
	struct tool tool = { .name = "attune-ask" };
	struct wish wish = { .codebook = "checkin",
		.couple = "",
		.form = "",
		.who = "" };
	struct work work = { .wish = &wish };
	struct codebook *book;
	int c;

	tool_begin();
	while ((c = getopt_long(argc, argv, "C:c:f:gL:o:prw:", tool_options,
		    NULL)) != -1) {
		if (c == 'C')
			wish.couple = optarg;
		else if (c == 'c')
			wish.codebook = optarg;
		else if (c == 'f')
			wish.form = optarg;
		else if (c == 'g')
			wish.guess = 1;
		else if (c == 'L')
			wish.language = optarg;
		else if (c == 'o')
			wish.file = optarg;
		else if (c == 'p')
			wish.plain = 1;
		else if (c == 'r')
			wish.resume = 1;
		else if (c == 'w')
			wish.who = optarg;
		else if (c == TOOL_VERSION)
			tool_version(&tool);
		else
			usage(&tool, c == TOOL_HELP ? 0 : 2);
	}
	if (optind != argc)
		usage(&tool, 2);
	tool_today(&tool, work.today);
	work.book = book = tool_need_codebook(&tool, wish.codebook);
	tool_speak(&tool, book, wish.language);
	if (begin(&tool, &work) == 0)
		meet(&tool, &work);
	session_end(&work.session);
	free(work.kept);
	codebook_free(book);
	return tool.status;
}
