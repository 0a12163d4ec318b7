/*
 * The plain lane.  libcsv says what a record means, but it is asked byte by
 * byte, and nearly all cells of nearly all tables are plain: bare or wholly in
 * quotes, without a quote or an end of line within, and followed by the
 * delimiter, LF or CR LF.  Of those there is only one reading, and they are
 * split here, in place, eight bytes at a time:
 *
 * - Most cells of a questionnaire are one digit.  So a word is compared with
 *   what four such cells, or two in quotes, look like, and of such a cell
 *   nothing is kept but the digit, its glance.  Where a word looks otherwise,
 *   it is mostly since an answer is missing; so a digit is put in there, and
 *   taken for none.
 * - Text is likely to be as long as the text above it.  Where it is, the next
 *   cell is known to begin there before this one was read.
 * - Other text is read up to the first byte that may end it.
 *
 * At the first odd cell, from a doubled quote to one that is not all there yet,
 * table_read.c asks libcsv: for that cell alone, if it is in quotes, and then
 * for the rest of the record, as if libcsv had had the cells before, too, for
 * between two cells it remembers nothing of them.
 *
 * With ATTUNE_READER=libcsv in the environment no cell is plain, so that the
 * two lanes can be compared: tests/fuzz/lanes.c does.
 */

#include "table_plain.h"

#include <stdlib.h>
#include <string.h>

#include "bytes.h"
#include "plain_cells.h"

void
plain_init(struct plain *plain, char delimiter)
{
	const char *lane = getenv("ATTUNE_READER");

	memset(plain, 0, sizeof(*plain));
	plain->off = strchr("\"\r\n0123456789", delimiter) != NULL ||
	    (unsigned char)delimiter >= 0x80 ||
	    (lane != NULL && strcmp(lane, "libcsv") == 0);
	plain->delimiter = delimiter;
	plain->ends[(unsigned char)delimiter] = plain->ends['\r'] = PLAIN_BARE;
	plain->ends['\n'] = plain->ends['"'] = plain->ends['\0'] =
	    PLAIN_BARE | PLAIN_QUOTED;
	plain->delimiters = bytes_of(delimiter);
	plain->least = bytes_least(delimiter);
	plain_looks(plain);
}

void
plain_room(struct plain *plain, struct glance *glance, struct slice *text,
    size_t n)
{
	plain->first = glance;
	plain->last = glance + n - 1;
	plain->texts = text;
}

/* The end of the record, if s is there. */
static enum plain_got
take_end(struct plain *plain, const char *s)
{
	if (s < plain->end && *s == '\r')
		s++;
	if (s == plain->end)
		return PLAIN_CUT;
	if (*s != '\n')
		return PLAIN_ODD;
	plain->s = s + 1;
	return PLAIN_WHOLE;
}

/* What a cell was at a glance in the record before is what it is likely to be.
 */
static enum plain_got
take_cells(struct plain *plain)
{
	const char *s;

	for (;;) {
		if (plain->next->is == GLANCE_TEXT)
			plain_alike(plain);
		if (plain->next->is != GLANCE_TEXT)
			plain_digits(plain);
		s = plain_cell(plain);
		if (s == NULL)
			return PLAIN_ODD;
		if (s == plain->end)
			return PLAIN_CUT;
		if (plain->next == plain->last)
			return take_end(plain, s);
		if (*s != plain->delimiter)
			return PLAIN_ODD;
		plain->s = s + 1;
		plain->next++;
		plain->text++;
	}
}

enum plain_got
plain_record(struct plain *plain, const char *begin, const char *end)
{
	plain->s = begin;
	plain->next = plain->first;
	plain->text = plain->texts;
	if (plain->off || plain->first == NULL)
		return PLAIN_ODD;
	if (end - begin > TABLE_RECORD_MAX)
		end = begin + TABLE_RECORD_MAX;
	if (end - begin < BYTES)
		return PLAIN_CUT;
	plain->end = end;
	plain->stop = end - BYTES;
	return take_cells(plain);
}

enum plain_got
plain_go_on(struct plain *plain, size_t n)
{
	plain->s += n;
	if (plain->next == plain->last) {
		plain->next++;
		return take_end(plain, plain->s);
	}
	plain->next++;
	plain->text++;
	plain->s++;
	return plain->end - plain->s < BYTES ? PLAIN_CUT : take_cells(plain);
}

size_t
plain_quoted(const struct plain *plain)
{
	const char *s = plain->s, *end = plain->end, *at = s + 1;

	if (plain->off || s == end || *s != '"')
		return 0;
	while ((at = memchr(at, '"', (size_t)(end - at))) != NULL) {
		if (end - at < 3)
			return 0;
		if (at[1] != '"')
			break;
		at += 2;
	}
	if (at == NULL || memchr(s, '\0', (size_t)(at - s)) != NULL)
		return 0;
	at++;
	if (*at != plain->delimiter && *at != '\n' &&
	    (*at != '\r' || at[1] != '\n'))
		return 0;
	return (*at == plain->delimiter) == (plain->next < plain->last) ?
	    (size_t)(at - s) :
	    0;
}
