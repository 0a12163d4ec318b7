/*
 * What was seen of an export.  Unlike the import itself this remembers every
 * row, to tell which came twice.
 */

#include "explain.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "export.h"
#include "kept.h"
#include "number.h"
#include "personal.h"
#include "place.h"
#include "table.h"
#include "utf8.h"
#include "wrong.h"

struct seen {
	size_t given, missing;
	struct names answers; /* that occur */
};

struct explained {
	const struct export *x;
	struct seen *seen; /* per item */
	struct kept row; /* its answers, as text */
	size_t answers; /* in the row */
	struct past *past;
	struct names again; /* some who came before */
	char *personal; /* per column that passes */
	struct explain_sum sum;
	long who_column; /* or -1 */
};

/* The columns that have one of the platform's marks. */
static void
find_marks(struct explained *s)
{
	struct explain_sum *sum = &s->sum;
	const struct header *names = s->x->header;
	size_t most = sizeof(sum->mark) / sizeof(*sum->mark), i, k;
	const struct mark *mark;

	for (k = 0; s->x->platform != NULL && k < PLATFORM_MARKS; k++) {
		mark = &s->x->platform->mark[k];
		for (i = 0; mark->column != NULL && i < names->n; i++) {
			if (sum->nmarks == most ||
			    !platform_has_mark(mark, names->name[i]))
				continue;
			sum->column[sum->nmarks] = i;
			sum->mark[sum->nmarks++] = mark;
		}
	}
}

void
past_free(struct past *past)
{
	names_free(&past->rows);
	names_free(&past->who);
}

struct explained *
explain_open(const struct export *x, struct past *past)
{
	struct explained *s = xcalloc(1, sizeof(*s));
	long who = columns_find(&x->columns, "who");
	size_t i;

	s->x = x;
	s->past = past;
	s->seen = xcalloc(x->book->nitems, sizeof(*s->seen));
	s->personal = xcalloc(x->columns.n + 1, 1);
	s->sum.personal = s->personal;
	for (i = 0; i < x->columns.n; i++)
		s->personal[i] =
		    (char)personal_name(x->header->name[x->columns.from[i]]);
	s->who_column = who == -1 ? -1 : (long)x->columns.from[who];
	find_marks(s);
	return s;
}

void
explain_close(struct explained *s)
{
	size_t i;

	if (s == NULL)
		return;
	for (i = 0; i < s->x->book->nitems; i++)
		names_free(&s->seen[i].answers);
	names_free(&s->again);
	kept_free(&s->row);
	free(s->personal);
	free(s->seen);
	free(s);
}

void
explain_cell(struct explained *s, size_t item, enum answer_state state,
    int64_t value)
{
	struct seen *seen = &s->seen[item];
	char number[NUMBER_MAX] = "";
	size_t n = 0;

	if (state == ANSWER_GIVEN) {
		n = number_format(number, value, 0);
		seen->given++;
		s->answers++;
		names_add(&seen->answers, number);
	} else if (state == ANSWER_MISSING) {
		seen->missing++;
	}
	kept_add(&s->row, number, n);
	kept_add(&s->row, ",", 1);
}

/* Whether a text came before. */
static int
is_again(struct names *names, const char *s, size_t n)
{
	char *text = xstrndup(s, n);
	size_t before = names->n;
	int again = names_add(names, text) < before;

	free(text);
	return again;
}

static void
count_who(struct explained *s, struct slice who)
{
	if (who.n == 0 || !is_again(&s->past->who, who.s, who.n))
		return;
	s->sum.again++;
	if (s->again.n < EXPLAIN_LISTED)
		is_again(&s->again, who.s, who.n);
}

void
explain_row(struct explained *s, const struct row *row)
{
	const struct columns *columns = &s->x->columns;
	size_t i;

	s->sum.rows++;
	s->sum.empty += s->answers == 0;
	if (s->answers > 0)
		s->sum.same +=
		    (size_t)is_again(&s->past->rows, s->row.s, s->row.n);
	s->answers = s->row.n = 0;
	if (s->who_column != -1)
		count_who(s, row_cell(row, s->who_column));
	for (i = 0; i < s->sum.nmarks; i++)
		s->sum.marked[i] += (size_t)platform_marks(s->sum.mark[i],
		    row_cell(row, s->sum.column[i]));
	for (i = 0; i < columns->n; i++)
		s->personal[i] |=
		    (char)personal_cell(row_cell(row, columns->from[i]));
}

const struct explain_sum *
explain_sum(struct explained *s)
{
	size_t i;

	for (i = 0; i < s->again.n; i++)
		s->sum.who[i] = s->again.name[i];
	return &s->sum;
}

static void
write_values(const struct wrong *wrong, size_t item, struct writer *out)
{
	char text[4096] = "", quoted[UTF8_QUOTE];
	size_t used = 0, i, count;
	struct slice value;

	for (i = 0; used + 1 < sizeof(text); i++) {
		if ((count = wrong_value(wrong, item, i, &value)) == 0)
			break;
		used += (size_t)snprintf(text + used, sizeof(text) - used,
		    "%s%s %zu", i > 0 ? "; " : "",
		    utf8_quote(quoted, value.s, value.n), count);
	}
	if (wrong_others(wrong, item) > 0 && used + 1 < sizeof(text))
		snprintf(text + used, sizeof(text) - used, "; others %zu",
		    wrong_others(wrong, item));
	writer_string(out, text);
}

static size_t
count_labels(const struct codebook *book, const struct item *item)
{
	size_t n = 0, i;

	for (i = 0; *item->choices != '\0' && i < book->nchoices; i++)
		n += strcmp(book->choice[i].set, item->choices) == 0;
	return n;
}

void
explain_write_header(struct writer *out)
{
	static const char *const names[] = { "item", "column", "position", "by",
		"answers", "missing", "invalid", "seen", "labels", "values" };
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		writer_string(out, names[i]);
	writer_end(out);
}

void
explain_write(const struct explained *s, const struct wrong *wrong,
    struct writer *out)
{
	const struct codebook *book = s->x->book;
	const struct place *place;
	size_t i;

	for (i = 0; i < book->nitems; i++) {
		place = &s->x->place[i];
		writer_string(out, book->item[i].id);
		writer_string(out,
		    place->n > 0 ? s->x->header->name[place->column[0]] : "");
		if (place->n > 0)
			writer_count(out, place->column[0] + 1);
		else
			writer_string(out, "");
		writer_string(out, place_names[place->by]);
		writer_count(out, s->seen[i].given);
		writer_count(out, s->seen[i].missing);
		writer_count(out, wrong_cells(wrong, i));
		writer_count(out, s->seen[i].answers.n);
		writer_count(out, count_labels(book, &book->item[i]));
		write_values(wrong, i, out);
		writer_end(out);
	}
}
