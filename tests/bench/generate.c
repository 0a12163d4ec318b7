/*
 * A table of answers, made up by chance: the same one for the same seed, on
 * every machine.  With -w it is made to be slow to read.
 */

#include <getopt.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "number.h"

/* Which cells are quoted that need not be. */
enum style { STYLE_NEED, STYLE_TEXT, STYLE_ALL };

enum kind { KIND_TEXT, KIND_ITEM };

/* What the table is like. */
struct make {
	long rows;
	long empty; /* of 1000 answers */
	long quoted; /* of 1000 comments, those that must be quoted */
	enum style style;
	const char *end; /* of a line */
	char *const *item; /* names */
	int items;
	uint64_t seed;
};

/* A number below n: xorshift64*. */
static size_t
below(struct make *m, size_t n)
{
	m->seed ^= m->seed >> 12;
	m->seed ^= m->seed << 25;
	m->seed ^= m->seed >> 27;
	return (size_t)((m->seed * UINT64_C(2685821657736338717) >> 33) % n);
}

/* A cell; needs says that its text has what must be quoted, and is so already
 * within. */
static void
put(const struct make *m, enum kind kind, int needs, const char *s, int last)
{
	int quotes = needs || m->style == STYLE_ALL ||
	    (m->style == STYLE_TEXT && kind == KIND_TEXT);

	if (quotes)
		putchar_unlocked('"');
	fputs_unlocked(s, stdout);
	if (quotes)
		putchar_unlocked('"');
	fputs_unlocked(last ? m->end : ",", stdout);
}

static void
put_header(const struct make *m)
{
	int i;

	put(m, KIND_TEXT, 0, "id", 0);
	put(m, KIND_TEXT, 0, "date", 0);
	put(m, KIND_TEXT, 0, "locale", 0);
	for (i = 0; i < m->items; i++)
		put(m, KIND_TEXT, 0, m->item[i], 0);
	put(m, KIND_TEXT, 0, "comment", 1);
}

static void
put_comment(struct make *m)
{
	static const char *const odd[] = { "well, yes", "he said \"\"hi\"\"",
		"one\ntwo, three", "\"\"", "a\n\nb" };
	static const char *const plain[] = { "none", "it was fine",
		"too long for me", "ok" };

	if (below(m, 1000) < (size_t)m->quoted)
		put(m, KIND_TEXT, 1, odd[below(m, 5)], 1);
	else if (below(m, 100) < 40)
		put(m, KIND_TEXT, 0, plain[below(m, 4)], 1);
	else
		put(m, KIND_TEXT, 0, "", 1);
}

static void
put_row(struct make *m, long row)
{
	static const char *const locales[] = { "en_US", "de_DE", "fr_FR",
		"pt_BR" };
	static const char *const answers[] = { "1", "2", "3", "4", "5" };
	char text[32];
	int i;

	snprintf(text, sizeof(text), "r%07ld", row);
	put(m, KIND_TEXT, 0, text, 0);
	snprintf(text, sizeof(text), "2026-%02d-%02d", (int)below(m, 12) + 1,
	    (int)below(m, 28) + 1);
	put(m, KIND_TEXT, 0, text, 0);
	put(m, KIND_TEXT, 0, locales[below(m, 4)], 0);
	for (i = 0; i < m->items; i++)
		put(m, KIND_ITEM, 0,
		    below(m, 1000) < (size_t)m->empty ? "" :
							answers[below(m, 5)],
		    0);
	put_comment(m);
}

/* Every cell but the only item's has a doubled quote. */
static void
put_quotes(struct make *m)
{
	long row;
	int i;

	for (i = 0; i < 36; i++)
		printf("t%d,", i);
	printf("q1\n");
	for (row = 0; row < m->rows; row++) {
		for (i = 0; i < 36; i++)
			printf("\"%zu\"\"\",", below(m, 10));
		printf("\"5\"\n");
	}
}

/* Text of 10 MB in one column. */
static void
put_long(struct make *m)
{
	long row, i;

	printf("t,q1\n");
	for (row = 0; row < m->rows; row++) {
		for (i = 0; i < 10000000; i++)
			putchar_unlocked('a' + (int)(i % 26));
		printf(",5\n");
	}
}

