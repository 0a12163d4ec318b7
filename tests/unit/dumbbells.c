/*
 * Rows of two values, drawn into memory.
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

static const struct looks ascii = { 80, 0, 0 };
static const struct page page = { "en", "A report" };

static void
add_row(struct report *report, const char *label, double first, double second,
    const char *word)
{
	const double share[] = { first, second };
	char a[32] = "", b[32] = "";
	const char *const number[] = { a, b };

	if (!isnan(first))
		snprintf(a, sizeof(a), "%.0f", 100 * first);
	if (!isnan(second))
		snprintf(b, sizeof(b), "%.0f", 100 * second);
	report_dumbbell(report, label, share, word, number);
}

static struct report
make_report(const char *first, const char *second)
{
	struct report report = { NULL, 0 };

	report_begin(&report, BLOCK_DUMBBELLS, "Both", 0);
	report_head(&report, "Area");
	report_head(&report, first);
	report_head(&report, second);
	report_head(&report, "both");
	report_head(&report, "Level");
	return report;
}

/* Draw as text of a width, or as another format. */
static char *
draw(struct report *report, const char *format, size_t width)
{
	struct looks looks = ascii;
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	looks.width = width;
	looks.unicode = *format == 'u';
	if (*format == 'h')
		render_html(report, &page, out);
	else if (*format == 'm')
		render_markdown(report, out);
	else
		render_text(report, &looks, out);
	fclose(out);
	report_free(report);
	return text;
}

static void
draws_marks_on_a_track(void **state)
{
	struct report report = make_report("ann", "ben");
	char *text;

	(void)state;
	add_row(&report, "Fun", 0, 1, "thin");
	add_row(&report, "Help", 1, 0.5, "");
	add_row(&report, "None", NAN, 0.25, "few");
	add_row(&report, "Nothing", NAN, NAN, "few");
	text = draw(&report, "ascii", 80);
	assert_string_equal(text,
	    "  o ann    x ben\n"
	    "  Fun      o-----------------------x  thin    0  100\n"
	    "  Help     ............x-----------o        100   50\n"
	    "  None     ......x..................  few         25\n"
	    "  Nothing  .........................  few\n");
	free(text);
}

static void
draws_both_at_one_place(void **state)
{
	struct report report = make_report("ann", "ben");
	char *text;

	(void)state;
	add_row(&report, "Fun", 0.5, 0.5, "");
	text = draw(&report, "unicode", 30);
	assert_non_null(
	    strstr(text, "\u25cf ann    \u25cb ben    \u25c9 both"));
	assert_non_null(strstr(text, "\u00b7\u25c9\u00b7"));
	free(text);
}

static void
check_legend(size_t width, const char *expected)
{
	struct report report = make_report("ann", "ben");
	char *text;

	add_row(&report, "Fun", 0.5, 0.5, "");
	text = draw(&report, "ascii", width);
	text[strlen(expected)] = '\0';
	assert_string_equal(text, expected);
	free(text);
}

/* The legend takes the lines that it needs. */
static void
wraps_the_legend(void **state)
{
	(void)state;
	check_legend(26, "  o ann    x ben    * both\n");
	check_legend(25, "  o ann    x ben\n  * both\n");
	check_legend(16, "  o ann    x ben\n  * both\n");
	check_legend(15, "  o ann\n  x ben\n  * both\n");
}

static void
escapes_names(void **state)
{
	struct report report = make_report("<b>|\033[1m", "ben");
	char *text;

	(void)state;
	add_row(&report, "<i>|", 0.5, NAN, "<u>");
	text = draw(&report, "html", 0);
	assert_null(strstr(text, "<b>"));
	assert_null(strstr(text, "<i>"));
	assert_null(strstr(text, "<u>"));
	assert_null(strchr(text, '\033'));
	assert_null(strstr(text, "nan"));
	free(text);
	report = make_report("<b>|\033[1m", "ben");
	add_row(&report, "<i>|", 0.5, NAN, "<u>");
	text = draw(&report, "markdown", 0);
	assert_null(strstr(text, "<b>"));
	assert_null(strstr(text, "<i>|"));
	assert_null(strchr(text, '\033'));
	assert_null(strstr(text, "nan"));
	free(text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(draws_marks_on_a_track),
		cmocka_unit_test(draws_both_at_one_place),
		cmocka_unit_test(wraps_the_legend),
		cmocka_unit_test(escapes_names),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
