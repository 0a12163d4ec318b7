/*
 * What went wrong, as a value: the library fills it in and returns -1, and
 * the tool at the edge prints it and exits with its status.
 */

#include "error.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"

static void
error_vset(struct error *e, size_t line, const char *format, va_list ap)
{
	e->status = 1;
	e->line = line;
	vsnprintf(e->text, sizeof(e->text), format, ap);
}

int
error_set(struct error *e, size_t line, const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	error_vset(e, line, format, ap);
	va_end(ap);
	return -1;
}

int
error_system(struct error *e, const char *format, ...)
{
	int saved = errno;
	size_t used;
	va_list ap;

	va_start(ap, format);
	error_vset(e, 0, format, ap);
	va_end(ap);
	e->status = 2;
	used = strlen(e->text);
	snprintf(e->text + used, sizeof(e->text) - used, "%s%s",
	    used == 0 ? "" : ": ", strerror(saved));
	return -1;
}

void
error_add(struct error_list *list, size_t line, const char *format, ...)
{
	va_list ap;

	list->error =
	    xreallocarray(list->error, list->n + 1, sizeof(*list->error));
	va_start(ap, format);
	error_vset(&list->error[list->n++], line, format, ap);
	va_end(ap);
}

void
error_list_free(struct error_list *list)
{
	free(list->error);
	list->error = NULL;
	list->n = 0;
}
