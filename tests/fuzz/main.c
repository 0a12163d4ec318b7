/*
 * Runs a fuzz target without libFuzzer: over inputs made from small tables by
 * chance, the same ones for the same seed.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "number.h"

enum { SIZE_MAX_INPUT = 2048 };

struct input {
	uint8_t data[SIZE_MAX_INPUT];
	size_t size;
};

static const char *const tables[] = { "", "a", "a\n\n\"\"\nb\n",
	"id,of,key\nq1,trust,+\nq2,trust,-\n",
	"who,q1,q2\r\n\"Ann, B.\",5,\r\n\r\n\"say \"\"hi\"\"\",,1\r\n",
	"a\tb\n\"1\t2\"\t3\n\n4\t\"5\n6\"\n",
	"\xef\xbb\xbf\"a\",\"b\nc\"\n1,2\n",
	("norm_scale,score,percentile,t,n,population\n"
	 "trust,4.50,66.6667,,120,\"adults, 2020 (n = 120)\"\n"),
	"a,b,c\n,,\n\"\",\"\"\"\",\"\r\n\"\n x , y ,z",
	("who,a,b,c,d,e,f,g,h\nann,1,2,3,4,5,1,2,3\nbo,1,,3,4,5,1,2,3\n"
	 "cy,1,2,3,4,5,1,2,3\r\n,,,,,,,,\n,1,2,3,4,5,6,7,8\n"),
	("\"who\";\"a\";\"b\";\"c\";\"d\"\r\n"
	 "\"ann\";\"1\";\"2\";\"3\";\"4\"\r\n"
	 "\"bo\";\"1\";\"\";\"3\";\"4\"\r\n"
	 "\"cy\";\"1\";\"2\";\"3\";\"4\"\r\n"),
	("id,date,a,b,c,d,e,f,note\nr001,2026-01-02,1,2,,4,5,3,ok\n"
	 "r002,2026-01-03,1,2,3,,5,3,\"say \"\"x\"\"\"\n"
	 "\"r003\",\"2026-01-04\",\"1\",\"\",\"3\",\"2\",\"2\",\"1\",\"a\nb\"\n"
	 "r004,2026-01-05,,,1,2,3,4,fine\n"),
	("note,a,b,c,d,e\nnone,1,2,3,4,5\n\"a\nb\",1,,3,4,5\n"
	 "\"c \"\"d\"\"\",1,2,3,4,5\r\nnone,,,3,4,\"5\"\"\"\n"),
	"q1\n\"5\"\n\n4\n" };

static const char *const pieces[] = { "\"", "\"\"", ",", "\t", "\n", "\r\n",
	"\r", "\n\n", "\",\"", "\"\n\"", "\xef\xbb\xbf", " ", "a", ",,,\n",
	"\"\n", "\n\"", ",\"", "\xef", "\xff", "1,2,3,4,", "\"1\",\"2\",", ";",
	"1", "\n1,2,3,4,5,6,7,8,9\n", "1,,3,4,", "\"1\",\"\",\"3\",",
	"2026-01-02,", "\"2026-01-02\",", "\"x\"\"y\",", "\"\n\",", "~", "\x7f",
	"\xa7" };

/* A number below n: xorshift64*, the same on every machine. */
static size_t
below(uint64_t *seed, size_t n)
{
	*seed ^= *seed >> 12;
	*seed ^= *seed << 25;
	*seed ^= *seed >> 27;
	return (size_t)((*seed * UINT64_C(2685821657736338717) >> 33) % n);
}

/* Add a text, if there is room. */
static void
add(struct input *in, const char *s)
{
	size_t n = strlen(s);

	if (n > sizeof(in->data) - in->size)
		return;
	memcpy(in->data + in->size, s, n);
	in->size += n;
}

/* A table of many columns, some as many as there is room for at first, or
 * later; sometimes a record has one more or less. */
static void
make_wide(struct input *in, uint64_t *seed)
{
	static const char *const cells[] = { "1", "2", "", "x", "text", "\"3\"",
		"\"\"", "\"a\"\"b\"", "\"c\nd\"" };
	static const size_t widths[] = { 64, 64, 196, 460 };
	size_t width = widths[below(seed, 4)] + below(seed, 5), rows, i, n;
	size_t kinds = below(seed, 2) == 0 ? 4 : 9;

	in->size = 0;
	for (rows = 2 + below(seed, 3); rows > 0; rows--) {
		n = below(seed, 6) == 0 ? width + below(seed, 3) - 1 : width;
		for (i = 0; i < n; i++) {
			add(in, cells[below(seed, i < 3 ? 4 : kinds)]);
			add(in, i + 1 < n ? "," : rows > 1 ? "\n" : "");
		}
	}
}

static void
begin(struct input *in, uint64_t *seed)
{
	const char *s = tables[below(seed, sizeof(tables) / sizeof(*tables))];

	if (below(seed, 16) == 0) {
		make_wide(in, seed);
		return;
	}
	in->size = strlen(s);
	memcpy(in->data, s, in->size);
}

/* Put n bytes in place of `old` ones. */
static void
splice(struct input *in, size_t at, size_t old, const void *s, size_t n)
{
	if (in->size - old + n > sizeof(in->data))
		return;
	memmove(in->data + at + n, in->data + at + old, in->size - at - old);
	memcpy(in->data + at, s, n);
	in->size = in->size - old + n;
}

/* Insert a piece, repeat or drop a stretch, or change a byte. */
static void
mutate(struct input *in, uint64_t *seed)
{
	size_t at = below(seed, in->size + 1);
	size_t n = below(seed, in->size - at + 1);
	uint8_t copy[SIZE_MAX_INPUT];
	const char *piece;

	switch (below(seed, 6)) {
	case 0:
		memcpy(copy, in->data + at, n);
		splice(in, at, 0, copy, n);
		break;
	case 1:
		splice(in, at, n < 8 ? n : n % 8, "", 0);
		break;
	case 2:
		copy[0] = (uint8_t)below(seed, 256);
		splice(in, at, n > 0, copy, 1);
		break;
	default:
		piece = pieces[below(seed, sizeof(pieces) / sizeof(*pieces))];
		splice(in, at, 0, piece, strlen(piece));
		break;
	}
}

static void
usage(void)
{
	fputs("usage: fuzz [inputs [seed]]\n", stderr);
	exit(2);
}

int
main(int argc, char *argv[])
{
	long inputs = 100000, first = 1, i;
	struct input in;
	uint64_t seed;
	size_t n;

	if (argc > 3)
		usage();
	if (argc > 1 && number_integer(argv[1], 1, 1000000000, &inputs) == -1)
		usage();
	if (argc > 2 && number_integer(argv[2], 1, 1000000000, &first) == -1)
		usage();
	seed = (uint64_t)first;
	for (i = 0; i < inputs; i++) {
		begin(&in, &seed);
		for (n = below(&seed, 9); n > 0; n--)
			mutate(&in, &seed);
		LLVMFuzzerTestOneInput(in.data, in.size);
	}
	printf("%ld inputs, seed %ld: no failure\n", inputs, first);
	return 0;
}
