/*
 * What somebody's answers came to on one day.
 */

#include "sitting.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "number.h"
#include "score.h"

void
sitting_free(struct sitting *sitting)
{
	free(sitting->cells);
	free(sitting->score);
	free(sitting->n);
	free(sitting->se);
	free(sitting->text);
	free(sitting->pct);
	free(sitting->trend);
	memset(sitting, 0, sizeof(*sitting));
}

void
sitting_clear(struct sitting *sitting, const struct codebook *book)
{
	size_t n = book->nscales, i;

	if (sitting->score == NULL) {
		sitting->score = xcalloc(n, sizeof(*sitting->score));
		sitting->n = xcalloc(n, sizeof(*sitting->n));
		sitting->se = xcalloc(n, sizeof(*sitting->se));
		sitting->text = xcalloc(n, sizeof(*sitting->text));
		sitting->pct = xcalloc(n, sizeof(*sitting->pct));
	}
	for (i = 0; i < n; i++) {
		sitting->score[i] = sitting->n[i] = sitting->se[i] = NAN;
		sitting->text[i] = NULL;
		sitting->pct[i] = "";
	}
	sitting->who = sitting->date = sitting->focus = sitting->did = "";
	sitting->hunch = sitting->by = sitting->norms = "";
	sitting->form = sitting->gate = 0;
	sitting->answered = sitting->run = -1;
}

void
sitting_fill(struct sitting *sitting, const struct codebook *book, size_t form,
    const struct score *score)
{
	char *text;
	size_t i;

	sitting_free(sitting);
	sitting_clear(sitting, book);
	sitting->form = form;
	sitting->size = book->nscales * NUMBER_MAX;
	sitting->cells = xcalloc(sitting->size, 1);
	for (i = 0; i < book->nscales; i++) {
		text = sitting->cells + i * NUMBER_MAX;
		sitting->text[i] = text;
		if (score[i].denominator == 0)
			continue;
		number_ratio(text, score[i].numerator, score[i].denominator, 2);
		sitting->score[i] = strtod(text, NULL);
	}
}
