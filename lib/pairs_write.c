/*
 * The table of pairs: what each of its columns is, attune(5) says.
 */

#include "pairs_write.h"

#include <stdlib.h>
#include <string.h>

#include "codebook.h"
#include "matches.h"
#include "pair.h"
#include "pair_guess.h"
#include "pair_plan.h"
#include "pair_words.h"
#include "pairs_columns.h"
#include "partners.h"
#include "table.h"

enum { DIGITS = 2 };

/* All that the rows of one sitting are made of. */
struct work {
	const struct pair_plan *plan;
	const struct pairs_frame *frame;
	const struct match *match;
	struct writer *out;
	size_t form;
	struct pair_sent a_all, b_all; /* over all mirrored items */
};

void
pairs_write_header(struct writer *out)
{
	size_t i;

	for (i = 0; i < PAIRS_COLUMNS; i++)
		writer_string(out, pairs_column_name[i]);
	writer_end(out);
}

static void
write_empty(struct writer *out, int n)
{
	while (n-- > 0)
		writer_cell(out, NULL, 0);
}

/* Empty if the denominator is 0. */
static void
write_ratio(struct writer *out, int64_t numerator, int64_t denominator)
{
	if (denominator == 0)
		writer_cell(out, NULL, 0);
	else
		writer_ratio(out, numerator, denominator, DIGITS);
}

static void
write_frame(const struct work *work, const char *scale)
{
	struct writer *out = work->out;

	writer_string(out, work->frame->couple);
	writer_string(out, match_date(work->match));
	writer_string(out, work->plan->book->form[work->form]);
	writer_string(out, work->frame->a);
	writer_string(out, work->frame->b);
	writer_string(out, consent_name[work->frame->consent]);
	writer_string(out, scale);
}

/* The columns items to near. */
static void
write_levels(const struct pair_levels *l, struct writer *out)
{
	writer_count(out, l->items);
	if (!l->enough) {
		write_empty(out, 8);
		return;
	}
	write_ratio(out, 100 * l->a, l->full);
	write_ratio(out, 100 * l->b, l->full);
	write_ratio(out, 100 * (l->a - l->b), l->full);
	write_ratio(out, 100 * l->apart, l->full);
	writer_count(out, l->both_high);
	writer_count(out, l->both_low);
	writer_count(out, l->opposite);
	writer_count(out, l->near);
}

/* What one gives, what the other receives, and how it arrives. */
static void
write_sent(const struct work *work, const struct scale *scale,
    const struct pair_sent *sent, const struct pair_sent *all)
{
	struct writer *out = work->out;
	int64_t full = (int64_t)sent->items * work->plan->multiple;

	if (scale->role != ROLE_PILLAR && scale->role != ROLE_TOTAL) {
		write_empty(out, 3);
		return;
	}
	write_ratio(out, 100 * sent->gives, full);
	write_ratio(out, 100 * sent->receives, full);
	writer_string(out,
	    scale->role == ROLE_TOTAL ?
		"" :
		pair_arrives_name[pair_arrives(work->plan, sent, all)]);
}

/* The eight columns of one who guesses. */
static void
write_guess(const struct work *work, const struct pair_group *group,
    const struct visit *guess, const struct visit *truth,
    const struct visit *own)
{
	struct writer *out = work->out;
	struct pair_guess g;
	int64_t full;

	memset(&g, 0, sizeof(g));
	if (guess != NULL)
		pair_guess(work->plan, group, guess->answer, truth->answer,
		    own->answer, &g);
	full = (int64_t)g.guessed * work->plan->multiple;
	writer_count(out, g.guessed);
	write_ratio(out, 100 * g.bias, full);
	write_ratio(out, 100 * g.off, full);
	write_ratio(out, g.differ - g.wrong, g.differ);
	if (g.all < PAIR_COUNTED) {
		write_empty(out, 4);
		return;
	}
	writer_count(out, g.seen);
	writer_count(out, g.missed);
	writer_count(out, g.imagined);
	writer_count(out, g.shared);
}

/* The columns pattern, icc and agreement. */
static void
write_rest(const struct scale *scale, const struct pair_levels *l,
    struct writer *out)
{
	int64_t numerator, denominator;

	writer_string(out, pair_side_name[l->enough ? pair_pattern(l) + 1 : 0]);
	if (scale->role != ROLE_TOTAL || !l->enough) {
		write_empty(out, 2);
		return;
	}
	pair_correlation(l, &numerator, &denominator);
	write_ratio(out, numerator,
	    l->items < PAIR_CORRELATED ? 0 : denominator);
	write_ratio(out, 100 * (int64_t)l->both_high, (int64_t)l->items);
}

