/*
 * How every page begins.
 */

#include "html_head.h"

#include "builtin.h"
#include "html.h"

void
html_file(const char *before, const char *name, const char *behind, FILE *out)
{
	const struct builtin *file = builtin_find(name);

	fputs(before, out);
	fwrite(file->data, 1, file->size, out);
	fputs(behind, out);
}

void
html_head(const char *language, const char *title, const char *policy,
    const char *const *styles, size_t n, FILE *out)
{
	size_t i;

	fputs("<!DOCTYPE html>\n<html", out);
	if (*language != '\0') {
		fputs(" lang=\"", out);
		html_text(language, out);
		fputs("\"", out);
	}
	fputs(">\n<head>\n<meta charset=\"utf-8\">\n", out);
	html_file("<meta http-equiv=\"Content-Security-Policy\" content=\"",
	    policy, "\">\n", out);
	fputs("<meta name=\"viewport\" "
	      "content=\"width=device-width, initial-scale=1\">\n"
	      "<meta name=\"color-scheme\" content=\"light dark\">\n"
	      "<meta name=\"referrer\" content=\"no-referrer\">\n"
	      "<meta name=\"robots\" content=\"noindex\">\n"
	      "<link rel=\"icon\" href=\"data:,\">\n<title>",
	    out);
	html_text(title, out);
	fputs("</title>\n", out);
	for (i = 0; i < n; i++)
		html_file("<style>", styles[i], "</style>\n", out);
	fputs("</head>\n", out);
}
