#ifndef STATE_BLOCK_H
#define STATE_BLOCK_H

struct state;
struct state_row;

/* Rows on their way into a state: see state_block.c. */
struct state_block;

/* The state must outlive the block. */
struct state_block *state_block_new(struct state *state);
void state_block_free(struct state_block *block);

/*
 * Add a row to the state, as state_score and state_sum do.  The sums are in
 * the state only after the block was flushed.
 */
void state_block_add(struct state_block *block, const struct state_row *row);
void state_block_flush(struct state_block *block);

#endif
