/*
 * Who is in a table, with which sittings in which order; and where somebody
 * can turn to.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "alloc.h"
#include "error.h"
#include "history.h"
#include "names.h"
#include "persons.h"
#include "resources.h"
#include "sitting.h"
#include "table.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* A sitting whose name is a letter, of a day of January 2026 ("--": none) and
 * a form, as in "07.0".  All that it holds is its own. */
static struct sitting
make_sitting(char letter, const char *when)
{
	struct sitting sitting = { 0 };

	sitting.size = 16;
	sitting.cells = xcalloc(sitting.size, 1);
	sitting.cells[0] = letter;
	if (*when != '-')
		snprintf(sitting.cells + 2, 14, "2026-01-%.2s", when);
	sitting.who = sitting.cells;
	sitting.date = sitting.cells + 2;
	sitting.form = (size_t)(when[3] - '0');
	sitting.score = xcalloc(1, sizeof(*sitting.score));
	sitting.trend = xcalloc(1, sizeof(*sitting.trend));
	return sitting;
}

/* Add sittings a, b, c ... of these days; returns how many took a place. */
static size_t
add_all(struct history *history, const char *days)
{
	size_t replaced = 0;
	struct sitting sitting;
	char letter = 'a';

	for (; *days != '\0'; days += days[4] == ' ' ? 5 : 4) {
		sitting = make_sitting(letter++, days);
		replaced += (size_t)history_add(history, &sitting);
		assert_null(sitting.cells);
		assert_null(sitting.score);
	}
	return replaced;
}

static char
letter_of(const struct sitting *sitting)
{
	return sitting == NULL ? '-' : *sitting->who;
}

static void
keeps_sittings_by_date(void **state)
{
	static const struct {
		const char *days, *order;
		size_t replaced;
		char latest, before;
	} cases[] = {
		{ "", "", 0, '-', '-' },
		{ "01.0", "a", 0, 'a', '-' },
		{ "01.0 02.0 03.0", "abc", 0, 'c', 'b' },
		{ "03.0 02.0 01.0", "cba", 0, 'a', 'b' },
		{ "03.0 01.0 02.0", "bca", 0, 'a', 'c' },
		{ "05.0 01.0 04.0 02.0 03.0", "bdeca", 0, 'a', 'c' },
		/* Those without a date stand first, and are not compared. */
		{ "--.0", "a", 0, 'a', '-' },
		{ "--.0 --.0 --.0", "abc", 0, 'c', '-' },
		{ "--.0 01.0", "ab", 0, 'b', '-' },
		{ "01.0 --.0", "ba", 0, 'a', '-' },
		{ "--.0 02.0 --.0 01.0", "acdb", 0, 'b', 'd' },
		{ "02.0 --.0 01.0 --.1", "bdca", 0, 'a', 'c' },
		/* Twins: the last one counts, as if it were the only one. */
		{ "01.0 01.0", "b", 1, 'b', '-' },
		{ "01.0 01.0 01.0", "c", 2, 'c', '-' },
		{ "01.0 02.0 01.0", "cb", 1, 'b', 'c' },
		{ "01.0 02.0 02.0", "ac", 1, 'c', 'a' },
		{ "02.0 01.0 02.0 01.0", "dc", 2, 'c', 'd' },
		{ "03.0 --.0 01.0 02.0 01.0", "beda", 1, 'a', 'd' },
		/* Another form is no twin; nor is it compared. */
		{ "01.0 01.1", "ab", 0, 'b', '-' },
		{ "01.0 01.1 01.0", "bc", 1, 'c', '-' },
		{ "01.0 01.1 01.2 01.1", "acd", 1, 'd', '-' },
		{ "01.0 01.1 02.2 01.0", "bdc", 1, 'c', '-' },
		{ "01.0 02.0 03.1", "abc", 0, 'c', '-' },
		{ "01.1 02.0 03.1", "abc", 0, 'c', 'a' },
		{ "02.1 01.0 03.0 02.0", "badc", 0, 'c', 'd' },
		{ "01.1 02.1 02.0 --.1", "dabc", 0, 'c', '-' },
	};
	size_t i, k, replaced;
	struct history history;
	char order[16];

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		memset(&history, 0, sizeof(history));
		replaced = add_all(&history, cases[i].days);
		for (k = 0; k < history.n; k++)
			order[k] = letter_of(&history.sitting[k]);
		order[k] = '\0';
		if (strcmp(order, cases[i].order) != 0 ||
		    replaced != cases[i].replaced)
			fail_msg("%s: \"%s\", %zu replaced", cases[i].days,
			    order, replaced);
		if (letter_of(history_latest(&history)) != cases[i].latest ||
		    letter_of(history_before(&history)) != cases[i].before)
			fail_msg("%s: wrong latest or before", cases[i].days);
		history_free(&history);
		assert_true(history.sitting == NULL && history.n == 0);
	}
}

