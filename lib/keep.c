/*
 * Keeping answers for later, as a table of answers like any other.
 */

#include "keep.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "alloc.h"
#include "answers.h"
#include "answers_write.h"
#include "codebook.h"
#include "error.h"
#include "session.h"
#include "table.h"

/* Append a name with all but plain letters and digits written as %NN. */
static void
append_name(char *out, const char *name)
{
	static const char hex[] = "0123456789ABCDEF";
	unsigned char c;

	out += strlen(out);
	for (; (c = (unsigned char)*name) != '\0'; name++) {
		if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		    (c >= '0' && c <= '9') || c == '_') {
			*out++ = (char)c;
		} else {
			*out++ = '%';
			*out++ = hex[c >> 4];
			*out++ = hex[c & 15];
		}
	}
	*out = '\0';
}

char *
keep_path(const char *codebook, const char *form, const char *who,
    struct error *e)
{
	const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
	int given = state != NULL && *state == '/';
	char *path;
	size_t size;

	if (!given && (home == NULL || *home != '/')) {
		error_set(e, 0, "neither XDG_STATE_HOME nor HOME is a folder");
		e->status = 2;
		return NULL;
	}
	size = strlen(given ? state : home) +
	    3 * (strlen(codebook) + strlen(form) + strlen(who)) + 64;
	path = xcalloc(size, 1);
	snprintf(path, size, "%s%s/attune/", given ? state : home,
	    given ? "" : "/.local/state");
	append_name(path, codebook);
	strcat(path, "-");
	append_name(path, form);
	strcat(path, "-");
	append_name(path, who);
	strcat(path, ".csv");
	return path;
}

/* Make the folders that a path is in, for their owner alone. */
static int
make_folders(const char *path, struct error *e)
{
	char *copy = xstrdup(path), *slash = copy;
	int got = 0;

	while (got == 0 && (slash = strchr(slash + 1, '/')) != NULL) {
		*slash = '\0';
		if (mkdir(copy, 0700) == -1 && errno != EEXIST)
			got = error_system(e, "%s", copy);
		*slash = '/';
	}
	free(copy);
	return got;
}

static int
write_rows(int fd, const struct session *session,
    const struct circumstances *circumstances, struct error *e)
{
	struct circumstances about = *circumstances;
	struct writer *out = writer_open(fd, ',');
	struct response response;
	int got;

	response_init(&response, session->book);
	answers_write_header(session->book, out);
	session_response(session, 0, &response);
	about.about = "self";
	answers_write(session->book, &about, &response, out);
	if (session_has_guesses(session)) {
		session_response(session, 1, &response);
		about.about = "partner";
		answers_write(session->book, &about, &response, out);
	}
	response_free(&response);
	got = writer_flush(out, e);
	writer_close(out);
	return got;
}

int
keep_write(const char *path, const struct session *session,
    const struct circumstances *circumstances, struct error *e)
{
	size_t size = strlen(path) + sizeof(".attune-new");
	char *copy;
	int fd, got = -1;

	if (make_folders(path, e) == -1)
		return -1;
	copy = xcalloc(size, 1);
	snprintf(copy, size, "%s.attune-new", path);
	unlink(copy);
	fd = open(copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd == -1) {
		error_system(e, "%s", path);
	} else {
		got = write_rows(fd, session, circumstances, e);
		if (got == 0 && (fsync(fd) == -1 || rename(copy, path) == -1))
			got = error_system(e, "%s", path);
		if (got == -1)
			unlink(copy);
		close(fd);
	}
	free(copy);
	return got;
}

/* A cell that names an option of a step: its words, and a word of the cell. */
struct named {
	const char *column;
	const char *step;
	int second; /* the second word of the cell, not the first */
};

static const struct named named[] = {
	{ "focus", "ask_focus", 0 },
	{ "did", "ask_did", 0 },
	{ "hunch", "ask_hunch_strong", 0 },
	{ "hunch", "ask_hunch_thin", 1 },
};

static void
restore_named(struct session *session, const struct header *header,
    const struct row *row)
{
	char word[256], second[256], cell[512];
	struct slice field;
	size_t i;

	for (i = 0; i < sizeof(named) / sizeof(*named); i++) {
		field = row_cell(row, header_find(header, named[i].column));
		snprintf(cell, sizeof(cell), "%.*s", (int)field.n, field.s);
		*word = *second = '\0';
		sscanf(cell, "%255s %255s", word, second);
		session_restore_named(session, named[i].step,
		    named[i].second ? second : word);
	}
}

static int
restore_row(struct session *session, struct answers *answers,
    const struct header *header, const struct row *row, struct error *e)
{
	struct response response;
	int got;

	response_init(&response, session->book);
	got = answers_read(answers, row, &response, e);
	if (got == 0 && !response.guess)
		restore_named(session, header, row);
	if (got == 0)
		session_restore(session, &response);
	else if (got > 0)
		got = error_set(e, row->line,
		    "what was kept is not of this codebook");
	response_free(&response);
	return got;
}

int
keep_read(const char *path, struct session *session, struct error *e)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC), got;
	struct header header = { NULL, 0 };
	struct answers answers;
	struct reader *in;
	struct row row;

	if (fd == -1)
		return errno == ENOENT ? 0 : error_system(e, "");
	in = reader_open(fd, ',');
	if ((got = reader_header(in, &header, e)) == 0 &&
	    (got = answers_open(&answers, session->book, &header, 0, e)) == 0) {
		while (got == 0 && (got = reader_next(in, &row, e)) == 1)
			got = restore_row(session, &answers, &header, &row, e);
		answers_close(&answers);
	}
	header_free(&header);
	reader_close(in);
	close(fd);
	return got == 0 ? 1 : -1;
}

void
keep_forget(const char *path)
{
	unlink(path);
}
