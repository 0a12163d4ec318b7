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
#include "score_plan.h"
#include "table.h"

enum { MOST = 1 << 16 }; /* texts, of all scales together */

/* The texts of a scale, by lane; or just an empty one, in no lane. */
struct known {
	struct lane lane;
	struct short_text *text;
};

struct scores_text {
	size_t nscales, nforms;
	int digits;
	size_t room; /* texts that there may still be */
	struct known *known; /* scale s in form f: known[f * nscales + s] */
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
	free(t);
}

/* Make the text of a score.  Returns whether it is a short one. */
static int
make_text(struct short_text *text, const struct score *score, int digits,
    const struct writer *out)
{
	char number[NUMBER_MAX];
	size_t n = 0;

	if (score->denominator != 0)
		n = number_ratio(number, score->numerator, score->denominator,
		    digits);
	return short_make(text, out, number, n);
}

/* The text of a score that nobody had yet, or NULL if it is not worth keeping.
 */
static const struct short_text *
learn(struct scores_text *t, const struct scoring *scoring, size_t form,
    size_t s, const struct score *score, const struct writer *out)
{
	struct known *known = &t->known[form * t->nscales + s];
	const size_t lanes = score_lanes(scoring, form, s);
	struct short_text *text;

	if (scoring->word == NULL || lanes == 1 ||
	    (known->lane.mask == 0 && lanes > t->room))
		return NULL;
	if (known->lane.mask == 0) {
		t->room -= lanes;
		free(known->text);
		known->text = xcalloc(lanes, sizeof(*known->text));
		known->lane = scoring->plan[form * t->nscales + s].lane;
	}
	text = &known->text[lane_of(&known->lane, scoring->word)];
	return make_text(text, score, t->digits, out) ? text : NULL;
}

/* The text of a score that somebody had before, which else is empty. */
static inline const struct short_text *
find(const struct known *known, const uint64_t *word)
{
	return &known->text[lane_of(&known->lane, word)];
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
	const struct known *known = &t->known[form * t->nscales + s];
	const struct short_text *text = NULL;

	if (scoring->word != NULL)
		text = find(known, scoring->word);
	if (text == NULL || text->size == 0) {
		score_finish(scoring, form, s, score);
		text = learn(t, scoring, form, s, score, out);
	}
	if (text == NULL) {
		write_number(score, t->digits, out);
		return;
	}
	shorts_end(out, shorts_put(shorts_begin(out), text), 1);
}

/* Write scores that somebody had before, up to the first that nobody had, at
 * most so many.  Returns how many these are. */
static size_t
write_known(const struct known *first, size_t n, const uint64_t *word,
    struct writer *out)
{
	const struct known *known = first;
	const struct known *end =
	    known + (n < WRITER_SHORTS ? n : WRITER_SHORTS);
	const struct short_text *text;
	char *at = shorts_begin(out);

	for (; known < end; known++) {
		text = find(known, word);
		if (text->size == 0)
			break;
		at = shorts_put(at, text);
	}
	n = (size_t)(known - first);
	shorts_end(out, at, n);
	return n;
}

void
scores_text_write(struct scores_text *t, const struct scoring *scoring,
    size_t form, struct score *score, struct writer *out)
{
	const size_t n = t->nscales;
	size_t s = 0;

	for (;;) {
		if (scoring->word != NULL)
			s += write_known(t->known + form * n + s, n - s,
			    scoring->word, out);
		if (s == n)
			break;
		scores_text_write_one(t, scoring, form, s, &score[s], out);
		s++;
	}
}
