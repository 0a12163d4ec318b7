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

/* Which cells a byte ends. */
enum { BARE = 1, QUOTED = 2 };

enum { MANY = GLANCE_MORE }; /* cells that a word may have */

/* What cells look like that are like these: digits up to 7 differ in three
 * bits. */
static struct look
look_like(const char *cells)
{
	struct look look = { 0, bytes_load(cells), 0 };
	int i;

	for (i = 0; i < BYTES; i++)
		look.digits |= UINT64_C(7) * (cells[i] == '0') << 8 * i;
	look.mask = ~look.digits;
	return look;
}

void
plain_init(struct plain *plain, char delimiter)
{
	const char *lane = getenv("ATTUNE_READER"), d = delimiter;
	const char bare[] = { '0', d, '0', d, '0', d, '0', d };
	const char quoted[] = { '"', '0', '"', d, '"', '0', '"', d };

	memset(plain, 0, sizeof(*plain));
	plain->off = strchr("\"\r\n0123456789", delimiter) != NULL ||
	    (lane != NULL && strcmp(lane, "libcsv") == 0);
	plain->delimiter = delimiter;
	plain->ends[(unsigned char)delimiter] = plain->ends['\r'] = BARE;
	plain->ends['\n'] = plain->ends['"'] = plain->ends['\0'] =
	    BARE | QUOTED;
	plain->delimiters = bytes_of(delimiter);
	plain->bare = look_like(bare);
	plain->quoted = look_like(quoted);
}

static int
looks_like(const struct look *look, uint64_t word)
{
	return (word & look->mask) == look->is;
}

/* Put a digit where a word first looks otherwise, if by that the cells with an
 * empty one among them look like digits.  Returns whether they do; if not, the
 * word is of no more use. */
static int
put_in(const struct look *look, uint64_t *word, uint64_t *empty)
{
	const uint64_t other = bytes_some((*word & look->mask) ^ look->is);
	const size_t at = 8 * bytes_first(other);
	const uint64_t before = *word & ((UINT64_C(1) << at) - 1);

	*word = before | (*word ^ before) << 8 | (uint64_t)'0' << at;
	*empty = (uint64_t)GLANCE_EMPTY << at;
	return looks_like(look, *word);
}

/* Put the glances of two cells in quotes. */
static void
put_quoted(struct glance *glance, uint64_t digits)
{
	glance[0].is = (unsigned char)(digits >> 8);
	glance[1].is = (unsigned char)(digits >> 40);
}

/* Take cells of one digit, and empty ones between them, while there is a word
 * left at stop, and a word's cells behind few.  Returns what is behind them. */
static const char *
take_digits(const struct plain *plain, const char *s, const char *stop,
    struct glance **next, const struct glance *few)
{
	const struct look *bare = &plain->bare, *quoted = &plain->quoted;
	struct glance *glance = *next;
	uint64_t word, empty;

	while (s <= stop && glance < few) {
		word = bytes_load(s);
		if (looks_like(bare, word)) {
			bytes_store(glance, word & bare->digits);
			glance += 4;
			s += BYTES;
		} else if (looks_like(quoted, word)) {
			put_quoted(glance, word & quoted->digits);
			glance += 2;
			s += BYTES;
		} else if (*s != '"' && put_in(bare, &word, &empty)) {
			bytes_store(glance, (word & bare->digits) | empty);
			glance += 4;
			s += BYTES - 1;
		} else if (*s == '"' && put_in(quoted, &word, &empty)) {
			put_quoted(glance, (word & quoted->digits) | empty);
			glance += 2;
			s += BYTES - 1;
		} else {
			break;
		}
	}
	*next = glance;
	return s;
}

/* Where a cell may end: the first byte that ends such cells, or the end.
 */
static const char *
find_end(const struct plain *plain, const char *s, const char *end, int ends)
{
	const uint64_t delimiters = ends == BARE ? plain->delimiters : 0;
	uint64_t odd;

	while (end - s >= BYTES) {
		odd = bytes_odd(bytes_load(s), delimiters);
		if (odd == 0) {
			s += BYTES;
			continue;
		}
		s += bytes_first(odd);
		if (plain->ends[(unsigned char)*s] & ends)
			return s;
		s++;
	}
	while (s < end && !(plain->ends[(unsigned char)*s] & ends))
		s++;
	return s;
}

/*
 * Take a cell that is as long as the one above it, as dates and many names of
 * people are, so that where the next begins is known before this one is read.
 * Returns what is behind it, which is the delimiter, or NULL.
 */
static const char *
take_alike(const struct plain *plain, const char *s, const char *stop,
    struct slice *text)
{
	const size_t n = text->n, rest = n % BYTES;
	const char *at, *end;
	uint64_t delimiters = plain->delimiters, odd = 0;

	if (n < 2 || s > stop || n + 2 > (size_t)(stop - s))
		return NULL;
	at = s + (*s == '"');
	end = at + n;
	if (*s == '"') {
		delimiters = 0;
		if (*end++ != '"')
			return NULL;
	}
	if (*end != plain->delimiter)
		return NULL;
	for (s = at; n - (size_t)(at - s) >= BYTES; at += BYTES)
		odd |= bytes_odd(bytes_load(at), delimiters);
	if (rest > 0)
		odd |= bytes_odd(bytes_load(at), delimiters)
		    << 8 * (BYTES - rest);
	if (odd != 0)
		return NULL;
	text->s = s;
	return end;
}

/* Take a cell.  Returns what is behind it, which is the end if it may go on
 * there, or NULL. */
static const char *
take_cell(const struct plain *plain, const char *s, const char *end,
    struct glance *glance, struct slice *text)
{
	const int quotes = s < end && *s == '"';

	text->s = s + quotes;
	s = find_end(plain, text->s, end, quotes ? QUOTED : BARE);
	text->n = (size_t)(s - text->s);
	glance->is = cells_glance(text->s, text->n);
	if (quotes && s < end && *s++ != '"')
		return NULL;
	return s;
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
	const char *s = begin + part->bytes, *at, *stop;
	struct glance *next = glance + part->cells, *last = glance + width - 1;
	struct glance *few = width > MANY ? last - MANY + 1 : glance;

	if (plain->off)
		return PLAIN_ODD;
	if (end - begin > TABLE_RECORD_MAX)
		end = begin + TABLE_RECORD_MAX;
	if (next > last)
		return take_end(begin, s, end, width, part);
	if (end - s < BYTES)
		return PLAIN_CUT;
	for (stop = end - BYTES;; next++, s++) {
		if (next->is == GLANCE_TEXT && next < last &&
		    (at = take_alike(plain, s, stop, text + (next - glance))) !=
			NULL) {
			s = at;
			continue;
		}
		at = take_digits(plain, s, stop, &next, few);
		part->cells = (size_t)(next - glance);
		part->bytes = (size_t)(at - begin);
		s = take_cell(plain, at, end, next, text + part->cells);
		if (s == NULL || s == end || next == last ||
		    *s != plain->delimiter)
			break;
	}
	if (s == end)
		return PLAIN_CUT;
	return s == NULL || next < last ? PLAIN_ODD :
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
