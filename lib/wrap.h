#ifndef WRAP_H
#define WRAP_H

#include <stddef.h>

/* Text made harmless (utf8_escape), as a string of its own, to be freed. */
char *wrap_safe(const char *text);

/* The columns that text takes when it has been made harmless. */
size_t wrap_columns(const char *text);

/* The columns that its longest word takes. */
size_t wrap_longest(const char *text);

/*
 * The bytes of the next line of s, harmless text that does not begin with a
 * blank, which has this many columns of room: up to a blank where there is
 * one, at least one character, no blank at the end.  The blanks behind it
 * belong to no line.
 */
size_t wrap_line(const char *s, size_t room);

#endif
