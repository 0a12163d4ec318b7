/*
 * What bytes can be told to be without knowing more of them.
 */

#include "encoding.h"

#include <stdint.h>
#include <string.h>

#include "utf8.h"

#define HIGH UINT64_C(0x8080808080808080)

int
encoding_is_ascii(struct slice text)
{
	uint64_t word, any = 0;
	size_t i;

	for (i = 0; i + sizeof(word) <= text.n; i += sizeof(word)) {
		memcpy(&word, text.s + i, sizeof(word));
		any |= word;
	}
	for (; i < text.n; i++)
		any |= (unsigned char)text.s[i];
	return (any & HIGH) == 0;
}

size_t
encoding_wrong(struct slice cell)
{
	size_t i = 0, length;
	uint64_t word;
	uint32_t c;

	while (i < cell.n) {
		if (cell.n - i >= sizeof(word)) {
			memcpy(&word, cell.s + i, sizeof(word));
			if ((word & HIGH) == 0) {
				i += sizeof(word);
				continue;
			}
		}
		if ((unsigned char)cell.s[i] < 0x80) {
			i++;
			continue;
		}
		length = utf8_next(cell.s + i, cell.n - i, &c);
		if (length == 0)
			return i;
		i += length;
	}
	return cell.n;
}

/* Windows-1252 has all bytes but five, which are letters on old Macintoshes. */
const char *
encoding_likely(struct slice cell)
{
	size_t i;

	for (i = 0; i < cell.n; i++) {
		if (cell.s[i] != '\0' &&
		    strchr("\x81\x8d\x8f\x90\x9d", cell.s[i]) != NULL)
			return "macintosh";
	}
	return "cp1252";
}

/* The first character is of ASCII in nearly all tables. */
const char *
encoding_unmarked(struct slice text)
{
	if (text.n >= 4 && memcmp(text.s, "\0\0\0", 3) == 0)
		return "utf-32be";
	if (text.n >= 4 && memcmp(text.s + 1, "\0\0\0", 3) == 0)
		return "utf-32le";
	if (text.n >= 2 && text.s[0] == '\0')
		return "utf-16be";
	return text.n >= 2 && text.s[1] == '\0' ? "utf-16le" : NULL;
}
