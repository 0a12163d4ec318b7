/*
 * Questions that have a column for each option.
 */

#include "options.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "fold.h"
#include "look.h"

/* A question, and its columns. */
struct question {
	char *begin; /* of its columns' names, folded: what stands before " - ",
			and that */
	size_t *column; /* n of them */
	char **option; /* of each, folded */
	size_t n;
	size_t answered; /* columns with answers */
	size_t answers;
};

static int
is_one_answer(const struct look *look)
{
	return look->like < LOOK_PART && look->split > 0 &&
	    look->nlabels + look->nnumbers == 1;
}

/* The option that a name ends in, behind this beginning, or NULL. */
static const char *
find_option(const char *name, const char *begin)
{
	const char *at = name;
	char *folded;
	int is = 0;

	while (!is && (at = strstr(at, " - ")) != NULL) {
		at += 3;
		folded = fold(name, (size_t)(at - name) - 1);
		is = strncmp(folded, begin, strlen(folded)) == 0 &&
		    strlen(folded) + 1 == strlen(begin);
		free(folded);
	}
	return at;
}

/* Whether a column that is named so is an option's: it has no other answer. */
static int
is_option(const struct look *look, const char *option)
{
	size_t n = strlen(look->name);

	if (look->like >= LOOK_PART || look->several || *option == '\0')
		return 0;
	return look->answers == 0 ||
	    (is_one_answer(look) && look->split + 3 + strlen(option) == n);
}

/* Add all columns whose names begin so.  Returns 0 if one is no option's. */
static int
add_columns(struct question *q, const struct looks *looks)
{
	const struct look *look;
	const char *option;
	size_t i, j;

	for (i = 0; i < looks->n; i++) {
		look = &looks->look[i];
		if ((option = find_option(look->name, q->begin)) == NULL)
			continue;
		if (!is_option(look, option))
			return 0;
		q->column[q->n] = i;
		q->option[q->n] = fold(option, strlen(option));
		for (j = 0; j < q->n; j++) {
			if (strcmp(q->option[j], q->option[q->n]) == 0)
				break;
		}
		q->n++;
		if (j + 1 < q->n)
			return 0;
		q->answered += look->answers > 0;
		q->answers += look->answers;
	}
	return q->n <= LOOK_MOST && q->answered > 1;
}

/* Make the question's first column all of them. */
static void
join(const struct question *q, struct looks *looks)
{
	struct look *first = &looks->look[q->column[0]], *look;
	struct look whole = { 0 };
	struct slice option;
	size_t i;

	whole.name = first->name;
	for (i = 0; i < q->n; i++) {
		look = &looks->look[q->column[i]];
		look->like = LOOK_PART;
		option.s = find_option(look->name, q->begin);
		option.n = strlen(option.s);
		if (i == 0)
			whole.split = (size_t)(option.s - look->name) - 3;
		look_add(&whole, fold_trim(option));
	}
	whole.answers = q->answers;
	whole.missing = looks->rows - q->answers;
	whole.columns = q->n;
	look_clear(first);
	*first = whole;
}

/* What a question's columns begin with, of one of them. */
static char *
fold_begin(const struct look *look)
{
	char *question = fold(look->name, look->split), *begin;
	size_t size = strlen(question) + 4;

	begin = xcalloc(size, 1);
	snprintf(begin, size, "%s - ", question);
	free(question);
	return begin;
}

void
options_join(struct looks *looks)
{
	struct question q;
	const struct look *look;
	size_t i, j;

	for (i = 0; i < looks->n; i++) {
		look = &looks->look[i];
		if (!is_one_answer(look) ||
		    memchr(look->name, '|', look->split) != NULL ||
		    memchr(look->name, '*', look->split) != NULL)
			continue;
		memset(&q, 0, sizeof(q));
		q.begin = fold_begin(look);
		q.column = xcalloc(looks->n, sizeof(*q.column));
		q.option = xcalloc(looks->n, sizeof(*q.option));
		if (add_columns(&q, looks))
			join(&q, looks);
		for (j = 0; j < q.n; j++)
			free(q.option[j]);
		free(q.option);
		free(q.column);
		free(q.begin);
	}
}
