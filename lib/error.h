#ifndef ERROR_H
#define ERROR_H

#include <stddef.h>

/* Why something failed. */
struct error {
	int status; /* the exit status that it deserves: 1 the data, 2 the
		       system */
	size_t line; /* of the input, from 1; 0 if it concerns no line */
	char text[1024]; /* lower case, no full stop, not yet escaped */
};

/* Mistakes of which all are wanted, not the first alone. */
struct error_list {
	struct error *error; /* n of them */
	size_t n;
};

/* Say what is wrong with the data.  Always returns -1. */
int error_set(struct error *e, size_t line, const char *format, ...);

/* Say what the system refused; errno's reason is added.  Always returns -1. */
int error_system(struct error *e, const char *format, ...);

/* Add a mistake in the data to a list, which starts as all zeros. */
void error_add(struct error_list *list, size_t line, const char *format, ...);

/* Give back what the list holds. */
void error_list_free(struct error_list *list);

#endif
