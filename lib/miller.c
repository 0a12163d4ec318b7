/*
 * The names of columns in commands for Miller that are shown to be pasted into
 * a shell.  Whoever wrote the export chose the names.
 */

#include "miller.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "utf8.h"

/* Add a text that stands between single quotes. */
static int
add(char *out, size_t size, const char *s)
{
	size_t used = strlen(out);

	for (; *s != '\0'; s++) {
		if (used + 5 > size)
			return -1;
		if (*s == '\'') {
			memcpy(out + used, "'\\''", 4);
			used += 4;
		} else {
			out[used++] = *s;
		}
		out[used] = '\0';
	}
	return 0;
}

/* Whether a text is shown as it is, not escaped. */
static int
is_shown(const char *s)
{
	size_t n = strlen(s);
	char *safe = xcalloc(8 * n + 1, 1);
	int is;

	utf8_escape(safe, 8 * n + 1, s, n);
	is = strcmp(safe, s) == 0;
	free(safe);
	return is;
}

int
miller_name(char *list, size_t size, const char *name)
{
	if (*name == '\0' || strchr(name, ',') != NULL || !is_shown(name))
		return -1;
	if (*list != '\0' && add(list, size, ",") == -1)
		return -1;
	return add(list, size, name);
}

int
miller_text(char *out, size_t size, const char *text)
{
	char one[2] = "";

	if (!is_shown(text) || add(out, size, "\"") == -1)
		return -1;
	for (; *text != '\0'; text++) {
		one[0] = *text;
		if (strchr("\"\\", *text) != NULL && add(out, size, "\\") == -1)
			return -1;
		if (add(out, size, one) == -1)
			return -1;
	}
	return add(out, size, "\"");
}

/* Names of other characters have no braces: they may end in them, or be
 * something else to Miller. */
int
miller_field(char *out, size_t size, const char *name)
{
	int is_plain = strspn(name,
			   "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY"
			   "Z0123456789_ ") == strlen(name);

	if (add(out, size, is_plain ? "${" : "$*[") == -1 ||
	    (is_plain ? add(out, size, name) : miller_text(out, size, name)) ==
		-1)
		return -1;
	return add(out, size, is_plain ? "}" : "]");
}
