/*
 * Reports as pages, drawn into memory.
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

#include "builtin.h"
#include "html.h"
#include "render.h"
#include "report.h"
#include "utf8.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static const struct page english = { "en", "A few questions" };

/* What would end any element, attribute, comment or style; bytes that are no
 * text; and marks that reorder it. */
static const char hostile[] = "\"'><script>alert(1)</script><!-- --></style>"
			      "</svg>&amp;\x01\x1b[31m\xff\xc3\u202e\u2066";

/* The same as it should come out. */
static const char escaped[] =
    "&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!-- --&gt;"
    "&lt;/style&gt;&lt;/svg&gt;&amp;amp;\ufffd\ufffd[31m\ufffd\ufffd"
    "\u202e\u2066";

/* A report as a page; it is given back. */
static char *
draw(struct report *report)
{
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	render_html(report, &english, out);
	fclose(out);
	assert_int_equal(strlen(text), size);
	report_free(report);
	return text;
}

/* What stands between main and its end. */
static void
check_drawn(struct report *report, const char *expected)
{
	char *text = draw(report), *main = strstr(text, "<main>\n");

	assert_non_null(main);
	main += strlen("<main>\n");
	*strstr(main, "</main>") = '\0';
	assert_string_equal(main, expected);
	free(text);
}

static size_t
count(const char *text, const char *what)
{
	size_t n = 0;

	for (; (text = strstr(text, what)) != NULL; text++)
		n++;
	return n;
}

/* A stack of the elements that are open. */
struct open {
	char name[16][16];
	size_t n;
};

static int
is_void(const char *name)
{
	return strcmp(name, "meta") == 0 || strcmp(name, "link") == 0 ||
	    strcmp(name, "col") == 0;
}

/* One tag, from behind its <.  Returns what stands behind its >. */
static const char *
check_tag(struct open *open, const char *s)
{
	int closes = *s == '/';
	char name[16] = "";
	size_t n;

	s += closes;
	n = strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789");
	assert_in_range(n, 1, sizeof(name) - 1);
	memcpy(name, s, n);
	if (closes) {
		assert_int_not_equal(open->n, 0);
		assert_string_equal(open->name[--open->n], name);
		assert_int_equal(s[n], '>');
		return s + n + 1;
	}
	for (s += n; *s != '>' && *s != '/'; s += n + 1) {
		assert_int_equal(*s, ' ');
		s +=
		    1 + strspn(s + 1, "abcdefghijklmnopqrstuvwxyzB0123456789-");
		assert_memory_equal(s, "=\"", 2);
		s += 2;
		n = strcspn(s, "\"<>");
		assert_int_equal(s[n], '"');
	}
	if (*s != '/' && !is_void(name)) {
		assert_in_range(open->n, 0, COUNT(open->name) - 1);
		memcpy(open->name[open->n++], name, sizeof(name));
	}
	return s + (*s == '/') + 1;
}

/* Tags nest and close, attributes have their quotes, and all is UTF-8 that has
 * no controls. */
static void
check_page(const char *text)
{
	static const char doctype[] = "<!DOCTYPE html>\n";
	struct open open = { .n = 0 };
	const char *s;
	uint32_t c;
	size_t n;

	for (s = text; *s != '\0'; s += n) {
		n = utf8_next(s, strlen(s), &c);
		assert_int_not_equal(n, 0);
		assert_true(c >= 0x20 || c == '\n' || c == '\t');
	}
	assert_int_equal(strncmp(text, doctype, strlen(doctype)), 0);
	for (s = text + strlen(doctype); *s != '\0';) {
		s += strcspn(s, "<>");
		if (*s == '\0')
			break;
		assert_int_equal(*s, '<');
		s = check_tag(&open, s + 1);
		if (open.n > 0 && strcmp(open.name[open.n - 1], "style") == 0)
			s = strstr(s, "</style>");
	}
	assert_int_equal(open.n, 0);
}

