/*
 * Reports as text, drawn into memory.
 */

#include <locale.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "render.h"
#include "report.h"
#include "utf8.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static const struct looks ascii = { 80, 0, 0 };

/* A report as text; it is given back. */
static char *
draw(struct report *report, const struct looks *looks)
{
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	render_text(report, looks, out);
	fclose(out);
	report_free(report);
	return text;
}

static void
check_drawn(struct report *report, const struct looks *looks,
    const char *expected)
{
	char *text = draw(report, looks);

	assert_string_equal(text, expected);
	free(text);
}

/* Text and how it is wrapped. */
struct wrapped {
	const char *text;
	size_t used, indent, width;
	const char *expected;
};

static void
check_wrapped(const struct wrapped *wrapped, size_t n)
{
	char *text;
	size_t size;
	FILE *out;

	for (; n > 0; n--, wrapped++) {
		text = NULL;
		size = 0;
		out = open_memstream(&text, &size);
		render_wrapped(wrapped->text, wrapped->used, wrapped->indent,
		    wrapped->width, out);
		fclose(out);
		assert_string_equal(text, wrapped->expected);
		free(text);
	}
}

static void
wraps_at_blanks(void **state)
{
	static const struct wrapped wrapped[] = {
		{ "", 0, 0, 40, "\n" },
		{ "one", 0, 0, 40, "one\n" },
		{ "one two three", 0, 0, 40, "one two three\n" },
		{ "one two three", 0, 0, 13, "one two three\n" },
		{ "one two three", 0, 0, 12, "one two\nthree\n" },
		{ "one two three", 0, 0, 7, "one two\nthree\n" },
		{ "one two three", 0, 0, 6, "one\ntwo\nthree\n" },
		{ "one two three", 0, 2, 9, "one two\n  three\n" },
		{ "one two three", 5, 2, 9, "one\n  two\n  three\n" },
		{ "one two three", 5, 2, 12, "one two\n  three\n" },
		{ "one two", 6, 6, 9, "one\n      two\n" },
	};

	(void)state;
	check_wrapped(wrapped, COUNT(wrapped));
}

static void
breaks_long_words(void **state)
{
	static const struct wrapped wrapped[] = {
		{ "abcdefghij", 0, 0, 4, "abcd\nefgh\nij\n" },
		{ "a abcdefghij k", 0, 0, 4, "a\nabcd\nefgh\nij k\n" },
		{ "abcdefgh", 0, 2, 4, "abcd\n  ef\n  gh\n" },
		{ "abcdefgh ij", 0, 0, 8, "abcdefgh\nij\n" },
	};

	(void)state;
	check_wrapped(wrapped, COUNT(wrapped));
}

/* Three wide characters, two; and a letter with a combining accent. */
static void
wraps_by_columns(void **state)
{
	static const struct wrapped wrapped[] = {
		{ "\u65e5\u672c\u8a9e \u65e5\u672c", 0, 0, 6,
		    "\u65e5\u672c\u8a9e\n\u65e5\u672c\n" },
		{ "\u65e5\u672c\u8a9e \u65e5\u672c", 0, 0, 11,
		    "\u65e5\u672c\u8a9e \u65e5\u672c\n" },
		{ "\u65e5\u672c\u8a9e \u65e5\u672c", 0, 0, 5,
		    "\u65e5\u672c\n\u8a9e\n\u65e5\u672c\n" },
		{ "cafe\u0301 cafe\u0301", 0, 0, 4,
		    "cafe\u0301\ncafe\u0301\n" },
		{ "caf\u00e9 caf\u00e9", 0, 0, 9, "caf\u00e9 caf\u00e9\n" },
	};

	(void)state;
	check_wrapped(wrapped, COUNT(wrapped));
}

/* Where nothing fits at all, a character still stays whole. */
static void
keeps_characters_whole(void **state)
{
	static const struct wrapped wrapped[] = {
		{ "\u65e5\u672c", 0, 0, 1, "\u65e5\n\u672c\n" },
		{ "ab", 0, 0, 1, "a\nb\n" },
		{ "\u00e9\u00e9", 9, 0, 4, "\u00e9\n\u00e9\n" },
	};

	(void)state;
	check_wrapped(wrapped, COUNT(wrapped));
}