static void
write_scale(const struct work *work, const struct scale *scale,
    const struct pair_group *group, const struct pair_levels *l)
{
	const struct match *m = work->match;
	struct pair_sent sent;

	write_frame(work, scale->id);
	write_levels(l, work->out);
	writer_string(work->out,
	    scale->role == ROLE_PILLAR && l->enough ?
		pair_class_name[pair_class(l)] :
		"");
	pair_sent(work->plan, group, m->a->answer, m->b->answer, &sent);
	write_sent(work, scale, &sent, &work->a_all);
	pair_sent(work->plan, group, m->b->answer, m->a->answer, &sent);
	write_sent(work, scale, &sent, &work->b_all);
	write_guess(work, group, m->a_guess, m->b, m->a);
	write_guess(work, group, m->b_guess, m->a, m->b);
	write_rest(scale, l, work->out);
	writer_end(work->out);
}

/* A pillar in words alone. */
static void
write_words(const struct work *work, size_t s, const struct pair_levels *l)
{
	char *a = pair_words(work->plan, s, work->form, l, l->a);
	char *b = pair_words(work->plan, s, work->form, l, l->b);

	write_frame(work, work->plan->book->scale[s].id);
	write_empty(work->out, 1);
	writer_string(work->out, a);
	writer_string(work->out, b);
	write_empty(work->out, 6);
	writer_string(work->out,
	    l->enough ? pair_class_name[pair_class(l)] : "");
	write_empty(work->out, 25);
	writer_end(work->out);
	free(a);
	free(b);
}

/* The guess of one item, and how far it is off. */
static void
write_item_guess(const struct work *work, const struct pair_group *group,
    const struct visit *guess, const struct visit *truth,
    const struct visit *own)
{
	struct pair_guess g;

	memset(&g, 0, sizeof(g));
	if (guess != NULL)
		pair_guess(work->plan, group, guess->answer, truth->answer,
		    own->answer, &g);
	writer_count(work->out, g.guessed);
	write_ratio(work->out, 100 * g.bias,
	    (int64_t)g.guessed * work->plan->multiple);
	write_empty(work->out, 6);
}

/* The items that both answered, a row each. */
static size_t
write_items(const struct work *work)
{
	const struct match *m = work->match;
	const struct pair_plan *plan = work->plan;
	struct pair_group one =
	    *pair_plan_group(plan, work->form, plan->book->nscales);
	size_t n = one.n, rows = 0;
	struct pair_levels l;

	for (one.n = 1; n > 0; n--, one.item++) {
		pair_levels(plan, &one, m->a->answer, m->b->answer, &l);
		if (l.items == 0)
			continue;
		write_frame(work, plan->book->item[*one.item].id);
		write_levels(&l, work->out);
		write_empty(work->out, 7);
		write_item_guess(work, &one, m->a_guess, m->b, m->a);
		write_item_guess(work, &one, m->b_guess, m->a, m->b);
		write_empty(work->out, 3);
		writer_end(work->out);
		rows++;
	}
	return rows;
}

size_t
pairs_write(const struct pair_plan *plan, const struct pairs_frame *frame,
    const struct match *match, struct writer *out)
{
	struct work work = { plan, frame, match, out, match->a->form,
		{ 0, 0, 0, 0, 0 }, { 0, 0, 0, 0, 0 } };
	const int32_t *a = match->a->answer, *b = match->b->answer;
	size_t nscales = plan->book->nscales, rows = 0, s;
	const struct pair_group *group =
	    pair_plan_group(plan, work.form, nscales);
	const struct scale *scale;
	struct pair_levels l;

	pair_sent(plan, group, a, b, &work.a_all);
	pair_sent(plan, group, b, a, &work.b_all);
	for (s = 0; s < nscales; s++) {
		scale = &plan->book->scale[s];
		group = pair_plan_group(plan, work.form, s);
		if (scale->private || scale->role == ROLE_GATE ||
		    group->n == 0 ||
		    (frame->consent == CONSENT_WORDS &&
			scale->role != ROLE_PILLAR))
			continue;
		pair_levels(plan, group, a, b, &l);
		if (frame->consent == CONSENT_WORDS)
			write_words(&work, s, &l);
		else
			write_scale(&work, scale, group, &l);
		rows++;
	}
	if (frame->consent == CONSENT_ITEMS)
		rows += write_items(&work);
	return rows;
}
