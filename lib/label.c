/*
 * From the cell of an export to a number.  Only what the codebook declares
 * counts: no part of a label, no order, no set of labels that happen to occur.
 */

#include "label.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "error.h"
#include "fold.h"
#include "number.h"
#include "recall.h"
#include "table.h"
#include "utf8.h"

struct label {
	struct slice text;
	char *folded;
	int64_t value;
	int is_code; /* another spelling, not the text */
};

struct labels {
	const struct item *item;
	int decimals;
	struct label *label; /* n of them */
	size_t n;
	int has_texts, has_codes;
	const char *missing; /* between commas */
	struct recall *recall;
	enum answer_state digit[10]; /* of a cell of one digit */
	int64_t digit_value[10];
};

static int
read_number(const struct labels *l, struct slice s, int64_t *value)
{
	return number_units(s.s, s.n, l->decimals, value) == 0 &&
	    *value >= l->item->low && *value <= l->item->high &&
	    *value % l->item->step == 0;
}

/* The label that is this text; codes or texts; folded or not. */
static const struct label *
find(const struct labels *l, struct slice s, const char *folded, int is_code)
{
	size_t i;

	for (i = 0; i < l->n; i++) {
		if (l->label[i].is_code != is_code)
			continue;
		if (folded == NULL ? slice_equal(l->label[i].text, s) :
				     strcmp(l->label[i].folded, folded) == 0)
			return &l->label[i];
	}
	return NULL;
}

/* Whether a cell is this code: the same text, or the same number. */
static int
is_same(const struct labels *l, struct slice code, struct slice s)
{
	int64_t a, b;

	return slice_equal(code, s) ||
	    (number_units(code.s, code.n, l->decimals, &a) == 0 &&
		number_units(s.s, s.n, l->decimals, &b) == 0 && a == b);
}

static int
is_missing(const struct labels *l, struct slice s)
{
	const char *words = l->item->missing, *list = l->missing;
	struct slice word;
	int64_t value;

	while (codebook_word(&words, &word)) {
		if (is_same(l, word, s))
			return 1;
	}
	while (fold_part(&list, ',', &word)) {
		if (is_same(l, word, s))
			return !read_number(l, s, &value) &&
			    find(l, s, NULL, 0) == NULL &&
			    find(l, s, NULL, 1) == NULL;
	}
	return 0;
}

/* Pass over what may stand between a number and its label.  Returns 0 if
 * nothing does. */
static int
skip_separator(struct slice *s)
{
	static const char *const separators[] = { ".", " - ", " \xe2\x80\x93 ",
		":", ")", " =", "=" };
	size_t i, n;

	for (i = 0; i < sizeof(separators) / sizeof(*separators); i++) {
		n = strlen(separators[i]);
		if (s->n <= n || memcmp(s->s, separators[i], n) != 0)
			continue;
		s->s += n;
		s->n -= n;
		*s = fold_trim(*s);
		return s->n > 0;
	}
	return 0;
}

static int
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* How many digits there are from i on. */
static size_t
count_digits(struct slice s, size_t i)
{
	size_t n = 0;

	while (i + n < s.n && is_digit(s.s[i + n]))
		n++;
	return n;
}

int
label_split(struct slice s, struct slice *number, struct slice *text)
{
	size_t decimals;

	number->s = s.s;
	number->n = s.n > 0 && s.s[0] == '-';
	number->n += count_digits(s, number->n);
	decimals = count_digits(s, number->n + 1);
	if (number->n < s.n && s.s[number->n] == '.')
		number->n += decimals > 0 ? 1 + decimals : 0;
	text->s = s.s + number->n;
	text->n = s.n - number->n;
	return number_decimals(number->s, number->n) >= 0 &&
	    skip_separator(text);
}

/* `5. Label`: the label must be that of 5; where the item has none, it must
 * not begin as a number does. */
static int
read_numbered(const struct labels *l, struct slice s, int64_t *value)
{
	const struct label *label = NULL;
	struct slice number;
	char *folded;
	size_t i;

	if (!label_split(s, &number, &s) || !read_number(l, number, value))
		return 0;
	if (!l->has_texts)
		return !is_digit(s.s[0]) && strchr("+-.,", s.s[0]) == NULL;
	folded = fold(s.s, s.n);
	for (i = 0; i < l->n && label == NULL; i++) {
		if (!l->label[i].is_code && l->label[i].value == *value &&
		    strcmp(l->label[i].folded, folded) == 0)
			label = &l->label[i];
	}
	free(folded);
	return label != NULL;
}