static void
leaves_no_blanks_at_line_ends(void **state)
{
	static const struct wrapped wrapped[] = {
		{ "one  two", 0, 0, 4, "one\ntwo\n" },
		{ "one   two", 0, 0, 5, "one\ntwo\n" },
		{ "one. Two.  Three.", 0, 0, 11, "one. Two.\nThree.\n" },
		{ "one ", 0, 0, 40, "one\n" },
		{ "one   ", 0, 0, 5, "one\n" },
		{ "one  two", 0, 0, 40, "one  two\n" },
	};

	(void)state;
	check_wrapped(wrapped, COUNT(wrapped));
}

static void
escapes_what_it_wraps(void **state)
{
	static const struct wrapped wrapped[] = {
		{ "a\033[31mb", 0, 0, 40, "a\\x1B[31mb\n" },
		{ "a\nb\tc", 0, 0, 40, "a\\x0Ab\\x09c\n" },
		{ "a\u202eb", 0, 0, 40, "a\\u{202E}b\n" },
		{ "a\xff", 0, 0, 40, "a\\xFF\n" },
		{ "ab \033\033", 0, 0, 10, "ab\n\\x1B\\x1B\n" },
	};

	(void)state;
	check_wrapped(wrapped, COUNT(wrapped));
}

static void
draws_text(void **state)
{
	const struct looks bold = { 40, 0, 1 };
	struct report report = { NULL, 0 };

	(void)state;
	report_text(&report, BLOCK_TITLE, "A title");
	report_text(&report, BLOCK_SENTENCE,
	    "A sentence that is longer than forty columns.");
	report_text(&report, BLOCK_HEADING, "A heading");
	report_text(&report, BLOCK_POINT, "First");
	report_text(&report, BLOCK_POINT,
	    "Second, which goes on into the next line");
	report_text(&report, BLOCK_SENTENCE, "Last.");
	check_drawn(&report, &bold,
	    "\033[1mA title\n\033[0m"
	    "  A sentence that is longer than forty\n"
	    "  columns.\n"
	    "\n"
	    "\033[1mA heading\n\033[0m"
	    "  - First\n"
	    "  - Second, which goes on into the next\n"
	    "    line\n"
	    "  Last.\n");
}

static void
sets_off_headings_only(void **state)
{
	struct report report = { NULL, 0 };

	(void)state;
	check_drawn(&report, &ascii, "");
	report_text(&report, BLOCK_HEADING, "One");
	report_text(&report, BLOCK_HEADING, "Two");
	report_text(&report, BLOCK_SENTENCE, "And");
	report_text(&report, BLOCK_SENTENCE, "so on.");
	check_drawn(&report, &ascii, "One\n\nTwo\n  And\n  so on.\n");
	assert_null(report.block);
	assert_int_equal(report.n, 0);
}

/* Bars of 24 columns, and each number under the other. */
static void
draws_charts(void **state)
{
	const struct looks unicode = { 80, 1, 0 };
	struct report report = { NULL, 0 };

	(void)state;
	report_begin(&report, BLOCK_BARS, "", 0);
	report_bar(&report, "Safety", 1, "strong", "100");
	report_bar(&report, "Fun", 0.5, "present", "50");
	report_bar(&report, "Direction", 0, "thin", "0");
	check_drawn(&report, &ascii,
	    "  Safety     ########################  strong   100\n"
	    "  Fun        ############............  present   50\n"
	    "  Direction  ........................  thin       0\n");
	report_begin(&report, BLOCK_BARS, "", 0);
	report_bar(&report, "Fun", 0.25, "patchy", "25");
	check_drawn(&report, &unicode,
	    "  Fun  "
	    "\u2588\u2588\u2588\u2588\u2588\u2588"
	    "\u2591\u2591\u2591\u2591\u2591\u2591"
	    "\u2591\u2591\u2591\u2591\u2591\u2591"
	    "\u2591\u2591\u2591\u2591\u2591\u2591"
	    "  patchy  25\n");
}

static void
begins_a_chart_after_other_blocks(void **state)
{
	struct report report = { NULL, 0 };

	(void)state;
	report_begin(&report, BLOCK_BARS, "", 0);
	report_bar(&report, "A long label", 0.5, "x", "1");
	report_text(&report, BLOCK_SENTENCE, "Between.");
	report_begin(&report, BLOCK_BARS, "", 0);
	report_bar(&report, "B", 0.5, "yy", "22");
	assert_int_equal(report.n, 3);
	check_drawn(&report, &ascii,
	    "  A long label  ############............  x  1\n"
	    "  Between.\n"
	    "  B  ############............  yy  22\n");
}

