#ifndef ANSWERS_WRITE_H
#define ANSWERS_WRITE_H

#include <stddef.h>

struct codebook;
struct header;
struct response;
struct writer;

/* What a row says beside the answers; NULL is an empty cell. */
struct circumstances {
	const char *who, *couple, *date, *form, *about;
	const char *consent, *focus, *did, *hunch;
};

/* The header of a table of answers: all known columns and all items.  As a
 * header it is to be given back with header_free. */
void answers_header(const struct codebook *book, struct header *header);
void answers_write_header(const struct codebook *book, struct writer *out);

enum { ANSWERS_INSTRUMENT = 512 }; /* bytes that hold an instrument's name */

/* Title and version of the codebook, "" if it has neither, into out. */
void answers_instrument(const struct codebook *book, char *out, size_t size);

/* A row; missing answers are empty cells.  It names the instrument. */
void answers_write(const struct codebook *book,
    const struct circumstances *circumstances, const struct response *response,
    struct writer *out);

#endif
