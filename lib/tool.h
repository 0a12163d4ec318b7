#ifndef TOOL_H
#define TOOL_H

#include <getopt.h>
#include <stddef.h>

struct codebook;
struct error;
struct error_list;
struct words;
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
};

/* --help and --version, for getopt_long. */
extern const struct option tool_options[];
enum { TOOL_HELP = 256, TOOL_VERSION };

/* Print the name and version on stdout; exits 0. */
void tool_version(const struct tool *tool);

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

/* Say something that is no fault: the status stays. */
void tool_note(const struct tool *tool, const char *format, ...);

/* Say that the tool was misused; exits 2. */
void tool_misuse(const struct tool *tool, const char *format, ...);

/*
 * Read a codebook, built in or from a file, and check it.  Mistakes are
 * complaints.  Returns NULL if there are any, or if it cannot be read.
 */
struct codebook *tool_codebook(struct tool *tool, const char *name);

/* The same; but exits if there are mistakes, and gives it a clean status. */
struct codebook *tool_need_codebook(struct tool *tool, const char *name);

/* The number of a form of the codebook; exits 2 if it has none of the name. */
size_t tool_form(const struct tool *tool, const struct codebook *book,
    const char *name);

/* The built-in sentences, first language. */
struct words *tool_words(struct tool *tool);

/* Flush the writer, or stdout where it is NULL, say how many complaints were
 * not printed, and return the exit status. */
int tool_finish(struct tool *tool);

#endif
