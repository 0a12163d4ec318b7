/*
 * Names of files for people: what is left of a person's name when only what
 * every system takes in a file name stays, and a number where that is not
 * enough to tell people apart.
 */

#include "folder_names.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "names.h"
#include "utf8.h"

enum { NUMBER = 12 }; /* bytes that are left for "-2" and so on */

/* What is known of a stem. */
struct stem {
	int given; /* it is somebody's name */
	size_t number; /* to be tried next behind it */
};

struct folder_names {
	struct names stems; /* in small letters */
	struct stem *stem; /* of each */
};

struct folder_names *
folder_names_new(void)
{
	return xcalloc(1, sizeof(struct folder_names));
}

void
folder_names_free(struct folder_names *names)
{
	names_free(&names->stems);
	free(names->stem);
	free(names);
}

/* ASCII only, whatever the locale. */
static char
small(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static int
is_kept(uint32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/* Whether text, n bytes of it, is this word of small letters. */
static int
is_word(const char *text, size_t n, const char *word)
{
	size_t i;

	if (strlen(word) != n)
		return 0;
	for (i = 0; i < n && small(text[i]) == word[i]; i++)
		;
	return i == n;
}

/* Whether it is the name of a list of all, or of a device with any ending. */
static int
is_reserved(const char *text)
{
	static const char *const words[] = { "con", "prn", "aux", "nul" };
	size_t n = strcspn(text, "."), i;

	if (is_word(text, strlen(text), "index"))
		return 1;
	for (i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (is_word(text, n, words[i]))
			return 1;
	}
	return n == 4 && text[3] >= '1' && text[3] <= '9' &&
	    (is_word(text, 3, "com") || is_word(text, 3, "lpt"));
}

/* Put what can stay of who behind the first bytes of text, at least a byte. */
static void
put_who(char text[FOLDER_STEM + 1], size_t used, const char *who)
{
	size_t n = strlen(who), i, length;
	uint32_t c;

	for (i = 0; i < n && used < FOLDER_STEM; i += length) {
		length = utf8_next(who + i, n - i, &c);
		text[used++] = length > 0 && is_kept(c) ? (char)c : '_';
		length += length == 0;
	}
	if (used == 0)
		text[used++] = '_';
	text[used] = '\0';
	if (text[0] == '-' || text[0] == '.')
		text[0] = '_';
	if (text[used - 1] == '-' || text[used - 1] == '.')
		text[used - 1] = '_';
}

/* The number of the stem of this text, which may be new. */
static size_t
find_stem(struct folder_names *names, const char *text)
{
	size_t n = names->stems.n, i, found;
	char stem[FOLDER_STEM + 1];

	for (i = 0; text[i] != '\0'; i++)
		stem[i] = small(text[i]);
	stem[i] = '\0';
	found = names_add(&names->stems, stem);
	if (names->stems.n == n)
		return found;
	names->stem = xreallocarray(names->stem, n + 1, sizeof(*names->stem));
	names->stem[found].given = 0;
	names->stem[found].number = 2;
	return found;
}

/*
 * Put the first free number behind the text, which is cut so that any fits.
 * What is cut to the same shares the count, so that nobody tries the numbers
 * of all others.
 */
static size_t
add_number(struct folder_names *names, char text[FOLDER_STEM + 1])
{
	size_t n = strlen(text), first, stem;

	if (n > FOLDER_STEM - NUMBER)
		n = FOLDER_STEM - NUMBER;
	text[n] = '\0';
	first = find_stem(names, text);
	do {
		snprintf(text + n, FOLDER_STEM + 1 - n, "-%zu",
		    names->stem[first].number++);
		stem = find_stem(names, text);
	} while (names->stem[stem].given);
	return stem;
}

void
folder_names_give(struct folder_names *names, const char *who,
    const char *ending, char name[FOLDER_NAME])
{
	char text[FOLDER_STEM + 1];
	size_t stem;

	put_who(text, 0, who);
	if (is_reserved(text)) {
		text[0] = '_';
		put_who(text, 1, who);
	}
	stem = find_stem(names, text);
	if (names->stem[stem].given)
		stem = add_number(names, text);
	names->stem[stem].given = 1;
	snprintf(name, FOLDER_NAME, "%s%.*s", text, FOLDER_ENDING, ending);
}
