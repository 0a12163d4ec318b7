/*
 * The terminal: where the person is, and what it can show.
 */

#include "term.h"

#include <fcntl.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "error.h"
#include "number.h"
#include "render.h"

enum { NARROWEST = 40, USUAL = 80, WIDEST = 100 };

int
term_open(struct term *term, struct error *e)
{
	static const char path[] = "/dev/tty";

	term->in = fopen(path, "r");
	term->out = term->in == NULL ? NULL : fopen(path, "w");
	if (term->out != NULL)
		return 0;
	error_system(e, "the terminal, %s", path);
	if (term->in != NULL)
		fclose(term->in);
	return -1;
}

void
term_close(struct term *term)
{
	fclose(term->in);
	fclose(term->out);
}

int
term_line(struct term *term, char *line, size_t size)
{
	size_t n = 0;
	int c;

	fflush(term->out);
	while ((c = getc(term->in)) != EOF && c != '\n') {
		if (n + 1 < size)
			line[n++] = (char)c;
	}
	line[n] = '\0';
	return c != EOF;
}

int
term_has_screen(void)
{
	const char *name = getenv("TERM");

	return name != NULL && *name != '\0' && strcmp(name, "dumb") != 0;
}

static size_t
find_width(FILE *stream)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size;
	long width;

	if (columns != NULL && number_integer(columns, 1, 10000, &width) == 0)
		return (size_t)width;
	if (ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
	return USUAL;
}

void
term_looks(FILE *stream, struct looks *looks)
{
	const char *plain = getenv("NO_COLOR");

	looks->width = find_width(stream);
	if (looks->width < NARROWEST)
		looks->width = NARROWEST;
	if (looks->width > WIDEST)
		looks->width = WIDEST;
	looks->unicode = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
	looks->emphasis =
	    isatty(fileno(stream)) && (plain == NULL || *plain == '\0');
}
