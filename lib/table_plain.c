/*
 * The plain lane.  libcsv says what a record means, but it is asked byte by
 * byte, and nearly all records of nearly all tables are plain: every cell is
 * bare or wholly in quotes, has no quote and no end of line within, and is
 * followed by the delimiter, LF or CR LF.  Of those there is only one reading,
 * and they are split here, in place.  Whatever is otherwise, from a doubled
 * quote to a record that is not all there yet, is no plain record, and libcsv
 * has the whole of it from its first byte, as if nobody had looked before.
 *
 * Most cells of a questionnaire are one digit.  So eight bytes are compared
 * at once with what four such cells, or two in quotes, look like.
 *
 * With ATTUNE_READER=libcsv in the environment no record is plain, so that the
 * two lanes can be compared.
 */

#include "table_plain.h"

#include <stdlib.h>
#include <string.h>

enum {
	WORD = sizeof(uint64_t),
	/* Which cells a byte ends. */
	BARE = 1,
	QUOTED = 2
};

/* The word that is made of the bytes of a string. */
static uint64_t
load(const char *s)
{
	uint64_t word;

	memcpy(&word, s, sizeof(word));
	return word;
}

/* Digits up to 7 differ in three bits.  Should one of them be the delimiter,
 * nothing looks like the words. */
static void
init_words(struct plain *plain)
{
	const char d = plain->delimiter;
	const char bare[WORD] = { '0', d, '0', d, '0', d, '0', d };
	const char quoted[WORD] = { '"', '0', '"', d, '"', '0', '"', d };

	plain->bare = load(bare);
	plain->quoted = load(quoted);
	if ((d & 0xf8) == '0')
		return;
	plain->bare_mask = load("\xf8\xff\xf8\xff\xf8\xff\xf8\xff");
	plain->quoted_mask = load("\xff\xf8\xff\xff\xff\xf8\xff\xff");
}

void
plain_init(struct plain *plain, char delimiter)
{
	const char *lane = getenv("ATTUNE_READER");

	memset(plain, 0, sizeof(*plain));
	plain->off = strchr("\"\r\n", delimiter) != NULL ||
	    (lane != NULL && strcmp(lane, "libcsv") == 0);
	plain->delimiter = delimiter;
	plain->ends[(unsigned char)delimiter] = plain->ends['\r'] = BARE;
	plain->ends['\n'] = plain->ends['"'] = plain->ends['\0'] =
	    BARE | QUOTED;
	init_words(plain);
}

static void
take_digit(const char *s, struct slice *cell)
{
	cell->s = s;
	cell->n = 1;
}

/* Take cells of one digit, but not the last.  Returns what is behind them. */
static const char *
take_digits(const struct plain *plain, const char *s, const char *end,
    struct slice **next, const struct slice *last)
{
	const uint64_t bare_mask = plain->bare_mask, bare = plain->bare;
	const uint64_t quoted_mask = plain->quoted_mask;
	const uint64_t quoted = plain->quoted;
	struct slice *cell = *next;

	for (; end - s >= WORD && last - cell >= 4; s += WORD) {
		if ((load(s) & bare_mask) == bare) {
			take_digit(s, cell++);
			take_digit(s + 2, cell++);
			take_digit(s + 4, cell++);
			take_digit(s + 6, cell++);
		} else if ((load(s) & quoted_mask) == quoted) {
			take_digit(s + 1, cell++);
			take_digit(s + 5, cell++);
		} else {
			break;
		}
	}
	*next = cell;
	return s;
}

/* Take a cell.  Returns what is behind it, which is the end if it may go on
 * there, or NULL. */
static const char *
take_cell(const struct plain *plain, const char *s, const char *end,
    struct slice *cell)
{
	const int quotes = *s == '"', ends = quotes ? QUOTED : BARE;

	s += quotes;
	cell->s = s;
	while (s < end && !(plain->ends[(unsigned char)*s] & ends))
		s++;
	cell->n = (size_t)(s - cell->s);
	if (quotes && s < end && *s++ != '"')
		return NULL;
	return s;
}

size_t
plain_record(const struct plain *plain, const char *s, const char *end,
    struct slice *cell, size_t width, int *is_cut)
{
	const struct slice *last = cell + width - 1;
	const char *begin = s;

	*is_cut = 0;
	if (plain->off)
		return 0;
	if (end - s > TABLE_RECORD_MAX)
		end = s + TABLE_RECORD_MAX;
	for (;; cell++, s++) {
		s = take_digits(plain, s, end, &cell, last);
		if (s < end)
			s = take_cell(plain, s, end, cell);
		if (s == end)
			break;
		if (s == NULL || (cell < last && *s != plain->delimiter))
			return 0;
		if (cell == last)
			break;
	}
	s += s < end && *s == '\r';
	*is_cut = s == end;
	return s < end && *s == '\n' ? (size_t)(s + 1 - begin) : 0;
}