static void
rounds_bars(void **state)
{
	static const struct {
		double share;
		size_t filled;
	} cases[] = {
		{ 0, 0 },
		{ 0.02, 0 },
		{ 0.021, 1 },
		{ 0.5, 12 },
		{ 0.979, 23 },
		{ 0.98, 24 },
		{ 1, 24 },
	};
	struct report report = { NULL, 0 };
	size_t i;
	char *text;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		report_begin(&report, BLOCK_BARS, "", 0);
		report_bar(&report, "A", cases[i].share, "x", "1");
		text = draw(&report, &ascii);
		assert_int_equal(strspn(text + 5, "#"), cases[i].filled);
		assert_int_equal(strspn(text + 5, "#."), 24);
		free(text);
	}
}

/* No bar, no number, and no blanks in their place at the end. */
static void
draws_what_has_no_score(void **state)
{
	struct report report = { NULL, 0 };

	(void)state;
	report_begin(&report, BLOCK_BARS, "", 0);
	report_bar(&report, "Fun", 0.5, "present", "50");
	report_bar(&report, "Safety", NAN, "too few answers", "");
	check_drawn(&report, &ascii,
	    "  Fun     ############............  present          50\n"
	    "  Safety                            too few answers\n");
	report_begin(&report, BLOCK_BARS, "", 0);
	report_bar(&report, "Fun", 0.5, "", "");
	report_bar(&report, "Safety", NAN, "", "");
	check_drawn(&report, &ascii,
	    "  Fun     ############............\n"
	    "  Safety\n");
}

static void
pads_by_columns(void **state)
{
	struct report report = { NULL, 0 };

	(void)state;
	report_begin(&report, BLOCK_BARS, "", 0);
	report_bar(&report, "Fun", 1, "strong", "100");
	report_bar(&report, "Caf\u00e9", 0, "d\u00fcnn", "0");
	report_bar(&report, "Cafe\u0301s", 0, "x", "0");
	report_bar(&report, "\u65e5\u672c\u8a9e", 0, "\u65e5", "0");
	report_bar(&report, "\033x", 0, "\xff", "0");
	check_drawn(&report, &ascii,
	    "  Fun     ########################  strong  100\n"
	    "  Caf\u00e9    ........................  d\u00fcnn      0\n"
	    "  Cafe\u0301s   ........................  x         0\n"
	    "  \u65e5\u672c\u8a9e  ........................  \u65e5        0\n"
	    "  \\x1Bx   ........................  \\xFF      0\n");
}

/* The bars shrink to 8 columns; then the labels stand above them. */
static void
stacks_narrow_charts(void **state)
{
	const struct looks looks = { 40, 0, 0 };
	struct report report = { NULL, 0 };

	(void)state;
	report_begin(&report, BLOCK_BARS, "", 0);
	report_bar(&report, "Emotional Safety", 0.5, "strong", "50");
	check_drawn(&report, &looks,
	    "  Emotional Safety  ####....  strong  50\n");
	report_begin(&report, BLOCK_BARS, "", 0);
	report_bar(&report, "Emotional Safety", 0.5, "present", "50");
	report_bar(&report, "Fun", 1, "strong", "100");
	check_drawn(&report, &looks,
	    "  Emotional Safety\n"
	    "  ############............  present   50\n"
	    "  Fun\n"
	    "  ########################  strong   100\n");
}

static void
draws_tables(void **state)
{
	static const char *const cells[] = { "strong", "75",
		"mostly 'often' or more", "d\u00fcnn", "0",
		"\033 and a sentence that goes on and on below itself" };
	const struct looks looks = { 50, 0, 0 };
	struct report report = { NULL, 0 };
	size_t i;

	(void)state;
	report_begin(&report, BLOCK_TABLE, "", 3);
	for (i = 0; i < COUNT(cells); i++)
		report_cell(&report, cells[i]);
	check_drawn(&report, &looks,
	    "  strong  75  mostly 'often' or more\n"
	    "  d\u00fcnn    0   \\x1B and a sentence that goes on and\n"
	    "              on below itself\n");
	report_begin(&report, BLOCK_TABLE, "", 1);
	report_cell(&report, "one");
	report_cell(&report, "");
	report_cell(&report, "two");
	check_drawn(&report, &looks, "  one\n\n  two\n");
}

