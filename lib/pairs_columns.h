#ifndef PAIRS_COLUMNS_H
#define PAIRS_COLUMNS_H

/*
 * The columns of a table of pairs, in the order in which they are written; read
 * they may stand in any.  What they are, attune(5) says.
 */
enum pairs_column {
	PAIRS_COUPLE,
	PAIRS_DATE,
	PAIRS_FORM,
	PAIRS_A,
	PAIRS_B,
	PAIRS_CONSENT,
	PAIRS_SCALE,
	PAIRS_ITEMS,
	PAIRS_A_SCORE,
	PAIRS_B_SCORE,
	PAIRS_GAP,
	PAIRS_DISTANCE,
	PAIRS_BOTH_HIGH,
	PAIRS_BOTH_LOW,
	PAIRS_OPPOSITE,
	PAIRS_NEAR,
	PAIRS_CLASS,
	PAIRS_A_GIVES,
	PAIRS_B_RECEIVES,
	PAIRS_A_SENT,
	PAIRS_B_GIVES,
	PAIRS_A_RECEIVES,
	PAIRS_B_SENT,
	PAIRS_A_GUESSED,
	PAIRS_A_BIAS,
	PAIRS_A_MAE,
	PAIRS_A_SKILL,
	PAIRS_A_SEEN,
	PAIRS_A_MISSED,
	PAIRS_A_IMAGINED,
	PAIRS_A_SHARED,
	PAIRS_B_GUESSED,
	PAIRS_B_BIAS,
	PAIRS_B_MAE,
	PAIRS_B_SKILL,
	PAIRS_B_SEEN,
	PAIRS_B_MISSED,
	PAIRS_B_IMAGINED,
	PAIRS_B_SHARED,
	PAIRS_PATTERN,
	PAIRS_ICC,
	PAIRS_AGREEMENT,
	PAIRS_COLUMNS
};

extern const char *const pairs_column_name[PAIRS_COLUMNS];

/* How what a gives arrives, and what b gives. */
extern const enum pairs_column pairs_sent_column[2];

#endif