static void
draws_nothing(void **state)
{
	struct report report = { NULL, 0 };
	const struct page page = { "", "x" };
	char *text = draw(&report);
	size_t size;
	FILE *out;

	(void)state;
	check_page(text);
	assert_non_null(strstr(text, "<html lang=\"en\">"));
	assert_non_null(strstr(text, "<title>A few questions</title>"));
	assert_int_equal(count(text, "<script"), 0);
	assert_int_equal(count(text, "style="), 0);
	assert_int_equal(count(text, "http:"), 0);
	assert_int_equal(count(text, "https:"), 0);
	free(text);
	out = open_memstream(&text, &size);
	render_html(&report, &page, out);
	fclose(out);
	assert_non_null(strstr(text, "<html>\n"));
	free(text);
}

static void
draws_words(void **state)
{
	struct report report = { NULL, 0 };

	(void)state;
	report_text(&report, BLOCK_TITLE, "A & B");
	report_text(&report, BLOCK_SENTENCE, "One.");
	report_text(&report, BLOCK_WHY, "Why.");
	report_text(&report, BLOCK_HEADING, "First");
	report_text(&report, BLOCK_POINT, "One");
	report_text(&report, BLOCK_WHY, "Because");
	report_text(&report, BLOCK_POINT, "Two");
	report_text(&report, BLOCK_HEADING, "Second");
	report_text(&report, BLOCK_POINT, "Three");
	report_text(&report, BLOCK_SENTENCE, "End.");
	check_drawn(&report,
	    "<h1>A &amp; B</h1>\n"
	    "<p>One.</p>\n"
	    "<p class=\"why\">Why.</p>\n"
	    "<section>\n"
	    "<h2>First</h2>\n"
	    "<ul class=\"points\">\n"
	    "<li>One<p class=\"why\">Because</p>\n"
	    "</li>\n"
	    "<li>Two</li>\n"
	    "</ul>\n"
	    "</section>\n"
	    "<section>\n"
	    "<h2>Second</h2>\n"
	    "<ul class=\"points\">\n"
	    "<li>Three</li>\n"
	    "</ul>\n"
	    "<p>End.</p>\n"
	    "</section>\n");
}

/* No name of a file leads anywhere else, or out of its attribute. */
static void
addresses_files(void **state)
{
	static const struct {
		const char *file, *address;
	} files[] = {
		{ "couple.html", "./couple.html" },
		{ "a b/c.html", "./a%20b/c.html" },
		{ "javascript:alert(1)", "./javascript%3Aalert%281%29" },
		{ "//b.example/", ".///b.example/" },
		{ "\\\\b.example", "./%5C%5Cb.example" },
		{ "a?b#c%d&e\"f<g>", "./a%3Fb%23c%25d%26e%22f%3Cg%3E" },
		{ "\u00e9\xff\n", "./%C3%A9%FF%0A" },
	};
	struct report report = { NULL, 0 };
	char *text;
	size_t i, size;
	FILE *out;

	(void)state;
	for (i = 0; i < COUNT(files); i++) {
		out = open_memstream(&text, &size);
		html_address(files[i].file, out);
		fclose(out);
		assert_string_equal(text, files[i].address);
		free(text);
	}
	report_link(&report, "A < B", "a&b.html");
	check_drawn(&report,
	    "<ul class=\"points\">\n"
	    "<li><a href=\"./a%26b.html\">A &lt; B</a></li>\n"
	    "</ul>\n");
}