static void
draws_narrow_tables(void **state)
{
	const struct looks looks = { 40, 0, 0 };
	struct report report = { NULL, 0 };

	(void)state;
	report_begin(&report, BLOCK_TABLE, "", 2);
	report_cell(&report, "a first cell that is long");
	report_cell(&report, "and a second one that goes on below it");
	report_cell(&report, "short");
	report_cell(&report, "too");
	check_drawn(&report, &looks,
	    "  a first cell that is long\n"
	    "    and a second one that goes on below\n"
	    "    it\n"
	    "  short\n"
	    "    too\n");
}

static void
draws_empty_cells(void **state)
{
	struct report report = { NULL, 0 };

	(void)state;
	report_begin(&report, BLOCK_TABLE, "", 2);
	report_cell(&report, "frame");
	report_cell(&report, "");
	report_cell(&report, "");
	report_cell(&report, "x");
	check_drawn(&report, &ascii, "  frame\n         x\n");
}

static void
draws_headers(void **state)
{
	static const char *const heads[] = { "Scale", "Alpha", "Remark" };
	static const char *const cells[] = { "Safety", "0.81", "", "Fun", "0.5",
		"few" };
	const struct looks narrow = { 20, 0, 0 }, bold = { 80, 0, 1 };
	struct report report = { NULL, 0 };
	size_t i, times;
	const struct looks *looks[] = { &ascii, &narrow, &bold };
	const char *expected[] = {
		"  Scale   Alpha  Remark\n"
		"  Safety   0.81\n"
		"  Fun       0.5  few\n",
		"  Safety\n"
		"    Alpha   0.81\n"
		"  Fun\n"
		"    Alpha   0.5\n"
		"    Remark  few\n",
		"\033[1m  Scale   Alpha  Remark\n\033[0m"
		"  Safety   0.81\n"
		"  Fun       0.5  few\n",
	};

	(void)state;
	for (times = 0; times < COUNT(expected); times++) {
		report_begin(&report, BLOCK_TABLE, "", 3);
		for (i = 0; i < COUNT(heads); i++)
			report_head(&report, heads[i]);
		for (i = 0; i < COUNT(cells); i++)
			report_cell(&report, cells[i]);
		check_drawn(&report, looks[times], expected[times]);
	}
}

static void
draws_whys(void **state)
{
	const struct looks looks = { 30, 0, 0 };
	struct report report = { NULL, 0 };

	(void)state;
	report_text(&report, BLOCK_POINT, "A point");
	report_text(&report, BLOCK_WHY, "and what there is behind it,");
	report_link(&report, "A link", "a.html");
	check_drawn(&report, &looks,
	    "  - A point\n"
	    "    and what there is behind\n"
	    "    it,\n"
	    "  - A link: a.html\n");
}

/* A line through these shares, a week from each other but before `apart`. */
static void
add_line(struct report *report, const char *label, const char *word,
    const double *share, size_t n, size_t apart)
{
	char date[32], number[16];
	struct point point = { 0, date, number, 0, 0 };
	size_t i;

	report_line(report, label, word, NAN, NAN);
	for (i = 0; i < n; i++) {
		point.day += i == apart ? 70 : 7;
		point.share = share[i];
		point.apart = i == apart;
		snprintf(date, sizeof(date), "day %ld", point.day);
		snprintf(number, sizeof(number), "%.0f", 100 * share[i]);
		if (isnan(share[i]))
			*number = '\0';
		report_point(report, &point);
	}
}

static void
draws_lines(void **state)
{
	static const double up[] = { 0, 0.25, 0.5, 1 };
	static const double gap[] = { 1, NAN, 0.99, NAN };
	const struct looks unicode = { 80, 1, 0 };
	const struct looks *looks[] = { &ascii, &unicode };
	const char *expected[] = {
		"  Safety  025 9  100  strong\n"
		"  Fun     9.9 .   99\n"
		"          day 7  day 91\n",
		"  Safety  \u2581\u2583\u2585 \u2588  100  strong\n"
		"  Fun     \u2588\u00b7\u2588 \u00b7   99\n"
		"          day 7  day 91\n",
	};
	struct report report = { NULL, 0 };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(expected); i++) {
		report_begin(&report, BLOCK_LINES, "", 0);
		add_line(&report, "Safety", "strong", up, COUNT(up), 3);
		add_line(&report, "Fun", "", gap, COUNT(gap), 3);
		check_drawn(&report, looks[i], expected[i]);
	}
}

