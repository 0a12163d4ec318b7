#ifndef HTML_HEAD_H
#define HTML_HEAD_H

#include <stddef.h>
#include <stdio.h>

/*
 * A file that the programs carry, as it is, between two pieces of markup.
 */
void html_file(const char *before, const char *name, const char *behind,
    FILE *out);

/*
 * The beginning of a page up to its body: with a language ("" is none said), a
 * title for the tab, the file of its policy and the n files of its styles.
 * The page asks for nothing and tells nobody where it was.
 */
void html_head(const char *language, const char *title, const char *policy,
    const char *const *styles, size_t n, FILE *out);

#endif
