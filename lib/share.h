#ifndef SHARE_H
#define SHARE_H

#include <stddef.h>

#include "table.h"

struct look_label;
struct looks;

/* A label of a set; of `5. Agree` also its parts, if the set is numbered. */
struct share_label {
	const struct look_label *label; /* the looks' */
	struct slice number, text;
};

/* A set of labels that columns share, as they appeared. */
struct share_set {
	struct share_label *label; /* n of them */
	size_t n;
	size_t answers; /* in all columns */
	int is_option; /* the labels are from headers */
	int numbered; /* every label has a number of its own, and no two texts
			 the same */
};

struct sharing {
	struct share_set *set; /* as many as columns; those not used have n 0 */
	size_t n;
	size_t *of; /* the set of each column of labels, else n */
};

/*
 * Which columns of labels share a set: those of which one has at least half of
 * the other's labels, directly or by others.  Columns of sets whose labels
 * hardly repeat are no items' any more; those in which everybody gave one
 * answer of a set are.
 */
void share_labels(struct sharing *sharing, struct looks *looks);
void share_free(struct sharing *sharing);

#endif
