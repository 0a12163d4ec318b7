#ifndef TOOL_ANSWERS_H
#define TOOL_ANSWERS_H

struct answers;
struct error;
struct header;
struct reader;
struct response;
struct row;
struct tool;

/* What the tools that read answers have in common. */

/* The header that stands in a file of its own; exits if it cannot be read. */
void tool_header(struct tool *tool, const char *path, char delimiter,
    struct header *header);

/*
 * The header of one more table: it has none if one was given, is the first to
 * be read, or must be the same as that was.  Returns 0, or -1 with e set.
 */
int tool_next_header(struct reader *in, int is_given, int is_first,
    struct header *header, struct error *e);

/* Name the cells of a row that are wrong. */
void tool_complain_answers(struct tool *tool, const struct answers *answers,
    const struct response *response, const struct row *row);

#endif