/* Backwards, and each day twice. */
static void
keeps_many_sittings(void **state)
{
	struct history history = { NULL, 0 };
	struct sitting sitting;
	size_t i, k, replaced = 0;
	char date[16];

	(void)state;
	for (k = 0; k < 2; k++) {
		for (i = 0; i < 2000; i++) {
			memset(&sitting, 0, sizeof(sitting));
			snprintf(date, sizeof(date), "%04zu-%02zu-%02zu",
			    2020 - i / 336, 12 - i / 28 % 12, 28 - i % 28);
			sitting.cells = xstrdup(date);
			sitting.date = sitting.cells;
			sitting.answered = (long)k;
			replaced += (size_t)history_add(&history, &sitting);
		}
	}
	assert_int_equal(replaced, 2000);
	assert_int_equal(history.n, 2000);
	for (i = 0; i < history.n; i++) {
		assert_int_equal(history.sitting[i].answered, 1);
		assert_true(i == 0 ||
		    strcmp(history.sitting[i - 1].date,
			history.sitting[i].date) < 0);
	}
	history_free(&history);
}

static void
numbers_names(void **state)
{
	struct names names = { 0 };
	char name[32];
	size_t i, k;

	(void)state;
	assert_false(names_has(&names, ""));
	assert_false(names_has(&names, "ann"));
	for (k = 0; k < 2; k++) {
		for (i = 0; i < 10000; i++) {
			snprintf(name, sizeof(name), "p%zu", i * i);
			assert_int_equal(names_has(&names, name), k);
			assert_int_equal(names_add(&names, name), i);
			assert_int_equal(names.n, k == 0 ? i + 1 : 10000);
		}
	}
	for (i = 0; i < 10000; i++) {
		snprintf(name, sizeof(name), "p%zu", i * i);
		assert_string_equal(names.name[i], name);
		assert_true(names_has(&names, name));
	}
	assert_false(names_has(&names, "p"));
	assert_false(names_has(&names, "p2"));
	assert_false(names_has(&names, "P1"));
	names_free(&names);
	assert_int_equal(names.n, 0);
	assert_false(names_has(&names, "p0"));
	assert_int_equal(names_add(&names, "p9"), 0);
	names_free(&names);
}

static void
numbers_odd_names(void **state)
{
	static const char *const odd[] = { "", " ", "a", "ab", "b", "A",
		"\xc3\xa9", "\xff\xfe", "a,b", "1 a", "11 a" };
	struct names names = { 0 };
	char *tall = xcalloc(100002, 1);
	size_t i, k;

	(void)state;
	for (k = 0; k < 2; k++) {
		for (i = 0; i < COUNT(odd); i++)
			assert_int_equal(names_add(&names, odd[i]), i);
	}
	memset(tall, 'x', 100000);
	assert_int_equal(names_add(&names, tall), COUNT(odd));
	tall[100000] = 'y';
	assert_false(names_has(&names, tall));
	assert_int_equal(names_add(&names, tall), COUNT(odd) + 1);
	tall[0] = '\0'; /* the names are their own */
	assert_int_equal(strlen(names.name[COUNT(odd)]), 100000);
	free(tall);
	names_free(&names);
}

/* The table may grow at any number of names. */
static void
numbers_any_number_of_names(void **state)
{
	struct names names = { 0 };
	char name[8];
	size_t i, n;

	(void)state;
	for (n = 0; n < 140; n++) {
		for (i = 0; i < n; i++) {
			snprintf(name, sizeof(name), "%zu", i);
			names_add(&names, name);
			names_add(&names, name);
		}
		assert_int_equal(names.n, n);
		for (i = 0; i < 140; i++) {
			snprintf(name, sizeof(name), "%zu", i);
			assert_int_equal(names_has(&names, name), i < n);
		}
		names_free(&names);
	}
}

