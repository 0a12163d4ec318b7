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

/* What term_key returns besides characters. */
enum term_key {
	TERM_NONE = 256, /* a key without a meaning here */
	TERM_UP,
	TERM_DOWN,
	TERM_LEFT,
	TERM_RIGHT,
	TERM_REDRAW, /* the window has another size, or was away */
	TERM_GONE /* the terminal hung up, or the tool is to end */
};

/* Open the terminal.  Returns 0, or -1 with e set if there is none. */
int term_open(struct term *term, struct error *e);
void term_close(struct term *term);

/*
 * The next line that the person types, without its end, cut at size.  Returns
 * 1, or 0 if the terminal was hung up or the person typed its end of input.
 */
int term_line(struct term *term, char *line, size_t size);

/* Whether the terminal can show a screen: TERM is set, and not dumb. */
int term_has_screen(void);

/*
 * Begin and end a screen: an empty one that leaves nothing behind, where keys
 * come one by one.  However the program ends, the terminal is as it was; a
 * stop by Ctrl-Z ends the screen and the continuation begins it again.
 */
void term_begin(struct term *term);
void term_end(struct term *term);

/* The next key on a screen: a character or a term_key. */
int term_key(struct term *term);

/* How many rows and columns the terminal has now. */
void term_size(const struct term *term, size_t *rows, size_t *columns);

/*
 * What can be shown on a stream: as wide as COLUMNS or the terminal says, 80
 * if neither does, at least 40 and at most 100; bold only on a terminal and
 * without NO_COLOR; blocks only in a UTF-8 locale (after setlocale).
 */
void term_looks(FILE *stream, struct looks *looks);

#endif
