#ifndef SCORE_PLAN_H
#define SCORE_PLAN_H

#include <stddef.h>
#include <stdint.h>

#include "codebook.h"
#include "lane.h"

/* An item of a scale; weight / multiple is 1 / its range. */
struct member {
	const struct item *item;
	size_t index; /* of the item, in the codebook */
	int64_t weight;
};

/* A scale in one form. */
struct plan {
	enum metric metric;
	struct member *member;
	size_t n;
	int alike; /* all items have the same bounds */
	struct lane lane;
	size_t required; /* answers for a score, 1 at least */
	int64_t multiple; /* of all ranges */
	int64_t range; /* sum of all ranges */
};

enum { PLAN_WORD = 63 }; /* bits of a word that lanes may have */

/* How the scales of a codebook are scored, scale s in form f being
 * plan[f * nscales + s]; and how many words their lanes are in, which is one at
 * least. */
struct plan *plans_new(const struct codebook *book);
void plans_free(struct plan *plan, const struct codebook *book);
size_t plans_words(const struct plan *plan, const struct codebook *book);

struct scoring {
	const struct codebook *book;
	int64_t unit; /* units in 1 */
	struct plan *plan;
	const uint64_t *word; /* what the digits of the response that was
			       * computed last come to, or NULL */
	size_t *laneless; /* per form: the first scale without a lane */
	char *in_form; /* item i is in form f: in_form[f * nitems + i] */
};

#endif
