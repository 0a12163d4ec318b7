/*
 * What a score comes to beside the scores of others, and who they are.
 */

#include "norms.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "score.h"

static void
free_scale(struct norms_scale *scale)
{
	size_t i;

	for (i = 0; i < scale->n; i++) {
		free(scale->norm[i].percentile);
		free(scale->norm[i].t);
	}
	free(scale->norm);
	free(scale->row);
	free(scale->population);
	attain_free(&scale->attain);
}

void
norms_free(struct norms *norms)
{
	size_t s;

	if (norms == NULL)
		return;
	for (s = 0; s < norms->book->nscales; s++)
		free_scale(&norms->scale[s]);
	free(norms->scale);
	free(norms);
}

int
norms_has(const struct norms *norms, size_t s)
{
	return norms != NULL && norms->scale[s].n > 0;
}

const struct norm *
norms_find(const struct norms *norms, size_t s, const struct score *score)
{
	const struct norms_scale *scale;

	if (!norms_has(norms, s) || score->denominator == 0 ||
	    score->items != norms->book->scale[s].nitems)
		return NULL;
	scale = &norms->scale[s];
	return &scale->norm[scale->row[attain_nearest(&scale->attain,
	    score->numerator, score->denominator)]];
}

/* Add text to a string, which may be NULL. */
static void
add_text(char **string, const char *text)
{
	size_t n = *string == NULL ? 0 : strlen(*string);

	*string = xreallocarray(*string, n + strlen(text) + 1, 1);
	strcpy(*string + n, text);
}

/* Add a population, and from how many to how many respondents it has. */
static void
add_population(char **string, const char *population, size_t fewest,
    size_t most)
{
	char n[128];

	add_text(string, population);
	snprintf(n, sizeof(n), " (n = %zu", fewest);
	add_text(string, n);
	snprintf(n, sizeof(n), " to %zu", most);
	add_text(string, most > fewest ? n : "");
	snprintf(n, sizeof(n), ": fewer than %d", NORMS_FEW);
	add_text(string, most < NORMS_FEW ? n : "");
	add_text(string, ")");
}

char *
norms_text(const struct norms *norms, size_t s)
{
	const struct norms_scale *scale = &norms->scale[s];
	char *text = NULL;

	add_population(&text, scale->population, scale->respondents,
	    scale->respondents);
	return text;
}

/* Whether two scales have norms of one population, both few or both not. */
static int
is_alike(const struct norms *norms, size_t s, size_t other)
{
	const struct norms_scale *a = &norms->scale[s];
	const struct norms_scale *b = &norms->scale[other];

	return norms_has(norms, other) &&
	    strcmp(a->population, b->population) == 0 &&
	    (a->respondents < NORMS_FEW) == (b->respondents < NORMS_FEW);
}

/* Add the text for scale s and those after it that are alike, and their ids.
 * Returns how many these are, or 0 if it has stood with one before. */
static size_t
add_alike(const struct norms *norms, size_t s, char **string, char **ids)
{
	size_t fewest = norms->scale[s].respondents, most = fewest, n = 0, i, k;

	for (i = 0; i < norms->book->nscales; i++) {
		if (!is_alike(norms, s, i))
			continue;
		if (i < s)
			return 0;
		k = norms->scale[i].respondents;
		fewest = k < fewest ? k : fewest;
		most = k > most ? k : most;
		add_text(ids, n++ == 0 ? " for " : ", ");
		add_text(ids, norms->book->scale[i].id);
	}
	add_text(string, *string == NULL ? "" : "; ");
	add_population(string, norms->scale[s].population, fewest, most);
	return n;
}

char *
norms_texts(const struct norms *norms)
{
	char *string = NULL, *ids;
	size_t all = 0, n, s;

	for (s = 0; s < norms->book->nscales; s++)
		all += (size_t)norms_has(norms, s);
	for (s = 0; s < norms->book->nscales; s++) {
		if (!norms_has(norms, s))
			continue;
		ids = NULL;
		n = add_alike(norms, s, &string, &ids);
		if (n > 0 && n < all)
			add_text(&string, ids);
		free(ids);
	}
	return string;
}