static int
read_letter(const struct labels *l, struct slice s, int64_t *value)
{
	struct slice number = { s.s + 1, s.n - 1 };

	return !l->has_codes && s.n > 1 && s.s[0] == 'A' && is_digit(s.s[1]) &&
	    read_number(l, number, value);
}

static enum answer_state
read_trimmed(const struct labels *l, struct slice s, int64_t *value)
{
	const struct label *label;
	char *folded;

	if (s.n == 0 || is_missing(l, s))
		return ANSWER_MISSING;
	if (read_number(l, s, value))
		return ANSWER_GIVEN;
	label = find(l, s, NULL, 0);
	if (label == NULL) {
		folded = fold(s.s, s.n);
		label = find(l, s, folded, 0);
		if (label == NULL)
			label = find(l, s, NULL, 1);
		if (label == NULL)
			label = find(l, s, folded, 1);
		free(folded);
	}
	if (label != NULL)
		*value = label->value;
	else if (!read_numbered(l, s, value) && !read_letter(l, s, value))
		return ANSWER_BAD;
	return ANSWER_GIVEN;
}

enum answer_state
labels_read(const struct labels *l, struct slice cell, int64_t *value)
{
	enum answer_state state;

	if (cell.n == 0)
		return ANSWER_MISSING;
	if (cell.n == 1 && is_digit(cell.s[0])) {
		*value = l->digit_value[cell.s[0] - '0'];
		return l->digit[cell.s[0] - '0'];
	}
	if (recall_find(l->recall, cell, &state, value))
		return state;
	*value = 0;
	state = read_trimmed(l, fold_trim(cell), value);
	recall_add(l->recall, cell, state, *value);
	return state;
}

/* Add a spelling.  Returns 0, or -1 with e set if it is another answer too. */
static int
add(struct labels *l, const struct choice *choice, struct slice text,
    int is_code, struct error *e)
{
	char quoted[UTF8_QUOTE];
	struct label *label;
	int64_t value;
	size_t i;
	int twice = read_number(l, text, &value) && value != choice->value;

	l->label = xreallocarray(l->label, l->n + 1, sizeof(*l->label));
	label = &l->label[l->n++];
	label->text = text;
	label->folded = fold(text.s, text.n);
	label->value = choice->value;
	label->is_code = is_code;
	*(is_code ? &l->has_codes : &l->has_texts) = 1;
	for (i = 0; i + 1 < l->n; i++)
		twice |= l->label[i].value != choice->value &&
		    strcmp(l->label[i].folded, label->folded) == 0;
	if (!twice)
		return 0;
	return error_set(e, choice->line, "%s is two answers to item %s",
	    utf8_quote(quoted, text.s, text.n), l->item->id);
}

static int
add_choice(struct labels *l, const struct codebook *book,
    const struct choice *choice, struct error *e)
{
	const char *codes = choice->column;
	struct slice text;
	size_t i;

	for (i = 0; i < book->nlanguages; i++) {
		text.s = choice->wording[i].text;
		text.n = strlen(text.s);
		text = fold_trim(text);
		if (text.n > 0 && add(l, choice, text, 0, e) == -1)
			return -1;
	}
	while (fold_part(&codes, '|', &text)) {
		if (add(l, choice, text, 1, e) == -1)
			return -1;
	}
	return 0;
}

struct labels *
labels_open(const struct codebook *book, const struct item *item,
    const char *missing, struct error *e)
{
	struct labels *l = xcalloc(1, sizeof(*l));
	struct slice cell = { NULL, 1 };
	size_t i;

	l->item = item;
	l->decimals = book->decimals;
	l->missing = missing;
	l->recall = recall_open();
	for (i = 0; i < book->nchoices; i++) {
		if (*item->choices == '\0' ||
		    strcmp(book->choice[i].set, item->choices) != 0)
			continue;
		if (add_choice(l, book, &book->choice[i], e) == -1) {
			labels_close(l);
			return NULL;
		}
	}
	for (i = 0; i < 10; i++) {
		cell.s = &"0123456789"[i];
		l->digit[i] = read_trimmed(l, cell, &l->digit_value[i]);
	}
	return l;
}

void
labels_close(struct labels *l)
{
	size_t i;

	if (l == NULL)
		return;
	for (i = 0; i < l->n; i++)
		free(l->label[i].folded);
	free(l->label);
	recall_close(l->recall);
	free(l);
}
