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
#include "fold.h"
#include "kept.h"
#include "names.h"
#include "number.h"
#include "place.h"
#include "platform.h"
#include "table.h"
#include "utf8.h"

enum { VALUES = 20 }; /* different values that are no answer, per item */

struct seen {
	size_t given, missing, invalid;
	struct names answers; /* that occur */
	struct names values; /* that are none, each counted */
	size_t count[VALUES], others;
};

struct explained {
	struct seen *seen; /* per item */
	size_t nitems;
	struct kept row; /* its answers, as text */
	size_t answers; /* in the row */
	struct names rows, who;
	struct explain_sum sum;
	long mark; /* the platform's column, or -1 */
	long column_who; /* or -1 */
};

struct explained *
explain_open(const struct export *x)
{
	struct explained *s = xcalloc(1, sizeof(*s));
	long who = columns_find(&x->columns, "who");

	s->nitems = x->book->nitems;
	s->seen = xcalloc(s->nitems, sizeof(*s->seen));
	s->column_who = who == -1 ? -1 : (long)x->columns.from[who];
	s->mark = x->platform == NULL || *x->platform->mark == '\0' ?
	    -1 :
	    platform_column(x->header, x->platform->mark);
	return s;
}

void
explain_close(struct explained *s)
{
	size_t i;

	if (s == NULL)
		return;
	for (i = 0; i < s->nitems; i++) {
		names_free(&s->seen[i].answers);
		names_free(&s->seen[i].values);
	}
	names_free(&s->rows);
	names_free(&s->who);
	kept_free(&s->row);
	free(s->seen);
	free(s);
}

static void
count_value(struct seen *seen, struct slice cell)
{
	char *text = xstrndup(cell.s, cell.n);

	seen->invalid++;
	if (seen->values.n < VALUES || names_has(&seen->values, text))
		seen->count[names_add(&seen->values, text)]++;
	else
		seen->others++;
	free(text);
}

void
explain_cell(struct explained *s, size_t item, enum answer_state state,
    int64_t value, struct slice cell)
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
	} else {
		count_value(seen, cell);
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

void
explain_row(struct explained *s, const struct export *x, const struct row *row)
{
	struct slice who;

	s->sum.rows++;
	s->sum.empty += s->answers == 0;
	if (s->answers > 0)
		s->sum.same += (size_t)is_again(&s->rows, s->row.s, s->row.n);
	s->answers = s->row.n = 0;
	if (s->column_who != -1) {
		who = row->field[s->column_who];
		s->sum.same_who += who.n > 0 && is_again(&s->who, who.s, who.n);
	}
	if (s->mark != -1)
		s->sum.marked +=
		    (size_t)platform_marks(x->platform, row->field[s->mark]);
}

const struct explain_sum *
explain_sum(const struct explained *s)
{
	return &s->sum;
}

static void
write_count(size_t n, struct writer *out)
{
	char text[32];

	snprintf(text, sizeof(text), "%zu", n);
	writer_string(out, text);
}

static void
write_values(const struct seen *seen, struct writer *out)
{
	char text[4096] = "", quoted[UTF8_QUOTE];
	size_t used = 0, i;

	for (i = 0; i < seen->values.n && used + 1 < sizeof(text); i++)
		used += (size_t)snprintf(text + used, sizeof(text) - used,
		    "%s%s %zu", i > 0 ? "; " : "",
		    utf8_quote(quoted, seen->values.name[i],
			strlen(seen->values.name[i])),
		    seen->count[i]);
	if (seen->others > 0 && used + 1 < sizeof(text))
		snprintf(text + used, sizeof(text) - used, "; others %zu",
		    seen->others);
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
explain_write(const struct explained *s, const struct export *x,
    struct writer *out)
{
	static const char *const names[] = { "item", "column", "position", "by",
		"answers", "missing", "invalid", "seen", "labels", "values" };
	const struct place *place;
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		writer_string(out, names[i]);
	writer_end(out);
	for (i = 0; i < s->nitems; i++) {
		place = &x->place[i];
		writer_string(out, x->book->item[i].id);
		writer_string(out,
		    place->n > 0 ? x->header->name[place->column[0]] : "");
		if (place->n > 0)
			write_count(place->column[0] + 1, out);
		else
			writer_string(out, "");
		writer_string(out, place_names[place->by]);
		write_count(s->seen[i].given, out);
		write_count(s->seen[i].missing, out);
		write_count(s->seen[i].invalid, out);
		write_count(s->seen[i].answers.n, out);
		write_count(count_labels(x->book, &x->book->item[i]), out);
		write_values(&s->seen[i], out);
		writer_end(out);
	}
}

int
explain_is_personal(const char *name)
{
	static const char *const words[] = { "email", "e-mail", "ip address",
		"ipaddress", "ipaddr", "first name", "last name", "firstname",
		"lastname", "full name", "phone", "latitude", "longitude" };
	char *folded = fold(name, strlen(name));
	int is = strcmp(folded, "name") == 0;
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		is |= strstr(folded, words[i]) != NULL;
	free(folded);
	return is;
}
