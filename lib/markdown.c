/*
 * Whatever a report holds, in Markdown it is text and nothing else.
 */

#include "markdown.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "wrap.h"

/* Whether the colon at s begins the name of a picture, such as :smile:. */
static int
is_picture(const char *s)
{
	size_t n = 1;

	while (isalnum((unsigned char)s[n]) || s[n] == '_' || s[n] == '-' ||
	    s[n] == '+')
		n++;
	return n > 1 && s[n] == ':';
}

/* Whether the dot at s[i] is that of www., which begins an address. */
static int
is_after_www(const char *s, size_t i)
{
	return i >= 3 && strncasecmp(s + i - 3, "www", 3) == 0;
}

/* Whether the character at s[i] would be markup, or part of an address or of
 * the name of a picture. */
static int
has_meaning(const char *s, size_t i)
{
	if (strchr("\\`*_[]<>&|~$#", s[i]) != NULL)
		return 1;
	if (s[i] == ':')
		return s[i + 1] == '/' || is_picture(s + i);
	return s[i] == '.' && is_after_www(s, i);
}

/* Text that is harmless already.  Blanks at its end would be a line's break;
 * a comment keeps what stands before an @ from being an address. */
static void
put_safe(const char *s, FILE *out)
{
	size_t n = strlen(s), i;

	while (n > 0 && s[n - 1] == ' ')
		n--;
	for (i = 0; i < n; i++) {
		if (s[i] == '@' && i > 0 && s[i - 1] != ' ')
			fputs("<!-- -->", out);
		if (has_meaning(s, i))
			fputc('\\', out);
		fputc(s[i], out);
	}
}

void
markdown_text(const char *text, FILE *out)
{
	char *safe = wrap_safe(text);

	put_safe(safe + strspn(safe, " "), out);
	free(safe);
}

/* A line is no item of a list, and not four blanks away from its start. */
void
markdown_line(const char *text, FILE *out)
{
	char *safe = wrap_safe(text);
	const char *s = safe + strspn(safe, " ");
	size_t digits = strspn(s, "0123456789");

	if (*s == '-' || *s == '+' || *s == '=') {
		fprintf(out, "\\%c", *s++);
	} else if (digits > 0 && (s[digits] == '.' || s[digits] == ')')) {
		fprintf(out, "%.*s\\%c", (int)digits, s, s[digits]);
		s += digits + 1;
	}
	put_safe(s, out);
	free(safe);
}
