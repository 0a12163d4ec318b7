/*
 * The first record of an export, and what separates its cells.
 */

#include "first.h"

#include <string.h>
#include <strings.h>

/* Take the next character.  Returns whether it ends the record. */
static int
take(struct first *first, char c)
{
	first->at++;
	if (c == '\n' && first->in_record && !first->in_quotes)
		return 1;
	first->in_quotes ^= c == '"';
	first->in_record |= c != '\r' && c != '\n';
	return 0;
}

int
first_ends(struct first *first, struct slice text)
{
	while (first->at < text.n) {
		if (take(first, text.s[first->at]))
			return 1;
	}
	return 0;
}

int
first_tells(struct slice text, char *delimiter)
{
	const char *end = memchr(text.s, '\n', text.n);
	size_t n = end == NULL ? text.n : (size_t)(end - text.s);
	const char *s = text.s;

	if (n > 0 && s[n - 1] == '\r')
		n--;
	if (n == 7 && s[0] == '"' && s[6] == '"') {
		s++;
		n -= 2;
	}
	if (n != 5 || memcmp(s, "sep=", 4) != 0 || s[4] == '"')
		return 0;
	*delimiter = s[4];
	return 1;
}

static int
ends_in(const char *path, const char *ending)
{
	size_t n = strlen(path), m = strlen(ending);

	return n >= m && strcasecmp(path + n - m, ending) == 0;
}

char
first_delimiter(struct slice text, const char *path)
{
	static const char delimiters[] = ",;\t|";
	size_t count[4] = { 0 }, i, best = 0;
	struct first first = { 0 };
	int tie = 0;
	const char *found;

	if (path != NULL && (ends_in(path, ".tsv") || ends_in(path, ".tab")))
		return '\t';
	for (i = 0; i < text.n && !take(&first, text.s[i]); i++) {
		if (!first.in_quotes && text.s[i] != '\0' &&
		    (found = strchr(delimiters, text.s[i])) != NULL)
			count[found - delimiters]++;
	}
	for (i = 1; i < 4; i++) {
		if (count[i] > count[best]) {
			best = i;
			tie = 0;
		} else {
			tie |= count[i] == count[best];
		}
	}
	return tie ? ',' : delimiters[best];
}
