#ifndef HTML_H
#define HTML_H

#include <stdio.h>

/*
 * Text made safe for a page.  Control characters and bytes that are not UTF-8
 * become U+FFFD; nothing in the text can end what it stands in.
 */

/* For what stands between tags, or in an attribute between double quotes. */
void html_text(const char *text, FILE *out);

/* A string of JSON, with its quotes, for a script element. */
void html_json(const char *text, FILE *out);

/* The address of a file beside the page, or in a folder there, whatever its
 * name: one that needs no further escaping, in a page or in Markdown. */
void html_address(const char *file, FILE *out);

#endif
