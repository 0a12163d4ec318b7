#ifndef STATE_TABLE_H
#define STATE_TABLE_H

struct error;
struct reader;
struct state;
struct writer;

/* The table of a state, as attune(5) describes it. */

enum { STATE_FORMAT = 1 }; /* the version of the table that is written */

/* The columns: what a row is about, and numbers. */
enum state_column {
	STATE_KIND,
	STATE_SCALE,
	STATE_ITEM,
	STATE_WITH,
	STATE_NUMBER, /* the first of the numbers, of which there are six */
	STATE_COLUMNS = STATE_NUMBER + 6
};
extern const char *const state_names[STATE_COLUMNS];

void state_write_header(struct writer *out);

/* Write all of a state, which has sums over complete rows. */
void state_write(const struct state *state, struct writer *out);

/* Read the header of a table of states.  Returns 0, or -1 with e set if it has
 * another. */
int state_read_header(struct reader *in, struct error *e);

/*
 * Read the next of the states that follow each other in a table, headers
 * between them, into one of zeros that has sums over complete rows.  Returns
 * 1, 0 if there is none, or -1 with e set if it is another codebook's or of
 * another format, or if it is damaged.
 */
int state_read(struct reader *in, struct state *state, struct error *e);

#endif
