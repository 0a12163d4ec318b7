/*
 * When two texts are alike.  utf8proc knows Unicode; this file is all that
 * knows utf8proc.
 */

#include "fold.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "alloc.h"

/* Unicode's blanks, and marks of no width that editors leave behind. */
static int
is_blank(utf8proc_int32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xa0 ||
	    c == 0x1680 || (c >= 0x2000 && c <= 0x200b) || c == 0x2028 ||
	    c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000 ||
	    c == 0xfeff;
}

static utf8proc_int32_t
straight(utf8proc_int32_t c)
{
	if (c == 0x2018 || c == 0x2019 || c == 0x201b || c == 0x2bc ||
	    c == 0xb4 || c == '`')
		return '\'';
	if (c == 0x201c || c == 0x201d || c == 0x201e || c == 0xab || c == 0xbb)
		return '"';
	return c;
}

/* The characters of s without runs of blanks and typographic quotes. */
static size_t
simplify(char *out, const utf8proc_uint8_t *s, utf8proc_ssize_t n)
{
	utf8proc_int32_t c;
	utf8proc_ssize_t i = 0, step;
	size_t used = 0;
	int blank = 0;

	while (i < n) {
		step = utf8proc_iterate(s + i, n - i, &c);
		i += step > 0 ? step : 1;
		if (step > 0 && is_blank(c)) {
			blank = used > 0;
			continue;
		}
		if (blank)
			out[used++] = ' ';
		blank = 0;
		if (step <= 0)
			out[used++] = (char)s[i - 1];
		else
			used += (size_t)utf8proc_encode_char(straight(c),
			    (utf8proc_uint8_t *)out + used);
	}
	return used;
}

char *
fold(const char *s, size_t n)
{
	utf8proc_uint8_t *folded = NULL;
	char *out = xcalloc(n + 1, 1);
	size_t used;

	used = simplify(out, (const utf8proc_uint8_t *)s, (utf8proc_ssize_t)n);
	if (utf8proc_map((const utf8proc_uint8_t *)out, (utf8proc_ssize_t)used,
		&folded,
		UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD) >= 0) {
		free(out);
		out = xstrdup((const char *)folded);
	}
	free(folded);
	return out;
}

struct slice
fold_trim(struct slice text)
{
	utf8proc_int32_t c;
	utf8proc_ssize_t step;
	size_t i, end = 0, begin = text.n;

	for (i = 0; i < text.n; i += (size_t)step) {
		step = utf8proc_iterate((const utf8proc_uint8_t *)text.s + i,
		    (utf8proc_ssize_t)(text.n - i), &c);
		if (step <= 0)
			step = c = 1;
		if (is_blank(c))
			continue;
		if (begin == text.n)
			begin = i;
		end = i + (size_t)step;
	}
	text.s += begin;
	text.n = end > begin ? end - begin : 0;
	return text;
}

int
fold_part(const char **list, char separator, struct slice *part)
{
	const char *end;

	while (**list != '\0') {
		end = strchr(*list, separator);
		part->s = *list;
		part->n = end == NULL ? strlen(*list) : (size_t)(end - *list);
		*list += part->n + (end != NULL);
		*part = fold_trim(*part);
		if (part->n > 0)
			return 1;
	}
	return 0;
}
