/*
 * What tables of stats say of a codebook's scales and items.
 */

#include "findings.h"

#include <math.h>
#include <stdlib.h>

#include "alloc.h"
#include "codebook.h"

const char *const findings_scale_name[FINDINGS_SCALE] = { "items", "n_min",
	"n_max", "complete", "mean", "sd", "min", "max", "skew", "alpha",
	"alpha_low", "alpha_high", "alpha_std", "lambda2", "omega", "r_mean",
	"sem" };
const char *const findings_item_name[FINDINGS_ITEM] = { "n", "missing", "mean",
	"sd", "rest_r", "alpha_without", "loading" };
const char *const findings_remark_name[FINDINGS_REMARKS] = { "unstable",
	"heywood", "indefinite", "constant" };
const char *const findings_audit_name[3] = { "", "key", "weak" };

static void
clear(double *value, size_t n)
{
	while (n > 0)
		value[--n] = NAN;
}

static void
open_scale(const struct codebook *book, const struct scale *of,
    struct findings_scale *scale)
{
	size_t i;

	clear(scale->value, FINDINGS_SCALE);
	scale->item = xcalloc(of->nitems + 1, sizeof(*scale->item));
	for (i = 0; i < of->nitems; i++)
		clear(scale->item[i].value, FINDINGS_ITEM);
	scale->r = xcalloc(book->nscales, sizeof(*scale->r));
	clear(scale->r, book->nscales);
}

static void
open_answers(const struct item *item, struct findings_answers *answers)
{
	int64_t n = (item->high - item->low) / item->step + 1;

	if (n > FINDINGS_ANSWERS)
		return;
	answers->n = (size_t)n;
	answers->share = xcalloc(answers->n, sizeof(*answers->share));
	clear(answers->share, answers->n);
}

struct findings *
findings_new(const struct codebook *book)
{
	struct findings *findings = xcalloc(1, sizeof(*findings));
	size_t i;

	findings->book = book;
	findings->scale = xcalloc(book->nscales + 1, sizeof(*findings->scale));
	findings->answers =
	    xcalloc(book->nitems + 1, sizeof(*findings->answers));
	for (i = 0; i < book->nscales; i++)
		open_scale(book, &book->scale[i], &findings->scale[i]);
	for (i = 0; i < book->nitems; i++)
		open_answers(&book->item[i], &findings->answers[i]);
	return findings;
}

void
findings_free(struct findings *findings)
{
	size_t i;

	if (findings == NULL)
		return;
	for (i = 0; i < findings->book->nscales; i++) {
		free(findings->scale[i].item);
		free(findings->scale[i].r);
	}
	for (i = 0; i < findings->book->nitems; i++)
		free(findings->answers[i].share);
	free(findings->scale);
	free(findings->answers);
	free(findings);
}
