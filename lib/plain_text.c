/*
 * Cells of text: see table_plain.c.
 */

#include "bytes.h"
#include "cells.h"
#include "plain_cells.h"
#include "table_plain.h"

/* Where a cell may end: the first byte that ends such cells, or the end. */
static const char *
find_end(const struct plain *plain, const char *s, const char *end, int ends)
{
	const uint64_t delimiters = ends == PLAIN_BARE ? plain->delimiters : 0;
	uint64_t odd;

	while (end - s >= BYTES) {
		odd = bytes_odd(bytes_load(s), delimiters);
		if (odd == 0) {
			s += BYTES;
			continue;
		}
		s += bytes_first(odd);
		if (plain->ends[(unsigned char)*s] & ends)
			return s;
		s++;
	}
	while (s < end && !(plain->ends[(unsigned char)*s] & ends))
		s++;
	return s;
}

const char *
plain_cell(struct plain *plain)
{
	const char *s = plain->s, *begin = s, *end = plain->end;
	const int quotes = s < end && *s == '"';

	begin += quotes;
	s = find_end(plain, begin, end, quotes ? PLAIN_QUOTED : PLAIN_BARE);
	plain->text->s = begin;
	plain->text->n = (size_t)(s - begin);
	plain->next->is = cells_glance(begin, (size_t)(s - begin));
	if (quotes && s < end && *s++ != '"')
		return NULL;
	return s;
}

/* Whether text has a byte that may end it or be a quote. */
static int
has_odd(const char *s, size_t n, uint64_t delimiters)
{
	uint64_t odd = 0;

	for (; n >= BYTES; n -= BYTES, s += BYTES)
		odd |= bytes_odd(bytes_load(s), delimiters);
	if (n > 0)
		odd |= bytes_odd(bytes_load(s), delimiters) << 8 * (BYTES - n);
	return odd != 0;
}

/* The same, but for certain only if it says no: what names, numbers and dates
 * are made of is not odd. */
static inline int
may_have_odd(const char *s, size_t n, uint64_t least)
{
	const char *last = s + n - BYTES;
	uint64_t below;

	if (n < BYTES)
		return bytes_below(bytes_load(s), least) << 8 * (BYTES - n) !=
		    0;
	below = bytes_below(bytes_load(last), least);
	for (; s < last; s += BYTES)
		below |= bytes_below(bytes_load(s), least);
	return below != 0;
}

/* Whether at s, in quotes or not, are n bytes of text, and a delimiter. */
static inline int
is_text(const struct plain *plain, const char *s, size_t n, int quotes)
{
	if ((quotes && s[n] != '"') ||
	    s[n + (size_t)quotes] != plain->delimiter)
		return 0;
	return !may_have_odd(s, n, plain->least) ||
	    !has_odd(s, n, quotes ? 0 : plain->delimiters);
}

void
plain_alike(struct plain *plain)
{
	struct glance *next = plain->next, *last = plain->last;
	const char *s = plain->s, *stop = plain->stop;
	struct slice *text = plain->text;
	size_t n;

	for (; next < last && next->is == GLANCE_TEXT; next++, text++) {
		n = text->n;
		if (n < 2 || s + n + 1 >= stop)
			break;
		if (*s != '"') {
			if (!is_text(plain, s, n, 0))
				break;
			text->s = s;
			s += n + 1;
		} else {
			if (!is_text(plain, s + 1, n, 1))
				break;
			text->s = s + 1;
			s += n + 3;
		}
	}
	plain->s = s;
	plain->next = next;
	plain->text = text;
}
