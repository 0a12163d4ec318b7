#ifndef UTF8_H
#define UTF8_H

#include <stddef.h>
#include <stdint.h>

/*
 * The first character of the n bytes at s (n above 0) into c.  Returns its
 * length, 1..4, or 0 if the bytes there are not UTF-8 (RFC 3629: no
 * surrogates, nothing overlong, nothing above U+10FFFF).
 */
size_t utf8_next(const char *s, size_t n, uint32_t *c);

/*
 * The columns that the n bytes at s take on a terminal.  What is not UTF-8,
 * or has no known width, counts 1 a byte or character.
 */
size_t utf8_columns(const char *s, size_t n);

/* The bytes of the first characters of s[0..n) that fit in these columns. */
size_t utf8_fit(const char *s, size_t n, size_t columns);

/* Whether any of the n bytes at s is part of a character of a script that is
 * written from right to left. */
int utf8_is_leftward(const char *s, size_t n);

enum { UTF8_QUOTE = 640 }; /* bytes that hold any quoted text */

/*
 * The n bytes at s made harmless for a terminal and a log: control
 * characters, marks that reverse or hide text, and bytes that are not UTF-8
 * become \xNN or \u{NNNN}.  Writes at most size bytes with the NUL, whole
 * characters only.  Returns the length written.
 */
size_t utf8_escape(char *out, size_t size, const char *s, size_t n);

/*
 * The same between quotation marks, cut after 60 columns or characters with an
 * ellipsis. Returns out, so that it can stand among the arguments of a
 * complaint.
 */
const char *utf8_quote(char out[UTF8_QUOTE], const char *s, size_t n);

#endif
