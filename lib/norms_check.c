/*
 * Whether the rows of a scale are norms: a row for each score that somebody
 * can get who answers all items, no more and no fewer, and none that steps
 * backwards.
 */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "error.h"
#include "norms.h"
#include "norms_entry.h"
#include "number.h"
#include "utf8.h"

static int
compare_entries(const void *a, const void *b)
{
	const struct norms_entry *x = a, *y = b;
	double p = strtod(x->score, NULL), q = strtod(y->score, NULL);

	if (p != q)
		return p < q ? -1 : 1;
	return (x->line > y->line) - (x->line < y->line);
}

/* Whether of two cells one is empty and the other is not. */
static int
is_half(const char *a, const char *b)
{
	return (*a == '\0') != (*b == '\0');
}

/* What stands in one row of a scale stands in all. */
static int
check_alike(const char *id, const struct norms_entry *first,
    const struct norms_entry *entry, struct error *e)
{
	const char *half = NULL;

	if (entry->n != first->n)
		return error_set(e, entry->line,
		    "n: %ld differs from the %ld of %s on line %zu", entry->n,
		    first->n, id, first->line);
	if (strcmp(entry->population, first->population) != 0)
		return error_set(e, entry->line,
		    "population: it differs from that of %s on line %zu", id,
		    first->line);
	if (is_half(first->percentile, entry->percentile))
		half = "percentile";
	else if (is_half(first->t, entry->t))
		half = "t";
	if (half == NULL)
		return 0;
	return error_set(e, entry->line,
	    "%s: %s has it on one of the lines %zu and %zu, and not on the "
	    "other",
	    half, id, first->line, entry->line);
}

/* A value and the one of the next lower score. */
static int
check_forward(const char *id, const char *column,
    const struct norms_entry *before, const char *low,
    const struct norms_entry *entry, const char *high, struct error *e)
{
	if (strtod(low, NULL) <= strtod(high, NULL))
		return 0;
	return error_set(e, entry->line,
	    "%s: %s at %s of %s steps backwards from %s on line %zu", column,
	    high, entry->score, id, low, before->line);
}

static int
check_order(const char *id, const struct norms_entry *before,
    const struct norms_entry *entry, struct error *e)
{
	if (strtod(before->score, NULL) == strtod(entry->score, NULL))
		return error_set(e, entry->line,
		    "score: %s of %s stands on line %zu too", entry->score, id,
		    before->line);
	if (check_forward(id, "percentile", before, before->percentile, entry,
		entry->percentile, e) == -1)
		return -1;
	return check_forward(id, "t", before, before->t, entry, entry->t, e);
}

/* The decimals that a number is written with. */
static int
count_decimals(const char *text)
{
	const char *point = strchr(text, '.');

	return point == NULL ? 0 : (int)strlen(point + 1);
}

/* Whether score i of a scale, rounded, is what a row has. */
static int
is_score(const struct attain *attain, size_t i, const char *text)
{
	double score =
	    (double)attain->numerator[i] / (double)attain->denominator;
	double slack = 0.5 * pow(10, -count_decimals(text));

	return fabs(strtod(text, NULL) - score) <=
	    slack + 1e-12 * (1 + fabs(score));
}

/* Say which row has no score, or which score, i, no row. */
static int
refuse_row(const char *id, const struct norms_entry *entry, struct error *e)
{
	return error_set(e, entry->line,
	    "score: nobody who answers all items of %s can have %s", id,
	    entry->score);
}

static int
refuse_hole(const char *id, const struct attain *attain, size_t i,
    const struct norms_entry *entry, struct error *e)
{
	char text[NUMBER_MAX];

	number_ratio(text, attain->numerator[i], attain->denominator, 2);
	return error_set(e, entry->line, "score: %s has no row for %s", id,
	    text);
}

static int
refuse_score(const char *id, const struct attain *attain, size_t i,
    const struct norms_entry *entry, struct error *e)
{
	double score;

	if (i == attain->n)
		return refuse_row(id, entry, e);
	score = (double)attain->numerator[i] / (double)attain->denominator;
	return strtod(entry->score, NULL) < score ?
	    refuse_row(id, entry, e) :
	    refuse_hole(id, attain, i, entry, e);
}

/*
 * Let each score that can be, and those that are printed alike, have its row:
 * with the decimals of the table, or two if it has fewer.
 */
static int
match_rows(const char *id, const struct norms_pile *pile,
    struct norms_scale *norms, struct error *e)
{
	const struct attain *attain = &norms->attain;
	size_t i = 0, end, row, k;
	int digits = 2, matched;

	for (row = 0; row < pile->n; row++) {
		k = (size_t)count_decimals(pile->entry[row].score);
		digits = (int)k > digits ? (int)k : digits;
	}
	digits = digits > NUMBER_DIGITS ? NUMBER_DIGITS : digits;
	norms->row = xcalloc(attain->n, sizeof(*norms->row));
	for (row = 0; row < pile->n; row++) {
		end = i < attain->n ? attain_run(attain, i, digits) : i;
		for (matched = 0, k = i; k < end; k++) {
			norms->row[k] = row;
			matched |= is_score(attain, k, pile->entry[row].score);
		}
		if (!matched)
			return refuse_score(id, attain, i, &pile->entry[row],
			    e);
		i = end;
	}
	return i == attain->n ?
	    0 :
	    refuse_hole(id, attain, i, &pile->entry[row - 1], e);
}

/* Take how many there are off the end of a population, where it says so. */
static void
strip(char *population, long n)
{
	char end[2][64];
	size_t i, length, all = strlen(population);

	snprintf(end[0], sizeof(end[0]), " (n = %ld)", n);
	snprintf(end[1], sizeof(end[1]), " (n = %ld: fewer than %d)", n,
	    NORMS_FEW);
	for (i = 0; i < 2; i++) {
		length = strlen(end[i]);
		if (all > length &&
		    strcmp(population + all - length, end[i]) == 0)
			population[all - length] = '\0';
	}
}

static void
take_strings(struct norms_pile *pile, struct norms_scale *norms)
{
	struct norms_entry *entry = pile->entry;
	size_t i;

	norms->norm = xcalloc(pile->n, sizeof(*norms->norm));
	norms->n = pile->n;
	norms->respondents = (size_t)entry->n;
	norms->population = xstrdup(entry->population);
	strip(norms->population, entry->n);
	for (i = 0; i < pile->n; i++, entry++) {
		norms->norm[i].percentile = entry->percentile;
		norms->norm[i].t = entry->t;
		entry->percentile = entry->t = NULL;
	}
}

int
norms_take(const struct codebook *book, size_t s, struct norms_pile *pile,
    struct norms_scale *norms, struct error *e)
{
	const char *id = book->scale[s].id;
	struct norms_entry *entry = pile->entry;
	size_t i;

	for (i = 1; i < pile->n; i++) {
		if (check_alike(id, &entry[0], &entry[i], e) == -1)
			return -1;
	}
	if (*entry->percentile == '\0' && *entry->t == '\0')
		return error_set(e, entry->line,
		    "%s has neither percentile nor t", id);
	qsort(entry, pile->n, sizeof(*entry), compare_entries);
	for (i = 1; i < pile->n; i++) {
		if (check_order(id, &entry[i - 1], &entry[i], e) == -1)
			return -1;
	}
	if (attain_find(book, &book->scale[s], &norms->attain) == -1)
		return error_set(e, entry->line,
		    "%s can have too many different scores for a row each", id);
	if (match_rows(id, pile, norms, e) == -1)
		return -1;
	take_strings(pile, norms);
	return 0;
}
