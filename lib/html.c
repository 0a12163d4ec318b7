/*
 * Whatever a codebook holds, on a page it is text and nothing else.
 */

#include "html.h"

#include <stdint.h>
#include <string.h>

#include "utf8.h"

/* How a page is told of a character that has a meaning there, or NULL. */
static const char *
entity(uint32_t c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

static int
is_control(uint32_t c)
{
	return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7f && c < 0xa0);
}

void
html_text(const char *text, FILE *out)
{
	size_t left = strlen(text), n;
	uint32_t c;

	for (; left > 0; text += n, left -= n) {
		n = utf8_next(text, left, &c);
		if (n == 0 || is_control(c))
			fputs("\xef\xbf\xbd", out);
		else if (entity(c) != NULL)
			fputs(entity(c), out);
		else
			fwrite(text, 1, n, out);
		n = n == 0 ? 1 : n;
	}
}

/*
 * `<` could begin the tag that ends the script; U+2028 and U+2029 once ended
 * a line of JavaScript.
 */
void
html_json(const char *text, FILE *out)
{
	size_t left = strlen(text), n;
	uint32_t c;

	fputc('"', out);
	for (; left > 0; text += n, left -= n) {
		n = utf8_next(text, left, &c);
		if (n == 0)
			fputs("\\ufffd", out);
		else if (c < 0x20 || c == '<' || c == 0x7f || c == 0x2028 ||
		    c == 0x2029)
			fprintf(out, "\\u%04x", (unsigned)c);
		else if (c == '"' || c == '\\')
			fprintf(out, "\\%c", (char)c);
		else
			fwrite(text, 1, n, out);
		n = n == 0 ? 1 : n;
	}
	fputc('"', out);
}

/* The dot keeps a name from being a scheme, or the name of a host. */
void
html_address(const char *file, FILE *out)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "abcdefghijklmnopqrstuvwxyz"
				    "0123456789-._/";

	fputs("./", out);
	for (; *file != '\0'; file++) {
		if (strchr(plain, *file) != NULL)
			fputc(*file, out);
		else
			fprintf(out, "%%%02X", (unsigned)(unsigned char)*file);
	}
}
