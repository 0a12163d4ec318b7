/*
 * From bytes in some encoding to UTF-8, read in pieces of any size.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "decode.h"
#include "error.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))
#define BYTES(text) text, sizeof(text) - 1

/* Decode n bytes in pieces of this size.  Returns the length, or -1. */
static ssize_t
decode(const char *s, size_t n, const char *encoding, size_t piece, char *out,
    struct error *e)
{
	FILE *file = tmpfile();
	struct decoder *d;
	ssize_t got, used = 0;

	fwrite(s, 1, n, file);
	rewind(file);
	d = decode_open(fileno(file), encoding, e);
	assert_non_null(d);
	while ((got = decode_read(d, out + used, piece, e)) > 0)
		used += got;
	decode_close(d);
	fclose(file);
	return got == -1 ? -1 : used;
}

static void
decodes(void **state)
{
	static const struct {
		const char *in;
		size_t n;
		const char *encoding, *out;
	} cases[] = {
		{ BYTES(""), NULL, "" },
		{ BYTES("a,b\n1,2\n"), NULL, "a,b\n1,2\n" },
		{ BYTES("\xef\xbb\xbf\"a\"\n"), NULL, "\"a\"\n" },
		{ BYTES("\xef\xbb\xbf"), NULL, "" },
		{ BYTES("\xff\xfe"
			"a\0\xfc\0\n\0"),
		    NULL, "a\xc3\xbc\n" },
		{ BYTES("\xfe\xff\0a\0\xfc\0\n"), NULL, "a\xc3\xbc\n" },
		{ BYTES("a\0,\0"), "utf-16le", "a," },
		{ BYTES("\xff\xfe\0\0"
			"a\0\0\0\xfc\0\0\0"),
		    "utf-32", "a\xc3\xbc" },
		{ BYTES("\xff\xfe\0\0"
			"a\0\0\0"),
		    NULL, "a" },
		{ BYTES("\0\0\xfe\xff\0\0\0a"), "utf-32", "a" },
		{ BYTES("\xff\xfe\x3d\xd8\x00\xde"), NULL, "\xf0\x9f\x98\x80" },
		{ BYTES("\x97 \xfc"), "cp1252", "\xe2\x80\x94 \xc3\xbc" },
		{ BYTES("\xef\xbb\xbf\xc3\xbc"), "cp1252", "\xc3\xbc" },
		{ BYTES("a\r\r\nb\r\nc\n"), NULL, "a\r\nb\r\nc\n" },
		{ BYTES("\r\r\n\r\r\n"), NULL, "\r\n\r\n" },
		{ BYTES("a\rb\r\rc\r"), NULL, "a\rb\r\rc\r" },
		{ BYTES("\r\r\r\n"), NULL, "\r\r\n" },
		{ BYTES("\x97"), NULL, "\x97" },
		{ BYTES("b\x81\x8d\xfc"), "cp1252",
		    "b\xed\xb2\x81\xed\xb2\x8d\xc3\xbc" },
		{ BYTES("a\xffz"), "utf-8", "a\xed\xb3\xbfz" },
		{ BYTES("\xff\xfe"
			"a\0b"),
		    NULL, "a\xed\xb1\xa2" },
		{ BYTES("\xff\xfe\x01\xdc"
			"a\0"),
		    NULL,
		    "\xed\xb0\x81\xed\xb3\x9c"
		    "a" },
	};
	char out[256];
	struct error e;
	size_t i, piece;
	ssize_t n;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		for (piece = 1; piece < 9; piece++) {
			n = decode(cases[i].in, cases[i].n, cases[i].encoding,
			    piece, out, &e);
			assert_int_equal(n, strlen(cases[i].out));
			assert_memory_equal(out, cases[i].out, (size_t)n);
		}
	}
}

