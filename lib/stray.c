/*
 * Bytes that are not of an encoding, where all else is UTF-8: whoever knows
 * their cell complains of them, or hands them on as they were.
 */

#include "stray.h"

#include <string.h>

#include "alloc.h"

void
stray_write(char out[STRAY_SIZE], char byte)
{
	unsigned c = (unsigned char)byte;

	out[0] = '\xed';
	out[1] = (char)(0xb0 | c >> 6);
	out[2] = (char)(0x80 | (c & 0x3f));
}

int
stray_read(struct slice text)
{
	const unsigned char *s = (const unsigned char *)text.s;

	if (text.n < STRAY_SIZE || s[0] != 0xed || s[1] < 0xb0 || s[1] > 0xb3)
		return -1;
	return (s[1] & 3) << 6 | (s[2] & 0x3f);
}

char *
stray_restore(struct slice text, size_t unit, size_t *n)
{
	static const char replacement[] = { '\xef', '\xbf', '\xbd' };
	char *out = xcalloc(text.n + 1, 1);
	size_t used = 0, run = 0; /* bytes of the unit so far */
	int byte;

	while (text.n > 0) {
		byte = stray_read(text);
		if (byte == -1) {
			out[used++] = *text.s;
		} else if (unit == 1) {
			out[used++] = (char)byte;
		} else if (run == 0) {
			memcpy(out + used, replacement, sizeof(replacement));
			used += sizeof(replacement);
		}
		run = byte == -1 ? 0 : (run + 1) % unit;
		text.s += byte == -1 ? 1 : STRAY_SIZE;
		text.n -= byte == -1 ? 1 : STRAY_SIZE;
	}
	*n = used;
	return out;
}