static void
keeps_persons_apart(void **state)
{
	struct persons persons = { { 0 }, NULL };
	struct sitting sitting;
	char who[16], when[8];
	size_t i, k, number;

	(void)state;
	for (k = 1; k <= 3; k++) {
		for (i = 0; i < 300; i++) {
			/* The first has no name. */
			snprintf(who, sizeof(who), "%zu", i);
			if (i == 0)
				*who = '\0';
			snprintf(when, sizeof(when), "0%zu.0", 4 - k);
			number = persons_find(&persons, who);
			assert_int_equal(number, i);
			sitting = make_sitting((char)('a' + k), when);
			history_add(&persons.history[number], &sitting);
		}
	}
	assert_int_equal(persons.who.n, 300);
	for (i = 0; i < 300; i++) {
		assert_int_equal(persons.history[i].n, 3);
		assert_int_equal(letter_of(history_latest(&persons.history[i])),
		    'b');
	}
	/* Somebody without a sitting. */
	assert_int_equal(persons_find(&persons, "new"), 300);
	assert_int_equal(persons.history[300].n, 0);
	persons_free(&persons);
	assert_true(persons.who.n == 0 && persons.history == NULL);
	assert_int_equal(persons_find(&persons, "new"), 0);
	persons_free(&persons);
}

/* Texts with "|" between, or what is wrong as "!what". */
static void
list_resources(const char *table, const char *language, char text[256])
{
	struct reader *in = reader_open_memory(table, strlen(table), ',');
	struct resources resources = { NULL, 0 };
	struct error e;
	size_t i, used = 0;

	*text = '\0';
	if (resources_read(in, language, &resources, &e) == -1) {
		assert_int_equal(e.status, 1);
		snprintf(text, 256, "!%.200s", e.text);
	} else {
		for (i = 0; i < resources.n; i++)
			used += (size_t)snprintf(text + used, 256 - used,
			    "%s%s", i == 0 ? "" : "|", resources.text[i]);
	}
	resources_free(&resources);
	assert_true(resources.n == 0 && resources.text == NULL);
	reader_close(in);
}

static void
reads_resources(void **state)
{
	static const char all[] =
	    "language,text\nde,D\n,X\nen,E\n,Y\nde,F\nen,G\n";
	static const char some[] = "language,text\nde,D\nen,E\nde,F\n";
	static const char *const cases[][3] = {
		{ all, "", "E|G" },
		{ all, "en", "E|G" },
		{ all, "de", "D|F" },
		{ all, "fr", "X|Y" },
		{ some, "", "E" },
		{ some, "de", "D|F" },
		{ some, "fr", "D|E|F" },
		{ "language,text\n,X\nde,D\n", "", "X" },
		{ "language,text\nde,D\n,X\n", "", "X" },
		{ "language,text\nfr,A\nde,D\n", "", "A|D" },
		/* A row without a text is no row. */
		{ "language,text\nen,\n,X\n", "", "X" },
		{ "language,text\nen,\nde,D\n,\n", "", "D" },
		{ "language,text\nen,\n", "", "" },
		{ "language,text\n", "", "" },
		/* Names of languages are compared as they are. */
		{ "language,text\nEN,A\nen-GB,B\n en,C\nen,D\n", "", "D" },
		{ "note,text,more,language\n1,A,2,en\n", "", "A" },
		{ "text,language\n\"a, \"\"b\"\"\",en\n", "", "a, \"b\"" },
		{ "language\nen\n", "",
		    "!no columns \"language\" and \"text\"" },
		{ "text\nA\n", "", "!no columns \"language\" and \"text\"" },
		{ "Language,Text\nen,A\n", "",
		    "!no columns \"language\" and \"text\"" },
	};
	char text[256];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		list_resources(cases[i][0], cases[i][1], text);
		if (strcmp(text, cases[i][2]) != 0)
			fail_msg("%s in \"%s\": \"%s\", not \"%s\"",
			    cases[i][0], cases[i][1], text, cases[i][2]);
	}
}

static void
refuses_what_is_no_table(void **state)
{
	static const char *const tables[] = { "", "\n\n",
		"language,text\nen,A\nen\n", "language,text\nen,A\nen,\"B\n",
		"language,text\nde,A\nen,B\nen,C,D\n" };
	char text[256];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(tables); i++) {
		list_resources(tables[i], "", text);
		if (*text != '!')
			fail_msg("%s: \"%s\"", tables[i], text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_sittings_by_date),
		cmocka_unit_test(keeps_many_sittings),
		cmocka_unit_test(numbers_names),
		cmocka_unit_test(numbers_odd_names),
		cmocka_unit_test(numbers_any_number_of_names),
		cmocka_unit_test(keeps_persons_apart),
		cmocka_unit_test(reads_resources),
		cmocka_unit_test(refuses_what_is_no_table),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