static void
draws_bars(void **state)
{
	struct report report = { NULL, 0 };

	(void)state;
	report_begin(&report, BLOCK_BARS, "The areas", 0);
	report_head(&report, "Area");
	report_head(&report, "Level");
	report_head(&report, "Score");
	report_bar(&report, "Safety", 0.714, "strong", "71");
	report_bar(&report, "Fun", NAN, "", "");
	report_bar(&report, "Zest", 0, "thin", "0");
	check_drawn(&report,
	    "<table class=\"bars\" aria-label=\"The areas\">\n"
	    "<colgroup><col class=\"named\"><col class=\"drawn\"><col>"
	    "<col class=\"figure\"></colgroup>\n"
	    "<thead><tr><th scope=\"col\" colspan=\"2\">Area</th>"
	    "<th scope=\"col\">Level</th><th scope=\"col\">Score</th></tr>"
	    "</thead>\n"
	    "<tbody>\n"
	    "<tr><th scope=\"row\">Safety</th><td class=\"drawn\">"
	    "<svg class=\"bar\" aria-hidden=\"true\">"
	    "<rect class=\"whole\" width=\"100%\" height=\"100%\"/>"
	    "<rect class=\"part\" width=\"71.4%\" height=\"100%\"/></svg></td>"
	    "<td class=\"word\">strong</td><td class=\"number\">71</td></tr>\n"
	    "<tr><th scope=\"row\">Fun</th><td class=\"drawn\"></td>"
	    "<td class=\"word\"></td><td class=\"number\"></td></tr>\n"
	    "<tr><th scope=\"row\">Zest</th><td class=\"drawn\">"
	    "<svg class=\"bar\" aria-hidden=\"true\">"
	    "<rect class=\"whole\" width=\"100%\" height=\"100%\"/></svg></td>"
	    "<td class=\"word\">thin</td><td class=\"number\">0</td></tr>\n"
	    "</tbody>\n</table>\n");
}

static void
draws_bars_below_zero(void **state)
{
	struct report report = { NULL, 0 };

	(void)state;
	report_begin(&report, BLOCK_BARS, "", 0);
	report_low(&report, -0.25);
	report_bar(&report, "a", -0.125, "", "-.12");
	report_bar(&report, "b", 0.5, "", ".50");
	check_drawn(&report,
	    "<table class=\"bars plain\">\n"
	    "<colgroup><col class=\"named\"><col class=\"drawn\"><col>"
	    "<col class=\"figure\"></colgroup>\n"
	    "<tbody>\n"
	    "<tr><th scope=\"row\">a</th><td class=\"drawn\">"
	    "<svg class=\"bar\" aria-hidden=\"true\">"
	    "<rect class=\"whole\" width=\"100%\" height=\"100%\"/>"
	    "<rect class=\"part below\" x=\"10.0%\" width=\"10.0%\" "
	    "height=\"100%\"/><line class=\"zero\" x1=\"20.0%\" x2=\"20.0%\" "
	    "y1=\"0%\" y2=\"100%\"/></svg></td>"
	    "<td class=\"word\"></td><td class=\"number\">-.12</td></tr>\n"
	    "<tr><th scope=\"row\">b</th><td class=\"drawn\">"
	    "<svg class=\"bar\" aria-hidden=\"true\">"
	    "<rect class=\"whole\" width=\"100%\" height=\"100%\"/>"
	    "<rect class=\"part\" x=\"20.0%\" width=\"40.0%\" "
	    "height=\"100%\"/><line class=\"zero\" x1=\"20.0%\" x2=\"20.0%\" "
	    "y1=\"0%\" y2=\"100%\"/></svg></td>"
	    "<td class=\"word\"></td><td class=\"number\">.50</td></tr>\n"
	    "</tbody>\n</table>\n");
}

/* A radar of so many rays; the second has no share if it should be open. */
static char *
draw_radar(size_t n, const char *label, int is_open)
{
	struct report report = { NULL, 0 };
	size_t i;

	report_begin(&report, BLOCK_RADAR, "The areas", 0);
	for (i = 0; i < n; i++)
		report_bar(&report, label, is_open && i == 1 ? NAN : 0.5, "",
		    "50");
	return draw(&report);
}

