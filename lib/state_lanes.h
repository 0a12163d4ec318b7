#ifndef STATE_LANES_H
#define STATE_LANES_H

struct state;
struct state_row;

/* Scores of digits, on their way into a state: see state_lanes.c. */
struct state_lanes;

/* The state must outlive the lanes. */
struct state_lanes *state_lanes_new(struct state *state);
void state_lanes_free(struct state_lanes *lanes);

/*
 * Add the scores of a row that is digits to the state, as state_score does.
 * They are there only after the lanes were flushed.
 */
void state_lanes_add(struct state_lanes *lanes, const struct state_row *row);
void state_lanes_flush(struct state_lanes *lanes);

#endif
