/*
 * A screen made of lines.
 */

#include "canvas.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "utf8.h"
#include "wrap.h"

void
canvas_begin(struct canvas *canvas, size_t width, int emphasis)
{
	memset(canvas, 0, sizeof(*canvas));
	canvas->width = width;
	canvas->emphasis = emphasis;
}

void
canvas_end(struct canvas *canvas)
{
	size_t i;

	for (i = 0; i < canvas->n; i++)
		free(canvas->line[i].text);
	free(canvas->line);
}

static void
add_line(struct canvas *canvas, enum canvas_style style, const char *first,
    const char *s, size_t n)
{
	struct canvas_line *line;
	size_t indent = strlen(first);

	if (canvas->n == canvas->room) {
		canvas->room = canvas->room * 2 + 32;
		canvas->line = xreallocarray(canvas->line, canvas->room,
		    sizeof(*canvas->line));
	}
	line = &canvas->line[canvas->n++];
	line->style = style;
	line->text = xcalloc(indent + n + 1, 1);
	memcpy(line->text, first, indent);
	memcpy(line->text + indent, s, n);
}

void
canvas_add(struct canvas *canvas, enum canvas_style style, const char *first,
    const char *text)
{
	size_t indent = utf8_columns(first, strlen(first)), room, n;
	char *safe = wrap_safe(text), *blanks = xcalloc(indent + 1, 1);
	const char *s = safe, *before = first;

	memset(blanks, ' ', indent);
	room = canvas->width > indent ? canvas->width - indent : 1;
	do {
		n = wrap_line(s, room);
		add_line(canvas, style, before, s, n);
		s += n;
		s += strspn(s, " ");
		before = blanks;
	} while (*s != '\0');
	free(blanks);
	free(safe);
}

void
canvas_cut(struct canvas *canvas, enum canvas_style style, const char *text)
{
	char *safe = wrap_safe(text);

	add_line(canvas, style, "", safe,
	    utf8_fit(safe, strlen(safe), canvas->width));
	free(safe);
}

size_t
canvas_lines(const struct canvas *canvas)
{
	size_t i, n = 0;

	for (i = 0; i < canvas->n; i++)
		n += canvas->line[i].style != CANVAS_SPARE;
	return n;
}

static void
draw_line(const struct canvas *canvas, const struct canvas_line *line,
    FILE *out)
{
	if (canvas->emphasis && line->style == CANVAS_STRONG)
		fputs("\033[1m", out);
	if (canvas->emphasis && line->style == CANVAS_CHOSEN)
		fputs("\033[7m", out);
	fputs(line->text, out);
	if (canvas->emphasis &&
	    (line->style == CANVAS_STRONG || line->style == CANVAS_CHOSEN))
		fputs("\033[0m", out);
}

/* The first line to draw, of so many, so that middle is seen. */
static size_t
first_line(size_t lines, size_t rows, size_t middle)
{
	size_t first = middle > rows / 2 ? middle - rows / 2 : 0;

	if (lines <= rows)
		return 0;
	return first + rows > lines ? lines - rows : first;
}

/*
 * Every row is written over and its rest erased: no newline behind the last,
 * which would scroll a full screen.
 */
void
canvas_draw(const struct canvas *canvas, size_t rows, size_t middle,
    const char *more, FILE *out)
{
	size_t lines = canvas_lines(canvas), first, i, at = 0, drawn = 0;
	int spare = canvas->n <= rows;

	first = first_line(lines, rows, middle);
	if (more != NULL && !spare && first + rows < lines)
		rows--;
	fputs("\033[H", out);
	for (i = 0; i < canvas->n && drawn < rows; i++) {
		if (!spare && canvas->line[i].style == CANVAS_SPARE)
			continue;
		if (!spare && at++ < first)
			continue;
		if (drawn++ > 0)
			fputs("\r\n", out);
		draw_line(canvas, &canvas->line[i], out);
		fputs("\033[K", out);
	}
	if (more != NULL && !spare && first + rows < lines)
		fprintf(out, "\r\n%.*s\033[K",
		    (int)utf8_fit(more, strlen(more), canvas->width), more);
	for (; drawn < rows; drawn++)
		fputs(drawn > 0 ? "\r\n\033[K" : "\033[K", out);
}
