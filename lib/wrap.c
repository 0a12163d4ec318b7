/*
 * Text in lines of some columns.
 */

#include "wrap.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "utf8.h"

char *
wrap_safe(const char *text)
{
	size_t size = strlen(text) * 8 + 1;
	char *safe = xcalloc(size, 1);

	utf8_escape(safe, size, text, strlen(text));
	return safe;
}

size_t
wrap_columns(const char *text)
{
	char *safe = wrap_safe(text);
	size_t columns = utf8_columns(safe, strlen(safe));

	free(safe);
	return columns;
}

size_t
wrap_longest(const char *text)
{
	char *safe = wrap_safe(text);
	size_t longest = 0, columns, i, n;

	for (i = 0; safe[i] != '\0'; i += n) {
		i += strspn(safe + i, " ");
		n = strcspn(safe + i, " ");
		columns = utf8_columns(safe + i, n);
		longest = columns > longest ? columns : longest;
	}
	free(safe);
	return longest;
}

size_t
wrap_line(const char *s, size_t room)
{
	size_t fits = utf8_fit(s, strlen(s), room), n = fits;
	uint32_t c;

	if (*s == '\0')
		return 0;
	if (s[fits] != '\0' && s[fits] != ' ') {
		while (n > 0 && s[n - 1] != ' ')
			n--;
	}
	while (n > 0 && s[n - 1] == ' ')
		n--;
	if (n > 0)
		return n;
	n = utf8_next(s, strlen(s), &c);
	return fits > n ? fits : n;
}
