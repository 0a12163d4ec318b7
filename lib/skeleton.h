#ifndef SKELETON_H
#define SKELETON_H

#include <stddef.h>

struct writer;

/* What is for a person to fill in; no codebook with it is accepted. */
#define SKELETON_HOLE "?"

/* A row of a skeleton; what is NULL is an empty cell. */
struct skeleton_row {
	const char *id, *of, *low, *high, *choices, *column, *text, *note;
};

/* A skeleton of a codebook that is being written, and what it has so far. */
struct skeleton {
	struct writer *out;
	size_t items, choices, sets;
	size_t holes;
};

/* Begin a skeleton with its header. */
void skeleton_open(struct skeleton *skeleton, struct writer *out);
void skeleton_item(struct skeleton *skeleton, const struct skeleton_row *row);
void skeleton_choice(struct skeleton *skeleton, const struct skeleton_row *row);

/* The name of the set of this number, from 0: answers1. */
enum { SKELETON_SET = 32 };
void skeleton_set(char name[SKELETON_SET], size_t number);

/* A text with every run of blanks and ends of line as one blank; to be freed.
 */
char *skeleton_flat(const char *s, size_t n);

#endif
