/*
 * Text: characters and their columns, what must not reach a terminal, the
 * programs' sentences, names that are nearly right, copies, complaints.
 */

#include <errno.h>
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "alloc.h"
#include "error.h"
#include "line.h"
#include "match.h"
#include "table.h"
#include "utf8.h"
#include "words.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static void
decodes_characters(void **state)
{
	static const struct {
		const char *text;
		size_t length;
		uint32_t c;
	} cases[] = {
		{ "a", 1, 'a' },
		{ "\x7f", 1, 0x7f },
		{ "\xc2\x80", 2, 0x80 },
		{ "\xdf\xbf", 2, 0x7ff },
		{ "\xe0\xa0\x80", 3, 0x800 },
		{ "\xed\x9f\xbf", 3, 0xd7ff },
		{ "\xee\x80\x80", 3, 0xe000 },
		{ "\xef\xbf\xbf", 3, 0xffff },
		{ "\xf0\x90\x80\x80", 4, 0x10000 },
		{ "\xf4\x8f\xbf\xbf", 4, 0x10ffff },
		{ "\xc3\xa9t", 2, 0xe9 },
	};
	uint32_t c;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		c = 77;
		assert_int_equal(utf8_next(cases[i].text, strlen(cases[i].text),
				     &c),
		    cases[i].length);
		assert_int_equal(c, cases[i].c);
	}
	assert_int_equal(utf8_next("", 1, &c), 1);
	assert_int_equal(c, 0);
}

static void
refuses_what_is_not_utf8(void **state)
{
	static const char *const texts[] = { "\x80",
		"\xbf", /* what only continues */
		"\xc0\x80", "\xc1\xbf", /* overlong */
		"\xe0\x80\x80", "\xe0\x9f\xbf", "\xf0\x80\x80\x80",
		"\xf0\x8f\xbf\xbf", "\xed\xa0\x80", "\xed\xbf\xbf",
		/* above U+10FFFF */
		"\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xf8\x88\x80\x80\x80",
		"\xfe", "\xff", /* cut short */
		"\xc3", "\xe2\x82", "\xf0\x9f\x98", /* gone on wrongly */
		"\xc3"
		"a",
		"\xe2\x82"
		"a",
		"\xf0\x9f\x98"
		"a",
		"\xe2\xc3\xa9", "\xbf\xbf", "\xff\xbf\xbf\xbf" };
	uint32_t c;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(texts); i++) {
		if (utf8_next(texts[i], strlen(texts[i]), &c) != 0)
			fail_msg("case %zu is taken for a character", i);
	}
	assert_int_equal(utf8_next("\xe2\x82\xac", 2, &c), 0);
	assert_int_equal(utf8_next("\xe2\x82\xac", 3, &c), 3);
}

