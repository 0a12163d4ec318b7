#ifndef TOOL_H
#define TOOL_H

#include <getopt.h>
#include <stddef.h>
#include <time.h>

struct error;
struct writer;

/*
 * The edges of a tool: it opens, complains and finishes.  Complaints go to
 * stderr as "name: input:line: what is wrong"; after the first twenty of an
 * input's data they are only counted.
 */
struct tool {
	const char *name; /* attune-score */
	const char *input; /* what is being read, or NULL */
	struct writer *out; /* flushed before a complaint, or NULL */
	int status; /* the worst so far */
	size_t complaints;
	time_t begun; /* of what tool_progress tells; 0: it has not */
};

/* --help and --version, for getopt_long. */
extern const struct option tool_options[];
enum { TOOL_HELP = 256, TOOL_VERSION };

/* What comes before all else: standard streams, and the locale's characters. */
void tool_begin(void);

/* Print the synopsis, on stdout if the status is 0, and exit with it. */
void tool_usage(struct tool *tool, const char *synopsis, int status);

/* Print the name and version on stdout; exits 0. */
void tool_version(struct tool *tool);

/*
 * A file descriptor for reading: of stdin for "-" and NULL.  Sets the input's
 * name.  Exits 2 if it cannot be opened.
 */
int tool_open(struct tool *tool, const char *path);
void tool_close(int fd);

/* Say what is wrong with the data at a line (0: none) of the input. */
void tool_complain(struct tool *tool, size_t line, const char *format, ...);

/* The same with what the library found; the status becomes the error's. */
void tool_error(struct tool *tool, const struct error *e);

/* The exit status is at least this one. */
void tool_raise(struct tool *tool, int status);

/* Say something that is no fault: the status stays. */
void tool_note(const struct tool *tool, const char *format, ...);

/* Say that the tool was misused; exits 2. */
void tool_misuse(const struct tool *tool, const char *format, ...);

/*
 * Say how far the work has come, on stderr if that is a terminal, and only
 * once it has taken longer than a second; the last time, done is of, and the
 * line is cleared.
 */
void tool_progress(struct tool *tool, size_t done, size_t of);

/* What is complained of from here on is something else: say how many more there
 * were, and count anew. */
void tool_complain_anew(struct tool *tool);

/* Flush the writer, or stdout where it is NULL, say how many complaints were
 * not printed, and return the exit status. */
int tool_finish(struct tool *tool);

/* The same, and exit with it. */
void tool_exit(struct tool *tool);

#endif
