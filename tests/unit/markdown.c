/*
 * Reports as Markdown, drawn into memory.
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

#include "markdown.h"
#include "render.h"
#include "report.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* Draw a report, which is given back. */
static void
check_drawn(struct report *report, const char *expected)
{
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	render_markdown(report, out);
	fclose(out);
	report_free(report);
	assert_string_equal(text, expected);
	free(text);
}

struct escaped {
	const char *text, *expected;
};

static void
check_escaped(void (*put)(const char *, FILE *), const struct escaped *escaped,
    size_t n)
{
	char *text;
	size_t size;
	FILE *out;

	for (; n > 0; n--, escaped++) {
		text = NULL;
		size = 0;
		out = open_memstream(&text, &size);
		put(escaped->text, out);
		fclose(out);
		assert_string_equal(text, escaped->expected);
		free(text);
	}
}

static void
escapes_markup(void **state)
{
	static const struct escaped escaped[] = {
		{ "", "" },
		{ "plain, (really); 100 % \"so\"!",
		    "plain, (really); 100 % \"so\"!" },
		{ "*a* __b__ `c`", "\\*a\\* \\_\\_b\\_\\_ \\`c\\`" },
		{ "<b>&amp;</b>", "\\<b\\>\\&amp;\\</b\\>" },
		{ "![a](b)", "!\\[a\\](b)" },
		{ "a|b\\|c", "a\\|b\\\\\\|c" },
		{ "~~a~~ $x$ C #", "\\~\\~a\\~\\~ \\$x\\$ C \\#" },
		{ "  both ends  ", "both ends" },
		{ "- 1. a", "- 1. a" },
	};

	(void)state;
	check_escaped(markdown_text, escaped, COUNT(escaped));
}

static void
escapes_addresses(void **state)
{
	static const struct escaped escaped[] = {
		{ "http://b.example", "http\\://b.example" },
		{ "www.b.example", "www\\.b.example" },
		{ "WWW.b.example", "WWW\\.b.example" },
		{ "a.b@c.example", "a.b<!-- -->@c.example" },
		{ "@a b @c", "@a b @c" },
		{ ":smile: 2:30, so: a", "\\:smile: 2:30, so: a" },
	};

	(void)state;
	check_escaped(markdown_text, escaped, COUNT(escaped));
}

static void
escapes_controls(void **state)
{
	static const struct escaped escaped[] = {
		{ "a\nb", "a\\\\x0Ab" },
		{ "\033[31m", "\\\\x1B\\[31m" },
		{ "a\u202eb\xff", "a\\\\u{202E}b\\\\xFF" },
		{ "\u65e5\u672c \u00fc", "\u65e5\u672c \u00fc" },
	};

	(void)state;
	check_escaped(markdown_text, escaped, COUNT(escaped));
}

static void
escapes_what_begins_a_line(void **state)
{
	static const struct escaped escaped[] = {
		{ "- a - b", "\\- a - b" },
		{ "+ a", "\\+ a" },
		{ "===", "\\===" },
		{ "# a", "\\# a" },
		{ "> a", "\\> a" },
		{ "1. a 2. b", "1\\. a 2. b" },
		{ "12) a", "12\\) a" },
		{ "12 a", "12 a" },
		{ "2026", "2026" },
		{ "     a", "a" },
	};

	(void)state;
	check_escaped(markdown_line, escaped, COUNT(escaped));
}

static void
draws_words(void **state)
{
	const struct figure figure = { "a", "b", "c", "d", "e", "f", "g" };
	struct report report = { NULL, 0 };

	(void)state;
	check_drawn(&report, "");
	report_text(&report, BLOCK_TITLE, "A title");
	report_text(&report, BLOCK_SENTENCE, "A sentence.");
	report_text(&report, BLOCK_WHY, "Its reason.");
	report_text(&report, BLOCK_HEADING, "A heading");
	report_text(&report, BLOCK_POINT, "One");
	report_text(&report, BLOCK_WHY, "because");
	report_figure(&report, &figure);
	report_link(&report, "Two [a]", "a (b).html");
	report_begin(&report, BLOCK_RADAR, "A radar", 0);
	report_text(&report, BLOCK_SENTENCE, "1. End.");
	check_drawn(&report,
	    "# A title\n"
	    "\n"
	    "A sentence.\n"
	    "\n"
	    "> Its reason.\n"
	    "\n"
	    "## A heading\n"
	    "\n"
	    "- One\n"
	    "  > because\n"
	    "- [Two \\[a\\]](./a%20%28b%29.html)\n"
	    "\n"
	    "1\\. End.\n");
}

static void
draws_bars(void **state)
{
	static const char *const heads[] = { "Area", "Level", "Score" };
	struct report report = { NULL, 0 };
	size_t i;

	(void)state;
	report_begin(&report, BLOCK_BARS, "", 0);
	for (i = 0; i < COUNT(heads); i++)
		report_head(&report, heads[i]);
	report_bar(&report, "Safety|", 0.31, "thin", "31");
	report_bar(&report, "Fun", NAN, "", "");
	check_drawn(&report,
	    "| Area |  | Level | Score |\n"
	    "| --- | --- | --- | ---: |\n"
	    "| Safety\\| | \u2588\u2588\u2588\u2591\u2591\u2591\u2591\u2591"
	    "\u2591\u2591 | thin | 31 |\n"
	    "| Fun |  |  |  |\n");
	report_begin(&report, BLOCK_BARS, "", 0);
	report_bar(&report, "Fun", NAN, "", "");
	check_drawn(&report,
	    "|  |  |  |  |\n| --- | --- | --- | ---: |\n| Fun |  |  |  |\n");
}