static void
counts_columns(void **state)
{
	static const struct {
		const char *text;
		size_t columns;
	} cases[] = {
		{ "", 0 },
		{ "abc", 3 },
		{ "caf\xc3\xa9", 4 },
		{ "cafe\xcc\x81", 4 }, /* a combining accent */
		{ "\xe6\x97\xa5\xe6\x9c\xac", 4 },
		{ "\xf0\x9f\x98\x80", 2 },
		{ "\xff\xfe", 2 },
		{ "\xe6\x97", 2 },
		{ "\033[1m", 4 },
		{ "\xc2\x85", 1 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		assert_int_equal(utf8_columns(cases[i].text,
				     strlen(cases[i].text)),
		    cases[i].columns);
	assert_int_equal(utf8_columns("abc", 2), 2);
}

static void
fits_whole_characters(void **state)
{
	static const struct {
		const char *text;
		size_t columns, bytes;
	} cases[] = {
		{ "abc", 0, 0 },
		{ "abc", 2, 2 },
		{ "abc", 3, 3 },
		{ "abc", 9, 3 },
		{ "caf\xc3\xa9s", 3, 3 },
		{ "caf\xc3\xa9s", 4, 5 },
		{ "cafe\xcc\x81s", 4, 6 },
		{ "\xe6\x97\xa5\xe6\x9c\xac", 1, 0 },
		{ "\xe6\x97\xa5\xe6\x9c\xac", 2, 3 },
		{ "\xe6\x97\xa5\xe6\x9c\xac", 3, 3 },
		{ "\xe6\x97\xa5\xe6\x9c\xac", 4, 6 },
		{ "\xff\xff\xff", 2, 2 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		assert_int_equal(utf8_fit(cases[i].text, strlen(cases[i].text),
				     cases[i].columns),
		    cases[i].bytes);
}

/* Hebrew, Arabic, their forms for presentation, Adlam; all else is not. */
static void
knows_what_is_written_leftward(void **state)
{
	static const char *const leftward[] = { "\u05d0", "\u0590", "\u08ff",
		"\u0639\u0645\u0631", "\ufb1d", "\ufdff", "\ufe70", "\ufefe",
		"\U00010800", "\U00010fff", "\U0001e900", "\U0001efff",
		"ann \u05d0", "\xff\u05d0" };
	static const char *const other[] = { "", "ann", "\u00e9", "\u058f",
		"\u0900", "\u65e5", "\ufb1c", "\ufe00", "\ufe6f", "\ufeff",
		"\U000107ff", "\U00011000", "\U0001e7ff", "\U0001f600",
		"\u200e", "\xd7", "\xff" };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(leftward); i++)
		assert_int_equal(utf8_is_leftward(leftward[i],
				     strlen(leftward[i])),
		    1);
	for (i = 0; i < COUNT(other); i++)
		assert_int_equal(utf8_is_leftward(other[i], strlen(other[i])),
		    0);
}

/* Two cells of six columns, and a third. */
static void
check_line(const char *first, const char *second, const char *expected)
{
	char *text = NULL;
	size_t size = 0;
	struct line line = { .out = open_memstream(&text, &size) };

	line_padded(&line, first, 6);
	line_padded(&line, second, 6);
	assert_int_equal(line.columns, 12);
	line_padded(&line, "x", 6);
	line_end(&line);
	fclose(line.out);
	assert_string_equal(text, expected);
	free(text);
}

/* A cell that is written from right to left is between two marks, which take no
 * column: else it would change places with its neighbour. */
static void
keeps_cells_apart(void **state)
{
	(void)state;
	check_line("ann", "b", "ann   b     x\n");
	check_line("\u05d0\u05d1\u05d2", "\u05d3",
	    "\u200e\u05d0\u05d1\u05d2\u200e   "
	    "\u200e\u05d3\u200e     x\n");
	check_line("ann", "\u05d3", "ann   \u200e\u05d3\u200e     x\n");
	check_line("\u05d3", "", "\u200e\u05d3\u200e           x\n");
	check_line("", "\u05d3", "      \u200e\u05d3\u200e     x\n");
}

static const struct {
	const char *text, *expected;
} harmful[] = {
	{ "", "" },
	{ "plain, \"text\" \\n", "plain, \"text\" \\n" },
	{ "caf\xc3\xa9 \xe6\x97\xa5 \xf0\x9f\x98\x80",
	    "caf\xc3\xa9 \xe6\x97\xa5 \xf0\x9f\x98\x80" },
	{ "\033[31mred\a", "\\x1B[31mred\\x07" },
	{ "a\tb\nc\rd\x7f", "a\\x09b\\x0Ac\\x0Dd\\x7F" },
	{ "\xc2\x80\xc2\x9b\x33m\xc2\x9f\xc2\xa0",
	    "\\u{0080}\\u{009B}3m\\u{009F}\xc2\xa0" },
	{ "\xe2\x80\xaa|\xe2\x80\xae", "\\u{202A}|\\u{202E}" },
	{ "\xe2\x81\xa6|\xe2\x81\xa9", "\\u{2066}|\\u{2069}" },
	{ "\xe2\x80\x8e\xe2\x80\x8f\xd8\x9c", "\\u{200E}\\u{200F}\\u{061C}" },
	{ "\xe2\x81\xa0\xe2\x81\xaf", "\\u{2060}\\u{206F}" },
	{ "\xe2\x80\x8b\xe2\x80\xa8\xe2\x80\xa9",
	    "\\u{200B}\\u{2028}\\u{2029}" },
	{ "\xef\xbb\xbf"
	  "a",
	    "\\u{FEFF}a" },
	{ "\xff\xc3(", "\\xFF\\xC3(" },
	{ "\xed\xa0\x80", "\\xED\\xA0\\x80" },
	{ "\xc0\xaf", "\\xC0\\xAF" },
	{ "\xe6\x97", "\\xE6\\x97" },
};

static void
escapes_what_harms(void **state)
{
	char out[256];
	size_t i, n;

	(void)state;
	for (i = 0; i < COUNT(harmful); i++) {
		n = utf8_escape(out, sizeof(out), harmful[i].text,
		    strlen(harmful[i].text));
		assert_string_equal(out, harmful[i].expected);
		assert_int_equal(n, strlen(harmful[i].expected));
	}
	assert_int_equal(utf8_escape(out, sizeof(out), "a\0b", 3), 6);
	assert_string_equal(out, "a\\x00b");
}

/* Cut at every size: no more bytes than that, and only whole pieces. */
static void
cuts_between_characters(void **state)
{
	static const char text[] = "a\xc3\xa9\033\xe6\x97\xa5\xff"
				   "\xe2\x80\xae\xf0\x9f\x98\x80z";
	/* Lengths after a, e acute, ESC, a wide one, a stray byte, a mark that
	 * reverses, an emoji, and z. */
	static const size_t ends[] = { 0, 1, 3, 7, 10, 14, 22, 26, 27 };
	char out[64], whole[64];
	size_t size, i = 0, n;

	(void)state;
	n = utf8_escape(whole, sizeof(whole), text, sizeof(text) - 1);
	assert_int_equal(n, ends[COUNT(ends) - 1]);
	for (size = 1; size <= sizeof(out); size++) {
		memset(out, '#', sizeof(out));
		n = utf8_escape(out, size, text, sizeof(text) - 1);
		while (i + 1 < COUNT(ends) && ends[i + 1] < size)
			i++;
		assert_int_equal(n, ends[i]);
		assert_memory_equal(out, whole, n);
		assert_int_equal(out[n], '\0');
		if (size < sizeof(out))
			assert_int_equal(out[size], '#');
	}
}

static void
quotes_text(void **state)
{
	char out[UTF8_QUOTE], text[64], expected[80];

	(void)state;
	assert_ptr_equal(utf8_quote(out, "9", 1), out);
	assert_string_equal(out, "\"9\"");
	assert_string_equal(utf8_quote(out, "", 0), "\"\"");
	assert_string_equal(utf8_quote(out, "abc", 2), "\"ab\"");
	assert_string_equal(utf8_quote(out, "a\033b", 3), "\"a\\x1Bb\"");
	memset(text, 'x', sizeof(text));
	snprintf(expected, sizeof(expected), "\"%.60s\"", text);
	assert_string_equal(utf8_quote(out, text, 60), expected);
	snprintf(expected, sizeof(expected), "\"%.60s...\"", text);
	assert_string_equal(utf8_quote(out, text, 61), expected);
}

/* The same character n times between quotation marks. */
static void
quote_repeated(char out[UTF8_QUOTE], const char *piece, size_t n)
{
	size_t size = strlen(piece), i;
	char *text = malloc(n * size);

	for (i = 0; i < n; i++)
		memcpy(text + i * size, piece, size);
	utf8_quote(out, text, n * size);
	assert_true(strlen(out) < UTF8_QUOTE);
	free(text);
}

static void
quotes_in_columns(void **state)
{
	char out[UTF8_QUOTE];

	(void)state;
	quote_repeated(out, "\xe6\x97\xa5", 30);
	assert_int_equal(strlen(out), 92);
	quote_repeated(out, "\xe6\x97\xa5", 31);
	assert_int_equal(strlen(out), 95);
	assert_string_equal(out + 91, "...\"");
}

/* What takes no column or grows when it is escaped is not cut in silence. */
static void
says_that_a_quote_is_cut(void **state)
{
	static const char *const pieces[] = { "x", "\033", "\xcc\x81",
		"\xe2\x80\xae", "\xf3\xa0\x84\x80", "\xff" };
	char out[UTF8_QUOTE];
	size_t i, n;

	(void)state;
	for (i = 0; i < COUNT(pieces); i++) {
		quote_repeated(out, pieces[i], 1000);
		n = strlen(out);
		assert_string_equal(out + n - 4, "...\"");
	}
}

static struct words *
make_words(const char *table, const char *language, struct error *e)
{
	struct reader *in = reader_open_memory(table, strlen(table), ',');
	struct words *words = words_read(in, language, e);

	reader_close(in);
	return words;
}

static void
reads_words(void **state)
{
	static const char table[] = "id,text:de,text\n"
				    "yes,Ja,Yes\n"
				    "no,,No\n"
				    "many,\"Ja, ja\",\"Yes, yes\"\n";
	struct error e;
	struct words *words = make_words(table, "", &e);

	(void)state;
	assert_non_null(words);
	assert_string_equal(words_get(words, "yes"), "Yes");
	assert_string_equal(words_get(words, "many"), "Yes, yes");
	assert_string_equal(words_get(words, "maybe"), "maybe");
	words_free(words);
	words = make_words(table, "de", &e);
	assert_non_null(words);
	assert_string_equal(words_get(words, "yes"), "Ja");
	assert_string_equal(words_get(words, "no"), "No");
	words_free(words);
	words_free(NULL);
}

static void
refuses_tables_that_are_no_words(void **state)
{
	static const struct {
		const char *table, *language, *complaint;
		size_t line;
	} cases[] = {
		{ "", "", "empty: not even a header", 0 },
		{ "id,txt\na,b\n", "", "no columns \"id\" and \"text\"", 1 },
		{ "name,text\na,b\n", "", "no columns \"id\" and \"text\"", 1 },
		{ "id,text\na,b\n", "de", "no column \"text:de\"", 1 },
		{ "id,text\na,b\nc\n", "", "expected 2 cells, found 1", 3 },
	};
	struct error e;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		assert_null(make_words(cases[i].table, cases[i].language, &e));
		assert_string_equal(e.text, cases[i].complaint);
		assert_int_equal(e.line, cases[i].line);
		assert_int_equal(e.status, 1);
	}
}

static void
fills_in_blanks(void **state)
{
	static const struct {
		const char *id, *expected;
	} cases[] = {
		{ "plain", "Nothing here." },
		{ "two", "A\xc3\xa9 and {two}, A\xc3\xa9." },
		{ "only", "A\xc3\xa9" },
		{ "other", "{three} {} {one A\xc3\xa9 {" },
		{ "inner", "{aA\xc3\xa9}" },
		{ "empty", "" },
		{ "nothing", "<>" },
		{ "no such id", "no such id" },
	};
	static const struct blank blanks[] = { { "one", "A\xc3\xa9" },
		{ "two", "{two}" }, { "none", "" }, { NULL, NULL } };
	struct error e;
	struct words *words = make_words("id,text\n"
					 "plain,Nothing here.\n"
					 "two,\"{one} and {two}, {one}.\"\n"
					 "only,{one}\n"
					 "other,{three} {} {one {one} {\n"
					 "inner,{a{one}}\n"
					 "empty,\n"
					 "nothing,<{none}>\n",
	    "", &e);
	size_t i;
	char *text;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		text = words_fill(words, cases[i].id, blanks);
		assert_string_equal(text, cases[i].expected);
		free(text);
	}
	words_free(words);
}

/* The first of the names that is nearest, -1 if none is near enough. */
static void
finds_the_nearest_column(void **state)
{
	static char *names[] = { "who", "safety1", "safety2", "Closeness",
		" fun_1\t", "safety1" };
	static const struct {
		const char *name;
		long found;
	} cases[] = {
		{ "safety1", 1 },
		{ "SAFETY2", 2 },
		{ " safety2 ", 2 },
		{ "saftey1", 1 },
		{ "safety", 1 },
		{ "safety_2", 2 },
		{ "safty2", 2 },
		{ "sabety2", 2 },
		{ "closness", 3 },
		{ "fun1", 4 },
		{ "fun_1", 4 },
		{ "woh", 0 },
		{ "zebra", -1 },
		{ "q17", -1 },
		{ "direction_since", -1 },
		{ "", -1 },
	};
	struct header header = { names, COUNT(names) };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		if (match_nearest(&header, cases[i].name, NULL) !=
		    cases[i].found)
			fail_msg("\"%s\": %ld", cases[i].name,
			    match_nearest(&header, cases[i].name, NULL));
	}
	header.n = 0;
	assert_int_equal(match_nearest(&header, "safety1", NULL), -1);
}