static void
draws_radars(void **state)
{
	char *text = draw_radar(8, "Emotional Safety", 0);

	(void)state;
	check_page(text);
	assert_int_equal(count(text, "role=\"img\" aria-label=\"The areas\""),
	    1);
	assert_int_equal(count(text, "class=\"dot\""), 8);
	assert_int_equal(count(text, "Z\"/>"), 1);
	assert_int_equal(count(text, "</text>"), 8);
	free(text);
	text = draw_radar(5, hostile, 1);
	check_page(text);
	assert_int_equal(count(text, "class=\"dot\""), 4);
	assert_int_equal(count(text, "Z\"/>"), 0);
	free(text);
	text = draw_radar(2, "x", 0);
	assert_int_equal(count(text, "<svg"), 0);
	free(text);
	text = draw_radar(200, "x", 0);
	assert_int_equal(count(text, "<svg"), 0);
	free(text);
	text = draw_radar(3, "", 0);
	check_page(text);
	free(text);
}

static void
add_line(struct report *report, const char *label, const double *share,
    size_t n)
{
	static const char *const dates[] = { "2026-01-01", "2026-01-08",
		"2026-01-15", "2026-03-01" };
	static const long days[] = { 20454, 20461, 20468, 20513 };
	char number[16];
	struct point point = { 0, NULL, number, 0, 0 };
	size_t i;

	for (i = 0; i < n; i++) {
		snprintf(number, sizeof(number), "%.0f", 100 * share[i]);
		if (isnan(share[i]))
			*number = '\0';
		point.day = days[i];
		point.date = (char *)dates[i];
		point.share = share[i];
		point.apart = i == 3;
		if (i == 0)
			report_line(report, label, "strong", 0.25, 0.75);
		report_point(report, &point);
	}
}

static void
draws_lines(void **state)
{
	static const double share[] = { 0, 0.5, 1, 0.5 };
	static const double gap[] = { 1, NAN, 1, 1 };
	struct report report = { NULL, 0 };
	char *text;

	(void)state;
	report_begin(&report, BLOCK_LINES, "Over time", 0);
	report_head(&report, "Date");
	report_head(&report, "All figures");
	add_line(&report, "Safety", share, COUNT(share));
	add_line(&report, "Fun", gap, COUNT(gap));
	text = draw(&report);
	check_page(text);
	assert_non_null(strstr(text,
	    "<path class=\"line\" "
	    "d=\"M0 0M5.0 67.0L32.3 36.0L59.6 5.0M235.0 36.0\"/>"));
	assert_non_null(strstr(text,
	    "<path class=\"line\" d=\"M0 0M5.0 5.0M59.6 5.0M235.0 5.0\"/>"));
	assert_non_null(strstr(text,
	    "<rect class=\"band\" y=\"20.5\" width=\"240\" "
	    "height=\"31.0\"/>"));
	assert_int_equal(count(text, "class=\"dot\""), 7);
	assert_non_null(strstr(text,
	    "<details><summary>All figures</summary></details>\n"
	    "<div class=\"wide\" role=\"group\" tabindex=\"0\" "
	    "aria-label=\"Over time\">\n<table>\n"
	    "<thead><tr><th scope=\"col\">Date</th>"
	    "<th scope=\"col\" class=\"number\">Safety</th>"
	    "<th scope=\"col\" class=\"number\">Fun</th></tr></thead>\n"
	    "<tbody>\n"
	    "<tr><th scope=\"row\" class=\"date\">2026-01-01</th><td "
	    "class=\"number\">0</td>"
	    "<td class=\"number\">100</td></tr>\n"
	    "<tr><th scope=\"row\" class=\"date\">2026-01-08</th><td "
	    "class=\"number\">50</td>"
	    "<td class=\"number\"></td></tr>\n"));
	free(text);
}

static void
draws_lines_without_places(void **state)
{
	static const double share = 0.5;
	struct report report = { NULL, 0 };
	char *text;

	(void)state;
	report_begin(&report, BLOCK_LINES, "", 0);
	check_drawn(&report, "");
	report_begin(&report, BLOCK_LINES, "", 0);
	report_line(&report, "Safety", "", NAN, NAN);
	check_drawn(&report, "");
	report_begin(&report, BLOCK_LINES, "", 0);
	add_line(&report, "Safety", &share, 1);
	text = draw(&report);
	check_page(text);
	assert_non_null(strstr(text, "cx=\"120.0\" cy=\"36.0\""));
	assert_int_equal(count(text, "<details"), 0);
	free(text);
}

