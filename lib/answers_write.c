/*
 * From a response to a row of a table of answers.
 */

#include "answers_write.h"

#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "answers.h"
#include "codebook.h"
#include "codebook_find.h"
#include "number.h"
#include "table.h"

void
answers_header(const struct codebook *book, struct header *header)
{
	size_t i;

	header->n = CODEBOOK_KNOWN + book->nitems;
	header->name = xcalloc(header->n, sizeof(*header->name));
	for (i = 0; i < CODEBOOK_KNOWN; i++)
		header->name[i] = xstrdup(codebook_known[i]);
	for (i = 0; i < book->nitems; i++)
		header->name[CODEBOOK_KNOWN + i] = xstrdup(book->item[i].id);
}

void
answers_write_header(const struct codebook *book, struct writer *out)
{
	struct header header;
	size_t i;

	answers_header(book, &header);
	for (i = 0; i < header.n; i++)
		writer_string(out, header.name[i]);
	writer_end(out);
	header_free(&header);
}

void
answers_instrument(const struct codebook *book, char *out, size_t size)
{
	const char *title = codebook_text(book, "title", "");
	const char *version = codebook_text(book, "version", "");

	snprintf(out, size, "%s%s%s", title,
	    *title != '\0' && *version != '\0' ? " " : "", version);
}

static void
write_instrument(const struct codebook *book, struct writer *out)
{
	char instrument[ANSWERS_INSTRUMENT];

	answers_instrument(book, instrument, sizeof(instrument));
	writer_string(out, instrument);
}

static void
write_optional(const char *s, struct writer *out)
{
	writer_string(out, s == NULL ? "" : s);
}

void
answers_write(const struct codebook *book, const struct circumstances *c,
    const struct response *response, struct writer *out)
{
	char number[NUMBER_MAX];
	int64_t value;
	size_t i, n;

	write_optional(c->who, out);
	write_optional(c->couple, out);
	write_optional(c->date, out);
	write_optional(c->form, out);
	write_optional(c->about, out);
	write_instrument(book, out);
	write_optional(c->consent, out);
	write_optional(c->focus, out);
	write_optional(c->did, out);
	write_optional(c->hunch, out);
	for (i = 0; i < book->nitems; i++) {
		n = 0;
		if (response_answer(response, i, &value) == ANSWER_GIVEN)
			n = number_format(number, value, book->decimals);
		writer_cell(out, number, n);
	}
	writer_end(out);
}
