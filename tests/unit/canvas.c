/*
 * Screens made of lines: what is drawn, as text.  The sequences that go to the
 * first row and erase the rest of each are left out, and so are the carriage
 * returns and the empty rows at the end.
 */

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "canvas.h"

/* Take all of a sequence out of a text. */
static void
strip(char *text, const char *sequence)
{
	size_t n = strlen(sequence);
	char *at;

	while ((at = strstr(text, sequence)) != NULL)
		memmove(at, at + n, strlen(at + n) + 1);
}

static void
check_drawn(const struct canvas *canvas, size_t rows, size_t middle,
    const char *expected)
{
	char *text;
	size_t size, n, lines = 1;
	FILE *out = open_memstream(&text, &size);

	canvas_draw(canvas, rows, middle, NULL, out);
	fclose(out);
	assert_memory_equal(text, "\033[H", 3);
	strip(text, "\033[H");
	strip(text, "\033[K");
	strip(text, "\r");
	for (n = 0; text[n] != '\0'; n++)
		lines += text[n] == '\n';
	assert_int_equal(lines, rows);
	while (n > strlen(expected) && text[n - 1] == '\n')
		text[--n] = '\0';
	assert_string_equal(text, expected);
	free(text);
}

static void
wraps_behind_what_stands_first(void **state)
{
	struct canvas canvas;

	(void)state;
	canvas_begin(&canvas, 16, 0);
	canvas_add(&canvas, CANVAS_PLAIN, "- ", "one two three four five");
	canvas_add(&canvas, CANVAS_PLAIN, "", "");
	canvas_add(&canvas, CANVAS_PLAIN, "", "aaaaaaaaaaaaaaaaaaaa b");
	canvas_add(&canvas, CANVAS_PLAIN, "", "exactly sixteen!");
	canvas_add(&canvas, CANVAS_PLAIN, "",
	    "\xc3\xa4\xc3\xb6\xc3\xbc "
	    "\xc3\xa4\xc3\xb6\xc3\xbc\xc3\xa4\xc3\xb6\xc3\xbc\xc3\xa4\xc3\xb6"
	    "\xc3\xbc\xc3\xa4\xc3\xb6\xc3\xbc x");
	check_drawn(&canvas, 24, 0,
	    "- one two three\n  four five\n\naaaaaaaaaaaaaaaa\naaaa b\n"
	    "exactly sixteen!\n"
	    "\xc3\xa4\xc3\xb6\xc3\xbc \xc3\xa4\xc3\xb6\xc3\xbc\xc3\xa4\xc3\xb6"
	    "\xc3\xbc\xc3\xa4\xc3\xb6\xc3\xbc\xc3\xa4\xc3\xb6\xc3\xbc\nx");
	canvas_end(&canvas);
}

static void
survives_no_width_at_all(void **state)
{
	struct canvas canvas;

	(void)state;
	canvas_begin(&canvas, 1, 0);
	canvas_add(&canvas, CANVAS_PLAIN, "> ", "ab");
	canvas_cut(&canvas, CANVAS_PLAIN, "ab");
	check_drawn(&canvas, 24, 0, "> a\n  b\na");
	check_drawn(&canvas, 1, 0, "> a");
	canvas_end(&canvas);
	canvas_begin(&canvas, 20, 0);
	check_drawn(&canvas, 24, 0, "");
	assert_int_equal(canvas_lines(&canvas), 0);
	canvas_end(&canvas);
}

static void
cuts_and_makes_harmless(void **state)
{
	struct canvas canvas;

	(void)state;
	canvas_begin(&canvas, 10, 0);
	canvas_cut(&canvas, CANVAS_PLAIN, "0123456789x");
	canvas_cut(&canvas, CANVAS_PLAIN, "12345678\xe4\xb8\xad\xe4\xb8\xad");
	canvas_cut(&canvas, CANVAS_PLAIN, "12345678 \xe4\xb8\xad");
	canvas_cut(&canvas, CANVAS_PLAIN, "\033[2Jabcdef");
	canvas_add(&canvas, CANVAS_PLAIN, "", "a\033[2J\x9b");
	check_drawn(&canvas, 24, 0,
	    "0123456789\n12345678\xe4\xb8\xad\n12345678 \n\\x1B[2Jabc\n"
	    "a\\x1B[2J\\x\n9B");
	canvas_end(&canvas);
}

static void
emphasises_lines_if_it_may(void **state)
{
	struct canvas canvas;
	int may;

	(void)state;
	for (may = 0; may < 2; may++) {
		canvas_begin(&canvas, 10, may);
		canvas_add(&canvas, CANVAS_STRONG, "", "a");
		canvas_add(&canvas, CANVAS_CHOSEN, "> ", "b");
		canvas_add(&canvas, CANVAS_PLAIN, "", "c");
		check_drawn(&canvas, 24, 0,
		    may ? "\033[1ma\033[0m\n\033[7m> b\033[0m\nc" :
			  "a\n> b\nc");
		canvas_end(&canvas);
	}
}

/* Lines a to h, of which b and f can be spared. */
static void
begin_letters(struct canvas *canvas)
{
	static const char letters[] = "abcdefgh";
	char text[2] = "";
	size_t i;

	canvas_begin(canvas, 10, 0);
	for (i = 0; letters[i] != '\0'; i++) {
		text[0] = letters[i];
		canvas_add(canvas,
		    strchr("bf", letters[i]) != NULL ? CANVAS_SPARE :
						       CANVAS_PLAIN,
		    "", text);
	}
}

static void
leaves_out_spare_lines_where_not_all_fit(void **state)
{
	struct canvas canvas;

	(void)state;
	begin_letters(&canvas);
	assert_int_equal(canvas_lines(&canvas), 6);
	check_drawn(&canvas, 9, 0, "a\nb\nc\nd\ne\nf\ng\nh");
	check_drawn(&canvas, 8, 5, "a\nb\nc\nd\ne\nf\ng\nh");
	check_drawn(&canvas, 7, 0, "a\nc\nd\ne\ng\nh");
	check_drawn(&canvas, 6, 5, "a\nc\nd\ne\ng\nh");
	canvas_end(&canvas);
}

static void
keeps_the_middle_in_sight(void **state)
{
	struct canvas canvas;

	(void)state;
	begin_letters(&canvas);
	check_drawn(&canvas, 3, 0, "a\nc\nd");
	check_drawn(&canvas, 3, 1, "a\nc\nd");
	check_drawn(&canvas, 3, 2, "c\nd\ne");
	check_drawn(&canvas, 3, 4, "e\ng\nh");
	check_drawn(&canvas, 3, 5, "e\ng\nh");
	check_drawn(&canvas, 3, 99, "e\ng\nh");
	check_drawn(&canvas, 1, 3, "e");
	canvas_end(&canvas);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wraps_behind_what_stands_first),
		cmocka_unit_test(survives_no_width_at_all),
		cmocka_unit_test(cuts_and_makes_harmless),
		cmocka_unit_test(emphasises_lines_if_it_may),
		cmocka_unit_test(leaves_out_spare_lines_where_not_all_fit),
		cmocka_unit_test(keeps_the_middle_in_sight),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
