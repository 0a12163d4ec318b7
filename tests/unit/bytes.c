/*
 * Eight bytes at once, held to a look at each of them.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "bytes.h"

enum { ROUNDS = 200000 };

/* xorshift64*; few bits are set where it matters, so that bytes are often
 * alike. */
static uint64_t
next(uint64_t *seed)
{
	*seed ^= *seed >> 12;
	*seed ^= *seed << 25;
	*seed ^= *seed >> 27;
	return *seed * UINT64_C(2685821657736338717);
}

/* Bytes of which many are ends of cells. */
static void
draw(uint64_t *seed, char s[BYTES])
{
	static const char often[] = { ',', '"', '\n', '\r', '\0', ' ', '#', '!',
		'0', '7', 'a', '\x7f', '\x80', '\xa2', '\xac', '\xff' };
	int i;

	for (i = 0; i < BYTES; i++)
		s[i] = next(seed) >> 60 == 0 ?
		    (char)(next(seed) >> 56) :
		    often[next(seed) >> 60 & (sizeof(often) - 1)];
}

static void
loads_and_stores(void **state)
{
	const char s[] = "12345678", small[] = "1\0\0\0\0\0\0";
	char out[BYTES + 1] = "";

	(void)state;
	assert_true(bytes_load(s) == UINT64_C(0x3837363534333231));
	assert_true(bytes_load(small) == '1');
	bytes_store(out, bytes_load(s));
	assert_string_equal(out, s);
	assert_true(bytes_of('a') == bytes_load("aaaaaaaa"));
}

/* The first byte that is found is the first that is so; nothing is found only
 * where none is. */
static void
check_first(const char s[BYTES], uint64_t found, int (*is)(char))
{
	size_t i;

	for (i = 0; i < BYTES && !is(s[i]); i++)
		continue;
	assert_int_equal(found == 0, i == BYTES);
	if (i < BYTES)
		assert_int_equal(bytes_first(found), i);
}

static int
is_zero(char c)
{
	return c == '\0';
}

static int
is_below(char c)
{
	return (unsigned char)c < '#';
}

static int
is_odd(char c)
{
	return (unsigned char)c < ' ' || c == '"' || c == ',';
}

static void
finds_the_first(void **state)
{
	uint64_t seed = 1;
	char s[BYTES];
	long i;

	(void)state;
	for (i = 0; i < ROUNDS; i++) {
		draw(&seed, s);
		check_first(s, bytes_zero(bytes_load(s)), is_zero);
		check_first(s, bytes_below(bytes_load(s), bytes_of('#')),
		    is_below);
		check_first(s, bytes_odd(bytes_load(s), bytes_of(',')), is_odd);
	}
}

/* What is not below the least is not odd, whatever the delimiter. */
static void
knows_the_least(void **state)
{
	int delimiter, c;
	uint64_t word, odd;

	(void)state;
	for (delimiter = 1; delimiter < 0x80; delimiter++) {
		for (c = 0; c < 256; c++) {
			word = bytes_of((char)c);
			odd = bytes_odd(word, bytes_of((char)delimiter));
			if (bytes_below(word, bytes_least((char)delimiter)) ==
			    0)
				assert_true(odd == 0);
		}
	}
	assert_true(bytes_below(bytes_of('a'), bytes_least(',')) == 0);
}

/* The bits before the first byte that is not 0; if there is none, all. */
static void
finds_what_is_before(void **state)
{
	uint64_t seed = 3, word;
	char s[BYTES];
	int i, first;

	(void)state;
	for (i = 0; i < ROUNDS; i++) {
		draw(&seed, s);
		memset(s, 0, next(&seed) >> 61);
		for (first = 0; first < BYTES && s[first] == '\0';)
			first++;
		word = bytes_before(bytes_load(s));
		if (first < BYTES)
			assert_true(word == (UINT64_C(1) << 8 * first) - 1);
		else
			assert_true(word == UINT64_MAX);
	}
	assert_true(bytes_before(0) == UINT64_MAX);
	assert_true(bytes_before(UINT64_C(0x80) << 56) == UINT64_MAX >> 8);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(loads_and_stores),
		cmocka_unit_test(finds_the_first),
		cmocka_unit_test(knows_the_least),
		cmocka_unit_test(finds_what_is_before),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
