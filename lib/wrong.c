/*
 * The cells of items that are no answer, counted by value.
 */

#include "wrong.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "names.h"

struct values {
	struct names names;
	size_t count[WRONG_VALUES]; /* of each */
	size_t others;
};

struct wrong {
	size_t nitems;
	struct values *values; /* per item */
};

struct wrong *
wrong_open(size_t nitems)
{
	struct wrong *wrong = xcalloc(1, sizeof(*wrong));

	wrong->nitems = nitems;
	wrong->values = xcalloc(nitems, sizeof(*wrong->values));
	return wrong;
}

void
wrong_close(struct wrong *wrong)
{
	size_t i;

	if (wrong == NULL)
		return;
	for (i = 0; i < wrong->nitems; i++)
		names_free(&wrong->values[i].names);
	free(wrong->values);
	free(wrong);
}

size_t
wrong_add(struct wrong *wrong, size_t item, struct slice cell)
{
	struct values *values = &wrong->values[item];
	char *text = xstrndup(cell.s, cell.n);
	size_t count = 1;

	if (values->names.n < WRONG_VALUES || names_has(&values->names, text))
		count = ++values->count[names_add(&values->names, text)];
	else
		values->others++;
	free(text);
	return count;
}

size_t
wrong_cells(const struct wrong *wrong, size_t item)
{
	const struct values *values = &wrong->values[item];
	size_t n = values->others, i;

	for (i = 0; i < values->names.n; i++)
		n += values->count[i];
	return n;
}

size_t
wrong_others(const struct wrong *wrong, size_t item)
{
	return wrong->values[item].others;
}

size_t
wrong_value(const struct wrong *wrong, size_t item, size_t i,
    struct slice *value)
{
	const struct values *values = &wrong->values[item];

	if (i >= values->names.n)
		return 0;
	value->s = values->names.name[i];
	value->n = strlen(value->s);
	return values->count[i];
}