static void
draws_histograms(void **state)
{
	static const size_t counts[] = { 0, 1, 3 }, none[] = { 0, 0, 0 };
	struct report report = { NULL, 0 };
	char *text;
	size_t i;

	(void)state;
	report_begin(&report, BLOCK_HISTOGRAM, "How many", 0);
	report_head(&report, "Score");
	report_head(&report, "low");
	report_head(&report, "middle");
	report_head(&report, "high");
	report_histogram(&report, "Safety", "most are high", counts, 3);
	report_histogram(&report, "Fun", "", none, 3);
	text = draw(&report);
	check_page(text);
	assert_int_equal(count(text, "<rect class=\"part\""), 2);
	assert_non_null(strstr(text,
	    "<p class=\"ends\" aria-hidden=\"true\"><span>low</span> "
	    "<span>high</span></p>"));
	assert_non_null(strstr(text, "<summary>How many</summary>"));
	assert_non_null(strstr(text,
	    "<tr><th scope=\"row\">high</th><td class=\"number\">3</td>"
	    "<td class=\"number\">0</td></tr>\n"));
	free(text);
	report_begin(&report, BLOCK_HISTOGRAM, "How many", 0);
	report_head(&report, "Score");
	report_head(&report, "low");
	for (i = 0; i < 3; i++)
		report_histogram(&report, "Fun", "", &counts[i], 1);
	text = draw(&report);
	check_page(text);
	assert_non_null(strstr(text,
	    "<tr><th scope=\"row\">Fun</th>"
	    "<td class=\"number\">3</td></tr>\n"));
	free(text);
	report_begin(&report, BLOCK_HISTOGRAM, "", 0);
	check_drawn(&report, "");
	report_begin(&report, BLOCK_HISTOGRAM, "", 0);
	report_histogram(&report, "Safety", "", counts, 3);
	text = draw(&report);
	check_page(text);
	assert_int_equal(count(text, "<table"), 0);
	free(text);
}

static void
draws_tables(void **state)
{
	static const char *const cells[] = { "Safety", "0.81", "good", "", "1",
		"" };
	struct report report = { NULL, 0 };
	size_t i;

	(void)state;
	report_begin(&report, BLOCK_TABLE, "Scales", 3);
	report_head(&report, "");
	report_head(&report, "Alpha");
	report_head(&report, "Remark");
	for (i = 0; i < COUNT(cells); i++)
		report_cell(&report, cells[i]);
	check_drawn(&report,
	    "<table aria-label=\"Scales\">\n"
	    "<thead><tr><td></td><th scope=\"col\" class=\"number\">Alpha</th>"
	    "<th scope=\"col\">Remark</th></tr></thead>\n"
	    "<tbody>\n"
	    "<tr><th scope=\"row\">Safety</th><td class=\"number\">0.81</td>"
	    "<td>good</td></tr>\n"
	    "<tr><td></td><td class=\"number\">1</td><td></td></tr>\n"
	    "</tbody>\n</table>\n");
}

static void
draws_wide_tables(void **state)
{
	struct report report = { NULL, 0 };

	(void)state;
	report_begin(&report, BLOCK_TABLE, "", 2);
	report_cell(&report, "A first cell whose words are many but short");
	report_cell(&report, "Verantwortungsbewusstseins");
	check_drawn(&report,
	    "<div class=\"wide\" role=\"group\" tabindex=\"0\">\n"
	    "<table>\n<tbody>\n"
	    "<tr><th scope=\"row\">A first cell whose words are many but "
	    "short</th><td>Verantwortungsbewusstseins</td></tr>\n"
	    "</tbody>\n</table>\n</div>\n");
	report_begin(&report, BLOCK_TABLE, "", 1);
	report_cell(&report, "Donaudampfschifffahrtsgesellschaftskapitaen");
	check_drawn(&report,
	    "<div class=\"wide broken\" role=\"group\" tabindex=\"0\">\n"
	    "<table>\n<tbody>\n"
	    "<tr><td>Donaudampfschifffahrtsgesellschaftskapitaen</td></tr>\n"
	    "</tbody>\n</table>\n</div>\n");
}

