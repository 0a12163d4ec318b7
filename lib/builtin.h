#ifndef BUILTIN_H
#define BUILTIN_H

#include <stddef.h>

/* A file that is part of the programs. */
struct builtin {
	const char *name; /* a table's has no "."; NULL behind the last */
	const unsigned char *data; /* size bytes */
	size_t size;
};

/* words, then what is no table, then the codebooks.  Made by embed.sh. */
extern const struct builtin builtin_table[];

/* The built-in file of this name, or NULL. */
const struct builtin *builtin_find(const char *name);

/* The built-in codebooks: the first, the next ones, then one without name. */
const struct builtin *builtin_codebooks(void);

#endif
