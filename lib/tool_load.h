#ifndef TOOL_LOAD_H
#define TOOL_LOAD_H

#include <stddef.h>

struct codebook;
struct norms;
struct resources;
struct tool;
struct words;

/*
 * Read a codebook, built in or from a file, and check it.  Mistakes are
 * complaints.  Returns NULL if there are any, or if it cannot be read.
 */
struct codebook *tool_codebook(struct tool *tool, const char *name);

/* The same; but exits if there are mistakes, and gives it a clean status. */
struct codebook *tool_need_codebook(struct tool *tool, const char *name);

/* Complain of spellings that the codebook of this name has for two answers, the
 * first of each item.  Returns whether there are any. */
int tool_spellings(struct tool *tool, const struct codebook *book,
    const char *name);

/* Whether a codebook of this name is read from a file, or from stdin. */
int tool_is_path(const char *name);

/* The number of a form of the codebook; exits 2 if it has none of the name. */
size_t tool_form(const struct tool *tool, const struct codebook *book,
    const char *name);

/*
 * Let the codebook speak this language, or its first if it is NULL; exits 2 if
 * the codebook has not got it.
 */
void tool_speak(const struct tool *tool, struct codebook *book,
    const char *language);

/* The built-in sentences in this language, the first where they have not got
 * it or it is NULL. */
struct words *tool_words(struct tool *tool, const char *language);

/* The resources of a file, as resources_read has them; exits if they cannot be
 * read.  The language may be NULL. */
void tool_resources(struct tool *tool, const char *path, const char *language,
    struct resources *resources);

/* The norms of a file, for the scales of a codebook; exits if they cannot be
 * read or are wrong. */
struct norms *tool_norms(struct tool *tool, const char *path, char delimiter,
    const struct codebook *book);

/* Today as YYYY-MM-DD; exits 2 if ATTUNE_TODAY is not a date. */
void tool_today(const struct tool *tool, char today[11]);

/* The number of the ISO week that today is in, by date_week. */
long tool_week(const struct tool *tool);

#endif
