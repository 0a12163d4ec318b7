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
#include "cells.h"
#include "plain_cells.h"

void
plain_init(struct plain *plain, char delimiter)
{
	const char *lane = getenv("ATTUNE_READER");

	memset(plain, 0, sizeof(*plain));
	plain->off = strchr("\"\r\n0123456789", delimiter) != NULL ||
	    (lane != NULL && strcmp(lane, "libcsv") == 0);
	plain->delimiter = delimiter;
	plain->ends[(unsigned char)delimiter] = plain->ends['\r'] = PLAIN_BARE;
	plain->ends['\n'] = plain->ends['"'] = plain->ends['\0'] =
	    PLAIN_BARE | PLAIN_QUOTED;
	plain->delimiters = bytes_of(delimiter);
	plain->least = bytes_of(delimiter < '-' ? '-' : '\x7f');
	plain_looks(plain);
}

/* The end of a record of so many cells, if s is there. */
static enum plain_got
take_end(const char *begin, const char *s, const char *end, size_t width,
    struct plain_part *part)
{
	if (s < end && *s == '\r')
		s++;
	if (s == end)
		return PLAIN_CUT;
	if (*s != '\n')
		return PLAIN_ODD;
	part->cells = width;
	part->bytes = (size_t)(s + 1 - begin);
	return PLAIN_WHOLE;
}

/* What a cell was at a glance in the record before is what it is likely to be.
 */
enum plain_got
plain_record(const struct plain *plain, const char *begin, const char *end,
    size_t width, struct glance *glance, struct slice *text,
    struct plain_part *part)
{
	struct plain_run run = { begin + part->bytes, glance + part->cells };
	struct glance *last = glance + width - 1;
	struct glance *few = width > BYTES / 2 ? last - BYTES / 2 + 1 : glance;
	const char *stop, *s;

	if (plain->off)
		return PLAIN_ODD;
	if (end - begin > TABLE_RECORD_MAX)
		end = begin + TABLE_RECORD_MAX;
	if (run.next > last)
		return take_end(begin, run.s, end, width, part);
	if (end - run.s < BYTES)
		return PLAIN_CUT;
	stop = end - BYTES;
	for (;;) {
		run = plain_alike(plain, run, stop, last,
		    text + (run.next - glance));
		run = plain_digits(plain, run, stop, few);
		s = plain_cell(plain, run.s, end, run.next,
		    text + (run.next - glance));
		if (s == NULL || s == end || run.next == last ||
		    *s != plain->delimiter)
			break;
		run.s = s + 1;
		run.next++;
	}
	part->cells = (size_t)(run.next - glance);
	part->bytes = (size_t)(run.s - begin);
	if (s == end)
		return PLAIN_CUT;
	return s == NULL || run.next < last ?
	    PLAIN_ODD :
	    take_end(begin, s, end, width, part);
}

size_t
plain_quoted(const struct plain *plain, const char *s, const char *end)
{
	const char *at = s + 1;

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
	return *at == plain->delimiter || *at == '\n' ||
		(*at == '\r' && at[1] == '\n') ?
	    (size_t)(at - s) :
	    0;
}
