/*
 * The answers that a field of a data dictionary declares.
 */

#include "codes.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "alloc.h"
#include "error.h"
#include "fold.h"
#include "number.h"
#include "skeleton.h"
#include "utf8.h"

/* The length of a tag that a text begins with, or 0. */
static size_t
tag_length(const char *s, size_t n)
{
	const char *end;

	if (n < 3 || s[0] != '<' ||
	    (s[1] != '/' && s[1] != '!' && (s[1] < 'A' || s[1] > 'Z') &&
		(s[1] < 'a' || s[1] > 'z')) ||
	    (end = memchr(s, '>', n)) == NULL)
		return 0;
	return (size_t)(end - s) + 1;
}

/* Whether a tag begins another line. */
static int
is_break(const char *tag)
{
	static const char *const names[] = { "br", "p", "div", "li", "tr",
		"h" };
	size_t i, n;

	tag += 1 + (tag[1] == '/');
	for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
		n = strlen(names[i]);
		if (strncasecmp(tag, names[i], n) == 0 &&
		    strchr(" />123456", tag[n]) != NULL)
			return 1;
	}
	return 0;
}

char *
codes_plain(const char *s, size_t n, int *had_tags)
{
	char *plain = xcalloc(n + 1, 1), *flat;
	size_t used = 0, i = 0, tag;

	while (i < n) {
		if ((tag = tag_length(s + i, n - i)) == 0) {
			plain[used++] = s[i++];
			continue;
		}
		if (is_break(s + i))
			plain[used++] = ' ';
		*had_tags = 1;
		i += tag;
	}
	flat = skeleton_flat(plain, used);
	free(plain);
	return flat;
}

int
codes_read(struct codes *codes, const char *list, struct error *e)
{
	char quoted[UTF8_QUOTE];
	struct slice part, code;
	const char *comma;

	memset(codes, 0, sizeof(*codes));
	while (fold_part(&list, '|', &part)) {
		if ((comma = memchr(part.s, ',', part.n)) == NULL)
			return error_set(e, 0, "%s has no comma",
			    utf8_quote(quoted, part.s, part.n));
		code.s = part.s;
		code.n = (size_t)(comma - part.s);
		code = fold_trim(code);
		codes->code = xreallocarray(codes->code, codes->n + 1,
		    sizeof(*codes->code));
		codes->code[codes->n].code = xstrndup(code.s, code.n);
		codes->code[codes->n++].text = codes_plain(comma + 1,
		    part.n - (size_t)(comma - part.s) - 1, &codes->had_tags);
	}
	return 0;
}

void
codes_free(struct codes *codes)
{
	size_t i;

	for (i = 0; i < codes->n; i++) {
		free(codes->code[i].code);
		free(codes->code[i].text);
	}
	free(codes->code);
	memset(codes, 0, sizeof(*codes));
}

int
codes_equal(const struct codes *a, const struct codes *b)
{
	size_t i;

	for (i = 0; i < a->n && i < b->n; i++) {
		if (strcmp(a->code[i].code, b->code[i].code) != 0 ||
		    strcmp(a->code[i].text, b->code[i].text) != 0)
			return 0;
	}
	return a->n == b->n;
}

int
codes_range(const struct codes *codes, int64_t *low, int64_t *high)
{
	const char *code;
	int64_t value;
	size_t i;

	for (i = 0; i < codes->n; i++) {
		code = codes->code[i].code;
		if (number_units(code, strlen(code), 0, &value) == -1)
			return 0;
		*low = i == 0 || value < *low ? value : *low;
		*high = i == 0 || value > *high ? value : *high;
	}
	return codes->n > 1 && *high - *low == (int64_t)codes->n - 1;
}
