/*
 * Text is bytes everywhere but on a screen, where it is characters of some
 * width, some of which must not get through.
 */

#include "utf8.h"

#include <stdio.h>
#include <string.h>
#include <wchar.h>

enum { QUOTED = 60 }; /* characters and columns of a quoted text */

size_t
utf8_next(const char *s, size_t n, uint32_t *c)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	const unsigned char *u = (const unsigned char *)s;
	size_t length, i;

	if (u[0] < 0x80) {
		*c = u[0];
		return 1;
	}
	length = u[0] >= 0xf0 ? 4 : u[0] >= 0xe0 ? 3 : 2;
	if (u[0] < 0xc2 || u[0] > 0xf4 || length > n)
		return 0;
	*c = u[0] & (0x7fu >> length);
	for (i = 1; i < length; i++) {
		if ((u[i] & 0xc0) != 0x80)
			return 0;
		*c = *c << 6 | (u[i] & 0x3f);
	}
	if (*c < least[length] || *c > 0x10ffff ||
	    (*c >= 0xd800 && *c <= 0xdfff))
		return 0;
	return length;
}

/* One character, or one byte that is none: its length and its columns. */
static size_t
next_columns(const char *s, size_t n, size_t *columns)
{
	uint32_t c;
	size_t length = utf8_next(s, n, &c);
	int width = length == 0 ? 1 : wcwidth((wchar_t)c);

	*columns = width < 0 ? 1 : (size_t)width;
	return length == 0 ? 1 : length;
}

size_t
utf8_columns(const char *s, size_t n)
{
	size_t i = 0, sum = 0, columns;

	while (i < n) {
		i += next_columns(s + i, n - i, &columns);
		sum += columns;
	}
	return sum;
}

size_t
utf8_fit(const char *s, size_t n, size_t columns)
{
	size_t i = 0, length, width;

	while (i < n) {
		length = next_columns(s + i, n - i, &width);
		if (width > columns)
			break;
		columns -= width;
		i += length;
	}
	return i;
}

/* The ranges that Unicode keeps for such scripts (UAX #9, bidirectional classes
 * R and AL). */
int
utf8_is_leftward(const char *s, size_t n)
{
	uint32_t c;
	size_t i, length;

	for (i = 0; i < n; i += length == 0 ? 1 : length) {
		length = utf8_next(s + i, n - i, &c);
		if (length > 1 &&
		    ((c >= 0x590 && c <= 0x8ff) ||
			(c >= 0xfb1d && c <= 0xfdff) ||
			(c >= 0xfe70 && c <= 0xfefe) ||
			(c >= 0x10800 && c <= 0x10fff) ||
			(c >= 0x1e800 && c <= 0x1efff)))
			return 1;
	}
	return 0;
}

/* Controls, and the marks that reorder, hide or break what is around them. */
static int
is_harmful(uint32_t c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x061c ||
	    c == 0x200b || c == 0x200e || c == 0x200f ||
	    (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
	    c == 0xfeff;
}

size_t
utf8_escape(char *out, size_t size, const char *s, size_t n)
{
	char piece[16];
	size_t i = 0, used = 0, length, step;
	uint32_t c = 0;

	while (i < n) {
		length = step = utf8_next(s + i, n - i, &c);
		if (length == 0 || c < 0x80)
			step = 1;
		if (length != 0 && !is_harmful(c))
			snprintf(piece, sizeof(piece), "%.*s", (int)length,
			    s + i);
		else if (step == 1)
			snprintf(piece, sizeof(piece), "\\x%02X",
			    (unsigned)(unsigned char)s[i]);
		else
			snprintf(piece, sizeof(piece), "\\u{%04lX}",
			    (unsigned long)c);
		length = strlen(piece);
		if (used + length + 1 > size)
			break;
		memcpy(out + used, piece, length);
		used += length;
		i += step;
	}
	out[used] = '\0';
	return used;
}

/* The bytes of the first characters, or bytes that are none, of s[0..n). */
static size_t
first_characters(const char *s, size_t n, size_t characters)
{
	size_t i = 0, columns;

	while (i < n && characters-- > 0)
		i += next_columns(s + i, n - i, &columns);
	return i;
}

const char *
utf8_quote(char out[UTF8_QUOTE], const char *s, size_t n)
{
	size_t kept = first_characters(s, n, QUOTED), used = 0;

	kept = utf8_fit(s, kept, QUOTED);
	out[used++] = '"';
	used += utf8_escape(out + used, UTF8_QUOTE - 8, s, kept);
	snprintf(out + used, UTF8_QUOTE - used, "%s\"", kept < n ? "..." : "");
	return out;
}