static void
refuses(void **state)
{
	char out[256];
	struct error e;

	(void)state;
	assert_int_equal(decode(BYTES("a\0b\0"), NULL, 9, out, &e), -1);
	assert_non_null(strstr(e.text, "-e utf-16le"));
	assert_int_equal(decode(BYTES("\0a\0b"), NULL, 9, out, &e), -1);
	assert_non_null(strstr(e.text, "-e utf-16be"));
	assert_int_equal(decode(BYTES("a\0\0\0b\0\0\0"), NULL, 9, out, &e), -1);
	assert_non_null(strstr(e.text,
	    "UTF-32 without a byte order mark: -e "
	    "utf-32le"));
	assert_int_equal(decode(BYTES("\0\0\0a\0\0\0b"), NULL, 9, out, &e), -1);
	assert_non_null(strstr(e.text, "-e utf-32be"));
	assert_null(decode_open(0, "no such", &e));
	assert_int_equal(e.status, 2);
}

/* A long text of many blocks, with a character across each of their ends. */
static void
decodes_blocks(void **state)
{
	static char in[600001], out[700000];
	struct error e;
	size_t i;

	(void)state;
	for (i = 0; i < 600000; i += 6)
		memcpy(in + i,
		    "\xfc"
		    "a\0\r\r\n",
		    6);
	assert_int_equal(decode(in, 3, "latin1", 7, out, &e), 4);
	for (i = 0; i < 600000; i += 6)
		memcpy(in + i,
		    "\xfc"
		    "abc\r\n",
		    6);
	assert_int_equal(decode(in, 600000, "latin1", 1000, out, &e), 700000);
	for (i = 0; i < 700000; i += 7)
		assert_memory_equal(out + i,
		    "\xc3\xbc"
		    "abc\r\n",
		    7);
}

/* A first record that never ends is looked at as far as there is room, and
 * given all the same. */
static void
peeks(void **state)
{
	static char in[600000], out[1300000];
	FILE *file = tmpfile();
	struct decoder *d;
	struct slice head;
	struct error e;
	ssize_t got, n = 0;

	(void)state;
	memset(in, 0xfc, sizeof(in));
	fwrite(in, 1, sizeof(in), file);
	rewind(file);
	d = decode_open(fileno(file), "latin1", &e);
	assert_int_equal(decode_peek(d, &head, &e), 0);
	assert_in_range(head.n, 100 * 1024, 256 * 1024);
	assert_memory_equal(head.s, "\xc3\xbc\xc3\xbc", 4);
	while ((got = decode_read(d, out + n, 1000, &e)) > 0)
		n += got;
	assert_int_equal(n, 2 * sizeof(in));
	for (n = 0; n < (ssize_t)(2 * sizeof(in)); n += 2)
		assert_memory_equal(out + n, "\xc3\xbc", 2);
	decode_close(d);
	fclose(file);
}

/* What is said of the first cell of an input; "" if it is text. */
static void
check(const char *s, size_t n, const char *encoding, char *words)
{
	FILE *file = tmpfile();
	struct decoder *d;
	struct slice cell;
	struct error e;
	int got;

	fwrite(s, 1, n, file);
	rewind(file);
	d = decode_open(fileno(file), encoding, &e);
	assert_non_null(d);
	assert_int_equal(decode_peek(d, &cell, &e), 0);
	words[0] = '\0';
	got = decode_check(d, cell, words);
	assert_int_equal(got, words[0] == '\0' ? 0 : -1);
	decode_close(d);
	fclose(file);
}

static void
finds_invalid(void **state)
{
	static const struct {
		const char *in;
		size_t n;
		const char *encoding, *words;
	} cases[] = {
		{ BYTES("a\xc3\xbc"), NULL, "" },
		{ BYTES("ab\x97"), NULL,
		    "byte \\x97 is not UTF-8; likely to be -e cp1252" },
		{ BYTES("\x8f"), NULL,
		    "byte \\x8F is not UTF-8; likely to be -e macintosh" },
		{ BYTES("\xed\xb2\x80"), NULL,
		    "byte \\xED is not UTF-8; likely to be -e cp1252" },
		{ BYTES("a\x81"), "cp1252", "byte \\x81 is not cp1252" },
		{ BYTES("\xfe\xff\0a\xd8\0\0b"), NULL,
		    "byte \\xD8 is not UTF-16BE" },
	};
	char words[DECODE_WORDS];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		check(cases[i].in, cases[i].n, cases[i].encoding, words);
		assert_string_equal(words, cases[i].words);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(decodes),
		cmocka_unit_test(refuses),
		cmocka_unit_test(decodes_blocks),
		cmocka_unit_test(peeks),
		cmocka_unit_test(finds_invalid),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
