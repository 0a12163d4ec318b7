/*
 * About the least that such a program can take: the scores of just the table
 * that generate makes in the style `need`, of book.csv.  There is no codebook,
 * the columns are where they are, a digit is an answer, only the last column is
 * quoted, and nothing is checked.
 *
 * usage: least table
 */

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "bytes.h"

enum {
	SCALES = 6,
	ITEMS = 36,
	TEXTS = 3, /* columns before the items */
	DIGITS = 10,
	BLOCK = 256 * 1024,
	MOST = 4096, /* bytes of a record, or of its scores */
	SUM = 5, /* bits of a scale's sum; its count has three */
	SUMS = 8 /* of that of all items, which has six */
};

struct text {
	char text[15];
	unsigned char size;
};

/* What a digit of an item adds to the sums and counts of its scale, a byte
 * each, and to those of all, above; the scores by those. */
static uint64_t worth[ITEMS][DIGITS];
static struct text scores[256], overall[1 << 14];

static char in[BLOCK + MOST], out[BLOCK];

static void
find_worth(int item)
{
	const int scale = item / SCALES * 8, reversed = item % 3 == 1;
	uint64_t x;
	int digit;

	for (digit = 1; digit <= 5; digit++) {
		x = (uint64_t)(reversed ? 5 - digit : digit - 1);
		worth[item][digit] = x << scale | UINT64_C(1) << (scale + SUM) |
		    x << 48 | UINT64_C(1) << (48 + SUMS);
	}
}

/* The text of each sum and count, with what ends the cell. */
static void
make_texts(struct text *text, int n, int sum, int least, char end)
{
	char number[32];
	int i, count;

	for (i = 0; i < n; i++, text++) {
		count = i >> sum;
		number[0] = '\0';
		if (count >= least)
			snprintf(number, sizeof(number), "%.4f",
			    (double)((i & ((1 << sum) - 1)) + count) / count);
		text->size = (unsigned char)(strlen(number) + 1);
		memcpy(text->text, number, sizeof(text->text));
		text->text[text->size - 1] = end;
	}
}

static char *
put(char *to, const struct text *text)
{
	memcpy(to, text, sizeof(*text));
	return to + text->size;
}

/* The delimiter, or the end of line, that ends the cell at s. */
static const char *
find_end(const char *s)
{
	uint64_t word, found;

	for (;; s += BYTES) {
		word = bytes_load(s);
		found = bytes_zero(word ^ bytes_of(',')) |
		    bytes_zero(word ^ bytes_of('\n'));
		if (found != 0)
			return s + bytes_first(found);
	}
}

/* Add up the items at s.  Returns what is behind them. */
static const char *
add_up(const char *s, uint64_t *sums)
{
	const uint64_t digits = UINT64_C(0x0007000700070007);
	const uint64_t alike = bytes_load("0,0,0,0,");
	uint64_t word, sum = 0;
	int i = 0;

	while (i < ITEMS) {
		word = bytes_load(s);
		if ((word & ~digits) == alike) {
			sum += worth[i][word & 7] +
			    worth[i + 1][word >> 16 & 7] +
			    worth[i + 2][word >> 32 & 7] +
			    worth[i + 3][word >> 48 & 7];
			s += BYTES;
			i += 4;
		} else if (*s == ',') {
			s++;
			i++;
		} else {
			sum += worth[i++][*s - '0'];
			s += 2;
		}
	}
	*sums = sum;
	return s;
}

/* What is behind the last cell, or NULL if that is not all there. */
static const char *
pass_last(const char *s, const char *end)
{
	if (*s != '"')
		return find_end(s) + 1;
	for (s++; (s = memchr(s, '"', (size_t)(end - s))) != NULL; s += 2) {
		if (end - s < 2)
			return NULL;
		if (s[1] != '"')
			return s + 2;
	}
	return NULL;
}

/* Score the records up to the last end of line.  Returns what is behind the
 * last that is all there, and moves *to. */
static const char *
score(const char *s, const char *end, char **to)
{
	const char *last = end, *next;
	char *at = *to;
	uint64_t sums;
	int i;

	while (last > s && last[-1] != '\n')
		last--;
	for (; s < last; s = next) {
		next = find_end(s) + 1;
		memcpy(at, s, (size_t)(next - s));
		at += next - s;
		for (i = 1; i < TEXTS; i++)
			next = find_end(next) + 1;
		if ((next = pass_last(add_up(next, &sums), end)) == NULL)
			break;
		for (i = 0; i < SCALES; i++)
			at = put(at, &scores[sums >> 8 * i & 255]);
		*to = at = put(at, &overall[sums >> 48]);
	}
	return s;
}

int
main(int argc, char *argv[])
{
	const char *names = "id,a,b,c,d,e,f,overall\n", *rest;
	size_t left = 0;
	char *to = out + strlen(names);
	int fd = argc == 2 ? open(argv[1], O_RDONLY) : -1, i, header = 1;
	ssize_t n;

	for (i = 0; i < ITEMS; i++)
		find_worth(i);
	make_texts(scores, 256, SUM, 5, ',');
	make_texts(overall, 1 << 14, SUMS, 30, '\n');
	memcpy(out, names, strlen(names));
	while ((n = read(fd, in + left, BLOCK - left)) > 0) {
		rest = in;
		if (header-- > 0)
			rest = strchr(in, '\n') + 1;
		rest = score(rest, in + left + n, &to);
		left = (size_t)(in + left + n - rest);
		memmove(in, rest, left);
		if (write(STDOUT_FILENO, out, (size_t)(to - out)) == -1)
			return 1;
		to = out;
	}
	return n == 0 ? 0 : 1;
}
