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

/*
 * A row's answers, and complaints of the cells that are wrong; if lenient,
 * these are then as if they were empty.  Returns how many are wrong, or -1 with
 * e set as answers_read does.
 */
int tool_take_answers(struct tool *tool, struct answers *answers,
    const struct row *row, int lenient, struct response *response,
    struct error *e);

/* If a form was given but the table has a column of its own, say so. */
void tool_note_form(const struct tool *tool, const struct answers *answers,
    int is_given);

#endif