/* What fits of a long line is its end. */
static void
draws_the_end_of_long_lines(void **state)
{
	const struct looks looks = { 40, 0, 0 };
	struct report report = { NULL, 0 };
	double share[60];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(share); i++)
		share[i] = (double)(i % 10) / 10 + 0.05;
	report_begin(&report, BLOCK_LINES, "", 0);
	add_line(&report, "Safety", "", share, COUNT(share), 58);
	check_drawn(&report, &looks,
	    "  Safety  789012345678901234567 89  95\n"
	    "          day 266          day 483\n");
}

static void
draws_lines_without_places(void **state)
{
	struct report report = { NULL, 0 };
	const double one = 0.5;

	(void)state;
	report_begin(&report, BLOCK_LINES, "", 0);
	check_drawn(&report, &ascii, "");
	report_begin(&report, BLOCK_LINES, "", 0);
	add_line(&report, "Safety", "", NULL, 0, 0);
	check_drawn(&report, &ascii, "  Safety\n");
	report_begin(&report, BLOCK_LINES, "", 0);
	add_line(&report, "Safety", "", &one, 1, 0);
	check_drawn(&report, &ascii, "  Safety  5  50\n          day 70\n");
}

static void
draws_histograms(void **state)
{
	static const size_t counts[] = { 0, 1, 10, 5 }, none[] = { 0, 0, 0, 0 };
	static const char *const heads[] = { "Score", "0-24", "25-49", "50-74",
		"75-100" };
	const struct looks narrow = { 24, 1, 0 };
	const struct looks *looks[] = { &ascii, &narrow };
	const char *expected[] = {
		"  Safety  .195  most are in the middle\n"
		"  Fun     ....  nobody\n"
		"          0-24  75-100\n",
		"  Safety\n"
		"  \u00b7\u2581\u2588\u2585\n"
		"  most are in the middle\n"
		"  Fun\n"
		"  \u00b7\u00b7\u00b7\u00b7\n"
		"  nobody\n"
		"  0-24  75-100\n",
	};
	struct report report = { NULL, 0 };
	size_t i, times;

	(void)state;
	for (times = 0; times < COUNT(expected); times++) {
		report_begin(&report, BLOCK_HISTOGRAM, "", 0);
		for (i = 0; i < COUNT(heads); i++)
			report_head(&report, heads[i]);
		report_histogram(&report, "Safety", "most are in the middle",
		    counts, 4);
		report_histogram(&report, "Fun", "nobody", none, 4);
		check_drawn(&report, looks[times], expected[times]);
	}
}

/* Three bins to a column. */
static void
joins_bins(void **state)
{
	const struct looks looks = { 30, 0, 0 };
	struct report report = { NULL, 0 };
	size_t count[60], i;

	(void)state;
	for (i = 0; i < COUNT(count); i++)
		count[i] = i / 6;
	report_begin(&report, BLOCK_HISTOGRAM, "", 0);
	report_histogram(&report, "Safety", "", count, COUNT(count));
	check_drawn(&report, &looks, "  Safety\n  ..112233445566778899\n");
}

static void
draws_no_radar(void **state)
{
	const struct figure figure = { "a", "b", "c", "d", "e", "f", "g" };
	struct report report = { NULL, 0 };

	(void)state;
	report_begin(&report, BLOCK_RADAR, "A radar", 0);
	report_bar(&report, "Safety", 0.5, "strong", "50");
	report_figure(&report, &figure);
	check_drawn(&report, &ascii, "");
}

