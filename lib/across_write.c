/*
 * The table of figures across couples.
 */

#include <math.h>
#include <stdint.h>

#include "across.h"
#include "codebook.h"
#include "pair_plan.h"
#include "table.h"

static const char *const names[] = { "across_scale", "form", "couples",
	"a_mean", "b_mean", "difference", "difference_se", "r", "icc",
	"guesses", "bias", "b0", "truth", "own" };

enum { POINTS = 2, COEFFICIENT = 4 }; /* decimals */

void
across_write_header(struct writer *out)
{
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		writer_string(out, names[i]);
	writer_end(out);
}

/* A count that is large enough to be told, else an empty cell. */
static void
write_count(size_t n, int is_told, struct writer *out)
{
	if (is_told)
		writer_count(out, n);
	else
		writer_cell(out, NULL, 0);
}

static void
write_row(const char *id, const char *form, const struct across_scale *scale,
    struct writer *out)
{
	int scored = across_is_scored(scale);
	int guessed = across_is_guessed(scale);
	struct across_figures f;

	across_compute(scale, &f);
	writer_string(out, id);
	writer_string(out, form);
	write_count(scale->scores.n, scored, out);
	writer_double(out, scored ? scale->scores.mean[0] : NAN, POINTS);
	writer_double(out, scored ? scale->scores.mean[1] : NAN, POINTS);
	writer_double(out, f.difference, POINTS);
	writer_double(out, f.se, POINTS);
	writer_double(out, f.r, COEFFICIENT);
	writer_double(out, f.icc, COEFFICIENT);
	write_count(scale->guesses.n, guessed, out);
	writer_double(out, f.bias, POINTS);
	writer_double(out, f.b0, POINTS);
	writer_double(out, f.truth, COEFFICIENT);
	writer_double(out, f.own, COEFFICIENT);
	writer_end(out);
}

size_t
across_write(const struct across *across, struct writer *out)
{
	const struct codebook *book = across->plan->book;
	const struct across_scale *scale = across->scale;
	size_t f, s, hidden = 0;

	for (f = 0; f < book->nforms; f++) {
		for (s = 0; s < book->nscales; s++, scale++) {
			if (!across->counted[f] ||
			    book->scale[s].role == ROLE_GATE ||
			    pair_plan_group(across->plan, f, s)->n == 0)
				continue;
			write_row(book->scale[s].id, book->form[f], scale, out);
			hidden += !across_is_scored(scale);
		}
	}
	return hidden;
}
