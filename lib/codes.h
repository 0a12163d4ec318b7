#ifndef CODES_H
#define CODES_H

#include <stddef.h>
#include <stdint.h>

struct error;

/* An answer of a data dictionary: `3, Yes, 3 months +`. */
struct code {
	char *code, *text;
};

/* The answers to a field, as they stand there. */
struct codes {
	struct code *code; /* n of them */
	size_t n;
	int had_tags; /* of HTML, in a text */
};

/*
 * Part a list of answers at `|`, and each at its first comma.  Returns 0, or -1
 * with e set if one has none; free it in any case.
 */
int codes_read(struct codes *codes, const char *list, struct error *e);
void codes_free(struct codes *codes);

/* Whether two fields have the same answers. */
int codes_equal(const struct codes *a, const struct codes *b);

/* The lowest and the highest code, if all are whole numbers and none between
 * them is missing; else returns 0. */
int codes_range(const struct codes *codes, int64_t *low, int64_t *high);

/* A text without tags of HTML, as skeleton_flat; to be freed. */
char *codes_plain(const char *s, size_t n, int *had_tags);

#endif
