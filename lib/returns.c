/*
 * Carriage returns that end no line.
 */

#include "returns.h"

#include <string.h>

static void
count_quotes(const char *s, const char *end, size_t *quotes)
{
	size_t count = 0;

	for (; s < end; s++)
		count += *s == '"';
	if (quotes != NULL)
		*quotes += count;
}

size_t
returns_find(const char *s, size_t n, size_t *quotes)
{
	const char *begin = s, *end = s + n, *cr = s;

	while (
	    cr < end && (cr = memchr(cr, '\r', (size_t)(end - cr))) != NULL) {
		count_quotes(s, cr, quotes);
		s = cr++;
		if ((quotes == NULL || *quotes % 2 == 0) &&
		    (cr == end || *cr != '\n'))
			return (size_t)(s - begin);
	}
	count_quotes(s, end, quotes);
	return n;
}

int
returns_only(const char *s, size_t n)
{
	return (n == 1 || (n == 2 && s[0] == '\r')) && s[n - 1] == '\n';
}
