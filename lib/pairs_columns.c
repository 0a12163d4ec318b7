/*
 * The columns of a table of pairs.
 */

#include "pairs_columns.h"

const char *const pairs_column_name[PAIRS_COLUMNS] = {
	[PAIRS_COUPLE] = "couple",
	[PAIRS_DATE] = "date",
	[PAIRS_FORM] = "form",
	[PAIRS_A] = "a",
	[PAIRS_B] = "b",
	[PAIRS_CONSENT] = "consent",
	[PAIRS_SCALE] = "pair_scale",
	[PAIRS_ITEMS] = "items",
	[PAIRS_A_SCORE] = "a_score",
	[PAIRS_B_SCORE] = "b_score",
	[PAIRS_GAP] = "gap",
	[PAIRS_DISTANCE] = "distance",
	[PAIRS_BOTH_HIGH] = "both_high",
	[PAIRS_BOTH_LOW] = "both_low",
	[PAIRS_OPPOSITE] = "opposite",
	[PAIRS_NEAR] = "near",
	[PAIRS_CLASS] = "class",
	[PAIRS_A_GIVES] = "a_gives",
	[PAIRS_B_RECEIVES] = "b_receives",
	[PAIRS_A_SENT] = "a_sent",
	[PAIRS_B_GIVES] = "b_gives",
	[PAIRS_A_RECEIVES] = "a_receives",
	[PAIRS_B_SENT] = "b_sent",
	[PAIRS_A_GUESSED] = "a_guessed",
	[PAIRS_A_BIAS] = "a_bias",
	[PAIRS_A_MAE] = "a_mae",
	[PAIRS_A_SKILL] = "a_skill",
	[PAIRS_A_SEEN] = "a_seen",
	[PAIRS_A_MISSED] = "a_missed",
	[PAIRS_A_IMAGINED] = "a_imagined",
	[PAIRS_A_SHARED] = "a_shared",
	[PAIRS_B_GUESSED] = "b_guessed",
	[PAIRS_B_BIAS] = "b_bias",
	[PAIRS_B_MAE] = "b_mae",
	[PAIRS_B_SKILL] = "b_skill",
	[PAIRS_B_SEEN] = "b_seen",
	[PAIRS_B_MISSED] = "b_missed",
	[PAIRS_B_IMAGINED] = "b_imagined",
	[PAIRS_B_SHARED] = "b_shared",
	[PAIRS_PATTERN] = "pattern",
	[PAIRS_ICC] = "icc",
	[PAIRS_AGREEMENT] = "agreement",
};

const enum pairs_column pairs_sent_column[2] = { PAIRS_A_SENT, PAIRS_B_SENT };
