/*
 * Scores of whole answers are few different ones, again and again, and those
 * that have a lane are known by it.  So the text of each is made once, and put
 * where its lane says; whoever comes to the same finds it there, and no number
 * is divided, rounded or compared for it.
 */

#include "scores_text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "number.h"
#include "score.h"
#include "table.h"

enum { MOST = 1 << 16 }; /* texts, of all scales together */

/* The texts of a scale, by lane; or just an empty one. */
struct known {
	struct short_text *text;
	uint32_t mask; /* of lanes that have one */
};

struct scores_text {
	size_t nscales, nforms;
	int digits;
	size_t room; /* texts that there may still be */
	struct known *known; /* scale s in form f: known[f * nscales + s] */
	const struct short_text **list; /* room for a row */
};

struct scores_text *
scores_text_new(const struct codebook *book, int digits)
{
	struct scores_text *t = xcalloc(1, sizeof(*t));
	size_t i;

	t->nscales = book->nscales;
	t->nforms = book->nforms;
	t->digits = digits;
	t->room = MOST;
	t->known = xcalloc(t->nscales * t->nforms, sizeof(*t->known));
	for (i = 0; i < t->nscales * t->nforms; i++)
		t->known[i].text = xcalloc(1, sizeof(*t->known[i].text));
	t->list = xcalloc(t->nscales, sizeof(*t->list));
	return t;
}

void
scores_text_free(struct scores_text *t)
{
	size_t i;

	if (t == NULL)
		return;
	for (i = 0; i < t->nscales * t->nforms; i++)
		free(t->known[i].text);
	free(t->known);
	free(t->list);
	free(t);
}

/* Make the text of a score.  Returns whether it is a short one. */
static int
make_text(struct short_text *text, const struct score *score, int digits)
{
	char number[NUMBER_MAX];
	size_t n = 0;

	if (score->denominator != 0)
		n = number_ratio(number, score->numerator, score->denominator,
		    digits);
	if (n >= sizeof(text->text))
		return 0;
	memcpy(text->text, number, n);
	text->size = (unsigned char)(n + 1);
	return 1;
}

/* The text of a score that nobody had yet, or NULL if it is not worth keeping.
 */
static const struct short_text *
learn(struct scores_text *t, const struct scoring *scoring, size_t form,
    size_t s, struct score *score)
{
	struct known *known = &t->known[form * t->nscales + s];
	const size_t lanes = score_lanes(scoring, form, s);
	const uint32_t lane = score->lane;

	score_finish(scoring, form, s, score);
	if (lane == SCORE_WHOLE || (known->mask == 0 && lanes > t->room))
		return NULL;
	if (known->mask == 0) {
		t->room -= lanes;
		free(known->text);
		known->text = xcalloc(lanes, sizeof(*known->text));
		known->mask = (uint32_t)lanes - 1;
	}
	return make_text(&known->text[lane], score, t->digits) ?
	    &known->text[lane] :
	    NULL;
}

/* The text of a score that somebody had before, or else NULL. */
static inline const struct short_text *
find(const struct known *known, uint32_t lane)
{
	const struct short_text *text = &known->text[lane & known->mask];

	return text->size == 0 || lane == SCORE_WHOLE ? NULL : text;
}

static void
write_number(const struct score *score, int digits, struct writer *out)
{
	if (score->denominator == 0)
		writer_cell(out, NULL, 0);
	else
		writer_ratio(out, score->numerator, score->denominator, digits);
}

void
scores_text_write_one(struct scores_text *t, const struct scoring *scoring,
    size_t form, size_t s, struct score *score, struct writer *out)
{
	const struct short_text *text =
	    find(&t->known[form * t->nscales + s], score->lane);

	if (text == NULL)
		text = learn(t, scoring, form, s, score);
	if (text != NULL)
		writer_shorts(out, &text, 1);
	else
		write_number(score, t->digits, out);
}

/* As many at once as were found. */
void
scores_text_write(struct scores_text *t, const struct scoring *scoring,
    size_t form, struct score *score, struct writer *out)
{
	const size_t nscales = t->nscales;
	const struct known *known = t->known + form * nscales;
	const struct short_text **list = t->list, *text;
	size_t s, n = 0;

	for (s = 0; s < nscales; s++) {
		if ((text = find(&known[s], score[s].lane)) != NULL) {
			list[n++] = text;
			continue;
		}
		writer_shorts(out, list, n);
		n = 0;
		scores_text_write_one(t, scoring, form, s, &score[s], out);
	}
	writer_shorts(out, list, n);
}