/* Half of the name's letters must be right, of short ones too. */
static void
wants_half_of_the_letters(void **state)
{
	static const struct {
		char *column;
		const char *name;
		long found;
	} cases[] = {
		{ "b", "a", -1 },
		{ "ab", "ac", 0 },
		{ "cd", "ab", -1 },
		{ "abc", "abd", 0 },
		{ "abc", "ade", -1 },
		{ "abcd", "abef", 0 },
		/* A letter less or more, or two that changed places, is one
		 * difference; capitals and blanks at the ends are none. */
		{ "abcd", "abcdef", 0 },
		{ "abcdef", "abcd", 0 },
		{ "bcdef", "abcd", -1 },
		{ "bcde", "abcd", 0 },
		{ "ba", "ab", 0 },
		{ "dcba", "abcd", -1 },
		{ "badc", "abcd", 0 },
		{ "A", "a", 0 },
		{ "z", "Z", 0 },
		{ "ab", "\tab   ", 0 },
		{ " ab\t\t \t", "AB", 0 },
		{ "abcd", "aefg", -1 },
		{ "", "", -1 },
		{ " \t", "", -1 },
	};
	struct header header = { NULL, 1 };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		header.name = (char **)&cases[i].column;
		if (match_nearest(&header, cases[i].name, NULL) !=
		    cases[i].found)
			fail_msg("\"%s\" and \"%s\"", cases[i].name,
			    cases[i].column);
	}
}