/* 100,000 columns. */
static void
put_wide(struct make *m)
{
	long row, i;

	for (i = 1; i < 100000; i++)
		printf("t%ld,", i);
	printf("q1\n");
	for (row = 0; row < m->rows; row++) {
		for (i = 1; i < 100000; i++)
			printf("%zu,", below(m, 7));
		printf("5\n");
	}
}

/* The last cell of each row has a doubled quote, and no other. */
static void
put_late(struct make *m)
{
	long row;
	int i;

	for (i = 0; i < m->items; i++)
		printf("%s,", m->item[i]);
	printf("t\n");
	for (row = 0; row < m->rows; row++) {
		for (i = 0; i < m->items; i++)
			printf("%zu,", below(m, 5) + 1);
		printf("\"\"\"\"\n");
	}
}

/* Wide text before every item. */
static void
put_between(struct make *m)
{
	static const char text[] =
	    "a sentence that somebody may have typed, or copied, between two";
	long row;
	int i;

	for (i = 0; i < m->items; i++)
		printf("t%d,%s%c", i, m->item[i],
		    i + 1 < m->items ? ',' : '\n');
	for (row = 0; row < m->rows; row++) {
		for (i = 0; i < m->items; i++)
			printf("%.*s,%zu%c", (int)below(m, 39), text,
			    below(m, 5) + 1, i + 1 < m->items ? ',' : '\n');
	}
}

/* The items in random order. */
static void
shuffle(struct make *m, char **item)
{
	char *swap;
	size_t i, j;

	for (i = (size_t)m->items; i > 1; i--) {
		j = below(m, i);
		swap = item[i - 1];
		item[i - 1] = item[j];
		item[j] = swap;
	}
}

static void
put_table(struct make *m)
{
	long row;

	put_header(m);
	for (row = 1; row <= m->rows; row++)
		put_row(m, row);
}

static void
usage(void)
{
	fputs("usage: generate [-c] [-e empty] [-q quoted] [-r rows] "
	      "[-S seed]\n"
	      "           [-s need | text | all]\n"
	      "           [-w quotes | long | wide | late | between | "
	      "shuffled] item ...\n",
	    stderr);
	exit(2);
}

static enum style
style_of(const char *name)
{
	if (strcmp(name, "text") == 0)
		return STYLE_TEXT;
	if (strcmp(name, "all") == 0)
		return STYLE_ALL;
	if (strcmp(name, "need") != 0)
		usage();
	return STYLE_NEED;
}

static long
count_of(const char *text)
{
	long count;

	if (number_integer(text, 0, 1000000000, &count) == -1)
		usage();
	return count;
}

static void
put_worst(struct make *m, const char *worst, char **item)
{
	if (strcmp(worst, "quotes") == 0) {
		put_quotes(m);
	} else if (strcmp(worst, "long") == 0) {
		put_long(m);
	} else if (strcmp(worst, "wide") == 0) {
		put_wide(m);
	} else if (strcmp(worst, "late") == 0) {
		put_late(m);
	} else if (strcmp(worst, "between") == 0) {
		put_between(m);
	} else if (strcmp(worst, "shuffled") == 0) {
		shuffle(m, item);
		put_table(m);
	} else {
		usage();
	}
}

int
main(int argc, char *argv[])
{
	struct make make = { .rows = 1000,
		.empty = 30,
		.quoted = 50,
		.end = "\n",
		.seed = 1 };
	const char *worst = NULL;
	int c;

	while ((c = getopt(argc, argv, "ce:q:r:S:s:w:")) != -1) {
		if (c == 'c')
			make.end = "\r\n";
		else if (c == 'e')
			make.empty = count_of(optarg);
		else if (c == 'q')
			make.quoted = count_of(optarg);
		else if (c == 'r')
			make.rows = count_of(optarg);
		else if (c == 'S')
			make.seed = (uint64_t)count_of(optarg) + 1;
		else if (c == 's')
			make.style = style_of(optarg);
		else if (c == 'w')
			worst = optarg;
		else
			usage();
	}
	make.item = argv + optind;
	make.items = argc - optind;
	if (worst == NULL)
		put_table(&make);
	else
		put_worst(&make, worst, argv + optind);
	return fflush(stdout) == EOF || ferror(stdout);
}
