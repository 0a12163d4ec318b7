#ifndef TERM_H
#define TERM_H

#include <stddef.h>
#include <stdio.h>

struct error;
struct looks;

/* The person, on the terminal: never on stdin or stdout, which are for data. */
struct term {
	FILE *in, *out;
};

/* Open the terminal.  Returns 0, or -1 with e set if there is none. */
int term_open(struct term *term, struct error *e);
void term_close(struct term *term);

/*
 * The next line that the person types, without its end, cut at size.  Returns
 * 1, or 0 if the terminal was hung up or the person typed its end of input.
 */
int term_line(struct term *term, char *line, size_t size);

/*
 * What can be shown on a stream: as wide as COLUMNS or the terminal says, 80
 * if neither does, at least 40 and at most 100; bold only on a terminal and
 * without NO_COLOR; blocks only in a UTF-8 locale (after setlocale).
 */
void term_looks(FILE *stream, struct looks *looks);

#endif