static void
passes_over_taken_columns(void **state)
{
	static char *names[] = { "safety1", "saftey2", "safety3" };
	struct header header = { names, COUNT(names) };
	const char taken[] = { 1, 0, 1 }, all[] = { 1, 1, 1 };

	(void)state;
	assert_int_equal(match_nearest(&header, "safety2", NULL), 0);
	assert_int_equal(match_nearest(&header, "safety2", taken), 1);
	assert_int_equal(match_nearest(&header, "safety2", all), -1);
}

static void
compares_long_names(void **state)
{
	char column[200], name[200], *names[] = { column };
	struct header header = { names, 1 };

	(void)state;
	memset(column, 'x', sizeof(column));
	column[sizeof(column) - 1] = '\0';
	memcpy(name, column, sizeof(name));
	name[3] = 'y';
	assert_int_equal(match_nearest(&header, name, NULL), 0);
	memset(name, 'y', 100);
	assert_int_equal(match_nearest(&header, name, NULL), -1);
}

static void
finds_the_nearest_in_order(void **state)
{
	static char *names[] = { "x", "safety22", "saftey2", "SAFETY2", "",
		"safety3" };
	struct header header = { names, COUNT(names) };
	const char taken[] = { 0, 0, 0, 1, 0, 0 };
	size_t found[COUNT(names)];

	(void)state;
	assert_int_equal(match_near(&header, "safety2", NULL, found, 6), 4);
	assert_int_equal(found[0], 3);
	assert_int_equal(found[1], 1);
	assert_int_equal(found[2], 2);
	assert_int_equal(found[3], 5);
	assert_int_equal(match_near(&header, "safety2", taken, found, 2), 2);
	assert_int_equal(found[0], 1);
	assert_int_equal(found[1], 2);
}