/* A report such as the check-in's, with all kinds of block. */
static void
make_report(struct report *report)
{
	static const char *const cells[] = { "strong", "75",
		"mostly 'often' or more", "thin", "0",
		"mostly 'rarely' or less, \u65e5\u672c\u8a9e\u65e5\u672c" };
	static const double share[70] = { 0.5, 1, NAN };
	static const size_t count[50] = { 1, 2, 3 };
	size_t i;

	report_text(report, BLOCK_TITLE, "Relationship Health Check-In");
	report_text(report, BLOCK_SENTENCE,
	    "What stands out: no area is far ahead of the others.  "
	    "Closest to strong: Shared Direction.");
	report_text(report, BLOCK_HEADING, "The areas");
	report_begin(report, BLOCK_BARS, "", 0);
	report_bar(report, "Emotional Safety", 0.71, "present", "71");
	report_bar(report, "Shared Direction", 1, "strong", "100");
	report_bar(report, "Fun", NAN, "too few answers", "");
	report_begin(report, BLOCK_TABLE, "", 3);
	for (i = 0; i < COUNT(cells); i++)
		report_cell(report, cells[i]);
	report_text(report, BLOCK_WHY,
	    "An area is strong from 75 on; and this goes on and on.");
	report_begin(report, BLOCK_LINES, "", 0);
	add_line(report, "Emotional Safety", "present, and brightening", share,
	    COUNT(share), 7);
	add_line(report, "Fun", "", share, COUNT(share), 7);
	report_begin(report, BLOCK_HISTOGRAM, "", 0);
	for (i = 0; i <= COUNT(count); i++)
		report_head(report, "from 0 to 100");
	report_histogram(report, "Emotional Safety", "spread out", count,
	    COUNT(count));
	report_begin(report, BLOCK_TABLE, "", 3);
	report_head(report, "The name of a scale");
	report_head(report, "Reliability");
	report_head(report, "What is to be said of it");
	for (i = 0; i < COUNT(cells); i++)
		report_cell(report, cells[i]);
	report_text(report, BLOCK_POINT,
	    "Wordsthatarelongerthananylineofthereportcanbeare\u2014"
	    "\u65e5\u672c\u8a9e\u65e5\u672c\u8a9e\u65e5\u672c\u8a9ebroken");
}

static void
check_lines(const char *text, size_t width)
{
	const char *line = text;
	size_t n;

	for (; *line != '\0'; line += n + 1) {
		n = strcspn(line, "\n");
		if (utf8_columns(line, n) > width)
			fail_msg("wider than %zu: \"%.*s\"", width, (int)n,
			    line);
		if (n > 0 && line[n - 1] == ' ')
			fail_msg("width %zu, a blank at the end: \"%.*s\"",
			    width, (int)n, line);
	}
}

static void
stays_within_the_width(void **state)
{
	struct report report = { NULL, 0 };
	struct looks looks = { 0, 0, 0 };
	char *text;

	(void)state;
	for (looks.width = 40; looks.width <= 100; looks.width++) {
		looks.unicode = !looks.unicode;
		make_report(&report);
		text = draw(&report, &looks);
		check_lines(text, looks.width);
		free(text);
	}
}

/* The longest level that the program's own words make. */
static void
fits_long_levels(void **state)
{
	struct report report = { NULL, 0 };
	struct looks looks = { 0, 0, 0 };
	char *text;

	(void)state;
	for (looks.width = 40; looks.width <= 100; looks.width += 10) {
		report_begin(&report, BLOCK_BARS, "", 0);
		report_bar(&report, "Emotional Safety", 0.71,
		    "between present and strong, brightening", "71");
		text = draw(&report, &looks);
		check_lines(text, looks.width);
		free(text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wraps_at_blanks),
		cmocka_unit_test(breaks_long_words),
		cmocka_unit_test(wraps_by_columns),
		cmocka_unit_test(keeps_characters_whole),
		cmocka_unit_test(leaves_no_blanks_at_line_ends),
		cmocka_unit_test(escapes_what_it_wraps),
		cmocka_unit_test(draws_text),
		cmocka_unit_test(sets_off_headings_only),
		cmocka_unit_test(draws_charts),
		cmocka_unit_test(begins_a_chart_after_other_blocks),
		cmocka_unit_test(rounds_bars),
		cmocka_unit_test(draws_what_has_no_score),
		cmocka_unit_test(pads_by_columns),
		cmocka_unit_test(stacks_narrow_charts),
		cmocka_unit_test(draws_tables),
		cmocka_unit_test(draws_narrow_tables),
		cmocka_unit_test(draws_empty_cells),
		cmocka_unit_test(draws_headers),
		cmocka_unit_test(draws_whys),
		cmocka_unit_test(draws_lines),
		cmocka_unit_test(draws_the_end_of_long_lines),
		cmocka_unit_test(draws_lines_without_places),
		cmocka_unit_test(draws_histograms),
		cmocka_unit_test(joins_bins),
		cmocka_unit_test(draws_no_radar),
		cmocka_unit_test(stays_within_the_width),
		cmocka_unit_test(fits_long_levels),
	};

	if (setlocale(LC_CTYPE, "C.UTF-8") == NULL)
		return 2;
	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
