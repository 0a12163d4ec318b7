/*
 * The tables of stats.  A figure that is not defined is an empty cell.
 */

#include "stats_write.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "codebook.h"
#include "error.h"
#include "norms_write.h"
#include "number.h"
#include "sample.h"
#include "state.h"
#include "state_plan.h"
#include "state_sample.h"
#include "stats.h"
#include "table.h"

enum { DIGITS = 10 };

static const char *const scale_names[] = { "stat_scale", "items", "n_min",
	"n_max", "complete", "mean", "sd", "min", "max", "skew", "alpha",
	"alpha_low", "alpha_high", "alpha_std", "lambda2", "omega", "r_mean",
	"sem", "remark" };
static const char *const item_names[] = { "stat_item", "scale", "key", "n",
	"missing", "mean", "sd", "rest_r", "alpha_without", "loading",
	"audit" };

enum {
	NSCALE = sizeof(scale_names) / sizeof(*scale_names),
	NITEM = sizeof(item_names) / sizeof(*item_names)
};

static void
write_names(const char *const *name, size_t n, struct writer *out)
{
	size_t i;

	for (i = 0; i < n; i++)
		writer_string(out, name[i]);
}

static void
write_score(const struct sample_score *score, struct writer *out)
{
	if (score->n == 0)
		writer_cell(out, NULL, 0);
	else
		writer_ratio(out, score->numerator, score->denominator, DIGITS);
}

static void
write_remark(const struct stats_scale *stats, struct writer *out)
{
	const struct reliability *r = &stats->reliability;
	char text[64];

	snprintf(text, sizeof(text), "%s%s%s%s",
	    stats->unstable ? " unstable" : "", r->heywood ? " heywood" : "",
	    r->indefinite ? " indefinite" : "", r->constant ? " constant" : "");
	writer_string(out, *text == '\0' ? text : text + 1);
}

static void
write_scale(const char *id, const struct stats_scale *stats, struct writer *out)
{
	const struct reliability *r = &stats->reliability;

	writer_string(out, id);
	writer_count(out, stats->items);
	writer_count(out, stats->n_min);
	writer_count(out, stats->n_max);
	writer_count(out, stats->complete);
	writer_double(out, stats->scores.mean, DIGITS);
	writer_double(out, stats->scores.sd, DIGITS);
	write_score(&stats->least, out);
	write_score(&stats->most, out);
	writer_double(out, stats->scores.skew, DIGITS);
	writer_double(out, r->alpha, DIGITS);
	writer_double(out, r->alpha_low, DIGITS);
	writer_double(out, r->alpha_high, DIGITS);
	writer_double(out, r->alpha_std, DIGITS);
	writer_double(out, r->lambda2, DIGITS);
	writer_double(out, r->omega, DIGITS);
	writer_double(out, r->r_mean, DIGITS);
	writer_double(out, stats->sem, DIGITS);
	write_remark(stats, out);
	writer_end(out);
}

void
stats_write_scales(const struct state *state, const struct stats_scale *stats,
    struct writer *out)
{
	const struct codebook *book = state->plan->book;
	size_t s;

	write_names(scale_names, NSCALE, out);
	writer_end(out);
	for (s = 0; s < book->nscales; s++)
		write_scale(book->scale[s].id, &stats[s], out);
}

/* The share of one answer among those who answered, if it can be given. */
static void
write_share(const struct state *state, size_t i, int64_t answer,
    struct writer *out)
{
	const struct item *item = &state->plan->book->item[i];
	const struct state_item *sums = &state->item[i];

	if (sums->n == 0 || answer < item->low || answer > item->high ||
	    (answer - item->low) % item->step != 0)
		writer_cell(out, NULL, 0);
	else
		writer_ratio(out,
		    (int64_t)sums->answer[(answer - item->low) / item->step],
		    (int64_t)sums->n, DIGITS);
}

static void
write_item(const struct state *state, const char *scale,
    const struct stats_item *stats, const int64_t *answer, size_t n,
    struct writer *out)
{
	static const char *const audit[] = { "", "weak", "key" };
	const struct item *item = &state->plan->book->item[stats->index];
	size_t i;

	writer_string(out, item->id);
	writer_string(out, scale);
	writer_string(out, item->reversed ? "-" : "+");
	writer_count(out, stats->n);
	writer_count(out, stats->missing);
	writer_double(out, stats->mean, DIGITS);
	writer_double(out, stats->sd, DIGITS);
	writer_double(out, stats->in.rest_r, DIGITS);
	writer_double(out, stats->in.alpha_without, DIGITS);
	writer_double(out, stats->in.loading, DIGITS);
	writer_string(out, audit[stats->audit]);
	for (i = 0; i < n; i++)
		write_share(state, stats->index, answer[i], out);
	writer_end(out);
}

void
stats_write_items(const struct state *state, const struct stats_scale *stats,
    struct writer *out)
{
	const struct codebook *book = state->plan->book;
	char text[NUMBER_MAX];
	size_t n, s, i;
	int64_t *answer = stats_answers(state, &n);

	write_names(item_names, NITEM, out);
	for (i = 0; i < n; i++)
		writer_cell(out, text,
		    number_format(text, answer[i], book->decimals));
	writer_end(out);
	for (s = 0; s < book->nscales; s++) {
		for (i = 0; i < stats[s].items; i++)
			write_item(state, book->scale[s].id, &stats[s].item[i],
			    answer, n, out);
	}
	free(answer);
}

/* Alpha on the diagonal, r below it, and above it r corrected for what the
 * scales lack in reliability. */
void
stats_write_between(const struct state *state, const struct stats_scale *stats,
    struct writer *out)
{
	const struct codebook *book = state->plan->book;
	size_t q = book->nscales, i, j;
	double *r = stats_between(state), a, b;

	writer_string(out, "stat_with");
	for (i = 0; i < q; i++)
		writer_string(out, book->scale[i].id);
	writer_end(out);
	for (i = 0; i < q; i++) {
		writer_string(out, book->scale[i].id);
		for (j = 0; j < q; j++) {
			a = stats[i].reliability.alpha;
			b = stats[j].reliability.alpha;
			if (i == j)
				writer_double(out, a, DIGITS);
			else if (i > j)
				writer_double(out, r[i * q + j], DIGITS);
			else
				writer_double(out,
				    a > 0 && b > 0 ?
					r[i * q + j] / sqrt(a * b) :
					NAN,
				    DIGITS);
		}
		writer_end(out);
	}
	free(r);
}

int
stats_write_norms(const struct state *state, const char *population,
    struct writer *out, struct error *e)
{
	const struct codebook *book = state->plan->book;
	struct sample sample;
	struct error other;
	size_t s;
	int got = 0;

	norms_write_header(out);
	for (s = 0; s < book->nscales; s++) {
		if (book->scale[s].role == ROLE_GATE)
			continue;
		state_sample(state, s, 1, &sample);
		if (norms_write(book, s, &sample, population, out,
			got == 0 ? e : &other) == -1)
			got = -1;
		sample_free(&sample);
	}
	return got;
}