/* A report all whose texts are hostile. */
static void
make_hostile(struct report *report)
{
	static const double share[] = { 0.1, NAN, 1e9, -1 };
	static const size_t counts[] = { 1, 2 };
	enum block_kind kind;
	size_t i;

	for (kind = BLOCK_TITLE; kind <= BLOCK_WHY; kind++)
		report_text(report, kind, hostile);
	report_link(report, hostile, hostile);
	report_begin(report, BLOCK_BARS, hostile, 0);
	for (i = 0; i < 3; i++)
		report_head(report, hostile);
	for (i = 0; i < COUNT(share); i++)
		report_bar(report, hostile, share[i], hostile, hostile);
	report_begin(report, BLOCK_RADAR, hostile, 0);
	for (i = 0; i < COUNT(share); i++)
		report_bar(report, hostile, share[i], hostile, hostile);
	report_begin(report, BLOCK_LINES, hostile, 0);
	report_head(report, hostile);
	report_head(report, hostile);
	add_line(report, hostile, share, COUNT(share));
	report_begin(report, BLOCK_HISTOGRAM, hostile, 0);
	for (i = 0; i < 3; i++)
		report_head(report, hostile);
	report_histogram(report, hostile, hostile, counts, 2);
	report_begin(report, BLOCK_TABLE, hostile, 2);
	report_head(report, hostile);
	report_head(report, hostile);
	for (i = 0; i < 4; i++)
		report_cell(report, hostile);
}

static void
stays_text(void **state)
{
	struct report report = { NULL, 0 };
	char *text;

	(void)state;
	make_hostile(&report);
	text = draw(&report);
	check_page(text);
	assert_int_equal(count(text, "<script"), 0);
	assert_true(count(text, escaped) > 20);
	assert_int_equal(count(text, "nan"), 0);
	assert_int_equal(count(text, "inf"), 0);
	free(text);
}

static void
draws_no_figures(void **state)
{
	const struct figure figure = { "a", "b", "c", "d", "e", "f", "g" };
	struct report report = { NULL, 0 };

	(void)state;
	report_text(&report, BLOCK_POINT, "One");
	report_figure(&report, &figure);
	report_text(&report, BLOCK_POINT, "Two");
	check_drawn(&report,
	    "<ul class=\"points\">\n<li>One</li>\n<li>Two</li>\n</ul>\n");
}

/* The page's policy is the one that is made of its styles. */
static void
has_its_policy(void **state)
{
	const struct builtin *policy = builtin_find("report-policy.txt");
	struct report report = { NULL, 0 };
	char *text = draw(&report), *said;

	(void)state;
	said = strstr(text, "default-src 'none'");
	assert_non_null(said);
	assert_memory_equal(said, policy->data, policy->size);
	assert_int_equal(count(text, "<style>"), 3);
	free(text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(draws_nothing),
		cmocka_unit_test(draws_words),
		cmocka_unit_test(addresses_files),
		cmocka_unit_test(draws_bars),
		cmocka_unit_test(draws_bars_below_zero),
		cmocka_unit_test(draws_radars),
		cmocka_unit_test(draws_lines),
		cmocka_unit_test(draws_lines_without_places),
		cmocka_unit_test(draws_histograms),
		cmocka_unit_test(draws_tables),
		cmocka_unit_test(draws_wide_tables),
		cmocka_unit_test(stays_text),
		cmocka_unit_test(draws_no_figures),
		cmocka_unit_test(has_its_policy),
	};

	if (setlocale(LC_CTYPE, "C.UTF-8") == NULL)
		return 2;
	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
