/*
 * What the programs say to a person, apart from the code that says it.
 */

#include "words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "error.h"
#include "table.h"

struct sentence {
	char *id, *text;
};

struct words {
	struct sentence *sentence; /* n of them */
	size_t n;
};

static void
add_sentence(struct words *words, struct slice id, struct slice text)
{
	struct sentence *s;

	words->sentence = xreallocarray(words->sentence, words->n + 1,
	    sizeof(*words->sentence));
	s = &words->sentence[words->n++];
	s->id = xstrndup(id.s, id.n);
	s->text = xstrndup(text.s, text.n);
}

static int
read_sentences(struct words *words, struct reader *in,
    const struct header *header, const char *language, struct error *e)
{
	char name[64];
	struct row row;
	long id, text, other;
	int got;

	snprintf(name, sizeof(name), "text%s%s", *language == '\0' ? "" : ":",
	    language);
	id = header_find(header, "id");
	text = header_find(header, "text");
	other = header_find(header, name);
	if (id == -1 || text == -1)
		return error_set(e, 1, "no columns \"id\" and \"text\"");
	if (other == -1)
		return error_set(e, 1, "no column \"%s\"", name);
	while ((got = reader_next(in, &row, e)) == 1)
		add_sentence(words, row_cell(&row, id),
		    row_cell(&row, row_cell(&row, other).n > 0 ? other : text));
	return got;
}

struct words *
words_read(struct reader *in, const char *language, struct error *e)
{
	struct words *words = xcalloc(1, sizeof(*words));
	struct header header;
	int got;

	if ((got = reader_header(in, &header, e)) == 0)
		got = read_sentences(words, in, &header, language, e);
	header_free(&header);
	if (got == 0)
		return words;
	words_free(words);
	return NULL;
}

void
words_free(struct words *words)
{
	size_t i;

	if (words == NULL)
		return;
	for (i = 0; i < words->n; i++) {
		free(words->sentence[i].id);
		free(words->sentence[i].text);
	}
	free(words->sentence);
	free(words);
}

const char *
words_get(const struct words *words, const char *id)
{
	size_t i;

	for (i = 0; i < words->n; i++) {
		if (strcmp(words->sentence[i].id, id) == 0)
			return words->sentence[i].text;
	}
	return id;
}

/* The value of the blank whose name is s[0..n), or NULL. */
static const char *
find_value(const struct blank *blanks, const char *s, size_t n)
{
	for (; blanks->name != NULL; blanks++) {
		if (strlen(blanks->name) == n &&
		    strncmp(blanks->name, s, n) == 0)
			return blanks->value;
	}
	return NULL;
}

static void
append(char **out, size_t *used, const char *s, size_t n)
{
	*out = xreallocarray(*out, *used + n + 1, 1);
	memcpy(*out + *used, s, n);
	*used += n;
	(*out)[*used] = '\0';
}

char *
words_fill(const struct words *words, const char *id,
    const struct blank *blanks)
{
	const char *s = words_get(words, id), *value;
	char *out = NULL;
	size_t used = 0, n;

	append(&out, &used, "", 0);
	while (*s != '\0') {
		if (*s == '{') {
			n = strcspn(s, "}");
			value = find_value(blanks, s + 1, n - 1);
			if (s[n] == '}' && value != NULL) {
				append(&out, &used, value, strlen(value));
				s += n + 1;
				continue;
			}
		}
		n = 1 + strcspn(s + 1, "{");
		append(&out, &used, s, n);
		s += n;
	}
	return out;
}
