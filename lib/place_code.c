/*
 * The codes that stand in headers before a text, or in brackets.
 */

#include "place_code.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "alloc.h"
#include "table.h"

/* The code of a header, and what stands in its brackets, if it ends in them. */
static struct slice
find_code(const char *name, struct slice *inside)
{
	const char *end = strstr(name, ". "), *bracket;
	struct slice code = { name, strlen(name) };

	if (end != NULL)
		code.n = (size_t)(end - name);
	inside->s = name;
	inside->n = 0;
	bracket = memchr(name, '[', code.n);
	if (bracket != NULL && name[code.n - 1] == ']') {
		inside->s = bracket + 1;
		inside->n = code.n - (size_t)(bracket + 1 - name) - 1;
	}
	return code;
}

int
place_is_code(const char *name, const char *id)
{
	struct slice inside, code = find_code(name, &inside);

	return slice_is(code, id) || (inside.n > 0 && slice_is(inside, id));
}

int
place_has_code(const char *name, const char *code)
{
	struct slice inside, found = find_code(name, &inside);

	return name[found.n] != '\0' && slice_is(found, code);
}

static int
is_plain(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	    (c >= 'A' && c <= 'Z');
}

/* ASCII's letters and digits of a text, to be freed. */
static char *
copy_plain(struct slice text)
{
	char *out = xcalloc(text.n + 1, 1);
	size_t used = 0, i;

	for (i = 0; i < text.n; i++) {
		if (is_plain(text.s[i]))
			out[used++] = text.s[i];
	}
	return out;
}

/* Whether a text is such as LimeSurvey makes: `A8`, `A[8]`, `A[Y1_X1]`. */
static int
is_limesurvey(struct slice text)
{
	size_t i;

	for (i = 0; i < text.n && is_plain(text.s[i]); i++)
		continue;
	if (i > 0 && i < text.n && text.s[i] == '[' &&
	    text.s[text.n - 1] == ']') {
		for (i++; i + 1 < text.n; i++) {
			if (!is_plain(text.s[i]) && text.s[i] != '_')
				return 0;
		}
		i++;
	}
	return i == text.n;
}

static enum code_like
compare(struct slice text, const char *letters)
{
	char *all = copy_plain(text);
	enum code_like like = CODE_OTHER;

	if (strcasecmp(all, letters) == 0)
		like = strcmp(all, letters) == 0 && is_limesurvey(text) ?
		    CODE_LETTERS :
		    CODE_SIGNS;
	free(all);
	return like;
}

enum code_like
place_code_like(const char *name, const char *id)
{
	struct slice whole = { id, strlen(id) }, inside, code;
	char *letters = copy_plain(whole);
	enum code_like like = CODE_OTHER;

	code = find_code(name, &inside);
	if (*letters != '\0' && strlen(letters) < whole.n) {
		like = compare(code, letters);
		if (like == CODE_OTHER && inside.n > 0)
			like = compare(inside, letters);
	}
	free(letters);
	return like;
}
