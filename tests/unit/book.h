#ifndef BOOK_H
#define BOOK_H

#include <string.h>

#include "codebook.h"
#include "error.h"
#include "table.h"

/*
 * A codebook from a table in the test, which must be without mistakes: else
 * the test fails with the first.  To be included after cmocka.h.
 */
static struct codebook *
book_read(const char *table)
{
	struct error_list mistakes = { NULL, 0 };
	struct reader *in = reader_open_memory(table, strlen(table), ',');
	struct codebook *book;
	struct error e;

	if ((book = codebook_read(in, &mistakes, &e)) == NULL)
		fail_msg("line %zu: %s", e.line, e.text);
	if (mistakes.n > 0)
		fail_msg("line %zu: %s", mistakes.error[0].line,
		    mistakes.error[0].text);
	reader_close(in);
	return book;
}

#endif
