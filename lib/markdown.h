#ifndef MARKDOWN_H
#define MARKDOWN_H

#include <stdio.h>

/*
 * Text made safe for Markdown as GitHub and pandoc read it: it stays on its
 * line and comes out as itself, neither as markup nor as a link.  Controls and
 * the like are escaped as in utf8_escape.
 */

/* For what stands within a line, such as a cell; and at the line's start. */
void markdown_text(const char *text, FILE *out);
void markdown_line(const char *text, FILE *out);

#endif
