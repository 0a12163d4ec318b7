/*
 * Cells of one digit, a word of them at a time.
 *
 * A word is compared with what four such cells, or two in quotes, look like,
 * and of such a cell nothing is kept but the digit, its glance.  Where a word
 * looks otherwise, it is mostly since an answer is missing; so a digit is put
 * in there, and taken for none.
 */

#include "bytes.h"
#include "plain_cells.h"

enum { MANY = BYTES / 2 }; /* bare cells of a word */

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
plain_looks(struct plain *plain)
{
	const char d = plain->delimiter;
	const char bare[] = { '0', d, '0', d, '0', d, '0', d };
	const char quoted[] = { '"', '0', '"', d, '"', '0', '"', d };

	plain->bare = look_like(bare);
	plain->quoted = look_like(quoted);
}

static inline int
looks_like(const struct look *look, uint64_t word)
{
	return (word & look->mask) == look->is;
}

/* Put a digit where a word first looks otherwise, if by that the cells with an
 * empty one among them look like digits.  Returns whether they do; if not, the
 * word is of no more use. */
static inline int
put_in(const struct look *look, uint64_t *word, uint64_t *empty)
{
	const uint64_t mask = bytes_before((*word & look->mask) ^ look->is);
	const uint64_t before = *word & mask, at = mask + 1;

	*word = before | (*word ^ before) << 8 | at * '0';
	*empty = at * GLANCE_EMPTY;
	return looks_like(look, *word);
}

/* How many words of so many cells there are to take: each begins before few.
 */
static size_t
count_words(const struct plain_run *run, const char *stop,
    const struct glance *few, size_t cells)
{
	const size_t words = (size_t)(stop - run->s) / BYTES + 1;
	const size_t room = ((size_t)(few - run->next) + cells - 1) / cells;

	return room < words ? room : words;
}

static struct plain_run
take_bare(struct look look, struct plain_run run, size_t words)
{
	uint64_t word, empty;

	for (; words > 0; words--) {
		word = bytes_load(run.s);
		if (looks_like(&look, word)) {
			word &= look.digits;
		} else if (put_in(&look, &word, &empty)) {
			word = (word & look.digits) | empty;
			run.s--;
		} else {
			break;
		}
		bytes_store(run.next, word);
		run.next += MANY;
		run.s += BYTES;
	}
	return run;
}

/* The same, of those in quotes. */
static struct plain_run
take_quoted(struct look look, struct plain_run run, size_t words)
{
	uint64_t word, empty;

	for (; words > 0; words--) {
		word = bytes_load(run.s);
		if (looks_like(&look, word)) {
			word &= look.digits;
		} else if (put_in(&look, &word, &empty)) {
			word = (word & look.digits) | empty;
			run.s--;
		} else {
			break;
		}
		run.next[0].is = (unsigned char)(word >> 8);
		run.next[1].is = (unsigned char)(word >> 40);
		run.next += 2;
		run.s += BYTES;
	}
	return run;
}

struct plain_run
plain_digits(const struct plain *plain, struct plain_run run, const char *stop,
    const struct glance *few)
{
	if (run.s > stop || run.next >= few)
		return run;
	if (*run.s == '"')
		return take_quoted(plain->quoted, run,
		    count_words(&run, stop, few, 2));
	return take_bare(plain->bare, run, count_words(&run, stop, few, MANY));
}