/* The optimal string alignment distance, as it is defined. */
static size_t
distance(const char *a, const char *b)
{
	size_t na = strlen(a), nb = strlen(b), d[65][65], i, j, k;

	for (i = 0; i <= na; i++) {
		for (j = 0; j <= nb; j++) {
			d[i][j] = i + j;
			if (i == 0 || j == 0)
				continue;
			k = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
			d[i][j] = k;
			if (d[i - 1][j] + 1 < d[i][j])
				d[i][j] = d[i - 1][j] + 1;
			if (d[i][j - 1] + 1 < d[i][j])
				d[i][j] = d[i][j - 1] + 1;
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1] &&
			    d[i - 2][j - 2] + 1 < d[i][j])
				d[i][j] = d[i - 2][j - 2] + 1;
		}
	}
	return d[na][nb];
}

/* Letters of a small alphabet, up to 64. */
static void
make_name(char name[65], uint64_t *seed)
{
	size_t n, i;

	*seed = *seed * 6364136223846793005U + 1442695040888963407U;
	n = (*seed >> 33) % (*seed >> 60 == 0 ? 65 : 9);
	for (i = 0; i < n; i++) {
		*seed = *seed * 6364136223846793005U + 1442695040888963407U;
		name[i] = (char)('a' + (*seed >> 33) % 3);
	}
	name[n] = '\0';
}

