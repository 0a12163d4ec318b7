/*
 * Lines of text without blanks at their ends.
 */

#include "line.h"

#include <stdlib.h>
#include <string.h>

#include "utf8.h"
#include "wrap.h"

/* The left-to-right mark.  Around a cell that is written from right to left, it
 * keeps the cells of a line in their order. */
#define LEFT_TO_RIGHT "\u200e"

void
line_blanks(struct line *line, size_t n)
{
	line->blanks += n;
	line->columns += n;
}

void
line_text(struct line *line, const char *s, size_t n)
{
	if (n == 0)
		return;
	for (; line->blanks > 0; line->blanks--)
		fputc(' ', line->out);
	fwrite(s, 1, n, line->out);
	line->columns += utf8_columns(s, n);
}

/* Add what takes no column. */
static void
line_mark(struct line *line, const char *mark)
{
	if (*mark == '\0')
		return;
	for (; line->blanks > 0; line->blanks--)
		fputc(' ', line->out);
	fputs(mark, line->out);
}

void
line_padded(struct line *line, const char *text, size_t width)
{
	size_t begin = line->columns, used;
	char *safe = wrap_safe(text);
	size_t n = strlen(safe);
	const char *keep = utf8_is_leftward(safe, n) ? LEFT_TO_RIGHT : "";

	line_mark(line, keep);
	line_text(line, safe, n);
	line_mark(line, keep);
	free(safe);
	used = line->columns - begin;
	line_blanks(line, width > used ? width - used : 0);
}

void
line_end(struct line *line)
{
	fputc('\n', line->out);
	line->columns = line->blanks = 0;
}

void
line_wrapped(struct line *line, const char *text, size_t indent, size_t width)
{
	char *safe = wrap_safe(text);
	const char *s = safe + strspn(safe, " ");
	size_t n;

	for (;;) {
		n = wrap_line(s,
		    width > line->columns ? width - line->columns : 1);
		line_text(line, s, n);
		line_end(line);
		s += n;
		s += strspn(s, " ");
		if (*s == '\0')
			break;
		line_blanks(line, indent);
	}
	free(safe);
}