/* The axis takes one of ten characters; what is not 0 takes one at least. */
static void
draws_bars_below_zero(void **state)
{
	struct report report = { NULL, 0 };

	(void)state;
	report_begin(&report, BLOCK_BARS, "", 0);
	report_low(&report, -0.5);
	report_bar(&report, "a", -0.5, "", "-.50");
	report_bar(&report, "b", -0.01, "", "-.01");
	report_bar(&report, "c", 0, "", ".00");
	report_bar(&report, "d", 0.5, "", ".50");
	report_bar(&report, "e", 1, "", "1.00");
	report_bar(&report, "f", -7, "", "-7.00");
	check_drawn(&report,
	    "|  |  |  |  |\n| --- | --- | --- | ---: |\n"
	    "| a | \u2588\u2588\u2588\u2502\u2591\u2591\u2591\u2591\u2591"
	    "\u2591 |  | -.50 |\n"
	    "| b | \u2591\u2591\u2588\u2502\u2591\u2591\u2591\u2591\u2591"
	    "\u2591 |  | -.01 |\n"
	    "| c | \u2591\u2591\u2591\u2502\u2591\u2591\u2591\u2591\u2591"
	    "\u2591 |  | .00 |\n"
	    "| d | \u2591\u2591\u2591\u2502\u2588\u2588\u2588\u2591\u2591"
	    "\u2591 |  | .50 |\n"
	    "| e | \u2591\u2591\u2591\u2502\u2588\u2588\u2588\u2588\u2588"
	    "\u2588 |  | 1.00 |\n"
	    "| f | \u2588\u2588\u2588\u2502\u2591\u2591\u2591\u2591\u2591"
	    "\u2591 |  | -7.00 |\n");
}

/* A line whose places are a day apart, the last one more. */
static void
add_line(struct report *report, const char *label, const double *share,
    const char *const *number, size_t n)
{
	char date[16];
	struct point point = { 0, date, NULL, 0, 0 };
	size_t i;

	report_line(report, label, "strong", NAN, NAN);
	for (i = 0; i < n; i++) {
		snprintf(date, sizeof(date), "day %zu", i % 100);
		point.number = (char *)number[i];
		point.share = share[i];
		point.apart = i + 1 == n;
		report_point(report, &point);
	}
}

static void
draws_lines(void **state)
{
	static const double up[] = { 0, 0.5, 1 }, gap[] = { NAN, 0.5, 1 };
	static const char *const numbers[] = { "0", "50", "100" };
	static const char *const two[] = { "", "50", "100" };
	struct report report = { NULL, 0 };

	(void)state;
	report_begin(&report, BLOCK_LINES, "Over time", 0);
	report_head(&report, "Date");
	report_head(&report, "All");
	add_line(&report, "Safety", up, numbers, 3);
	add_line(&report, "Fun", gap, two, 3);
	check_drawn(&report,
	    "|  |  |  |  |  |\n"
	    "| --- | --- | ---: | ---: | --- |\n"
	    "| Safety | \u2581\u2585 \u2588 | 0 | 100 | strong |\n"
	    "| Fun | \u00b7\u2585 \u2588 | 50 | 100 | strong |\n"
	    "\n"
	    "| Date | Safety | Fun |\n"
	    "| --- | ---: | ---: |\n"
	    "| day 0 | 0 |  |\n"
	    "| day 1 | 50 | 50 |\n"
	    "| day 2 | 100 | 100 |\n");
}

static void
draws_histograms(void **state)
{
	static const size_t counts[] = { 0, 1, 4 }, none[] = { 0, 0, 0 };
	struct report report = { NULL, 0 };

	(void)state;
	report_begin(&report, BLOCK_HISTOGRAM, "How many", 0);
	report_head(&report, "Score");
	report_head(&report, "low");
	report_head(&report, "middle");
	report_head(&report, "high");
	report_histogram(&report, "Safety", "most are high", counts, 3);
	report_histogram(&report, "Fun", "", none, 3);
	check_drawn(&report,
	    "|  |  |  |\n"
	    "| --- | --- | --- |\n"
	    "| Safety | \u00b7\u2583\u2588 | most are high |\n"
	    "| Fun | \u00b7\u00b7\u00b7 |  |\n"
	    "\n"
	    "| Score | Safety | Fun |\n"
	    "| --- | ---: | ---: |\n"
	    "| low | 0 | 0 |\n"
	    "| middle | 1 | 0 |\n"
	    "| high | 4 | 0 |\n");
}

static void
draws_tables(void **state)
{
	static const char *const cells[] = { "strong", "75", "- often", "thin",
		"0", "" };
	struct report report = { NULL, 0 };
	size_t i;

	(void)state;
	report_begin(&report, BLOCK_TABLE, "", 3);
	for (i = 0; i < COUNT(cells); i++)
		report_cell(&report, cells[i]);
	report_begin(&report, BLOCK_TABLE, "", 1);
	report_head(&report, "One");
	report_cell(&report, "1");
	check_drawn(&report,
	    "|  |  |  |\n"
	    "| --- | ---: | --- |\n"
	    "| strong | 75 | - often |\n"
	    "| thin | 0 |  |\n"
	    "\n"
	    "| One |\n"
	    "| --- |\n"
	    "| 1 |\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(escapes_markup),
		cmocka_unit_test(escapes_addresses),
		cmocka_unit_test(escapes_controls),
		cmocka_unit_test(escapes_what_begins_a_line),
		cmocka_unit_test(draws_words),
		cmocka_unit_test(draws_bars),
		cmocka_unit_test(draws_bars_below_zero),
		cmocka_unit_test(draws_lines),
		cmocka_unit_test(draws_histograms),
		cmocka_unit_test(draws_tables),
	};

	if (setlocale(LC_CTYPE, "C.UTF-8") == NULL)
		return 2;
	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