/* The quick distance and the plain one find the same. */
static void
finds_by_the_distance(void **state)
{
	char column[65], name[65], *names[] = { column };
	struct header header = { names, 1 };
	uint64_t seed = 2026;
	size_t i, found;
	int near;

	(void)state;
	for (i = 0; i < 100000; i++) {
		make_name(column, &seed);
		make_name(name, &seed);
		near = *column != '\0' &&
		    distance(name, column) <= strlen(name) / 2;
		if ((int)match_near(&header, name, NULL, &found, 1) != near)
			fail_msg("\"%s\" and \"%s\"", name, column);
	}
}

static void
copies_text(void **state)
{
	const char text[4] = { 'a', 'b', 'c', 'd' };
	char *copy = xstrndup(text, sizeof(text));

	(void)state;
	assert_string_equal(copy, "abcd");
	free(copy);
	copy = xstrndup("abc", 2);
	assert_string_equal(copy, "ab");
	free(copy);
	copy = xstrndup("abc", 0);
	assert_string_equal(copy, "");
	free(copy);
	copy = xstrndup("a\0b", 3);
	assert_memory_equal(copy, "a\0b", 4);
	free(copy);
	copy = xstrdup("abc");
	assert_string_equal(copy, "abc");
	free(copy);
}

static void
gives_memory_or_ends(void **state)
{
	char *p = xcalloc(0, 8);
	int status;
	pid_t child;

	(void)state;
	assert_non_null(p);
	p = xreallocarray(p, 3, 4);
	memcpy(p, "12345678901", 12);
	p = xreallocarray(p, 100, 4);
	assert_string_equal(p, "12345678901");
	free(p);
	if ((child = fork()) == 0) {
		close(STDERR_FILENO);
		xreallocarray(NULL, SIZE_MAX / 2, 4);
		_exit(0);
	}
	waitpid(child, &status, 0);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 2);
}

static void
says_what_is_wrong(void **state)
{
	struct error_list list = { NULL, 0 };
	struct error e;

	(void)state;
	assert_int_equal(error_set(&e, 14, "%s: %d", "safety3", 9), -1);
	assert_string_equal(e.text, "safety3: 9");
	assert_int_equal(e.line, 14);
	assert_int_equal(e.status, 1);
	errno = ENOENT;
	assert_int_equal(error_system(&e, "%s", "a.csv"), -1);
	assert_string_equal(e.text, "a.csv: No such file or directory");
	assert_int_equal(e.line, 0);
	assert_int_equal(e.status, 2);
	errno = EIO;
	error_system(&e, "");
	assert_string_equal(e.text, "Input/output error");
	error_add(&list, 3, "%s", "one");
	error_add(&list, 0, "two");
	assert_int_equal(list.n, 2);
	assert_string_equal(list.error[0].text, "one");
	assert_int_equal(list.error[0].line, 3);
	assert_int_equal(list.error[1].status, 1);
	error_list_free(&list);
	assert_int_equal(list.n, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(decodes_characters),
		cmocka_unit_test(refuses_what_is_not_utf8),
		cmocka_unit_test(counts_columns),
		cmocka_unit_test(fits_whole_characters),
		cmocka_unit_test(knows_what_is_written_leftward),
		cmocka_unit_test(keeps_cells_apart),
		cmocka_unit_test(escapes_what_harms),
		cmocka_unit_test(cuts_between_characters),
		cmocka_unit_test(quotes_text),
		cmocka_unit_test(quotes_in_columns),
		cmocka_unit_test(says_that_a_quote_is_cut),
		cmocka_unit_test(reads_words),
		cmocka_unit_test(refuses_tables_that_are_no_words),
		cmocka_unit_test(fills_in_blanks),
		cmocka_unit_test(finds_the_nearest_column),
		cmocka_unit_test(wants_half_of_the_letters),
		cmocka_unit_test(passes_over_taken_columns),
		cmocka_unit_test(compares_long_names),
		cmocka_unit_test(finds_the_nearest_in_order),
		cmocka_unit_test(finds_by_the_distance),
		cmocka_unit_test(copies_text),
		cmocka_unit_test(gives_memory_or_ends),
		cmocka_unit_test(says_what_is_wrong),
	};

	if (setlocale(LC_CTYPE, "C.UTF-8") == NULL)
		return 2;
	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
